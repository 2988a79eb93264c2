"""What the clipboard holds that could be people: files, a picture or text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from agenda.ui.shell.drops import picture_in, text_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """At most one of the three is there."""

    files: tuple[Path, ...] = ()
    picture: QImage | None = None
    text: str = ""


def carried(mime: QMimeData) -> Carried:
    """Return what was copied: files first, then text, which tables carry beside their picture."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    files = tuple(path for path in paths if path.exists())
    if files:
        return Carried(files=files)
    text = text_in(mime)
    if text.strip():
        return Carried(text=text)
    return Carried(picture=picture_in(mime))


def png_of(picture: QImage) -> bytes:
    """Return a picture as a PNG file; empty where it cannot be written."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub leaves out devices
    return bytes(data.data())
