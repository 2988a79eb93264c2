"""Reads the relationship that a card shows, and earlier pages of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QObject

from agenda.model.errors import NotFound
from agenda.model.interaction import Interaction
from agenda.model.person import Person
from agenda.services.agenda import Agenda
from agenda.services.relationships import Relationship
from agenda.ui.people.conversations import (
    CardRelations,
    Talk,
    is_coming,
    news_lines,
    summary_line,
    talk,
)
from agenda.ui.people.knowing import known_people

PAGE = 10
COMING = 3
LOOK_AHEAD = 20
MOST_AHEAD = 200
"""A meeting of every day for years ahead is not read to its end."""


class ConversationsPresenter(QObject):
    """The conversations with the person of the card."""

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._titles = {one.id: one.title for one in agenda.plugins.importers()}
        self._person: Person | None = None
        self._me: int | None = None
        self._last: Interaction | None = None

    def show(self, person: Person, today: date | None = None) -> CardRelations:
        """Return what there is with a person; nearly nothing is read where there is nothing."""
        self._person, self._last = person, None
        today = today or datetime.now(UTC).astimezone().date()
        self._me = self._agenda.relationships.me()
        try:
            found = self._agenda.relationships.of(person.id, LOOK_AHEAD)
        except NotFound:
            return CardRelations(person=person.id)
        past, more = self._page(self._first_past(found, today))
        return CardRelations(
            person=person.id,
            summary=summary_line(found.summary),
            coming=self._coming(found, today),
            past=past,
            more=more,
            known=known_people(found.ties, person.id, _called(person), self._me),
            news=news_lines(found.news, self._titles),
            me=self._me == person.id,
        )

    def earlier(self) -> tuple[tuple[Talk, ...], bool]:
        """Return the next page of conversations, and whether there are more."""
        if self._person is None or self._last is None:
            return (), False
        return self._page(self._before(self._last))

    def _first_past(self, found: Relationship, today: date) -> list[Interaction]:
        """Return the latest that have taken place, one more than a page shows."""
        past = [one for one in found.latest if not is_coming(one, today)]
        if len(found.latest) < LOOK_AHEAD or len(past) > PAGE:
            return past[: PAGE + 1]
        tomorrow = (today + timedelta(days=1)).isoformat()
        return self._before(Interaction(id=0, kind="", at=tomorrow))

    def _coming(self, found: Relationship, today: date) -> tuple[Talk, ...]:
        """Return what comes next, the nearest first."""
        ahead = [one for one in found.latest if is_coming(one, today)]
        page = ahead if len(ahead) == len(found.latest) >= LOOK_AHEAD else []
        while page and len(ahead) < MOST_AHEAD:
            older = self._agenda.relationships.earlier(self._id, page[-1])
            page = [one for one in older if is_coming(one, today)]
            ahead += page
            if len(page) < len(older):
                break
        return tuple(self._talk(one) for one in ahead[: -COMING - 1 : -1])

    def _before(self, one: Interaction) -> list[Interaction]:
        return self._agenda.relationships.earlier(self._id, one, PAGE + 1)

    def _page(self, found: list[Interaction]) -> tuple[tuple[Talk, ...], bool]:
        shown = found[:PAGE]
        self._last = shown[-1] if shown else None
        return tuple(self._talk(one) for one in shown), len(found) > PAGE

    def _talk(self, one: Interaction) -> Talk:
        assert self._person is not None
        return talk(one, self._person.id, _called(self._person), self._me)

    @property
    def _id(self) -> int:
        assert self._person is not None
        return self._person.id


def _called(person: Person) -> str:
    return person.name.given or person.display
