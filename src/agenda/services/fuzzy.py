"""Names that are nearly what was typed. Only asked when the exact search finds hardly anyone."""

from __future__ import annotations

from rapidfuzz import process
from rapidfuzz.distance import OSA

from agenda.model.text import words
from agenda.store import Reading, Store, search

MOST_ERRORS = 2
SHORTEST = 4
"""Shorter words have too many neighbours for a wrong letter to mean anything."""


class NameBook:
    """All words of all names, folded; read again when the agenda has changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._state: object = None
        self._words: list[str] = []

    def similar(self, reading: Reading, query: str, limit: int) -> list[int]:
        """Return people whose names hold, for each word of the query, one within two typing errors."""
        wanted = [word for word in words(query) if len(word) >= SHORTEST and not word.isdigit()]
        if not wanted:
            return []
        self._refresh(reading)
        found: dict[int, int] | None = None
        for word in wanted:
            near = process.extract(
                word,
                self._words,
                scorer=OSA.distance,
                score_cutoff=1 if len(word) < 6 else MOST_ERRORS,
                limit=50,
            )
            people = search.with_name_words(reading, {match: int(cost) for match, cost, _ in near})
            if found is None:
                found = people
            else:
                found = {id_: cost + people[id_] for id_, cost in found.items() if id_ in people}
        ranked = sorted((found or {}).items(), key=lambda item: (item[1], item[0]))
        return [id_ for id_, _ in ranked[:limit]]

    def _refresh(self, reading: Reading) -> None:
        state = search.state(reading)
        if state != self._state:
            self._words = search.all_name_words(reading)
            self._state = state
