"""Reads one of Google's tables row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Draft, Issue, Source
from agenda.plugin.tabular import find_header, records
from agenda_google.columns import Layout, is_google
from agenda_google.contacts import draft_from_record
from agenda_google.wording import error

if TYPE_CHECKING:
    from collections.abc import Iterator


def is_table(name: str, head: bytes) -> bool:
    """Say whether a file that begins with ``head`` is a table of Google Contacts."""
    return find_header(Source.from_bytes(name, head), is_google) is not None


def read_table(source: Source) -> Iterator[Draft | Issue]:
    """Yield one draft for each row that holds anything.

    Raises:
        SourceError: the file cannot be opened.
    """
    header = find_header(source, is_google)
    if header is None:
        yield error(
            f"{source.name}: the columns of a Google Contacts file were not found",
            f"{source.name}: no se encuentran las columnas de un archivo de Contactos de Google",
        )
        return
    layout = Layout.of(header)
    for record in records(source, header):
        if isinstance(record, Issue):
            yield record
        else:
            yield from draft_from_record(record, layout)
