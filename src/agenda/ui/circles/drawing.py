"""Where everybody stands in the rings, as values; `layout` works them out.

Coordinates are pixels from the middle, y downwards; angles are degrees clockwise from twelve
o'clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from agenda.model.circle import Ring
from agenda.ui.circles.sectors import Sector


class Seat(NamedTuple):
    """Where a person is: ``side`` is the side of her face or dot.

    A plain tuple, because there can be some ten thousand.
    """

    person: int
    x: float
    y: float
    side: float
    face: bool
    ring: Ring
    sector: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """People of a slice for whom there was no room, in one mark of this size."""

    ring: Ring
    sector: int
    people: tuple[int, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A ring of closeness between two radii, with the number of people in it."""

    ring: Ring
    inner: float
    outer: float
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What the drawing is measured with, in pixels.

    Attributes:
        radius: Of the outermost band.
        unit: The user's text size, 1.0 for 100 %.
        pills: Half the width and height of the titles of the bands, at twelve o'clock, from the
            inside out.
    """

    radius: float
    unit: float = 1.0
    pills: tuple[tuple[float, float], ...] = ((66.0, 13.0),) * 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RingsLayout:
    """The drawing: bands from the inside out, slices, seats and bubbles around (0, 0)."""

    measures: Measures
    hub: float
    bands: tuple[Band, ...]
    sectors: tuple[Sector, ...]
    seats: tuple[Seat, ...]
    bubbles: tuple[Bubble, ...]

    def band_at(self, radius: float) -> Band | None:
        """Return the band at a distance from the middle."""
        return next((band for band in self.bands if band.inner <= radius < band.outer), None)

    def sector_at(self, angle: float) -> int | None:
        """Return the index of the slice at an angle."""
        for index, sector in enumerate(self.sectors):
            if sector.start <= angle < sector.start + sector.span:
                return index
        return None
