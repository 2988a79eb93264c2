from datetime import date, timedelta

import pytest

from agenda.model.outreach import Capacity
from agenda.network.due import dues
from agenda.network.forecast import forecast
from agenda.network.rhythm import Rhythm

MONDAY = date(2026, 11, 16)
TODAY = MONDAY.toordinal()


def circle(id_, people, interval, ago, first=1):
    rhythms = [Rhythm(n, id_, interval, TODAY - 4000) for n in range(first, first + people)]
    return rhythms, dict.fromkeys(range(first, first + people), TODAY - ago)


def found(*circles):
    rhythms = [one for some, _ in circles for one in some]
    last = {person: day for _, some in circles for person, day in some.items()}
    return dues(rhythms, last, today=TODAY, crowded=())


def test_a_dormant_circle_takes_its_months():
    """At five a week, one of them kept free, 126 people take 32 weeks."""
    seen = forecast(found(circle(1, 126, 365, 2000)), today=MONDAY, capacity=Capacity())
    (round_,) = seen.circles
    assert (round_.people, round_.weeks) == (126, 32)
    assert seen.room == 4
    assert round_.demand == pytest.approx(126 * 7 / 365)


def test_the_weeks_say_who_comes_and_who_waits():
    seen = forecast(found(circle(1, 10, 90, 100)), today=MONDAY, capacity=Capacity(), weeks=4)
    assert [(w.due, w.turns, w.waiting) for w in seen.weeks] == [
        (10, 4, 6),
        (0, 4, 2),
        (0, 2, 0),
        (0, 0, 0),
    ]
    assert [w.week for w in seen.weeks] == [MONDAY + timedelta(weeks=n) for n in range(4)]
    assert seen.clear == MONDAY + timedelta(weeks=2)


def test_people_of_a_weekly_rhythm_come_every_week():
    seen = forecast(found(circle(1, 2, 7, 7)), today=MONDAY, capacity=Capacity(), weeks=5)
    assert [w.turns for w in seen.weeks] == [2] * 5


def test_a_small_slow_circle_gets_its_round_beside_a_flood():
    seen = forecast(
        found(circle(1, 200, 14, 100), circle(2, 6, 365, 600, first=1000)),
        today=MONDAY,
        capacity=Capacity(number=6, room=0),
    )
    rounds = {one.circle: one.weeks for one in seen.circles}
    assert rounds[2] is not None
    assert rounds[2] <= 6


def test_what_does_not_fit_never_clears():
    seen = forecast(
        found(circle(1, 500, 7, 70)), today=MONDAY, capacity=Capacity(), weeks=3, horizon=52
    )
    assert seen.clear is None
    assert seen.demand == pytest.approx(500)
    assert seen.circles[0].weeks is None


def test_without_capacity_nobody_has_a_turn():
    seen = forecast(found(circle(1, 5, 7, 70)), today=MONDAY, capacity=Capacity(number=1), weeks=2)
    assert [(w.turns, w.waiting) for w in seen.weeks] == [(0, 5), (0, 5)]
    assert seen.circles[0].weeks is None


def test_nobody_means_nothing_to_say():
    seen = forecast([], today=MONDAY, capacity=Capacity(), weeks=1)
    assert seen.circles == ()
    assert seen.clear == MONDAY


def test_the_snoozed_wait_for_their_day():
    rhythms, last = circle(1, 1, 30, 60)
    asleep = dues(rhythms, last, today=TODAY, snoozed={1: TODAY + 21})
    seen = forecast(asleep, today=MONDAY, capacity=Capacity(), weeks=4)
    assert [w.turns for w in seen.weeks] == [0, 0, 0, 1]
