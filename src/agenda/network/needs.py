"""Needs and offers that fit, and the words by which they do.

Nothing is guessed: every match names the words of both lines and how they came
together, the same, by their stem, or by a pair of synonyms that the user can
edit. Rare words count for more than common ones. What the user refused once is
not proposed again.
"""

from __future__ import annotations

import heapq
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from agenda.model.exchange import Line, LineState, Match, Side, WordFit, WordPair
from agenda.model.text import fold
from agenda.network.stem import stems
from agenda.network.synonyms import LITTLE, Stems, Synonym

ENOUGH = 0.2
"""Below this two lines have a word in common and no more."""
EACH = 12
"""So many offers are proposed for one need."""

_WORD = re.compile(r"[^\W_]+")
_WORTH = {WordFit.SAME: 1.0, WordFit.STEM: 0.9, WordFit.SYNONYM: 0.8}


def matches(
    lines: Sequence[Line],
    synonyms: Sequence[Synonym] = (),
    *,
    refused: Collection[tuple[int, int]] = (),
    enough: float = ENOUGH,
    each: int = EACH,
    only: Collection[int] | None = None,
) -> list[Match]:
    """Return the open needs and offers of different people that fit, the best first.

    ``refused`` are pairs of ids (need, offer) that the user has turned down;
    ``each`` is how many offers are proposed for one need. ``only`` asks for the
    matches of some lines, by their ids; the others still say which words are rare.
    """
    open_ = [line for line in lines if line.state is LineState.OPEN]
    weights = _weights(open_)
    read = [_read(line, synonyms, weights) for line in open_]
    offers = [one for one in read if one.line.side is Side.OFFER]
    index = _index(offers)
    found: list[Match] = []
    for need in read:
        if need.line.side is Side.NEED:
            all_of_it = only is None or need.line.id in only
            fits = _fits(need, offers, index, refused, None if all_of_it else only)
            best = heapq.nsmallest(each, (one for one in fits if one.score >= enough))
            found.extend(_match(need, offers[fit.place], fit) for fit in best)
    found.sort(key=lambda one: (-one.score, one.need.id, one.offer.id))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A line as its words: folded, as written, their weights, and where each stem is.

    ``sides`` has for each pair of synonyms, as (number, side), the places of
    its words in this line.
    """

    line: Line
    words: tuple[str, ...]
    texts: tuple[str, ...]
    weights: tuple[float, ...]
    total: float
    at: Mapping[str, int]
    sides: Mapping[tuple[int, int], tuple[int, ...]]


class _Pair(NamedTuple):
    """Places of words that came together; sorts by weight, the heaviest first."""

    minus_weight: float
    need: tuple[int, ...]
    offer: tuple[int, ...]
    fit: WordFit


class _Fit(NamedTuple):
    """An offer that fits a need; sorts by score, the best first."""

    minus_score: float
    offer: int
    place: int
    pairs: tuple[_Pair, ...]

    @property
    def score(self) -> float:
        return -self.minus_score


def _said(line: Line) -> dict[str, str]:
    """Return the words of a line that say something, each once: folded, and as written."""
    found: dict[str, str] = {}
    for text in _WORD.findall(unicodedata.normalize("NFC", line.text)):
        word = fold(text)
        if word not in LITTLE:
            found.setdefault(word, text)
    return found


def _weights(lines: Sequence[Line]) -> dict[str, float]:
    """Return how much each stem tells: the more lines have it, the less."""
    found = Counter(stem for line in lines for stem in frozenset().union(*map(stems, _said(line))))
    return {stem: math.log(1 + (len(lines) + 1) / count) for stem, count in found.items()}


def _read(line: Line, synonyms: Sequence[Synonym], weights: Mapping[str, float]) -> _Read:
    said = _said(line)
    groups = [stems(word) for word in said]
    heavy = tuple(max(weights[stem] for stem in group) for group in groups)
    at = {stem: place for place, group in reversed([*enumerate(groups)]) for stem in group}
    sides: dict[tuple[int, int], tuple[int, ...]] = {}
    for number, one in enumerate(synonyms):
        for side, phrase in enumerate((one.a, one.b)):
            places = _places(at, phrase)
            if places:
                sides[number, side] = places
    return _Read(
        line=line,
        words=tuple(said),
        texts=tuple(said.values()),
        weights=heavy,
        total=sum(heavy),
        at=at,
        sides=sides,
    )


def _places(at: Mapping[str, int], phrase: tuple[Stems, ...]) -> tuple[int, ...]:
    """Return where the words of one side of a pair are, nothing unless all are there."""
    found: list[int] = []
    for wanted in phrase:
        place = min((at[stem] for stem in wanted if stem in at), default=None)
        if place is None:
            return ()
        found.append(place)
    return tuple(dict.fromkeys(found))


def _index(offers: Sequence[_Read]) -> defaultdict[object, list[int]]:
    """Return the offers by stem, and by side of a pair of synonyms."""
    found: defaultdict[object, list[int]] = defaultdict(list)
    for place, offer in enumerate(offers):
        for key in (*offer.at, *offer.sides):
            found[key].append(place)
    return found


def _fits(
    need: _Read,
    offers: Sequence[_Read],
    index: Mapping[object, list[int]],
    refused: Collection[tuple[int, int]],
    only: Collection[int] | None,
) -> Iterable[_Fit]:
    keys: list[object] = [*need.at, *((number, 1 - side) for number, side in need.sides)]
    for place in {place for key in keys for place in index.get(key, ())}:
        offer = offers[place].line
        if only is not None and offer.id not in only:
            continue
        if offer.person != need.line.person and (need.line.id, offer.id) not in refused:
            fit = _fit(need, offers[place], place)
            if fit is not None:
                yield fit


def _fit(need: _Read, offer: _Read, place: int) -> _Fit | None:
    pairs = _best_of_each([*_direct(need, offer), *_by_synonym(need, offer)])
    if not pairs:
        return None
    got = -sum(pair.minus_weight for pair in pairs)
    score = min(1.0, got / need.total) ** 0.7 * min(1.0, got / offer.total) ** 0.3
    near = 1.15 if _same_place(need, offer) else 1.0
    return _Fit(-min(1.0, score * near), offer.line.id, place, pairs)


def _direct(need: _Read, offer: _Read) -> Iterable[_Pair]:
    for mine, theirs in {(need.at[stem], offer.at[stem]) for stem in need.at.keys() & offer.at}:
        same = need.words[mine] == offer.words[theirs]
        fit = WordFit.SAME if same else WordFit.STEM
        weight = max(need.weights[mine], offer.weights[theirs]) * _WORTH[fit]
        yield _Pair(-weight, (mine,), (theirs,), fit)


def _by_synonym(need: _Read, offer: _Read) -> Iterable[_Pair]:
    for (number, side), mine in need.sides.items():
        theirs = offer.sides.get((number, 1 - side))
        if theirs:
            weight = max(
                sum(need.weights[place] for place in mine),
                sum(offer.weights[place] for place in theirs),
            )
            yield _Pair(-weight * _WORTH[WordFit.SYNONYM], mine, theirs, WordFit.SYNONYM)


def _best_of_each(pairs: list[_Pair]) -> tuple[_Pair, ...]:
    """Use every word once, the heaviest pairs first."""
    if len(pairs) < 2:
        return tuple(pairs)
    kept: list[_Pair] = []
    mine: set[int] = set()
    theirs: set[int] = set()
    for pair in sorted(pairs):
        if mine.isdisjoint(pair.need) and theirs.isdisjoint(pair.offer):
            mine.update(pair.need)
            theirs.update(pair.offer)
            kept.append(pair)
    return tuple(kept)


def _same_place(need: _Read, offer: _Read) -> bool:
    place = fold(need.line.place).strip()
    return bool(place) and place == fold(offer.line.place).strip()


def _match(need: _Read, offer: _Read, fit: _Fit) -> Match:
    return Match(
        need=need.line,
        offer=offer.line,
        pairs=tuple(
            WordPair(
                need=" ".join(need.texts[place] for place in sorted(pair.need)),
                offer=" ".join(offer.texts[place] for place in sorted(pair.offer)),
                fit=pair.fit,
                weight=-pair.minus_weight,
            )
            for pair in fit.pairs
        ),
        score=fit.score,
        same_place=_same_place(need, offer),
    )
