"""Who can introduce me to…: the best chains from the user to somebody she wants to meet.

A chain is as strong as the product of its links, three links long at most, and
shows what each of them rests on.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from agenda.model.acquaintance import Chain, Link

HOPS = 3
BEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Who knows whom. ``mine`` are the user's own links by person.

    ``around`` has the one link of two people under both of them.
    """

    mine: Mapping[int, Link]
    around: Mapping[int, Mapping[int, Link]] = field(default_factory=dict)


def graph_of(links: Iterable[Link], mine: Iterable[Link], *, silent: Collection[int] = ()) -> Graph:
    """Build the graph. Links are walked both ways; of several the strongest is kept.

    A second tie between two people makes the first a little stronger. Links
    from None are the user's own. ``silent`` (the dead) are on no way.
    """
    around: dict[int, dict[int, Link]] = {}
    own: dict[int, Link] = {}
    for link in mine:
        if link.b not in silent:
            own[link.b] = _stronger(own.get(link.b), link)
    for link in links:
        if link.b in silent or link.a in silent:
            continue
        if link.a is None:
            own[link.b] = _stronger(own.get(link.b), link)
            continue
        there = around.setdefault(link.a, {})
        there[link.b] = _stronger(there.get(link.b), link)
        around.setdefault(link.b, {})[link.a] = there[link.b]
    return Graph(mine=own, around=around)


def chains(
    graph: Graph, targets: Collection[int], *, best: int = BEST, hops: int = HOPS
) -> list[Chain]:
    """Return the best chains to any of ``targets``, the strongest first.

    Each begins with somebody else, since that is whom the user would ask. A
    target whom she knows herself is a chain of one link.
    """
    wanted = frozenset(targets)
    by_first: dict[int, Chain] = {}
    for target in sorted(wanted):
        for links in _ways(graph, target, wanted, hops):
            strength = 1.0
            for link in links:
                strength *= link.strength
            known = by_first.get(links[0].b)
            if known is None or strength > known.strength:
                by_first[links[0].b] = Chain(links=links, strength=strength)
    key = lambda chain: (-chain.strength, len(chain.links), chain.people)  # noqa: E731 - used once
    return heapq.nsmallest(best, by_first.values(), key=key)


def neighbours(graph: Graph, person: int) -> list[Link]:
    """Return whom somebody knows, the closest first, for the map; she is ``a`` of each."""
    found = [_towards(link, other) for other, link in graph.around.get(person, {}).items()]
    return sorted(found, key=lambda link: (-link.strength, link.b))


def _ways(
    graph: Graph, target: int, wanted: frozenset[int], hops: int
) -> Iterable[tuple[Link, ...]]:
    """Yield the ways to a target, found from its end: few people know somebody one does not."""
    own = graph.mine.get(target)
    if own is not None:
        yield (own,)
    if hops < 2:
        return
    for near, last in graph.around.get(target, {}).items():
        if near in wanted:
            continue
        first = graph.mine.get(near)
        if first is not None:
            yield first, _towards(last, target)
        if hops < 3:
            continue
        for far, middle in graph.around.get(near, {}).items():
            start = graph.mine.get(far)
            if start is not None and far not in wanted:
                yield start, _towards(middle, near), _towards(last, target)


def _stronger(one: Link | None, other: Link) -> Link:
    if one is None:
        return other
    best, less = (one, other) if one.strength >= other.strength else (other, one)
    strength = min(0.98, best.strength + (1 - best.strength) * less.strength * 0.2)
    return Link(
        a=other.a,
        b=other.b,
        kind=best.kind,
        strength=strength,
        on=max((day for day in (best.on, less.on) if day is not None), default=None),
        evidence=best.evidence or less.evidence,
        tie=best.tie if best.tie is not None else less.tie,
    )


def _towards(link: Link, person: int) -> Link:
    """Return a link so that it leads to a person, who is one of its ends."""
    if link.b == person:
        return link
    return replace(link, a=link.b, b=person)
