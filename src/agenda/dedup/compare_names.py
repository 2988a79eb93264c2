"""How two names relate, in levels from "all three parts agree" to "another name altogether"."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA

from agenda.dedup.compare_parts import Part, relate_givens, relate_parts, relate_surnames
from agenda.dedup.ragged import Flags, Ints, product

if TYPE_CHECKING:
    from agenda.dedup.table import Names, Table


class NameLevel(IntEnum):
    """How the best pair of names agrees; the lower above 0, the better."""

    NONE = 0
    """One of them has no name."""

    FULL = 1
    """Given name and both surnames agree."""

    EQUAL = 2
    """Given name and surname agree; neither has a second surname."""

    EQUAL_PART = 3
    """Given name and first surname agree; one lacks the second."""

    NICKNAME = 4
    """One has the pet form; surnames agree."""

    COMPOUND = 5
    """One has only part of the given names (María, María José); surnames agree."""

    INITIAL = 6
    """One has an initial; surnames agree."""

    TYPO = 7
    """They agree but for a slip of the pen or a cut end."""

    REORDERED = 8
    """The same words in another order, or one's words are among the other's."""

    NAMESAKE = 9
    """Given name and first surname agree, second surnames differ, or parent and child."""

    GIVEN = 10
    """Given names agree; one has no surname."""

    GIVEN_LOOSELY = 11
    """Given names agree as pet form, part or initial; one has no surname."""

    OTHER_SURNAME = 12
    """Given names agree, surnames do not."""

    FAMILY = 13
    """Surnames agree, given names do not."""

    SURNAME = 14
    """Surnames agree; one has no given name."""

    DIFFERENT = 15
    """Nothing agrees."""

    BY_SECOND = 16
    """One goes by the other's second surname."""


_PERHAPS_CUT_WRONGLY = (NameLevel.OTHER_SURNAME, NameLevel.FAMILY, NameLevel.DIFFERENT)
_RANK = np.array([16, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 8])
"""Levels from best to worst, for choosing between several names of one person."""


