"""Where the arrow keys lead in the rings."""

from __future__ import annotations

from PySide6.QtCore import Qt

from agenda.model.circle import Ring
from agenda.ui.circles.stage import Item, Stage

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_LEAPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def step_from(stage: Stage, at: int, key: Qt.Key) -> int | None:
    """Return the item a key leads to from item ``at``; None where the key leads nowhere.

    Right and left go to the next and the last item, down and up to the first of the next and
    of the last group: the rings, the slices, the bubbles, the people of each ring and slice.
    """
    last = len(stage.items) - 1
    if last < 0:
        return None
    if key in _STEPS:
        return max(0, min(at + _STEPS[key], last))
    if key in _LEAPS:
        return _leap(stage, max(0, at), _LEAPS[key])
    return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key)


def _leap(stage: Stage, at: int, step: int) -> int:
    items = stage.items
    groups = [_group(stage, item) for item in items]
    starts = [i for i in range(len(items)) if i == 0 or groups[i] != groups[i - 1]]
    here = max(number for number, start in enumerate(starts) if start <= at)
    return starts[max(0, min(here + step, len(starts) - 1))]


def _group(stage: Stage, item: Item) -> tuple[str, int, int]:
    if item.kind != "person":
        return item.kind, 0, 0
    seat = stage.layout.seats[item.number]
    return item.kind, list(Ring).index(seat.ring), seat.sector
