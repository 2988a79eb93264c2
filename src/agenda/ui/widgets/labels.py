"""Text on screen.

Names, notes and file names come from strangers, so every label is made here, as plain text:
Qt would otherwise read anything that looks like HTML as HTML, and load what it points to.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from agenda.ui.tokens import TextStyle, Tone


def label(
    text: str = "",
    style: TextStyle = "body",
    tone: Tone = "text",
    *,
    wrap: bool = False,
    selectable: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a plain-text label of a step of the type scale."""
    made = QLabel(parent)
    _dress(made, style, tone)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    made.setText(text)
    return made


def set_tone(shown: QLabel, tone: Tone) -> None:
    """Give a label another tone."""
    if shown.property("tone") != tone:
        shown.setProperty("tone", tone)
        shown.style().unpolish(shown)
        shown.style().polish(shown)


class ElidedLabel(QLabel):
    """One line that gives way: it ends in "…" where room is short and tells all on hover."""

    def __init__(
        self,
        text: str = "",
        style: TextStyle = "body",
        tone: Tone = "text",
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _dress(self, style, tone)
        self._elide = elide
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text.replace("\n", " "))
        self._refresh_tooltip()

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        enough = metrics.horizontalAdvance(self.text()[:3] + "…")
        return QSize(min(enough, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_tooltip()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._refresh_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        painter.drawText(
            self.contentsRect(), self.alignment() | Qt.TextFlag.TextSingleLine, self._shown()
        )

    def _shown(self) -> str:
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(self.text(), self._elide, self.contentsRect().width())

    def _refresh_tooltip(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")


def _dress(made: QLabel, style: TextStyle, tone: Tone) -> None:
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("textStyle", style)
    made.setProperty("tone", tone)


def breakable(path: str) -> str:
    """Return a path or file name that may go over several lines, wherever it can be parted."""
    parted = re.sub(r"([/\\_-])", "\\1\u200b", path)
    return re.sub(r"([^\s\u200b]{24})", "\\1\u200b", parted)
