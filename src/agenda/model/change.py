"""What a command changed: for undo, for the history, and to refresh the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The same columns of rows ``first`` to ``last`` of a table, before and after."""

    table: str
    first: int
    last: int
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """What a commit changed on the screen.

    ``people`` are the ids whose card or row is different now. ``many`` stands
    for "more than are worth listing": refresh everything. ``structure`` says
    that people came, went or moved in the list; ``circles`` that the circles
    or their members changed.
    """

    entry: int | None = None
    people: frozenset[int] = frozenset()
    structure: bool = False
    circles: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the history.

    ``action`` names the command (``import``, ``merge``, ``edit-person`` …) and
    ``details`` holds what its sentence needs ("file", "count", "name" …); the
    window and the terminal word it. ``undoable`` is False where an undo was
    superseded or the entry is only a record.
    """

    id: int
    at: datetime
    action: str
    details: dict[str, Any] = field(default_factory=dict)
    undone: bool = False
    undoable: bool = True
    batch: int | None = None
