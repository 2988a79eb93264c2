"""Why an import did not go on: what happened, what was kept, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, EmptyState, column
from agenda.ui.wording import ErrorParts


class ProblemView(QWidget):
    """The three parts of an error in the middle of the room.

    Signals:
        again_wanted: Choose another file, or go back to the plan.
        retry_wanted: Try the same again.
    """

    again_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = column(self)
        self.first: Button | None = None

    def show_parts(self, parts: ErrorParts, *, planned: bool, hopeless: bool) -> None:
        """Show an error.

        ``planned`` says that there is a plan to go back to, ``hopeless`` that trying the same
        again will hardly help.
        """
        while (item := self._box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        words = self.tr("Back to the plan") if planned else self.tr("Choose another file")
        retry = Button(
            self._theme,
            self.tr("Try again"),
            kind="secondary" if hopeless else "primary",
            icon="refresh-cw",
        )
        retry.clicked.connect(self.retry_wanted)
        again = Button(self._theme, words, kind="primary" if hopeless else "secondary")
        again.clicked.connect(self.again_wanted)
        actions = [again, retry] if hopeless else [retry, again]
        self.first = actions[0]
        below = parts.kept if hopeless else parts.do
        self._box.addWidget(
            EmptyState(
                self._theme,
                parts.happened,
                parts.do if hopeless else parts.kept,
                picture="file-warning",
                actions=actions,
                footnote="\n".join(part for part in (below, parts.detail) if part),
            )
        )
