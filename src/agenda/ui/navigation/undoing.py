"""Undo and redo from anywhere; a text field with something typed in it comes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from agenda.model.change import ChangeSet, Entry
from agenda.model.errors import AgendaError, NothingTo
from agenda.services.history import History
from agenda.ui.page import Said
from agenda.ui.wording import error_parts, redone_text, undone_text

UNDO, REDO = "Ctrl+Z", "Ctrl+Shift+Z"


class Undoing(QObject):
    """Takes the latest command back.

    A focused text field swallows the keys of undo even where it has nothing to take back, as
    the search field after a deletion; there the key is handed on to the window.

    Signals:
        changed: A `ChangeSet`.
        said: A `Said`.
    """

    changed = Signal(object)
    said = Signal(object)

    def __init__(self, app: QApplication, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._history = history
        self._field: QWidget | None = None
        app.focusChanged.connect(self._follow)

    def undo(self) -> None:
        """Take back the latest command."""
        self._do(self._history.undo, undone_text)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._do(self._history.redo, redone_text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not _can_undo(watched)
            redo = event.matches(QKeySequence.StandardKey.Redo) and not _can_redo(watched)
            if undo or redo:
                event.ignore()
                return True
        return False

    def _do(
        self,
        command: Callable[[], tuple[Entry, ChangeSet]],
        word: Callable[[Entry], str],
    ) -> None:
        try:
            entry, changes = command()
        except NothingTo as error:
            self.said.emit(Said(text=error_parts(error).text, undo=False, icon="info"))
        except AgendaError as error:
            self.said.emit(Said(text=error_parts(error).text, undo=False, icon="circle-alert"))
        else:
            self.changed.emit(changes)
            self.said.emit(Said(text=word(entry), undo=False, icon="undo-2"))

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:  # noqa: ARG002
        if self._field is not None:
            self._field.removeEventFilter(self)
        self._field = new if isinstance(new, QLineEdit | QPlainTextEdit | QTextEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)


def _can_undo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isUndoAvailable()


def _can_redo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isRedoAvailable()
