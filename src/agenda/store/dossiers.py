"""The raw material of people: their cards and what the user said of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from agenda.model.card import Card
from agenda.model.person import Dossier, Edit
from agenda.store import codec
from agenda.store.chunks import chunks
from agenda.store.schema import card, edit, membership, person


def load_dossiers(
    connection: Connection, people: Sequence[int], *, verbatim: bool = False
) -> list[Dossier]:
    """Return the dossiers of people in the order asked; unknown ids are left out.

    ``verbatim`` also loads the properties of the cards.
    """
    return [d for part in chunks(people, 500) for d in _load(connection, part, verbatim=verbatim)]


def _load(connection: Connection, people: Sequence[int], *, verbatim: bool) -> list[Dossier]:
    rows = {
        row.id: row
        for row in connection.execute(
            select(
                person.c.id, person.c.kind, person.c.created, person.c.deleted, person.c.merged_at
            ).where(person.c.id.in_(people))
        )
    }
    cards = _grouped(connection, card, people, _card if verbatim else _card_in_short)
    edits = _grouped(connection, edit, people, _edit)
    circles = _circles(connection, people)
    homes = homes_of(connection, people)
    return [
        Dossier(
            id=id_,
            kind=rows[id_].kind,
            cards=tuple(cards[id_]),
            edits=tuple(edits[id_]),
            circles=tuple(circles[id_]),
            homes=(id_, *homes[id_]),
            created=codec.moment_of(rows[id_].created),
            deleted=codec.moment_of(rows[id_].deleted) if rows[id_].deleted else None,
        )
        for id_ in people
        if id_ in rows
    ]


def homes_of(connection: Connection, people: Sequence[int]) -> dict[int, list[int]]:
    """Return who was stapled into each of ``people``, directly or through others, oldest merge first."""
    found: dict[int, list[int]] = defaultdict(list)
    owner = {id_: id_ for id_ in people}
    frontier: Sequence[int] = list(people)
    while frontier:
        inner: list[int] = []
        for part in chunks(frontier, 500):
            rows = connection.execute(
                select(person.c.id, person.c.merged_into)
                .where(person.c.merged_into.in_(part), person.c.alive)
                .order_by(person.c.merged_at, person.c.id)
            )
            for id_, into in rows:
                owner[id_] = owner[into]
                found[owner[into]].append(id_)
                inner.append(id_)
        frontier = inner
    return found


def _grouped(connection: Connection, table: Any, people: Sequence[int], build: Any) -> Any:
    found: dict[int, list[Any]] = defaultdict(list)
    rows = connection.execute(
        select(table).where(table.c.person.in_(people), table.c.alive).order_by(table.c.id)
    )
    for row in rows:
        found[row.person].append(build(row))
    return found


def _circles(connection: Connection, people: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, dict[int, None]] = defaultdict(dict)
    rows = connection.execute(
        select(membership.c.person, membership.c.circle)
        .where(membership.c.person.in_(people), membership.c.alive)
        .order_by(membership.c.id)
    )
    for person_id, circle_id in rows:
        found[person_id][circle_id] = None
    return defaultdict(list, {id_: list(circles) for id_, circles in found.items()})


def _card_in_short(row: Row[Any]) -> Card:
    return card_of(row, verbatim=False)


def _card(row: Row[Any]) -> Card:
    return card_of(row, verbatim=True)


def card_of(row: Row[Any], *, verbatim: bool) -> Card:
    """Make a card of a row of the table ``card``."""
    return Card(
        id=row.id,
        person=row.person,
        home=row.home,
        source=row.source,
        key=row.key,
        uid=row.uid,
        format=row.format,
        kind=row.kind,
        name=codec.name_of(row.name),
        values=codec.values_of(row[_VALUES]),
        batch=row.batch,
        file=row.file,
        first_seen=codec.moment_of(row.first_seen),
        last_confirmed=codec.moment_of(row.last_confirmed),
        properties=codec.properties_of(row.properties) if verbatim else (),
    )


_VALUES = list(card.c).index(card.c["values"])


def _edit(row: Row[Any]) -> Edit:
    return Edit(
        id=row.id,
        person=row.person,
        home=row.home,
        action=row.action,
        kind=row.kind,
        target=row.target,
        value=codec.value_of(codec.from_json(row.value)) if row.value else None,
        name=codec.name_of(row.name) if row.name else None,
        created=codec.moment_of(row.created),
    )
