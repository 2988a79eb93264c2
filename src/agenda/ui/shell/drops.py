"""What is being dragged over the window, read without touching the files themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from agenda.ui.shell.items import PEOPLE_MIME

CARD_MIMES = ("text/vcard", "text/x-vcard", "text/directory")
TEXT_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Dragged:
    """Files or text on their way in.

    Attributes:
        readable: Files that an importer may read, by their suffix.
        refused: Names of the others.
        size: Bytes of the readable files together.
        text: Cards or a table as text; only without files.
    """

    readable: tuple[Path, ...] = ()
    refused: tuple[str, ...] = ()
    size: int = 0
    text: str = ""

    @property
    def welcome(self) -> bool:
        """True where a drop would have an effect."""
        return bool(self.readable or self.text)


def dragged(mime: QMimeData, suffixes: frozenset[str]) -> Dragged | None:
    """Return what a drag from outside carries; none if it is nothing for an import.

    `suffixes` are what importers read, lower case with the dot. A file without any suffix is
    welcome too: its content decides.
    """
    if mime.hasFormat(PEOPLE_MIME):
        return None
    if mime.hasUrls():
        return _files(mime, suffixes)
    text = _text(mime)
    return Dragged(text=text) if text.strip() else None


def dropped_people(mime: QMimeData) -> list[int]:
    """Return the ids of people dragged inside Agenda; empty if it is something else."""
    if not mime.hasFormat(PEOPLE_MIME):
        return []
    try:
        ids = json.loads(bytes(mime.data(PEOPLE_MIME).data()))
    except ValueError:  # another program may use the name for something else
        return []
    return [one for one in ids if isinstance(one, int)] if isinstance(ids, list) else []


def people_mime(ids: Iterable[int]) -> QMimeData:
    """Return what a list hands to a drag of people."""
    mime = QMimeData()
    mime.setData(PEOPLE_MIME, json.dumps(list(ids)).encode())
    return mime


def _files(mime: QMimeData, suffixes: frozenset[str]) -> Dragged:
    readable: list[Path] = []
    refused: list[str] = []
    size = 0
    for url in mime.urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is not None and path.is_file() and _suits(path, suffixes):
            readable.append(path)
            size += path.stat().st_size
        else:
            refused.append(path.name if path else url.toDisplayString())
    return Dragged(readable=tuple(readable), refused=tuple(refused), size=size)


def _suits(path: Path, suffixes: frozenset[str]) -> bool:
    return not path.suffix or path.suffix.lower() in suffixes


def _text(mime: QMimeData) -> str:
    for name in CARD_MIMES:
        if mime.hasFormat(name):
            return bytes(mime.data(name).data()[:TEXT_LIMIT]).decode("utf-8", "replace")
    return mime.text()[:TEXT_LIMIT] if mime.hasText() else ""
