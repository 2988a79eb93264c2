from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agenda.model.event import Encounter, Event, FollowUpState
from agenda.network.followup import follow_up, follow_ups, in_time

MADRID = ZoneInfo("Europe/Madrid")
EVENT = Event(id=1, title="BIME", starts="2026-11-17T18:30", ends="2026-11-17T20:30")
MET = Encounter(event=1, person=7)
END = datetime(2026, 11, 17, 20, 30, tzinfo=MADRID)


def state(hours, touched=(), met=MET, event=EVENT, end=END):
    now = end.astimezone(UTC) + timedelta(hours=hours)
    found = follow_up(met, event, touched, now=now, zone=MADRID)
    return None if found is None else found.state


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (1, FollowUpState.FRESH),
        (23.9, FollowUpState.FRESH),
        (24, FollowUpState.OPEN),
        (47.9, FollowUpState.OPEN),
        (48, FollowUpState.LATE),
        (9000, FollowUpState.LATE),
    ],
)
def test_a_follow_up_is_open_from_24_to_48_hours_and_does_not_vanish(hours, expected):
    assert state(hours) is expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-17T21:00", FollowUpState.IN_TIME),
        ("2026-11-19T20:30", FollowUpState.IN_TIME),
        ("2026-11-19T20:31", FollowUpState.DONE_LATE),
        ("2026-11-19", FollowUpState.IN_TIME),
        ("2026-11-20", FollowUpState.DONE_LATE),
        ("2026-11-17T20:00", FollowUpState.LATE),
        ("2026-11-10", FollowUpState.LATE),
        ("rubbish", FollowUpState.LATE),
    ],
)
def test_contact_after_the_event_closes_it(at, expected):
    assert state(100, [at]) is expected


def test_the_ring_closes_while_the_time_runs_and_is_closed_when_done():
    def ring(hours, touched=()):
        now = END.astimezone(UTC) + timedelta(hours=hours)
        return follow_up(MET, EVENT, touched, now=now, zone=MADRID).ring

    assert ring(12) == pytest.approx(0.25)
    assert ring(36) == pytest.approx(0.75)
    assert ring(70) == 1.0
    assert ring(36, ["2026-11-18"]) == 1.0


def test_the_earliest_contact_counts():
    now = END + timedelta(days=30)
    found = follow_up(MET, EVENT, ["2026-12-01", "2026-11-18", "2026-11-19"], now=now, zone=MADRID)
    assert found.done == date(2026, 11, 18)


def test_the_night_that_summer_time_begins_shortens_nothing():
    event = Event(id=1, title="x", starts="2026-03-28T20:00")
    end = datetime(2026, 3, 28, 20, 0, tzinfo=MADRID)
    found = follow_up(MET, event, (), now=end + timedelta(hours=1), zone=MADRID)
    assert found.closes - found.opens == timedelta(hours=24)
    assert found.closes.astimezone(MADRID) == datetime(2026, 3, 30, 21, 0, tzinfo=MADRID)
    assert state(47.9, event=event, end=end) is FollowUpState.OPEN


def test_a_day_without_an_hour_has_the_two_days_after_it():
    event = Event(id=1, title="x", starts="2026-10-24")
    found = follow_up(MET, event, (), now=datetime(2026, 10, 24, 12, tzinfo=MADRID), zone=MADRID)
    assert found.state is FollowUpState.FRESH
    assert found.opens.astimezone(MADRID) == datetime(2026, 10, 25, tzinfo=MADRID)
    assert found.closes.astimezone(MADRID) == datetime(2026, 10, 27, tzinfo=MADRID)
    assert found.closes - found.opens == timedelta(hours=49)  # summer time ends in between


def test_the_moment_of_meeting_comes_before_that_of_the_event():
    met = Encounter(event=1, person=7, at="2026-11-17T19:00+01:00")
    found = follow_up(met, EVENT, (), now=END, zone=MADRID)
    assert found.closes.astimezone(MADRID).hour == 19


def test_letting_go_is_an_answer_too():
    met = Encounter(event=1, person=7, let_go=True)
    assert state(100, met=met) is FollowUpState.LET_GO
    assert state(100, ["2026-11-18"], met=met) is FollowUpState.IN_TIME


def test_an_event_to_come_or_without_a_day_has_no_follow_up():
    assert state(-30) is None
    assert state(0, event=Event(id=1, title="x", starts="soon")) is None


def test_those_come_first_whose_time_ends_first():
    later = Event(id=2, title="y", starts="2026-11-18T20:00")
    found = follow_ups(
        [Encounter(event=2, person=9), MET, Encounter(event=1, person=8)],
        {1: EVENT, 2: later},
        {8: ["2026-11-18"]},
        now=END + timedelta(days=9),
        zone=MADRID,
    )
    assert [one.person for one in found] == [7, 8, 9]
    assert in_time(found) == (1, 3)
