"""Candidates: the pairs that share a key, without ever comparing everybody with everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.ragged import Ints

if TYPE_CHECKING:
    from collections.abc import Collection

    from agenda.dedup.table import Table

GROUP_LIMIT = 48
"""A key with more carriers is split by a second key rather than compared pair by pair."""


def candidates(table: Table, touching: Collection[int] | None) -> tuple[Ints, Ints]:
    """Return the pairs ``a < b`` that share a key, each once, in ascending order."""
    rows, keys = _by_key(table.keys.rows, table.keys.ids)
    codes = [_pairs_within(rows, keys, table.size)]
    hot_rows, hot_keys = _only_hot(rows, keys)
    if len(hot_rows):
        codes += [
            _pairs_within(*_by_key(*split), table.size)
            for split in _splits(table, hot_rows, hot_keys)
        ]
    found = np.unique(np.concatenate(codes))
    left, right = found // table.size, found % table.size
    if touching is None:
        return left, right
    wanted = np.zeros(table.size, dtype=np.bool_)
    wanted[list(touching)] = True
    kept = wanted[left] | wanted[right]
    return left[kept], right[kept]


def _by_key(rows: Ints, keys: Ints) -> tuple[Ints, Ints]:
    order = np.argsort(keys, kind="stable")
    return rows[order], keys[order]


def _sizes(keys: Ints) -> tuple[Ints, Ints]:
    """Return start and size of every run of equal keys."""
    if not len(keys):
        return keys, keys
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    return starts, np.diff(np.append(starts, len(keys)))


def _only_hot(rows: Ints, keys: Ints) -> tuple[Ints, Ints]:
    _, sizes = _sizes(keys)
    hot = np.repeat(sizes > GROUP_LIMIT, sizes)
    return rows[hot], keys[hot]


def _splits(table: Table, rows: Ints, keys: Ints) -> list[tuple[Ints, Ints]]:
    """Return the members of hot groups under finer keys: with the whole name, the given name and so on."""
    finer = []
    for column in (table.names, table.main_givens, table.locals, table.extensions, table.days):
        counts = column.counts[rows]
        again = np.repeat(rows, counts)
        within = np.arange(len(again)) - np.repeat(np.cumsum(counts) - counts, counts)
        entry = column.ids[np.repeat(column.starts[rows], counts) + within] if len(again) else again
        width = int(column.ids.max(initial=0)) + 1
        finer.append((again, np.repeat(keys, counts) * width + entry))
    return finer


def _pairs_within(rows: Ints, keys: Ints, size: int) -> Ints:
    """Return the codes ``a * size + b`` of all pairs within groups that are not too large."""
    starts, sizes = _sizes(keys)
    found = [np.zeros(0, dtype=np.int64)]
    for length in np.unique(sizes[(sizes > 1) & (sizes <= GROUP_LIMIT)]):
        members = rows[starts[sizes == length][:, None] + np.arange(length)]
        one, other = np.triu_indices(int(length), 1)
        low = np.minimum(members[:, one], members[:, other]).ravel()
        high = np.maximum(members[:, one], members[:, other]).ravel()
        found.append(low * size + high)
    codes: Ints = np.unique(np.concatenate(found))
    kept: Ints = codes[codes // size != codes % size]
    return kept
