"""Circles: the user's own groups of people, under three rings of closeness."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ring(StrEnum):
    """How close a circle is. The order is from the inside out."""

    CLOSE = "close"
    DORMANT = "dormant"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A circle.

    ``color`` is a palette name (``family``, ``clients`` …) or ``#rrggbb``.
    ``cadence`` is in days, None for none. ``query`` makes it a smart circle:
    a saved search whose people are found, not put. ``count`` is the number of
    people in it now, sub-circles included. ``root`` marks the three rings.
    """

    id: int
    name: str
    ring: Ring
    color: str
    position: int
    parent: int | None = None
    cadence: int | None = None
    query: str = ""
    count: int = 0
    root: bool = False
