"""Makes one card of what the export says about the user herself.

``Profile.csv``, ``Positions.csv``, ``Education.csv``, ``Skills.csv``,
``Email Addresses.csv`` and ``PhoneNumbers.csv`` are parts of it. The positions
that last are company and title of the card; those that have ended are told in
words below them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agenda.plugin import Draft, Issue, Me, Name, Property, Value
from agenda.plugin.tabular import records
from agenda_linkedin.cells import Cells, cells_of, fields_of, labelled, one_line, text
from agenda_linkedin.dates import read_partial
from agenda_linkedin.names import person_name
from agenda_linkedin.tables import EDUCATION, EMAILS, PHONES, POSITIONS, PROFILE, SKILLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from agenda.plugin.tabular import Record
    from agenda_linkedin.tables import Table

FORMAT = "linkedin-profile/1"
PARTS = (PROFILE, POSITIONS, EDUCATION, SKILLS, EMAILS, PHONES)
"""The tables that a card is made of, in the order of its values."""

_FIELDS = {
    PROFILE: {
        "first name": "first",
        "last name": "last",
        "maiden name": "maiden",
        "address": "address",
        "birth date": "birthday",
        "headline": "headline",
        "summary": "summary",
        "industry": "industry",
        "zip code": "code",
        "geo location": "location",
        "twitter handles": "twitter",
        "websites": "websites",
        "instant messengers": "im",
        "public profile url": "url",
    },
    POSITIONS: {
        "company name": "company",
        "title": "title",
        "description": "description",
        "location": "location",
        "started on": "start",
        "finished on": "end",
    },
    EDUCATION: {
        "school name": "school",
        "start date": "start",
        "end date": "end",
        "degree name": "degree",
        "notes": "notes",
    },
    SKILLS: {"name": "skill"},
    EMAILS: {"email address": "email", "primary": "primary"},
    PHONES: {"extension": "extension", "number": "number", "type": "type"},
}
_PROFILE_VALUES = (
    ("headline", "custom", "Headline"),
    ("address", "address", ""),
    ("location", "location", ""),
    ("industry", "custom", "Industry"),
    ("maiden", "custom", "Maiden name"),
    ("summary", "note", ""),
)
_SKILLS = "Skills"
_PHONE_TYPES = {"mobile": "cell", "cell": "cell", "home": "home", "work": "work", "fax": "fax"}


@dataclass(slots=True)
class OwnCard:
    """The card while its parts are read."""

    name: Name = field(default_factory=Name)
    line: int = 0
    _values: dict[str, list[Value]] = field(default_factory=dict)
    _properties: list[Property] = field(default_factory=list)

    def read(self, table: Table) -> Iterator[Issue]:
        """Add a part; yield what is wrong with its rows."""
        fields = fields_of(table.header, _FIELDS[table.kind])
        understand = _UNDERSTAND[table.kind]
        for record in records(table.source, table.header):
            if isinstance(record, Issue):
                yield record
                continue
            cells = cells_of(record, fields)
            if table.kind == PROFILE and not self.name.full:
                self.name = person_name(text(cells, "first"), text(cells, "last"))
            self._add(table.kind, record, understand(cells))

    def draft(self, me: Me, profile: str = "") -> Draft | None:
        """Return the card, or nothing if no part said anything.

        ``profile`` is the address of hers, which another file told. A part that
        was dropped alone has no name of its own, and a key of its own, so that it
        does not pass for the whole card.
        """
        values = tuple(value for part in PARTS for value in _joined(self._values.get(part, [])))
        if not values and not self.name.full:
            return None
        if profile:
            values += (Value(kind="url", value=profile, label="LinkedIn", types=("profile",)),)
        named_by = next(iter(me.names), "") or next(
            (value.value for value in values if value.kind in ("email", "phone")), "LinkedIn"
        )
        return Draft(
            name=self.name if self.name.full else Name(full=named_by),
            values=values,
            properties=tuple(self._properties),
            key="mine" if self.name.full else "mine:" + "+".join(sorted(self._values)),
            format=FORMAT,
            line=self.line,
            mine=True,
        )

    def _add(self, kind: str, record: Record, values: Iterator[Value]) -> None:
        before = len(self._properties)
        self._properties.extend(
            replace(cell, group=f"{kind}.{record.number}") for cell in record.properties
        )
        self.line = self.line or record.line
        self._values.setdefault(kind, []).extend(
            replace(value, source=value.source + before) for value in values if value.value
        )


def _profile(cells: Cells) -> Iterator[Value]:
    for column, kind, label in _PROFILE_VALUES:
        if column in cells:
            index, cell = cells[column]
            said = cell if kind == "note" else one_line(cell)
            yield Value(kind=kind, value=said, label=label, source=index)
    if "birthday" in cells:
        index, cell = cells["birthday"]
        yield Value(kind="birthday", value=read_partial(cell), source=index)
    for column, kind in (("websites", "url"), ("im", "im"), ("url", "url")):
        if column in cells:
            index, cell = cells[column]
            for label, item in labelled(cell):
                yield Value(kind=kind, value=item, label=label, source=index)
    if "twitter" in cells:
        index, cell = cells["twitter"]
        for _, handle in labelled(cell):
            yield Value(
                kind="url",
                value=f"https://x.com/{handle.removeprefix('@')}",
                label="X",
                types=("profile",),
                source=index,
            )


def _position(cells: Cells) -> Iterator[Value]:
    if text(cells, "end"):
        index = next(iter(cells.values()))[0]
        yield Value(
            kind="custom", value=_told(cells, "title", "company"), label="Position", source=index
        )
        return
    for column, kind in (("company", "org"), ("title", "title")):
        if column in cells:
            index, cell = cells[column]
            yield Value(kind=kind, value=one_line(cell), source=index)


def _education(cells: Cells) -> Iterator[Value]:
    if cells:
        index = next(iter(cells.values()))[0]
        told = _told(cells, "degree", "school")
        yield Value(kind="custom", value=told, label="Education", source=index)


def _skill(cells: Cells) -> Iterator[Value]:
    if "skill" in cells:
        index, cell = cells["skill"]
        yield Value(kind="custom", value=one_line(cell), label=_SKILLS, source=index)


def _email(cells: Cells) -> Iterator[Value]:
    if "email" in cells:
        index, cell = cells["email"]
        preferred = text(cells, "primary").casefold() in ("yes", "true")
        yield Value(kind="email", value=cell, preferred=preferred, source=index)


def _phone(cells: Cells) -> Iterator[Value]:
    if "number" in cells:
        index, cell = cells["number"]
        type_ = _PHONE_TYPES.get(text(cells, "type").casefold(), "")
        extension = text(cells, "extension")
        yield Value(
            kind="phone",
            value=f"{cell} ext. {extension}" if extension else cell,
            types=(type_,) if type_ else (),
            source=index,
        )


def _told(cells: Cells, *columns: str) -> str:
    """``Ingeniera, Beta (01/2017 – 12/2018)``."""
    what = ", ".join(one_line(text(cells, column)) for column in columns if text(cells, column))
    start, end = _month(text(cells, "start")), _month(text(cells, "end"))
    when = f"{start} – {end}".strip() if start or end else ""
    return f"{what} ({when})" if when else what


def _month(written: str) -> str:
    year, _, month = read_partial(written).partition("-")
    return f"{month}/{year}" if month.isdecimal() else read_partial(written)


def _joined(values: list[Value]) -> list[Value]:
    """Make one line of the skills, of which there may be fifty."""
    if not values or values[0].label != _SKILLS:
        return values
    return [replace(values[0], value=", ".join(value.value for value in values))]


_UNDERSTAND: dict[str, Callable[[Cells], Iterator[Value]]] = {
    PROFILE: _profile,
    POSITIONS: _position,
    EDUCATION: _education,
    SKILLS: _skill,
    EMAILS: _email,
    PHONES: _phone,
}
