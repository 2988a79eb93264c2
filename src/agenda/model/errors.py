"""Everything that can go wrong in a way a user should read about.

The classes carry data, not sentences; the window and the terminal turn them
into three parts: what happened, what was kept, what to do.
"""

from __future__ import annotations

from dataclasses import dataclass


class AgendaError(Exception):
    """The root of all expected errors."""


@dataclass(eq=False)
class NotFound(AgendaError):
    """There is no such thing; ``what`` names it: person, circle, batch, entry."""

    what: str
    key: str


@dataclass(eq=False)
class Ambiguous(AgendaError):
    """A name fits several. ``choices`` are (id, name)."""

    what: str
    key: str
    choices: tuple[tuple[int, str], ...]


@dataclass(eq=False)
class ChangedSince(AgendaError):
    """An undo or redo meets a value that has changed since; nothing was done.

    ``entry`` is the history entry, ``table`` and ``row`` where it stopped.
    """

    entry: int
    table: str
    row: int


@dataclass(eq=False)
class NothingTo(AgendaError):
    """There is nothing to ``action`` (``undo``, ``redo``)."""

    action: str


@dataclass(eq=False)
class NotOne(AgendaError):
    """Two people cannot be merged: the same person, or said to be different."""

    a: int
    b: int
    why: str


@dataclass(eq=False)
class NotStapled(AgendaError):
    """There is nothing to take apart: the person consists of herself alone."""

    person: int


@dataclass(eq=False)
class BadInput(AgendaError):
    """Something typed is not acceptable. ``what`` names it, ``why`` says why in a word."""

    what: str
    value: str
    why: str = ""


@dataclass(eq=False)
class Unreadable(AgendaError):
    """A file cannot be opened or recognised. ``why`` is the system's word for it."""

    path: str
    why: str


@dataclass(eq=False)
class CannotWrite(AgendaError):
    """A file cannot be written."""

    path: str
    why: str


class StoreError(AgendaError):
    """The agenda itself cannot be used."""


@dataclass(eq=False)
class NewerSchema(StoreError):
    """The file was written by a newer Agenda."""

    path: str
    found: str
    known: str


@dataclass(eq=False)
class Damaged(StoreError):
    """The file is damaged or is no agenda."""

    path: str
    why: str


@dataclass(eq=False)
class InUse(StoreError):
    """Another program holds the file and it must be alone (to bring an old file up to date)."""

    path: str


@dataclass(eq=False)
class Busy(StoreError):
    """Another Agenda is writing and did not finish in time."""

    path: str


@dataclass(eq=False)
class DiskFull(StoreError):
    """There is no room left."""

    path: str


@dataclass(eq=False)
class ReadOnly(StoreError):
    """The file or its folder cannot be written."""

    path: str


class Cancelled(AgendaError):
    """The user stopped a task; nothing was written."""
