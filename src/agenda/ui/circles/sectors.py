"""Which slice of the rings each circle gets.

Angles are degrees clockwise from twelve o'clock. A slice grows with the number of people to the
power of 0.8, so that a circle of 500 does not push one of 20 to a sliver.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agenda.model.circle import Circle

FULL = 360.0
LEAST = 16.0
GROWTH = 0.8
MOST = 16
"""How many slices there can be; the circles beyond share one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A slice: ``circles`` are those drawn in it, none for people who are in a ring alone."""

    circles: tuple[int, ...]
    start: float
    span: float
    people: int

    @property
    def middle(self) -> float:
        """The angle of its middle."""
        return self.start + self.span / 2


def share_out(groups: Sequence[tuple[tuple[int, ...], int]]) -> list[Sector]:
    """Return the slices of groups of circles with so many people each, in their order.

    The round begins between two large slices, because the titles of the rings stand at twelve
    o'clock and would fill a small one.
    """
    spans = _spans([people for _, people in groups])
    first = max(range(len(spans)), key=lambda i: min(spans[i - 1], spans[i]), default=0)
    turned = [*range(first, len(spans)), *range(first)]
    sectors, start = [], 0.0
    for (circles, people), span in ((groups[i], spans[i]) for i in turned):
        sectors.append(Sector(circles=circles, start=start, span=span, people=people))
        start += span
    return sectors


def sector_groups(
    circles: Sequence[Circle], drawn: Mapping[int | None, int], scope: Sequence[int] = ()
) -> list[tuple[tuple[int, ...], int]]:
    """Return the groups of circles that get a slice, with the people drawn in each.

    Args:
        circles: All circles in their order.
        drawn: How many people are drawn in each circle, None for those in a ring alone.
        scope: Whole rings where empty; one circle, to see its sub-circles; or several.
    """
    heads = heads_of(circles, scope)
    people: Counter[int | None] = Counter()
    for circle, count in drawn.items():
        people[heads.get(circle) if circle is not None else None] += count
    order = [c.id for c in circles if c.id in heads.values()]
    shown = sorted(order, key=lambda id_: (-people[id_], order.index(id_)))
    groups: list[tuple[tuple[int, ...], int]] = []
    if len(order) > MOST:
        kept = set(shown[: MOST - 1])
        rest = tuple(id_ for id_ in order if id_ not in kept)
        groups.extend(((id_,), people[id_]) for id_ in order if id_ in kept)
        groups.append((rest, sum(people[id_] for id_ in rest)))
    else:
        groups.extend(((id_,), people[id_]) for id_ in order)
    if people[None]:
        groups.append(((), people[None]))
    return groups


def heads_of(circles: Sequence[Circle], scope: Sequence[int] = ()) -> dict[int, int]:
    """Return for each circle the one in whose slice it is drawn, rings and strangers left out.

    With one circle as ``scope`` its sub-circles have the slices; with several, they themselves.
    """
    known = {circle.id: circle for circle in circles if not circle.root}
    heads: dict[int, int] = {}
    for circle in known.values():
        line = _line_above(circle, known)
        if not scope:
            heads[circle.id] = line[-1]
        elif len(scope) == 1 and scope[0] in line[1:]:
            heads[circle.id] = line[line.index(scope[0]) - 1]
        elif len(scope) > 1:
            inside = [id_ for id_ in line if id_ in scope]
            if inside:
                heads[circle.id] = inside[-1]
    return heads


def _line_above(circle: Circle, known: Mapping[int, Circle]) -> list[int]:
    line = [circle.id]
    parent = circle.parent
    while parent is not None and parent in known and parent not in line:
        line.append(parent)
        parent = known[parent].parent
    return line


def _spans(counts: Sequence[int]) -> list[float]:
    """Share 360 degrees out by weight; who would get too little gets the least."""
    if not counts:
        return []
    least = min(LEAST, FULL / len(counts))
    weights = [max(count, 0) ** GROWTH for count in counts]
    small: set[int] = set()
    while True:
        room = FULL - least * len(small)
        total = sum(w for i, w in enumerate(weights) if i not in small)
        spans = [
            least if i in small else (room * w / total if total else 0.0)
            for i, w in enumerate(weights)
        ]
        poor = {i for i, span in enumerate(spans) if span < least and i not in small}
        if not poor:
            return spans if len(small) < len(counts) else [FULL / len(counts)] * len(counts)
        small |= poor
