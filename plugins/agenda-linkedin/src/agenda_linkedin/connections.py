"""Understands ``Connections.csv``.

LinkedIn has written three headers so far, always with English names and dates:

* until 2020: First Name, Last Name, Address, Email Address, Company, Position,
  Connected On (``1/31/20, 5:10 PM``), Websites, Instant Messengers;
* until mid 2023: First Name, Last Name, Email Address, Company, Position,
  Connected On (``07 Jun 2020``), from 2021 below a paragraph of notes;
* since: the same with URL.

Most rows have no e-mail address and a changed one is a different mailbox, not a
different person, so a connection is known by the address of its profile, else by
name and company (see :mod:`agenda_linkedin.keys`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.plugin import Complete, Draft, Issue, Severity, Value
from agenda.plugin.tabular import Record, records
from agenda_linkedin.cells import Cells, cells_of, fields_of, labelled, one_line, text
from agenda_linkedin.dates import read_day
from agenda_linkedin.keys import Keys, Traits
from agenda_linkedin.names import person_name
from agenda_linkedin.profile import is_web_address, profile_address
from agenda_linkedin.wording import issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin.tabular import Header
    from agenda_linkedin.persons import Directory
    from agenda_linkedin.tables import Table

FORMAT = "linkedin-csv"
"""What the formats of all eras begin with."""
LISTED_LINES = 20

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


def read_connections(table: Table, directory: Directory) -> Iterator[Draft | Issue | Complete]:
    """Yield each connection, and at the end of a file without errors that these were all."""
    columns = _Columns.of(table.header)
    keys = _keys_of(table, columns)
    listing = _Listing()
    for record in _rows_of_people(table, columns, listing):
        for item in [record] if isinstance(record, Issue) else _row(record, columns, keys, listing):
            listing.see(item)
            if isinstance(item, Draft):
                directory.add(item.name.full, item.key)
            yield item
    if listing.nameless:
        yield _skipped(listing.nameless)
    if listing.bare:
        yield _only_a_name(listing.bare)
    if listing.is_complete:
        yield Complete(format=FORMAT)


@dataclass(slots=True)
class _Listing:
    """Whether a file can be trusted to name all connections."""

    drafts: int = 0
    last_line: int = 0
    doubted_line: int = 0
    broken: bool = False
    nameless: list[int] = field(default_factory=list)
    bare: list[int] = field(default_factory=list)

    def see(self, item: Draft | Issue) -> None:
        """Take note of what was read."""
        if isinstance(item, Issue):
            self.broken |= item.severity is Severity.ERROR
            self.doubted_line = item.line
        else:
            self.drafts += 1

    @property
    def is_complete(self) -> bool:
        """A last row with something wrong in it may be where a download broke off."""
        return bool(self.drafts) and not self.broken and self.doubted_line != self.last_line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Which column holds what, and how this file writes things."""

    fields: dict[int, str]
    format: str
    month_first: bool

    @classmethod
    def of(cls, header: Header) -> _Columns:
        """Recognise the era of a file by its header."""
        fields = fields_of(header, _FIELDS)
        oldest = "websites" in fields.values() or "im" in fields.values()
        era = "2019" if oldest else "2023" if "url" in fields.values() else "2020"
        return cls(fields=fields, format=f"{FORMAT}/{era}", month_first=oldest)


def _rows_of_people(table: Table, columns: _Columns, listing: _Listing) -> Iterator[Record | Issue]:
    """Leave out rows that hold nothing but a name: LinkedIn's notes, for it always writes a day.

    What is wrong with the cells of such a row needs no word beside that.
    """
    doubts: list[Issue] = []
    for record in records(table.source, table.header):
        if isinstance(record, Issue):
            doubts.append(record)
            listing.see(record)
            continue
        if _is_bare(cells_of(record, columns.fields)):
            listing.bare.append(record.line)
            listing.last_line = record.line
            yield from (doubt for doubt in doubts if doubt.line != record.line or _is_error(doubt))
        else:
            yield from doubts
            yield record
        doubts.clear()
    yield from doubts


