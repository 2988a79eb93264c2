"""Understands one row of ``Connections.csv``.

LinkedIn has written three headers so far, always with English names and dates:

* until 2020: First Name, Last Name, Address, Email Address, Company, Position,
  Connected On (``1/31/20, 5:10 PM``), Websites, Instant Messengers;
* until mid 2023: First Name, Last Name, Email Address, Company, Position,
  Connected On (``07 Jun 2020``), from 2021 below a paragraph of notes;
* since: the same with URL.

Most rows have no e-mail address and a changed one is a different mailbox, not a
different person, so a connection is known by the address of its profile, else by
name and company.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.plugin import Draft, Issue, Name, Value
from agenda_linkedin.dates import connected_on
from agenda_linkedin.names import person_name
from agenda_linkedin.profile import is_web_address, profile_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin.tabular import Header, Record

_FIELDS = {
    "first name": "first",
    "last name": "last",
    "url": "url",
    "email address": "email",
    "company": "company",
    "position": "position",
    "connected on": "connected",
    "address": "address",
    "websites": "websites",
    "instant messengers": "im",
}
_PLAIN = (("company", "org"), ("position", "title"), ("email", "email"), ("address", "address"))
_LABELLED = re.compile(r"\[?\s*(?:(?P<label>[A-Za-z_ ]+):(?!//))?\s*(?P<value>[^\]]*?)\s*\]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which column holds what, and how this file writes things."""

    fields: dict[int, str]
    format: str
    month_first: bool

    @classmethod
    def of(cls, header: Header) -> Columns:
        """Recognise the era of a file by its header."""
        fields: dict[int, str] = {}
        for at, name in enumerate(header.columns):
            known = _FIELDS.get(name.casefold())
            if known is not None and known not in fields.values():
                fields[at] = known
        oldest = "websites" in fields.values() or "im" in fields.values()
        era = "2019" if oldest else "2023" if "url" in fields.values() else "2020"
        return cls(fields=fields, format=f"linkedin-csv/{era}", month_first=oldest)


@dataclass(slots=True)
class Keys:
    """The keys given out for one file, so that two people never share one.

    Two rows with one key are the same connection only if they also agree in
    what tells such rows apart (the name; without a profile, the day of connecting).
    """

    _given: dict[str, str] = field(default_factory=dict)

    def unique(self, key: str, apart: str) -> str:
        """Return ``key``, or ``key`` with ``apart`` if another row has taken it."""
        if not key or self._given.setdefault(key, apart) == apart:
            return key
        return f"{key}|{apart}"


def draft_from_record(record: Record, columns: Columns, keys: Keys) -> Iterator[Draft | Issue]:
    """Yield the connection of a row, preceded by what could not be understood in it."""
    cells = {
        columns.fields[at]: (index, cell.strip())
        for index, (at, cell) in enumerate(record.filled)
        if at in columns.fields
    }
    name = person_name(_text(cells, "first"), _text(cells, "last"))
    address = _text(cells, "url")
    profile = profile_address(address)
    named_by = profile or (address if is_web_address(address) else "") or _text(cells, "email")
    if not name.full and not named_by:
        yield Issue(message="row without a name or address: skipped", line=record.line)
        return
    day, understood = connected_on(_text(cells, "connected"), month_first=columns.month_first)
    if not understood:
        yield Issue(message=f"date of connecting not understood: {day}", line=record.line)
    if address and not is_web_address(address):
        yield Issue(message=f"not the address of a profile: {address}", line=record.line)
    company = _text(cells, "company")
    key, apart = profile, _folded(name.full)
    if not key and name.full:
        key, apart = f"name:{_folded(name.full)}|{_folded(company)}", day
    yield Draft(
        name=name if name.full else Name(full=named_by),
        values=tuple(_values(cells, profile, day)),
        properties=record.properties,
        key=keys.unique(key, apart),
        format=columns.format,
        line=record.line,
    )


def _values(cells: dict[str, tuple[int, str]], profile: str, day: str) -> Iterator[Value]:
    for column, kind in _PLAIN:
        if column in cells:
            index, cell = cells[column]
            yield Value(kind=kind, value=_one_line(cell), source=index)
    if "url" in cells:
        index, cell = cells["url"]
        if profile:
            yield Value(
                kind="url", value=profile, label="LinkedIn", types=("profile",), source=index
            )
        elif is_web_address(cell):
            yield Value(kind="url", value=cell, source=index)
    for column, kind in (("websites", "url"), ("im", "im")):
        if column in cells:
            index, cell = cells[column]
            for label, text in _labelled(cell):
                yield Value(kind=kind, value=text, label=label, source=index)
    if day:
        yield Value(kind="connected", value=day, label="LinkedIn", source=cells["connected"][0])


def _labelled(cell: str) -> Iterator[tuple[str, str]]:
    """Take ``[BLOG:https://a.example,OTHER:https://b.example]`` or a plain list apart."""
    for item in re.split(r"[,;\n]", cell):
        found = _LABELLED.fullmatch(item)
        if found is not None and found["value"]:
            yield (found["label"] or "").strip().capitalize(), found["value"]


def _text(cells: dict[str, tuple[int, str]], column: str) -> str:
    return cells[column][1] if column in cells else ""


def _one_line(text: str) -> str:
    return ", ".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _folded(text: str) -> str:
    """Fold case, accents and spaces away: what stays is enough to know a name again."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.split())
