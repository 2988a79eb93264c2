"""Finds Yahoo's table in a file, and reads it row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from agenda.plugin import Draft, Issue, Severity, Source
from agenda.plugin.tabular import DELIMITERS, Header, Record, Row, records, rows
from agenda_yahoo.columns import Field, fields_of, is_yahoo
from agenda_yahoo.contacts import draft_from_record
from agenda_yahoo.dates import day_first

_HEADER_ROWS = 5
_LOOK_BYTES = 256 * 1024
_DATE_ROWS = 50_000


class YahooImporter:
    """Reads the CSV files of Yahoo Contacts."""

    id: str = "yahoo"
    title: str = "Yahoo"
    suffixes: tuple[str, ...] = (".csv",)

    def recognises(self, source: Source) -> float:
        """Go by the names of the columns, or by their number and shape."""
        if source.is_zip or source.is_folder:
            return 0.0
        return 1.0 if _header(Source.from_bytes(source.name, source.head)) else 0.0

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        """Yield one draft for each row that holds anything."""
        header = None if source.is_folder else _header(source)
        if header is None:
            yield Issue(
                message=f"{source.name}: the columns of a Yahoo file were not found",
                words=(("es", f"{source.name}: no se han encontrado las columnas de Yahoo"),),
                severity=Severity.ERROR,
            )
            return
        fields = fields_of(header.columns)
        first = _day_first(source, header, fields)
        for record in records(source, header):
            if isinstance(record, Issue):
                yield record
            else:
                yield from draft_from_record(record, fields, day_first=first)


def _header(source: Source) -> Header | None:
    with source.open() as stream:
        beginning = Source.from_bytes(source.name, stream.read(_LOOK_BYTES))
    for delimiter in DELIMITERS:
        for row in islice(rows(beginning, delimiter=delimiter), _HEADER_ROWS):
            if isinstance(row, Row):
                columns = tuple(cell.strip() for cell in row.cells)
                if is_yahoo(columns):
                    return Header(line=row.line, columns=columns, delimiter=delimiter)
    return None


def _day_first(source: Source, header: Header, fields: tuple[Field | None, ...]) -> bool:
    dated = {
        at
        for at, field in enumerate(fields)
        if field is not None and field.kind in ("birthday", "anniversary")
    }
    return day_first(
        cell
        for record in islice(records(source, header), _DATE_ROWS)
        if isinstance(record, Record)
        for at, cell in record.filled
        if at in dated
    )
