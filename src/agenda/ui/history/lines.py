"""Lines of a list, as values: what the changes, the imports and the bin all look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
LineRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a day, or something that happened.

    Attributes:
        key: Id of the entry, the import or the person; 0 for a heading.
        link: What can be done with it, a verb; empty for nothing.
        tail: What stands in its place where there is nothing to do, "Undone".
        off: Greyed, because it does not hold any more.
        face: A person, shown with her initials instead of an icon.
    """

    title: str
    key: int = 0
    detail: str = ""
    icon: str = ""
    link: str = ""
    tail: str = ""
    off: bool = False
    heading: bool = False
    face: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.title, self.detail, self.tail)))


class LinesModel(QAbstractListModel):
    """Lines in a list; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def row_of(self, key: int) -> int:
        """Return the row of something, -1 if it is not here."""
        return next((n for n, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return line.link
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._lines[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
