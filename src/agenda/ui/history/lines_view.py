"""The list of lines: painted, walked with the keyboard, with one thing to do on each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from agenda.ui.history.lines import Line, LineRole, LinesModel
from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_ROW
from agenda.ui.widgets import AvatarSpec, paint_avatar
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    fill_rounded,
    focus_ring,
    text_size,
)

Index = QModelIndex | QPersistentModelIndex
INSET = 8
END = Qt.AlignmentFlag.AlignRight


class LineDelegate(QStyledItemDelegate):
    """Paints lines: an icon on a disc, two lines of text, and what can be done at the end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        line: Line = index.data(LineRole)
        return QSize(self._theme.px(240), self._theme.px(40 if line.heading else 56))

    def link_rect(self, line: Line, row: QRect) -> QRect:
        """Return where the link of a line is, in the row's coordinates."""
        words = text_size(self._theme.font("small_strong"), line.link)
        px = self._theme.px
        width, height = words.width() + px(20), max(px(32), words.height() + px(8))
        left = row.right() - INSET - px(8) - width
        return QRect(left, row.center().y() - height // 2, width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LineRole)
        painter.save()
        if line.heading:
            self._paint_heading(painter, option.rect, line)
        else:
            self._paint_line(painter, option, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, px = self._theme, self._theme.px
        box = rect.adjusted(INSET + px(12), px(10), -INSET, 0)
        draw_text(painter, box, line.title, theme.font("small_strong"), theme.tokens.muted)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        inside = option.rect.adjusted(INSET, 1, -INSET, -1)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            edge = tokens.accent if tokens.border_width > 1 else None
            fill_rounded(painter, inside, RADIUS_ROW, tokens.accent_soft, edge)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, inside, RADIUS_ROW, tokens.hover)
        if (
            state & QStyle.StateFlag.State_HasFocus
            and state & QStyle.StateFlag.State_KeyboardFocusChange
        ):
            focus_ring(painter, inside, theme, RADIUS_ROW)
        self._paint_icon(painter, option, inside, line)
        tail = self._paint_tail(painter, option, line)
        words = QRect(inside.left() + px(58), inside.top(), 0, inside.height())
        words.setRight(tail - px(8))
        self._paint_words(painter, self._turned(option, words), line)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, inside: QRect, line: Line
    ) -> None:
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        disc = QRect(inside.left() + px(12), inside.center().y() - px(16), px(32), px(32))
        disc = self._turned(option, disc)
        if line.face:
            paint_avatar(painter, disc, AvatarSpec(key=str(line.key), name=line.title), theme)
            return
        fill_rounded(painter, disc, px(16), tokens.sunken, tokens.border)
        colour = theme.tone("muted")
        dpr = painter.device().devicePixelRatioF()
        if line.off:
            painter.setOpacity(0.55)
        draw_pixmap(painter, disc, theme.pixmap(line.icon or "circle", colour, 16, dpr))
        painter.setOpacity(1.0)

    def _paint_tail(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> int:
        """Paint the link, or the words in its place; return where they begin."""
        theme, tokens = self._theme, self._theme.tokens
        rect = self.link_rect(line, option.rect)
        font = theme.font("small_strong" if line.link else "small")
        if not line.link and not line.tail:
            return option.rect.right() - INSET - theme.px(8)
        if not line.link:
            width = text_size(font, line.tail).width()
            rect.setLeft(rect.right() - width - theme.px(10))
        words, colour = line.link or line.tail, tokens.accent_text if line.link else tokens.muted
        box = self._turned(option, rect)
        if line.link and option.state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, box, 8, tokens.card, tokens.border, tokens.border_width)
        draw_text(painter, box, words, font, colour, Qt.AlignmentFlag.AlignHCenter)
        return rect.left()

    def _paint_words(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, tokens = self._theme, self._theme.tokens
        value, small = theme.font("value"), theme.font("caption")
        value.setStrikeOut(line.off)
        colour = tokens.muted if line.off else tokens.text
        if not line.detail:
            draw_text(painter, rect, line.title, value, colour)
            return
        high, low = text_size(value, "X").height(), text_size(small, "X").height()
        top = rect.center().y() - (high + low) // 2
        title = QRect(rect.left(), top, rect.width(), high)
        detail = QRect(rect.left(), top + high, rect.width(), low)
        draw_text(painter, title, line.title, value, colour)
        draw_text(painter, detail, line.detail, small, tokens.muted)

    def _turned(self, option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)


class LinesView(QListView):
    """A list of lines.

    Signals:
        opened: The key of a line, by Enter or a double click (a click with `click_opens`).
        pressed_link: The key of a line whose link was clicked, or Space or Delete on it.
        chosen_changed: How many lines are selected.
        ended: The end of the list has come into view.
    """

    opened = Signal(int)
    pressed_link = Signal(int)
    chosen_changed = Signal(int)
    ended = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        several: bool = False,
        click_opens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._click_opens = theme, click_opens
        self.lines = LinesModel(self)
        self._strokes = LineDelegate(theme, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._strokes)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        one, many = (
            QListView.SelectionMode.SingleSelection,
            QListView.SelectionMode.ExtendedSelection,
        )
        self.setSelectionMode(many if several else one)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        if not click_opens:
            self.doubleClicked.connect(lambda index: self.opened.emit(index.data(LineRole).key))
        self.selectionModel().selectionChanged.connect(
            lambda *_: self.chosen_changed.emit(len(self.chosen()))
        )
        self.verticalScrollBar().valueChanged.connect(self._note_end)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def chosen(self) -> list[int]:
        """Return the keys of the selected lines, from above."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.lines.index(row).data(LineRole).key for row in rows]

    def choose(self, key: int) -> None:
        """Select a line and bring it into view."""
        row = self.lines.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentIndex().data(LineRole) if self.currentIndex().isValid() else None
        key = event.key()
        if isinstance(line, Line) and not event.modifiers():
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.opened.emit(line.key)
                return
            if key in (Qt.Key.Key_Space, Qt.Key.Key_Delete) and line.link:
                self.pressed_link.emit(line.key)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = index.data(LineRole) if index.isValid() else None
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(line, Line):
            return
        if self._on_link(index, event):
            self.pressed_link.emit(line.key)
        elif self._click_opens and not line.heading:
            self.opened.emit(line.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hit = self._on_link(self.indexAt(event.position().toPoint()), event)
        shape = Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def link_place(self, key: int) -> QPoint:
        """Return the middle of the link of a line, in the viewport."""
        index = self.lines.index(self.lines.row_of(key))
        row = self.visualRect(index)
        rect = self._strokes.link_rect(index.data(LineRole), row)
        return QStyle.visualRect(self.layoutDirection(), row, rect).center()

    def _on_link(self, index: QModelIndex, event: QMouseEvent) -> bool:
        line = index.data(LineRole) if index.isValid() else None
        if not isinstance(line, Line) or not line.link:
            return False
        row = self.visualRect(index)
        rect = QStyle.visualRect(self.layoutDirection(), row, self._strokes.link_rect(line, row))
        return rect.contains(event.position().toPoint())

    def _note_end(self, value: int) -> None:
        if value == self.verticalScrollBar().maximum():
            self.ended.emit()
