"""The right side of the people screen: nobody, a card, or the form in the card's place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from agenda.model.circle import Circle
from agenda.model.person import Person
from agenda.services.agenda import Agenda
from agenda.ui.people.card import CardView
from agenda.ui.people.card_presenter import CardPresenter
from agenda.ui.people.commands import PeopleCommands
from agenda.ui.people.conversations_presenter import ConversationsPresenter
from agenda.ui.people.editor import Editor
from agenda.ui.people.form import Changes, empty_form, form_of
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import AvatarSpec, EmptyState, Panel, row


class CardPane(Panel):
    """Shows one person and lets her be edited.

    Signals:
        edited: The form was opened.
        finished: The form was left; the id of the person to show, or none.
    """

    edited = Signal()
    finished = Signal(object)

    def __init__(
        self,
        theme: Theme,
        agenda: Agenda,
        commands: PeopleCommands,
        photos: Photos,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", parent)
        self._commands = commands
        self.presenter = CardPresenter(agenda, self)
        self._conversations = ConversationsPresenter(agenda, self)
        self.card = CardView(theme, photos)
        self.editor = Editor(theme, photos)
        self._editing: int | None = None
        self._stack = QStackedWidget()
        nobody = EmptyState(
            theme,
            self.tr("Choose somebody"),
            self.tr("The card shows how to reach them, your notes, and where each detail is from."),
            picture="id-card",
        )
        for page in (nobody, self.card, self.editor):
            self._stack.addWidget(page)
        row(self).addWidget(self._stack)
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self._leave)
        self.card.relations.earlier_wanted.connect(self._show_earlier)

    @property
    def person(self) -> Person | None:
        """Who is on the card."""
        return self.presenter.person

    @property
    def is_editing(self) -> bool:
        """True while the form is open."""
        return self._stack.currentWidget() is self.editor

    def show_person(self, person: int, circles: Mapping[int, Circle]) -> None:
        """Show the card of a person; what is being typed in the form stays."""
        content = self.presenter.show(person, circles)
        if self.is_editing and self.editor.touched:
            return
        if content is None:
            self.show_nobody()
            return
        self.card.show_content(content)
        self.show_relations()
        self._stack.setCurrentWidget(self.card)

    def show_relations(self) -> None:
        """Read what there is between the user and the person on the card."""
        if self.person is not None:
            self.card.show_relations(self._conversations.show(self.person))

    def show_nobody(self) -> None:
        """Ask to choose somebody."""
        self._stack.setCurrentIndex(0)

    def hold_draft(self) -> bool:
        """Ask what to do with what was typed; say whether there is any."""
        if not (self.is_editing and self.editor.touched):
            return False
        self.editor.leave()
        return True

    def new_person(self, name: str) -> None:
        """Open an empty form."""
        self._editing = None
        self._open_editor()
        self.editor.edit(self.tr("New person"), empty_form(name))

    def edit(self, begin: str = "") -> None:
        """Open the form of the person on the card; `begin` is the kind of value to start with."""
        person = self.person
        if person is not None:
            self._editing = person.id
            self._open_editor()
            who = AvatarSpec(key=str(person.id), name=person.display, company=person.kind == "org")
            self.editor.edit(self.tr("Edit"), form_of(person), begin, who=who)

    def _show_earlier(self) -> None:
        talks, more = self._conversations.earlier()
        self.card.relations.add_earlier(talks, more=more)

    def _open_editor(self) -> None:
        self._stack.setCurrentWidget(self.editor)
        self.edited.emit()

    def _save(self, changes: Changes) -> None:
        person = self._editing
        if person is None:
            person = self._commands.add(changes)
        elif not self._commands.save(person, changes):
            person = None
        if person is not None:
            self._leave(person)

    def _leave(self, person: int | None = None) -> None:
        self._editing = None
        self._stack.setCurrentWidget(self.card)
        self.finished.emit(person)
