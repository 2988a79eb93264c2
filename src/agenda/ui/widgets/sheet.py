"""The frame of a dialog: title, content, buttons in one order everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets.buttons import Button, ButtonKind
from agenda.ui.widgets.frames import Line, Panel, column, row
from agenda.ui.widgets.labels import label


class Sheet(QDialog):
    """A dialog with a title and a foot.

    Put widgets into `content`; add buttons with `add_button`, the way out first and the
    primary last. Escape closes, Ctrl+Enter presses the primary button.
    """

    def __init__(
        self, theme: Theme, title: str, sentence: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._primary: Button | None = None
        self.setWindowTitle(title)
        self.setModal(True)
        ground = Panel("surface")
        outer = column(self)
        outer.addWidget(ground)
        whole = column(ground, margins=(20, 28), spacing=12)
        whole.addWidget(label(title, "title", wrap=True))
        if sentence:
            whole.addWidget(label(sentence, "body", "muted", wrap=True))
        self.content: QVBoxLayout = column(spacing=12)
        whole.addLayout(self.content, 1)
        whole.addSpacing(8)
        whole.addWidget(Line(theme))
        self.foot: QHBoxLayout = row(spacing=8)
        self.foot.addStretch(1)
        whole.addLayout(self.foot)

    def add_button(
        self, text: str, *, kind: ButtonKind = "secondary", icon: str | None = None
    ) -> Button:
        """Add a button to the foot; a primary or danger one accepts, any other rejects."""
        button = Button(self._theme, text, kind=kind, icon=icon, large=True)
        if kind in ("primary", "danger"):
            self._primary = button
            button.clicked.connect(self.accept)
        else:
            button.clicked.connect(self.reject)
        self.foot.addWidget(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and control and self._primary is not None and self._primary.isEnabled():
            self._primary.click()
        else:
            super().keyPressEvent(event)
