"""What is owed to people: promises by their day, follow-ups, steps of introductions.

A promise stays where it is until it is kept or dropped. What was promised
without a day is asked after once a week has gone by.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta, tzinfo

from agenda.model.event import FollowUp, FollowUpState
from agenda.model.introduction import Introduction, Standing, Waiting
from agenda.model.outreach import Direction, Obligation, Promise
from agenda.model.reason import Reason, ReasonKind

WITHOUT_DAY = 7
"""Days after which a promise without a day is shown."""

_TO_DO = frozenset({FollowUpState.FRESH, FollowUpState.OPEN, FollowUpState.LATE})


def promise_day(promise: Promise) -> date:
    """Return the day on which a promise is looked at."""
    if promise.due:
        return date.fromisoformat(promise.due[:10])
    return date.fromisoformat(promise.made[:10]) + timedelta(days=WITHOUT_DAY)


def open_promises(promises: Iterable[Promise]) -> list[Promise]:
    """Return the promises that are neither kept nor dropped, the earliest first."""
    found = [one for one in promises if not one.kept and not one.dropped]
    return sorted(found, key=lambda one: (promise_day(one), one.id))


def from_promises(promises: Iterable[Promise]) -> list[Obligation]:
    """Return what promises ask for, both the user's own and those to ask after."""
    return [
        _obligation(
            Reason(
                kind=ReasonKind.PROMISE,
                person=one.person,
                parts=(("text", one.text), ("direction", one.direction.value)),
                day=promise_day(one),
                weight=1.0 if one.direction is Direction.MINE else 0.6,
                key=f"promise:{one.id}",
            ),
            promise_day(one),
        )
        for one in open_promises(promises)
    ]


def from_follow_ups(
    follow_ups: Iterable[FollowUp], titles: Mapping[int, str], zone: tzinfo
) -> list[Obligation]:
    """Return the follow-ups that are still to be made; ``titles`` are those of the events."""
    return [
        _obligation(
            Reason(
                kind=ReasonKind.FOLLOW_UP,
                person=one.person,
                parts=(("event", titles.get(one.event, "")),),
                day=one.closes.astimezone(zone).date(),
                weight=0.95,
                key=f"follow-up:{one.event}:{one.person}",
            ),
            one.closes.astimezone(zone).date(),
        )
        for one in follow_ups
        if one.state in _TO_DO
    ]


def from_introductions(
    introductions: Iterable[Introduction], standings: Mapping[int, Standing]
) -> list[Obligation]:
    """Return the introductions in which something is to be done or asked after."""
    found: list[Obligation] = []
    for one in introductions:
        standing = standings[one.id]
        if standing.remind is None:
            continue
        person, other = (one.b, one.a) if standing.waiting is Waiting.B else (one.a, one.b)
        reason = Reason(
            kind=ReasonKind.INTRODUCTION,
            person=person,
            parts=(("other", str(other)), ("state", standing.state.value)),
            day=standing.since,
            weight=0.9,
            key=f"introduction:{one.id}",
        )
        found.append(_obligation(reason, standing.remind))
    return found


def from_returns(returns: Mapping[int, date]) -> list[Obligation]:
    """Return those whom the user wanted to turn to again on a day of her choice."""
    return [
        _obligation(
            Reason(
                kind=ReasonKind.AGAIN,
                person=person,
                day=day,
                weight=0.85,
                key=f"again:{person}:{day.isoformat()}",
            ),
            day,
        )
        for person, day in returns.items()
    ]


def _obligation(reason: Reason, by: date) -> Obligation:
    return Obligation(person=reason.person, by=by, reason=reason)
