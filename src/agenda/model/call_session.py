"""The call session: a prepared list, one person at a time, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What came of turning to somebody."""

    TALKED = "talked"
    WROTE = "wrote"
    LEFT_MESSAGE = "left-message"
    NO_ANSWER = "no-answer"
    NOT_NOW = "not-now"
    """She has no time at present: try again later, the thread is kept."""
    SNOOZED = "snoozed"
    SKIPPED = "skipped"
    NO_MORE = "no-more"
    """Not in any rhythm any more; she stays in the agenda as somebody near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What was agreed, and by when; it becomes a promise."""

    text: str
    by: date | None = None
    mine: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was noted about one person. ``again`` is the day chosen for the next try."""

    person: int
    outcome: Outcome
    at: datetime
    note: str = ""
    minutes: int = 0
    steps: tuple[NextStep, ...] = ()
    again: date | None = None
    used: tuple[str, ...] = ()
    """Keys of the reasons that were acted upon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSession:
    """A session as it is kept. All of it is in its values, so it resumes where it stopped.

    ``at`` is the place in ``people`` that is on the screen; ``closed`` is set
    when the user ended it.
    """

    id: int
    started: datetime
    people: tuple[int, ...]
    at: int = 0
    results: tuple[Result, ...] = ()
    closed: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What a result does to the agenda, for whoever carries it out.

    ``interaction`` is the kind of interaction to log and ``direction`` its
    direction, both empty for none. ``snooze_until`` hides her until a day,
    ``return_on`` brings her back on it whether due or not, ``friend`` takes
    her out of every rhythm. ``passed`` says that her turn came and she was passed over.
    """

    interaction: str = ""
    direction: str = ""
    snooze_until: date | None = None
    return_on: date | None = None
    friend: bool = False
    passed: bool = False
    promises: tuple[NextStep, ...] = ()
    used: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """The closing words of a session, as figures. ``left`` are those not come to."""

    people: int
    outcomes: tuple[tuple[Outcome, int], ...]
    reached: int
    minutes: int
    promises: int
    left: tuple[int, ...]
