"""Conversations, ties and "not the same person" of a document, once it is known who is who."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from agenda.services.intake import Intake
from agenda.store import Reading, Writing, belongings, codec, interactions, ties
from agenda.store.whole import NonsenseError, lacking
from agenda.store.whole.people import nested
from agenda.store.whole.shapes import Document, Row, row_of


class Relating:
    """Takes in what happened between people, each thing once."""

    def __init__(self, reading: Reading, intake: Intake) -> None:
        self._reading = reading
        self._intake = intake
        self._file = intake.file
        self._home: dict[int, int] = {}
        self._person: dict[int, int] = {}

    def know(self, homes: Mapping[int, int], person: int) -> None:
        """Say who people of the document are here: with whom what is theirs came, and whose it is."""
        for number, home in homes.items():
            self._home[number] = home
            self._person[number] = person

    def take(self, key: str, values: Sequence[Any], batch: Callable[[], int]) -> None:
        """Take in items of a section.

        Raises:
            NonsenseError: one cannot be understood.
        """
        if key == "different":
            self._different([row_of("apart", value) for value in values])
        elif key == "interactions":
            self._interactions(values, batch)
        else:
            self._ties(values, batch)

    def _different(self, rows: Sequence[Row]) -> None:
        for row in rows:
            a, b = self._home.get(row["a"]), self._home.get(row["b"])
            same = self._person.get(row["a"]) == self._person.get(row["b"])
            if a is None or b is None or same or not isinstance(self._reading, Writing):
                continue
            belongings.set_apart(self._reading, a, b)

    def _interactions(self, documents: Sequence[Document], batch: Callable[[], int]) -> None:
        read = [
            (row_of("interaction", one, "people", "earlier"), _ends("participation", one, "people"))
            for one in documents
        ]
        known = self._known("interaction", [row for row, _ in read])
        whole: list[Row] = []
        parts: list[tuple[int, Row]] = []
        for row, people in read:
            here = [one for one in people if one["person"] in self._home]
            if _name(row) in known or not here:
                what = "interactions_unchanged" if _name(row) in known else "interactions_unmatched"
                self._intake.tell(self._file, what)
                continue
            others = codec.from_json(row["others"])
            others += [[one["seen"], one["role"], one["seen"]] for one in people if one not in here]
            parts += [(len(whole), one) for one in here]
            whole.append(row | {"others": codec.to_json(others), "superseded_by": None})
        self._intake.tell(self._file, "interactions", len(whole))
        self._add("interaction", whole, "participation", parts, batch)

    def _ties(self, documents: Sequence[Document], batch: Callable[[], int]) -> None:
        read = [(row_of("tie", one, "ends"), _ends("tie_end", one, "ends")) for one in documents]
        known = self._known("tie", [row for row, _ in read])
        whole: list[Row] = []
        parts: list[tuple[int, Row]] = []
        for row, ends in read:
            if _name(row) in known or any(one["person"] not in self._home for one in ends):
                continue
            parts += [(len(whole), one) for one in ends]
            whole.append(row)
        self._intake.tell(self._file, "ties", len(whole))
        self._add("tie", whole, "tie_end", parts, batch)

    def _known(self, table: str, rows: Sequence[Row]) -> set[tuple[str, str]]:
        """Return what names those that are here: source and key, or the moment they were logged."""
        keys: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            if row["key"]:
                keys[row["source"]].add(row["key"])
        found: set[tuple[str, str]] = set()
        for source, wanted in keys.items():
            there: Collection[str] = (
                interactions.known_interactions(self._reading, source, wanted)
                if table == "interaction"
                else ties.known_ties(self._reading, source, wanted)
            )
            found.update((f"source:{source}", key) for key in there)
        moments = {row["created"] for row in rows if not row["key"]}
        return found | lacking.logged(self._reading, table, moments)

    def _add(
        self,
        table: str,
        whole: Sequence[Row],
        ends: str,
        parts: Sequence[tuple[int, Row]],
        batch: Callable[[], int],
    ) -> None:
        if not whole or not isinstance(self._reading, Writing):
            return
        number = batch()
        first = lacking.add(self._reading, table, [row | {"batch": number} for row in whole])
        moved = [
            row
            | {
                table: first + at,
                "person": self._person[row["person"]],
                "home": self._home.get(row["home"] or 0, self._home[row["person"]]),
            }
            for at, row in parts
        ]
        lacking.add(self._reading, ends, moved)
        self._reading.mark({row["person"] for row in moved})


def _name(row: Row) -> tuple[str, str]:
    return (f"source:{row['source']}", row["key"]) if row["key"] else (row["created"], row["kind"])


def _ends(table: str, document: Any, key: str) -> list[Row]:
    if not isinstance(document, dict):
        raise NonsenseError("an object is missing")
    return [row_of(table, one) for one in nested(document, key)]
