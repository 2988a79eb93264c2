"""Groups of people who are one, by average linkage: one wrong pair does not chain two people."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Edge = tuple[int, int]

_EXACT = 1_000_000
"""Log-odds are added up as whole millionths, so that no order of adding changes the sum."""


def components(edges: Collection[Edge]) -> list[list[int]]:
    """Return the connected sets of the graph with these edges, each sorted."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in edges:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    sets: dict[int, list[int]] = {}
    for node in sorted(parent):
        sets.setdefault(root(node), []).append(node)
    return list(sets.values())


def agglomerate(
    odds: Mapping[Edge, float], certain: Collection[Edge], never: Collection[Edge]
) -> list[list[int]]:
    """Join the most alike first, as long as the average over all known pairs speaks for it.

    Of equally alike ones those with the lowest numbers come first, so whoever
    numbers people by what is known of them gets the same groups in any order.

    Two groups are joined if at least one certain pair links them, the average
    log-odds over the scored pairs between them is above 0 and no pair
    between them is in ``never``.

    Args:
        odds: Log-odds of the scored pairs ``(a, b)`` with ``a < b``.
        certain: The pairs that may link.
        never: Pairs that must not end in one group.

    Returns:
        The groups, each sorted, of one and more.
    """
    links: dict[int, dict[int, list[int]]] = {}
    for (a, b), value in odds.items():
        entry = [round(value * _EXACT), 1, int((a, b) in certain), int((a, b) in never)]
        links.setdefault(a, {})[b] = entry
        links.setdefault(b, {})[a] = entry
    for a, b in never:
        if (a, b) not in odds:
            entry = [0, 0, 0, 1]
            links.setdefault(a, {})[b] = entry
            links.setdefault(b, {})[a] = entry
    members = {node: [node] for node in links}
    least = {node: node for node in links}
    heap = [
        (-entry[0] / entry[1], a, b, a, b)
        for a, row in links.items()
        for b, entry in row.items()
        if a < b and _joinable(entry)
    ]
    heapq.heapify(heap)
    while heap:
        cost, _, _, a, b = heapq.heappop(heap)
        link = links.get(a, {}).get(b)
        if link is None or not _joinable(link) or cost != -link[0] / link[1]:
            continue  # overtaken by an earlier join
        _join(a, b, links, members, least, heap)
    return [sorted(group) for _, group in sorted(members.items())]


def _joinable(entry: list[int]) -> bool:
    total, pairs, certain, never = entry
    return certain > 0 and never == 0 and pairs > 0 and total > 0


def _join(  # noqa: PLR0917 - the state of one loop, changed in place
    keep: int,
    gone: int,
    links: dict[int, dict[int, list[int]]],
    members: dict[int, list[int]],
    least: dict[int, int],
    heap: list[tuple[float, int, int, int, int]],
) -> None:
    if len(links[keep]) < len(links[gone]):
        keep, gone = gone, keep  # move the shorter row: the whole costs n log n
    members[keep] += members.pop(gone)
    least[keep] = min(least[keep], least[gone])
    del links[keep][gone]
    for other, entry in links.pop(gone).items():
        if other == keep:
            continue
        del links[other][gone]
        old = links[keep].get(other)
        merged = [x + y for x, y in zip(old, entry, strict=True)] if old else entry
        links[keep][other] = links[other][keep] = merged
        if _joinable(merged):
            low, high = sorted((least[keep], least[other]))
            heapq.heappush(heap, (-merged[0] / merged[1], low, high, keep, other))
