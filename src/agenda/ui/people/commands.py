"""What can be done with people from the list and the card, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from agenda.model.card import Name
from agenda.model.change import ChangeSet
from agenda.model.errors import AgendaError, NothingTo
from agenda.services.agenda import Agenda
from agenda.ui.page import Said
from agenda.ui.people.content import Line
from agenda.ui.people.form import Changes
from agenda.ui.wording import entry_text, error_parts

T = TypeVar("T")


class PeopleCommands(QObject):
    """Runs commands; each says what it did in the words of the history.

    Signals:
        changed: A `ChangeSet`.
        said: A `Said`.
    """

    changed = Signal(object)
    said = Signal(object)

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda

    def add(self, changes: Changes) -> int | None:
        """Add a person from the form; return her id."""
        name = changes.name or Name()
        values = [value for value, _ in changes.put]
        done = self._try(lambda: self._agenda.people.add(name, values, pictures=changes.pictures))
        if done is None:
            return None
        self._report(done[1])
        return done[0]

    def save(self, person: int, changes: Changes) -> bool:
        """Save the form as one entry of the history; say whether that worked."""
        return self._run(
            lambda: self._agenda.people.save(
                person,
                name=changes.name,
                put=changes.put,
                hide=changes.hide,
                pictures=changes.pictures,
            )
        )

    def remove(self, people: Sequence[int]) -> None:
        """Put people into the bin."""
        if people:
            self._run(lambda: self._agenda.people.remove(people))

    def put(self, people: Sequence[int], circle: int) -> None:
        """Put people into a circle."""
        self._run(lambda: self._agenda.circles.put(people, circle))

    def take(self, people: Sequence[int], circle: int) -> None:
        """Take people out of a circle."""
        self._run(lambda: self._agenda.circles.take(people, circle))

    def put_into_new(self, people: Sequence[int], name: str) -> None:
        """Make a circle and put people into it."""
        made = self._try(lambda: self._agenda.circles.add(name))
        if made is None:
            return
        self.changed.emit(made[1])
        if people:
            self.put(people, made[0])
        else:
            self._report(made[1])

    def merge(self, people: Sequence[int]) -> None:
        """Make one person of several; the first keeps her name."""
        if len(people) > 1:
            self._run(lambda: self._agenda.merging.merge(people[0], people[1:]))

    def unstaple(self, person: int, card: int | None = None) -> None:
        """Take a card off a person, or take her latest merge back."""
        self._run(lambda: self._agenda.merging.unmerge(person, card)[1])

    def hide(self, person: int, line: Line) -> None:
        """Take a value off the card."""
        self._run(lambda: self._agenda.people.hide(person, line.kind, line.key))

    def unhide(self, person: int, line: Line) -> None:
        """Show a hidden value again."""
        self._run(lambda: self._agenda.people.unhide(person, line.kind, line.key))

    def prefer(self, person: int, line: Line) -> None:
        """Make a value the main one of its kind."""
        self._run(lambda: self._agenda.people.prefer(person, line.kind, line.key))

    def say_me(self, person: int) -> bool:
        """Remember that a person is the user herself; say whether that worked."""
        try:
            self._agenda.relationships.set_me(person)
        except AgendaError as error:
            self.complain(error)
            return False
        text = self.tr("Agenda knows now that this is you")
        self.said.emit(Said(text=text, undo=False, icon="user"))
        return True

    def vcards(self, people: Sequence[int]) -> bytes:
        """Return people as vCards."""
        return self._agenda.exporting.data(people)

    def complain(self, error: AgendaError) -> None:
        """Say what went wrong."""
        self.said.emit(Said(text=error_parts(error).text, undo=False, icon="circle-alert"))

    def _run(self, command: Callable[[], ChangeSet]) -> bool:
        changes = self._try(command)
        if changes is not None:
            self._report(changes)
        return changes is not None

    def _try(self, command: Callable[[], T]) -> T | None:
        try:
            return command()
        except AgendaError as error:
            self.complain(error)
            return None

    def _report(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
        if changes.entry is None:
            return
        try:
            entry = self._agenda.history.next_undo()
        except NothingTo:
            return
        self.said.emit(Said(text=entry_text(entry)))
