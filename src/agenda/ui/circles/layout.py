"""Who stands where in the rings: pure arithmetic, no widget.

Bands are closeness, from the inside out; slices are the user's circles, which the innermost band
ignores. Everybody in the rings is either given a seat or counted in exactly one bubble.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from agenda.model.circle import Ring
from agenda.ui.circles.drawing import Band, Bubble, Measures, RingsLayout, Seat
from agenda.ui.circles.sectors import Sector
from agenda.ui.circles.slots import (
    Box,
    Grid,
    Slice,
    Slot,
    most_rows,
    point,
    room_for,
    rows_of,
    spread,
)

REACH = {Ring.CLOSE: 148 / 324, Ring.DORMANT: 250 / 324, Ring.NEW: 1.0}
HUB = 44 / 324
PORTRAITS = (38.0, 34.0, 30.0, 26.0, 22.0)
SMALL_FACE, DOT = 24.0, 8.0
FEW, SOME = 60, 150
"""Up to how many people a band shows as faces, and up to how many a row of them."""

GAP = 6.0
SHARES = (0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92)
"""Where in a slice a bubble may stand, the best place first."""

ROOMY = 24.0
"""The greatest distance between two rows of dots."""


def arrange(
    rings: Mapping[Ring, Sequence[tuple[int, int]]],
    sectors: Sequence[Sector],
    measures: Measures,
) -> RingsLayout:
    """Seat everybody.

    Args:
        rings: For each ring its people as (person, index of the slice).
        sectors: The slices, in order.
        measures: The sizes of the drawing.
    """
    bands = _bands(rings, measures.radius)
    pills = [Box(0.0, -band.outer, *half) for band, half in zip(bands, measures.pills, strict=True)]
    seats: list[Seat] = []
    bubbles: list[Bubble] = []
    for band in bands:
        people = rings.get(band.ring, ())
        side = _portrait_side(band, people, sectors, pills, measures)
        for part, sector, ids in _parts(band, people, sectors):
            taken, bubble = _Place(band, part, sector, ids, pills, measures).fill(side)
            seats.extend(taken)
            if bubble is not None:
                bubbles.append(bubble)
    return RingsLayout(
        measures=measures,
        hub=measures.radius * HUB,
        bands=tuple(bands),
        sectors=tuple(sectors),
        seats=tuple(seats),
        bubbles=tuple(bubbles),
    )


class _Place:
    """One slice of one band while it is being filled."""

    def __init__(  # noqa: PLR0917 - made in one place only
        self,
        band: Band,
        part: Slice,
        sector: int,
        people: Sequence[int],
        obstacles: Sequence[Box],
        measures: Measures,
    ) -> None:
        self._band, self._part, self._sector = band, part, sector
        self._people, self._obstacles, self._unit = people, obstacles, measures.unit

    def fill(self, portrait: float | None) -> tuple[list[Seat], Bubble | None]:
        """Return the seats, and a bubble for those who found none."""
        if portrait is not None:
            grid = _portrait_grid(portrait, self._unit)
            chosen = spread(self._part, grid, len(self._people), self._obstacles)
            if chosen is not None:
                return self._seats(chosen, portrait * self._unit, face=True), None
        bubble = None
        faces, dots = self._mixed(len(self._people), self._obstacles)
        if len(faces) + len(dots) < len(self._people):
            box = self._bubble_box(len(self._people))
            faces, dots = self._mixed(len(self._people) - 1, (*self._obstacles, box))
            bubble = self._bubble(self._people[len(faces) + len(dots) :], box)
        seats = self._seats(faces, SMALL_FACE * self._unit, face=True)
        seats += self._seats(dots, DOT * self._unit, face=False, after=len(faces))
        return seats, bubble

    def _mixed(self, wanted: int, obstacles: Sequence[Box]) -> tuple[list[Slot], list[Slot]]:
        """Return places for faces, if the band is not too full for any, and for dots.

        There are as many rows of faces as leave room for the others; one at the least.
        """
        grid = _grid(SMALL_FACE * self._unit, GAP * self._unit)
        rows = most_rows(self._part, grid) if self._band.people <= SOME else 0
        for count in range(rows, 0, -1):
            faces = self._faces(grid, count, wanted, obstacles)
            dots = self._dots(self._beyond(grid, count), wanted - len(faces), obstacles)
            if count == 1 or len(faces) + len(dots) >= wanted:
                return faces, dots
        return [], self._dots(self._part, wanted, obstacles)

    def _seats(
        self, slots: Sequence[Slot], side: float, *, face: bool, after: int = 0
    ) -> list[Seat]:
        ring, sector = self._band.ring, self._sector
        people = self._people[after : after + len(slots)]
        return [
            Seat(person, slot.x, slot.y, side, face, ring, sector)
            for person, slot in zip(people, slots, strict=True)
        ]

    def _faces(self, grid: Grid, count: int, wanted: int, obstacles: Sequence[Box]) -> list[Slot]:
        """Return places in the innermost rows."""
        if count == 1:
            row = rows_of(self._part, grid, 1, obstacles, widest=0.0)[0]
            return _evenly(row, min(len(row), wanted))
        rows = rows_of(self._part, grid, count, obstacles, widest=grid.across)
        return _from_inside(rows, wanted)

    def _beyond(self, grid: Grid, count: int) -> Slice:
        part = self._part
        inner = part.inner + (count - 1) * grid.across + grid.side + GAP * self._unit
        return Slice(inner=inner, outer=part.outer, start=part.start, span=part.span)

    def _dots(self, part: Slice, wanted: int, obstacles: Sequence[Box]) -> list[Slot]:
        side = DOT * self._unit
        grid = Grid(side=side, along=side * 1.6, across=side * 1.45)
        rows = _fewest_rows(part, grid, wanted, obstacles, ROOMY * self._unit)
        return _from_inside(rows, wanted)

    def _bubble_box(self, people: int) -> Box:
        unit, part = self._unit, self._part
        across, down = (len(f"+{people}") * 7.5 + 16) * unit / 2, 11 * unit
        places = [
            self._bubble_at(part.start + part.span * share, across, down, inside=inside)
            for inside in (False, True)
            for share in SHARES
        ]
        return min(places, key=lambda box: sum(_overlap(box, o) for o in self._obstacles))

    def _bubble_at(self, angle: float, across: float, down: float, *, inside: bool) -> Box:
        part, turn = self._part, math.radians(angle)
        depth = abs(math.sin(turn)) * across + abs(math.cos(turn)) * down
        middle, edge = (part.inner + part.outer) / 2, depth + 6 * self._unit
        radius = min(middle, part.inner + edge) if inside else max(middle, part.outer - edge)
        return Box(*point(angle, radius), across, down)

    def _bubble(self, people: Sequence[int], box: Box) -> Bubble:
        return Bubble(
            ring=self._band.ring,
            sector=self._sector,
            people=tuple(people),
            x=box.x,
            y=box.y,
            width=2 * box.across,
            height=2 * box.down,
        )


def _bands(rings: Mapping[Ring, Sequence[tuple[int, int]]], radius: float) -> list[Band]:
    bands, inner = [], radius * HUB
    for ring in Ring:
        outer = radius * REACH[ring]
        bands.append(Band(ring=ring, inner=inner, outer=outer, people=len(rings.get(ring, ()))))
        inner = outer
    return bands


def _parts(
    band: Band, people: Sequence[tuple[int, int]], sectors: Sequence[Sector]
) -> list[tuple[Slice, int, list[int]]]:
    """Return the slices of a band that have people in them; the innermost band is one slice."""
    if not people:
        return []
    if band.ring is Ring.CLOSE or len(sectors) < 2:
        whole = Slice(inner=band.inner, outer=band.outer, start=0.0, span=360.0)
        sector = -1 if band.ring is Ring.CLOSE and len(sectors) > 1 else 0
        return [(whole, sector, [person for person, _ in people])]
    inside: dict[int, list[int]] = defaultdict(list)
    for person, sector in people:
        inside[sector].append(person)
    return [
        (
            Slice(inner=band.inner, outer=band.outer, start=s.start, span=s.span),
            index,
            inside[index],
        )
        for index, s in enumerate(sectors)
        if index in inside
    ]


def _portrait_side(
    band: Band,
    people: Sequence[tuple[int, int]],
    sectors: Sequence[Sector],
    obstacles: Sequence[Box],
    measures: Measures,
) -> float | None:
    """Return the largest side at which a band shows people as faces, None if none will do.

    Slices too full for the smallest faces have no say; they mix faces and dots.
    """
    if band.people > FEW:
        return None

    def fits(part: Slice, ids: Sequence[int], side: float) -> bool:
        return spread(part, _portrait_grid(side, measures.unit), len(ids), obstacles) is not None

    sides = PORTRAITS if band.ring is Ring.CLOSE else PORTRAITS[1:]
    able = [
        (part, ids) for part, _, ids in _parts(band, people, sectors) if fits(part, ids, sides[-1])
    ]
    if not able:
        return None
    return next(side for side in sides if all(fits(part, ids, side) for part, ids in able))


def _portrait_grid(side: float, unit: float) -> Grid:
    return _grid(side * unit, GAP * unit)


def _fewest_rows(
    part: Slice, grid: Grid, wanted: int, obstacles: Sequence[Box], widest: float
) -> list[list[Slot]]:
    """Return the fewest rows with so many places, all rows where that is too few."""
    least, most = 1, most_rows(part, grid)
    while least < most:
        middle = (least + most) // 2
        if room_for(part, grid, middle, widest) >= wanted:
            most = middle
        else:
            least = middle + 1
    rows: list[list[Slot]] = []
    for count in range(least, most_rows(part, grid) + 1):  # more where something is in the way
        rows = rows_of(part, grid, count, obstacles, widest)
        if sum(map(len, rows)) >= wanted:
            break
    return rows


def _grid(side: float, gap: float) -> Grid:
    return Grid(side=side, along=side + gap, across=side + gap / 2)


def _overlap(box: Box, other: Box) -> float:
    """Return how much of two rectangles is common to both, a hair's breadth left between them."""
    wide = box.across + other.across + 2 - abs(box.x - other.x)
    high = box.down + other.down + 2 - abs(box.y - other.y)
    return max(0.0, wide) * max(0.0, high)


def _evenly(slots: Sequence[Slot], wanted: int) -> list[Slot]:
    if wanted <= 0:
        return []
    step = len(slots) / wanted
    return [slots[math.floor((index + 0.5) * step)] for index in range(wanted)]


def _from_inside(rows: Sequence[Sequence[Slot]], wanted: int) -> list[Slot]:
    """Return places row by row; a row that is not full is filled from its middle."""
    found: list[Slot] = []
    for row in rows:
        rest = wanted - len(found)
        if rest <= 0:
            break
        skip = max(0, (len(row) - rest) // 2)
        found.extend(row[skip : skip + rest])
    return found
