"""What a document says of people who are here, and the agenda does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from agenda.model.person import Edit
from agenda.store import Reading, people
from agenda.store.whole import lacking
from agenda.store.whole.people import PersonRows
from agenda.store.whole.shapes import Row


@dataclass(slots=True)
class Differences:
    """Rows that somebody lacks, by table, and newer versions of her cards as (old, new)."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    newer: list[tuple[int, Row]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.newer) or any(self.rows.values())


def differences(
    reading: Reading,
    stored: Mapping[lacking.CardKey, Sequence[Row]],
    circle: Callable[[int], int | None],
    found: Sequence[PersonRows],
    known: Mapping[int, int],
) -> dict[int, Differences]:
    """Return what each person of a document who is here lacks, by her number there.

    ``stored`` holds the versions of cards that are here, ``circle`` tells the
    number here of a circle of the document.
    """
    here = sorted(set(known.values()))
    dossiers = {dossier.id: dossier for dossier in people.dossiers(reading, here)}
    news = lacking.stored_news(reading, here)
    compared = {}
    for rows in found:
        id_ = known.get(rows.row["id"])
        if id_ is None:
            continue
        dossier = dossiers[id_]
        said = {(value.kind, value.key) for card in dossier.cards for value in card.values}
        compared[rows.row["id"]] = _cards(rows.own["card"], stored)
        compared[rows.row["id"]].rows |= {
            "edit": _edits(rows.own["edit"], rows.dossier.edits, dossier.edits, said),
            "membership": _memberships(rows.own["membership"], circle, set(dossier.circles)),
            "signal": _news(rows.own["signal"], news[id_]),
        }
    return compared


def _cards(cards: Sequence[Row], stored: Mapping[lacking.CardKey, Sequence[Row]]) -> Differences:
    lacks = Differences(rows={"card": []})
    for row in cards:
        if not row["alive"]:
            continue
        versions = stored.get((row["source"], row["key"]))
        if versions is None:
            lacks.rows["card"].append(row)
        elif row["content"] not in {bytes(version["content"]) for version in versions}:
            present = versions[0]
            if row["last_confirmed"] > present["last_confirmed"]:
                lacks.newer.append((present["id"], row))
    return lacks


def _edits(
    rows: Sequence[Row],
    theirs: Sequence[Edit],
    ours: Sequence[Edit],
    said: set[tuple[str, str]],
) -> list[Row]:
    """Return the edits on which the user has not said anything here."""
    by_id = {row["id"]: row for row in rows}
    return [by_id[edit.id] for edit in theirs if not _settled(edit, ours, said)]


def _settled(edit: Edit, ours: Sequence[Edit], said: set[tuple[str, str]]) -> bool:
    if edit.kind == "name":
        return any(one.kind == "name" for one in ours)
    if edit.action == "prefer":
        return any(one.action == "prefer" and one.kind == edit.kind for one in ours)
    spoken = {(one.kind, one.target) for one in ours if one.action in ("hide", "correct")}
    given = {(one.kind, one.value.key) for one in ours if one.value is not None}
    if edit.action == "add":
        assert edit.value is not None, "what is typed has a value"
        at = (edit.kind, edit.value.key)
        return at in spoken or at in given or at in said
    return (edit.kind, edit.target) in spoken or (edit.kind, edit.target) in given


def _memberships(
    rows: Sequence[Row], circle: Callable[[int], int | None], inside: set[int]
) -> list[Row]:
    return [row for row in rows if circle(row["circle"]) not in inside]


def _news(rows: Sequence[Row], ours: Sequence[Row]) -> list[Row]:
    known = {(one["kind"], one["before"], one["after"]) for one in ours}
    return [row for row in rows if (row["kind"], row["before"], row["after"]) not in known]
