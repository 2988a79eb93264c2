"""Reads who has recommended or endorsed whom: ties between the user and others.

``Endorsement_Received_Info.csv`` and its twin ``…_Given_…`` have Endorsement Date,
Skill Name, Endorser (or Endorsee) First Name, … Last Name, … Public Url and
Endorsement Status; ``Recommendations_Received.csv`` and ``…_Given`` have First Name,
Last Name, Company, Job Title, Text, Creation Date and Status.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.plugin import Issue, Party, TieDraft
from agenda.plugin.tabular import records
from agenda_linkedin.cells import Cells, cells_of, fields_of, text
from agenda_linkedin.dates import read_day
from agenda_linkedin.names import name_key, person_name
from agenda_linkedin.persons import Person
from agenda_linkedin.profile import profile_address
from agenda_linkedin.tables import is_received
from agenda_linkedin.wording import error, issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda_linkedin.persons import Directory
    from agenda_linkedin.tables import Table

EVIDENCE_CHARACTERS = 120

_PERSON = {
    "first name": "first",
    "last name": "last",
    "public url": "url",
    "profile url": "url",
    "url": "url",
}
_ENDORSEMENTS = {
    f"{who} {column}": field
    for who in ("endorser", "endorsee")
    for column, field in _PERSON.items()
} | {"endorsement date": "date", "skill name": "skill", "endorsement status": "status"}
_RECOMMENDATIONS = _PERSON | {
    "text": "text",
    "body": "text",
    "recommendation": "text",
    "recommendation text": "text",
    "creation date": "date",
    "created date": "date",
    "date": "date",
    "status": "status",
}
_TAKEN_BACK = ("rejected", "deleted", "withdrawn", "retracted")


@dataclass(slots=True)
class _Endorsed:
    """All skills that one person has confirmed of the other."""

    person: Person
    line: int
    day: str = ""
    skills: dict[str, None] = field(default_factory=dict)


def read_endorsements(table: Table, directory: Directory) -> Iterator[TieDraft | Issue]:
    """Yield one tie for each person, with the skills as its evidence."""
    fields = fields_of(table.header, _ENDORSEMENTS)
    received = any(name.startswith("endorser ") for name in table.header.names)
    people: dict[str, _Endorsed] = {}
    nobody = 0
    for record in records(table.source, table.header):
        if isinstance(record, Issue):
            yield record
            continue
        cells = cells_of(record, fields)
        person = _person(cells)
        if person.is_nobody:
            nobody += 1
        elif text(cells, "status").casefold() not in _TAKEN_BACK:
            found = people.setdefault(person.id, _Endorsed(person, record.line))
            found.skills[" ".join(text(cells, "skill").split())] = None
            found.day = max(found.day, _day(cells))
    for id_, found in people.items():
        yield _tie(
            "endorsed",
            directory.party(found.person),
            received=received,
            key=id_,
            at=found.day,
            evidence=_shortened(", ".join(filter(None, found.skills))),
            line=found.line,
        )
    yield from _nobodies(nobody)


def read_recommendations(table: Table, directory: Directory) -> Iterator[TieDraft | Issue]:
    """Yield one tie for each recommendation, with its first words."""
    received = is_received(table.source.name)
    if received is None:
        yield error(
            f"{table.source.name}: only LinkedIn's own file name (Recommendations_Received or "
            "Recommendations_Given) says who recommended whom; nothing was read",
            f"{table.source.name}: solo el nombre que LinkedIn da al archivo "
            "(Recommendations_Received o Recommendations_Given) dice quién recomendó a quién; "
            "no se ha leído nada",
        )
        return
    fields = fields_of(table.header, _RECOMMENDATIONS)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    nobody = 0
    for record in records(table.source, table.header):
        if isinstance(record, Issue):
            yield record
            continue
        cells = cells_of(record, fields)
        person, day = _person(cells), _day(cells)
        if person.is_nobody:
            nobody += 1
            continue
        if text(cells, "status").casefold() in _TAKEN_BACK or day in seen[person.id]:
            continue
        seen[person.id].add(day)
        yield _tie(
            "recommended",
            directory.party(person),
            received=received,
            key=f"{person.id}|{day}",
            at=day,
            evidence=_shortened(text(cells, "text")),
            line=record.line,
        )
    yield from _nobodies(nobody)


def _tie(
    kind: str, other: Party, *, received: bool, key: str, at: str, evidence: str, line: int
) -> TieDraft:
    me = Party(me=True)
    return TieDraft(
        key=f"{kind}:{'in' if received else 'out'}|{key}",
        a=other if received else me,
        b=me if received else other,
        kind=kind,
        at=at,
        evidence=evidence,
        line=line,
    )


def _person(cells: Cells) -> Person:
    name = person_name(text(cells, "first"), text(cells, "last")).full
    return Person(name if name_key(name) else "", profile_address(text(cells, "url")))


def _day(cells: Cells) -> str:
    day, understood = read_day(text(cells, "date"), month_first=True)
    return day if understood else ""


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    if len(plain) <= EVIDENCE_CHARACTERS:
        return plain
    return plain[:EVIDENCE_CHARACTERS].rsplit(" ", 1)[0] + "…"


def _nobodies(count: int) -> Iterator[Issue]:
    if count:
        yield issue(
            f"rows of closed accounts, whose names LinkedIn leaves out: {count}",
            f"filas de cuentas cerradas, cuyos nombres omite LinkedIn: {count}",
        )
