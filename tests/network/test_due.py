from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.outreach import DueState
from agenda.network.due import by_person, crowded_days, due_now, dues, turn_of
from agenda.network.rhythm import Rhythm

TODAY = date(2026, 11, 20).toordinal()


def rhythm(person=1, interval=30, entered=TODAY - 1000, circle=1):
    return Rhythm(person, circle, interval, entered)


def one(last=None, *, today=TODAY, snoozed=None, **more):
    found = dues([rhythm(**more)], {} if last is None else {1: last}, today=today, snoozed=snoozed)
    return found[0]


def test_due_is_elapsed_divided_by_interval():
    due = one(TODAY - 45, interval=30)
    assert (due.elapsed, due.ratio, due.late) == (45, 1.5, 15)
    assert due.on == date.fromordinal(TODAY - 15)
    assert due.contacted


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (10, DueState.FRESH),
        (27, DueState.SOON),
        (30, DueState.DUE),
        (36, DueState.DUE),
        (37, DueState.OVERDUE),
    ],
)
def test_a_rhythm_goes_from_fresh_to_overdue(days, state):
    assert one(TODAY - days, interval=30).state is state


def test_people_never_contacted_become_due_too():
    """Elsewhere whoever was never contacted never appears."""
    due = one(entered=TODAY - 30, interval=30)
    assert not due.contacted
    assert due.state is DueState.DUE
    assert one(entered=TODAY - 29, interval=30).state is DueState.SOON


def test_a_contact_puts_the_turn_a_whole_interval_ahead():
    assert one(TODAY - 90, interval=30).state is DueState.OVERDUE
    assert one(TODAY, interval=30).on == date.fromordinal(TODAY + 30)


def test_a_missed_turn_stays_and_is_later_every_day():
    """Elsewhere a missed reminder silently moves on to its next date."""
    seen = [one(TODAY - 30, interval=30, today=TODAY + day) for day in range(400)]
    assert {due.on for due in seen} == {date.fromordinal(TODAY)}
    assert [due.late for due in seen] == list(range(400))
    assert all(due.state is DueState.OVERDUE for due in seen[7:])


def test_nobody_is_late_for_the_time_before_she_was_placed():
    due = one(TODAY - 3000, interval=90, entered=TODAY)
    assert due.ratio > 30
    assert (due.late, due.state) == (0, DueState.DUE)


def test_of_several_circles_the_shortest_counts():
    both = [rhythm(interval=90, circle=1), rhythm(interval=14, circle=2)]
    for order in (both, both[::-1]):
        (due,) = dues(order, {1: TODAY - 20}, today=TODAY)
        assert (due.circle, due.interval) == (2, 14)


def test_a_new_circle_does_not_put_off_somebody_never_contacted():
    both = [rhythm(interval=365, entered=TODAY - 800), rhythm(interval=30, entered=TODAY, circle=2)]
    (due,) = dues(both, {}, today=TODAY)
    assert due.circle == 1
    assert due.state is DueState.OVERDUE


def test_the_snoozed_come_back_as_late_as_they_are():
    asleep = one(TODAY - 60, snoozed={1: TODAY + 5})
    assert asleep.state is DueState.SNOOZED
    assert asleep.snoozed_until == date.fromordinal(TODAY + 5)
    assert due_now([asleep]) == []
    awake = one(TODAY - 60, today=TODAY + 5, snoozed={1: TODAY + 5})
    assert (awake.state, awake.late) == (DueState.OVERDUE, 35)
    assert awake.snoozed_until is None
    assert due_now([awake]) == [awake]


def test_the_list_is_ordered_by_the_ratio():
    found = dues(
        [rhythm(1, 365), rhythm(2, 30), rhythm(3, 90)],
        {1: TODAY - 400, 2: TODAY - 60, 3: TODAY - 10},
        today=TODAY,
    )
    assert [due.person for due in found] == [2, 1, 3]
    assert [due.person for due in due_now(found)] == [2, 1]
    assert by_person(found)[3].state is DueState.FRESH


def test_people_far_from_their_turn_can_be_left_out():
    people = [rhythm(1, 30), rhythm(2, 90)]
    last = {1: TODAY - 20, 2: TODAY - 20}
    assert len(dues(people, last, today=TODAY)) == 2
    assert [due.person for due in dues(people, last, today=TODAY, ahead=35)] == [1]
    assert dues(people, last, today=TODAY, ahead=9) == []


@pytest.mark.parametrize("interval", [30, 90, 180, 365])
@pytest.mark.parametrize("contacted", [True, False])
def test_twenty_people_met_on_one_day_never_become_due_on_one_day(interval, contacted):
    people = [rhythm(person, interval, entered=TODAY) for person in range(1, 21)]
    last = dict.fromkeys(range(1, 21), TODAY) if contacted else {}
    turns = Counter(due.on for due in dues(people, last, today=TODAY))
    assert max(turns.values()) <= 7
    assert len(turns) >= 6
    mean = sum(day.toordinal() * count for day, count in turns.items()) / 20
    assert abs(mean - TODAY - interval) <= interval / 8


def test_people_placed_together_after_years_do_not_all_come_on_that_day():
    people = [rhythm(person, 180, entered=TODAY) for person in range(1, 101)]
    last = dict.fromkeys(range(1, 101), TODAY - 2000)
    turns = Counter(due.late for due in dues(people, last, today=TODAY))
    assert max(turns) == 0
    assert turns[0] <= 10


def test_two_or_three_people_of_one_day_keep_their_exact_day():
    people = [rhythm(person, 90, entered=TODAY) for person in range(1, 4)]
    assert {due.on_day for due in dues(people, {}, today=TODAY)} == {TODAY + 90}


def test_calling_one_of_a_crowded_day_moves_nobody_else():
    people = [rhythm(person, 90, entered=TODAY) for person in range(1, 5)]
    crowded = crowded_days([TODAY] * 4)
    before = by_person(dues(people, {}, today=TODAY + 80, crowded=crowded))
    after = by_person(dues(people, {1: TODAY + 80}, today=TODAY + 80, crowded=crowded))
    assert [before[n].on for n in (2, 3, 4)] == [after[n].on for n in (2, 3, 4)]


@given(
    interval=st.integers(1, 3650),
    entered=st.integers(700_000, 740_000),
    last=st.none() | st.integers(700_000, 740_000),
    person=st.integers(1, 10**6),
)
def test_a_turn_is_never_before_placing_and_close_to_the_interval(interval, entered, last, person):
    mine = Rhythm(person, 1, interval, entered)
    exact = turn_of(mine, last)
    for crowded in ((), {entered}, {last, entered}):
        turn = turn_of(mine, last, crowded)
        assert turn >= entered
        assert abs(turn - exact) <= interval // 4


def test_leap_years_and_years_ends_are_days_like_others():
    start = date(2027, 12, 30).toordinal()
    due = one(start, interval=62, today=start)
    assert due.on == date(2028, 3, 1)
    assert one(start, interval=61, today=start).on == date(2028, 2, 29)
