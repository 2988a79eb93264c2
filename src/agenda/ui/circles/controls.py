"""Controls that only circles need: a fact to press, a dot, a choice of colours."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from agenda.ui.circles.words import CircleWords
from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_CONTROL
from agenda.ui.widgets import PaintedButton, flow_box
from agenda.ui.widgets.frames import column
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    fill_rounded,
    focus_ring,
    mirrored,
    text_size,
)


class Dot(QWidget):
    """The colour of a circle; its name always stands beside it."""

    def __init__(self, theme: Theme, side: int = 11, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side, self._colour = theme, side, "new"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_colour(self, colour: str) -> None:
        """Show another colour, a key of `CIRCLE_COLOURS` or `#RRGGBB`."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._side), self._theme.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        side = min(self.width(), self.height())
        fill_rounded(QPainter(self), self.rect(), side / 2, self._theme.circle(self._colour))


class FactButton(PaintedButton):
    """A fact that can be changed by pressing it: an icon, what it is, what it says."""

    def __init__(self, theme: Theme, icon: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._title, self._value = theme, icon, title, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self.updateGeometry)

    def set_value(self, value: str) -> None:
        """Say something else."""
        self._value = value
        self.setAccessibleName(f"{self._title}: {value}")
        self.setToolTip("")
        self.update()

    def value(self) -> str:
        """What the fact says."""
        return self._value

    def sizeHint(self) -> QSize:
        px, theme = self._theme.px, self._theme
        high = text_size(theme.font("caption"), "X").height()
        high += text_size(theme.font("value"), "X").height()
        return QSize(px(160), high + px(14))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        tokens = theme.tokens
        if self.isEnabled() and (self.hovered() or self.isDown()):
            fill = tokens.pressed if self.isDown() else tokens.hover
            fill_rounded(painter, self.rect(), RADIUS_CONTROL, fill)
        dpr = self.devicePixelRatioF()
        spot = QRect(px(8), 0, px(20), self.height())
        draw_pixmap(
            painter, mirrored(self, spot), theme.pixmap(self._icon_name, tokens.muted, 18, dpr)
        )
        title, value = theme.font("caption"), theme.font("value")
        first, second = text_size(title, "X").height(), text_size(value, "X").height()
        top = (self.height() - first - second) // 2
        left, width = px(38), self.width() - px(38) - px(28)
        rect = mirrored(self, QRect(left, top, width, first))
        draw_text(painter, rect, self._title, title, tokens.muted)
        rect = mirrored(self, QRect(left, top + first, width, second))
        draw_text(painter, rect, self._value, value, tokens.text)
        if self.isEnabled():
            spot = QRect(self.width() - px(26), 0, px(20), self.height())
            arrow = theme.pixmap("chevron-down", tokens.muted, 15, dpr)
            draw_pixmap(painter, mirrored(self, spot), arrow)
        if self.keyboard_focus:
            focus_ring(painter, self.rect(), theme, RADIUS_CONTROL)


class Swatch(PaintedButton):
    """One colour of a choice, with its name for who cannot see it."""

    def __init__(self, theme: Theme, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.key = theme, key
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(36), self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, px = QPainter(self), self._theme.px
        side = px(24)
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        fill_rounded(painter, box, side / 2, self._theme.circle(self.key))
        if self.isChecked():
            mark = self._theme.pixmap(
                "check", self._theme.tokens.card, 14, self.devicePixelRatioF()
            )
            draw_pixmap(painter, box, mark)
            edge = self._theme.circle(self.key)
            fill_rounded(painter, self.rect().adjusted(2, 2, -2, -2), 18.0, None, edge, 2)
        if self.keyboard_focus:
            focus_ring(painter, self.rect(), self._theme, self.width() / 2)


class ColourChoice(QWidget):
    """One of the colours that circles can have.

    Signals:
        chosen: The key of a colour.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._swatches = [Swatch(theme, key, name) for key, name in CircleWords().colours().items()]
        for swatch in self._swatches:
            self._group.addButton(swatch)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.key))
        column(self).addWidget(flow_box(*self._swatches, spacing=4))

    def colour(self) -> str:
        """Return the colour chosen, empty for none."""
        return next((swatch.key for swatch in self._swatches if swatch.isChecked()), "")

    def choose(self, colour: str) -> None:
        """Choose a colour."""
        for swatch in self._swatches:
            swatch.setChecked(swatch.key == colour)
