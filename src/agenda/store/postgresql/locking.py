"""PostgreSQL's connections, transactions and errors.

Writers queue at one row, ``commit_counter``: raising it is the first thing a
writing transaction does, so that only one of them is under way, ids counted on
from the highest stay safe, and whoever looks at the number knows whether
something was committed. Readers keep one snapshot and wait for nobody.

Advisory locks, which belong to the database, keep migrations apart: every
connection of an Agenda shares one, and changing the tables takes it alone.
https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError

from agenda.model.errors import AgendaError, BadInput, Busy, DiskFull, InUse, ReadOnly
from agenda.store import backend, schema
from agenda.store.place import Server

CONNECT_SECONDS = 10
OPEN, MAKING = 1, 2
"""Second halves of the advisory locks; the first is the mark of an agenda."""

_BUSY = frozenset({"55P03", "40P01", "40001"})  # lock timeout, deadlock, serialization
_FULL = frozenset({"53100", "53200"})  # disk, memory
_READ_ONLY = frozenset({"25006", "42501"})  # read-only transaction, no privilege


@dataclass(slots=True)
class PostgresBackend:
    """The database on a server. ``own`` counts what this process committed itself."""

    place: Server
    own: int = field(default=0, init=False)

    def connect(self) -> Engine:
        """Return the connections; the first is made when it is needed.

        Raises:
            BadInput: the driver is not installed.
        """
        options = {"application_name": "agenda", "connect_timeout": CONNECT_SECONDS}
        wanted = {k: v for k, v in options.items() if k not in self.place.url.query}
        try:
            engine = create_engine(
                self.place.url,
                isolation_level="REPEATABLE READ",
                pool_pre_ping=True,
                connect_args=wanted,
            )
        except ImportError as error:
            raise self._refused("driver", 'pip install "agenda[team]"') from error
        text_dumper = _text_dumper(engine.dialect.dbapi)

        def on_connect(connection: Any, _record: Any) -> None:
            connection.adapters.register_dumper(str, text_dumper)
            self._begin_session(connection)

        event.listen(engine, "connect", on_connect)
        event.listen(engine, "begin", self._on_begin)
        event.listen(engine, "commit", self._on_commit)
        return engine

    @contextmanager
    def migration(
        self,
        engine: Engine,
        *,
        fresh: bool,
        before: backend.BeforeMigration,  # noqa: ARG002 - the server's administrator makes backups
    ) -> Iterator[Connection]:
        """Wait for whoever makes the tables too, or be alone with those that are there."""
        with engine.connect() as connection:
            writer = connection.execution_options(isolation_level="READ COMMITTED")
            with writer.begin():
                if fresh:
                    _lock(writer, "pg_advisory_xact_lock", MAKING)
                elif not _lock(writer, "pg_try_advisory_xact_lock", OPEN):
                    raise InUse(path=str(self.place))
                yield writer

    def writer(self, connection: Connection) -> Connection:
        """Have the next transaction begin in the queue of writers.

        It sees what others commit while it waits, hence no snapshot of its own.
        """
        return connection.execution_options(agenda_write=True, isolation_level="READ COMMITTED")

    def version(self, engine: Engine) -> int:
        """Return how many commits there were, this process's own left out."""
        with engine.connect() as connection:
            count: int = connection.exec_driver_sql("SELECT n FROM commit_counter").scalar_one()
        return count - self.own

    def close(self, engine: Engine) -> None:
        """Close all connections."""
        engine.dispose()

    def clear_error(self, error: DatabaseError) -> AgendaError:
        """Go by the SQLSTATE; a connection that fails has none, only the server's sentence."""
        path = str(self.place)
        state = getattr(error.orig, "sqlstate", None)
        if state in _BUSY:
            return Busy(path=path)
        if state in _FULL:
            return DiskFull(path=path)
        if state in _READ_ONLY:
            return ReadOnly(path=path)
        if state is None or state[:2] in ("08", "28", "3D", "57"):  # connection, login, shutdown
            return self._refused(*_no_connection(error.orig))
        raise error

    def _refused(self, why: str, what: str) -> BadInput:
        return BadInput(what=what, value=str(self.place), why=why)

    def _begin_session(self, connection: Any) -> None:
        """Set how long to wait for locks, and take the lock that keeps migrations away."""
        if connection.info.parameter_status("server_encoding") != "UTF8":
            raise self._refused("encoding", "the database must have the encoding UTF8")
        connection.autocommit = True
        row = connection.execute(
            "SELECT set_config('lock_timeout', %s, false), pg_try_advisory_lock_shared(%s, %s)",
            (str(backend.BUSY_MS), schema.APPLICATION_ID, OPEN),
        ).fetchone()
        connection.autocommit = False
        if not row[1]:
            raise Busy(path=str(self.place))  # somebody brings the tables up to date just now

    def _on_begin(self, connection: Connection) -> None:
        if connection.get_execution_options().get("agenda_write", False):
            connection.exec_driver_sql("UPDATE commit_counter SET n = n + 1")

    def _on_commit(self, connection: Connection) -> None:
        if connection.get_execution_options().get("agenda_write", False):
            self.own += 1


def _lock(connection: Connection, function: str, key: int) -> object:
    statement = text(f"SELECT {function}(:agenda, :key)")
    return connection.execute(statement, {"agenda": schema.APPLICATION_ID, "key": key}).scalar()


def _no_connection(error: Any) -> tuple[str, str]:
    """Return why there is no connection, in a word and in the server's or the system's sentence."""
    said = " ".join(str(error).split())
    sentence = said.rpartition("failed: ")[2]
    login = getattr(error, "pgconn", None)
    if login is not None and (login.needs_password or login.used_password):
        return "password", sentence
    return ("refused" if "FATAL" in said else "unreachable"), sentence


def _text_dumper(driver: Any) -> Any:
    """Return psycopg's way of sending text, for text that may hold U+0000.

    PostgreSQL has no room for that character. What a source said verbatim is
    kept as JSON, where it is escaped; in names and keys U+FFFD stands for it.
    """

    class TextDumper(driver.types.string.StrDumperUnknown):  # type: ignore[misc]
        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\x00", "\ufffd"))

    return TextDumper
