"""The one quiet notification of the morning: when it may come, and what it says.

At most one a day, only where the user asked for it, never in her quiet hours,
and none where there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from agenda.model.dashboard import Morning
from agenda.model.event import Event, FollowUp, FollowUpState
from agenda.model.outreach import Promise, WeekPlan
from agenda.model.reason import Reason, ReasonKind
from agenda.network.days import day_of
from agenda.network.obligations import open_promises, promise_day

NAMED = 3
"""So many people are named; the rest is a number on the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """What the user chose. Times are of her own clock.

    Quiet hours may run over midnight; equal times mean none. ``weekdays`` are
    the days with a notification, 0 for Monday.
    """

    on: bool = False
    at: time = time(9)
    quiet_from: time = time(21)
    quiet_until: time = time(8)
    weekdays: frozenset[int] = frozenset(range(5))


def is_quiet(moment: time, reminding: Reminding) -> bool:
    """Tell whether a time lies in the quiet hours; their end is not quiet any more."""
    start, end = reminding.quiet_from, reminding.quiet_until
    if start == end:
        return False
    if start < end:
        return start <= moment < end
    return moment >= start or moment < end


def next_reminder(
    reminding: Reminding, *, now: datetime, zone: tzinfo, said: date | None
) -> datetime | None:
    """Return the moment (UTC) of the next notification, ``now`` if it is late for today's.

    ``said`` is the day of the last one. None where the user wants none, or
    where all the day is quiet. A time that the clock skips in spring comes an
    hour later; one that it shows twice in autumn comes once.
    """
    if not reminding.on or not reminding.weekdays:
        return None
    at = reminding.quiet_until if is_quiet(reminding.at, reminding) else reminding.at
    local = now.astimezone(zone)
    for ahead in range(9):
        day = local.date() + timedelta(days=ahead)
        if day.weekday() not in reminding.weekdays or (said is not None and day <= said):
            continue
        moment = datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
        if moment > now:
            return moment
        if not is_quiet(local.time(), reminding):
            return now.astimezone(UTC)
    return None


def morning(
    today: date,
    *,
    plan: WeekPlan,
    promises: Iterable[Promise],
    follow_ups: Sequence[FollowUp],
    reasons: Iterable[Reason],
    events: Iterable[Event],
    zone: tzinfo,
) -> Morning:
    """Return what there is to say today; turns of days to come are not in it."""
    days = [promise_day(one) for one in open_promises(promises)]
    pressing = [one.state for one in follow_ups]
    turns = [turn for turn in plan.turns if turn.on <= today]
    late_turns = sum(turn.due is not None and turn.due.on < plan.week for turn in turns)
    return Morning(
        day=today,
        people=tuple(turn.person for turn in turns[:NAMED]),
        promises=sum(day == today for day in days),
        follow_ups=sum(state is FollowUpState.OPEN for state in pressing),
        birthdays=tuple(
            one.person for one in reasons if one.kind is ReasonKind.BIRTHDAY and one.day == today
        ),
        events=tuple(
            one.id for one in events if one.going and day_of(one.starts, zone) == today.toordinal()
        ),
        late=sum(day < today for day in days)
        + sum(state is FollowUpState.LATE for state in pressing)
        + late_turns,
    )
