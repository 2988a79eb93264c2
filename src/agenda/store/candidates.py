"""Who might be whom: newcomers and people of the agenda who share a matching key.

While an import runs, the newcomers are stored already, as the people from some
id on. A plan stores nobody: it stages their keys in a temporary table, which
lives and dies with the connection.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, FromClause, Integer, MetaData, Table, func, select

from agenda.store.bulk import insert_many
from agenda.store.chunks import chunks
from agenda.store.digests import LONGEST_KEY
from agenda.store.schema import BYTES, match_key
from agenda.store.session import Reading

staged = Table(
    "staged_key",
    MetaData(),
    Column("key", BYTES, primary_key=True),
    Column("person", Integer, primary_key=True),
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """``newcomers`` (by their number) and ``people`` who share a key with a newcomer.

    ``frequency`` says how many carry each key that more than one carries.
    """

    newcomers: list[int]
    people: list[int]
    frequency: dict[str, int]


def begin_staging(reading: Reading) -> None:
    """Make room for the keys of newcomers that are not stored."""
    staged.drop(reading.connection, checkfirst=True)
    staged.create(reading.connection)


def stage_keys(reading: Reading, keys: Sequence[tuple[str, int]]) -> None:
    """Note matching keys of newcomers, as (key, number of the newcomer)."""
    rows = dict.fromkeys((key[:LONGEST_KEY], number) for key, number in keys)
    insert_many(reading.connection, staged, ("key", "person"), list(rows))


def end_staging(reading: Reading) -> None:
    """Forget the staged keys."""
    staged.drop(reading.connection)


def candidates(reading: Reading, cap: int, first: int | None) -> Candidates:
    """Return who shares a key; one that more than ``cap`` carry (a switchboard) is evidence of no one.

    ``first`` is the id from which on people are newcomers, numbered from there;
    None for a plan, whose newcomers are staged.
    """
    old, new = _sides(first)
    frequency = _frequency(reading, old, new)
    cool = [key for key, count in frequency.items() if count <= cap]
    newcomers: set[int] = set()
    people: set[int] = set()
    for part in chunks(cool, 500):
        for side, found in ((new, newcomers), (old, people)):
            statement = select(side.c.person).where(side.c.key.in_(part))
            found.update(reading.connection.execute(statement).scalars())
    base = first or 0
    return Candidates(
        newcomers=sorted(number - base for number in newcomers),
        people=sorted(people),
        frequency=frequency,
    )


def _sides(first: int | None) -> tuple[FromClause, FromClause]:
    if first is None:
        return match_key, staged
    everybody = select(match_key.c.key, match_key.c.person)
    # "+" keeps the planner from walking the index of people when it looks for a key.
    old = everybody.where(match_key.c.person + 0 < first).subquery("old")
    new = everybody.where(match_key.c.person + 0 >= first).subquery("new")
    return old, new


def _frequency(reading: Reading, old: FromClause, new: FromClause) -> dict[str, int]:
    among_new = select(new.c.key, func.count()).group_by(new.c.key)
    shared = select(old.c.key, func.count()).where(old.c.key.in_(select(new.c.key)))
    rows = reading.connection.execute(shared.group_by(old.c.key))
    found = {row[0]: row[1] + 1 for row in rows}
    for key, count in reading.connection.execute(among_new.having(func.count() > 1)):
        found[key] = found.get(key, 1) + count - 1
    return found
