"""Tells lines that only look like messages from real ones, by their place in time.

Who copies some messages on an iPhone and pastes them into a chat pastes stamps
like those of the export. A chat is written in the order of time, so the stretches
that do not fit into that order, if they are few, are text that somebody pasted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MANY_STRETCHES = 200_000
"""Beyond this the file is no chat in any order, and nothing is taken for a quotation."""


@dataclass(slots=True)
class Stretch:
    """Stamps of one day that follow each other: the day's ordinal, and how many they are."""

    day: int
    count: int


def quoted_stretches(stretches: Sequence[Stretch]) -> frozenset[int]:
    """Return the indexes of the stretches that are quotations.

    They are what must go for the rest to be in order, the fewest stamps
    possible; a day's difference is none (midnight, travel), and where more than
    one stamp in twenty would go the order of the file proves nothing.
    """
    if len(stretches) < 3 or len(stretches) > MANY_STRETCHES:
        return frozenset()
    kept = _heaviest_ordered(stretches)
    quoted, day, weight = [], stretches[kept[0]].day, 0
    in_order = set(kept)
    for index, stretch in enumerate(stretches):
        if index in in_order:
            day = stretch.day
        elif abs(stretch.day - day) > 1:
            quoted.append(index)
            weight += stretch.count
    total = sum(stretch.count for stretch in stretches)
    return frozenset(quoted) if weight <= max(3, total // 20) else frozenset()


def _heaviest_ordered(stretches: Sequence[Stretch]) -> list[int]:
    """Return the indexes of the heaviest subsequence that never goes back in time.

    A Fenwick tree over the days holds the best chain that ends on or before each.
    """
    ranks = {day: rank for rank, day in enumerate(sorted({s.day for s in stretches}), start=1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    for index, stretch in enumerate(stretches):
        rank = ranks[stretch.day]
        best = _best_until(tree, rank)
        before.append(best[1])
        chain = (best[0] + stretch.count, index)
        while rank < len(tree):
            tree[rank] = max(tree[rank], chain)
            rank += rank & -rank
    kept = []
    index = _best_until(tree, len(ranks))[1]
    while index >= 0:
        kept.append(index)
        index = before[index]
    return kept[::-1]


def _best_until(tree: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank:
        best = max(best, tree[rank])
        rank -= rank & -rank
    return best
