"""People on their way out by drag or clipboard: vCards, made only when somebody asks."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QObject, QUrl

from agenda.ui.shell import PEOPLE_MIME, people_mime

VCARD = "text/vcard"
URIS = "text/uri-list"
TEXT = "text/plain"
MOST = 2_000
"""More people than this leave through an export, which shows how far it is."""

Cards = Callable[[list[int]], bytes]


class PeopleMime(QMimeData):
    """Ids for Agenda itself at once; vCards and a file for others when they ask.

    A drag that ends on a circle of the sidebar then costs nothing, however many are dragged.
    """

    def __init__(self, ids: list[int], cards: Cards, folder: Path, name: str) -> None:
        super().__init__()
        self._ids, self._cards, self._name = ids, cards, name
        self._folder = folder
        self._data: bytes | None = None
        self._own = people_mime(ids).data(PEOPLE_MIME)

    def formats(self) -> list[str]:
        return [PEOPLE_MIME, VCARD, URIS] if len(self._ids) <= MOST else [PEOPLE_MIME]

    def hasFormat(self, mime_type: str) -> bool:
        return mime_type in self.formats()

    def retrieveData(self, mime_type: str, preferred: object) -> object:  # noqa: ARG002
        if mime_type == PEOPLE_MIME:
            return self._own
        if mime_type == VCARD:
            return QByteArray(self._vcards())
        if mime_type == URIS:
            return [QUrl.fromLocalFile(str(self._file()))]
        return None

    def _vcards(self) -> bytes:
        if self._data is None:
            self._data = self._cards(self._ids)
        return self._data

    def _file(self) -> Path:
        path = self._folder / f"{self._name}.vcf"
        if not path.exists():
            path.write_bytes(self._vcards())
        return path


class Packer(QObject):
    """Makes the data of drags and of the clipboard; its files go when the window does."""

    def __init__(self, cards: Cards, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._folder = tempfile.TemporaryDirectory(prefix="agenda-", ignore_cleanup_errors=True)
        self._drags = 0

    def for_drag(self, ids: list[int], name: str) -> QMimeData:
        """Return what a drag of people carries; the file takes the name given."""
        self._drags += 1
        folder = Path(self._folder.name) / str(self._drags)
        folder.mkdir()
        return PeopleMime(ids, self._cards, folder, file_name(name))

    def for_clipboard(self, ids: list[int]) -> QMimeData:
        """Return people as vCards and as the same in plain text."""
        data = self._cards(ids)
        mime = people_mime(ids)
        mime.setData(VCARD, QByteArray(data))
        mime.setText(data.decode("utf-8", "replace"))
        return mime

    def close(self) -> None:
        """Take away the files of past drags."""
        self._folder.cleanup()


def file_name(name: str) -> str:
    """Return a name that every file system accepts."""
    return re.sub(r'[\s\x00-\x1f<>:"/\\|?*]+', " ", name).strip(" .")[:80] or "Agenda"
