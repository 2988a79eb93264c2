"""The conversations of a plan for a Qt view; only ``data`` is Python."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel

from agenda.ui.imports.model import ROW, Index
from agenda.ui.imports.relations import Relations, TalkRow
from agenda.ui.imports.talk_words import KindWords, spoken_talk


class TalkModel(QStandardItemModel):
    """With whom there were conversations, one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relations: Relations | None = None
        self._words = KindWords(self)

    def set_relations(self, relations: Relations | None) -> None:
        """Show the conversations of another plan."""
        self.beginResetModel()
        self._relations = relations
        with QSignalBlocker(self):  # the reset says it all
            self.setColumnCount(1)
            self.setRowCount(len(relations.talks) if relations is not None else 0)
        self.endResetModel()

    def redraw(self) -> None:
        """Tell the views that decisions changed, the rows did not."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        talk = self._talk(index)
        if talk is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return talk.planned.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_talk(talk, self._words)
            case Qt.ItemDataRole.CheckStateRole if talk.found:
                on = talk.ticked
                return Qt.CheckState.Checked.value if on else Qt.CheckState.Unchecked.value
        return talk if role == ROW else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Return False: what is decided goes through the plan, never through the view."""
        del index, value, role
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return able | Qt.ItemFlag.ItemNeverHasChildren

    def _talk(self, index: Index) -> TalkRow | None:
        known = self._relations.talks if self._relations is not None else []
        return known[index.row()] if index.isValid() and index.row() < len(known) else None
