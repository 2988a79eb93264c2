"""Boxes to tick, one-of-many circles, switches and the drop-down choice."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import MINIMUM_TARGET, RADIUS_CONTROL
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    fill_rounded,
    focus_ring,
    mirrored,
    text_size,
)

MARK = 18
SWITCH = 34


def paint_check(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    state: Qt.CheckState,
    *,
    enabled: bool = True,
) -> None:
    """Paint a tick box into a square; delegates of tables use it too."""
    tokens = theme.tokens
    on = state != Qt.CheckState.Unchecked
    fill = (tokens.accent if enabled else tokens.border_strong) if on else tokens.card
    edge = fill if on else tokens.border_strong
    fill_rounded(painter, rect, 5, fill, edge, max(1.5, tokens.border_width))
    if on:
        mark = "check" if state == Qt.CheckState.Checked else "minus"
        size = round(rect.width() * 0.8 / theme.factor)
        dpr = painter.device().devicePixelRatioF()
        draw_pixmap(painter, rect, theme.pixmap(mark, tokens.on_accent, size, dpr))


def paint_radio(painter: QPainter, rect: QRect, theme: Theme, *, on: bool) -> None:
    """Paint a one-of-many circle into a square."""
    tokens = theme.tokens
    edge = tokens.accent if on else tokens.border_strong
    radius = rect.width() / 2
    fill_rounded(painter, rect, radius, tokens.card, edge, max(1.5, tokens.border_width))
    if on:
        inset = rect.width() * 0.28
        dot = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        fill_rounded(painter, dot, dot.width() / 2, tokens.accent)


class CheckBox(QCheckBox):
    """A box to tick, with words; without words it needs an accessible `name`."""

    def __init__(
        self, theme: Theme, text: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = theme
        self.setAccessibleName(name or text)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return _marked_size(self, self._theme, MARK)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        rect = _mark_rect(self, self._theme, MARK)
        paint_check(painter, rect, self._theme, self.checkState(), enabled=self.isEnabled())
        _paint_words(painter, self, self._theme, MARK)


class RadioButton(QRadioButton):
    """One of many; siblings in the same parent exclude each other."""

    def __init__(
        self, theme: Theme, text: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = theme
        self.setAccessibleName(name or text)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return _marked_size(self, self._theme, MARK)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        paint_radio(painter, _mark_rect(self, self._theme, MARK), self._theme, on=self.isChecked())
        _paint_words(painter, self, self._theme, MARK)


class Switch(QCheckBox):
    """A setting that takes effect at once; on and off differ in place as well as colour."""

    def __init__(
        self, theme: Theme, text: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = theme
        self.setAccessibleName(name or text)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return _marked_size(self, self._theme, SWITCH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), self._theme.tokens
        rect = _mark_rect(self, self._theme, SWITCH)
        on = self.isChecked()
        track = tokens.accent if on else tokens.border_strong
        fill_rounded(painter, rect, rect.height() / 2, track if self.isEnabled() else tokens.border)
        side = rect.height() - 6
        right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        left = rect.right() - 2 - side if right else rect.left() + 3
        knob = QRect(left, rect.top() + 3, side, side)
        fill_rounded(painter, knob, side / 2, tokens.card)
        _paint_words(painter, self, self._theme, SWITCH)


class ComboBox(QComboBox):
    """One of a few named choices in a list that opens; the wheel never changes it by accident."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        font, px = self._theme.font("value"), self._theme.px
        words = [text_size(font, self.itemText(i)).width() for i in range(self.count())]
        height = max(MINIMUM_TARGET, px(36), text_size(font, "X").height() + px(10))
        return QSize(max(words, default=px(60)) + px(46), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(96)), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme = QPainter(self), self._theme
        tokens = theme.tokens
        fill = tokens.hover if self.underMouse() else tokens.card
        fill_rounded(painter, self.rect(), RADIUS_CONTROL, fill, tokens.border, tokens.border_width)
        px = theme.px
        words = QRect(px(12), 0, self.width() - px(44), self.height())
        colour = tokens.text if self.isEnabled() else tokens.faint
        draw_text(painter, mirrored(self, words), self.currentText(), theme.font("value"), colour)
        spot = mirrored(self, QRect(self.width() - px(32), 0, px(28), self.height()))
        arrow = theme.pixmap("chevron-down", tokens.muted, 16, self.devicePixelRatioF())
        draw_pixmap(painter, spot, arrow)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme, RADIUS_CONTROL)


def _marked_size(button: QAbstractButton, theme: Theme, mark: int) -> QSize:
    words = text_size(theme.font("body"), _words(button))
    room = words.width() + theme.px(9 + 4) if _words(button) else 0
    height = max(MINIMUM_TARGET, theme.px(28), words.height() + theme.px(6))
    return QSize(max(MINIMUM_TARGET, theme.px(mark) + room + theme.px(8)), height)


def _mark_rect(button: QAbstractButton, theme: Theme, mark: int) -> QRect:
    tall = theme.px(MARK if mark == MARK else 20)
    rect = QRect(theme.px(4), (button.height() - tall) // 2, theme.px(mark), tall)
    return mirrored(button, rect)


def _paint_words(painter: QPainter, button: QAbstractButton, theme: Theme, mark: int) -> None:
    words = _words(button)
    left = theme.px(4 + mark + 9)
    if words:
        rect = mirrored(button, QRect(left, 0, button.width() - left, button.height()))
        colour = theme.tokens.text if button.isEnabled() else theme.tokens.faint
        draw_text(painter, rect, words, theme.font("body"), colour)
    if button.hasFocus():
        focus_ring(painter, button.rect(), theme, 6)


def _words(button: QAbstractButton) -> str:
    return button.text().replace("&&", "&")
