"""Who knows whom, and news of people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from agenda.model.interaction import Signal, Tie
from agenda.store.chunks import chunks
from agenda.store.schema import card, person, signal, tie, tie_end
from agenda.store.session import Reading, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTie:
    """A tie to be kept; None is the user herself."""

    key: str
    kind: str
    a: int | None
    b: int | None
    at: str = ""
    evidence: str = ""


def known_ties(reading: Reading, source: str, keys: Collection[str]) -> set[str]:
    """Return those of ``keys`` under which an importer's ties are kept."""
    found: set[str] = set()
    for part in chunks(list(keys), 500):
        rows = reading.connection.execute(
            select(tie.c.key).where(tie.c.key.in_(part), tie.c.source == source, tie.c.alive)
        )
        found.update(rows.scalars())
    return found


def add_ties(writing: Writing, new: Sequence[NewTie], *, source: str, batch: int | None) -> None:
    """Keep ties."""
    first = writing.insert(
        "tie",
        [
            {
                "kind": one.kind,
                "at": one.at,
                "evidence": one.evidence,
                "mine": "a" if one.a is None else "b" if one.b is None else "",
                "source": source,
                "key": one.key,
                "batch": batch,
                "created": writing.now,
            }
            for one in new
        ],
    )
    writing.insert(
        "tie_end",
        [
            {"tie": id_, "person": who, "home": who, "role": role}
            for id_, one in enumerate(new, first)
            for role, who in (("a", one.a), ("b", one.b))
            if who is not None
        ],
    )
    writing.mark({who for one in new for who in (one.a, one.b) if who is not None})


def ties_of(reading: Reading, person_id: int) -> list[Tie]:
    """Return the ties of a person, the latest first."""
    mine = select(tie_end.c.tie).where(tie_end.c.person == person_id, tie_end.c.alive)
    rows = reading.connection.execute(
        select(tie)
        .where(tie.c.id.in_(mine), tie.c.alive)
        .order_by(tie.c.at.desc(), tie.c.id.desc())
    ).all()
    ends: dict[tuple[int, str], tuple[int, str]] = {}
    for part in chunks([row.id for row in rows], 500):
        for one in reading.connection.execute(
            select(tie_end.c.tie, tie_end.c.role, tie_end.c.person, person.c.name)
            .join(person, person.c.id == tie_end.c.person)
            .where(tie_end.c.tie.in_(part), tie_end.c.alive)
        ):
            ends[one.tie, one.role] = (one.person, one.name)
    nobody = (None, "")
    return [
        Tie(
            id=row.id,
            a=ends.get((row.id, "a"), nobody)[0],
            b=ends.get((row.id, "b"), nobody)[0],
            a_name=ends.get((row.id, "a"), nobody)[1],
            b_name=ends.get((row.id, "b"), nobody)[1],
            kind=row.kind,
            at=row.at,
            evidence=row.evidence,
            source=row.source,
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSignal:
    """News to be kept."""

    person: int
    kind: str
    before: str = ""
    after: str = ""


def add_signals(
    writing: Writing, new: Sequence[NewSignal], *, source: str, batch: int | None
) -> None:
    """Keep news of people, dated now."""
    writing.insert(
        "signal",
        [
            {
                "person": one.person,
                "home": one.person,
                "kind": one.kind,
                "at": writing.now,
                "before": one.before,
                "after": one.after,
                "source": source,
                "batch": batch,
                "used": None,
            }
            for one in new
        ],
    )
    writing.mark({one.person for one in new})


def signals_of(reading: Reading, people: Sequence[int]) -> list[Signal]:
    """Return the news of people, the latest first."""
    found: list[Signal] = []
    for part in chunks(people, 500):
        rows = reading.connection.execute(
            select(signal).where(signal.c.person.in_(part), signal.c.alive)
        )
        found.extend(
            Signal(
                id=row.id,
                person=row.person,
                kind=row.kind,
                at=row.at,
                before=row.before,
                after=row.after,
                source=row.source,
                used=row.used,
            )
            for row in rows
        )
    return sorted(found, key=lambda one: (one.at, one.id), reverse=True)


def listed_by(reading: Reading, source: str, format_: str) -> dict[str, int]:
    """Return the keys, with their people, of an importer's cards whose format begins so."""
    rows = reading.connection.execute(
        select(card.c.key, card.c.person, card.c.format).where(
            card.c.source == source, card.c.alive
        )
    )
    return {row.key: row.person for row in rows if row.format.startswith(format_)}