def _is_bare(cells: Cells) -> bool:
    return bool(cells) and cells.keys() <= {"first", "last"}


def _is_error(found: Issue) -> bool:
    return found.severity is Severity.ERROR


def _keys_of(table: Table, columns: _Columns) -> Keys:
    """Go through the file once to see which rows need more than a name to be told apart."""
    keys = Keys()
    for record in records(table.source, table.header):
        if isinstance(record, Record):
            cells = cells_of(record, columns.fields)
            if not _is_bare(cells) and (traits := _traits(cells, columns)).name:
                keys.count(traits)
    return keys


def _traits(cells: Cells, columns: _Columns) -> Traits:
    return Traits(
        profile=profile_address(text(cells, "url")),
        name=person_name(text(cells, "first"), text(cells, "last")).full,
        company=text(cells, "company"),
        position=text(cells, "position"),
        day=read_day(text(cells, "connected"), month_first=columns.month_first)[0],
    )


def _row(
    record: Record, columns: _Columns, keys: Keys, listing: _Listing
) -> Iterator[Draft | Issue]:
    """Yield the connection of a row, preceded by what could not be understood in it."""
    cells = cells_of(record, columns.fields)
    name = person_name(text(cells, "first"), text(cells, "last"))
    address = text(cells, "url")
    listing.last_line = record.line
    if not name.full:
        said = " · ".join(filter(None, (address, text(cells, "email"))))
        if not said:
            listing.nameless.append(record.line)
        else:
            yield issue(
                f"connection without a name, skipped: {said}",
                f"contacto sin nombre, omitido: {said}",
                line=record.line,
            )
        return
    day, understood = read_day(text(cells, "connected"), month_first=columns.month_first)
    if not understood:
        yield issue(
            f"date of connecting not understood: {day}",
            f"no se entiende la fecha de conexión: {day}",
            line=record.line,
        )
    if address and not is_web_address(address):
        yield issue(
            f"not the address of a profile: {address}",
            f"no es la dirección de un perfil: {address}",
            line=record.line,
        )
    traits = _traits(cells, columns)
    yield Draft(
        name=name,
        values=tuple(_values(cells, traits.profile, day)),
        properties=record.properties,
        key=keys.key(traits),
        format=columns.format,
        line=record.line,
    )


def _values(cells: Cells, profile: str, day: str) -> Iterator[Value]:
    for column, kind in _PLAIN:
        if column in cells:
            index, cell = cells[column]
            yield Value(kind=kind, value=one_line(cell), source=index)
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
            for label, item in labelled(cell):
                yield Value(kind=kind, value=item, label=label, source=index)
    if day:
        yield Value(kind="connected", value=day, label="LinkedIn", source=cells["connected"][0])


def _skipped(lines: list[int]) -> Issue:
    listed = _listed(lines)
    return issue(
        "rows without a name or address, as LinkedIn writes closed accounts, skipped: "
        f"{len(lines)} (line {listed})",
        "filas sin nombre ni dirección, como LinkedIn escribe las cuentas cerradas, omitidas: "
        f"{len(lines)} (línea {listed})",
        line=lines[0],
    )


def _only_a_name(lines: list[int]) -> Issue:
    listed = _listed(lines)
    return issue(
        "rows with nothing but a name, as the notes in LinkedIn's file, skipped: "
        f"{len(lines)} (line {listed})",
        "filas sin más que un nombre, como las notas del archivo de LinkedIn, omitidas: "
        f"{len(lines)} (línea {listed})",
        line=lines[0],
    )


def _listed(lines: list[int]) -> str:
    return ", ".join(map(str, lines[:LISTED_LINES])) + (", …" if lines[LISTED_LINES:] else "")
