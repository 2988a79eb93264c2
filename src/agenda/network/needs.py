"""Needs and offers that fit, and the words by which they do.

Nothing is guessed: every match names the words of both lines and how they came
together, the same, by their stem, or by a pair of synonyms that the user can
edit. Rare words count for more than common ones. What the user refused once is
not proposed again.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from agenda.model.exchange import Line, LineState, Match, Side, WordFit, WordPair
from agenda.model.text import fold, words
from agenda.network.stem import stems
from agenda.network.synonyms import LITTLE, Stems, Synonym

ENOUGH = 0.2
"""Below this two lines have a word in common and no more."""

_WORTH = {WordFit.SAME: 1.0, WordFit.STEM: 0.9, WordFit.SYNONYM: 0.8}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A line as its words: as written, and their stems."""

    line: Line
    texts: tuple[str, ...]
    stems: tuple[Stems, ...]


def matches(
    lines: Sequence[Line],
    synonyms: Sequence[Synonym] = (),
    *,
    refused: Collection[tuple[int, int]] = (),
    enough: float = ENOUGH,
) -> list[Match]:
    """Return the open needs and offers of different people that fit, the best first.

    ``refused`` are pairs of ids (need, offer) that the user has turned down.
    """
    read = [_read(line) for line in lines if line.state is LineState.OPEN]
    offers = [one for one in read if one.line.side is Side.OFFER]
    weights = _weights(read)
    by_stem = _index(offers, synonyms)
    found: list[Match] = []
    for need in read:
        if need.line.side is not Side.NEED:
            continue
        near = {place for group in need.stems for stem in group for place in by_stem[stem]}
        for place in sorted(near):
            offer = offers[place]
            ids = (need.line.id, offer.line.id)
            if offer.line.person == need.line.person or ids in refused:
                continue
            match = _match(need, offer, synonyms, weights)
            if match is not None and match.score >= enough:
                found.append(match)
    found.sort(key=lambda one: (-one.score, one.need.id, one.offer.id))
    return found


def _read(line: Line) -> _Read:
    said = [word for word in words(line.text) if word not in LITTLE]
    texts = tuple(dict.fromkeys(said))
    return _Read(line=line, texts=texts, stems=tuple(stems(word) for word in texts))


def _weights(read: Sequence[_Read]) -> dict[str, float]:
    """Return how much each stem tells: the more lines have it, the less."""
    lines = Counter(stem for one in read for stem in frozenset().union(*one.stems))
    return {stem: math.log(1 + (len(read) + 1) / count) for stem, count in lines.items()}


def _index(offers: Sequence[_Read], synonyms: Sequence[Synonym]) -> defaultdict[str, set[int]]:
    """Return the offers that a need with some stem may fit, synonyms followed."""
    direct: defaultdict[str, set[int]] = defaultdict(set)
    for place, offer in enumerate(offers):
        for group in offer.stems:
            for stem in group:
                direct[stem].add(place)
    found = defaultdict(set, {stem: set(places) for stem, places in direct.items()})
    for one in synonyms:
        for here, there in ((one.a, one.b), (one.b, one.a)):
            places = {place for stem in there[0] for place in direct.get(stem, ())}
            for stem in here[0] if places else ():
                found[stem] |= places
    return found


def _match(
    need: _Read, offer: _Read, synonyms: Sequence[Synonym], weights: dict[str, float]
) -> Match | None:
    pairs = [*_direct(need, offer, weights), *_by_synonym(need, offer, synonyms, weights)]
    pairs = _best_of_each(pairs)
    if not pairs:
        return None
    got = sum(pair.weight for pair in pairs)
    of_need = sum(_weight(group, weights) for group in need.stems)
    of_offer = sum(_weight(group, weights) for group in offer.stems)
    place = fold(need.line.place).strip()
    same_place = bool(place) and place == fold(offer.line.place).strip()
    score = min(1.0, got / of_need) ** 0.7 * min(1.0, got / of_offer) ** 0.3
    return Match(
        need=need.line,
        offer=offer.line,
        pairs=tuple(pairs),
        score=min(1.0, score * (1.15 if same_place else 1.0)),
        same_place=same_place,
    )


def _direct(need: _Read, offer: _Read, weights: dict[str, float]) -> Iterable[WordPair]:
    for text, group in zip(need.texts, need.stems, strict=True):
        for other, theirs in zip(offer.texts, offer.stems, strict=True):
            if text == other or group & theirs:
                fit = WordFit.SAME if text == other else WordFit.STEM
                weight = max(_weight(group, weights), _weight(theirs, weights)) * _WORTH[fit]
                yield WordPair(need=text, offer=other, fit=fit, weight=weight)


def _by_synonym(
    need: _Read, offer: _Read, synonyms: Sequence[Synonym], weights: dict[str, float]
) -> Iterable[WordPair]:
    for one in synonyms:
        for here, there in ((one.a, one.b), (one.b, one.a)):
            mine, theirs = _places(need, here), _places(offer, there)
            if mine and theirs:
                worth = max(
                    sum(_weight(need.stems[place], weights) for place in mine),
                    sum(_weight(offer.stems[place], weights) for place in theirs),
                )
                yield WordPair(
                    need=" ".join(need.texts[place] for place in mine),
                    offer=" ".join(offer.texts[place] for place in theirs),
                    fit=WordFit.SYNONYM,
                    weight=worth * _WORTH[WordFit.SYNONYM],
                )


def _places(read: _Read, side: tuple[Stems, ...]) -> list[int]:
    """Return where the words of one side of a pair are, nothing unless all are there."""
    found: list[int] = []
    for wanted in side:
        place = next((at for at, group in enumerate(read.stems) if group & wanted), None)
        if place is None:
            return []
        found.append(place)
    return found


def _best_of_each(pairs: Sequence[WordPair]) -> list[WordPair]:
    """Use every word once, the strongest pairs first."""
    kept: list[WordPair] = []
    used: set[tuple[str, str]] = set()
    for pair in sorted(pairs, key=lambda one: (-one.weight, one.need, one.offer)):
        parts = {("need", word) for word in pair.need.split()}
        parts |= {("offer", word) for word in pair.offer.split()}
        if not parts & used:
            used |= parts
            kept.append(pair)
    return kept


def _weight(group: Stems, weights: dict[str, float]) -> float:
    return max((weights[stem] for stem in group if stem in weights), default=0.0)
