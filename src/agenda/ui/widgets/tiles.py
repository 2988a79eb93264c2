"""Tiles with a number that filter a list below, as in the plan of an import."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_CARD, Tone
from agenda.ui.widgets.buttons import PaintedButton
from agenda.ui.widgets.frames import column
from agenda.ui.widgets.labels import label
from agenda.ui.widgets.paint import fill_rounded


class StatTile(PaintedButton):
    """A number, what it counts, and a sentence; checkable, so that it can filter."""

    def __init__(
        self,
        theme: Theme,
        number: str,
        title: str,
        sentence: str = "",
        *,
        tone: Tone = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = label(number, "display", tone)
        self._title = label(title, "strong", wrap=True)
        self._sentence = label(sentence, "caption", "muted", wrap=True)
        self._box = column(self, margins=(14, 16), spacing=2)
        for part in (self._number, self._title, self._sentence):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.addWidget(part)
        self._box.addStretch(1)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_number(number)

    def set_number(self, number: str) -> None:
        """Show another number."""
        self._number.setText(number)
        sentence = self._sentence.text()
        self.setAccessibleName(f"{number} {self._title.text()}")
        self.setAccessibleDescription(sentence)

    def set_sentence(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, painter = self._theme.tokens, QPainter(self)
        strong = self.isChecked() or self.keyboard_focus
        edge = (
            tokens.accent if strong else tokens.border_strong if self.hovered() else tokens.border
        )
        width = tokens.border_width + 1 if strong else tokens.border_width
        fill = tokens.accent_soft if self.isChecked() and width > 2 else tokens.card
        fill_rounded(painter, self.rect(), RADIUS_CARD, fill, edge, width)
        if self.isChecked() and self.keyboard_focus:
            hole = self.rect().adjusted(4, 4, -4, -4)
            fill_rounded(painter, hole, RADIUS_CARD - 4, None, tokens.accent, 2)
