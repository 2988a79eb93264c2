"""How two names relate, in levels from "all three parts agree" to "another name altogether"."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

from agenda.dedup.lists.given import GIVEN_NAMES
from agenda.dedup.normalise.names import formal_names
from agenda.dedup.ragged import Flags, Ints, product

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


class Part(IntEnum):
    """How one part of two names relates."""

    MISSING = 0
    EQUAL = 1
    COMPOUND = 2
    NICKNAME = 3
    INITIAL = 4
    SIMILAR = 5
    DIFFERENT = 6


_PERHAPS_CUT_WRONGLY = (NameLevel.OTHER_SURNAME, NameLevel.FAMILY, NameLevel.DIFFERENT)
_RANK = np.array([16, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 8])
"""Levels from best to worst, for choosing between several names of one person."""

_SIMILAR = 0.9
_LONG_ENOUGH = 4
_CUT_OFF = 3
_DIMINUTIVE = re.compile(r"(\w{3,}?)(?:it|ill|ic|et|uc)(?:o|a|e|os|as|in)$")
_SHORT_FORM = 3


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
    order = np.lexsort((_RANK[levels], pair))
    first = order[np.flatnonzero(np.diff(pair[order], prepend=-1))]
    level[pair[first]] = levels[first]
    best_a[pair[first]] = one[first]
    best_b[pair[first]] = other[first]
    return level, best_a, best_b


def _levels(names: Names, a: Ints, b: Ints) -> Ints:
    given = _parts(names.given[a], names.given[b], names.givens, _relate_givens)
    first = _parts(names.first[a], names.first[b], names.surnames, _relate_surnames)
    second = _parts(names.second[a], names.second[b], names.surnames, _relate_surnames)
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
        (agrees, NameLevel.OTHER_SURNAME),
        ((surname | similar) & (given == Part.MISSING), NameLevel.SURNAME),
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
    return level


def _is_part_of(one: str, other: str) -> bool:
    """Say whether all words of the shorter name, two at least, are in the longer one."""
    short, long = sorted(
        (set(one.replace("|", " ").split()), set(other.replace("|", " ").split())), key=len
    )
    return 1 < len(short) < len(long) and short <= long


def _crossed(names: Names, a: Ints, b: Ints) -> Flags:
    """Say where one goes by the other's second surname, or the surnames are swapped."""
    crossed: Flags = ((names.first[a] >= 0) & (names.first[a] == names.second[b])) | (
        (names.first[b] >= 0) & (names.first[b] == names.second[a])
    )
    return crossed


def _parts(
    a: Ints,
    b: Ints,
    texts: Sequence[str],
    relate: Callable[[Sequence[str], Sequence[str]], Ints],
) -> Ints:
    """Relate each pair of texts once, however many pairs of names have it."""
    result = np.full(len(a), int(Part.MISSING), dtype=np.int64)
    both = (a >= 0) & (b >= 0)
    result[both & (a == b)] = Part.EQUAL
    rest = both & (a != b)
    low, high = np.minimum(a[rest], b[rest]), np.maximum(a[rest], b[rest])
    unique, inverse = np.unique(low * len(texts) + high, return_inverse=True)
    if len(unique):
        one = [texts[i] for i in unique // len(texts)]
        other = [texts[i] for i in unique % len(texts)]
        result[rest] = relate(one, other)[inverse]
    return result


def _relate_givens(one: Sequence[str], other: Sequence[str]) -> Ints:
    alike = _alike(one, other)
    return np.array(
        [
            relate_given(a, b, alike=bool(like))
            for a, b, like in zip(one, other, alike, strict=True)
        ],
        dtype=np.int64,
    )


def relate_given(a: str, b: str, *, alike: bool) -> Part:
    """Return how two different given names relate; ``alike`` if they differ by a slip."""
    related = _by_rule(a, b)
    if related:
        return related
    if a in GIVEN_NAMES and b in GIVEN_NAMES:
        return Part.DIFFERENT  # Manuel and Manuela are no slip of the pen
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and len(short) >= _SHORT_FORM:
        return Part.NICKNAME
    return Part.SIMILAR if alike or sorted(a) == sorted(b) else Part.DIFFERENT


def _by_rule(a: str, b: str) -> Part:
    """Return how two given names relate by lists and word by word, ``MISSING`` if not at all."""
    if not set(formal_names(a)).isdisjoint(formal_names(b)):
        return Part.NICKNAME
    words_a, words_b = a.split(), b.split()
    short, long = sorted((words_a, words_b), key=len)
    if set(short) <= set(long):
        return Part.COMPOUND
    if _is_diminutive(a, b) or _is_diminutive(b, a):
        return Part.NICKNAME
    if _are_initials(words_a, words_b) or _is_initial_of(a, b) or _is_initial_of(b, a):
        return Part.INITIAL
    return Part.COMPOUND if _is_part_of_compound(short, long) else Part.MISSING


def _is_part_of_compound(short: Sequence[str], long: Sequence[str]) -> bool:
    """Say whether the shorter is the head, or any one word, of the longer, maybe as pet form."""
    if len(short) == len(long):
        return False
    if not set(formal_names(short[0])).isdisjoint(formal_names(long[0])):
        return True
    return len(short) == 1 and not set(formal_names(short[0])).isdisjoint(long)


def _is_initial_of(letter: str, given: str) -> bool:
    return len(letter) == 1 and any(formal.startswith(letter) for formal in formal_names(given))


def _is_diminutive(short: str, given: str) -> bool:
    """Say whether ``short`` is ``given`` with a Spanish diminutive: nievitas, carlito."""
    match = _DIMINUTIVE.match(short)
    return match is not None and short not in GIVEN_NAMES and given.startswith(match[1])


def _are_initials(a: Sequence[str], b: Sequence[str]) -> bool:
    """Say whether word by word one is the other or its initial: j luis, jose luis."""
    some = False
    for x, y in zip(a, b, strict=False):
        if x == y:
            continue
        if x[0] != y[0] or min(len(x), len(y)) > 1:
            return False
        some = True
    return some


def _relate_surnames(one: Sequence[str], other: Sequence[str]) -> Ints:
    alike = _alike(one, other)
    cut = np.array(
        [
            a.startswith(b) or b.startswith(a)
            if min(len(a), len(b)) >= _CUT_OFF
            else min(len(a), len(b)) == 1 and a[0] == b[0]
            for a, b in zip(one, other, strict=True)
        ],
        dtype=np.bool_,
    )
    return np.where(alike | cut, int(Part.SIMILAR), int(Part.DIFFERENT))


def _alike(one: Sequence[str], other: Sequence[str]) -> Flags:
    """Say where two words differ by a slip: one edit in four letters, or nearly the same."""
    edits = cpdist(one, other, scorer=OSA.distance, score_cutoff=2, dtype=np.int32)
    likeness = cpdist(one, other, scorer=JaroWinkler.similarity, dtype=np.float32)
    shortest = np.array([min(len(a), len(b)) for a, b in zip(one, other, strict=True)])
    one_slip = (edits <= 1) & (shortest >= _LONG_ENOUGH)
    two_slips = (edits <= 2) & (shortest >= 2 * _LONG_ENOUGH)
    alike: Flags = one_slip | two_slips | ((likeness >= _SIMILAR) & (shortest > _LONG_ENOUGH))
    return alike
