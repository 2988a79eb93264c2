"""Why to turn to somebody, said in data: a kind and its parts, never a sentence.

The window and the terminal word it, each in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReasonKind(StrEnum):
    """What a reason is about. The comment names its parts."""

    PROMISE = "promise"  # text, direction
    FOLLOW_UP = "follow-up"  # event
    AGAIN = "again"  # the user wanted to turn to her again on this day
    ORG = "org"  # before, after
    TITLE = "title"  # before, after
    VANISHED = "vanished"  # source
    BIRTHDAY = "birthday"  # age, where the year is known
    ANNIVERSARY = "anniversary"  # years, of
    NEED_FITS = "need-fits"  # need, offer, other
    OFFER_FITS = "offer-fits"  # offer, need, other
    INTRODUCTION = "introduction"  # other, state
    THANKS = "thanks"  # what for: kind, text
    EVENT_NEAR = "event-near"  # event, place
    SHARED_ORG = "shared-org"  # org
    SHARED_SCHOOL = "shared-school"  # school
    SHARED_FRIEND = "shared-friend"  # other
    TALKED_MUCH = "talked-much"  # count
    RHYTHM = "rhythm"  # interval, elapsed, late
    NEVER = "never"  # the same, since she was placed
    WAITING = "waiting"  # the same, of somebody whose turn has been waiting longest


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason to turn to a person.

    ``day`` is the day it is about (the birthday, the change of job). ``weight``
    orders reasons among each other, from 0 to 1; it says nothing about the
    person. ``key`` identifies this very occasion, so that it can be used up:
    next year's birthday has another key. ``signal`` is the id of a kept signal.
    """

    kind: ReasonKind
    person: int
    parts: tuple[tuple[str, str], ...] = ()
    day: date | None = None
    weight: float = 0.0
    key: str = ""
    signal: int | None = None

    def part(self, name: str) -> str:
        """Return a part by its name, empty where it is not said."""
        return next((text for key, text in self.parts if key == name), "")
