"""Names of keys as people know them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

# Qt's Spanish calls these "Control", "Mayúsculas", "Suprimir"; keyboards are printed otherwise.
# Marked in Qt's own context, our words win in menus and tooltips alike.
KEYS_TO_TRANSLATE = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
)
_SIGNS = {"Return": "↵", "Enter": "↵", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def key_text(key: str) -> str:
    """Return the name of a shortcut for a tooltip, "Ctrl+F"."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def key_hint(key: str) -> str:
    """Return the name of a shortcut for a small pill, "Ctrl F", with signs for the arrows."""
    parts = [part for part in key.split("+") if part]
    return " ".join(_SIGNS.get(part) or _one(part) for part in parts) or key


def with_key(text: str, key: str) -> str:
    """Return a tooltip with its key, "Search (Ctrl+F)"."""
    if not key:
        return text
    return f"{text} ({key_text(key)})" if text else key_text(key)


def _one(part: str) -> str:
    modifiers = {"Ctrl", "Shift", "Alt", "Meta"}
    if part not in modifiers:
        return key_text(part)
    return key_text(f"{part}+A").removesuffix("A").rstrip("+")
