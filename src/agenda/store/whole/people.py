"""A person's document taken apart into rows, under the numbers of the document."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from agenda.model.card import Card
from agenda.model.person import Digest, Dossier, Edit
from agenda.store import codec, digests
from agenda.store.whole.forms import NonsenseError, expect
from agenda.store.whole.looking import NESTED
from agenda.store.whole.shapes import Document, Row, row_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRows:
    """Her row, the rows of whom she is made, and those of her belongings by table."""

    row: Row
    merged: tuple[Row, ...]
    own: Mapping[str, tuple[Row, ...]]

    @property
    def dossier(self) -> Dossier:
        """The raw material of her."""
        return _dossier(self.row, [one["id"] for one in self.merged], self.own)

    def dossier_of(self, merged: Row) -> Dossier:
        """Return what somebody brought when she was merged into this person."""
        brought = {
            table: tuple(row for row in rows if row["home"] == merged["id"])
            for table, rows in self.own.items()
        }
        return _dossier(merged, [], brought)


def rows_of(document: Any) -> PersonRows:
    """Take a person's document apart.

    Raises:
        NonsenseError: it cannot be understood.
    """
    expect(document, dict, "an object")
    said = {key: value for key, value in document.items() if key != "name"}
    row: Row = {"alive": True} | row_of("person", said, "merged", *NESTED)
    if row["merged_into"] is not None:
        raise NonsenseError(f"person {row['id']} is merged into another")
    merged = [{"alive": True} | row_of("person", one) for one in nested(document, "merged")]
    check_chain([row, *merged], "merged_into")
    homes = {one["id"] for one in (row, *merged)}
    own = {
        table: tuple(
            each
            for one in nested(document, key)
            for each in _belongings(table, one, row["id"], homes)
        )
        for key, table in NESTED.items()
    }
    return PersonRows(row=row, merged=tuple(merged), own=own)


def nested(document: Document, key: str) -> list[Document]:
    """Return the documents that another holds under a key.

    Raises:
        NonsenseError: it holds something else there.
    """
    found: list[Document] = expect(document.get(key, []), list, "a list")
    for one in found:
        expect(one, dict, "an object")
    return found


def check_chain(rows: Sequence[Row], column: str) -> None:
    """Refuse rows, the first apart, that do not follow one that comes before them.

    Raises:
        NonsenseError: one does not.
    """
    seen = {rows[0]["id"]}
    for row in rows[1:]:
        if row[column] not in seen:
            raise NonsenseError(f"{row['id']} follows nothing that comes before it")
        seen.add(row["id"])


def listed(row: Row, digest: Digest) -> Row:
    """Return what a person's row holds that is worked out."""
    shown = row["deleted"] is None and row["merged_into"] is None
    return digests.digest_columns(digest) | {"listed": shown}


def _belongings(table: str, document: Document, owner: int, homes: Collection[int]) -> list[Row]:
    """Return a belonging as a row, with its earlier versions."""
    inside = ("earlier",) if table == "card" else ()
    versions = [document, *nested(document, "earlier")] if inside else [document]
    rows = [
        {"alive": number == 0, "person": owner} | row_of(table, one, *inside)
        for number, one in enumerate(versions)
    ]
    for row in rows:
        row["home"] = row["home"] or owner
        if row["home"] not in homes:
            raise NonsenseError(f"{table} {row['id']} came with nobody of its person")
    if inside:
        check_chain(rows, "superseded_by")
    return rows


def _dossier(row: Row, merged: Sequence[int], own: Mapping[str, Sequence[Row]]) -> Dossier:
    return Dossier(
        id=row["id"],
        kind=row["kind"],
        cards=tuple(_card(one) for one in _in_order(own["card"]) if one["alive"]),
        edits=tuple(_edit(one) for one in _in_order(own["edit"])),
        circles=tuple(dict.fromkeys(one["circle"] for one in own["membership"])),
        homes=(row["id"], *merged),
        created=codec.moment_of(row["created"]),
        deleted=codec.moment_of(row["deleted"]) if row["deleted"] else None,
    )


def _in_order(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=itemgetter("id"))


def _card(row: Row) -> Card:
    return Card(
        id=row["id"],
        person=row["person"],
        home=row["home"],
        source=row["source"],
        key=row["key"],
        uid=row["uid"],
        format=row["format"],
        kind=row["kind"],
        name=codec.name_of(row["name"]),
        values=codec.values_of(row["values"]),
        batch=row["batch"],
        file=row["file"],
        first_seen=codec.moment_of(row["first_seen"]),
        last_confirmed=codec.moment_of(row["last_confirmed"]),
    )


def _edit(row: Row) -> Edit:
    return Edit(
        id=row["id"],
        person=row["person"],
        home=row["home"],
        action=row["action"],
        kind=row["kind"],
        target=row["target"],
        value=codec.value_of(codec.from_json(row["value"])) if row["value"] else None,
        name=codec.name_of(row["name"]) if row["name"] else None,
        created=codec.moment_of(row["created"]),
    )
