"""Copies of the agenda, made through SQLite's backup API and verified before they count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from agenda.model.errors import Damaged
from agenda.store.opening import Store


def copy_to(store: Store, target: Path) -> None:
    """Copy the agenda, consistent even while others write, and verify the copy.

    Raises:
        Damaged: the copy does not hold what the original holds; it is removed.
    """
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    source = sqlite.connect(str(store.path))
    copy = sqlite.connect(str(partial))
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        verified = _quick_check(copy) == ["ok"]
    finally:
        copy.close()
        source.close()
    if not verified:
        partial.unlink(missing_ok=True)
        raise Damaged(path=str(target), why="the copy could not be verified")
    partial.replace(target)


def check_file(path: Path, *, thorough: bool = True) -> list[str]:
    """Return what is wrong with an agenda file, nothing if it is sound."""
    connection = sqlite.connect(f"file:{path}?mode=ro", uri=True)
    try:
        found = _quick_check(connection) if not thorough else _integrity_check(connection)
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite.DatabaseError as error:
        return [str(error)]
    finally:
        connection.close()
    problems = [] if found == ["ok"] else found
    return problems + [f"{row[0]} {row[1]}: refers to a missing {row[2]}" for row in orphans]


def state_of(path: Path) -> object:
    """Return something that differs between two copies if anything was done in between."""
    connection = sqlite.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(
            "SELECT max(id), max(undone_at), sum(state = 'done') FROM entry"
        ).fetchone()
    except sqlite.DatabaseError:
        return None
    finally:
        connection.close()


def fold_log(path: Path) -> None:
    """Fold the write-ahead log of a closed agenda into its file; a damaged file is left as it is."""
    connection = sqlite.connect(str(path))
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite.DatabaseError:
        return  # it is about to be set aside as it is
    finally:
        connection.close()


def vacuum(store: Store) -> None:
    """Give unused room in the file back to the disk."""
    connection = sqlite.connect(str(store.path), isolation_level=None)
    try:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _quick_check(connection: Any) -> list[str]:
    return [row[0] for row in connection.execute("PRAGMA quick_check").fetchall()]


def _integrity_check(connection: Any) -> list[str]:
    return [row[0] for row in connection.execute("PRAGMA integrity_check").fetchall()]
