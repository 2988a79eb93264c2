"""What the rings show, as a value: who is in which band and slice, and what is marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from agenda.model.circle import Circle, Ring
from agenda.services.circle_members import Placed
from agenda.ui.circles.sectors import Sector, heads_of, sector_groups, share_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The rings of one moment.

    Attributes:
        rings: For each ring its people as (person, index of the slice).
        circles: All circles by id.
        roots: The circle that stands for each ring itself.
        scope: The circles the view is narrowed to; empty for all.
        chosen: The circle in the panel.
        found: The people a search found, None while nothing is searched.
    """

    rings: Mapping[Ring, Sequence[tuple[int, int]]] = field(default_factory=dict)
    sectors: tuple[Sector, ...] = ()
    circles: Mapping[int, Circle] = field(default_factory=dict)
    roots: Mapping[Ring, Circle] = field(default_factory=dict)
    scope: tuple[int, ...] = ()
    chosen: int | None = None
    found: frozenset[int] | None = None

    @property
    def people(self) -> int:
        """How many people are drawn."""
        return sum(map(len, self.rings.values()))

    def count(self, ring: Ring) -> int:
        """Return how many people are drawn in a ring."""
        return len(self.rings.get(ring, ()))


def scene_of(
    circles: Sequence[Circle],
    placed: Sequence[Placed],
    *,
    scope: tuple[int, ...] = (),
    inside: Mapping[int, int | None] | None = None,
    chosen: int | None = None,
    found: frozenset[int] | None = None,
) -> Scene:
    """Put a scene together.

    With one circle as ``scope``, ``inside`` says for its people in which circle inside it each
    one is, none for those who are in itself alone.
    """
    heads = heads_of(circles, scope)
    if inside is not None:
        placed = [replace(p, circle=inside[p.person]) for p in placed if p.person in inside]
    elif scope:
        placed = [p for p in placed if p.circle in heads]
    drawn = Counter(place.circle for place in placed)
    sectors = share_out(sector_groups(circles, drawn, scope))
    index_of = {id_: number for number, sector in enumerate(sectors) for id_ in sector.circles}
    alone = next((number for number, sector in enumerate(sectors) if not sector.circles), 0)
    rings: dict[Ring, list[tuple[int, int]]] = {ring: [] for ring in Ring}
    for place in placed:
        head = heads.get(place.circle) if place.circle is not None else None
        rings[place.ring].append((place.person, alone if head is None else index_of[head]))
    return Scene(
        rings=rings,
        sectors=tuple(sectors),
        circles={circle.id: circle for circle in circles},
        roots={circle.ring: circle for circle in circles if circle.root},
        scope=scope,
        chosen=chosen,
        found=found,
    )
