"""Who is in which circle: put there, inside a sub-circle, or found by a saved search."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from agenda.model.circle import Circle, Ring
from agenda.store import Reading, circles, search


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A person in the rings: her closest ring, and the circle she is drawn in (None: the ring itself)."""

    person: int
    ring: Ring
    circle: int | None


def placed_in_rings(
    found: Sequence[Circle], members: Mapping[int, Collection[int]]
) -> list[Placed]:
    """Return everybody who is in a circle, once, in the closest ring she has."""
    order = {ring: number for number, ring in enumerate(Ring)}
    best: dict[int, Placed] = {}
    for circle in found:
        for person in members[circle.id]:
            new = Placed(person=person, ring=circle.ring, circle=None if circle.root else circle.id)
            old = best.get(person)
            if old is None or order[new.ring] < order[old.ring]:
                best[person] = replace(new, circle=new.circle or (old.circle if old else None))
            elif old.circle is None and new.circle is not None:
                best[person] = replace(old, circle=new.circle)
    return list(best.values())


def members_of(reading: Reading, found: Sequence[Circle]) -> dict[int, dict[int, None]]:
    """Return the people of each circle in the order they came, those of sub-circles after them."""
    direct = circles.members(reading, [circle.id for circle in found])
    members = {id_: dict.fromkeys(people) for id_, people in direct.items()}
    for circle in found:
        if circle.query:
            hits = search.hits(reading, circle.query) or ""
            listed = search.listed(reading, [int(id_) for id_ in hits.split(",") if id_])
            members[circle.id] = dict.fromkeys(listed)
    parents = {circle.id: circle.parent for circle in found}
    for circle in found:
        above = parents[circle.id]
        while above is not None and above in members:
            members[above].update(members[circle.id])
            above = parents[above]
    return members
