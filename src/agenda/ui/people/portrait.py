"""A picture that the user chooses for somebody: read with care, cut square and made small.

What is kept is drawn anew from the pixels, so nothing else that the file carried goes along,
such as the place where a telephone took it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData, QRect, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageWriter, QPainter

from agenda.services.people import Picture
from agenda.ui.people.photos import MOST_PIXELS, TooLarge, decode, image_format

SIDE = 512
QUALITY = 85
OPAQUE = 255
MOST_BYTES = 64 * 1024 * 1024
FORMATS = frozenset({b"jpeg", b"png", b"webp", b"gif"})
SUFFIXES = frozenset({".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif"})
MIMES = ("image/jpeg", "image/png", "image/webp", "image/gif")

Why = Literal["format", "large", "damaged", "unreadable"]


@dataclass(eq=False)
class NoPortrait(Exception):
    """A file cannot be somebody's photo; nothing was changed."""

    why: Why


def portrait_of(data: bytes) -> Picture:
    """Return the middle of a picture as a square JPEG file, or PNG where it lets light through.

    Raises:
        NoPortrait: it is not JPEG, PNG, WebP or GIF, has too many pixels, or is damaged.
    """
    if image_format(data) not in FORMATS:
        raise NoPortrait(why="format")
    try:
        image = decode(data, SIDE)
    except TooLarge as error:
        raise NoPortrait(why="large") from error
    if image is None:
        raise NoPortrait(why="damaged")
    square = _square(image)
    kind = b"png" if _is_transparent(square) else b"jpeg"
    made = _file(square, kind)
    return hashlib.sha256(made).hexdigest(), f"image/{kind.decode()}", made


def read_portrait(path: Path) -> Picture:
    """Return the portrait in a file.

    Raises:
        NoPortrait: as for :func:`portrait_of`, or the file cannot be read.
    """
    try:
        if not path.is_file():
            raise NoPortrait(why="unreadable")
        if path.stat().st_size > MOST_BYTES:
            raise NoPortrait(why="large")
        data = path.read_bytes()
    except OSError as error:
        raise NoPortrait(why="unreadable") from error
    return portrait_of(data)


def carries_picture(mime: QMimeData) -> bool:
    """Say whether a drag carries one picture, without fetching it from the other program."""
    files = _local_files(mime)
    if files:
        return len(files) == 1 and files[0].suffix.lower() in SUFFIXES
    return any(mime.hasFormat(name) for name in MIMES)


def dragged_picture(mime: QMimeData) -> Path | bytes | None:
    """Return the one picture that a drag carries, a file or its bytes; None for anything else.

    Addresses in the internet are never followed.
    """
    if not carries_picture(mime):
        return None
    files = _local_files(mime)
    if files:
        return files[0]
    kind = next(name for name in MIMES if mime.hasFormat(name))
    return bytes(mime.data(kind).data())


def problem_text(why: Why) -> str:
    """Return what happened and what to do."""
    texts: dict[Why, str] = {
        "format": QCoreApplication.translate(
            "portrait", "This is no picture that Agenda reads. Choose a JPEG, PNG, WebP or GIF."
        ),
        "large": QCoreApplication.translate(
            "portrait", "This picture is too large. Choose one of at most %1 megapixels."
        ).replace("%1", str(MOST_PIXELS // 1_000_000)),
        "damaged": QCoreApplication.translate(
            "portrait", "This picture is damaged. Choose another one."
        ),
        "unreadable": QCoreApplication.translate(
            "portrait", "This file cannot be read. Choose another one."
        ),
    }
    return texts[why]


def file_suffixes() -> Sequence[str]:
    """Return the patterns of a file dialog for what can be a portrait."""
    return [f"*{suffix}" for suffix in sorted(SUFFIXES)]


def _local_files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _square(image: QImage) -> QImage:
    """Return the middle of a picture, with nothing of the file but its pixels."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    side = min(image.width(), image.height())
    middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    kept = min(side, SIDE)
    square = QImage(kept, kept, QImage.Format.Format_ARGB32_Premultiplied)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(square.rect(), image, middle)
    painter.end()
    return square


def _is_transparent(image: QImage) -> bool:
    light = image.convertToFormat(QImage.Format.Format_Alpha8)
    width = light.width()  # a line may be longer in memory
    lines = (cast("memoryview", light.constScanLine(y)) for y in range(light.height()))
    return any(min(line[:width]) < OPAQUE for line in lines)


def _file(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    if kind == b"jpeg":
        writer.setQuality(QUALITY)
        image = image.convertToFormat(QImage.Format.Format_RGB32)
    writer.write(image)
    return bytes(buffer.data().data())
