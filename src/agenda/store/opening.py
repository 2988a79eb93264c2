"""Opening an agenda: the checks, the connection settings and the migrations.

SQLite comes from the ``sqlcipher3`` wheels, because versions 3.7.0 to 3.51.2
can corrupt a WAL file that two connections share
(https://sqlite.org/wal.html#walresetbug).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError

from agenda.model.errors import (
    Busy,
    Damaged,
    DiskFull,
    InUse,
    NewerSchema,
    ReadOnly,
    StoreError,
)
from agenda.model.person import Digest, Dossier
from agenda.store import schema
from agenda.store.session import Reading, Writing

BUSY_MS = 5000
PAGE_BYTES = 8192
"""A card's row is about 2 kB: pages of 4 kB would stay half empty."""
SQLITE_HEADER = b"SQLite format 3\x00"


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class Store:
    """An open agenda. Give it a digest function and it keeps everybody's digest up to date."""

    def __init__(self, engine: Engine, path: Path, clock: Callable[[], datetime] = utc_now) -> None:
        self.path = path
        self.clock = clock
        self._engine = engine
        self._digest: Callable[[Dossier], Digest] = _no_digest

    def use_digest(self, digest: Callable[[Dossier], Digest]) -> None:
        """Say how the digest of a person is worked out; before anybody is touched."""
        self._digest = digest

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Look at the agenda; what is seen does not change meanwhile."""
        with self._guarded(), self._engine.connect() as connection, connection.begin():
            yield Reading(connection)

    @contextmanager
    def writing(self, action: str, **details: Any) -> Iterator[Writing]:
        """Change the agenda: all of the block, as one entry of the history, or nothing.

        Raises:
            Busy: another process is writing and did not finish within 5 s.
            DiskFull, ReadOnly: nothing was written.
        """
        with self._guarded(), self._engine.connect() as connection:
            writer = connection.execution_options(agenda_write=True)
            with writer.begin():
                unit = Writing(
                    writer,
                    action=action,
                    details=details,
                    digest=self._digest,
                    now=self.clock(),
                )
                yield unit
                unit.finish()

    def version(self) -> int:
        """Return a number that changes whenever another process commits."""
        return int(_pragma(self._engine, "data_version") or 0)

    def close(self) -> None:
        """Close all connections; the write-ahead log is folded into the file."""
        _pragma(self._engine, "wal_checkpoint(TRUNCATE)")
        self._engine.dispose()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise clear_error(error, self.path) from error


def open_store(
    path: Path,
    *,
    clock: Callable[[], datetime] = utc_now,
    before_migration: Callable[[Path], None] = lambda _: None,
) -> Store:
    """Open the agenda in ``path``, making it if there is none, and bring it up to date.

    ``before_migration`` is called with the path before an older file is
    changed, to make a backup.

    Raises:
        NewerSchema: a newer Agenda wrote it; it is left alone.
        Damaged: it is no agenda or cannot be read.
        InUse: it is old, and another program has it open.
        ReadOnly, DiskFull: it cannot be made or brought up to date.
    """
    _check_header(path)
    engine = _engine(path)
    try:
        _prepare(engine, path, before_migration)
    except DatabaseError as error:
        engine.dispose()
        raise clear_error(error, path) from error
    except StoreError:
        engine.dispose()
        raise
    return Store(engine, path, clock)


def _no_digest(dossier: Dossier) -> Digest:
    raise LookupError(f"no digest function yet for person {dossier.id}")


def _check_header(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        head = _head(path)
    except OSError as error:
        raise ReadOnly(path=str(path)) from error
    if head and head != SQLITE_HEADER:
        raise Damaged(path=str(path), why="not an agenda")


def _head(path: Path) -> bytes:
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return file.read(len(SQLITE_HEADER))


def _prepare(engine: Engine, path: Path, before_migration: Callable[[Path], None]) -> None:
    with engine.connect() as connection:
        found = _revision(connection)
        if found == schema.REVISION:
            return
        # Imported here for speed: Alembic takes longer to import than an agenda to open.
        from agenda.store import migrating  # noqa: PLC0415

        if found is None and inspect(connection).get_table_names():
            raise Damaged(path=str(path), why="not an agenda")
        if found is not None and not migrating.knows(found):
            raise NewerSchema(path=str(path), found=found, known=schema.REVISION)
    if found is not None:
        _be_alone(engine, path)
        before_migration(path)
    _pragma(engine, f"application_id={schema.APPLICATION_ID}")
    _pragma(engine, "journal_mode=WAL")
    with engine.connect() as connection:
        writer = connection.execution_options(agenda_write=True)
        with writer.begin():
            migrating.upgrade(writer)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _be_alone(engine: Engine, path: Path) -> None:
    """Leave WAL mode, which SQLite grants only when nobody else has the file open."""
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


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", module=sqlite)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun by _on_begin, not by the driver
    for pragma in (
        f"page_size={PAGE_BYTES}",
        f"busy_timeout={BUSY_MS}",
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


def clear_error(error: DatabaseError, path: Path) -> StoreError:
    """Turn what the database says into one of our own errors."""
    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    says = str(error.orig).lower()
    if code == sqlite3.SQLITE_FULL or "disk is full" in says:
        return DiskFull(path=str(path))
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) or "locked" in says:
        return Busy(path=str(path))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) or "readonly" in says:
        return ReadOnly(path=str(path))
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "malformed" in says:
        return Damaged(path=str(path), why=str(error.orig))
    if code == sqlite3.SQLITE_IOERR:
        return ReadOnly(path=str(path))
    raise error
