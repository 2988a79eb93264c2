"""The foot of a plan: the way out, what is safe, and the button that imports."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, KeyHint, Line, column, label, row

HINT_FROM, CALM_ROOM = 620, 250


class PlanFoot(QWidget):
    """Cancel and import.

    Signals:
        cancelled: Leave without saving.
        accepted: Import what is ticked.
    """

    cancelled = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cancel = Button(theme, self.tr("Cancel"), key="Esc")
        self.cancel.clicked.connect(self.cancelled)
        self._calm = label(
            self.tr("A copy is saved first and the whole import can be undone"),
            "small",
            "muted",
            wrap=True,
        )
        self.accept = Button(
            theme, self.tr("Import"), kind="primary", icon="download", key="Ctrl+Return"
        )
        self.accept.clicked.connect(self.accepted)
        self._hint = KeyHint(theme, "Ctrl+Return")
        line = row(margins=(14, 0, 0, 0), spacing=12)
        line.addWidget(self.cancel)
        line.addWidget(self._calm, 100)
        line.addStretch(1)  # keeps both ends apart where the sentence is left out
        line.addWidget(self.accept)
        line.addWidget(self._hint)
        self._calm.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        box = column(self)
        box.addWidget(Line(theme))
        box.addLayout(line)

    def show_count(self, cards: int, talks: int, *, ready: bool) -> None:
        """Say how many cards, and conversations with how many people, will be brought in."""
        if cards and talks:
            words = self.tr("Import %1 and %2").replace(
                "%2", self.tr("%Ln conversations", "", talks)
            )
            words = words.replace("%1", self.tr("%Ln cards", "", cards))
        elif talks:
            words = self.tr("Keep %Ln conversations", "", talks)
        elif ready and not cards:
            words = self.tr("Keep what is new")
        else:
            words = self.tr("Import %1")
        self.accept.setText(words.replace("%1", number(cards)))
        self.accept.setEnabled(ready)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return less than the parts ask for: in a narrow window some of them are left out."""
        return QSize(self._theme.px(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self._hint.setVisible(self.width() >= px(HINT_FROM))
        taken = self.cancel.sizeHint().width() + self.accept.sizeHint().width() + px(36)
        taken += self._hint.sizeHint().width() if not self._hint.isHidden() else 0
        self._calm.setVisible(self.width() - taken >= px(CALM_ROOM))
