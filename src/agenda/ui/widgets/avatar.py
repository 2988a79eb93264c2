"""Faces: a photo cropped to a circle, else initials on a colour that stays the same for ever."""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import AVATAR_HUES
from agenda.ui.widgets.paint import draw_pixmap, fill_rounded

PARTICLES = frozenset(
    {
        "de",
        "del",
        "la",
        "las",
        "los",
        "y",
        "e",
        "i",
        "van",
        "von",
        "der",
        "den",
        "da",
        "do",
        "dos",
        "di",
    }
)
PHOTO_FORMATS = frozenset({b"jpeg", b"jpg", b"png", b"gif", b"webp", b"bmp"})
PHOTO_SIDE_LIMIT = 10_000
LETTER_SHARE = 0.36
COMPANY_CORNER = 0.25
_BRACKETED = re.compile(r"[(\[{].*?[)\]}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class AvatarSpec:
    """Whom to paint.

    Attributes:
        key: Stable id; chooses the colour.
        name: The name shown, for the initials.
        photo: The bytes of an image file as they came in a card, or none. Never an address.
        photo_key: Names the photo in the cache; needed with `photo`, for example its hash.
        company: A company, painted as a square with round corners.
    """

    key: str
    name: str
    photo: bytes | None = None
    photo_key: str = ""
    company: bool = False


class Avatar(QWidget):
    """One face of a fixed size. The name beside it speaks; the picture is decoration."""

    def __init__(
        self,
        theme: Theme,
        size: int = 40,
        spec: AvatarSpec | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size, self._spec = theme, size, spec
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_spec(self, spec: AvatarSpec | None) -> None:
        """Show somebody else, or nobody."""
        self._spec = spec
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self._spec is not None:
            paint_avatar(QPainter(self), self.rect(), self._spec, self._theme)


def paint_avatar(painter: QPainter, rect: QRect, spec: AvatarSpec, theme: Theme) -> None:
    """Paint a face into a square; drawn once per size and theme, then taken from the cache."""
    dpr = painter.device().devicePixelRatioF()
    side = min(rect.width(), rect.height())
    draw_pixmap(painter, rect, avatar_pixmap(spec, side, theme, dpr))


def avatar_pixmap(spec: AvatarSpec, side: int, theme: Theme, dpr: float = 1.0) -> QPixmap:
    """Return a face of `side` device-independent pixels."""
    who = spec.photo_key if spec.photo else initials(spec.name)
    key = f"avatar:{spec.key}:{who}:{spec.company}:{side}:{theme.dark}:{dpr}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    pixmap = _draw(spec, side, theme, dpr)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def avatar_colours(key: str, *, dark: bool) -> tuple[QColor, QColor]:
    """Return ground and letters for a stable id."""
    hue = AVATAR_HUES[zlib.crc32(key.encode()) % len(AVATAR_HUES)] / 360
    if dark:
        return QColor.fromHslF(hue, 0.30, 0.27), QColor.fromHslF(hue, 0.55, 0.86)
    return QColor.fromHslF(hue, 0.52, 0.885), QColor.fromHslF(hue, 0.48, 0.28)


def initials(name: str) -> str:
    """Return one or two letters for a name; empty where it has none, as in a bare number.

    Particles do not count ("María de la Fuente" is MF) unless nothing else is left.
    """
    words = [_letters(word) for word in _BRACKETED.sub(" ", name).split()]
    words = [word for word in words if word] or [
        word for word in map(_letters, re.split(r"[\s()\[\]{}]+", name)) if word
    ]
    telling = [word for word in words if word.lower() not in PARTICLES] or words
    return "".join(word[0] for word in telling[:2]).upper()


def _letters(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFC", word) if char.isalpha())


def photo_image(data: bytes, side: int) -> QImage | None:
    """Decode a photo from a card, cropped to a square of `side` pixels.

    Files come from strangers: only bitmap formats, the size is read before any pixel, and
    decoding scales down on the way. None where the bytes are no such picture.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in PHOTO_FORMATS or not size.isValid():
        return None
    if max(size.width(), size.height()) > PHOTO_SIDE_LIMIT or min(size.width(), size.height()) < 1:
        return None
    scale = QSize(side, side)
    reader.setScaledSize(size.scaled(scale, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    left, top = (image.width() - side) // 2, (image.height() - side) // 3
    return image.copy(QRect(left, top, side, side))


def _draw(spec: AvatarSpec, side: int, theme: Theme, dpr: float) -> QPixmap:
    pixmap = QPixmap(round(side * dpr), round(side * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRectF(0, 0, side, side)
    corner = side * (COMPANY_CORNER if spec.company else 0.5)
    image = photo_image(spec.photo, round(side * dpr)) if spec.photo else None
    if image is not None:
        path = QPainterPath()
        path.addRoundedRect(rect, corner, corner)
        painter.setClipPath(path)
        painter.drawImage(rect, image)
    else:
        _draw_letters(painter, rect, corner, spec, theme)
    painter.end()
    return pixmap


def _draw_letters(
    painter: QPainter, rect: QRectF, corner: float, spec: AvatarSpec, theme: Theme
) -> None:
    ground, ink = avatar_colours(spec.key, dark=theme.dark)
    fill_rounded(painter, rect, corner, ground)
    letters = initials(spec.name)
    side = rect.width()
    if not letters:
        icon = "building-2" if spec.company else "user"
        dpr = painter.device().devicePixelRatioF()
        size = round(side * 0.5 / theme.factor)
        draw_pixmap(painter, rect.toRect(), theme.pixmap(icon, ink, size, dpr))
        return
    font = theme.font("strong")
    font.setPixelSize(max(7, round(side * LETTER_SHARE)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)
