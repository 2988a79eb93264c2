"""Precision, recall, calibration: how the answers of a duplicate finder compare with the truth."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from agenda.dedup.cluster import components
from agenda.dedup.matching import find_pairs, group
from agenda.model.duplicates import ScoredPair, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.dedup import Record

LIKELY = 0.5
"""From this probability on a pair for review counts as found."""
BANDS = (0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.9, 0.95, 0.99, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Precision and recall over pairs of cards after grouping."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)

    def __str__(self) -> str:
        return f"P {self.precision:.4f}  R {self.recall:.4f}  F1 {self.f1:.4f}"


@dataclass(slots=True)
class Calibration:
    """How often what was stated with a probability was right, over all books."""

    pairs: list[tuple[float, bool]] = field(default_factory=list)

    def lines(self) -> Iterable[str]:
        """Yield a reliability table: band, pairs, probability stated, share that is right."""
        for low, high in pairwise(BANDS):
            band = [p for p in self.pairs if low <= p[0] < high or p[0] == high == 1.0]
            if band:
                stated = sum(chance for chance, _ in band) / len(band)
                right = sum(same for _, same in band) / len(band)
                yield f"  {low:.2f} to {high:.2f}  {len(band):6} pairs  stated {stated:.3f}  right {right:.3f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What Agenda made of a book."""

    certain: Score
    whole: Score
    review: int
    review_right: float

    def __str__(self) -> str:
        return (
            f"certain {self.certain}   whole list {self.whole}   "
            f"review {self.review} pairs, {self.review_right:.3f} right"
        )


def examine(
    records: Sequence[Record], people: Sequence[object], calibration: Calibration | None = None
) -> Outcome:
    """Run Agenda on a book and compare its answers with the truth."""
    pairs = find_pairs(records)
    likely = [
        ScoredPair(
            a=pair.a, b=pair.b, probability=max(pair.probability, 0.51), verdict=Verdict.SAME
        )
        for pair in pairs
        if pair.probability >= LIKELY
    ]
    review = [pair for pair in pairs if pair.verdict is Verdict.REVIEW]
    right = sum(people[pair.a] == people[pair.b] for pair in review)
    if calibration is not None:
        calibration.pairs += [(p.probability, people[p.a] == people[p.b]) for p in pairs]
    return Outcome(
        certain=score(group(len(records), pairs), people),
        whole=score(group(len(records), likely), people),
        review=len(review),
        review_right=right / max(len(review), 1),
    )


def score(groups: Iterable[Sequence[int]], people: Sequence[object]) -> Score:
    """Return how groups of cards agree with the people behind the cards."""
    true = sum(map(_pairs, Counter(people).values()))
    found = right = 0
    for members in groups:
        found += _pairs(len(members))
        right += sum(map(_pairs, Counter(people[i] for i in members).values()))
    return Score(precision=right / max(found, 1), recall=right / max(true, 1))


def best_threshold(
    edges: Sequence[tuple[int, int, float]], people: Sequence[object]
) -> tuple[float, Score]:
    """Return the threshold with the best F1, found with the answers in hand, and its score."""
    tried = (0.05, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999)
    scores = [
        (t, score(components([(a, b) for a, b, s in edges if s >= t]), people)) for t in tried
    ]
    return max(scores, key=lambda found: found[1].f1)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
