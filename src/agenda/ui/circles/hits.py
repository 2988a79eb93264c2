"""What lies under the pointer, found through buckets of angle and radius.

Going through some thousand seats at every move of the mouse would be felt.
"""

from __future__ import annotations

import math
from collections import defaultdict

from agenda.ui.circles.drawing import Bubble, RingsLayout, Seat
from agenda.ui.circles.slots import polar

ANGLE_STEP = 10.0
RADIUS_STEP = 20.0
LEAST_TARGET = 12.0
"""Dots are small; what is this near to one, in pixels, hits it."""


class HitMap:
    """Seats and bubbles of a drawing by place."""

    def __init__(self, layout: RingsLayout) -> None:
        self._layout = layout
        self._buckets: dict[tuple[int, int], list[Seat]] = defaultdict(list)
        for seat in layout.seats:
            reach = max(seat.side, LEAST_TARGET) / 2
            angle, radius = polar(seat.x, seat.y)
            wide = math.degrees(math.asin(min(1.0, reach / radius))) if radius else 180.0
            for turn in _steps(angle - wide, angle + wide, ANGLE_STEP):
                for ring in _steps(radius - reach, radius + reach, RADIUS_STEP):
                    self._buckets[turn % round(360 / ANGLE_STEP), ring].append(seat)

    def seat_at(self, x: float, y: float) -> Seat | None:
        """Return the person nearest to a point, if it hits her."""
        angle, radius = polar(x, y)
        near = self._buckets.get((int(angle // ANGLE_STEP), int(radius // RADIUS_STEP)), ())
        best: Seat | None = None
        least = math.inf
        for seat in near:
            distance = math.hypot(seat.x - x, seat.y - y)
            if distance <= max(seat.side, LEAST_TARGET) / 2 and distance < least:
                best, least = seat, distance
        return best

    def bubble_at(self, x: float, y: float) -> Bubble | None:
        """Return the bubble at a point."""
        for bubble in self._layout.bubbles:
            if abs(x - bubble.x) <= bubble.width / 2 and abs(y - bubble.y) <= bubble.height / 2:
                return bubble
        return None


def _steps(low: float, high: float, step: float) -> range:
    return range(math.floor(low / step), math.floor(high / step) + 1)
