"""The command palette: every person, circle and action by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from agenda.ui.shell.items import PaletteItem
from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_CONTROL
from agenda.ui.widgets.avatar import paint_avatar
from agenda.ui.widgets.frames import Panel, column
from agenda.ui.widgets.keys import key_text
from agenda.ui.widgets.labels import label
from agenda.ui.widgets.overlay import cast_shadow
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    faded,
    fill_rounded,
    text_size,
)
from agenda.ui.widgets.search import SearchField

Provider = Callable[[str], Sequence[PaletteItem]]
ItemRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
SHOWN_ROWS = 8
ROW = 46


class CommandPalette(QWidget):
    """An overlay with a line to type in and what fits it, best first.

    Signals:
        chosen: The `PaletteItem` that was picked; the palette is closed by then.
        closed: It went away, picked or not.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, provider: Provider, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._provider = theme, provider
        self._host = parent
        self._came_from: QWidget | None = None
        self._model = _Items(self)
        self._card = Panel("sheet", self)
        self._field = SearchField(theme, self.tr("Person, circle or action"), key="Esc")
        self._list = QListView()
        self._nothing = label(self.tr("Nothing fits"), "body", "muted")
        self._build()
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Come up empty, with the focus in the line."""
        window = self.window()
        self._came_from = window.focusWidget()
        self._field.clear()
        self._refresh("")
        self.setGeometry(self._host.rect())
        self._lay_out()
        cast_shadow(self._card, self._theme)
        self.show()
        self.raise_()
        self._field.select_all()

    def close_palette(self) -> None:
        """Go away and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host and self.isVisible():
            self.setGeometry(self._host.rect())
            self._lay_out()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        QPainter(self).fillRect(self.rect(), faded(self._theme.tokens.shadow, 0.28))

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Command palette"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Rows(self._theme, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("What fits"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._pick)
        self._field.searched.connect(self._refresh)
        self._field.submitted.connect(self._pick_current)
        self._field.moved.connect(self._move)
        self._field.left.connect(self.close_palette)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = column(self._card, margins=(12,), spacing=8)
        for part in (self._field, self._list, self._nothing):
            box.addWidget(part)

    def _refresh(self, text: str) -> None:
        self._model.set_items(self._provider(text))
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()
        self._lay_out()

    def _move(self, rows: int) -> None:
        last = self._model.rowCount() - 1
        row = min(last, max(0, self._list.currentIndex().row() + rows))
        self._list.setCurrentIndex(self._model.index(row))

    def _pick_current(self) -> None:
        if self._model.rowCount():
            self._pick(self._list.currentIndex())

    def _pick(self, index: QModelIndex) -> None:
        item = index.data(ItemRole)
        self.close_palette()
        if isinstance(item, PaletteItem):
            self.chosen.emit(item)

    def _lay_out(self) -> None:
        px = self._theme.px
        rows = min(SHOWN_ROWS, self._model.rowCount())
        self._list.setFixedHeight(rows * px(ROW) + 2)
        width = min(self.width() - 32, px(560))
        height = min(self._card.sizeHint().height(), self.height() - 40)
        top = max(20, min(px(96), self.height() - height - 20))
        self._card.setGeometry((self.width() - width) // 2, top, width, height)


class _Items(QAbstractListModel):
    """The lines on show; some dozens at most."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: tuple[PaletteItem, ...] = ()

    def set_items(self, items: Sequence[PaletteItem]) -> None:
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (item.title, item.subtitle, item.key) if part)
        return item if role == ItemRole else None


class _Rows(QStyledItemDelegate):
    """Paints a line: mark, title, subtitle, key."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ItemRole)
        if not isinstance(item, PaletteItem):
            return
        theme, rect = self._theme, option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            fill_rounded(painter, rect, RADIUS_CONTROL, theme.tokens.accent_soft)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, rect, RADIUS_CONTROL, theme.tokens.hover)
        side = theme.px(28)
        direction = option.direction
        mark = QRect(rect.left() + theme.px(10), rect.center().y() - side // 2, side, side)
        self._paint_mark(painter, QStyle.visualRect(direction, rect, mark), item)
        shown = key_text(item.key) if item.key else ""
        key = text_size(theme.font("caption"), shown).width()
        tail = QRect(rect.right() - theme.px(12) - key, rect.top(), key, rect.height())
        words = QRect(rect.left() + theme.px(50), rect.top(), 0, rect.height())
        words.setRight(tail.left() - theme.px(8))
        self._paint_words(painter, QStyle.visualRect(direction, rect, words), item)
        tail = QStyle.visualRect(direction, rect, tail)
        draw_text(painter, tail, shown, theme.font("caption"), theme.tokens.muted)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, item: PaletteItem) -> None:
        theme = self._theme
        if item.avatar is not None:
            paint_avatar(painter, rect, item.avatar, theme)
        elif item.circle_colour:
            inset = rect.width() // 2 - theme.px(5)
            dot = rect.adjusted(inset, inset, -inset, -inset)
            fill_rounded(painter, dot, dot.width() / 2, theme.circle(item.circle_colour))
        else:
            dpr = painter.device().devicePixelRatioF()
            draw_pixmap(painter, rect, theme.pixmap(item.icon, theme.tokens.muted, 18, dpr))

    def _paint_words(self, painter: QPainter, rect: QRect, item: PaletteItem) -> None:
        theme = self._theme
        took = draw_text(painter, rect, item.title, theme.font("value"), theme.tokens.text)
        gap = theme.px(10)
        if item.subtitle and rect.width() > took + gap:
            rest = QRect(rect)
            if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                rest.setRight(rect.right() - took - gap)
            else:
                rest.setLeft(rect.left() + took + gap)
            draw_text(painter, rest, item.subtitle, theme.font("caption"), theme.tokens.muted)
