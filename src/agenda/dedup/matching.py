"""Find the pairs of records that are one person, and the groups that are certain."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.block import candidates
from agenda.dedup.cluster import agglomerate, components
from agenda.dedup.compare import Compared, chosen, compare, concatenate
from agenda.dedup.explain import reasons_of
from agenda.dedup.identical import collapse, copies_of
from agenda.dedup.profile import profile
from agenda.dedup.table import build_table
from agenda.dedup.veto import contradicted, may_be_certain, need_more
from agenda.dedup.weigh import MOST_PLENTY, are_sure, log_odds, plenty_of, probability
from agenda.model.duplicates import ScoredPair, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from agenda.dedup.cluster import Edge
    from agenda.dedup.profile import Profile
    from agenda.dedup.ragged import Flags, Floats, Ints
    from agenda.dedup.record import Record
    from agenda.dedup.table import Table

CERTAIN = 0.9
"""From this probability on a pair may be stapled without asking."""

WORTH_A_LOOK = 0.35
"""Pairs below this probability are not shown."""

_NOT_POOR, _CAUTION = 0.5, 1.0
"""How far below 0 ``plenty_of`` is nothing unusual; nats asked for per unit beyond."""

_SLICE = 50_000
"""So many pairs are compared at once: enough for numpy, little enough for the memory."""

_WHOLE_GROUP = 40
"""Up to this size every pair inside a group is compared, whether it shares a key or not."""


def find_pairs(
    records: Sequence[Record],
    *,
    touching: Collection[int] | None = None,
    never: Collection[tuple[int, int]] = (),
    frequency: Mapping[str, int] | None = None,
    book_size: int | None = None,
) -> list[ScoredPair]:
    """Return the pairs that may be one person, the most probable first.

    Args:
        records: The people to compare.
        touching: If given, only pairs with at least one of these indexes.
        never: Pairs of indexes that the user said are different people.
        frequency: How many people of the whole book carry a blocking key,
            when ``records`` is only a part of the book.
        book_size: People in the whole book, likewise.

    Returns:
        Pairs with ``a < b``. All pairs inside a group that is certain have the
        verdict ``SAME``; of records that are wholly alike, each is paired with
        the first of them only.
    """
    banned = {(min(pair), max(pair)) for pair in never}
    originals, copies = collapse(records, frozenset(touching or ()), banned)
    position = {index: at for at, index in enumerate(originals)}
    table = build_table([records[index] for index in originals])
    book = profile(table, frequency, max(book_size or 0, len(records)))
    wanted = None if touching is None else {position[i] for i in touching if i in position}
    inner = {(position[a], position[b]) for a, b in banned if a in position and b in position}
    task = _Task(
        table=table,
        book=book,
        banned=inner,
        searched=table.size if wanted is None else len(wanted),
        content=_content([records[index] for index in originals]),
    )
    found = _scored(task, candidates(table, wanted))
    pairs = [_moved(pair, originals) for pair in found]
    pairs += copies_of(table, book, copies, position, touching)
    return sorted(pairs, key=lambda pair: (-pair.probability, pair.a, pair.b))


def group(
    count: int, pairs: Sequence[ScoredPair], never: Collection[tuple[int, int]] = ()
) -> list[tuple[int, ...]]:
    """Return the groups of two and more that are certain, each sorted, in order of first member.

    Args:
        count: How many records there are; indexes in ``pairs`` are below it.
        pairs: What :func:`find_pairs` returned (or part of it).
        never: Pairs that must not end in one group.

    Raises:
        ValueError: A pair refers to a record that does not exist.
    """
    odds: dict[Edge, float] = {}
    certain: set[Edge] = set()
    for pair in pairs:
        edge = (min(pair.a, pair.b), max(pair.a, pair.b))
        if not 0 <= edge[0] < edge[1] < count:
            raise ValueError(f"pair {edge} is not within {count} records")
        odds[edge] = _log_odds_of(pair.probability)
        if pair.verdict is Verdict.SAME:
            certain.add(edge)
    banned = {(min(pair), max(pair)) for pair in never}
    groups = _groups(odds, certain - banned, banned, int)
    return sorted(tuple(members) for members in groups)


def _log_odds_of(chance: float) -> float:
    limited = min(max(chance, 1e-9), 1 - 1e-9)
    return float(np.log(limited / (1 - limited)))


def _groups(
    odds: Mapping[Edge, float],
    certain: Collection[Edge],
    banned: Collection[Edge],
    content: Callable[[int], object],
) -> list[list[int]]:
    """Return the groups that average linkage makes, component by component.

    ``content`` is what a record is ordered by where all else is equal.
    """
    of: dict[int, int] = {}
    for number, members in enumerate(components(certain)):
        of.update(dict.fromkeys(members, number))
    known: dict[int, dict[Edge, float]] = {}
    forbidden: dict[int, set[Edge]] = {}
    for edge, value in odds.items():
        number = of.get(edge[0], -1)
        if number >= 0 and number == of.get(edge[1], -2):
            known.setdefault(number, {})[edge] = value
    for edge in banned:
        number = of.get(edge[0], -1)
        if number >= 0 and number == of.get(edge[1], -2):
            forbidden.setdefault(number, set()).add(edge)
    found: list[list[int]] = []
    for number, inside in known.items():
        nodes = sorted({node for edge in inside for node in edge}, key=content)  # type: ignore[arg-type]
        rank = {node: at for at, node in enumerate(nodes)}
        grouped = agglomerate(
            {_ranked(edge, rank): value for edge, value in inside.items()},
            {_ranked(edge, rank) for edge in inside if edge in certain},
            {_ranked(edge, rank) for edge in forbidden.get(number, ()) if set(edge) <= rank.keys()},
        )
        found += [sorted(nodes[at] for at in members) for members in grouped]
    return [members for members in found if len(members) > 1]


def _ranked(edge: Edge, rank: Mapping[int, int]) -> Edge:
    low, high = sorted((rank[edge[0]], rank[edge[1]]))
    return low, high


def _content(records: Sequence[Record]) -> Callable[[int], object]:
    """Return what a record is ordered by: all that it holds, never its place in the book."""

    def content(index: int) -> tuple[tuple[str, ...], ...]:
        record = records[index]
        return (
            record.names,
            record.phones,
            record.mails,
            record.handles,
            record.orgs,
            record.days,
            record.addresses,
        )

    return content


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What is compared: ``searched`` of the records are compared with all others."""

    table: Table
    book: Profile
    banned: set[Edge]
    searched: int
    content: Callable[[int], object]


