"""SQLite's connections, transactions and errors.

SQLite comes from the ``sqlcipher3`` wheels, because versions 3.7.0 to 3.51.2
can corrupt a WAL file that two connections share
(https://sqlite.org/wal.html#walresetbug).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from agenda.model.errors import Busy, Damaged, DiskFull, InUse, ReadOnly, StoreError
from agenda.store import backend, schema

PAGE_BYTES = 8192
"""A card's row is about 2 kB: pages of 4 kB would stay half empty."""
HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class SqliteBackend:
    """The database in one file."""

    place: Path

    def connect(self) -> Engine:
        """Check the head of the file and return the connections to it."""
        _check_header(self.place)
        engine = create_engine(f"sqlite:///{self.place}", module=sqlite)
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
        return engine

    @contextmanager
    def migration(
        self, engine: Engine, *, fresh: bool, before: backend.BeforeMigration
    ) -> Iterator[Connection]:
        """Leave WAL mode, which SQLite grants only to a connection alone, and come back to it."""
        if not fresh:
            _be_alone(engine, self.place)
            before(self.place)
        _pragma(engine, f"application_id={schema.APPLICATION_ID}")
        _pragma(engine, "journal_mode=WAL")
        with engine.connect() as connection:
            writer = self.writer(connection)
            with writer.begin():
                yield writer

    def writer(self, connection: Connection) -> Connection:
        """Have the next transaction begin with the lock that only one connection holds."""
        return connection.execution_options(agenda_write=True)

    def version(self, engine: Engine) -> int:
        """Return SQLite's own count of what other connections committed."""
        return int(_pragma(engine, "data_version") or 0)

    def close(self, engine: Engine) -> None:
        """Fold the write-ahead log into the file and close."""
        _pragma(engine, "wal_checkpoint(TRUNCATE)")
        engine.dispose()

    def clear_error(self, error: DatabaseError) -> StoreError:
        """Go by the result code, and by SQLite's words where the driver gives none."""
        path = str(self.place)
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        says = str(error.orig).lower()
        if code == sqlite3.SQLITE_FULL or "disk is full" in says:
            return DiskFull(path=path)
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) or "locked" in says:
            return Busy(path=path)
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) or "readonly" in says:
            return ReadOnly(path=path)
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "malformed" in says:
            return Damaged(path=path, why=str(error.orig))
        if code == sqlite3.SQLITE_IOERR:
            return ReadOnly(path=path)
        raise error


def _check_header(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        head = _head(path)
    except OSError as error:
        raise ReadOnly(path=str(path)) from error
    if head and head != HEADER:
        raise Damaged(path=str(path), why="not an agenda")


def _head(path: Path) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return file.read(len(HEADER))


def _be_alone(engine: Engine, path: Path) -> None:
    try:
        mode = _pragma(engine, "journal_mode=DELETE")
    except sqlite.OperationalError as error:
        raise InUse(path=str(path)) from error
    if mode != "delete":
        raise InUse(path=str(path))


def _pragma(engine: Engine, pragma: str) -> Any:
    """Run a pragma outside any transaction, where SQLite wants those that change the file."""
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        row = driver.execute(f"PRAGMA {pragma}").fetchone()
        return row[0] if row else None


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun by _on_begin, not by the driver
    for pragma in (
        f"page_size={PAGE_BYTES}",
        f"busy_timeout={backend.BUSY_MS}",
        "foreign_keys=ON",
        "synchronous=FULL",
        "cache_size=-32768",
        "temp_store=MEMORY",
        "trusted_schema=OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("agenda_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
