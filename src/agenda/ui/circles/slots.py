"""Free places in a slice of a band, row by row from the inside out.

Coordinates are pixels from the middle of the rings, y downwards; angles are degrees clockwise
from twelve o'clock. Places of one row and of neighbouring rows never touch each other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

EDGE = 3.0
"""Room left free at every edge of a slice."""


class Box(NamedTuple):
    """Something in the way: the middle of a rectangle and half its width and height."""

    x: float
    y: float
    across: float
    down: float


class Slot(NamedTuple):
    """A place; a plain tuple, because there can be some ten thousand."""

    x: float
    y: float
    angle: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A part of a band, ``span`` degrees wide, between two radii."""

    inner: float
    outer: float
    start: float
    span: float

    @property
    def whole(self) -> bool:
        """True where it goes all the way round."""
        return self.span >= 359.99


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """How places are set: their side, and the least distance from middle to middle."""

    side: float
    along: float
    across: float


def most_rows(part: Slice, grid: Grid) -> int:
    """Return how many rows of a grid fit one above the other."""
    free = part.outer - part.inner - grid.side - 2 * EDGE
    return 0 if free < 0 else 1 + math.floor(free / grid.across)


def rows_of(
    part: Slice, grid: Grid, count: int, obstacles: Sequence[Box] = (), widest: float = math.inf
) -> list[list[Slot]]:
    """Return ``count`` rows of places, spread over the depth of the slice.

    ``widest`` is the greatest distance between two rows; the rest of the depth stays free outside.
    """
    radii = _radii(part, grid, count, widest)
    return [
        _row(part, grid, radius, obstacles, shifted=bool(number % 2))
        for number, radius in enumerate(radii)
    ]


def spread(
    part: Slice, grid: Grid, wanted: int, obstacles: Sequence[Box] = ()
) -> list[Slot] | None:
    """Return exactly so many places, in few rows and evenly apart; None where they do not fit.

    Obstacles are taken to lie at twelve o'clock, where slices begin and end.
    """
    for count in range(1, most_rows(part, grid) + 1):
        radii = _radii(part, grid, count, math.inf)
        arcs = [_free_arc(part, grid, radius, obstacles) for radius in radii]
        rooms = [_in_arc(grid, radius, arc) for radius, arc in zip(radii, arcs, strict=True)]
        if sum(rooms) < wanted:
            continue
        slots: list[Slot] = []
        shares = _shares(rooms, wanted)
        for radius, (start, end), share in zip(radii, arcs, shares, strict=True):
            for index in range(share):
                angle = start + (index + 0.5) * (end - start) / share
                slots.append(Slot(*point(angle, radius), angle % 360))
        return sorted(slots, key=lambda slot: slot.angle)
    return None


def room_for(part: Slice, grid: Grid, count: int, widest: float = math.inf) -> int:
    """Return how many places `rows_of` would make if nothing were in the way."""
    return sum(_numbers(part, grid, radius)[0] for radius in _radii(part, grid, count, widest))


def point(angle: float, radius: float) -> tuple[float, float]:
    """Return x and y of an angle and a radius."""
    turn = math.radians(angle)
    return radius * math.sin(turn), -radius * math.cos(turn)


def polar(x: float, y: float) -> tuple[float, float]:
    """Return angle (0 to 360) and radius of a point."""
    return math.degrees(math.atan2(x, -y)) % 360, math.hypot(x, y)


def _radii(part: Slice, grid: Grid, count: int, widest: float) -> list[float]:
    free = part.outer - part.inner - grid.side - 2 * EDGE
    if count < 1 or free < 0:
        return []
    step = min(widest, free / (count - 1)) if count > 1 else 0.0
    first = part.inner + EDGE + grid.side / 2
    if count == 1 and widest > free:
        first += free / 2
    return [first + number * step for number in range(count)]


def _free_arc(
    part: Slice, grid: Grid, radius: float, obstacles: Sequence[Box]
) -> tuple[float, float]:
    """Return from where to where a row is free, in degrees."""
    edge = 0.0
    if not part.whole:
        edge = math.degrees(math.asin(min(1.0, EDGE / radius)))
    start, end = part.start + edge, part.start + part.span - edge
    reach = grid.side / 2 + 2
    for box in obstacles:
        across, down, height = box.across + 4, box.down + reach, abs(box.y)
        lowest = math.sqrt(max(0.0, radius**2 - across**2))  # of the row, beside the box's edge
        if radius > height - down and lowest < height + down:
            wide = math.degrees(math.asin(min(1.0, across / radius)))
            start, end = max(start, wide), min(end, 360 - wide)
    return start, max(start, end)


def _in_arc(grid: Grid, radius: float, arc: tuple[float, float]) -> int:
    step = 2 * math.degrees(math.asin(min(1.0, grid.along / 2 / radius)))
    return math.floor((arc[1] - arc[0]) / step)


def _shares(rooms: Sequence[int], wanted: int) -> list[int]:
    """Share people out over rows by the room in each; nobody gets more than there is room for."""
    total, shares, left = sum(rooms), [], wanted
    for room in rooms:
        share = min(room, round(left * room / total)) if total else 0
        shares.append(share)
        left, total = left - share, total - room
    return shares


def _numbers(part: Slice, grid: Grid, radius: float) -> tuple[int, float, float]:
    """Return how many places a row has, degrees between two, and degrees left over."""
    if radius <= grid.along / 2:
        return 0, 0.0, 0.0
    step = 2 * math.degrees(math.asin(grid.along / 2 / radius))  # the chord, not the arc
    if part.whole:
        number = math.floor(360 / step)
        return number, 360 / number, 0.0
    edge = math.degrees(math.asin(min(1.0, (grid.side / 2 + EDGE) / radius)))
    room = part.span - 2 * edge
    number = 1 + math.floor(room / step) if room >= 0 else 0
    return number, step, room - (number - 1) * step


def _row(
    part: Slice, grid: Grid, radius: float, obstacles: Sequence[Box], *, shifted: bool
) -> list[Slot]:
    number, step, spare = _numbers(part, grid, radius)
    if part.whole:
        start = part.start + (step / 2 if shifted else 0.0)
    else:
        start = part.start + part.span / 2 - (number - 1) * step / 2
        if shifted and number > 1 and spare < step:
            number, start = number - 1, start + step / 2
    reach = grid.side / 2 + 2
    near = [b for b in obstacles if abs(math.hypot(b.x, b.y) - radius) < b.across + b.down + reach]
    slots = []
    for index in range(number):
        angle = start + index * step
        x, y = point(angle, radius)
        if not any(
            abs(x - box.x) < box.across + reach and abs(y - box.y) < box.down + reach
            for box in near
        ):
            slots.append(Slot(x, y, angle % 360))
    return slots
