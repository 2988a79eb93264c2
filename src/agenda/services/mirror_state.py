"""What the mirror remembers in its folder: which files are its own, and what it wrote into them."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from agenda.services.file_names import sync, write_whole

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

STATE = ".agenda-mirror.json"
LOG = ".agenda-mirror.log"
LOCK = ".agenda-mirror.lock"
VERSION = 1


@dataclass(slots=True)
class Mirrored:
    """A person's file: its name without ending, her fingerprint, and what was written.

    ``size`` and ``changed`` (nanoseconds) spare reading a file that nobody
    touched. ``beside`` is the SHA-256 of the file put beside one that
    somebody else changed.
    """

    stem: str
    fingerprint: str
    sha: str
    size: int = -1
    changed: int = -1
    beside: str = ""


@dataclass(slots=True)
class MirrorState:
    """All of it. ``token`` names the agenda, ``made_by`` the format and program that wrote."""

    token: str
    made_by: str
    people: dict[int, Mirrored] = field(default_factory=dict)
    planned: set[str] = field(default_factory=set)

    @property
    def stems(self) -> set[str]:
        """The names of all files."""
        return {one.stem for one in self.people.values()}


def read_state(folder: Path) -> MirrorState | None:
    """Return what is remembered, None where nothing is or it cannot be understood.

    Files that were about to be written when a run was interrupted count as our own.
    """
    try:
        said = json.loads((folder / STATE).read_text("utf-8"))
        people = {int(id_): Mirrored(*one) for id_, one in said["people"].items()}
        state = MirrorState(token=said["token"], made_by=said["made_by"], people=people)
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return None
    log = folder / LOG
    if log.exists():
        state.planned.update(log.read_text("ascii", "replace").split())
    return state


def write_state(folder: Path, state: MirrorState) -> None:
    """Remember it, for good.

    Raises:
        OSError: it cannot be written.
    """
    said: dict[str, Any] = {"version": VERSION, "token": state.token, "made_by": state.made_by}
    said["people"] = {
        str(id_): [one.stem, one.fingerprint, one.sha, one.size, one.changed, one.beside]
        for id_, one in sorted(state.people.items())
    }
    write_whole(folder / STATE, json.dumps(said, separators=(",", ":")).encode())
    sync(folder / STATE)
    (folder / LOG).unlink(missing_ok=True)


def plan(folder: Path, hashes: Sequence[str]) -> None:
    """Note what is about to be written, so that an interrupted run knows its own files again.

    Raises:
        OSError: it cannot be written.
    """
    with (folder / LOG).open("a", encoding="ascii") as log:
        log.write("".join(f"{sha}\n" for sha in hashes))


def sha_of(data: bytes) -> str:
    """Return what tells contents apart."""
    return hashlib.sha256(data).hexdigest()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Wait until no other Agenda writes into the folder, and keep others waiting.

    Raises:
        OSError: the folder cannot be written, or the other took too long (Windows).
    """
    with (folder / LOCK).open("a+b") as lock:
        _lock(lock)
        yield  # closing the file gives the lock back


def _lock(lock: BinaryIO) -> None:
    if sys.platform == "win32":
        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(lock, fcntl.LOCK_EX)
