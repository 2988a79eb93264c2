"""Needs, offers and favours: what people look for, can give, and have given each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Side(StrEnum):
    """Whether a line looks for something or has something to give."""

    NEED = "need"
    OFFER = "offer"


class LineState(StrEnum):
    """Whether a need or an offer still stands."""

    OPEN = "open"
    MET = "met"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A need or an offer of a person (None is the user herself); ``at`` is an ISO day."""

    id: int
    person: int | None
    side: Side
    text: str
    at: str
    place: str = ""
    state: LineState = LineState.OPEN


class WordFit(StrEnum):
    """How two words came together."""

    SAME = "same"
    STEM = "stem"
    SYNONYM = "synonym"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPair:
    """A word of the need and the word of the offer that answers it."""

    need: str
    offer: str
    fit: WordFit
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A need and an offer that fit, the words by which they do, and how well (0 to 1)."""

    need: Line
    offer: Line
    pairs: tuple[WordPair, ...]
    score: float
    same_place: bool = False


class FavourKind(StrEnum):
    """What one did for the other."""

    HELP = "help"
    ADVICE = "advice"
    INTRODUCTION = "introduction"
    REFERRAL = "referral"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Favour:
    """Something given (by the user) or received (by her); ``at`` is an ISO day."""

    id: int
    person: int
    given: bool
    kind: FavourKind
    at: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The private account with one person.

    ``lean`` runs from -1 (she gave everything) to 1 (the user gave everything)
    and is None while there is nothing; recent favours count more. ``unthanked``
    is the day of the oldest favour received that nobody has thanked for.
    """

    person: int
    given: int
    received: int
    introduced: int
    introduced_by: int
    thanked: int
    was_thanked: int
    lean: float | None
    unthanked: date | None
