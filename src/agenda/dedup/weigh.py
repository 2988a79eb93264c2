"""From levels to log-odds, and from log-odds to a probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare_contacts import MailLevel, PhoneLevel
from agenda.dedup.compare_names import NameLevel
from agenda.dedup.compare_sets import Level
from agenda.dedup.weights import CALIBRATION, INTERCEPT, PLENTY, SLOPES, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agenda.dedup.compare import Compared
    from agenda.dedup.ragged import Flags, Floats, Ints

TIERS = 4
MOST_PLENTY = 2.5
"""Between minus this and this lies :func:`plenty_of`."""

_EXPECTED_PEOPLE, _USUAL_SHARE = 40, 0.25
_NAMED_ALIKE = (NameLevel.FULL, NameLevel.EQUAL, NameLevel.EQUAL_PART, NameLevel.NICKNAME)
_RAREST, _COMMONEST = -9.0, 3.0
_SLOPE_OF = np.array([0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4, 2])
"""Which slope counts the rarity of a name, by :class:`NameLevel`."""

_CARDS = (3, 4, 6, 9, 14)
"""From so many cards of one name on, the next level of ``carriers``."""

_ACCORD = np.array([1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 2, 2, 2, 2, 0])
"""Whether names agree (0), only given names or none can be compared (1), or they disagree (2)."""

SLOPE_GROUPS = int(_SLOPE_OF.max()) + 1
SIZES = {
    "name": len(NameLevel) * TIERS,
    "phone": len(PhoneLevel),
    "mail": len(MailLevel),
    "handle": len(Level),
    "org": len(Level) * 3,
    "day": len(Level),
    "address": len(Level),
    "kind": 3,
    "guessed": 2,
    "namesakes": 2,
    "numbers": 3,
    "rivals": 3,
    "bearers": 3,
    "carriers": len(_CARDS) + 1,
}
"""Every factor and how many levels it has."""


def log_odds(compared: Compared, plenty: float = 0.0) -> Floats:
    """Return the log-odds (nats) that each pair is one person.

    Args:
        compared: The pairs.
        plenty: What :func:`plenty_of` says of the whole comparison.
    """
    total = np.full(len(compared.left), INTERCEPT)
    for factor, levels in factors(compared):
        total += np.array(WEIGHTS[factor])[levels]
    group, rarity = rarity_of(compared)
    total += np.array(SLOPES)[group] * rarity
    close = tier_of(compared) > 1
    total += np.array(PLENTY)[close.astype(np.int64)] * plenty
    odds: Floats = np.where(
        close, _calibrated(total, CALIBRATION[1]), _calibrated(total, CALIBRATION[0])
    )
    return odds


def _calibrated(odds: Floats, points: Sequence[tuple[float, float]]) -> Floats:
    """Return what the log-odds have come to mean, in straight lines between ``points``."""
    stated, found = np.array(points).T
    inside = np.interp(odds, stated, found)
    bent: Floats = inside + np.minimum(odds - stated[0], 0.0) + np.maximum(odds - stated[-1], 0.0)
    return bent


def plenty_of(sure: int, people: int) -> float:
    """Return how rich in duplicates a comparison is, as a logarithm; 0 is usual.

    In a book where hardly anybody is there twice, a second Ana García is
    likelier a stranger.

    Args:
        sure: Pairs of one name with a personal number, mailbox or profile in common.
        people: Records that are compared with the others.
    """
    share = (sure + _EXPECTED_PEOPLE * _USUAL_SHARE) / (people + _EXPECTED_PEOPLE)
    return float(np.clip(np.log(share / _USUAL_SHARE), -MOST_PLENTY, MOST_PLENTY))


def are_sure(compared: Compared) -> Flags:
    """Say which pairs count as sure for :func:`plenty_of`."""
    sure: Flags = (tier_of(compared) == TIERS - 1) & np.isin(compared.name, _NAMED_ALIKE)
    return sure


def probability(odds: Floats) -> Floats:
    """Return the probability of log-odds in nats."""
    return 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))


def tier_of(compared: Compared) -> Ints:
    """Return the closest kind of contact that each pair shares.

    0 nothing, 1 a public line or mailbox, 2 a household's, 3 a personal one
    (or birthday and address together).
    """
    personal = (
        (compared.phone == PhoneLevel.OWN_MOBILE)
        | (compared.mail == MailLevel.OWN)
        | (compared.handle == Level.SAME)
        | ((compared.day == Level.SAME) & (compared.address >= Level.SIMILAR))
    )
    household = (
        (compared.phone >= PhoneLevel.GUESSED)
        | (compared.mail == MailLevel.SHARED)
        | (compared.mail == MailLevel.SLIP)
        | (compared.address >= Level.SIMILAR)
        | (compared.day == Level.SAME)
    )
    public = (compared.phone >= PhoneLevel.DIFFERENT_EXTENSION) | (
        compared.mail == MailLevel.GENERIC
    )
    return np.select([personal, household, public], [3, 2, 1], 0)


def factors(compared: Compared) -> Iterator[tuple[str, Ints]]:
    """Yield every factor with its level for each pair."""
    yield "name", compared.name * TIERS + tier_of(compared)
    yield "phone", compared.phone
    yield "mail", compared.mail
    yield "handle", compared.handle
    yield "org", compared.org * 3 + _ACCORD[compared.name]
    yield "day", compared.day
    yield "address", compared.address
    yield "kind", compared.kind
    yield "guessed", compared.guessed.astype(np.int64)
    yield "namesakes", compared.namesakes.astype(np.int64)
    yield "numbers", np.minimum(compared.numbers, 2)
    yield "rivals", compared.rivals
    yield "bearers", np.clip(compared.bearers - 1, 0, 2)
    yield "carriers", np.searchsorted(_CARDS, compared.carriers, side="right")


def rarity_of(compared: Compared) -> tuple[Ints, Floats]:
    """Return for each pair which slope applies, and the logarithm of how many bear the name."""
    close = (tier_of(compared) > 1).astype(np.int64)
    rarity = np.clip(compared.expected, _RAREST, _COMMONEST)
    return _SLOPE_OF[compared.name] * 2 + close, rarity
