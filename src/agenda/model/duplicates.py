"""Two people who may be one, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the duplicate finder makes of a pair."""

    SAME = "same"
    """Certain: may be stapled without asking."""

    REVIEW = "review"
    """To be decided by the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A piece of evidence: ``weight`` in nats, above 0 for, below 0 against.

    ``kind`` names it (``same-phone``, ``same-name``, ``different-surname`` …);
    ``detail`` holds the values that a sentence about it needs.
    """

    kind: str
    weight: float
    detail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredPair:
    """Two records (by index into the list that was compared) and their score."""

    a: int
    b: int
    probability: float
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonBrief:
    """A person in a pair: enough to name her and to find her cards again."""

    person: int
    name: str
    uids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two people of the agenda who may be one."""

    a: PersonBrief
    b: PersonBrief
    probability: float
    verdict: Verdict
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People who are one, the survivor first."""

    people: tuple[PersonBrief, ...]
