"""The lists of a plan: ticked with Space, opened with Enter, decided in the row."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItemModel
from PySide6.QtWidgets import QListView, QToolTip, QWidget

from agenda.ui.imports.delegate import RowDelegate
from agenda.ui.imports.row_shape import Action, Shape
from agenda.ui.theme import Theme

CARD_KEYS = {
    Qt.Key.Key_Space: Action.TICK,
    Qt.Key.Key_D: Action.APART,
    Qt.Key.Key_S: Action.TOGETHER,
}
TALK_KEYS = {Qt.Key.Key_Space: Action.TICK, Qt.Key.Key_W: Action.WHO}
LEAST_ROWS = 3


class RowsView(QListView):
    """The rows.

    Signals:
        decided: (row, :class:`Action`).
        opened: Show the details of a row.
    """

    decided = Signal(int, object)
    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: QStandardItemModel,
        delegate: RowDelegate,
        keys: Mapping[Qt.Key, Action],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._plan, self._row, self._keys = theme, model, delegate, keys
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(self._row.height) * LEAST_ROWS + 2)

    def sizeHint(self) -> QSize:
        rows = max(LEAST_ROWS, min(self._plan.rowCount(), 12))
        return QSize(self._theme.px(600), self._theme.px(self._row.height) * rows + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        shape = self._shape(index.row()) if index.isValid() else None
        action = shape.action_at(event.position().toPoint()) if shape is not None else None
        super().mousePressEvent(event)
        if action is not None and event.button() == Qt.MouseButton.LeftButton:
            self.decided.emit(index.row(), action)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        shape = self._shape(index.row()) if index.isValid() else None
        if shape is not None and shape.action_at(event.position().toPoint()) is not None:
            self.mousePressEvent(event)  # two quick clicks on a tick are two clicks
            return
        super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and row >= 0 and key in self._keys:
            self.decided.emit(row, self._keys[key])
        elif plain and row >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Ctrl+Enter imports
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())  # type: ignore[attr-defined]
            if index.isValid():
                text = index.data(Qt.ItemDataRole.AccessibleTextRole)
                QToolTip.showText(event.globalPos(), text, self)  # type: ignore[attr-defined]
                return True
        return super().viewportEvent(event)

    def _shape(self, number: int) -> Shape | None:
        index = self._plan.index(number, 0)
        return self._row.shape(index, self.visualRect(index), self.layoutDirection())
