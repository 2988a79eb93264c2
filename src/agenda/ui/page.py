"""What every screen of the window is: a page that shows, refreshes and says what it did."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agenda.model.change import ChangeSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Goto:
    """A wish to see another place: ``place`` is people, circles, duplicates, import, history or settings.

    ``person`` or ``circle`` say whom to show there; ``query`` fills the search.
    """

    place: str
    person: int | None = None
    circle: int | None = None
    query: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message for the snackbar, translated; ``undo`` offers to take the last command back."""

    text: str
    undo: bool = True
    icon: str = "check"


class Page(QWidget):
    """A screen. The main window connects its signals and tells it what changed."""

    changed = Signal(object)
    """A :class:`ChangeSet`: this page changed the agenda."""

    said = Signal(object)
    """A :class:`Said`."""

    wanted = Signal(object)
    """A :class:`Goto`."""

    def refresh(self, changes: ChangeSet) -> None:
        """Show the agenda as it is after ``changes``; ``changes.many`` asks to start afresh."""

    def enter(self, goto: Goto) -> None:
        """Come to the front, showing what ``goto`` names, with the keyboard in the right place."""
