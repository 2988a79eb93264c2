"""Who of those that arrive is there already, or is another one of those that arrive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agenda.dedup import HOT_KEY, unpack
from agenda.dedup.matching import find_pairs, group
from agenda.model.duplicates import Reason, ScoredPair, Verdict
from agenda.store import Reading, belongings, candidates, people

NEAR = 0.9
"""From this probability on a second person of the agenda makes a newcomer's match doubtful."""

Side = tuple[bool, int]
"""Somebody who is compared: (True, number of a newcomer) or (False, id of a person)."""


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
    """A pair for the review."""

    a: Side
    b: Side
    probability: float
    verdict: Verdict
    reasons: tuple[Reason, ...]


def match_newcomers(
    reading: Reading, features: Sequence[str], first: int | None
) -> tuple[dict[int, Match], list[Doubt]]:
    """Compare newcomers, given by their packed features, with the agenda and with each other.

    Returns the best match of each newcomer that has one, by her number, and
    all pairs that are for the user to decide. A newcomer who would join two
    people of the agenda into one is never certain: that is for the user.
    While an import runs, the newcomers are stored already, as the people from
    ``first`` on, and their features are read from there; a plan has staged
    their keys (None).
    """
    found = candidates.candidates(reading, HOT_KEY, first)
    stored = people.features(reading, found.people)
    known = [id_ for id_, _ in stored]
    records = [unpack(text) for _, text in stored]
    if first is None:
        records += [unpack(features[number]) for number in found.newcomers]
    else:
        kept = dict(people.features(reading, [first + number for number in found.newcomers]))
        records += [unpack(kept[first + number]) for number in found.newcomers]
    size = people.count_people(reading) + (len(features) if first is None else 0)
    pairs = find_pairs(
        records,
        touching=range(len(known), len(records)),
        never=_never(reading, known),
        frequency=found.frequency,
        book_size=size,
    )
    sides = [(False, id_) for id_ in known] + [(True, number) for number in found.newcomers]
    return _sort_out(pairs, sides)


def _never(reading: Reading, known: Sequence[int]) -> list[tuple[int, int]]:
    place = {id_: index for index, id_ in enumerate(known)}
    pairs = belongings.apart_pairs(reading, known)
    return [(place[a], place[b]) for a, b in pairs if a in place and b in place]


def _sort_out(
    pairs: Sequence[ScoredPair], sides: Sequence[Side]
) -> tuple[dict[int, Match], list[Doubt]]:
    """Tell the certain matches from the doubts; ``sides`` says who each record is."""
    best = _best_pairs(pairs)
    rivals = _people_near(pairs, sides)
    matches: dict[int, Match] = {}
    settled: dict[int, int] = {}
    certain = [pair for pair in pairs if pair.verdict is Verdict.SAME]
    for number, members in enumerate(group(len(sides), certain)):
        there = {index for index in members if not sides[index][0]}
        there.update(*(rivals.get(index, ()) for index in members))
        if len(there) > 1:
            continue
        target, *joining = [*there, *(index for index in members if sides[index][0])]
        settled |= dict.fromkeys(members, number)
        for index in joining:
            matches[sides[index][1]] = _match(
                sides[index], sides[target], best[index], certain=True
            )
    doubts = []
    for pair in pairs:
        if settled.get(pair.a, -1) == settled.get(pair.b, -2):
            continue
        low, high = sides[min(pair.a, pair.b)], sides[max(pair.a, pair.b)]
        doubts.append(
            Doubt(
                a=low,
                b=high,
                probability=pair.probability,
                verdict=pair.verdict,
                reasons=pair.reasons,
            )
        )
        # Two people of the agenda may form a pair here, when a newcomer joins them in a group.
        if high[0] and high[1] not in matches:
            matches[high[1]] = _match(high, low, pair, certain=False)
    return matches, doubts


def _people_near(pairs: Sequence[ScoredPair], sides: Sequence[Side]) -> dict[int, set[int]]:
    """Return, for each newcomer, the people of the agenda she may as well be."""
    near: dict[int, set[int]] = {}
    for pair in pairs:
        known, newcomer = sorted((pair.a, pair.b))
        if pair.probability >= NEAR and sides[newcomer][0] and not sides[known][0]:
            near.setdefault(newcomer, set()).add(known)
    return near


def _match(newcomer: Side, other: Side, pair: ScoredPair, *, certain: bool) -> Match:
    return Match(
        newcomer=newcomer[1],
        person=None if other[0] else other[1],
        earlier=other[1] if other[0] else None,
        probability=pair.probability,
        certain=certain,
        reasons=pair.reasons,
    )


def _best_pairs(pairs: Sequence[ScoredPair]) -> dict[int, ScoredPair]:
    """Return the most probable pair of each record; ``pairs`` come the most probable first."""
    best: dict[int, ScoredPair] = {}
    for pair in pairs:
        best.setdefault(pair.a, pair)
        best.setdefault(pair.b, pair)
    return best
