"""Reads the contact tables that Outlook exports, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from agenda.plugin import Draft, Issue, Severity, Source
from agenda.plugin.tabular import Header, Record, find_header, records
from agenda_outlook.contacts import Manner, draft_from_record
from agenda_outlook.dates import day_first
from agenda_outlook.headers import Headers, confidence, understand

_LOOK_BYTES = 256 * 1024
_DATE_ROWS = 50_000
"""How many rows are looked at to find out how dates are written."""


class OutlookImporter:
    """Reads the CSV files of Outlook on the desktop and Outlook.com, in English and Spanish."""

    id: str = "outlook"
    title: str = "Outlook"
    suffixes: tuple[str, ...] = (".csv", ".txt")

    def recognises(self, source: Source) -> float:
        """Go by the names of the columns."""
        if source.is_zip or source.is_folder:
            return 0.0
        header = _header(Source.from_bytes(source.name, source.head))
        return confidence(header.columns) if header else 0.0

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        """Yield one draft for each row that holds anything."""
        header = None if source.is_folder else _header(source)
        if header is None:
            yield Issue(
                message=f"{source.name}: the columns of an Outlook file were not found",
                words=(("es", f"{source.name}: no se han encontrado las columnas de Outlook"),),
                severity=Severity.ERROR,
            )
            return
        headers = understand(header.columns)
        manner = Manner(headers=headers, day_first=_day_first(source, header, headers))
        for record in records(source, header):
            if isinstance(record, Issue):
                yield record
            else:
                yield from draft_from_record(record, manner)


def _header(source: Source) -> Header | None:
    with source.open() as stream:
        beginning = Source.from_bytes(source.name, stream.read(_LOOK_BYTES))
    return find_header(beginning, lambda names: confidence(names) > 0)


def _day_first(source: Source, header: Header, headers: Headers) -> bool:
    """Go by the dates themselves; where none of them shows it, by language and delimiter."""
    dated = {at for at, name in headers.names.items() if name in ("Birthday", "Anniversary")}
    texts = (
        cell
        for record in islice(records(source, header), _DATE_ROWS)
        if isinstance(record, Record)
        for at, cell in record.filled
        if at in dated
    )
    shown = day_first(texts) if dated else None
    # Only a computer of a country that writes the day first separates by semicolons.
    return shown if shown is not None else headers.spanish or header.delimiter == ";"
