"""Who is on the card, and what of her is shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from agenda.model.circle import Circle
from agenda.model.errors import NotFound
from agenda.model.person import Person
from agenda.services.agenda import Agenda
from agenda.ui.people.content import CardContent, card_content


class CardPresenter(QObject):
    """Reads the person of the card."""

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._titles = {one.id: one.title for one in agenda.plugins.importers()}
        self.person: Person | None = None

    def show(self, id_: int, circles: Mapping[int, Circle]) -> CardContent | None:
        """Return the card of a person, None if she is gone."""
        try:
            person = self._agenda.people.show(id_)
        except NotFound:
            person = None
        if person is None or person.deleted is not None:
            self.person = None
            return None
        self.person = person
        today = datetime.now(UTC).astimezone().date()
        return card_content(person, circles, self._titles, today)

    def plugin_actions(self) -> list[tuple[str, str]]:
        """Return (title, link) of what plugins offer to do with her."""
        if self.person is None:
            return []
        return [(title, link) for _, title, link in self._agenda.actions_for(self.person)]
