"""The circles of a document among those that are here: known by name, made where they lack."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from agenda.model.text import fold, one_line
from agenda.store import Reading, Writing
from agenda.store.whole import NonsenseError, lacking
from agenda.store.whole.shapes import Row, row_of


class Circling:
    """Finds the circles of a document here, and makes one when somebody is put into it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._said: dict[int, Row] = {}
        self._here: dict[int, int] = {}
        stored = lacking.stored_circles(reading)
        self._rings = {row["ring"]: row["id"] for row in stored if row["root"]}
        self._names = {_name(row): row["id"] for row in stored if not row["root"]}
        self._position = max((row["position"] for row in stored), default=0)

    def take(self, documents: Sequence[Any]) -> None:
        """Take in circles.

        Raises:
            NonsenseError: one lies in a circle that does not come before it.
        """
        for document in documents:
            row = row_of("circle", document)
            if row["parent"] is not None and row["parent"] not in self._said:
                raise NonsenseError(f"circle {row['id']} lies in one that is not there")
            self._said[row["id"]] = row
            found = self._rings.get(row["ring"]) if row["root"] else self._names.get(_name(row))
            if found is not None:
                self._here[row["id"]] = found

    def number(self, id_: int) -> int | None:
        """Return the number here of a circle of the document, None while it is not here.

        Raises:
            NonsenseError: the document has no such circle.
        """
        if id_ not in self._said:
            raise NonsenseError(f"there is no circle {id_}")
        return self._here.get(id_)

    def made(self, id_: int, batch: Callable[[], int]) -> int:
        """Return the number here of a circle of the document, making it if it is not here."""
        known = self.number(id_)
        if known is not None:
            return known
        assert isinstance(self._reading, Writing), "circles are made while an import is written"
        batch()
        row = self._said[id_]
        parent = None if row["parent"] is None else self.made(row["parent"], batch)
        self._position += 1
        new = row | {"parent": parent, "root": False, "position": self._position}
        self._here[id_] = lacking.add(self._reading, "circle", [new])
        return self._here[id_]


def _name(row: Row) -> str:
    return fold(one_line(row["name"]))
