"""Circles and who is in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from agenda.model.circle import Circle, Ring
from agenda.model.errors import NotFound
from agenda.store.chunks import chunks
from agenda.store.schema import circle, membership, person
from agenda.store.session import Reading, Writing


def all_circles(reading: Reading) -> list[Circle]:
    """Return all circles in their order; ``count`` is of those put into it directly."""
    counts = counted(reading)
    rows = reading.connection.execute(
        select(circle).where(circle.c.alive).order_by(circle.c.position, circle.c.id)
    )
    return [
        Circle(
            id=row.id,
            name=row.name,
            ring=Ring(row.ring),
            color=row.color,
            position=row.position,
            parent=row.parent,
            cadence=row.cadence,
            query=row.query,
            count=counts.get(row.id, 0),
            root=row.root,
        )
        for row in rows
    ]


def counted(reading: Reading) -> dict[int, int]:
    """Return how many listed people each circle holds directly."""
    statement = (
        select(membership.c.circle, func.count(func.distinct(membership.c.person)))
        .join(person, person.c.id == membership.c.person)
        .where(membership.c.alive, person.c.listed)
        .group_by(membership.c.circle)
    )
    return {row[0]: row[1] for row in reading.connection.execute(statement)}


def members(reading: Reading, circles: Sequence[int]) -> dict[int, list[int]]:
    """Return the listed people of each circle, in the order they came in."""
    statement = (
        select(membership.c.circle, membership.c.person)
        .join(person, person.c.id == membership.c.person)
        .where(membership.c.circle.in_(circles), membership.c.alive, person.c.listed)
        .order_by(membership.c.id)
    )
    found: dict[int, dict[int, None]] = {id_: {} for id_ in circles}
    for circle_id, person_id in reading.connection.execute(statement):
        found[circle_id][person_id] = None
    return {id_: list(people) for id_, people in found.items()}


def without_circle(reading: Reading) -> list[int]:
    """Return the listed people who are in no circle."""
    inside = select(membership.c.person).where(membership.c.alive)
    statement = (
        select(person.c.id).where(person.c.listed, person.c.id.not_in(inside)).order_by(person.c.id)
    )
    return list(reading.connection.execute(statement).scalars())


def add_circle(writing: Writing, **columns: Any) -> int:
    """Add a circle and return its id."""
    return writing.insert("circle", [columns])


def change_circle(writing: Writing, id_: int, **columns: Any) -> None:
    """Set columns of a circle.

    Raises:
        NotFound: there is no such circle.
    """
    known = writing.connection.execute(
        select(circle.c.id).where(circle.c.id == id_, circle.c.alive)
    ).scalar()
    if known is None:
        raise NotFound(what="circle", key=str(id_))
    writing.update("circle", [id_], **columns)


def put(writing: Writing, people: Sequence[int], circle_id: int, why: str = "") -> list[int]:
    """Put people into a circle; return those who were not in it yet."""
    inside: set[int] = set()
    for part in chunks(people, 500):
        rows = writing.connection.execute(
            select(membership.c.person).where(
                membership.c.circle == circle_id,
                membership.c.person.in_(part),
                membership.c.alive,
            )
        )
        inside.update(rows.scalars())
    new = [id_ for id_ in dict.fromkeys(people) if id_ not in inside]
    writing.insert(
        "membership",
        [
            {"person": id_, "home": id_, "circle": circle_id, "since": writing.now, "why": why}
            for id_ in new
        ],
    )
    writing.mark(new)
    return new


def take(writing: Writing, people: Sequence[int], circle_id: int) -> int:
    """Take people out of a circle; return how many were in it."""
    taken = 0
    for part in chunks(people, 500):
        ids = list(
            writing.connection.execute(
                select(membership.c.id).where(
                    membership.c.circle == circle_id,
                    membership.c.person.in_(part),
                    membership.c.alive,
                )
            ).scalars()
        )
        taken += writing.update("membership", ids, alive=False)
    writing.mark(people)
    return taken


def empty(writing: Writing, circle_id: int) -> None:
    """Take everybody out of a circle."""
    statement = select(membership.c.id).where(membership.c.circle == circle_id, membership.c.alive)
    writing.update("membership", list(writing.connection.execute(statement).scalars()), alive=False)
