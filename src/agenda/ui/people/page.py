"""The people screen: the list, the card beside it, and the form in the card's place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from agenda.model.change import ChangeSet
from agenda.model.circle import Circle
from agenda.services.agenda import Agenda
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto, Page
from agenda.ui.people.actions import PeopleActions
from agenda.ui.people.card_follower import CardFollower
from agenda.ui.people.card_pane import CardPane
from agenda.ui.people.commands import PeopleCommands
from agenda.ui.people.letters import Letters
from agenda.ui.people.list_options import ListOptions
from agenda.ui.people.list_pane import ListPane
from agenda.ui.people.list_view import PeopleView
from agenda.ui.people.model import PeopleModel
from agenda.ui.people.order import Ids
from agenda.ui.people.photos import Photos
from agenda.ui.people.presenter import PeoplePresenter
from agenda.ui.settings import Settings
from agenda.ui.shell import Layout
from agenda.ui.theme import Theme
from agenda.ui.widgets import Line as Rule
from agenda.ui.widgets import row

NARROW = frozenset({Layout.PAIR, Layout.SINGLE})


class PeoplePage(Page):
    """Composes list, card and form; presenters and commands do the work.

    Signals:
        circles_changed: The circles by id, for others who show them too.
        export_requested: Ids of those who are to be taken out.
    """

    circles_changed = Signal(object)
    export_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        agenda: Agenda,
        jobs: Jobs,  # noqa: ARG002 - every page is made alike
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options = ListOptions(theme, settings, self)
        self.photos = Photos(agenda.people.picture, self)
        self.commands = PeopleCommands(agenda, self)
        self._presenter = PeoplePresenter(agenda, by_family=self._options.by_family, parent=self)
        self._model = PeopleModel(agenda.people.rows, self)
        self.view = PeopleView(theme, self._model, self.photos, self._pack)
        self.view.rows.set_compact(compact=self._options.compact)
        self.list = ListPane(theme, self.view)
        self.pane = CardPane(theme, agenda, self.commands, self.photos)
        self._follower = CardFollower(self.view, self.pane, self._presenter, self)
        self.actions_on = PeopleActions(
            theme,
            agenda,
            commands=self.commands,
            cards=self.pane.presenter,
            photos=self.photos,
            target=self._target,
            host=self,
        )
        self._narrow = False
        self._letters = Letters(self)
        self._build()
        self._connect()
        self._bind_keys()
        self._presenter.load()

    @property
    def current(self) -> int | None:
        """Id of the person whose card is shown."""
        return self.pane.person.id if self.pane.person else None

    @property
    def circle(self) -> int | None:
        """Id of the circle that the list is filtered by."""
        return self._presenter.filter.circle

    @property
    def query(self) -> str:
        """What the list is searched for."""
        return self._presenter.filter.query

    @property
    def circles(self) -> dict[int, Circle]:
        """The circles by id, as the list knows them."""
        return self._presenter.circles

    @property
    def everybody(self) -> int:
        """How many people there are."""
        return self._presenter.everybody

    @property
    def is_editing(self) -> bool:
        """True while the form is open."""
        return self.pane.is_editing

    def refresh(self, changes: ChangeSet) -> None:
        self._presenter.refresh(changes)
        shown = self.current
        if shown is not None and (changes.many or changes.circles or shown in changes.people):
            self.pane.show_person(shown, self._presenter.circles)

    def enter(self, goto: Goto) -> None:
        if goto.query or goto.person is not None:
            self.list.search.set_text(goto.query)
        if goto.person is not None:
            if self._model.row_of(goto.person) < 0:
                self._presenter.show_circle(None)
            self.show_person(goto.person)
            return
        wanted = self._presenter.filter
        if goto.circle != wanted.circle or wanted.without:
            self._presenter.show_circle(goto.circle)
        self._arrange(card=False)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_layout(self, layout: Layout) -> None:
        """Show list and card side by side, or one of them."""
        self._narrow = layout in NARROW
        self.list.set_single(single=self._narrow)
        self.pane.card.head.back.setVisible(self._narrow)
        self._arrange(card=self.is_editing)

    def show_person(self, person: int) -> None:
        """Go to a person and open her card."""
        row_of = self._model.row_of(person)
        if row_of >= 0:
            self.view.go_to(row_of)
        else:
            self.view.clearSelection()
        self._follower.show(person)
        self._arrange(card=True)

    def new_person(self, name: str = "") -> None:
        """Open an empty form."""
        self.pane.new_person(name)

    def edit(self, begin: str = "") -> None:
        """Open the form of the person on the card; `begin` is the kind of value to start with."""
        self._follower.catch_up()
        self.pane.edit(begin)

    def close_files(self) -> None:
        """Take away the files of past drags."""
        self.actions_on.packer.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._narrow:
            self._back()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._edge = Rule(self._theme, Qt.Orientation.Vertical)
        box = row(self)
        box.addWidget(self.list)
        box.addWidget(self._edge)
        box.addWidget(self.pane, 1)
        self.setTabOrder(self.list.search, self.view)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._presenter.circles_changed.connect(self.view.rows.set_circles)
        self._presenter.circles_changed.connect(self.circles_changed)
        self._presenter.listed.connect(self._show_listed)
        self._presenter.rows_changed.connect(self._model.refresh)
        self.commands.changed.connect(self.changed)
        self.commands.said.connect(self.said)
        self.actions_on.said.connect(self.said)
        self.actions_on.open_requested.connect(self._open_current)
        self.actions_on.edit_requested.connect(self.edit)
        self.actions_on.export_requested.connect(self.export_requested)
        self.actions_on.me_changed.connect(self.pane.show_relations)
        self._options.order_changed.connect(self._sort)
        self._options.density_changed.connect(self._set_density)
        self._letters.gathered.connect(self._go_to_letters)
        self.pane.edited.connect(partial(self._arrange, card=True))
        self.pane.finished.connect(self._leave_editor)
        self._connect_list()
        self._connect_card()

    def _connect_list(self) -> None:
        pane, view = self.list, self.view
        self.actions_on.serve_list(pane, view)
        pane.search.searched.connect(self._presenter.search)
        pane.search.moved.connect(view.move_by)
        pane.search.submitted.connect(self._open_current)
        pane.search.left.connect(lambda: view.setFocus(Qt.FocusReason.OtherFocusReason))
        pane.everybody_requested.connect(lambda: self.wanted.emit(Goto(place="people")))
        pane.without_requested.connect(self._presenter.show_without)
        pane.add_requested.connect(self.new_person)
        pane.similar_chosen.connect(lambda id_: self.enter(Goto(place="people", person=id_)))
        pane.sort_menu_requested.connect(self._options.open_menu)
        view.selection_changed.connect(pane.show_selected)
        view.opened.connect(self.show_person)
        view.search_requested.connect(pane.search.select_all)
        view.typed.connect(self._letters.add)

    def _connect_card(self) -> None:
        card = self.pane.card
        head = card.head
        self.actions_on.serve_card(card)
        head.edit_requested.connect(self.edit)
        head.circle_chosen.connect(lambda id_: self.wanted.emit(Goto(place="people", circle=id_)))
        head.back_requested.connect(self._back)
        card.edit_requested.connect(self.edit)
        card.relations.person_chosen.connect(
            lambda id_: self.wanted.emit(Goto(place="people", person=id_))
        )

    def _bind_keys(self) -> None:
        act = self.actions_on
        keys = {
            "Ctrl+F": self.list.search.select_all,
            "F2": self.edit,
            "Ctrl+E": self.edit,
            "Ctrl+D": self._circles_by_key,
            "Ctrl+Shift+C": act.copy,
        }
        for key, call in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def _target(self) -> list[int]:
        """Return whom a command means: those selected, else the person on the card."""
        self._follower.catch_up()
        selected = self.view.selected()
        return selected if selected or self.current is None else [self.current]

    def _pack(self, ids: list[int]) -> QMimeData:
        first = self._model.person_at(self._model.row_of(ids[0]))
        name = first.name if first is not None and len(ids) == 1 else self.tr("Agenda")
        return self.actions_on.packer.for_drag(ids, name)

    def _show_listed(self, ids: Ids) -> None:
        wanted, row_before = self._presenter.filter, max(0, self.view.currentIndex().row())
        keep = self.view.current()
        shown = self._presenter.total
        circle = self._presenter.circles.get(wanted.circle) if wanted.circle else None
        self.list.show_title(circle, without=wanted.without, total=shown)
        if not len(ids) and wanted.query:
            self.list.show_nobody(wanted.query, self._presenter.similar(wanted.query))
        else:
            self.list.show_rows()
        found = self.view.show_ids(ids, keep)
        if not found and len(ids):
            self.view.go_to(0 if wanted.query else min(row_before, len(ids) - 1))

    def _leave_editor(self, person: int | None) -> None:
        shown = person or self.view.current()
        if shown is None:
            self.pane.show_nobody()
            self._back()
        else:
            self.show_person(shown)
        if self.list.isVisible():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_current(self) -> None:
        person = self.view.current()
        if person is not None:
            self.show_person(person)

    def _back(self) -> None:
        self._arrange(card=False)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, *, card: bool) -> None:
        self.list.setVisible(not self._narrow or not card)
        self.pane.setVisible(not self._narrow or card)
        self._edge.setVisible(not self._narrow)
        if self._narrow and card and not self.is_editing:
            # The list that had the focus is gone, and Escape has to be heard here.
            self.pane.card.head.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _circles_by_key(self) -> None:
        place = self.pane if self.pane.isVisible() else self.list
        self.actions_on.choose_circles(place.mapToGlobal(QPoint(28, 100)))

    def _go_to_letters(self, letters: str) -> None:
        if len(self._model.ids):
            row_found = self._presenter.row_for_letters(self._model.ids, letters)
            self.view.go_to(self._model.row_of(self._model.id_at(row_found)))

    def _sort(self) -> None:
        self._presenter.sort(by_family=self._options.by_family)

    def _set_density(self) -> None:
        self.view.rows.set_compact(compact=self._options.compact)
        self.view.scheduleDelayedItemsLayout()
