"""The digest of each person: her list row, search text and matching keys.

Derived data. It is made anew for everybody a command touched, in the same
transaction, so the list and the search never lag behind.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    delete,
    select,
    update,
)

from agenda.model.person import Digest, Dossier
from agenda.model.text import words
from agenda.store import schema
from agenda.store.bulk import insert_many
from agenda.store.chunks import chunks
from agenda.store.dossiers import load_dossiers
from agenda.store.search_index import index_of

LONGEST_KEY = 500
"""Characters; an entry of PostgreSQL's B-trees has room for 2704 bytes."""

_COLUMNS = ("name", "sort_given", "sort_family", "role", "org", "kind", "photo", "features")


def digest_columns(digest: Digest) -> dict[str, Any]:
    """Return what the person's own row holds of her digest."""
    columns = {column: getattr(digest, column) for column in _COLUMNS}
    for column in ("sort_given", "sort_family"):
        columns[column] = columns[column][:LONGEST_KEY]
    return columns


def index_people(connection: Connection, digests: Sequence[tuple[int, Digest]]) -> None:
    """Add people to the search index and to the matching keys."""
    keys = [(key, person) for person, d in digests for key in indexed(d.keys)]
    insert_many(connection, schema.match_key, ("key", "person"), keys)
    tokens = [(t, person) for person, d in digests for t in indexed(words(d.names_text))]
    insert_many(connection, schema.name_token, ("token", "person"), tokens)
    index_of(connection).add(connection, digests)


def indexed(keys: Iterable[str]) -> dict[str, None]:
    """Return each key once, cut to what an index takes."""
    return dict.fromkeys([key[:LONGEST_KEY] for key in keys])


def refresh_people(
    connection: Connection, people: Collection[int], digest: Callable[[Dossier], Digest]
) -> None:
    """Work out anew who is listed among ``people``, and the digests of those."""
    row = (
        update(schema.person)
        .where(schema.person.c.id == bindparam("person"))
        .values({column: bindparam(f"new_{column}") for column in _COLUMNS})
    )
    for part in chunks(sorted(people), 500):
        mark_listed(connection, schema.person.c.id.in_(part))
        listed = connection.execute(
            select(schema.person.c.id).where(schema.person.c.id.in_(part), schema.person.c.listed)
        ).scalars()
        digests = [(d.id, digest(d)) for d in load_dossiers(connection, list(listed))]
        if not digests:
            continue
        forget_people(connection, [person for person, _ in digests])
        rows = [
            {f"new_{name}": value for name, value in digest_columns(d).items()} | {"person": p}
            for p, d in digests
        ]
        connection.execute(row, rows)
        index_people(connection, digests)


def mark_listed(connection: Connection, which: ColumnElement[bool]) -> None:
    """Set ``listed`` of people from what is known of them.

    Who is not listed keeps her rows in the index, so that undo and redo of a
    large import are quick; every query joins ``listed``.
    """
    person = schema.person.c
    listed = and_(person.alive, person.merged_into.is_(None), person.deleted.is_(None))
    connection.execute(
        update(schema.person).where(which).values(listed=case((listed, True), else_=False))
    )


def forget_people(connection: Connection, people: Sequence[int]) -> None:
    """Take people out of the search index and the matching keys."""
    for table in (schema.match_key, schema.name_token):
        connection.execute(delete(table).where(table.c.person.in_(people)))
    index_of(connection).remove(connection, people)
