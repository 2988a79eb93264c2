"""Opening an agenda: the checks and the migrations, whatever database it lives in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DatabaseError

from agenda.model.errors import AgendaError, Damaged, NewerSchema
from agenda.model.person import Digest, Dossier
from agenda.store import schema
from agenda.store.backend import Backend
from agenda.store.place import Place, Server, file_of
from agenda.store.postgresql.locking import PostgresBackend
from agenda.store.session import Reading, Writing
from agenda.store.sqlite.locking import SqliteBackend


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class Store:
    """An open agenda. Give it a digest function and it keeps everybody's digest up to date."""

    def __init__(
        self, engine: Engine, backend: Backend, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self.clock = clock
        self._engine = engine
        self._backend = backend
        self._digest: Callable[[Dossier], Digest] = _no_digest

    @property
    def place(self) -> Place:
        """Where the agenda is."""
        return self._backend.place

    @property
    def path(self) -> Path:
        """The agenda's file.

        Raises:
            BadInput: it has none, being on a server.
        """
        return file_of(self.place)

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
            writer = self._backend.writer(connection)
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
        with self._guarded():
            return self._backend.version(self._engine)

    def close(self) -> None:
        """Close all connections."""
        self._backend.close(self._engine)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise self._backend.clear_error(error) from error


def open_store(
    place: Place,
    *,
    clock: Callable[[], datetime] = utc_now,
    before_migration: Callable[[Path], None] = lambda _: None,
) -> Store:
    """Open the agenda in ``place``, making it if there is none, and bring it up to date.

    ``before_migration`` is called with the path before an older file is
    changed, to make a backup.

    Raises:
        NewerSchema: a newer Agenda wrote it; it is left alone.
        Damaged: it is no agenda or cannot be read.
        InUse: it is old, and another program has it open.
        ReadOnly, DiskFull: it cannot be made or brought up to date.
        BadInput: the server does not answer, refuses, or its driver is not installed.
    """
    backend = _backend_of(place)
    engine = backend.connect()
    try:
        _prepare(engine, backend, before_migration)
    except DatabaseError as error:
        engine.dispose()
        raise backend.clear_error(error) from error
    except AgendaError:
        engine.dispose()
        raise
    return Store(engine, backend, clock)


def _backend_of(place: Place) -> Backend:
    return PostgresBackend(place) if isinstance(place, Server) else SqliteBackend(place)


def _no_digest(dossier: Dossier) -> Digest:
    raise LookupError(f"no digest function yet for person {dossier.id}")


def _prepare(engine: Engine, backend: Backend, before_migration: Callable[[Path], None]) -> None:
    with engine.connect() as connection:
        found = _revision(connection)
        if found == schema.REVISION:
            return
        # Imported here for speed: Alembic takes longer to import than an agenda to open.
        from agenda.store import migrating  # noqa: PLC0415

        path = str(backend.place)
        if found is None and inspect(connection).get_table_names():
            raise Damaged(path=path, why="not an agenda")
        if found is not None and not migrating.knows(found):
            raise NewerSchema(path=path, found=found, known=schema.REVISION)
    with backend.migration(engine, fresh=found is None, before=before_migration) as writer:
        migrating.upgrade(writer)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
