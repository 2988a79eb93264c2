"""Events: chosen with a plan, followed up in two days, judged afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What the user says of an event afterwards."""

    AGAIN = "again"
    PERHAPS = "perhaps"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A date to meet people at.

    ``starts`` and ``ends`` are ISO 8601, a day or a local time. ``goal`` is
    how many people to meet and ``whom`` what kind of people; ``hours`` is all
    the time it takes, the way included, and ``cost`` all the money, in
    ``currency`` (ISO 4217). ``verdict`` and ``lesson`` come afterwards.
    """

    id: int
    title: str
    starts: str
    ends: str = ""
    place: str = ""
    plan: str = ""
    goal: int = 0
    whom: str = ""
    pitch: str = ""
    hours: float = 0.0
    cost: float = 0.0
    currency: str = "EUR"
    going: bool = True
    verdict: Verdict | None = None
    lesson: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Somebody met at an event, with the key of the conversation.

    ``at`` is ISO 8601 as in :class:`Event`, empty for the time of the event.
    ``let_go`` says that the user decided against following up.
    """

    event: int
    person: int
    at: str = ""
    note: str = ""
    promised: str = ""
    new: bool = True
    let_go: bool = False


class FollowUpState(StrEnum):
    """Where the follow-up of an encounter stands."""

    FRESH = "fresh"
    """Less than a day ago: nothing presses yet."""
    OPEN = "open"
    LATE = "late"
    IN_TIME = "in-time"
    DONE_LATE = "done-late"
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """The follow-up of one encounter. ``ring`` closes from 0 to 1 while its time runs."""

    event: int
    person: int
    opens: datetime
    closes: datetime
    state: FollowUpState
    ring: float
    done: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventYield:
    """What became of an event: people met, followed up, spoken to since, alive now.

    The rates are None where no hours or no cost were given.
    """

    event: int
    met: int
    new: int
    in_time: int
    spoken: int
    alive: int
    too_early: bool
    per_hour: float | None
    per_money: float | None
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursBudget:
    """Hours for events in a week or a month: given, planned and spent, and what is left."""

    first: date
    last: date
    hours: float
    spent: float
    planned: float
    left: float
