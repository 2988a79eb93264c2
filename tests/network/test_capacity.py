from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.outreach import Capacity
from agenda.network.capacity import demand, next_session, relief, slots, slots_left

FRIDAY = date(2026, 11, 20)
MONDAY = FRIDAY - timedelta(days=4)


def test_a_week_has_its_turns_on_the_chosen_day():
    assert slots(Capacity(number=5, weekdays=(4,)), MONDAY) == [(FRIDAY, 5)]


def test_several_days_share_the_turns():
    found = slots(Capacity(number=5, weekdays=(4, 1)), FRIDAY)
    assert found == [(MONDAY + timedelta(days=1), 3), (FRIDAY, 2)]


def test_turns_of_a_day_gone_by_wait_on_the_next():
    two = Capacity(number=5, weekdays=(1, 4))
    assert slots_left(two, FRIDAY) == [(FRIDAY, 5)]
    assert slots_left(Capacity(number=5, weekdays=(1,)), FRIDAY) == [(FRIDAY, 5)]


def test_what_is_done_this_week_is_used_up():
    assert slots_left(Capacity(number=5), MONDAY, done=3) == [(FRIDAY, 2)]
    assert slots_left(Capacity(number=5), MONDAY, done=9) == []


def test_a_capacity_of_nothing_plans_nothing():
    assert slots_left(Capacity(number=0), MONDAY) == []
    assert next_session(Capacity(number=0), MONDAY) is None


def test_the_next_session_may_be_today_or_next_week():
    assert next_session(Capacity(), FRIDAY) == FRIDAY
    assert next_session(Capacity(), FRIDAY + timedelta(days=1)) == FRIDAY + timedelta(days=7)


@given(
    number=st.integers(0, 60),
    weekdays=st.lists(st.integers(0, 6), max_size=7),
    day=st.integers(0, 6),
    done=st.integers(0, 70),
)
def test_no_turn_of_a_week_is_lost_or_invented(number, weekdays, day, done):
    capacity = Capacity(number=number, weekdays=tuple(weekdays))
    assert sum(count for _, count in slots(capacity, MONDAY)) == number
    left = slots_left(capacity, MONDAY + timedelta(days=day), done)
    assert sum(count for _, count in left) == max(0, number - done)


def test_rhythms_ask_for_turns():
    assert demand([7, 14, 14]) == pytest.approx(2)


def test_moving_some_to_yearly_makes_room():
    capacity = Capacity(number=5, room=1)
    asked = demand([30] * 30)
    found = relief(capacity, asked, 30, 30)
    assert found is not None
    assert (found.people, found.to) == (15, 365)
    assert demand([30] * 15 + [365] * 15) <= 4
    assert demand([30] * 16 + [365] * 14) > 4
    assert found.interval == 53
    assert demand([53] * 30) <= 4 < demand([52] * 30)


def test_there_is_nothing_to_relieve_where_all_fit():
    assert relief(Capacity(number=5, room=1), 3.9, 30, 10) is None


def test_one_circle_alone_may_not_be_enough():
    found = relief(Capacity(number=5, room=1), 20, 30, 10)
    assert found is not None
    assert found.people is None
    assert found.interval is None
