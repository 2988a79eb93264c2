"""What opening an agenda asks of a kind of database.

There are two, in :mod:`agenda.store.sqlite` and :mod:`agenda.store.postgresql`.
Each has one module for locking (connections, transactions, errors) and one for
searching; the rest of the store is the same for both.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from agenda.model.errors import AgendaError
from agenda.store.place import Place

BUSY_MS = 5000
"""How long a writer waits for another."""

BeforeMigration = Callable[[Path], None]
"""What is done with an older file before it is changed: a backup."""


class Backend(Protocol):
    """One agenda's database."""

    @property
    def place(self) -> Place:
        """Where the agenda is."""

    def connect(self) -> Engine:
        """Return the connections; see :func:`agenda.store.open_store` for the errors."""

    def migration(
        self, engine: Engine, *, fresh: bool, before: BeforeMigration
    ) -> AbstractContextManager[Connection]:
        """Be alone with the agenda and yield a transaction that may change its tables.

        Args:
            engine: The connections.
            fresh: There are no tables yet.
            before: Called with the agenda's file before older tables are changed.

        Raises:
            InUse: the tables are older, and another program has the agenda open.
        """

    def writer(self, connection: Connection) -> Connection:
        """Return the connection as one whose next transaction is the only one that writes."""

    def version(self, engine: Engine) -> int:
        """Return a number that changes whenever another process commits."""

    def close(self, engine: Engine) -> None:
        """Close all connections."""

    def clear_error(self, error: DatabaseError) -> AgendaError:
        """Turn what the database says into one of our own errors; raise what is none of them."""
