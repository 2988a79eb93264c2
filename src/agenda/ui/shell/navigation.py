"""The lines of the sidebar: sections and circles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.ui.shell.drops import dropped_people
from agenda.ui.shell.items import PEOPLE_MIME, CircleItem, NavItem
from agenda.ui.theme import Theme
from agenda.ui.tokens import MINIMUM_TARGET, RADIUS_CONTROL
from agenda.ui.widgets.buttons import PaintedButton
from agenda.ui.widgets.keys import with_key
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    fill_rounded,
    focus_ring,
    mirrored,
    text_size,
)

RAIL_TARGET = 44


class NavButton(PaintedButton):
    """A section: icon, title and count; in the rail only the icon, with a dot for waiting work."""

    def __init__(self, theme: Theme, item: NavItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._item, self._rail = theme, item, False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if item.place == "foot" else wide, fixed)
        theme.changed.connect(self.updateGeometry)
        self.set_item(item)

    @property
    def item(self) -> NavItem:
        """The section it opens."""
        return self._item

    def set_item(self, item: NavItem) -> None:
        """Show other words or another count."""
        self._item = item
        self.setText(item.title)
        self.setAccessibleName(f"{item.title} {item.count}".strip())
        self._say()
        self.update()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a setter of one state
        """Show the icon alone."""
        self._rail = rail
        self._say()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """The shell decides what is selected, not the click."""

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self._rail:
            side = rail_side(self._theme)
            return QSize(side, side - 4)
        if self._item.place == "foot":
            return QSize(max(32, px(32)), max(32, px(32)))
        words = text_size(self._theme.font("value"), self._item.title)
        return QSize(words.width() + px(90), max(MINIMUM_TARGET, px(34), words.height() + px(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(32, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme = QPainter(self), self._theme
        tokens, here = theme.tokens, self.isChecked()
        fill = tokens.accent_soft if here else tokens.hover if self.hovered() else None
        edge = tokens.accent if here and tokens.border_width > 1 else None
        fill_rounded(painter, self.rect(), RADIUS_CONTROL, fill, edge, tokens.border_width)
        if self._icon_alone():
            self._paint_icon(painter)
        else:
            self._paint_line(painter)
        if self.keyboard_focus:
            focus_ring(painter, self.rect(), theme, RADIUS_CONTROL)

    def _paint_line(self, painter: QPainter) -> None:
        theme, px, here = self._theme, self._theme.px, self.isChecked()
        colour = theme.tokens.accent_text if here else theme.tokens.text
        spot = QRect(px(10), 0, px(18), self.height())
        icon_colour = colour if here else theme.tokens.muted
        icon = theme.pixmap(self._item.icon, icon_colour, 18, self.devicePixelRatioF())
        draw_pixmap(painter, mirrored(self, spot), icon)
        count = text_size(theme.font("caption_strong"), self._item.count).width()
        right = QRect(self.width() - px(10) - count, 0, count, self.height())
        count_colour = theme.tokens.accent_text if here else theme.tokens.muted
        font = theme.font("caption_strong")
        draw_text(painter, mirrored(self, right), self._item.count, font, count_colour)
        words = QRect(px(38), 0, right.left() - px(44), self.height())
        style = theme.font("strong" if here else "value")
        draw_text(painter, mirrored(self, words), self._item.title, style, colour)

    def _paint_icon(self, painter: QPainter) -> None:
        theme, here = self._theme, self.isChecked()
        colour = theme.tokens.accent_text if here else theme.tokens.muted
        size = 20 if self._rail else 17
        icon = theme.pixmap(self._item.icon, colour, size, self.devicePixelRatioF())
        draw_pixmap(painter, self.rect(), icon)
        if self._item.pending:
            side = theme.px(8)
            middle = self.rect().center()
            dot = QRect(middle.x() + theme.px(6), middle.y() - theme.px(14), side, side)
            fill_rounded(painter, mirrored(self, dot), side / 2, theme.tokens.accent)

    def _say(self) -> None:
        shown = with_key(self._item.title, self._item.key)
        self.setToolTip(shown if self._icon_alone() or self._item.key else "")

    def _icon_alone(self) -> bool:
        return self._rail or self._item.place == "foot"


class CircleButton(PaintedButton):
    """A circle: dot, name, count. People dragged onto it are put into it.

    Signals:
        people_dropped: Ids of the people, and of this circle.
    """

    people_dropped = Signal(list, int)

    def __init__(self, theme: Theme, item: CircleItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._item = theme, item
        self._targeted = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAcceptDrops(True)
        self.setText(item.name.replace("&", "&&"))
        self.setAccessibleName(f"{item.name} {item.count}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def item(self) -> CircleItem:
        """The circle it stands for."""
        return self._item

    def set_targeted(self, targeted: bool) -> None:  # noqa: FBT001 - a setter of one state
        """Show that a drop here would go into this circle."""
        self._targeted = targeted
        self.update()

    def nextCheckState(self) -> None:
        """The shell decides what is selected, not the click."""

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = text_size(self._theme.font("body"), self._item.name)
        return QSize(words.width() + px(90), max(MINIMUM_TARGET, px(32), words.height() + px(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(RAIL_TARGET, self.sizeHint().height())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PEOPLE_MIME):
            event.acceptProposedAction()
            self.set_targeted(targeted=True)

    def dragLeaveEvent(self, event: QEvent) -> None:  # noqa: ARG002 - Qt's signature
        self.set_targeted(targeted=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.set_targeted(targeted=False)
        people = dropped_people(event.mimeData())
        if people:
            event.acceptProposedAction()
            self.people_dropped.emit(people, self._item.id)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        tokens = theme.tokens
        chosen = self.isChecked() or self._targeted
        fill = tokens.accent_soft if chosen else tokens.hover if self.hovered() else None
        fill_rounded(painter, self.rect(), RADIUS_CONTROL, fill)
        side = px(10)
        dot = QRect(px(14), (self.height() - side) // 2, side, side)
        fill_rounded(painter, mirrored(self, dot), side / 2, theme.circle(self._item.colour))
        font = theme.font("caption_strong")
        count = text_size(font, self._item.count).width()
        right = QRect(self.width() - px(10) - count, 0, count, self.height())
        draw_text(painter, mirrored(self, right), self._item.count, font, tokens.muted)
        words = QRect(px(38), 0, right.left() - px(44), self.height())
        colour = tokens.accent_text if chosen else tokens.text
        style = theme.font("value" if chosen else "body")
        draw_text(painter, mirrored(self, words), self._item.name, style, colour)
        if self.keyboard_focus or self._targeted:
            focus_ring(painter, self.rect(), theme, RADIUS_CONTROL)


def rail_side(theme: Theme) -> int:
    """Return the side of a target in the rail; it grows slower than the text."""
    return round(RAIL_TARGET * (1 + (theme.factor - 1) * 0.5))
