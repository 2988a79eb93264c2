"""The importer that Agenda sees: one file of a LinkedIn export, its zip, or its folder."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from agenda.plugin import Source, SourceError
from agenda_linkedin.export import read_export, read_file
from agenda_linkedin.tables import is_table, may_be_table
from agenda_linkedin.wording import error, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Item

_LINKEDINS = frozenset(
    {".csv", ".html", ".htm", ".pdf", ".doc", ".docx", ".jpg", ".jpeg", ".png", ".gif"}
    | {".webp", ".heic", ".mp4", ".mov", ".mp3", ".m4a", ".ini", ".db"}
)


class LinkedInImporter:
    """Reads all of LinkedIn's export that speaks of people (see the modules beside this one)."""

    id: str = "linkedin"
    title: str = "LinkedIn"
    suffixes: tuple[str, ...] = (".csv", ".zip")

    def recognises(self, source: Source) -> float:
        """Go by the headers of the tables; a folder may hold nothing else.

        In a folder with other things beside the export each file is better
        recognised by itself.
        """
        if not source.is_zip and not source.is_folder:
            return 1.0 if is_table(source.name, source.head) else 0.0
        try:
            names = source.member_names()
            if source.is_folder and any(not _may_lie_beside(name) for name in names):
                return 0.0
            return 1.0 if any(_is_table(source, name) for name in _tables(names)) else 0.0
        except SourceError:
            return 0.0  # damaged: reading says so, to whoever insists

    def read(self, source: Source) -> Iterator[Item]:
        """Yield cards, conversations, invitations and ties, and an issue for what is lost.

        Raises:
            SourceError: a file that was dropped alone cannot be opened.
        """
        if not source.is_zip and not source.is_folder:
            yield from read_file(source)
            return
        try:
            names = source.member_names()
        except SourceError as reason:
            yield unreadable(reason)
            return
        tables = _tables(names)
        if not tables:
            yield error(
                f"{source.name}: there is no file of a LinkedIn export in here",
                f"{source.name}: aquí no hay ningún archivo de una exportación de LinkedIn",
            )
        yield from read_export(source, tables)
        rest = source.without([name for name in names if _is_linkedins(name)])
        if rest.member_names():
            yield rest


def _tables(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if may_be_table(name)]


def _is_table(source: Source, name: str) -> bool:
    try:
        return is_table(name, source.member_head(name))
    except SourceError:
        return False  # damaged; another one may be whole


def _may_lie_beside(name: str) -> bool:
    return _is_linkedins(name) or name.lower().endswith(".txt")


def _is_linkedins(name: str) -> bool:
    return _is_shadow(name) or PurePosixPath(name).suffix.lower() in _LINKEDINS


def _is_shadow(name: str) -> bool:
    """Say whether a file is one of those that systems hide in folders and zips."""
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