def compare_names(table: Table, left: Ints, right: Ints) -> tuple[Ints, Ints, Ints]:
    """Return the best level of each pair and the names (ids, -1 for none) that reach it."""
    pair, one, other = product(table.names, table.names, left, right)
    level = np.zeros(len(left), dtype=np.int64)
    best_a = np.full(len(left), -1, dtype=np.int64)
    best_b = np.full(len(left), -1, dtype=np.int64)
    if not len(pair):
        return level, best_a, best_b
    width = len(table.names.names)
    unique, inverse = np.unique(one * width + other, return_inverse=True)
    levels = _levels(table.parsed, unique // width, unique % width)[inverse]
    order = np.lexsort((*_ties(table, pair, one, other), _RANK[levels], pair))
    first = order[np.flatnonzero(np.diff(pair[order], prepend=-1))]
    level[pair[first]] = levels[first]
    best_a[pair[first]] = one[first]
    best_b[pair[first]] = other[first]
    return level, best_a, best_b


def _ties(table: Table, pair: Ints, one: Ints, other: Ints) -> tuple[Ints, Ints]:
    """Return what settles a tie between several names of a pair: the alphabet, not who came first."""
    several = np.flatnonzero(np.bincount(pair)[pair] > 1)
    met = np.unique(np.concatenate((one[several], other[several])))
    ranks = np.zeros(len(met), dtype=np.int64)
    ranks[np.argsort(np.array([table.names.names[i] for i in met.tolist()], dtype=object))] = (
        np.arange(len(met))
    )
    low, high = np.zeros(len(pair), dtype=np.int64), np.zeros(len(pair), dtype=np.int64)
    a, b = ranks[np.searchsorted(met, one[several])], ranks[np.searchsorted(met, other[several])]
    low[several], high[several] = np.minimum(a, b), np.maximum(a, b)
    return high, low


def _levels(names: Names, a: Ints, b: Ints) -> Ints:
    given = relate_parts(names.given[a], names.given[b], names.givens, relate_givens)
    first = relate_parts(names.first[a], names.first[b], names.surnames, relate_surnames)
    second = relate_parts(names.second[a], names.second[b], names.surnames, relate_surnames)
    crossed = _crossed(names, a, b)
    agrees = (given >= Part.EQUAL) & (given <= Part.INITIAL)
    surname = first == Part.EQUAL
    similar = first == Part.SIMILAR
    apart = second == Part.DIFFERENT
    both = (second == Part.EQUAL) | (second == Part.SIMILAR)
    neither = (names.second[a] < 0) & (names.second[b] < 0)
    typo = (agrees & similar) | ((given == Part.SIMILAR) & (surname | similar))
    relatives = crossed & (names.second[a] >= 0) & (names.second[b] >= 0)
    reordered = (names.tokens[a] == names.tokens[b]) & (names.first[a] >= 0)
    choices = [
        ((given == Part.EQUAL) & surname & both, NameLevel.FULL),
        (agrees & surname & apart, NameLevel.NAMESAKE),
        ((given == Part.EQUAL) & surname & neither, NameLevel.EQUAL),
        ((given == Part.EQUAL) & surname, NameLevel.EQUAL_PART),
        ((given == Part.NICKNAME) & surname, NameLevel.NICKNAME),
        ((given == Part.COMPOUND) & surname, NameLevel.COMPOUND),
        ((given == Part.INITIAL) & surname, NameLevel.INITIAL),
        (typo & apart, NameLevel.NAMESAKE),
        (typo, NameLevel.TYPO),
        (reordered & (given != Part.MISSING), NameLevel.REORDERED),
        (agrees & relatives, NameLevel.NAMESAKE),
        (agrees & crossed, NameLevel.BY_SECOND),
        ((given == Part.EQUAL) & (first == Part.MISSING), NameLevel.GIVEN),
        ((agrees | (given == Part.SIMILAR)) & (first == Part.MISSING), NameLevel.GIVEN_LOOSELY),
        (agrees & (given != Part.INITIAL), NameLevel.OTHER_SURNAME),
        ((surname | similar) & (given == Part.MISSING), NameLevel.SURNAME),
        (_lone_surname(names, a, b) | _lone_surname(names, b, a), NameLevel.SURNAME),
        (surname | similar, NameLevel.FAMILY),
    ]
    level = np.select(
        [condition for condition, _ in choices],
        [int(level) for _, level in choices],
        int(NameLevel.DIFFERENT),
    )
    for k in np.flatnonzero(np.isin(level, _PERHAPS_CUT_WRONGLY)).tolist():
        if _is_part_of(names.texts[a[k]], names.texts[b[k]]):
            level[k] = NameLevel.REORDERED
    for k in np.flatnonzero(level == NameLevel.BY_SECOND).tolist():
        if _is_misread_given(names.texts[a[k]], names.texts[b[k]]):
            level[k] = NameLevel.TYPO
    return level


def _is_part_of(one: str, other: str) -> bool:
    """Say whether all words of the shorter name, two at least, are in the longer one."""
    short, long = sorted(
        (set(one.replace("|", " ").split()), set(other.replace("|", " ").split())), key=len
    )
    return 1 < len(short) < len(long) and short <= long


def _is_misread_given(one: str, other: str) -> bool:
    """Say whether a second given name was misspelt and so read as a surname: Ana Maroa Gil."""
    for a, b in ((one, other), (other, one)):
        given, first, _ = a.split("|")
        whole = b.partition("|")[0]
        if whole.startswith(f"{given} ") and OSA.distance(f"{given} {first}", whole) <= 1:
            return True
    return False


def _lone_surname(names: Names, a: Ints, b: Ints) -> Flags:
    """Say where the one word of a name is the other's surname: "García" on a SIM card."""
    lone: Flags = (names.lone[a] >= 0) & (names.lone[a] == names.first[b])
    return lone


def _crossed(names: Names, a: Ints, b: Ints) -> Flags:
    """Say where one goes by the other's second surname, or the surnames are swapped."""
    crossed: Flags = ((names.first[a] >= 0) & (names.first[a] == names.second[b])) | (
        (names.first[b] >= 0) & (names.first[b] == names.second[a])
    )
    return crossed
