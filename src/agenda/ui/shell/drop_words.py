"""What a drop would do with each kind of thing that is held over the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agenda.ui.shell.drops import Dragged

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"})
CALENDARS = frozenset({".ics", ".ical", ".icalendar"})
MAIL = frozenset({".mbox", ".mbx", ".eml", ".emlx"})

_WORDS = {
    "folder": QT_TRANSLATE_NOOP("drop", "A folder is read whole"),
    "archive": QT_TRANSLATE_NOOP("drop", "An archive is opened, and what Agenda knows is read"),
    "picture": QT_TRANSLATE_NOOP("drop", "A picture is searched for a QR code"),
    "calendar": QT_TRANSLATE_NOOP("drop", "Of a calendar it is noted with whom you met"),
    "mail": QT_TRANSLATE_NOOP("drop", "Of mail it is noted with whom and when, not what it says"),
    "text": QT_TRANSLATE_NOOP("drop", "A text may be a chat, a table or a signature"),
}


def what_happens(held: Dragged) -> Iterator[str]:
    """Yield a sentence for each kind of thing that needs one; cards and tables need none."""
    kinds = dict.fromkeys(_kind(path) for path in held.readable)
    if held.picture:
        kinds["picture"] = None
    for kind in kinds:
        if kind in _WORDS:
            yield QCoreApplication.translate("drop", str(_WORDS[kind]))


def _kind(path: Path) -> str:
    if path.is_dir():
        return "folder"
    suffix = path.suffix.lower()
    groups = (("picture", PICTURES), ("calendar", CALENDARS), ("mail", MAIL))
    plain = {".zip": "archive", ".txt": "text"}.get(suffix, "")
    return next((kind for kind, suffixes in groups if suffix in suffixes), plain)
