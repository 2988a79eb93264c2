"""Paints a row of a plan from its shape: tick, face, texts, chips and small buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agenda.ui.imports.model import ROW, Index
from agenda.ui.imports.review import Row
from agenda.ui.imports.row_shape import HEIGHT, Pill, Shape, shape_row
from agenda.ui.theme import Theme
from agenda.ui.tokens import TextStyle
from agenda.ui.widgets.avatar import AvatarSpec, paint_avatar
from agenda.ui.widgets.chips import chip_colours
from agenda.ui.widgets.paint import draw_pixmap, draw_text, fill_rounded, focus_ring
from agenda.ui.widgets.toggles import paint_check

_STATE = QStyle.StateFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """What a delegate has to know of a row beside its shape."""

    face: AvatarSpec
    ticked: bool
    quiet: bool


class RowDelegate(QStyledItemDelegate):
    """Rows of a plan; what is where says :meth:`shape`."""

    height = HEIGHT

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def shape(self, index: Index, rect: QRect, direction: Qt.LayoutDirection) -> Shape | None:
        """Return where the parts of a row lie; None for what is no row."""
        raise NotImplementedError

    def painted(self, index: Index) -> Painted | None:
        """Return who is painted."""
        raise NotImplementedError

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        shape, painted = self.shape(index, rect, option.direction), self.painted(index)
        if shape is None or painted is None:
            return
        painter.save()
        self._paint_ground(painter, rect, state)
        self._paint_parts(painter, painted, shape)
        for pill in shape.pills:
            self._paint_pill(painter, pill)
        if state & _STATE.State_HasFocus and state & _STATE.State_KeyboardFocusChange:
            focus_ring(painter, rect.adjusted(2, 2, -2, -3), self.theme, 8)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = self.theme.tokens
        here = state & _STATE.State_HasFocus
        if here or state & _STATE.State_MouseOver:
            painter.fillRect(rect, tokens.sunken)
        if here:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(tokens.accent))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.border)

    def _paint_parts(self, painter: QPainter, painted: Painted, shape: Shape) -> None:
        theme = self.theme
        if shape.tick is not None:
            on = Qt.CheckState.Checked if painted.ticked else Qt.CheckState.Unchecked
            paint_check(painter, shape.tick, theme, on)
        paint_avatar(painter, shape.avatar, painted.face, theme)
        for cell in shape.cells:
            style: TextStyle = "value" if cell.strong else "caption" if cell.small else "body"
            strong = cell.strong and not painted.quiet
            colour = theme.tokens.text if strong else theme.tokens.muted
            draw_text(painter, cell.rect, cell.text, theme.font(style), colour)

    def _paint_pill(self, painter: QPainter, pill: Pill) -> None:
        theme, tokens = self.theme, self.theme.tokens
        radius = pill.rect.height() / 2
        if pill.action is None:
            fill, ink = chip_colours(theme, pill.tone)
            fill_rounded(painter, pill.rect, radius, fill)
        elif pill.on:
            fill, ink = chip_colours(theme, "accent")
            fill_rounded(painter, pill.rect, 8, fill, tokens.accent)
        else:
            ink = tokens.text
            fill_rounded(painter, pill.rect, 8, tokens.card, tokens.border_strong)
        words = pill.rect.adjusted(theme.px(10), 0, -theme.px(8), 0)
        if pill.on:
            spot = QRect(words.left(), words.top(), theme.px(14), words.height())
            dpr = painter.device().devicePixelRatioF()
            draw_pixmap(painter, spot, theme.pixmap("check", ink, 14, dpr))
            words.setLeft(spot.right() + theme.px(3))
        draw_text(painter, words, pill.text, theme.font("chip"), ink)


class PlanDelegate(RowDelegate):
    """A card: name, ways to reach, and whom it joins."""

    def shape(self, index: Index, rect: QRect, direction: Qt.LayoutDirection) -> Shape | None:
        row = index.data(ROW)
        return shape_row(row, rect, self.theme, direction) if isinstance(row, Row) else None

    def painted(self, index: Index) -> Painted | None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return None
        planned = row.planned
        face = AvatarSpec(key=f"{planned.name}:{planned.line}", name=planned.name)
        return Painted(face=face, ticked=row.ticked, quiet=row.changes and not row.ticked)
