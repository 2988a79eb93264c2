"""Writes the new generation of Google Contacts CSV."""

from __future__ import annotations

import codecs
import csv
import re
from typing import TYPE_CHECKING, BinaryIO

from agenda_google.columns import NEW_FIXED, NEW_GROUPS
from agenda_google.guard import guarded
from agenda_google.outgoing import OutgoingRow, row_from_contact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.plugin import Contact, Issue

_LINE_END = re.compile(r"\r*\n")


class GoogleExporter:
    """Writes one row for each contact, as wide as the fullest contact needs.

    The header depends on all contacts, so their rows are held until the last
    one has been seen.
    """

    id: str = "google"
    title: str = "Google Contacts (CSV)"
    suffixes: tuple[str, ...] = (".csv",)

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        """Write UTF-8 with CRLF line ends; report what Google has no column for."""
        rows: list[OutgoingRow] = []
        widest = dict.fromkeys(NEW_GROUPS, 0)
        for contact in contacts:
            row, issues = row_from_contact(contact)
            yield from issues
            rows.append(row)
            for group, entries in row.groups.items():
                widest[group] = max(widest[group], len(entries))
        # An invalid surrogate has no UTF-8; it is the only character that becomes "?".
        table = csv.writer(codecs.lookup("utf-8").streamwriter(out, "replace"))
        table.writerow(_header(widest))
        table.writerows(_cells(row, widest) for row in rows)


def _header(widest: dict[str, int]) -> list[str]:
    repeated = (
        f"{group} {number} - {part}"
        for group, parts in NEW_GROUPS.items()
        for number in range(1, widest[group] + 1)
        for part in parts
    )
    return [*NEW_FIXED, *repeated]


def _cells(row: OutgoingRow, widest: dict[str, int]) -> Iterator[str]:
    for column in NEW_FIXED:
        yield _cell(row.fixed.get(column, ""))
    for group, parts in NEW_GROUPS.items():
        entries = row.groups.get(group, [])
        for entry in entries:
            yield from map(_cell, entry)
        yield from [""] * (len(parts) * (widest[group] - len(entries)))


def _cell(text: str) -> str:
    return guarded(_LINE_END.sub("\n", text))
