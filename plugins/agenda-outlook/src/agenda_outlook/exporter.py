"""Writes a table that Outlook imports, on the desktop and online."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from agenda.plugin import Contact, Issue
from agenda_outlook.fields import DESKTOP
from agenda_outlook.guard import guarded
from agenda_outlook.outgoing import row_from_contact

_LINE_END = re.compile(r"\r*\n")


class OutlookExporter:
    """Writes one row for each contact, in the 92 columns of Outlook on the desktop."""

    id: str = "outlook"
    title: str = "Outlook (CSV)"
    suffixes: tuple[str, ...] = (".csv",)

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        """Write UTF-8 with its mark and CRLF line ends; report what Outlook has no place for."""
        out.write(codecs.BOM_UTF8)
        # An invalid surrogate has no UTF-8; it is the only character that becomes "?".
        table = csv.writer(codecs.lookup("utf-8").streamwriter(out, "replace"))
        table.writerow(DESKTOP)
        for contact in contacts:
            row = row_from_contact(contact)
            table.writerow(_cell(row.cells.get(column, "")) for column in DESKTOP)
            yield from row.issues


def _cell(text: str) -> str:
    return guarded(_LINE_END.sub("\n", text))
