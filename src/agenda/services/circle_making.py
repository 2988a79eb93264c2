"""Circles that come into being beside something else, and the colours of new ones."""

from __future__ import annotations

from collections.abc import Sequence

from agenda.model.circle import Circle, Ring
from agenda.model.text import fold, one_line
from agenda.store import Reading, Writing, circles

PALETTE = ("family", "school", "clients", "neighbours", "inner", "dormant", "new")
"""Names of the colours that new circles take in turn."""


def next_color(found: Sequence[Circle]) -> str:
    """Return the colour that is used least."""
    used = [circle.color for circle in found]
    return min(PALETTE, key=lambda color: (used.count(color), PALETTE.index(color)))


def circle_called(reading: Reading, name: str) -> int | None:
    """Return the circle of a name, case and accents aside; the smart ones hold nobody put there."""
    wanted = fold(one_line(name))
    fits = [c for c in circles.all_circles(reading) if fold(one_line(c.name)) == wanted]
    return next((c.id for c in fits if not c.query), None)


def find_or_make(writing: Writing, name: str) -> int:
    """Return the circle of a name, made among the new people if there is none."""
    known = circle_called(writing, name)
    if known is not None:
        return known
    found = circles.all_circles(writing)
    return circles.add_circle(
        writing,
        name=one_line(name),
        ring=Ring.NEW.value,
        color=next_color(found),
        position=max((c.position for c in found), default=-1) + 1,
        parent=None,
        cadence=None,
        query="",
        root=False,
    )
