"""What of a document an agenda lacks, and putting that beside what it has.

Newcomers and what is new get numbers of this agenda, above those there are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import func, select

from agenda.model.person import Digest
from agenda.store import digests, people
from agenda.store.chunks import chunks
from agenda.store.schema import BELONGINGS, JOURNALLED, card, circle, edit, person, signal
from agenda.store.session import Reading, Writing
from agenda.store.whole.people import PersonRows, listed
from agenda.store.whole.shapes import Row

CardKey = tuple[str, str]


def stored_cards(reading: Reading, keys: Collection[CardKey]) -> dict[CardKey, list[Row]]:
    """Return all versions of cards, by source and key, the present one first."""
    found: dict[CardKey, list[Row]] = {}
    columns = (card.c.id, card.c.person, card.c.source, card.c.key, card.c.content, card.c.alive,
               card.c.superseded_by, card.c.last_confirmed)  # fmt: skip
    for part in chunks(sorted({key for _, key in keys}), 500):
        statement = select(*columns).where(card.c.key.in_(part)).order_by(~card.c.alive, card.c.id)
        for row in reading.connection.execute(statement).mappings():
            at = (row["source"], row["key"])
            if at in keys and (row["alive"] or row["superseded_by"] is not None):
                found.setdefault(at, []).append(dict(row))
    return {at: rows for at, rows in found.items() if rows[0]["alive"]}


def typed_people(reading: Reading, moments: Collection[str]) -> dict[str, int]:
    """Return whom the user typed in at these moments, which no two people share."""
    found: dict[str, int] = {}
    for part in chunks(sorted(moments), 500):
        statement = select(person.c.created, person.c.id).where(
            person.c.created.in_(part), person.c.own, person.c.alive
        )
        for row in reading.connection.execute(statement.order_by(person.c.id)).all():
            found.setdefault(row.created, people.survivor_of(reading, row.id))
    return found


def stored_edits(reading: Reading, ids: Sequence[int]) -> dict[int, list[Row]]:
    """Return the user's edits of people."""
    return _of_people(reading, "edit", ids)


def stored_news(reading: Reading, ids: Sequence[int]) -> dict[int, list[Row]]:
    """Return the news of people."""
    return _of_people(reading, "signal", ids)


def _of_people(reading: Reading, table: str, ids: Sequence[int]) -> dict[int, list[Row]]:
    source = {"edit": edit, "signal": signal}[table]
    found: dict[int, list[Row]] = {id_: [] for id_ in ids}
    for part in chunks(ids, 500):
        statement = select(source).where(source.c.person.in_(part), source.c.alive)
        for row in reading.connection.execute(statement.order_by(source.c.id)).mappings():
            found[row["person"]].append(dict(row))
    return found


def stored_circles(reading: Reading) -> list[Row]:
    """Return the circles there are."""
    statement = select(circle).where(circle.c.alive).order_by(circle.c.id)
    return [dict(row) for row in reading.connection.execute(statement).mappings()]


def logged(reading: Reading, table: str, moments: Collection[str]) -> set[tuple[str, str]]:
    """Return (created, kind) of what the user wrote down herself at these moments."""
    source = JOURNALLED[table]
    found: set[tuple[str, str]] = set()
    for part in chunks(sorted(moments), 500):
        statement = select(source.c.created, source.c.kind).where(
            source.c.created.in_(part), source.c.key == "", source.c.alive
        )
        found.update((row.created, row.kind) for row in reading.connection.execute(statement))
    return found


def add(writing: Writing, table: str, rows: Sequence[Row]) -> int:
    """Add rows under new numbers, in their order; return the first."""
    source = JOURNALLED[table]
    highest = writing.connection.execute(select(func.max(source.c.id))).scalar() or 0
    numbered = [row | {"id": highest + n, "alive": True} for n, row in enumerate(rows, 1)]
    writing.insert_numbered(table, numbered)
    return highest + 1


def add_people(writing: Writing, newcomers: Sequence[tuple[PersonRows, Digest]]) -> int:
    """Add newcomers without those merged into them, listed and found; return the first number."""
    first = add(writing, "person", [new.row | listed(new.row, said) for new, said in newcomers])
    numbered = [(first + offset, said) for offset, (_, said) in enumerate(newcomers)]
    digests.index_people(writing.connection, numbered)
    return first


def add_merged(
    writing: Writing, rows: Sequence[tuple[Row, Digest]], into: Mapping[int, int]
) -> dict[int, int]:
    """Add those who were merged into newcomers; return their numbers here by those of the document."""
    numbers = dict(into)
    for row, said in rows:
        moved = row | listed(row, said) | {"merged_into": numbers[row["merged_into"]]}
        numbers[row["id"]] = add(writing, "person", [moved])
    return numbers


def bring_home(writing: Writing, table: str, homes: Mapping[int, int]) -> None:
    """Say of belongings, by number, with whom they came."""
    for id_, home in homes.items():
        writing.update(table, [id_], home=home)


def follow(writing: Writing, moves: Iterable[tuple[int, int]]) -> None:
    """Give what belongs to newcomers, their cards apart, to whom they were stapled."""
    for newcomer, survivor in moves:
        for name, table in BELONGINGS.items():
            if name != "card":
                statement = select(table.c.id).where(table.c.person == newcomer)
                ids = list(writing.connection.execute(statement).scalars())
                writing.update(name, ids, person=survivor)
