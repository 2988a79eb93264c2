"""Following up on people met: in the 24 to 48 hours after, in real hours.

Hours are counted on the clock of the world, so a night in which summer time
begins shortens nothing. Where only the day of an event is known, the next day
and the one after it are the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from agenda.model.event import Encounter, Event, FollowUp, FollowUpState
from agenda.network.days import day_of, midnight, moment_of

OPENS = timedelta(hours=24)
CLOSES = timedelta(hours=48)


def follow_up(
    met: Encounter, event: Event, touched: Iterable[str], *, now: datetime, zone: tzinfo
) -> FollowUp | None:
    """Return where the follow-up of an encounter stands.

    ``touched`` are the times (ISO 8601) of contact with her, the encounter
    itself left out. Contact within the first day is in time as well. None
    where the event has no readable day or is still to come.
    """
    window = _window(met.at or event.ends or event.starts, zone)
    if window is None or window[0] > now.astimezone(UTC):
        return None
    begins, opens, closes = window
    done = _first_contact(touched, begins, zone)
    state = _state(met, done, window, now.astimezone(UTC), zone)
    settled = state in {FollowUpState.IN_TIME, FollowUpState.DONE_LATE, FollowUpState.LET_GO}
    gone = (now - begins) / (closes - begins)
    return FollowUp(
        event=met.event,
        person=met.person,
        opens=opens,
        closes=closes,
        state=state,
        ring=1.0 if settled else max(0.0, min(1.0, gone)),
        done=None if done is None else done[1],
    )


def follow_ups(
    encounters: Iterable[Encounter],
    events: Mapping[int, Event],
    touched: Mapping[int, Sequence[str]],
    *,
    now: datetime,
    zone: tzinfo,
) -> list[FollowUp]:
    """Return where all follow-ups stand, those first whose time ends first."""
    found = (
        follow_up(one, events[one.event], touched.get(one.person, ()), now=now, zone=zone)
        for one in encounters
    )
    return sorted(
        (one for one in found if one is not None), key=lambda one: (one.closes, one.person)
    )


def in_time(found: Iterable[FollowUp]) -> tuple[int, int]:
    """Return how many follow-ups were made in time, and how many had their time."""
    over = [
        one
        for one in found
        if one.state in {FollowUpState.IN_TIME, FollowUpState.DONE_LATE, FollowUpState.LATE}
    ]
    return sum(one.state is FollowUpState.IN_TIME for one in over), len(over)


def _window(at: str, zone: tzinfo) -> tuple[datetime, datetime, datetime] | None:
    """Return when somebody was met, and when her follow-up opens and closes, in UTC."""
    moment = moment_of(at, zone)
    if moment is not None:
        met = moment.astimezone(UTC)
        return met, met + OPENS, met + CLOSES
    number = day_of(at, zone)
    if number is None:
        return None
    day = date.fromordinal(number)
    next_day = midnight(day + timedelta(days=1), zone)
    return midnight(day, zone), next_day, midnight(day + timedelta(days=3), zone)


def _first_contact(
    touched: Iterable[str], met: datetime, zone: tzinfo
) -> tuple[datetime | None, date] | None:
    """Return the first contact after somebody was met: its moment, if known, and its day."""
    found: list[tuple[datetime | None, date]] = []
    met_day = met.astimezone(zone).date()
    for at in touched:
        moment, number = moment_of(at, zone), day_of(at, zone)
        if number is None:
            continue
        day = date.fromordinal(number)
        if moment.astimezone(UTC) > met if moment is not None else day >= met_day:
            found.append((None if moment is None else moment.astimezone(UTC), day))
    return min(found, key=lambda one: one[0] or midnight(one[1], zone), default=None)


def _state(
    met: Encounter,
    done: tuple[datetime | None, date] | None,
    window: tuple[datetime, datetime, datetime],
    now: datetime,
    zone: tzinfo,
) -> FollowUpState:
    _, opens, closes = window
    if done is not None:
        moment, day = done
        last_day = (closes - timedelta(microseconds=1)).astimezone(zone).date()
        timely = moment <= closes if moment is not None else day <= last_day
        return FollowUpState.IN_TIME if timely else FollowUpState.DONE_LATE
    if met.let_go:
        return FollowUpState.LET_GO
    if now < opens:
        return FollowUpState.FRESH
    return FollowUpState.OPEN if now < closes else FollowUpState.LATE
