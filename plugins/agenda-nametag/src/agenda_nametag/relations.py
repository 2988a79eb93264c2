"""Who knows whom, and the journal, in which each entry names the people it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from agenda.plugin import InteractionDraft, Issue, Party, TieDraft
from agenda.plugin.jsonfile import Lines, listed, plain
from agenda_nametag.people import full_name

_KINDS = {
    **dict.fromkeys(("parent", "child", "sibling", "spouse", "partner", "relative"), "family"),
    "friend": "friend", "acquaintance": "friend", "colleague": "colleague",
}  # fmt: skip
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?")


def ties(people: list[dict[str, Any]]) -> Iterator[TieDraft]:
    """Yield each relationship once: Nametag writes it down with both people."""
    known = {key: full_name(person) for person in people if (key := plain(person.get("id")))}
    seen: set[tuple[str, ...]] = set()
    for person in people:
        here = plain(person.get("id"))
        if not here:
            continue
        me = person.get("relationshipToUser")
        if isinstance(me, Mapping) and plain(me.get("name")):
            yield _tie(Party(me=True), _party(here, known), me, f"me:{here}")
        for _, one in listed(person, "relationships"):
            there = plain(one.get("relatedPersonId"))
            pair = tuple(sorted((here, there)))
            said = one.get("relationshipType")
            kind = said if isinstance(said, Mapping) else {}
            if there not in known or (*pair, _kind(kind)) in seen:
                continue
            seen.add((*pair, _kind(kind)))
            yield _tie(_party(here, known), _party(there, known), kind, ":".join(pair))


def journal(export: Mapping[str, Any], lines: Lines) -> Iterator[InteractionDraft | Issue]:
    """Yield each entry as a meeting with those it names."""
    left_out = 0
    for at, entry in listed(export, "journalEntries"):
        moment = _moment(entry.get("date"))
        parties = _parties(entry)
        key = plain(entry.get("id"))
        line = lines.of(key)
        if not moment or not parties:
            left_out += 1
            continue
        yield InteractionDraft(
            key=f"journal:{key or at}",
            kind="meeting",
            at=moment,
            parties=parties,
            title=plain(entry.get("title")),
            text=plain(entry.get("body")),
            line=line,
        )
    if left_out:
        yield Issue(
            message=f"entries of the journal left out, as they name nobody: {left_out}",
            words=(
                (
                    "es",
                    f"entradas del diario que no se importan porque no nombran a nadie: {left_out}",
                ),
            ),
        )


def _tie(a: Party, b: Party, said: Mapping[str, Any], key: str) -> TieDraft:
    label = plain(said.get("label")) or plain(said.get("name"))
    evidence = f"Nametag: {label}" if label else "Nametag"
    kind = _kind(said)
    return TieDraft(key=f"{key}:{kind}", a=a, b=b, kind=kind, evidence=evidence)


def _kind(said: Mapping[str, Any]) -> str:
    name = plain(said.get("name")).lower()
    return _KINDS.get(name, name or "friend")


def _party(key: str, known: Mapping[str, str]) -> Party:
    return Party(key=key, name=known.get(key, ""))


def _parties(entry: Mapping[str, Any]) -> tuple[Party, ...]:
    ids, names = entry.get("peopleIds"), entry.get("people")
    keys = [plain(one) for one in ids] if isinstance(ids, list) else []
    called = [plain(one) for one in names] if isinstance(names, list) else []
    if keys:
        called += [""] * (len(keys) - len(called))
        pairs = zip(keys, called, strict=False)
        return tuple(Party(key=key, name=name) for key, name in pairs if key)
    return tuple(Party(name=name) for name in called if name)


def _moment(value: object) -> str:
    """Return a day, or a moment; Nametag writes days as midnight of Greenwich."""
    found = _MOMENT.match(plain(value))
    if found is None:
        return ""
    if not found[2] or (found[2] == "00:00" and found[4] == "Z"):
        return found[1]
    return f"{found[1]}T{found[2]}{found[3] or ''}{found[4] or ''}"
