"""What there was between the user and somebody: conversations, ties, news."""

from __future__ import annotations

from dataclasses import dataclass

from agenda.model.interaction import Interaction, InteractionSummary, Signal, Tie
from agenda.services.own_card import own_person, set_own_person
from agenda.store import Reading, Store, interactions, people, ties


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """All of it in short: figures, the latest conversations, ties, and news not acted upon."""

    summary: InteractionSummary
    latest: tuple[Interaction, ...]
    ties: tuple[Tie, ...]
    news: tuple[Signal, ...]


class Relationships:
    """What there is between the user and the people of one agenda."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, person: int, limit: int = 20) -> Relationship:
        """Return what there is with a person; an id that was merged stands for the survivor.

        Raises:
            NotFound: there is no such person.
        """
        with self._store.reading() as reading:
            today = self._store.clock().astimezone().date().isoformat()
            return _of(reading, people.survivor_of(reading, person), limit, today)

    def earlier(self, person: int, before: Interaction, limit: int = 50) -> list[Interaction]:
        """Return the page of conversations that comes before (in time) the one given."""
        with self._store.reading() as reading:
            return interactions.of_person(
                reading,
                people.survivor_of(reading, person),
                limit=limit,
                before=(before.at, before.id),
            )

    def count(self) -> int:
        """Return how many conversations and meetings the agenda holds."""
        with self._store.reading() as reading:
            return interactions.count_interactions(reading)

    def me(self) -> int | None:
        """Return the person that is the user herself, if she has said or brought her own card."""
        with self._store.reading() as reading:
            return own_person(reading)

    def set_me(self, person: int) -> None:
        """Remember who the user is: importers tell by it what went out and what came in.

        Raises:
            NotFound: there is no such person.
        """
        with self._store.writing("setting") as writing:
            set_own_person(writing, people.survivor_of(writing, person))


def _of(reading: Reading, person: int, limit: int, today: str) -> Relationship:
    summary, latest = interactions.overview(reading, person, until=today, limit=limit)
    return Relationship(
        summary=summary,
        latest=tuple(latest),
        ties=tuple(ties.ties_of(reading, person)),
        news=tuple(one for one in ties.signals_of(reading, [person]) if one.used is None),
    )
