"""Backups: made before anything large, kept in ever wider steps, verified, restored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from agenda.model.errors import Damaged, NotFound
from agenda.store import Server, Store
from agenda.store import backup as copies

SESSIONS, DAYS, WEEKS, MONTHS = 5, 7, 4, 12
"""How many of the latest backups are kept, and of how many days, weeks and months one each."""

_STAMP = "%Y%m%dT%H%M%S_%f"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """A backup on disk. ``reason``: import, daily, manual, restore, migration."""

    path: Path
    at: datetime
    reason: str
    size: int


class Backups:
    """The backups of one agenda, in a folder beside its file.

    A server is backed up by its administrator: an agenda there has none, and
    making one is refused with :class:`BadInput`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def make(self, reason: str = "manual") -> BackupFile | None:
        """Make a verified copy and let old ones go; None where nothing changed since the last.

        Raises:
            BadInput: the agenda is on a server.
            Damaged: the copy could not be verified.
            DiskFull, ReadOnly: there is no room for it.
        """
        folder = folder_of(self._store.path)
        known = self.all()
        if reason != "manual" and known and not self._changed_since(known[0]):
            return None
        folder.mkdir(parents=True, exist_ok=True)
        now = self._store.clock().astimezone(UTC)
        target = folder / f"{now.strftime(_STAMP)}-{reason}.db"
        copies.copy_to(self._store, target)
        for old in superfluous(self.all()):
            old.path.unlink(missing_ok=True)
        return _describe(target)

    def make_unasked(self, reason: str) -> BackupFile | None:
        """Make a backup that nobody asked for, where backups are ours to make."""
        return None if isinstance(self._store.place, Server) else self.make(reason)

    def make_daily(self) -> BackupFile | None:
        """Make the day's backup if there is none yet."""
        today = self._store.clock().astimezone(UTC).date()
        if any(each.at.date() == today for each in self.all()):
            return None
        return self.make_unasked("daily")

    def all(self) -> list[BackupFile]:
        """Return the backups there are, the latest first."""
        place = self._store.place
        return [] if isinstance(place, Server) else backups_of(place)

    def check(self) -> list[str]:
        """Return what is wrong with the agenda's file, nothing if it is sound."""
        return copies.check_file(self._store.path)

    def compact(self) -> tuple[int, int]:
        """Give unused room back to the disk; return the size before and after, in bytes."""
        before = _size(self._store.path)
        copies.vacuum(self._store)
        return before, _size(self._store.path)

    def _changed_since(self, backup: BackupFile) -> bool:
        return copies.state_of(self._store.path) != copies.state_of(backup.path)


def folder_of(path: Path) -> Path:
    """Return the folder in which the backups of an agenda are kept."""
    return path.with_name(f"{path.stem}-backups")


def backups_of(path: Path) -> list[BackupFile]:
    """Return the backups of an agenda, the latest first; it need not be open or sound."""
    found = [_describe(file) for file in folder_of(path).glob("*.db")]
    return sorted((f for f in found if f is not None), key=lambda f: f.path.name, reverse=True)


def restore(path: Path, backup: Path) -> Path | None:
    """Put a backup in the place of the agenda; return where the present one was kept.

    The agenda must not be open. Nothing is thrown away.

    Raises:
        NotFound: there is no such backup.
        Damaged: the backup itself is damaged; nothing was changed.
    """
    if not backup.is_file():
        raise NotFound(what="backup", key=str(backup))
    problems = copies.check_file(backup)
    if problems:
        raise Damaged(path=str(backup), why=problems[0])
    kept: Path | None = None
    partial = path.with_name(path.name + ".part")
    partial.write_bytes(backup.read_bytes())  # before anything is moved: the disk may be full
    if path.exists():
        folder_of(path).mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime(_STAMP)
        kept = folder_of(path) / f"{stamp}-restore.db"
        copies.fold_log(path)
        path.replace(kept)
    for leftover in ("-wal", "-shm"):
        path.with_name(path.name + leftover).unlink(missing_ok=True)
    partial.replace(path)
    return kept


def superfluous(backups: Sequence[BackupFile]) -> list[BackupFile]:
    """Return the backups that the keeping rule lets go; ``backups`` come the latest first."""
    keep = {each.path for each in backups[:SESSIONS]}
    for count, span in ((DAYS, "%Y-%j"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        keep.update(_latest_of_each(backups, span, count))
    return [each for each in backups if each.path not in keep]


def _latest_of_each(backups: Iterable[BackupFile], span: str, count: int) -> list[Path]:
    latest: dict[str, Path] = {}
    for each in backups:
        latest.setdefault(each.at.strftime(span), each.path)
    return list(latest.values())[:count]


def _size(path: Path) -> int:
    log = path.with_name(path.name + "-wal")
    return sum(each.stat().st_size for each in (path, log) if each.exists())


def _describe(path: Path) -> BackupFile | None:
    stamp, _, reason = path.stem.partition("-")
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupFile(path=path, at=at, reason=reason, size=path.stat().st_size)


def copy_before_migration(path: Path) -> None:
    """Keep a copy of an older agenda before it is brought up to date."""
    folder = folder_of(path)
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime(_STAMP)
    (folder / f"{stamp}-migration.db").write_bytes(path.read_bytes())
