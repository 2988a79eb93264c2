"""A column to tick, painted as the boxes to tick elsewhere in the window are."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_CONTROL
from agenda.ui.widgets import paint_check
from agenda.ui.widgets.paint import draw_text, fill_rounded, focus_ring

Index = QModelIndex | QPersistentModelIndex
ROW, BOX = 32, 18
CHECK = Qt.ItemDataRole.CheckStateRole


class ColumnDelegate(QStyledItemDelegate):
    """Box and words; a click on the box or Space ticks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._theme.px(160), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        painter.save()
        row = option.rect.adjusted(2, 1, -2, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            fill_rounded(painter, row, RADIUS_CONTROL, tokens.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, row, RADIUS_CONTROL, tokens.hover)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, row, theme, RADIUS_CONTROL)
        ticked = Qt.CheckState(index.data(CHECK))
        paint_check(painter, self._box(option), theme, ticked)
        words = QStyle.visualRect(
            option.direction, option.rect, option.rect.adjusted(px(40), 0, -px(8), 0)
        )
        tone = tokens.text if ticked == Qt.CheckState.Checked else tokens.muted
        draw_text(painter, words, str(index.data()), theme.font("body"), tone)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            reach = self._box(option).adjusted(-8, -8, 8, 8)
            space = reach.contains(event.position().toPoint())
        if not space:
            return False
        on = Qt.CheckState(index.data(CHECK)) == Qt.CheckState.Checked
        return model.setData(
            index, (Qt.CheckState.Unchecked if on else Qt.CheckState.Checked).value, CHECK
        )

    def _box(self, option: QStyleOptionViewItem) -> QRect:
        side, rect = self._theme.px(BOX), option.rect
        left = rect.left() + self._theme.px(12)
        box = QRect(left, rect.center().y() - side // 2, side, side)
        return QStyle.visualRect(option.direction, rect, box)
