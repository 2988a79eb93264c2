"""Lists of different length as two flat arrays, and what is asked of them for many pairs at once."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Ints: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]
Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ragged:
    """Row ``r`` holds ``ids[starts[r]:starts[r + 1]]``, sorted and without repetitions.

    ``names`` are the texts behind the ids.
    """

    starts: Ints
    ids: Ints
    names: Sequence[str]

    @property
    def counts(self) -> Ints:
        """Return the length of each row."""
        return np.diff(self.starts)

    @property
    def rows(self) -> Ints:
        """Return the row of each entry of ``ids``."""
        return np.repeat(np.arange(len(self.starts) - 1), self.counts)

    def count(self, index: int) -> int:
        """Return the length of one row, without a look at the others."""
        return int(self.starts[index + 1] - self.starts[index])

    def row(self, index: int) -> list[str]:
        """Return the texts of one row."""
        return [self.names[i] for i in self.ids[self.starts[index] : self.starts[index + 1]]]


def ragged(rows: Iterable[Iterable[str]]) -> Ragged:
    """Return the rows as ids into a vocabulary, numbered in order of first appearance."""
    known: dict[str, int] = {}
    flat, starts = array("q"), array("q", [0])
    for row in rows:
        found = [known.setdefault(text, len(known)) for text in row]
        flat.extend(sorted(set(found)) if len(found) > 1 else found)
        starts.append(len(flat))
    return Ragged(
        starts=integers(starts),
        ids=integers(flat),
        names=list(known),
    )


def integers(values: array[int]) -> Ints:
    """Return the content of an ``array("q")``; a list of a million numbers takes four times the room."""
    return np.array(values, dtype=np.int64)


def product(a: Ragged, b: Ragged, left: Ints, right: Ints) -> tuple[Ints, Ints, Ints]:
    """Return every combination of an entry of row ``left[k]`` of ``a`` and ``right[k]`` of ``b``.

    Returns:
        ``k``, id from ``a``, id from ``b`` of each combination, sorted by ``k``.
    """
    counts_b = b.counts[right]
    sizes = a.counts[left] * counts_b
    total = int(sizes.sum())
    pair = np.repeat(np.arange(len(left)), sizes)
    within = np.arange(total) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    width = counts_b[pair]
    return (
        pair,
        a.ids[a.starts[left][pair] + within // np.maximum(width, 1)],
        b.ids[b.starts[right][pair] + within % np.maximum(width, 1)],
    )


def shared(table: Ragged, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Return ``k`` and id for every entry that rows ``left[k]`` and ``right[k]`` have in common.

    Costs the shorter of the two rows times a logarithm, so a row of thousands
    of entries is no trouble.
    """
    return shared_between(table, table, left, right)


def shared_between(a: Ragged, b: Ragged, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Do as :func:`shared` between rows of two tables with one vocabulary."""
    if not len(a.ids) or not len(b.ids) or not len(left):
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing
    shorter = a.counts[left] <= b.counts[right]
    found = [
        _members(a, b, left[shorter], right[shorter], np.flatnonzero(shorter)),
        _members(b, a, right[~shorter], left[~shorter], np.flatnonzero(~shorter)),
    ]
    pair = np.concatenate([part[0] for part in found])
    entry = np.concatenate([part[1] for part in found])
    order = np.argsort(pair, kind="stable")
    return pair[order], entry[order]


def _members(few: Ragged, many: Ragged, left: Ints, right: Ints, pairs: Ints) -> tuple[Ints, Ints]:
    counts = few.counts[left]
    which = np.repeat(np.arange(len(left)), counts)
    within = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    entry = few.ids[few.starts[left][which] + within]
    width = int(max(few.ids.max(), many.ids.max())) + 1
    codes = many.rows * width + many.ids  # ascending: rows are, and ids within a row are
    wanted = right[which] * width + entry
    at = np.minimum(np.searchsorted(codes, wanted), len(codes) - 1)
    hit = codes[at] == wanted
    return pairs[which[hit]], entry[hit]


def any_of(pairs: Ints, count: int) -> Flags:
    """Return for each of ``count`` pairs whether its number occurs in ``pairs``."""
    flags = np.zeros(count, dtype=np.bool_)
    flags[pairs] = True
    return flags


def distinct_per_group(groups: Ints, values: Ints, count: int) -> Ints:
    """Return for each of ``count`` groups how many different values it has."""
    if not len(groups):
        return np.zeros(count, dtype=np.int64)
    width = int(values.max()) + 1
    unique = np.unique(groups * width + values)
    return np.bincount(unique // width, minlength=count)
