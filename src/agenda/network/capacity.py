"""Capacity: on which days of a week how many turns there are, and whether that is enough."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from agenda.model.outreach import Capacity
from agenda.network.days import week_of

YEARLY = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief:
    """What would make the rhythms fit: move ``people`` of a circle to a longer interval.

    Or give the whole circle ``interval``. ``people`` is None where even moving
    all of them is not enough.
    """

    people: int | None
    to: int
    interval: int | None


def slots(capacity: Capacity, week: date) -> list[tuple[date, int]]:
    """Return the session days of a week and how many turns each has, the earlier ones the odd."""
    weekdays = sorted({day % 7 for day in capacity.weekdays}) or [4]
    each, odd = divmod(max(0, capacity.number), len(weekdays))
    monday = week_of(week)
    return [
        (monday + timedelta(days=day), each + (place < odd)) for place, day in enumerate(weekdays)
    ]


def slots_left(capacity: Capacity, today: date, done: int = 0) -> list[tuple[date, int]]:
    """Return what is left of today's week, ``done`` turns of it being used up.

    Turns of days gone by are not lost: they wait on the next session day of
    the week, or on today where there is none.
    """
    found = slots(capacity, today)
    left = max(0, capacity.number - done)
    coming = [(day, count) for day, count in found if day >= today] or [(today, left)]
    missing = left - sum(count for _, count in coming)
    if missing > 0:
        coming[0] = (coming[0][0], coming[0][1] + missing)
    kept: list[tuple[date, int]] = []
    for day, count in coming:
        taken = min(count, left)
        left -= taken
        if taken:
            kept.append((day, taken))
    return kept


def next_session(capacity: Capacity, today: date) -> date | None:
    """Return the next day with turns, today included; None where the capacity is nothing."""
    if capacity.number <= 0:
        return None
    weeks = (today, today + timedelta(days=7))
    return next(
        day for week in weeks for day, count in slots(capacity, week) if day >= today and count
    )


def demand(intervals: Iterable[int]) -> float:
    """Return how many turns a week these rhythms ask for, in days each."""
    return sum(7 / interval for interval in intervals)


def relief(capacity: Capacity, asked: float, interval: int, people: int) -> Relief | None:
    """Return what to change in a circle so that ``asked`` turns a week fit; None if they do.

    The circle has ``people`` with one ``interval``.
    """
    room = max(0, capacity.number - capacity.room)
    excess = asked - room
    if excess <= 0:
        return None
    saved = 7 / interval - 7 / YEARLY
    count = math.ceil(excess / saved - 1e-9) if saved > 0 else people + 1
    rest = people * 7 / interval - excess
    return Relief(
        people=count if count <= people else None,
        to=YEARLY,
        interval=math.ceil(people * 7 / rest - 1e-9) if rest > 0 else None,
    )
