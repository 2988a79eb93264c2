"""The review queue: pairs that the duplicate finder proposes. Derived, never journalled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, delete, func, insert, or_, select, update

from agenda.model.duplicates import Reason, Verdict
from agenda.store import codec
from agenda.store.chunks import chunks
from agenda.store.schema import apart, person, suggestion
from agenda.store.session import Reading, Writing

Suggestion = tuple[int, int, float, Verdict, tuple[Reason, ...], bool]


def replace_suggestions(writing: Writing, pairs: Iterable[Suggestion]) -> None:
    """Put the result of a full run in the place of the last one; "later" is remembered."""
    later = {
        (row.a, row.b)
        for row in writing.connection.execute(
            select(suggestion.c.a, suggestion.c.b).where(suggestion.c.later)
        )
    }
    writing.connection.execute(delete(suggestion))
    add_suggestions(writing, ((a, b, p, v, r, (a, b) in later) for a, b, p, v, r, _ in pairs))


def add_suggestions(writing: Writing, pairs: Iterable[Suggestion]) -> None:
    """Add pairs, the smaller id first; a pair that is there already is replaced."""
    rows = {
        (min(a, b), max(a, b)): {
            "a": min(a, b),
            "b": max(a, b),
            "probability": probability,
            "verdict": verdict.value,
            "reasons": codec.reasons_text(reasons),
            "later": later,
        }
        for a, b, probability, verdict, reasons, later in pairs
    }
    for part in chunks(list(rows), 300):
        for a, b in part:
            writing.connection.execute(
                delete(suggestion).where(suggestion.c.a == a, suggestion.c.b == b)
            )
        writing.connection.execute(insert(suggestion), [rows[pair] for pair in part])


def suggestions(reading: Reading, limit: int | None = None) -> list[Suggestion]:
    """Return the pairs to review whose people are both still there, the most probable first."""
    statement = _open(
        select(
            suggestion.c.a,
            suggestion.c.b,
            suggestion.c.probability,
            suggestion.c.verdict,
            suggestion.c.reasons,
            suggestion.c.later,
        )
    ).order_by(suggestion.c.later, suggestion.c.probability.desc(), suggestion.c.a)
    if limit is not None:
        statement = statement.limit(limit)
    return [
        (a, b, p, Verdict(verdict), codec.reasons_of(reasons), later)
        for a, b, p, verdict, reasons, later in reading.connection.execute(statement)
    ]


def count_suggestions(reading: Reading) -> int:
    """Return how many pairs are open."""
    statement = _open(select(func.count()).select_from(suggestion))
    return int(reading.connection.execute(statement).scalar_one())


def _open(statement: Select[Any]) -> Select[Any]:
    """Leave the pairs whose people are both listed and not said to be different."""
    a, b = person.alias("a_person"), person.alias("b_person")
    said = select(apart.c.id).where(
        apart.c.alive, apart.c.a == suggestion.c.a, apart.c.b == suggestion.c.b
    )
    return (
        statement.join(a, a.c.id == suggestion.c.a)
        .join(b, b.c.id == suggestion.c.b)
        .where(a.c.listed, b.c.listed, ~said.exists())
    )


def put_off(writing: Writing, a: int, b: int) -> None:
    """Move a pair to the end of the queue."""
    writing.connection.execute(
        update(suggestion)
        .where(suggestion.c.a == min(a, b), suggestion.c.b == max(a, b))
        .values(later=True)
    )


def drop_suggestions_of(writing: Writing, people: Sequence[int]) -> None:
    """Forget all pairs with one of these people."""
    for part in chunks(people, 500):
        writing.connection.execute(
            delete(suggestion).where(or_(suggestion.c.a.in_(part), suggestion.c.b.in_(part)))
        )
