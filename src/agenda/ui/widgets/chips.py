"""Small pills: a circle somebody belongs to, a filter, a state."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import MINIMUM_TARGET
from agenda.ui.widgets.buttons import PaintedButton
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    fill_rounded,
    focus_ring,
    mirrored,
    text_size,
)

ChipTone = Literal["ok", "warn", "danger", "info", "accent", "muted"]


class _Pill(PaintedButton):
    """What all chips share: a dot or an icon, words, and a full radius.

    The pill is low and the target is not: what lies above and below the pill belongs to it.
    """

    height_px = 26

    def __init__(self, theme: Theme, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def words(self) -> str:
        """The text shown."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show another text."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = text_size(self._font(), self._words)
        height = max(MINIMUM_TARGET, self._pill_height())
        width = words.width() + self._mark_room() + self._tail_room() + px(20)
        return QSize(max(MINIMUM_TARGET, width), height)

    def minimumSizeHint(self) -> QSize:
        least = self._mark_room() + self._tail_room() + self._theme.px(56)
        return QSize(min(self.sizeHint().width(), least), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:  # noqa: ARG002 - the whole pill is the target
        return True

    def _font(self) -> QFont:
        return self._theme.font("chip")

    def _pill_height(self) -> int:
        px = self._theme.px
        return max(px(self.height_px), text_size(self._font(), self._words).height() + px(6))

    def _pill(self) -> QRect:
        height = min(self.height(), self._pill_height())
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def _mark_room(self) -> int:
        return 0

    def _tail_room(self) -> int:
        return 0

    def _paint_pill(
        self, painter: QPainter, fill: str | None, border: str | None, text: QColor | str
    ) -> None:
        px, height, pill = self._theme.px, self.height(), self._pill()
        width = self._theme.tokens.border_width
        fill_rounded(painter, pill, pill.height() / 2, fill, border, width)
        left = px(10) + self._mark_room()
        room = self.width() - left - px(10) - self._tail_room()
        rect = mirrored(self, QRect(left, 0, room, height))
        draw_text(painter, rect, self._words, self._font(), text)
        if self.keyboard_focus:
            focus_ring(painter, pill, self._theme, pill.height() / 2)


class CircleChip(_Pill):
    """The circle somebody is in: a dot in its colour and always its name.

    Signals:
        clicked: Show the circle.
        remove_requested: The × was pressed, or Delete while focused (only if `removable`).
    """

    remove_requested = Signal()
    height_px = 24

    def __init__(
        self,
        theme: Theme,
        name: str,
        colour: str,
        *,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._colour, self._removable = colour, removable
        if removable:
            self.setToolTip(self.tr("Press Delete or the cross to take out of this circle"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._removable and self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.remove_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme = QPainter(self), self._theme
        fill = theme.tokens.hover if self.hovered() else theme.tokens.sunken
        self._paint_pill(painter, fill, theme.tokens.border, theme.tokens.text)
        side = theme.px(7)
        dot = QRect(theme.px(10), (self.height() - side) // 2, side, side)
        fill_rounded(painter, mirrored(self, dot), side / 2, theme.circle(self._colour))
        if self._removable:
            cross = theme.pixmap("x", theme.tokens.muted, 13, self.devicePixelRatioF())
            draw_pixmap(painter, self._cross(), cross)

    def _mark_room(self) -> int:
        return self._theme.px(13)

    def _tail_room(self) -> int:
        return self._theme.px(14) if self._removable else 0

    def _cross(self) -> QRect:
        room = self._theme.px(24)
        return mirrored(self, QRect(self.width() - room, 0, room, self.height()))


class FilterChip(_Pill):
    """A filter that is on or off; put several in a `QButtonGroup` for one of many."""

    def __init__(
        self, theme: Theme, text: str, *, count: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, f"{text} {count}".strip(), parent)
        self.setCheckable(True)

    def set_text(self, text: str, count: str = "") -> None:
        """Show another filter or count."""
        self.set_words(f"{text} {count}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, painter = self._theme.tokens, QPainter(self)
        if self.isChecked():
            edge = tokens.accent if tokens.border_width > 1 else None
            self._paint_pill(painter, tokens.accent_soft, edge, tokens.accent_text)
        else:
            fill = tokens.hover if self.hovered() else None
            self._paint_pill(painter, fill, tokens.border, tokens.muted)


class ActionChip(_Pill):
    """A quiet pill that does something, "+ Add to circle"."""

    height_px = 24

    def __init__(
        self, theme: Theme, text: str, icon: str = "plus", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent)
        self._icon_name = icon

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme = QPainter(self), self._theme
        fill = theme.tokens.hover if self.hovered() else theme.tokens.card
        self._paint_pill(painter, fill, theme.tokens.border, theme.tokens.muted)
        side = theme.px(14)
        spot = mirrored(self, QRect(theme.px(8), (self.height() - side) // 2, side, side))
        dpr = self.devicePixelRatioF()
        draw_pixmap(painter, spot, theme.pixmap(self._icon_name, theme.tokens.muted, 14, dpr))

    def _mark_room(self) -> int:
        return self._theme.px(16)


class StatusChip(QWidget):
    """A state in words on its soft colour, with an icon so that colour never speaks alone."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: ChipTone = "muted",
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._tone, self._icon_name = theme, text, tone, icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def words(self) -> str:
        """The text shown."""
        return self._words

    def set_state(self, text: str, tone: ChipTone, icon: str | None = None) -> None:
        """Show another state."""
        self._words, self._tone, self._icon_name = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_size(self._theme.font("chip"), self._words)
        px = self._theme.px
        return QSize(
            words.width() + self._icon_room() + px(20), max(px(25), words.height() + px(6))
        )

    def minimumSizeHint(self) -> QSize:
        least = self._icon_room() + self._theme.px(56)
        return QSize(min(self.sizeHint().width(), least), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme = QPainter(self), self._theme
        fill, text = chip_colours(theme, self._tone)
        edge = text if theme.tokens.border_width > 1 else None
        fill_rounded(painter, self.rect(), self.height() / 2, fill, edge)
        px = theme.px
        if self._icon_name:
            spot = QRect(px(9), (self.height() - px(15)) // 2, px(15), px(15))
            dpr = self.devicePixelRatioF()
            draw_pixmap(painter, mirrored(self, spot), theme.pixmap(self._icon_name, text, 15, dpr))
        left = px(10) + self._icon_room()
        rest = QRect(left, 0, self.width() - left - px(8), self.height())
        draw_text(painter, mirrored(self, rest), self._words, theme.font("chip"), text)

    def _icon_room(self) -> int:
        return self._theme.px(18) if self._icon_name else 0


def chip_colours(theme: Theme, tone: ChipTone) -> tuple[str, str]:
    """Return ground and letters of a status chip, for delegates that paint one."""
    tokens = theme.tokens
    match tone:
        case "ok":
            return tokens.ok_soft, tokens.ok
        case "warn":
            return tokens.warn_soft, tokens.warn
        case "danger":
            return tokens.danger_soft, tokens.danger
        case "info":
            return tokens.info_soft, tokens.info
        case "accent":
            return tokens.accent_soft, tokens.accent_text
        case "muted":
            return tokens.hover, tokens.muted
