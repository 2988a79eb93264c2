"""The call session, one person at a time. Every step returns a new session.

All there is to know of it is in its values: stored after each step, it goes on
where it was interrupted, days later too. Going back to a person and choosing
another outcome replaces the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from agenda.model.call_session import (
    CallSession,
    Effects,
    Outcome,
    Result,
    SessionSummary,
)

KEYS = {
    "1": Outcome.TALKED,
    "2": Outcome.WROTE,
    "3": Outcome.NO_ANSWER,
    "4": Outcome.SNOOZED,
    "5": Outcome.LEFT_MESSAGE,
    "6": Outcome.NOT_NOW,
    "s": Outcome.SKIPPED,
    "x": Outcome.NO_MORE,
}
"""The key of each outcome."""

REACHED = frozenset({Outcome.TALKED, Outcome.WROTE, Outcome.LEFT_MESSAGE})

_LOGGED = {
    Outcome.TALKED: ("call", "both"),
    Outcome.WROTE: ("message", "out"),
    Outcome.LEFT_MESSAGE: ("message", "out"),
    Outcome.NO_ANSWER: ("attempt", "out"),
}
_RETRY = timedelta(days=2)
_SNOOZE = timedelta(days=7)


@dataclass(eq=False)
class SessionError(ValueError):
    """A step is not possible. ``why`` is ``closed`` or ``not-in-it``."""

    why: str


def begin(id_: int, people: Iterable[int], now: datetime) -> CallSession:
    """Return a session over these people, each once."""
    return CallSession(id=id_, started=now, people=tuple(dict.fromkeys(people)))


def current(session: CallSession) -> int | None:
    """Return who is on the screen, None when all are through or the session is closed."""
    if session.closed is not None or session.at >= len(session.people):
        return None
    return session.people[session.at]


def record(session: CallSession, result: Result) -> CallSession:
    """Note what came of somebody, and go on to the next who is still to come.

    Raises:
        SessionError: the session is closed, or she is not in it.
    """
    _check(session, result.person)
    others = tuple(one for one in session.results if one.person != result.person)
    noted = replace(session, results=(*others, result))
    return replace(noted, at=_next(noted, session.people.index(result.person)))


def go_to(session: CallSession, person: int) -> CallSession:
    """Put somebody of the session on the screen, also one who is through.

    Raises:
        SessionError: the session is closed, or she is not in it.
    """
    _check(session, person)
    return replace(session, at=session.people.index(person))


def back(session: CallSession) -> CallSession:
    """Return to the person before."""
    return replace(session, at=max(0, min(session.at, len(session.people)) - 1))


def add(session: CallSession, people: Iterable[int]) -> CallSession:
    """Add people to the list, at its end.

    Raises:
        SessionError: the session is closed.
    """
    if session.closed is not None:
        raise SessionError("closed")
    return replace(session, people=tuple(dict.fromkeys((*session.people, *people))))


def remove(session: CallSession, person: int) -> CallSession:
    """Take somebody off the list of whom nothing was noted yet.

    Raises:
        SessionError: the session is closed, or she is not in it or is through.
    """
    _check(session, person)
    if result_of(session, person) is not None:
        raise SessionError("not-in-it")
    place = session.people.index(person)
    people = tuple(one for one in session.people if one != person)
    at = session.at - 1 if place < session.at else session.at
    return replace(session, people=people, at=at)


def close(session: CallSession, now: datetime) -> CallSession:
    """End the session; whoever was not come to stays due as she was."""
    return session if session.closed is not None else replace(session, closed=now)


def result_of(session: CallSession, person: int) -> Result | None:
    """Return what was noted about somebody."""
    return next((one for one in session.results if one.person == person), None)


def still_to_come(session: CallSession) -> tuple[int, ...]:
    """Return the people of whom nothing was noted yet, in order."""
    through = {one.person for one in session.results}
    return tuple(person for person in session.people if person not in through)


def effects(result: Result, *, interval: int | None = None) -> Effects:
    """Return what a result does to the agenda.

    ``interval`` is the person's rhythm in days. Only talking, writing and
    leaving a message are contact. "Not now" tries again after a third of the
    interval (a season for those without), a call that nobody took after two
    days, and a snooze lasts a week, unless ``result.again`` names the day.
    """
    kind, direction = _LOGGED.get(result.outcome, ("", ""))
    today = result.at.date()
    return Effects(
        interaction=kind,
        direction=direction,
        snooze_until=_snooze(result, today, interval),
        return_on=_return(result, today),
        friend=result.outcome is Outcome.NO_MORE,
        passed=result.outcome in {Outcome.SKIPPED, Outcome.NO_ANSWER},
        promises=result.steps,
        used=result.used if result.outcome in REACHED else (),
    )


def summary(session: CallSession) -> SessionSummary:
    """Return the closing words of a session, as figures."""
    counts = Counter(one.outcome for one in session.results)
    return SessionSummary(
        people=len(session.people),
        outcomes=tuple((one, counts[one]) for one in Outcome if counts[one]),
        reached=sum(counts[one] for one in REACHED),
        minutes=sum(one.minutes for one in session.results),
        promises=sum(len(one.steps) for one in session.results),
        left=still_to_come(session),
    )


def _check(session: CallSession, person: int) -> None:
    if session.closed is not None:
        raise SessionError("closed")
    if person not in session.people:
        raise SessionError("not-in-it")


def _next(session: CallSession, place: int) -> int:
    """Return the place of the next person still to come, round the list; its length for none."""
    open_ = set(still_to_come(session))
    order = [*range(place + 1, len(session.people)), *range(place)]
    return next((at for at in order if session.people[at] in open_), len(session.people))


def _snooze(result: Result, today: date, interval: int | None) -> date | None:
    if result.outcome is Outcome.SNOOZED:
        return result.again or today + _SNOOZE
    if result.outcome is Outcome.NOT_NOW:
        return result.again or today + timedelta(days=max(14, (interval or 270) // 3))
    return result.again if result.outcome in REACHED else None


def _return(result: Result, today: date) -> date | None:
    if result.outcome is Outcome.NO_ANSWER:
        return result.again or today + _RETRY
    return result.again if result.outcome in REACHED else None
