"""A value to tick, or one of two to choose: a mark, words that wrap, what differs in them.

One widget each, because a pair has dozens of them and the next pair must be there at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from agenda.ui.duplicates.values import Span
from agenda.ui.theme import Theme
from agenda.ui.widgets.avatar import AvatarSpec, paint_avatar
from agenda.ui.widgets.paint import draw_text, focus_ring, mirrored
from agenda.ui.widgets.toggles import paint_check, paint_radio

MARK, GAP, FACE = 18, 10, 40


class Words:
    """The text of a choice, laid out for a width; ``spans`` differ from the other side."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        caption: str = "",
        spans: Sequence[Span] = (),
        face: AvatarSpec | None = None,
    ) -> None:
        self.theme, self.text, self.caption = theme, text, caption
        self.spans, self.face = tuple(spans), face
        self._laid: dict[tuple[int, float, bool], QTextLayout] = {}

    def height(self, width: int) -> int:
        """Return the height that the words take in a width, without the mark."""
        if self.face is not None:
            return self.theme.px(FACE)
        tall = round(self._layout(width).boundingRect().height())
        return tall + (QFontMetrics(self._small()).height() if self.caption else 0)

    def paint(self, painter: QPainter, rect: QRect, *, quiet: bool) -> None:
        """Paint the words, ``quiet`` where the value is not kept."""
        tokens = self.theme.tokens
        if self.face is not None:
            side = self.theme.px(FACE)
            paint_avatar(painter, QRect(rect.topLeft(), QSize(side, side)), self.face, self.theme)
            return
        layout = self._layout(rect.width())
        painter.setPen(QColor(tokens.muted if quiet else tokens.text))
        layout.draw(painter, QPointF(rect.topLeft()))
        if self.caption:
            top = rect.top() + round(layout.boundingRect().height())
            below = QRect(rect.left(), top, rect.width(), QFontMetrics(self._small()).height())
            draw_text(painter, below, self.caption, self._small(), tokens.muted)

    def _small(self) -> QFont:
        return self.theme.font("caption")

    def _layout(self, width: int) -> QTextLayout:
        """Lay the text out once for a width: Qt asks for a few of them again and again."""
        key = (width, self.theme.factor, self.theme.dark)
        if key not in self._laid:
            self._laid[key] = self._lay_out(width)
        return self._laid[key]

    def _lay_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text, self.theme.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._marked(start, length) for start, length in self.spans])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _marked(self, start: int, length: int) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setBackground(QColor(self.theme.tokens.warn_soft))
        form.setForeground(QColor(self.theme.tokens.warn))
        form.setFontWeight(QFont.Weight.DemiBold)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = start, length, form
        return marked


class TickChoice(QCheckBox):
    """A value of a kind that a person may have several of."""

    def __init__(self, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        _dress(self, name)

    def sizeHint(self) -> QSize:
        return _size(self.words)

    def minimumSizeHint(self) -> QSize:
        return _least(self.words)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self.words, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        mark = _mark_rect(self, self.words)
        paint_check(painter, mark, self.words.theme, self.checkState())
        _paint_words(painter, self, self.words)


class RadioChoice(QRadioButton):
    """A value of a kind that a person has one of."""

    def __init__(self, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setAutoExclusive(False)  # a button group per row does that
        _dress(self, name)

    def sizeHint(self) -> QSize:
        return _size(self.words)

    def minimumSizeHint(self) -> QSize:
        return _least(self.words)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self.words, width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        paint_radio(painter, _mark_rect(self, self.words), self.words.theme, on=self.isChecked())
        _paint_words(painter, self, self.words)


def _dress(button: QAbstractButton, name: str) -> None:
    button.setAccessibleName(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _indent(words: Words) -> int:
    return words.theme.px(MARK + GAP) + 2


def _height(words: Words, width: int) -> int:
    least = words.theme.px(26)
    return max(least, words.height(width - _indent(words) - 4) + words.theme.px(6))


def _size(words: Words) -> QSize:
    width = QFontMetrics(words.theme.font("body")).horizontalAdvance(words.text)
    width += _indent(words) + words.theme.px(8)
    return QSize(width, _height(words, width))


def _least(words: Words) -> QSize:
    return QSize(words.theme.px(90), words.theme.px(26))


def _mark_rect(button: QAbstractButton, words: Words) -> QRect:
    px = words.theme.px
    line = QFontMetrics(words.theme.font("body")).height()
    tall = px(FACE) if words.face is not None else line
    top = px(3) + (tall - px(MARK)) // 2
    return mirrored(button, QRect(2, top, px(MARK), px(MARK)))


def _paint_words(painter: QPainter, button: QAbstractButton, words: Words) -> None:
    left = _indent(words)
    rect = QRect(left, words.theme.px(3), button.width() - left - 4, button.height())
    words.paint(painter, mirrored(button, rect), quiet=not button.isChecked())
    if button.hasFocus():
        focus_ring(painter, button.rect(), words.theme, 6)
