"""What the window remembers on this computer: one typed table over `QSettings`.

What belongs to the agenda and travels with its file is kept there instead
(`Agenda.setting`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from agenda.ui.theme import Look, Mode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """One setting: where it is kept, what holds while it was never set, how to read its text."""

    key: str
    default: T
    read: Callable[[str], T]
    write: Callable[[T], str] = str


def _flag(text: str) -> bool:
    return text == "true"


def _flag_text(value: bool) -> str:  # noqa: FBT001 - it writes a flag
    return "true" if value else "false"


def _choice(text: str) -> bool | None:
    return {"true": True, "false": False}.get(text)


def _choice_text(value: bool | None) -> str:  # noqa: FBT001 - it writes a flag
    return "" if value is None else _flag_text(value)


def _factor(text: str) -> float:
    try:
        return min(3.0, max(0.8, float(text)))
    except ValueError:
        return 1.0


def _mode(text: str) -> Mode:
    return Mode(text) if text in set(Mode) else Mode.SYSTEM


LANGUAGE = Entry("language", "", str)
"""`es`, `en`, or empty for the system's."""
MODE = Entry("look/mode", Mode.SYSTEM, _mode)
TEXT_FACTOR = Entry("look/text", 1.0, _factor)
HIGH_CONTRAST: Entry[bool | None] = Entry("look/contrast", None, _choice, _choice_text)
"""None follows the system."""
REDUCED_MOTION: Entry[bool | None] = Entry("look/still", None, _choice, _choice_text)
"""None follows the system."""
COMPACT_LIST = Entry("people/compact", False, _flag, _flag_text)  # noqa: FBT003 - the default
SORT_BY_FAMILY = Entry("people/by-surname", False, _flag, _flag_text)  # noqa: FBT003 - the default
GEOMETRY = Entry("window/geometry", "", str)
"""`QWidget.saveGeometry` in hexadecimal."""
LAST_FOLDER = Entry("files/folder", "", str)
"""Where the user last chose or saved a file."""


class Settings(QObject):
    """The settings of one user.

    Signals:
        changed: The key of a setting that has another value now.
    """

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, entry: Entry[T]) -> T:
        """Return a setting, or its default."""
        text = self._store.value(entry.key)
        return entry.read(text) if isinstance(text, str) else entry.default

    def set(self, entry: Entry[T], value: T) -> None:
        """Keep a setting."""
        if self.get(entry) != value:
            self._store.setValue(entry.key, entry.write(value))
            self._store.sync()
            self.changed.emit(entry.key)

    def look(self) -> Look:
        """Return the look that the user chose."""
        return Look(
            mode=self.get(MODE),
            text_factor=self.get(TEXT_FACTOR),
            high_contrast=self.get(HIGH_CONTRAST),
            reduced_motion=self.get(REDUCED_MOTION),
        )

    def keep_look(self, look: Look) -> None:
        """Keep a look that the user chose."""
        self.set(MODE, look.mode)
        self.set(TEXT_FACTOR, look.text_factor)
        self.set(HIGH_CONTRAST, look.high_contrast)
        self.set(REDUCED_MOTION, look.reduced_motion)
