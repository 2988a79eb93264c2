"""Why something could not be undone, in three parts, above the list it concerns."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets import IconButton, Panel, column, label, row
from agenda.ui.wording import ErrorParts


class Trouble(Panel):
    """What happened, what was kept, what to do; hidden until there is something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self._happened = label("", "strong", "warn", wrap=True)
        self._kept = label("", "body", wrap=True)
        self._do = label("", "body", wrap=True)
        close = IconButton(theme, "x", self.tr("Close this message"), size=16)
        close.clicked.connect(self.hide)
        box = row(self, margins=(12, 8, 12, 16), spacing=8)
        words = column(spacing=2)
        for part in (self._happened, self._kept, self._do):
            words.addWidget(part)
        box.addLayout(words, 1)
        box.addWidget(close)
        self.hide()

    def explain(self, parts: ErrorParts) -> None:
        """Show an error, and have it read out."""
        for shown, words in (
            (self._happened, parts.happened),
            (self._kept, parts.kept),
            (self._do, parts.do),
        ):
            shown.setText(words)
            shown.setVisible(bool(words))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, parts.text))
