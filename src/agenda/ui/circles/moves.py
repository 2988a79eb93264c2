"""What dropping a person on a ring or a circle means for the circles she is in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agenda.model.circle import Circle, Ring

_RANK = {ring: number for number, ring in enumerate(Ring)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Circles to put somebody into and to take her out of; both empty where nothing changes."""

    put: tuple[int, ...] = ()
    take: tuple[int, ...] = ()


def plan_move(
    member_of: Sequence[int],
    circles: Sequence[Circle],
    *,
    ring: Ring,
    circle: int | None = None,
    origin: int | None = None,
) -> Move:
    """Return how somebody gets to a ring, and there into a circle.

    She leaves the circle she was dragged from (``origin``) where that is of the same closeness
    as the new one, and whatever would keep her closer than the ring asked for. The circle
    outweighs the ring: in a close circle nobody is distant.
    """
    known = {each.id: each for each in circles}
    wanted = known.get(circle) if circle is not None else None
    if wanted is not None and wanted.query:
        wanted = None  # a smart circle finds its people itself
    inside = {id_ for id_ in member_of if id_ in known and not known[id_].query}
    target = min(ring, wanted.ring, key=_RANK.__getitem__) if wanted else ring
    put, take = set(), set()
    if wanted is not None:
        put |= {wanted.id} - inside
        source = known.get(origin) if origin is not None else None
        if source is not None and source.id != wanted.id and source.ring is wanted.ring:
            take |= {id_ for id_ in inside if source.id in _line(known, id_)} - {wanted.id}
    now = (inside | put) - take
    take |= {id_ for id_ in now if _RANK[known[id_].ring] < _RANK[target]}
    take |= {id_ for id_ in now if known[id_].root and known[id_].ring is not target}
    if all(known[id_].ring is not target for id_ in now - take):
        put |= {each.id for each in circles if each.root and each.ring is target}
    return Move(put=tuple(sorted(put - inside)), take=tuple(sorted(take & inside)))


def together(moves: Iterable[Move]) -> Move:
    """Return the moves of several people to one place as one for all of them.

    What one of them must be put into, the others may be in as well: it is where they were
    dropped. Who is not in a circle is not harmed by being taken out of it.
    """
    put: set[int] = set()
    take: set[int] = set()
    for move in moves:
        put |= set(move.put)
        take |= set(move.take)
    return Move(put=tuple(sorted(put)), take=tuple(sorted(take)))


def plan_taking(
    insides: Iterable[Sequence[int]], circles: Sequence[Circle], circle: int
) -> tuple[int, ...]:
    """Return the circles to take people out of so that they are in one no longer.

    ``insides`` says for each of them the circles she is in. A ring is left by leaving all
    circles of that closeness, another circle by leaving also those inside it; the one meant
    comes first. What a saved search finds cannot be left.
    """
    known = {each.id: each for each in circles}
    meant = known[circle]
    held = {id_ for inside in insides for id_ in inside if id_ in known}
    left = {
        id_
        for id_ in held
        if not known[id_].query
        and (known[id_].ring is meant.ring if meant.root else circle in _line(known, id_))
    }
    if not left:
        return ()
    first = () if meant.query else (circle,)
    return (*first, *sorted(left - {circle}))


def _line(known: dict[int, Circle], id_: int) -> list[int]:
    line: list[int] = []
    at: int | None = id_
    while at is not None and at in known and at not in line:
        line.append(at)
        at = known[at].parent
    return line
