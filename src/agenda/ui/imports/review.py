"""The user's review of an import plan: what is ticked, what joins whom, what is searched for.

Free of widgets. A plan may hold 100,000 cards, so rows stay the bare lists that the child
process sent and become values only where one is looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from agenda.model.importing import FileReport, Outcome, PlannedRow, Problem
from agenda.model.text import fold

FIELDS = tuple(field.name for field in fields(PlannedRow))
_ORDINAL, _OUTCOME = FIELDS.index("ordinal"), FIELDS.index("outcome")
_SERVICE, _MATCH_NAME = FIELDS.index("service"), FIELDS.index("match_name")
_SEARCHED = tuple(FIELDS.index(name) for name in ("name", "phone", "email", "org", "place"))
_COUNTED = tuple(
    field.name
    for field in fields(FileReport)
    if field.name not in ("path", "importer", "title", "problems")
)
_CHANGING = (Outcome.NEW, Outcome.COMPLETED, Outcome.DOUBTFUL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A card of the plan and what the user decided about it."""

    planned: PlannedRow
    ticked: bool
    apart: bool
    together: bool

    @property
    def changes(self) -> bool:
        """False for a card that is there already: there is nothing to decide."""
        return self.planned.outcome is not Outcome.UNCHANGED


class Review:
    """A plan and the decisions about it.

    ``shown`` are the indexes of the rows that the filter and the search leave, in file order.
    """

    def __init__(self, files: Sequence[FileReport], rows: Sequence[Sequence[Any]]) -> None:
        self.files = tuple(files)
        self._rows = rows
        self._able = bytearray(row[_OUTCOME] != "unchanged" for row in rows)
        self._ticked = bytearray(
            able and not row[_SERVICE] for able, row in zip(self._able, rows, strict=True)
        )
        self._apart: set[int] = set()
        self._together: set[int] = set()
        self._by_outcome: dict[str, list[int]] = {outcome.value: [] for outcome in Outcome}
        for index, row in enumerate(rows):
            self._by_outcome[row[_OUTCOME]].append(index)
        self._place: dict[int, int] | None = None
        self._texts: list[str] = []
        self._query = ""
        self.outcome: Outcome | None = self._first_outcome()
        self.shown: Sequence[int] = self._filtered()

    def __len__(self) -> int:
        return len(self._rows)

    def counts(self) -> dict[Outcome, int]:
        """Return how many cards the plan found of each outcome."""
        return {outcome: len(self._by_outcome[outcome.value]) for outcome in Outcome}

    def services(self) -> int:
        """Return how many cards look like a taxi, a help line and the like."""
        return sum(1 for row in self._rows if row[_SERVICE])

    def row(self, index: int) -> Row:
        """Return a row by its index in the plan."""
        raw = self._rows[index]
        known = dict(zip(FIELDS, raw, strict=True))
        planned = PlannedRow(**(known | {"outcome": Outcome(known["outcome"])}))
        return Row(
            planned=planned,
            ticked=bool(self._ticked[index]),
            apart=index in self._apart,
            together=index in self._together,
        )

    def wanted(self) -> int:
        """Return how many cards will be brought in."""
        return sum(self._ticked)

    def comes(self, ordinal: int) -> bool:
        """Tell whether the card of an ordinal is brought in, or there already."""
        index = self._places().get(ordinal)
        return index is not None and bool(self._ticked[index] or not self._able[index])

    def newcomers(self) -> int:
        """Return how many of them will be people who were not there."""
        joining = sum(
            1
            for index in self._by_outcome[Outcome.COMPLETED.value]
            if self._ticked[index] and index not in self._apart
        )
        joining += sum(1 for index in self._together if self._ticked[index])
        return self.wanted() - joining

    def tick(self, indexes: Iterable[int], *, on: bool) -> None:
        """Bring cards in or leave them out; what is there already has no tick."""
        for index in indexes:
            if self._able[index]:
                self._ticked[index] = on

    def all_ticked(self) -> bool | None:
        """Tell whether all of the shown rows are ticked; None for some of them."""
        ticked = sum(map(self._ticked.__getitem__, self.shown))
        if not ticked:
            return False
        return True if ticked == sum(map(self._able.__getitem__, self.shown)) else None

    def set_apart(self, index: int, *, on: bool) -> None:
        """Bring a card in as a person of its own although it matches somebody."""
        self._together.discard(index)
        (self._apart.add if on else self._apart.discard)(index)
        if on:
            self._ticked[index] = True

    def set_together(self, index: int, *, on: bool) -> None:
        """Let a doubtful card join the person it may be."""
        self._apart.discard(index)
        (self._together.add if on else self._together.discard)(index)
        if on:
            self._ticked[index] = True

    def show(self, outcome: Outcome | None, query: str | None = None) -> None:
        """Show the rows of an outcome (None: all) in which every word of the query is found."""
        self.outcome = outcome
        self._query = self._query if query is None else query
        self.shown = self._filtered()

    @property
    def query(self) -> str:
        """The words searched for."""
        return self._query

    def prepare_search(self, count: int) -> bool:
        """Fold the texts of the next ``count`` rows for the search; True once all are."""
        done = len(self._texts)
        for row in self._rows[done : done + count]:
            self._texts.append(fold(" ".join([*(row[i] for i in _SEARCHED), row[_MATCH_NAME]])))
        return len(self._texts) == len(self._rows)

    def decisions(self, circle: int | None) -> dict[str, Any]:
        """Return the decisions as the command line takes them; numbers are row ordinals."""
        skip = [
            self._rows[index][_ORDINAL]
            for outcome in _CHANGING
            for index in self._by_outcome[outcome.value]
            if not self._ticked[index]
        ]
        return {
            "skip": sorted(skip),
            "apart": sorted(self._rows[index][_ORDINAL] for index in self._apart),
            "together": sorted(self._rows[index][_ORDINAL] for index in self._together),
            "circle": circle,
            "circle_all": False,
        }

    def _places(self) -> dict[int, int]:
        """Return where the row of each ordinal is."""
        if self._place is None:
            self._place = {row[_ORDINAL]: index for index, row in enumerate(self._rows)}
        return self._place

    def _first_outcome(self) -> Outcome:
        found = (outcome for outcome in Outcome if self._by_outcome[outcome.value])
        return next(found, Outcome.NEW)

    def _filtered(self) -> Sequence[int]:
        rows: Sequence[int] = range(len(self._rows))
        if self.outcome is not None:
            rows = self._by_outcome[self.outcome.value]
        sought = fold(self._query).split()
        if not sought:
            return rows
        self.prepare_search(len(self._rows))
        texts = self._texts
        for word in sought:
            rows = [index for index in rows if word in texts[index]]
        return rows


def files_of(document: Sequence[dict[str, Any]]) -> tuple[FileReport, ...]:
    """Return the reports of the files as the command line sends them."""
    known = {field.name for field in fields(FileReport)} - {"problems"}
    return tuple(
        FileReport(
            **{name: value for name, value in file.items() if name in known},
            problems=tuple(
                Problem(
                    line=p["line"],
                    severity=p["severity"],
                    message=p["message"],
                    words=tuple(p.get("words", {}).items()),
                )
                for p in file.get("problems", ())
            ),
        )
        for file in document
    )


def totals(files: Iterable[FileReport]) -> Counter[str]:
    """Return the sums of all files by the names of the report's fields, problems counted."""
    summed: Counter[str] = Counter()
    for file in files:
        for name in _COUNTED:
            summed[name] += getattr(file, name)
        summed["problems"] += len(file.problems)
        summed["unreadable"] += not file.importer
    return summed
