from datetime import date
from zoneinfo import ZoneInfo

import pytest

from agenda.model.event import Encounter, Event
from agenda.network.events import (
    budget,
    earlier_of,
    hours_of,
    month_of,
    series,
    week_span,
    yield_of,
)

MADRID = ZoneInfo("Europe/Madrid")
TODAY = date(2026, 11, 20)


def event(id_=1, starts="2026-03-03T18:00", **more):
    return Event(id=id_, title=more.pop("title", "BIME Bilbao 2026"), starts=starts, **more)


def test_hours_are_as_said_or_from_beginning_to_end():
    assert hours_of(event(hours=5, ends="2026-03-03T20:00"), MADRID) == 5
    assert hours_of(event(ends="2026-03-03T20:30"), MADRID) == 2.5
    assert hours_of(event(), MADRID) == 0
    night = event(starts="2026-10-24T23:00", ends="2026-10-25T04:00")
    assert hours_of(night, MADRID) == 6  # summer time ends in between


@pytest.mark.parametrize(
    ("day", "last"),
    [(date(2028, 2, 10), date(2028, 2, 29)), (date(2026, 12, 31), date(2026, 12, 31))],
)
def test_months_end_where_they_end(day, last):
    assert month_of(day) == (day.replace(day=1), last)


def test_the_budget_helps_to_say_no():
    events = [
        event(1, "2026-11-03T18:00", hours=4),
        event(2, "2026-11-20T18:00", hours=3),
        event(3, "2026-11-27T18:00", hours=5),
        event(4, "2026-11-28T18:00", hours=50, going=False),
        event(5, "2026-12-01T18:00", hours=50),
        event(6, "sometime", hours=50),
    ]
    left = budget(events, hours=10, span=month_of(TODAY), today=TODAY, zone=MADRID)
    assert (left.spent, left.planned, left.left) == (4, 8, -2)
    week = budget(events, hours=4, span=week_span(TODAY), today=TODAY, zone=MADRID)
    assert (week.first, week.last) == (date(2026, 11, 16), date(2026, 11, 22))
    assert week.left == 1


def test_an_event_brought_the_relationships_that_live():
    on = date(2026, 3, 3).toordinal()
    today = TODAY.toordinal()
    met = [Encounter(event=1, person=n, new=n != 4) for n in range(1, 6)]
    days = {
        1: [on, on + 10, today - 20],
        2: [on - 500, on, on + 1],
        3: [on],
        4: [on + 5, today - 181],
    }
    found = yield_of(event(hours=4, cost=40), met, [], days, today=today, zone=MADRID)
    assert (found.met, found.new, found.spoken, found.alive) == (5, 4, 3, 1)
    assert (found.per_hour, found.per_money) == (0.25, 0.025)
    assert not found.too_early


def test_nobody_can_judge_an_event_of_last_month():
    found = yield_of(event(starts="2026-11-01"), [], [], {}, today=TODAY.toordinal(), zone=MADRID)
    assert found.too_early
    assert (found.per_hour, found.per_money) == (None, None)


def test_events_of_one_series_are_known_by_their_title():
    assert series("BIME Bilbao 2025") == series("Bime Bilbao, XII") == "bime bilbao"
    old = event(2, "2025-03-03", title="BIME Bilbao 2025")
    older = event(3, "2024-03-03", title="Bime Bilbao 2024")
    other = event(4, "2025-01-01", title="South Summit 2025")
    assert earlier_of(event(), [older, other, old, event()]) == [old, older]
    assert earlier_of(event(title="2026"), [event(5, "2025-01-01", title="2025")]) == []
