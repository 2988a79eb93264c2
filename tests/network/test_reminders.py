from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from agenda.model.event import Event, FollowUp, FollowUpState
from agenda.model.outreach import Capacity, Promise
from agenda.model.reason import Reason, ReasonKind
from agenda.network.due import dues
from agenda.network.reminders import Reminding, is_quiet, morning, next_reminder
from agenda.network.rhythm import Rhythm
from agenda.network.week import plan_week

MADRID = ZoneInfo("Europe/Madrid")
ON = Reminding(on=True)
FRIDAY = date(2026, 11, 20)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def following(now, said=None, reminding=ON, zone=MADRID):
    moment = next_reminder(reminding, now=now, zone=zone, said=said)
    return None if moment is None else moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")


def test_nothing_comes_that_was_not_asked_for():
    assert following(at("2026-11-20T07:00"), reminding=Reminding()) is None
    assert (
        following(at("2026-11-20T07:00"), reminding=Reminding(on=True, weekdays=frozenset()))
        is None
    )


def test_it_comes_in_the_morning_once_a_day():
    assert following(at("2026-11-19T07:00")) == "2026-11-19 09:00"
    assert following(at("2026-11-19T09:30"), said=date(2026, 11, 19)) == "2026-11-20 09:00"


def test_a_morning_missed_is_made_up_for_at_once_but_not_at_night():
    assert following(at("2026-11-19T12:00")) == "2026-11-19 12:00"
    assert following(at("2026-11-19T22:00")) == "2026-11-20 09:00"


def test_weekends_are_left_alone():
    assert following(at("2026-11-20T10:00"), said=FRIDAY) == "2026-11-23 09:00"
    assert following(at("2026-11-21T10:00")) == "2026-11-23 09:00"


def test_a_time_in_the_quiet_hours_waits_for_their_end():
    early = Reminding(on=True, at=time(6), quiet_until=time(8, 30))
    assert following(at("2026-11-19T05:00"), reminding=early) == "2026-11-19 08:30"


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        (time(20, 59), False),
        (time(21), True),
        (time(0), True),
        (time(7, 59), True),
        (time(8), False),
    ],
)
def test_quiet_hours_run_over_midnight(moment, quiet):
    assert is_quiet(moment, ON) is quiet


def test_quiet_hours_may_be_at_noon_or_none():
    siesta = Reminding(on=True, quiet_from=time(14), quiet_until=time(16))
    assert is_quiet(time(15), siesta)
    assert not is_quiet(time(17), siesta)
    assert not is_quiet(time(3), Reminding(on=True, quiet_from=time(9), quiet_until=time(9)))


def test_the_hour_is_the_users_own_also_when_the_clock_changes():
    daily = Reminding(on=True, weekdays=frozenset(range(7)))
    assert following(at("2026-03-28T10:00"), date(2026, 3, 28), daily) == "2026-03-29 09:00"
    assert following(at("2026-10-24T10:00"), date(2026, 10, 24), daily) == "2026-10-25 09:00"
    before = next_reminder(daily, now=at("2026-03-28T08:00"), zone=MADRID, said=None)
    after = next_reminder(daily, now=at("2026-03-28T10:00"), zone=MADRID, said=date(2026, 3, 28))
    assert after - before == timedelta(hours=23)


def test_an_hour_that_the_clock_skips_comes_an_hour_later():
    owl = Reminding(
        on=True, at=time(2, 30), quiet_from=time(1), quiet_until=time(1), weekdays=frozenset({6})
    )
    assert following(at("2026-03-28T10:00"), reminding=owl) == "2026-03-29 03:30"


def said(**more):
    given = {
        "plan": plan_week([], today=FRIDAY, capacity=Capacity()),
        "promises": (),
        "follow_ups": (),
        "reasons": (),
        "events": (),
    }
    return morning(FRIDAY, **(given | more), zone=MADRID)


def test_a_quiet_day_says_nothing():
    assert said().empty


def test_a_morning_names_three_people_of_the_day():
    today = FRIDAY.toordinal()
    people = dues(
        [Rhythm(n, 1, 30, today - 900) for n in range(1, 10)],
        {n: today - 31 - n for n in range(1, 10)},
        today=today,
        crowded=(),
    )
    told = said(plan=plan_week(people, today=FRIDAY, capacity=Capacity()))
    assert len(told.people) == 3
    assert not told.empty
    thursday = FRIDAY - timedelta(days=1)
    plan = plan_week(people, today=thursday, capacity=Capacity())
    early = morning(
        thursday, plan=plan, promises=(), follow_ups=(), reasons=(), events=(), zone=MADRID
    )
    assert early.people == ()


def test_what_was_missed_on_earlier_days_is_still_told():
    """Elsewhere a missed reminder silently moves on to its next date."""
    promises = [
        Promise(id=1, person=1, text="x", made="2026-10-01", due="2026-10-05"),
        Promise(id=2, person=1, text="x", made="2026-10-01", due="2026-11-20"),
        Promise(id=3, person=1, text="x", made="2026-10-01", due="2026-11-20", kept="2026-11-19"),
    ]
    moment = datetime(2026, 11, 18, tzinfo=UTC)
    late, open_ = (
        FollowUp(event=1, person=1, opens=moment, closes=moment, state=state, ring=1)
        for state in (FollowUpState.LATE, FollowUpState.OPEN)
    )
    told = said(promises=promises, follow_ups=[late, open_])
    assert (told.promises, told.follow_ups, told.late) == (1, 1, 2)


def test_birthdays_and_events_of_the_day():
    told = said(
        reasons=[
            Reason(kind=ReasonKind.BIRTHDAY, person=7, day=FRIDAY),
            Reason(kind=ReasonKind.BIRTHDAY, person=8, day=FRIDAY + timedelta(days=1)),
            Reason(kind=ReasonKind.ORG, person=9, day=FRIDAY),
        ],
        events=[
            Event(id=1, title="BIME", starts="2026-11-20T18:30"),
            Event(id=2, title="No", starts="2026-11-20T18:30", going=False),
            Event(id=3, title="Later", starts="2026-11-21"),
        ],
    )
    assert (told.birthdays, told.events) == ((7,), (1,))
