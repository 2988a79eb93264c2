"""Records that are wholly alike: compared once, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare import compare
from agenda.dedup.explain import reasons_of
from agenda.dedup.reasons import ReasonKind
from agenda.dedup.weigh import log_odds, probability
from agenda.model.duplicates import Reason, ScoredPair, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from agenda.dedup.profile import Profile
    from agenda.dedup.record import Record
    from agenda.dedup.table import Table

_AS_GOOD_AS_SURE = 0.995
_LEAST = 0.35


def collapse(
    records: Sequence[Record], first_of_all: Collection[int], banned: Collection[tuple[int, int]]
) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the records to compare, and (original, copy) for those that are left out.

    Args:
        records: All records.
        first_of_all: Indexes that are preferred as originals.
        banned: Pairs that are different people: these are all compared.
    """
    apart = {index for pair in banned for index in pair}
    original_of: dict[Record, int] = {}
    for index in sorted(first_of_all):
        if index not in apart:
            original_of.setdefault(records[index], index)
    originals: list[int] = []
    copies: list[tuple[int, int]] = []
    for index, record in enumerate(records):
        original = index if index in apart else original_of.setdefault(record, index)
        if original == index:
            originals.append(index)
        else:
            copies.append((original, index))
    return originals, copies


def copies_of(
    table: Table,
    book: Profile,
    copies: Sequence[tuple[int, int]],
    position: Mapping[int, int],
    touching: Collection[int] | None,
) -> list[ScoredPair]:
    """Return the pairs of originals and their copies.

    Copies are one unless all they hold is a name, which says as little twice
    as it does once.
    """
    wanted = copies if touching is None else [p for p in copies if not set(p).isdisjoint(touching)]
    originals = sorted({position[original] for original, _ in wanted})
    if not originals:
        return []
    rows = np.array(originals, dtype=np.int64)
    compared = compare(table, book, rows, rows)
    chances = probability(log_odds(compared)).tolist()
    why = reasons_of(table, book, compared, np.arange(len(rows)))
    at = {original: k for k, original in enumerate(originals)}
    pairs = []
    for original, copy in wanted:
        k = at[position[original]]
        sure = _says_enough(table, position[original])
        chance = max(chances[k], _AS_GOOD_AS_SURE) if sure else min(chances[k], _AS_GOOD_AS_SURE)
        if chance < _LEAST:
            continue
        low, high = sorted((original, copy))
        pairs.append(
            ScoredPair(
                a=low,
                b=high,
                probability=chance,
                verdict=Verdict.SAME if sure else Verdict.REVIEW,
                reasons=(Reason(kind=ReasonKind.IDENTICAL, weight=0.0), *why[k]),
            )
        )
    return pairs


def _says_enough(table: Table, row: int) -> bool:
    """Say whether a record holds more than a name, or than a mailbox that many share."""
    beside = (table.phones, table.handles, table.days, table.addresses, table.orgs)
    mails = table.mails.ids[table.mails.starts[row] : table.mails.starts[row + 1]]
    named = bool(table.names.count(row))
    return any(column.count(row) for column in beside) or (
        bool(len(mails)) if named else not table.generic[mails].all()
    )
