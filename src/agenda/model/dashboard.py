"""The mirror: figures and plots of the user's own doing, each with what its sentence needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One bar of a plot. ``of`` is the whole that ``value`` is part of, 0 where there is none."""

    name: str
    value: float
    of: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A plot, its table, and the figures of its one sentence.

    ``kind`` names it; names of points are ISO days of the beginning of a week
    or month, or ids of circles and events as text.
    """

    kind: str
    points: tuple[Point, ...]
    figures: tuple[tuple[str, float], ...] = ()

    def figure(self, name: str) -> float:
        """Return a figure by name.

        Raises:
            KeyError: the sentence of this plot has no such figure.
        """
        return dict(self.figures)[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What became of the people of one source or event: how many of them got how far."""

    name: str
    people: int
    spoken: int
    kept: int
    pending: int
    """Too new to tell whether they were kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """What the one quiet notification says. Empty where there is nothing to say."""

    day: date
    people: tuple[int, ...] = ()
    promises: int = 0
    follow_ups: int = 0
    birthdays: tuple[int, ...] = ()
    events: tuple[int, ...] = ()
    late: int = 0
    """Turns, promises and follow-ups of earlier days that still stand."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        counted = self.promises or self.follow_ups or self.late
        return not (self.people or self.birthdays or self.events or counted)
