"""Where pictures, fonts and translations come from.

They are files of the package `agenda_resources`, so the same code serves a checkout, an
installed wheel and a frozen application. Icons are Lucide drawings with `currentColor`
strokes; they are tinted here and cached in Qt's own pixmap cache, which Qt empties in time.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QRectF, Qt
from PySide6.QtGui import QFontDatabase, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

FONT_FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "InterDisplay-SemiBold.otf",
)
APP_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
CACHE_KILOBYTES = 48 * 1024  # about 500 avatars of 80 px beside the icons


@dataclass(frozen=True, slots=True)
class UnknownIconError(Exception):
    """There is no drawing of that name."""

    name: str

    def __str__(self) -> str:
        return f"There is no icon called {self.name!r}"


@dataclass(frozen=True, slots=True)
class MissingFontError(Exception):
    """A font of the package cannot be loaded."""

    file: str

    def __str__(self) -> str:
        return f"The font {self.file} cannot be loaded"


def resource_path(*parts: str) -> Path:
    """Return the place of a file or folder of `agenda_resources`."""
    return Path(str(files("agenda_resources").joinpath(*parts)))


def install_resources() -> None:
    """Make `icons:` a search path and load the fonts; once, after the application exists.

    Raises:
        MissingFontError: A font file is absent or broken.
    """
    QDir.setSearchPaths("icons", [str(resource_path("icons"))])
    QPixmapCache.setCacheLimit(CACHE_KILOBYTES)
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resource_path("fonts", name))) < 0:
            raise MissingFontError(name)


def app_icon() -> QIcon:
    """Return Agenda's own icon in every size the desktop asks for."""
    icon = QIcon()
    for size in APP_ICON_SIZES:
        icon.addFile(str(resource_path("icons", "app", f"agenda-{size}.png")))
    return icon


def icon_pixmap(name: str, colour: str, size: int, dpr: float = 1.0) -> QPixmap:
    """Return a tinted icon.

    Args:
        name: A Lucide name, for example `user-plus`.
        colour: `#RRGGBB`.
        size: Side in device-independent pixels.
        dpr: Device pixel ratio of the screen it is painted on.

    Raises:
        UnknownIconError: No such file.
    """
    key = f"icon:{name}:{colour}:{size}:{dpr}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    pixmap = _render(_drawing(name, colour), size, dpr)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def tinted_icon(name: str, colour: str, disabled: str, size: int) -> QIcon:
    """Return an icon with a normal and a disabled tint, sharp at 100 % and 200 %."""
    icon = QIcon()
    for dpr in (1.0, 2.0):
        icon.addPixmap(icon_pixmap(name, colour, size, dpr), QIcon.Mode.Normal)
        icon.addPixmap(icon_pixmap(name, disabled, size, dpr), QIcon.Mode.Disabled)
    return icon


def _drawing(name: str, colour: str) -> QByteArray:
    path = resource_path("icons", f"{name}.svg")
    if not path.is_file():
        raise UnknownIconError(name)
    text = path.read_text(encoding="utf-8").replace("currentColor", colour)
    return QByteArray(text.encode())


def _render(drawing: QByteArray, size: int, dpr: float) -> QPixmap:
    side = max(1, round(size * dpr))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(drawing).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap
