"""Events: the budget of hours that helps to say no, and what an event brought in the end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, timedelta, tzinfo

from agenda.model.event import (
    Encounter,
    Event,
    EventYield,
    FollowUp,
    FollowUpState,
    HoursBudget,
)
from agenda.model.text import words
from agenda.network.days import day_of, moment_of, week_of

EARLY = 90
"""Days in which nobody can tell what an event brought."""
ALIVE = 180
"""A relationship is alive with two days of contact since, the last within so many days."""

_NUMBER = re.compile(r"\d+|[ivx]+")


def hours_of(event: Event, zone: tzinfo) -> float:
    """Return the hours an event takes: as the user says, else from its beginning to its end."""
    if event.hours:
        return event.hours
    starts, ends = moment_of(event.starts, zone), moment_of(event.ends, zone)
    if starts is None or ends is None:
        return 0.0
    return max(0.0, (ends.astimezone(UTC) - starts.astimezone(UTC)).total_seconds() / 3600)


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return first, after - timedelta(days=1)


def week_span(day: date) -> tuple[date, date]:
    """Return the first and the last day of a week."""
    return week_of(day), week_of(day) + timedelta(days=6)


def budget(
    events: Iterable[Event],
    *,
    hours: float,
    span: tuple[date, date],
    today: date,
    zone: tzinfo,
) -> HoursBudget:
    """Return what is left of the hours for events in a week or a month.

    ``span`` is its first and last day. Events that the user does not go to
    take nothing; what is left may be negative.
    """
    first, last = span
    spent = planned = 0.0
    for event in events:
        number = day_of(event.starts, zone)
        if not event.going or number is None:
            continue
        if first.toordinal() <= number <= last.toordinal():
            if number < today.toordinal():
                spent += hours_of(event, zone)
            else:
                planned += hours_of(event, zone)
    return HoursBudget(
        first=first,
        last=last,
        hours=hours,
        spent=spent,
        planned=planned,
        left=hours - spent - planned,
    )


def yield_of(
    event: Event,
    encounters: Sequence[Encounter],
    follow_ups: Iterable[FollowUp],
    days: Mapping[int, Sequence[int]],
    *,
    today: int,
    zone: tzinfo,
) -> EventYield:
    """Return what became of the people met at an event.

    ``days`` are the days of contact of each, in order
    (:func:`agenda.network.contact.days_of`).
    """
    mine = [one for one in encounters if one.event == event.id]
    on = day_of(event.starts, zone) or today
    since = {one.person: _after(days.get(one.person, ()), on) for one in mine}
    alive = sum(is_alive(found, today) for found in since.values())
    hours = hours_of(event, zone)
    return EventYield(
        event=event.id,
        met=len(since),
        new=len({one.person for one in mine if one.new}),
        in_time=sum(
            one.event == event.id and one.state is FollowUpState.IN_TIME for one in follow_ups
        ),
        spoken=sum(bool(found) for found in since.values()),
        alive=alive,
        too_early=today - on < EARLY,
        per_hour=alive / hours if hours else None,
        per_money=alive / event.cost if event.cost else None,
        currency=event.currency,
    )


def is_alive(days: Sequence[int], today: int) -> bool:
    """Tell whether days of contact, in order, make a relationship that is alive."""
    return len(days) >= 2 and today - days[-1] <= ALIVE


def series(title: str) -> str:
    """Return what events of one series have in common: "BIME Bilbao 2025" → "bime bilbao"."""
    return " ".join(word for word in words(title) if not _NUMBER.fullmatch(word))


def earlier_of(event: Event, others: Iterable[Event]) -> list[Event]:
    """Return the earlier events of the same series, the latest first, for deciding to go again."""
    key = series(event.title)
    found = [
        one
        for one in others
        if one.id != event.id and one.starts < event.starts and key and series(one.title) == key
    ]
    return sorted(found, key=lambda one: one.starts, reverse=True)


def _after(days: Sequence[int], day: int) -> Sequence[int]:
    return days[bisect_right(days, day) :]
