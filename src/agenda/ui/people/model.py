"""The list model: a hundred thousand rows whose count lives in C++.

Only `data` is Python. Qt asks for `rowCount` and `index` once per row at every reset; answered
by Python that costs 121 ms, by `QStandardItemModel` 9. People are read in pages of 64 as they
come into view, and beyond the first 5,000 rows the list grows when typing has stopped.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QStandardItemModel

from agenda.model.person import PersonRow
from agenda.ui.people.order import Ids, parse_ids, row_of

PAGE = 64
PAGES_KEPT = 64
HEAD = 5_000
REST_MS = 120

RowRole = Qt.ItemDataRole.UserRole + 1
"""The :class:`PersonRow`; None where she has just gone."""
IdRole = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], dict[int, PersonRow]]


class PeopleModel(QStandardItemModel):
    """People in rows; `fetch` reads some of them by id."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        self._fetch = fetch
        self.ids: Ids = parse_ids("")
        self._pages: OrderedDict[int, dict[int, PersonRow]] = OrderedDict()
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST_MS)
        self.rest.timeout.connect(self.show_rest)

    def set_ids(self, ids: Ids) -> None:
        """Show these people, in this order."""
        self.beginResetModel()
        self.ids = ids
        self._pages.clear()
        with QSignalBlocker(self):  # the reset says it all
            self.setRowCount(min(len(ids), HEAD))
        self.endResetModel()
        if len(ids) > HEAD:
            self.rest.start()
        else:
            self.rest.stop()

    def show_rest(self) -> None:
        """Let the list be as long as it is."""
        self.rest.stop()
        self.setRowCount(len(self.ids))

    def refresh(self, people: Iterable[int]) -> None:
        """Read some people anew."""
        for person in people:
            row = row_of(self.ids, person)
            if 0 <= row < self.rowCount():
                self._pages.pop(row // PAGE, None)
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)

    def row_of(self, person: int) -> int:
        """Return the row of a person, -1 if she is not in the list; grows the list to her."""
        row = row_of(self.ids, person)
        if row >= self.rowCount():
            self.show_rest()
        return row

    def id_at(self, row: int) -> int:
        """Return who is in a row."""
        return int(self.ids[row])

    def person_at(self, row: int) -> PersonRow | None:
        """Return what the list shows of the person in a row."""
        if not 0 <= row < len(self.ids):
            return None
        return self._page(row // PAGE).get(int(self.ids[row]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if role == RowRole:
            return self.person_at(row)
        if role == IdRole:
            return int(self.ids[row]) if 0 <= row < len(self.ids) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            person = self.person_at(row)
            if person is None:
                return ""
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return (
                ", ".join(filter(None, (person.name, caption(person)))) if spoken else person.name
            )
        return None

    def _page(self, number: int) -> dict[int, PersonRow]:
        page = self._pages.get(number)
        if page is None:
            wanted = self.ids[number * PAGE : (number + 1) * PAGE]
            page = self._pages[number] = self._fetch([int(id_) for id_ in wanted])
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page


def caption(person: PersonRow) -> str:
    """Return the second line of a row: "CTO · Iberdrola"; a company does not repeat itself."""
    org = "" if person.org == person.name else person.org
    return " · ".join(filter(None, (person.role, org)))
