"""SQLite's full-text index.

Two FTS5 tables, fed with folded text. ``search_words`` answers word
prefixes, ``search_trigram`` anything of three letters inside a word. Their
content lives elsewhere (``contentless_delete``, SQLite 3.43), only rowids come
back. ``ORDER BY rank`` is never used: it costs up to 3 s at a million people.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

from agenda.model.person import Digest
from agenda.model.text import fold
from agenda.store.chunks import chunks

JOINED_IDS = "group_concat(id)"

CREATE = (
    """CREATE VIRTUAL TABLE search_words USING fts5(
        name, other, content='', contentless_delete=1, prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 2")""",
    """CREATE VIRTUAL TABLE search_trigram USING fts5(
        body, content='', contentless_delete=1, tokenize="trigram")""",
)


def create(connection: Connection) -> None:
    """Create the index of a new agenda."""
    for statement in CREATE:
        connection.exec_driver_sql(statement)


def add(connection: Connection, digests: Sequence[tuple[int, Digest]]) -> None:
    """Add people that are not in the index."""
    if not digests:
        return
    names = [fold(d.names_text) for _, d in digests]
    connection.exec_driver_sql(
        "INSERT INTO search_words(rowid, name, other) VALUES (?, ?, ?)",
        [(p, n, fold(d.other_text)) for (p, d), n in zip(digests, names, strict=True)],
    )
    connection.exec_driver_sql(
        "INSERT INTO search_trigram(rowid, body) VALUES (?, ?)",
        [(p, f"{n} {fold(d.org)} {d.digits}") for (p, d), n in zip(digests, names, strict=True)],
    )


def remove(connection: Connection, people: Sequence[int]) -> None:
    """Remove people from the index; who is not in it does no harm."""
    for part in chunks(people, 500):
        ids = ",".join(str(int(person)) for person in part)
        connection.exec_driver_sql(f"DELETE FROM search_words WHERE rowid IN ({ids})")  # noqa: S608 - integers
        connection.exec_driver_sql(f"DELETE FROM search_trigram WHERE rowid IN ({ids})")  # noqa: S608 - integers


def word_hits(connection: Connection, words: Sequence[str], *, names_only: bool = False) -> str:
    """Return the ids of all people who have, for each word, a word that starts with it.

    The ids come as one comma-separated text: a single step of SQLite, 8 times
    faster than 50,000 rows.
    """
    query = " ".join(f'"{word}"*' for word in words)
    if names_only:
        query = f"name : ({query})"
    return _hits(connection, "search_words", query)


def substring_hits(connection: Connection, words: Sequence[str]) -> str:
    """Return, in the same form, the people who have each word (3 letters or more) anywhere."""
    return _hits(connection, "search_trigram", " ".join(f'"{word}"' for word in words))


def _hits(connection: Connection, table: str, query: str) -> str:
    statement = text(f"SELECT group_concat(rowid) FROM {table} WHERE {table} MATCH :query")  # noqa: S608 - own names
    return connection.execute(statement, {"query": query}).scalar() or ""
