"""The columns of a table: which, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from agenda.ui.export.column_delegate import ColumnDelegate
from agenda.ui.export.formats import USUAL_COLUMNS
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, IconButton, Panel, column, label, row

SHOWN = 204
TICKED, UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnList(QWidget):
    """A list to tick, ordered by dragging or with the arrows beside it.

    Signals:
        changed: Other columns are ticked.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._strokes = ColumnDelegate(theme, self.list)
        self.list.setItemDelegate(self._strokes)
        self.list.setMouseTracking(True)
        self.list.setFixedHeight(theme.px(SHOWN))
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.up = IconButton(theme, "arrow-up", self.tr("Move up"), key="Alt+Up")
        self.down = IconButton(theme, "arrow-down", self.tr("Move down"), key="Alt+Down")
        every = Button(theme, self.tr("All"), kind="link", compact=True)
        none = Button(theme, self.tr("None"), kind="link", compact=True)
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        self.up.clicked.connect(lambda: self.move_by(-1))
        self.down.clicked.connect(lambda: self.move_by(1))
        every.clicked.connect(lambda: self._tick(on=True))
        none.clicked.connect(lambda: self._tick(on=False))
        head = row(spacing=4)
        head.addWidget(label(self.tr("Columns, in the order of the table"), "small", "muted"), 1)
        for button in (every, none, self.up, self.down):
            head.addWidget(button)
        frame = Panel("card")
        column(frame, margins=(4,)).addWidget(self.list)
        box = column(self, spacing=4)
        box.addLayout(head)
        box.addWidget(frame)

    def show_columns(self, columns: Sequence[tuple[str, str]]) -> None:
        """Offer columns, given as (id, words)."""
        self.list.clear()
        for id_, words in columns:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(TICKED if id_ in USUAL_COLUMNS else UNTICKED)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the ticked columns from above."""
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() == TICKED
        )

    def choose(self, ids: Sequence[str]) -> None:
        """Tick just these."""
        for item in self._items():
            wanted = item.data(Qt.ItemDataRole.UserRole) in ids
            item.setCheckState(TICKED if wanted else UNTICKED)

    def move_by(self, step: int) -> None:
        """Move the current column up or down."""
        place = self.list.currentRow()
        if 0 <= place + step < self.list.count():
            item = self.list.takeItem(place)
            self.list.insertItem(place + step, item)
            self.list.setCurrentRow(place + step)

    def _tick(self, *, on: bool) -> None:
        self.choose([str(i.data(Qt.ItemDataRole.UserRole)) for i in self._items()] if on else [])

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(n) for n in range(self.list.count())]
