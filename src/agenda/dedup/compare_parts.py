"""How one part of two names relates: equal, pet form, initial, or a slip of the pen."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

from agenda.dedup.keys import sound_of
from agenda.dedup.lists.given import GIVEN_NAMES
from agenda.dedup.lists.shares import SURNAME_SHARE
from agenda.dedup.normalise.names import formal_names
from agenda.dedup.ragged import Flags, Ints

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Part(IntEnum):
    """How one part of two names relates."""

    MISSING = 0
    EQUAL = 1
    COMPOUND = 2
    NICKNAME = 3
    INITIAL = 4
    SIMILAR = 5
    DIFFERENT = 6


_SIMILAR = 0.9
_LONG_ENOUGH = 4
_CUT_OFF = 3
_DIMINUTIVE = re.compile(r"(\w{3,}?)(?:it|ill|ic|et|uc)(?:o|a|e|os|as|in)$")
_SHORT_FORM = 3


def relate_parts(
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


def relate_givens(one: Sequence[str], other: Sequence[str]) -> Ints:
    """Return how different given names relate, as :class:`Part`."""
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


def relate_surnames(one: Sequence[str], other: Sequence[str]) -> Ints:
    """Return how different surnames relate, as :class:`Part`."""
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
    apart = np.array(
        [
            a in SURNAME_SHARE and b in SURNAME_SHARE and sound_of(a) != sound_of(b)
            for a, b in zip(one, other, strict=True)
        ],
        dtype=np.bool_,
    )  # Martín and Martínez are two surnames, not one cut short
    return np.where((alike | cut) & ~apart, int(Part.SIMILAR), int(Part.DIFFERENT))


def _alike(one: Sequence[str], other: Sequence[str]) -> Flags:
    """Say where two words differ by a slip: one edit in four letters, or nearly the same."""
    edits = cpdist(one, other, scorer=OSA.distance, score_cutoff=2, dtype=np.int32)
    likeness = cpdist(one, other, scorer=JaroWinkler.similarity, dtype=np.float32)
    shortest = np.array([min(len(a), len(b)) for a, b in zip(one, other, strict=True)])
    one_slip = (edits <= 1) & (shortest >= _LONG_ENOUGH)
    two_slips = (edits <= 2) & (shortest >= 2 * _LONG_ENOUGH)
    sounds = np.array([sound_of(a) == sound_of(b) for a, b in zip(one, other, strict=True)], bool)
    alike: Flags = one_slip | two_slips | ((likeness >= _SIMILAR) & (shortest > _LONG_ENOUGH))
    alike |= sounds & (shortest >= _SHORT_FORM)
    return alike
