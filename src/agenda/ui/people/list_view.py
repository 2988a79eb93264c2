"""The list of people: moving, choosing, typing ahead and dragging out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QMimeData,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from agenda.ui.people.delegate import PersonDelegate
from agenda.ui.people.model import Index, PeopleModel
from agenda.ui.people.order import Ids
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import avatar_pixmap

Packer = Callable[[list[int]], QMimeData]


class PeopleView(QListView):
    """Rows of people; `pack` makes what a drag of them carries.

    Signals:
        current_changed: Id of the person in the current row, or none.
        selection_changed: How many are selected.
        opened: Enter or a double click on a person.
        removal_requested: Delete.
        search_requested: "/", or letters that cannot be searched for here.
        typed: Letters typed ahead.
        menu_requested: Where a context menu is wanted, in global coordinates.
    """

    current_changed = Signal(object)
    selection_changed = Signal(int)
    opened = Signal(int)
    removal_requested = Signal()
    search_requested = Signal()
    typed = Signal(str)
    menu_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: PeopleModel,
        photos: Photos,
        pack: Packer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._photos, self._pack = theme, model, photos, pack
        self.rows = PersonDelegate(theme, photos, self)
        self._letters = ""
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("People"))
        self.doubleClicked.connect(self._open)
        photos.loaded.connect(lambda _: self.viewport().update())
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def selected(self) -> list[int]:
        """Return the ids of the selected people, in list order.

        Read from the ranges: asking for the indexes of a hundred thousand takes 340 ms.
        """
        parts = sorted((part.top(), part.bottom() + 1) for part in self._ranges())
        return [int(id_) for top, end in parts for id_ in self._model.ids[top:end].tolist()]

    def selected_count(self) -> int:
        """Return how many people are selected."""
        return sum(p.bottom() - p.top() + 1 for p in self._ranges())

    def current(self) -> int | None:
        """Return who the keyboard is on."""
        index = self.currentIndex()
        return self._model.id_at(index.row()) if index.isValid() else None

    def go_to(self, row: int, *, select: bool = True) -> None:
        """Move to a row."""
        index = self._model.index(row, 0)
        if not index.isValid():
            return
        flag = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            if select
            else QItemSelectionModel.SelectionFlag.NoUpdate
        )
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def move_by(self, rows: int) -> None:
        """Move up or down, as the arrow keys in the search field ask."""
        last = self._model.rowCount() - 1
        self.go_to(min(last, max(0, self.currentIndex().row() + rows)))

    def selectAll(self) -> None:
        self._model.show_rest()
        super().selectAll()

    def keyboardSearch(self, search: str) -> None:
        """Hand on what is typed; Qt's own way would read every row."""
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Delete and plain:
            self.removal_requested.emit()
        elif event.text() == "/":
            self.search_requested.emit()
        elif key == Qt.Key.Key_End:
            self._model.show_rest()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_requested.emit(event.globalPos())
        elif self.currentIndex().isValid():
            place = self.visualRect(self.currentIndex()).center()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self._model.id_at(current.row()) if current.isValid() else None)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit(self.selected_count())

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002 - Qt's signature
        ids = self.selected()
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(self._pack(ids))
        person = self._model.person_at(self.currentIndex().row())
        if person is not None:
            dpr = self.devicePixelRatioF()
            face = avatar_pixmap(self._photos.spec(person), self._theme.px(40), self._theme, dpr)
            drag.setPixmap(face)
        drag.exec(Qt.DropAction.CopyAction)

    def show_ids(self, ids: Ids, keep: int | None) -> bool:
        """Show other people and stay on `keep` where she is among them; say whether she is."""
        self._model.set_ids(ids)
        row = self._model.row_of(keep) if keep is not None else -1
        if row >= 0:
            self.go_to(row)
        return row >= 0

    def _ranges(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._model.id_at(index.row()))
