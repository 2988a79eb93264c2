"""The full-text index: the part of search that differs between databases.

It is fed with folded text and answers with the ids of people as one
comma-separated text: a single step of the database, several times faster than
50,000 rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection

from agenda.model.person import Digest
from agenda.store.postgresql import searching as on_postgresql
from agenda.store.sqlite import searching as on_sqlite


class SearchIndex(Protocol):
    """What the module ``searching`` of each database does."""

    JOINED_IDS: str
    """SQL: the column ``id`` of all rows, joined with commas in their order."""

    def create(self, connection: Connection) -> None:
        """Create the index of a new agenda."""

    def add(self, connection: Connection, digests: Sequence[tuple[int, Digest]]) -> None:
        """Add people that are not in the index."""

    def remove(self, connection: Connection, people: Sequence[int]) -> None:
        """Remove people from the index; who is not in it does no harm."""

    def word_hits(
        self, connection: Connection, words: Sequence[str], *, names_only: bool = False
    ) -> str:
        """Return who has, for each word, a word (of the name) that starts with it."""

    def substring_hits(self, connection: Connection, words: Sequence[str]) -> str:
        """Return who has each word (3 letters or more) anywhere."""


_INDEXES: dict[str, SearchIndex] = {"sqlite": on_sqlite, "postgresql": on_postgresql}


def index_of(connection: Connection) -> SearchIndex:
    """Return the index of the database behind a connection."""
    return _INDEXES[connection.dialect.name]
