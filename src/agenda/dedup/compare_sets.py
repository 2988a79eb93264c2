"""Companies, dates, addresses and profiles: the best level between two small sets of texts."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.process import cpdist

from agenda.dedup.ragged import Ints, Ragged, product

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Level(IntEnum):
    """How companies, dates, addresses and profiles relate."""

    MISSING = 0
    DIFFERENT = 1
    SIMILAR = 2
    SAME = 3


_ORG_SIMILAR = 88.0


def compare_sets(
    column: Ragged,
    left: Ints,
    right: Ints,
    alike: Callable[[Sequence[str], Sequence[str]], Ints],
) -> Ints:
    """Return the best level of two sets of texts; ``alike`` levels unequal ones."""
    level = np.zeros(len(left), dtype=np.int64)
    pair, one, other = product(column, column, left, right)
    if not len(pair):
        return level
    width = len(column.names)
    unique, inverse = np.unique(
        np.minimum(one, other) * width + np.maximum(one, other), return_inverse=True
    )
    a, b = unique // width, unique % width
    levels = np.full(len(unique), int(Level.SAME), dtype=np.int64)
    unequal = np.flatnonzero(a != b)
    if len(unequal):
        levels[unequal] = alike(
            [column.names[i] for i in a[unequal]], [column.names[i] for i in b[unequal]]
        )
    np.maximum.at(level, pair, levels[inverse])
    return level


def similar_orgs(one: Sequence[str], other: Sequence[str]) -> Ints:
    """Level two different company names."""
    ratio = cpdist(one, other, scorer=token_set_ratio, dtype=np.float32)
    return np.where(ratio >= _ORG_SIMILAR, int(Level.SIMILAR), int(Level.DIFFERENT))


def same_site(one: Sequence[str], other: Sequence[str]) -> Ints:
    """Level two different profiles: apart if they are on one site, else not comparable."""
    return np.array(
        [
            Level.DIFFERENT if a.partition("/")[0] == b.partition("/")[0] else Level.MISSING
            for a, b in zip(one, other, strict=True)
        ],
        dtype=np.int64,
    )


def similar_days(one: Sequence[str], other: Sequence[str]) -> Ints:
    """Level two different days."""
    return np.array([_compare_days(a, b) for a, b in zip(one, other, strict=True)], dtype=np.int64)


def _compare_days(a: str, b: str) -> Level:
    """Return ``SIMILAR`` for an unknown year, day and month swapped, or one digit wrong."""
    if a.startswith("--") or b.startswith("--"):
        return Level.SIMILAR if a[-5:] == b[-5:] else Level.DIFFERENT
    if len(a) != len(b):
        short, long = sorted((a, b), key=len)
        return Level.SIMILAR if long.startswith(short) else Level.DIFFERENT
    if a[:4] == b[:4] and a[5:7] == b[8:] and a[8:] == b[5:7]:
        return Level.SIMILAR
    return Level.SIMILAR if OSA.distance(a, b) <= 1 else Level.DIFFERENT


def similar_addresses(one: Sequence[str], other: Sequence[str]) -> Ints:
    """Level two different addresses."""
    return np.array(
        [_compare_addresses(a, b) for a, b in zip(one, other, strict=True)], dtype=np.int64
    )


def _compare_addresses(a: str, b: str) -> Level:
    """Return ``SIMILAR`` for one street and number, the town being unknown, or for a slip."""
    street_a, _, place_a = a.partition("|")
    street_b, _, place_b = b.partition("|")
    if street_a == street_b and (not place_a or not place_b or place_a != place_b):
        return Level.SIMILAR
    same_number = street_a.rpartition(" ")[2] == street_b.rpartition(" ")[2]
    slip = same_number and OSA.distance(street_a, street_b) <= 1
    return Level.SIMILAR if slip else Level.DIFFERENT
