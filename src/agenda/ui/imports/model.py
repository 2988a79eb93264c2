"""The rows of a plan for a Qt view: only ``data`` is Python, so that 100,000 of them reset in a blink."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel

from agenda.ui.imports.review import Review, Row
from agenda.ui.imports.words import spoken_row

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class PlanModel(QStandardItemModel):
    """The rows that the review shows at present, one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None

    def set_review(self, review: Review | None) -> None:
        """Show another plan, or its rows after another filter."""
        self.beginResetModel()
        self._review = review
        with QSignalBlocker(self):  # the reset says it all
            self.setColumnCount(1)
            self.setRowCount(len(review.shown) if review is not None else 0)
        self.endResetModel()

    def plan_index(self, row: int) -> int:
        """Return the index in the plan of a row on screen."""
        assert self._review is not None, "rows come from a plan"
        return self._review.shown[row]

    def row(self, index: Index) -> Row | None:
        """Return what a row on screen is about."""
        if self._review is None or not 0 <= index.row() < len(self._review.shown):
            return None
        return self._review.row(self._review.shown[index.row()])

    def redraw(self) -> None:
        """Tell the views that decisions changed, the rows did not."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.planned.name
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_row(row)
            case Qt.ItemDataRole.CheckStateRole if row.changes:
                on = row.ticked
                return Qt.CheckState.Checked.value if on else Qt.CheckState.Unchecked.value
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Return False: what is decided goes through the review, never through the view."""
        del index, value, role
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return able | Qt.ItemFlag.ItemNeverHasChildren
