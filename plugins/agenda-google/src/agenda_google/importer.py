"""The importer that Agenda sees: a table of Google Contacts, or a Takeout that holds contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Source, SourceError
from agenda_google.tables import is_table, read_table
from agenda_google.takeout import has_contacts, read_takeout
from agenda_google.wording import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Item


class GoogleImporter:
    """Reads Google Contacts CSV, alone, in a zip, or in a Takeout, zipped or not."""

    id: str = "google"
    title: str = "Google Contacts"
    suffixes: tuple[str, ...] = (".csv", ".zip")

    def recognises(self, source: Source) -> float:
        """Go by the header; in an archive by its layout or the headers of its members."""
        if not source.is_zip and not source.is_folder:
            return 1.0 if is_table(source.name, source.head) else 0.0
        try:
            names = source.member_names()
            return 0.9 if has_contacts(source, names) else 0.0
        except SourceError:
            return 0.0  # damaged: reading says so, to whoever insists

    def read(self, source: Source) -> Iterator[Item]:
        """Yield one draft for each row that holds anything; of a Takeout also what others read.

        Raises:
            SourceError: a file that was dropped alone cannot be opened.
        """
        if not source.is_zip and not source.is_folder:
            yield from read_table(source)
            return
        try:
            names = source.member_names()
        except SourceError as reason:
            yield unreadable(reason)
        else:
            yield from read_takeout(source, names)
