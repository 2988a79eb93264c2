"""What is being dragged over the window, read without touching the files themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from agenda.ui.shell.items import PEOPLE_MIME

CARD_MIMES = ("text/vcard", "text/x-vcard", "text/directory")
TEXT_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Dragged:
    """Files, text or a picture on their way in.

    Attributes:
        readable: Files that an importer may read, by their suffix, and folders.
        refused: Names of the others.
        size: Bytes of the readable files together, without folders.
        text: A card, a table or a signature as text; only without files.
        picture: Whether it is a picture from another program; only without the others.
    """

    readable: tuple[Path, ...] = ()
    refused: tuple[str, ...] = ()
    size: int = 0
    text: str = ""
    picture: bool = False

    @property
    def welcome(self) -> bool:
        """True where a drop would have an effect."""
        return bool(self.readable or self.text or self.picture)


def dragged(mime: QMimeData, suffixes: frozenset[str]) -> Dragged | None:
    """Return what a drag from outside carries; none if it is nothing for an import.

    `suffixes` are what importers read, lower case with the dot. A file without any suffix is
    welcome too: its content decides.
    """
    if mime.hasFormat(PEOPLE_MIME):
        return None
    found = _files(mime, suffixes) if mime.hasUrls() else Dragged()
    if found.readable or any(url.isLocalFile() for url in mime.urls()):
        return found
    if mime.hasImage():  # a browser sends its address along
        return Dragged(picture=True)
    if found.refused:
        return found
    text = text_in(mime)
    return Dragged(text=text) if text.strip() else None


def text_in(mime: QMimeData) -> str:
    """Return the cards or the text that was copied or dragged; empty if there is none."""
    for name in CARD_MIMES:
        if mime.hasFormat(name):
            return bytes(mime.data(name).data()[:TEXT_LIMIT]).decode("utf-8", "replace")
    return mime.text()[:TEXT_LIMIT] if mime.hasText() else ""


def picture_in(mime: QMimeData) -> QImage | None:
    """Return the picture that was copied or dragged, if there is one."""
    held = mime.imageData() if mime.hasImage() else None
    return held if isinstance(held, QImage) and not held.isNull() else None


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
        if path is not None and path.is_dir():
            readable.append(path)
        elif path is not None and path.is_file() and _suits(path, suffixes):
            readable.append(path)
            size += path.stat().st_size
        else:
            refused.append(path.name if path else url.toDisplayString())
    return Dragged(readable=tuple(readable), refused=tuple(refused), size=size)


def _suits(path: Path, suffixes: frozenset[str]) -> bool:
    return not path.suffix or path.suffix.lower() in suffixes
