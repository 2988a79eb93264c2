"""Moving what belongs to a person when she is stapled to another or taken apart again."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import BindParameter, and_, bindparam, or_, select, update

from agenda.store.chunks import chunks
from agenda.store.schema import BELONGINGS, apart, card, person
from agenda.store.session import Reading, Writing


def staple(writing: Writing, survivor: int, other: int) -> None:
    """Move the cards and belongings of ``other`` to ``survivor``; nothing is destroyed."""
    for name, table in BELONGINGS.items():
        statement = select(table.c.id).where(table.c.person == other)
        ids = list(writing.connection.execute(statement).scalars())
        writing.update(name, ids, person=survivor)
    writing.update("person", [other], merged_into=survivor, merged_at=writing.now)
    writing.touch([survivor, other])


def staple_newcomers(writing: Writing, joins: Sequence[tuple[int, int]]) -> None:
    """Staple people that this very transaction brought, given as (survivor, newcomer).

    They have nothing but their card, and need no journal of their own.
    """
    if not joins:
        return
    rows = [{"survivor": survivor, "newcomer": newcomer} for survivor, newcomer in joins]
    survivor: BindParameter[int] = bindparam("survivor")
    newcomer: BindParameter[int] = bindparam("newcomer")
    writing.connection.execute(
        update(card).where(card.c.person == newcomer).values(person=survivor), rows
    )
    writing.connection.execute(
        update(person)
        .where(person.c.id == newcomer)
        .values(merged_into=survivor, merged_at=writing.now),
        rows,
    )
    writing.touch(id_ for pair in joins for id_ in pair)


def unstaple(writing: Writing, survivor: int, home: int, homes: Collection[int]) -> None:
    """Give back to ``home`` what came with her and with ``homes``, those merged into her before."""
    back = [home, *homes]
    for name, table in BELONGINGS.items():
        statement = select(table.c.id).where(table.c.person == survivor, table.c.home.in_(back))
        ids = list(writing.connection.execute(statement).scalars())
        writing.update(name, ids, person=home)
    writing.update("person", [home], merged_into=None, merged_at=None)
    writing.touch([survivor, home])


def free_card(writing: Writing, card_id: int, kind: str) -> int:
    """Make one card a person of its own and return her id."""
    blank: dict[str, object] = {
        "merged_into": None,
        "merged_at": None,
        "deleted": None,
        "created": writing.now,
        "own": False,
        "listed": True,
        "kind": kind,
    }
    owners = select(card.c.person).where(card.c.id == card_id)
    writing.touch(list(writing.connection.execute(owners).scalars()))
    id_ = writing.insert("person", [blank])
    writing.update("card", [card_id], person=id_, home=id_)
    writing.touch([id_])
    return id_


def set_apart(writing: Writing, a: int, b: int) -> None:
    """Remember that two people are different."""
    if not apart_pairs(writing, [a, b]) & {(min(a, b), max(a, b))}:
        writing.insert("apart", [{"a": min(a, b), "b": max(a, b), "created": writing.now}])


def forget_apart(writing: Writing, some: Sequence[int], others: Sequence[int]) -> None:
    """Forget that anybody of ``some`` is different from anybody of ``others``."""
    statement = select(apart.c.id).where(
        apart.c.alive,
        or_(
            and_(apart.c.a.in_(some), apart.c.b.in_(others)),
            and_(apart.c.a.in_(others), apart.c.b.in_(some)),
        ),
    )
    writing.update("apart", list(writing.connection.execute(statement).scalars()), alive=False)


def apart_pairs(reading: Reading, among: Sequence[int] | None = None) -> set[tuple[int, int]]:
    """Return the pairs (smaller id first) that are said to be different."""
    base = select(apart.c.a, apart.c.b).where(apart.c.alive)
    if among is None:
        return {(row.a, row.b) for row in reading.connection.execute(base)}
    found: set[tuple[int, int]] = set()
    for part in chunks(among, 500):
        rows = reading.connection.execute(base.where(or_(apart.c.a.in_(part), apart.c.b.in_(part))))
        found.update((row.a, row.b) for row in rows)
    return found
