"""Choosing one person by a few letters: with whom to merge."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from agenda.model.person import PersonRow
from agenda.ui.people.model import caption
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import SearchField, Sheet, avatar_pixmap

Find = Callable[[str], Sequence[PersonRow]]
IdRole = Qt.ItemDataRole.UserRole
ROW = 44


class PersonPicker(Sheet):
    """A sheet with a search and the people who fit.

    Signals:
        picked: Id of the person chosen.
    """

    picked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        photos: Photos,
        *,
        title: str,
        sentence: str,
        find: Find,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, title, sentence, parent)
        self._photos, self._find = photos, find
        self.search = SearchField(theme, self.tr("Name, company, city…"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("People"))
        self.list.setMinimumHeight(theme.px(ROW * 6))
        self.list.setMinimumWidth(theme.px(400))
        self.content.addWidget(self.search)
        self.content.addWidget(self.list)
        self.add_button(self.tr("Cancel"))
        self._choose = self.add_button(self.tr("Choose"), kind="primary")
        self.search.searched.connect(self._fill)
        self.search.moved.connect(self._move)
        self.search.submitted.connect(self.accept)
        self.search.left.connect(self.reject)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.accepted.connect(self._pick)
        self._fill("")
        self.search.select_all()

    def _fill(self, query: str) -> None:
        self.list.clear()
        for person in self._find(query) if query.strip() else ():
            text = " · ".join(filter(None, (person.name, caption(person))))
            side = self._theme.px(28)
            face = avatar_pixmap(self._photos.spec(person), side, self._theme)
            item = QListWidgetItem(QIcon(face), text, self.list)
            item.setData(IdRole, person.id)
            size = item.sizeHint()
            size.setHeight(self._theme.px(ROW))
            item.setSizeHint(size)
        self.list.setCurrentRow(0)
        self._choose.setEnabled(self.list.count() > 0)

    def _move(self, rows: int) -> None:
        last = self.list.count() - 1
        self.list.setCurrentRow(min(last, max(0, self.list.currentRow() + rows)))

    def _pick(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.picked.emit(item.data(IdRole))
