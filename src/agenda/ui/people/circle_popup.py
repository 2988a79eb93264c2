"""Choosing circles for one or several people: tick, untick, or make a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from agenda.model.circle import Circle
from agenda.model.text import fold
from agenda.ui.theme import Theme
from agenda.ui.widgets import Panel, SearchField, column
from agenda.ui.widgets.paint import fill_rounded

ROW = 34
MOST_ROWS = 9
IdRole = Qt.ItemDataRole.UserRole
NEW = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A circle, and whether all, some or none of the people are in it."""

    circle: Circle
    state: Qt.CheckState


class CirclePopup(QFrame):
    """A small window with a line to type in and the circles below.

    Signals:
        toggled: Id of a circle and whether the people shall be in it.
        named: Name of a circle to make and put them into.
    """

    toggled = Signal(int, bool)
    named = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._choices = theme, list(choices)
        self.setAccessibleName(self.tr("Circles"))
        ground = Panel("card")
        outer = column(self)
        outer.addWidget(ground)
        box = column(ground, margins=(10,), spacing=8)
        self.search = SearchField(theme, self.tr("Find or make a circle"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Circles"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.addWidget(self.search)
        box.addWidget(self.list)
        self.search.searched.connect(self._fill)
        self.search.moved.connect(self._move)
        self.search.submitted.connect(lambda: self._choose(self.list.currentItem()))
        self.search.left.connect(self.close)
        self.list.itemClicked.connect(self._choose)
        self.setFixedWidth(theme.px(280))
        self._fill("")

    def open_at(self, place: QPoint) -> None:
        """Come up at a place, inside the screen, with the focus in the line."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = place.y()
        if top + self.height() > room.bottom():
            top = max(room.top(), place.y() - self.height() - 8)
        self.move(left, top)
        self.show()
        self.search.select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def _fill(self, query: str) -> None:
        wanted = fold(query.strip())
        self.list.clear()
        for choice in self._choices:
            if wanted in fold(choice.circle.name):
                self._add_row(choice)
        exact = any(fold(choice.circle.name) == wanted for choice in self._choices)
        if wanted and not exact:
            text = self.tr("Make the circle “%1”").replace("%1", query.strip())
            item = QListWidgetItem(self._theme.icon("plus", "accent"), text, self.list)
            item.setData(IdRole, NEW)
        self.list.setCurrentRow(0)
        rows = max(1, min(MOST_ROWS, self.list.count()))
        self.list.setFixedHeight(rows * self._theme.px(ROW) + 4)
        self.adjustSize()

    def _add_row(self, choice: Choice) -> None:
        item = QListWidgetItem(self._dot(choice.circle.color), choice.circle.name, self.list)
        item.setData(IdRole, choice.circle.id)
        item.setCheckState(choice.state)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setSizeHint(item.sizeHint().expandedTo(self.list.sizeHint() * 0))
        size = item.sizeHint()
        size.setHeight(self._theme.px(ROW))
        item.setSizeHint(size)

    def _dot(self, colour: str) -> QIcon:
        side = self._theme.px(18)
        pixmap = QPixmap(side * 2, side * 2)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        inset = side // 4
        rect = pixmap.rect()
        rect.setSize(rect.size() / 2)
        dot = rect.adjusted(inset, inset, -inset, -inset)
        fill_rounded(painter, dot, dot.width() / 2, self._theme.circle(colour))
        painter.end()
        return QIcon(pixmap)

    def _move(self, rows: int) -> None:
        last = self.list.count() - 1
        self.list.setCurrentRow(min(last, max(0, self.list.currentRow() + rows)))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        chosen = item.data(IdRole)
        if chosen == NEW:
            self.named.emit(self.search.text().strip())
            self.close()
            return
        inside = item.checkState() != Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Checked if inside else Qt.CheckState.Unchecked)
        self._remember(chosen, item.checkState())
        self.toggled.emit(chosen, inside)

    def _remember(self, circle: int, state: Qt.CheckState) -> None:
        self._choices = [
            Choice(circle=c.circle, state=state) if c.circle.id == circle else c
            for c in self._choices
        ]
