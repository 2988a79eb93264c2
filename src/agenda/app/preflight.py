"""A look at what the window needs before Qt is loaded.

Qt aborts the process, uncatchably, when a library of its X11 plugin is missing
or there is no display, and then always blames ``libxcb-cursor0``. So every
library is tried first, and all that are missing are named with one command.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version

BASE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Sonames and Debian packages that QtWidgets itself needs."""

XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What its X11 plugin needs besides."""

BAD_QT = "6.12.0"
"""With Python before 3.12 this one loses references to None and aborts after a while."""

_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the window would find. ``display``: whether there is a screen to open it on."""

    missing: tuple[str, ...] = ()
    display: bool = True
    bad_qt: bool = False


def look_around(
    environment: Mapping[str, str],
    *,
    platform: str = sys.platform,
    python: tuple[int, ...] = sys.version_info[:2],
    qt: str | None = None,
) -> Findings:
    """Try what Qt will need; ``qt`` is the version of PySide6, by default the installed one."""
    bad_qt = python < (3, 12) and (qt or version("PySide6-Essentials")) == BAD_QT
    if platform != "linux":
        return Findings(bad_qt=bad_qt)
    wanted = environment.get("QT_QPA_PLATFORM", "")
    if wanted.startswith(_SCREENLESS):
        return Findings(missing=_missing(BASE), bad_qt=bad_qt)
    wayland = bool(environment.get("WAYLAND_DISPLAY")) and not wanted.startswith("xcb")
    needed = BASE if wayland else BASE | XCB
    missing = _missing(needed)
    return Findings(
        missing=missing,
        display=wayland or (bool(environment.get("DISPLAY")) and _display_answers()),
        bad_qt=bad_qt,
    )


def complaint(found: Findings, language: str) -> str:
    """Return what to tell the user, in one line for each problem; empty if all is well."""
    texts = _SPANISH if language == "es" else _ENGLISH
    lines = []
    if found.bad_qt:
        lines.append(texts["qt"])
    if not found.display:
        lines.append(texts["display"])
    elif found.missing:
        lines.append(texts["missing"].format(packages=" ".join(found.missing)))
    return "\n".join(lines)


_ENGLISH = {
    "qt": (
        "PySide6 6.12.0 does not work with this Python. Type: pip install 'PySide6-Essentials==6.11.3'"
    ),
    "missing": "The window needs more of the system. Type: sudo apt install {packages}",
    "display": (
        "There is no screen to open the window on. Without one, try: agenda demo (or make demo), "
        "agenda --help"
    ),
}
_SPANISH = {
    "qt": (
        "PySide6 6.12.0 no funciona con este Python. Escribe: pip install 'PySide6-Essentials==6.11.3'"
    ),
    "missing": "A la ventana le faltan partes del sistema. Escribe: sudo apt install {packages}",
    "display": (
        "No hay pantalla donde abrir la ventana. Sin ella, prueba: agenda demo (o make demo), "
        "agenda --help"
    ),
}


def _missing(needed: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_packages_missing(needed))


def _packages_missing(needed: Mapping[str, str]) -> Iterable[str]:
    for soname, package in needed.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            yield package


def _display_answers() -> bool:
    """Say whether the X server that DISPLAY names takes a connection."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the missing library is what to tell about
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
