"""PostgreSQL's full-text index.

One table with a row per person: ``words`` is a tsvector of the very words that
:func:`agenda.model.text.words` finds, without PostgreSQL's own parser and
dictionaries, so that both databases find the same people; ``body`` is searched
for any three letters, through pg_trgm where the server has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from agenda.model.person import Digest
from agenda.model.text import fold, words
from agenda.store.postgresql.copying import copy_rows

JOINED_IDS = "string_agg(id::text, ',')"

LONGEST_WORD = 500
"""PostgreSQL takes lexemes of up to 2046 bytes, and a letter may have four."""
MOST_LETTERS = 200_000
"""PostgreSQL takes a tsvector of up to 1 MB."""

_CREATE = """CREATE TABLE search_text (
    person integer PRIMARY KEY, words tsvector NOT NULL, body text NOT NULL)"""


def create(connection: Connection) -> None:
    """Create the index; without pg_trgm, parts of words are sought by reading all of them."""
    connection.exec_driver_sql(_CREATE)
    connection.exec_driver_sql("CREATE INDEX ix_search_text_words ON search_text USING gin (words)")
    try:
        with connection.begin_nested():
            connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            connection.exec_driver_sql(
                "CREATE INDEX ix_search_text_body ON search_text USING gin (body gin_trgm_ops)"
            )
    except DBAPIError:
        return  # not installed, or not allowed: the search is slower and finds the same


def add(connection: Connection, digests: Sequence[tuple[int, Digest]]) -> None:
    """Add people that are not in the index."""
    copy_rows(connection, "search_text", ("person", "words", "body"), map(_row, digests))


def remove(connection: Connection, people: Sequence[int]) -> None:
    """Remove people from the index; who is not in it does no harm."""
    statement = text("DELETE FROM search_text WHERE person = ANY(:people)")
    connection.execute(statement, {"people": list(people)})


def word_hits(connection: Connection, words: Sequence[str], *, names_only: bool = False) -> str:
    """Return who has, for each word, a word (of the name) that starts with it."""
    if names_only:
        return _in_names(connection, words)
    query = " & ".join(f"{_quoted(word[:LONGEST_WORD])}:*" for word in words)
    statement = text(
        "SELECT string_agg(person::text, ',') FROM search_text WHERE words @@ CAST(:q AS tsquery)"
    )
    return connection.execute(statement, {"q": query}).scalar() or ""


def substring_hits(connection: Connection, words: Sequence[str]) -> str:
    """Return who has each word (3 letters or more) anywhere; words hold no wildcards of LIKE."""
    conditions = " AND ".join(f"body LIKE :w{number}" for number in range(len(words)))
    statement = text(f"SELECT string_agg(person::text, ',') FROM search_text WHERE {conditions}")  # noqa: S608 - counters
    parameters = {f"w{number}": f"%{word}%" for number, word in enumerate(words)}
    return connection.execute(statement, parameters).scalar() or ""


def _in_names(connection: Connection, words: Sequence[str]) -> str:
    parts = " INTERSECT ".join(
        f"SELECT person FROM name_token WHERE token >= :w{number} AND token < :w{number} || :last"  # noqa: S608 - a counter
        for number in range(len(words))
    )
    statement = text(f"SELECT string_agg(person::text, ',') FROM ({parts}) AS found")  # noqa: S608 - built above
    parameters = {f"w{number}": word for number, word in enumerate(words)}
    found = connection.execute(statement, {"last": "\U0010ffff", **parameters}).scalar()
    return found or ""


def _row(numbered: tuple[int, Digest]) -> tuple[int, str, str]:
    person, digest = numbered
    names = fold(digest.names_text)
    lexemes = " ".join(_lexemes(f"{digest.names_text} {digest.other_text}"))
    return person, lexemes, f"{names} {fold(digest.org)} {digest.digits}"


def _lexemes(said: str) -> Iterator[str]:
    """Yield the words as a tsvector is written, those with an apostrophe in their parts as well."""
    room = MOST_LETTERS
    for whole in dict.fromkeys(words(said)):
        for word in dict.fromkeys((whole, *whole.split("'"))):
            room -= len(word)
            if room < 0:
                return
            yield _quoted(word[:LONGEST_WORD])


def _quoted(word: str) -> str:
    doubled = word.replace("'", "''")
    return f"'{doubled}'"
