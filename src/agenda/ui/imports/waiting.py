"""What is shown while the child process reads a file or brings its people in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agenda.model.importing import Progress
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, ProgressBar, column, label, row
from agenda.ui.widgets.empty import IconDisc


class Waiting(QWidget):
    """A title, a bar, how far it is, and the way out.

    Signals:
        cancelled: Stop it.
    """

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setMaximumWidth(theme.px(460))
        self._disc = IconDisc(theme, "file-text", 72)
        self._title = label("", "title", wrap=True)
        self._calm = label("", "body", "muted", wrap=True)
        self._bar = ProgressBar(theme, self.tr("Progress"))
        self._state = label("", "small", "muted", wrap=True)
        self.stop = Button(theme, self.tr("Cancel"), key="Esc")
        self.stop.clicked.connect(self.cancelled)
        box = column(inner, margins=(28,), spacing=12)
        top: tuple[QWidget, ...] = (self._disc, self._title, self._calm)
        below: tuple[QWidget, ...] = (self._state, self.stop)
        for part in top:
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(8)
        box.addWidget(self._bar)
        for part in below:
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._title, self._calm, self._state):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = row()
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        whole = column(self)
        whole.addStretch(4)
        whole.addLayout(middle)
        whole.addStretch(5)

    def begin(self, what: str, *, applying: bool) -> None:
        """Show that something of this name is read, or brought in."""
        self._disc.set_icon("download" if applying else "file-text")
        title = self.tr("Bringing in %1") if applying else self.tr("Reading %1")
        self._title.setText(title.replace("%1", what))
        calm = (
            self.tr("A copy of the agenda is saved first. You can go on with other things.")
            if applying
            else self.tr("Nothing has been saved yet. You can go on with other things.")
        )
        self._calm.setText(calm)
        self._bar.set_progress(0, None)
        self._state.setText("")

    def advance(self, progress: Progress) -> None:
        """Show how far it is."""
        self._bar.set_progress(progress.done, progress.total or None)
        match progress.stage:
            case "matching":
                self._state.setText(self.tr("Comparing with the people who are there"))
            case "saving":
                self._state.setText(self.tr("Saving"))
            case _ if progress.total:
                said = self.tr("%1 of %2").replace("%1", number(progress.done))
                self._state.setText(said.replace("%2", number(progress.total)))
            case _:
                self._state.setText(self.tr("%Ln cards read", "", progress.done))
