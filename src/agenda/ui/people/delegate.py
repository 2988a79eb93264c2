"""A row of the list: face, name, what she does, and the circles she is in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agenda.model.circle import Circle
from agenda.model.person import PersonRow
from agenda.ui.people.model import RowRole, caption
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_ROW
from agenda.ui.widgets import paint_avatar
from agenda.ui.widgets.paint import draw_text, fill_rounded, focus_ring

Index = QModelIndex | QPersistentModelIndex
INSET = 8
MOST_DOTS = 4


class PersonDelegate(QStyledItemDelegate):
    """Paints rows of 60, or of 44 when compact."""

    def __init__(self, theme: Theme, photos: Photos, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._photos = theme, photos
        self._circles: Mapping[int, Circle] = {}
        self._compact = False

    def set_circles(self, circles: Mapping[int, Circle]) -> None:
        """Know the colours of the circles by id."""
        self._circles = circles

    def set_compact(self, *, compact: bool) -> None:
        """Use lower rows."""
        self._compact = compact

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._theme.px(200), self._theme.px(44 if self._compact else 60))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person = index.data(RowRole)
        if not isinstance(person, PersonRow):
            return
        theme, px = self._theme, self._theme.px
        inside = option.rect.adjusted(INSET, 1, -INSET, -1)
        painter.save()
        chosen = self._paint_ground(painter, option, inside)
        side = px(28 if self._compact else 40)
        face = QRect(inside.left() + px(10), inside.center().y() - side // 2, side, side)
        paint_avatar(painter, self._turned(option, face), self._photos.spec(person), theme)
        tail = self._paint_dots(painter, option, inside, person)
        left = face.right() + px(12)
        words = QRect(left, inside.top(), tail - px(8) - left, inside.height())
        self._paint_words(painter, self._turned(option, words), person, chosen=chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, inside: QRect) -> bool:
        tokens, state = self._theme.tokens, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            edge = tokens.accent if tokens.border_width > 1 else None
            fill_rounded(painter, inside, RADIUS_ROW, tokens.accent_soft, edge)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, inside, RADIUS_ROW, tokens.hover)
        if (
            state & QStyle.StateFlag.State_HasFocus
            and state & QStyle.StateFlag.State_KeyboardFocusChange
        ):
            focus_ring(painter, inside, self._theme, RADIUS_ROW)
        return chosen

    def _paint_dots(
        self, painter: QPainter, option: QStyleOptionViewItem, inside: QRect, person: PersonRow
    ) -> int:
        """Paint a dot per circle at the end of the row; return where they begin."""
        px, left = self._theme.px, inside.right() - self._theme.px(10)
        shown = [self._circles[id_] for id_ in person.circles if id_ in self._circles][:MOST_DOTS]
        side = px(8)
        for circle in reversed(shown):
            left -= side
            dot = QRect(left, inside.center().y() - side // 2 + 1, side, side)
            fill_rounded(
                painter, self._turned(option, dot), side / 2, self._theme.circle(circle.color)
            )
            left -= px(5)
        return left

    def _paint_words(
        self, painter: QPainter, rect: QRect, person: PersonRow, *, chosen: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        tokens = theme.tokens
        second = caption(person)
        name = theme.font("strong" if chosen else "value")
        role = theme.font("caption")
        if self._compact:
            took = draw_text(painter, rect, person.name, name, tokens.text)
            if second and rect.width() - took > px(60):
                rest = QRect(rect)
                if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                    rest.setRight(rect.right() - took - px(10))
                else:
                    rest.setLeft(rect.left() + took + px(10))
                draw_text(painter, rest, second, role, tokens.muted)
            return
        if not second:
            draw_text(painter, rect, person.name, name, tokens.text)
            return
        middle = rect.center().y()
        top = QRect(rect.left(), middle - px(20), rect.width(), px(21))
        below = QRect(rect.left(), middle + px(1), rect.width(), px(18))
        draw_text(painter, top, person.name, name, tokens.text)
        draw_text(painter, below, second, role, tokens.muted)

    def _turned(self, option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)
