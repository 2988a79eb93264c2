"""Who of those that arrive is there already, or is another one of those that arrive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agenda.dedup import HOT_KEY, Record, keys_of, unpack
from agenda.dedup.matching import find_pairs, group
from agenda.model.duplicates import Reason, ScoredPair, Verdict
from agenda.store import Reading, belongings, cards, people


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A newcomer and who she is or may be: a person of the agenda or an earlier newcomer."""

    newcomer: int
    person: int | None
    earlier: int | None
    probability: float
    certain: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A pair for the review; each side is (True, newcomer index) or (False, person id)."""

    a: tuple[bool, int]
    b: tuple[bool, int]
    probability: float
    verdict: Verdict
    reasons: tuple[Reason, ...]


def match_newcomers(
    reading: Reading, newcomers: Sequence[Record], stored_from: int | None = None
) -> tuple[dict[int, Match], list[Doubt]]:
    """Compare newcomers with the agenda and with each other.

    Returns the best match of each newcomer that has one, by her index, and
    all pairs that are for the user to decide. A newcomer who would join two
    people of the agenda into one is never certain: that is for the user.
    While an import runs, the newcomers are stored already, as the people from
    ``stored_from`` on; a plan has not stored them (None).
    """
    keys = Counter(key for record in newcomers for key in keys_of(record))
    there, frequency = cards.people_with_keys(reading, keys, HOT_KEY, before=stored_from)
    size = people.count_people(reading)
    if stored_from is None:
        size += len(newcomers)
        for key, count in keys.items():
            frequency[key] = frequency.get(key, 0) + count
    known = sorted(there)
    features = people.features(reading, known)
    known = [id_ for id_, _ in features]
    records = [unpack(text) for _, text in features] + list(newcomers)
    pairs = find_pairs(
        records,
        touching=range(len(known), len(records)),
        never=_never(reading, known),
        frequency=frequency,
        book_size=size,
    )
    return _sort_out(pairs, known, len(records))


def _never(reading: Reading, known: Sequence[int]) -> list[tuple[int, int]]:
    place = {id_: index for index, id_ in enumerate(known)}
    pairs = belongings.apart_pairs(reading, known)
    return [(place[a], place[b]) for a, b in pairs if a in place and b in place]


def _sort_out(
    pairs: Sequence[ScoredPair], known: Sequence[int], count: int
) -> tuple[dict[int, Match], list[Doubt]]:
    old = len(known)
    certain = [pair for pair in pairs if pair.verdict is Verdict.SAME]
    best = _best_pairs(pairs)
    matches: dict[int, Match] = {}
    settled: set[tuple[int, int]] = set()
    for members in group(count, certain):
        there = [index for index in members if index < old]
        new = sorted(index for index in members if index >= old)
        if len(there) > 1:
            continue
        first = new[0] - old
        for index in new if there else new[1:]:
            matches[index - old] = Match(
                newcomer=index - old,
                person=known[there[0]] if there else None,
                earlier=None if there else first,
                probability=best[index].probability,
                certain=True,
                reasons=best[index].reasons,
            )
        settled.update((a, b) for a in members for b in members)
    doubts = []
    for pair in pairs:
        if (pair.a, pair.b) in settled:
            continue
        low, high = sorted((pair.a, pair.b))
        doubts.append(_doubt(pair, known))
        if high - old not in matches:
            matches[high - old] = Match(
                newcomer=high - old,
                person=known[low] if low < old else None,
                earlier=None if low < old else low - old,
                probability=pair.probability,
                certain=False,
                reasons=pair.reasons,
            )
    return matches, doubts


def _best_pairs(pairs: Sequence[ScoredPair]) -> dict[int, ScoredPair]:
    """Return the most probable pair of each record; ``pairs`` come the most probable first."""
    best: dict[int, ScoredPair] = {}
    for pair in pairs:
        best.setdefault(pair.a, pair)
        best.setdefault(pair.b, pair)
    return best


def _doubt(pair: ScoredPair, known: Sequence[int]) -> Doubt:
    old = len(known)
    a, b = (
        (False, known[index]) if index < old else (True, index - old) for index in (pair.a, pair.b)
    )
    return Doubt(a=a, b=b, probability=pair.probability, verdict=pair.verdict, reasons=pair.reasons)