def _scored(task: _Task, pairs: tuple[Ints, Ints]) -> list[ScoredPair]:
    table, book, banned = task.table, task.book, task.banned
    compared, sure = _promising(table, book, *_without(pairs, banned, table.size))
    plenty = plenty_of(sure, task.searched)
    odds = log_odds(compared, plenty)
    compared = chosen(compared, odds >= _log_odds_of(WORTH_A_LOOK))
    odds = odds[odds >= _log_odds_of(WORTH_A_LOOK)]
    caution = _CAUTION * max(-plenty - _NOT_POOR, 0.0)
    least = _log_odds_of(CERTAIN) + caution * need_more(compared)
    certain = _edges(compared, may_be_certain(compared) & (odds >= least))
    missing = _missing(components(certain), compared, table.size, banned)
    if len(missing[0]):
        compared = concatenate(compared, compare(table, book, *missing))
        odds = log_odds(compared, plenty)
    apart = set(_edges(compared, contradicted(compared))) | banned
    known = dict(zip(_edges(compared), odds.tolist(), strict=True))
    groups = _groups(known, set(certain), apart, task.content)
    return _verdicts(table, book, compared, (probability(odds), groups))


def _promising(table: Table, book: Profile, left: Ints, right: Ints) -> tuple[Compared, int]:
    """Compare pairs slice by slice and keep those worth a look: most share a name and nothing else.

    What is dropped here is compared again if it turns out to lie inside a group.

    Returns:
        The pairs that may be worth a look, however many duplicates there turn
        out to be, and how many pairs are sure.
    """
    sure = 0
    floor = _log_odds_of(WORTH_A_LOOK)
    parts = []
    for start in range(0, max(len(left), 1), _SLICE):
        part = compare(table, book, left[start : start + _SLICE], right[start : start + _SLICE])
        sure += int(are_sure(part).sum())
        parts.append(chosen(part, log_odds(part, MOST_PLENTY) >= floor))
    return concatenate(*parts), sure


def _without(pairs: tuple[Ints, Ints], banned: set[Edge], size: int) -> tuple[Ints, Ints]:
    left, right = pairs
    if not banned:
        return left, right
    codes = np.array([a * size + b for a, b in banned], dtype=np.int64)
    kept = ~np.isin(left * size + right, codes)
    return left[kept], right[kept]


def _edges(compared: Compared, which: Flags | None = None) -> list[Edge]:
    chosen = slice(None) if which is None else which
    left, right = compared.left[chosen], compared.right[chosen]
    return list(zip(left.tolist(), right.tolist(), strict=True))


def _missing(
    sets: Iterable[Sequence[int]], compared: Compared, size: int, banned: set[Edge]
) -> tuple[Ints, Ints]:
    """Return the pairs inside the sets that share no key and so were not compared."""
    inside = [
        a * size + b
        for members in sets
        if 2 < len(members) <= _WHOLE_GROUP
        for a, b in combinations(members, 2)
        if (a, b) not in banned
    ]
    codes = np.setdiff1d(np.array(inside, dtype=np.int64), compared.left * size + compared.right)
    return codes // size, codes % size


def _verdicts(
    table: Table,
    book: Profile,
    compared: Compared,
    outcome: tuple[Floats, Sequence[Sequence[int]]],
) -> list[ScoredPair]:
    """Return the pairs worth showing; inside a group all are at least as sure as its weakest link."""
    chances, groups = outcome
    group_of = np.full(table.size, -1, dtype=np.int64)
    for number, members in enumerate(groups):
        group_of[list(members)] = number
    left, right = compared.left, compared.right
    same = (group_of[left] >= 0) & (group_of[left] == group_of[right])
    linking = same & (chances >= CERTAIN)
    weakest = np.ones(len(groups) + 1)
    np.minimum.at(weakest, group_of[left[linking]], chances[linking])
    stated = np.where(same, np.maximum(chances, weakest[group_of[left]]), chances)
    wanted = np.flatnonzero(same | (chances >= WORTH_A_LOOK))
    return [
        ScoredPair(
            a=int(left[k]),
            b=int(right[k]),
            probability=float(stated[k]),
            verdict=Verdict.SAME if same[k] else Verdict.REVIEW,
            reasons=why,
        )
        for k, why in zip(wanted.tolist(), reasons_of(table, book, compared, wanted), strict=True)
    ]


def _moved(pair: ScoredPair, originals: Sequence[int]) -> ScoredPair:
    a, b = sorted((originals[pair.a], originals[pair.b]))
    return ScoredPair(
        a=a, b=b, probability=pair.probability, verdict=pair.verdict, reasons=pair.reasons
    )
