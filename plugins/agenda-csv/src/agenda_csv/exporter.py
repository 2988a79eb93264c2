"""Writes a plain table that every spreadsheet opens and that Agenda reads back."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from agenda.plugin import Contact, Issue
from agenda_csv.columns import COLUMNS, TITLES
from agenda_csv.guard import guarded
from agenda_csv.outgoing import row_from_contact

_LINE_END = re.compile(r"\r*\n")


class CsvExporter:
    """Writes one row for each contact, in all columns or in those that were chosen."""

    id: str = "csv"
    title: str = "Table (CSV)"
    suffixes: tuple[str, ...] = (".csv",)
    columns: tuple[tuple[str, str], ...] = COLUMNS

    def __init__(self, chosen: tuple[str, ...] = tuple(TITLES)) -> None:
        self.chosen = chosen

    def with_columns(self, ids: tuple[str, ...]) -> CsvExporter:
        """Return an exporter that writes these columns in this order.

        Raises:
            ValueError: there is no such column, or none at all.
        """
        if not ids or not TITLES.keys() >= set(ids):
            raise ValueError(f"no such columns: {', '.join(ids)}")
        return CsvExporter(ids)

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        """Write UTF-8 with its mark, by which Excel knows it; report what a table cannot say."""
        out.write(codecs.BOM_UTF8)
        # An invalid surrogate has no UTF-8; it is the only character that becomes "?".
        table = csv.writer(codecs.lookup("utf-8").streamwriter(out, "replace"))
        table.writerow(TITLES[id_] for id_ in self.chosen)
        for contact in contacts:
            row = row_from_contact(contact)
            table.writerow(_cell(row.cells.get(id_, "")) for id_ in self.chosen)
            yield from row.issues


def _cell(text: str) -> str:
    return guarded(_LINE_END.sub("\n", text))
