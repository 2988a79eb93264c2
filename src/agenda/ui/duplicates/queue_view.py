"""The list of pairs that wait: two faces, a name, the best reasons."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QStandardItemModel
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from agenda.model.duplicates import Pair
from agenda.ui.duplicates.faces import Faces
from agenda.ui.duplicates.pair_queue import PairQueue
from agenda.ui.duplicates.words import short_reason
from agenda.ui.theme import Theme
from agenda.ui.tokens import TextStyle
from agenda.ui.widgets.avatar import paint_avatar
from agenda.ui.widgets.paint import draw_text, fill_rounded, focus_ring, mirrored

HEIGHT, AROUND = 62, 16
PAIR = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_STATE = QStyle.StateFlag


class QueueModel(QStandardItemModel):
    """The queue for a Qt view; only ``data`` is Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[Pair] = []

    def set_queue(self, queue: PairQueue) -> None:
        """Show the pairs as they are now."""
        self.beginResetModel()
        self._pairs = list(queue.pairs)
        with QSignalBlocker(self):  # the reset says it all
            self.setColumnCount(1)
            self.setRowCount(len(self._pairs))
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._pairs):
            return None
        pair = self._pairs[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return pair.a.name
            case Qt.ItemDataRole.UserRole:
                return pair
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                names = " · ".join(dict.fromkeys((pair.a.name, pair.b.name)))
                return f"{names}, {short_reason(pair.reasons)}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Return False: pairs are decided about, never typed."""
        del index, value, role
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return able | Qt.ItemFlag.ItemNeverHasChildren


class QueueView(QListView):
    """The list.

    Signals:
        chosen: The row of a pair to review.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._pairs = QueueModel(self)
        self.setModel(self._pairs)
        self.setItemDelegate(_PairDelegate(theme, faces, self))
        self.setAccessibleName(self.tr("Pairs to review"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_queue(self, queue: PairQueue) -> None:
        """Show the pairs and the one under review."""
        near = queue.pairs[max(0, queue.place - AROUND) : queue.place + AROUND]
        self._faces.read([(side.person, side.name) for pair in near for side in (pair.a, pair.b)])
        with QSignalBlocker(self):
            self._pairs.set_queue(queue)
            self._mark(queue.place)

    def mark(self, place: int) -> None:
        """Show another pair as the one under review."""
        with QSignalBlocker(self):
            self._mark(place)

    def _mark(self, place: int) -> None:
        index = self._pairs.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())


class _PairDelegate(QStyledItemDelegate):
    """Paints a pair."""

    def __init__(self, theme: Theme, faces: Faces, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._faces, self._view = theme, faces, parent

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair = index.data(PAIR)
        if not isinstance(pair, Pair):
            return
        painter.save()
        rect: QRect = option.rect.adjusted(8, 1, -8, -1)
        tokens, px = self._theme.tokens, self._theme.px
        selected = bool(option.state & _STATE.State_Selected)
        if selected:
            fill_rounded(painter, rect, 10, tokens.accent_soft)
        elif option.state & _STATE.State_MouseOver:
            fill_rounded(painter, rect, 10, tokens.hover)
        if option.state & _STATE.State_HasFocus and option.state & _STATE.State_KeyboardFocusChange:
            focus_ring(painter, rect, self._theme, 10)
        ground = tokens.accent_soft if selected else tokens.list
        self._paint_faces(painter, rect, pair, ground)
        left = rect.left() + px(72)
        half = rect.height() // 2
        upper = QRect(left, rect.top() + px(7), rect.right() - left - px(8), half - px(6))
        lower = QRect(left, rect.top() + half, upper.width(), half - px(7))
        style: TextStyle = "strong" if selected else "value"
        draw_text(painter, self._turned(upper), pair.a.name, self._theme.font(style), tokens.text)
        why = short_reason(pair.reasons)
        draw_text(painter, self._turned(lower), why, self._theme.font("caption"), tokens.muted)
        painter.restore()

    def _paint_faces(self, painter: QPainter, rect: QRect, pair: Pair, ground: str) -> None:
        px = self._theme.px
        self._faces.read([(side.person, side.name) for side in (pair.a, pair.b)])
        back = QRect(rect.left() + px(10), rect.top() + px(8), px(32), px(32))
        front = back.translated(px(17), px(14)).adjusted(0, 0, -px(2), -px(2))
        paint_avatar(
            painter, self._turned(back), self._faces.of(pair.a.person, pair.a.name), self._theme
        )
        front = self._turned(front)
        fill_rounded(painter, front.adjusted(-2, -2, 2, 2), front.width(), ground)
        paint_avatar(painter, front, self._faces.of(pair.b.person, pair.b.name), self._theme)

    def _turned(self, rect: QRect) -> QRect:
        return mirrored(self._view, rect)
