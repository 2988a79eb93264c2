import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.network.contact import (
    CROWD,
    Kind,
    Log,
    contacts,
    days_of,
    elapsed,
    is_contact,
    kind_of,
    last_days,
)

TODAY = 739_000


def log(*rows):
    people, days, kinds, others = zip(*rows, strict=True)
    return Log(people=people, days=days, kinds=kinds, others=others)


@pytest.mark.parametrize("kind", ["call", "message", "email", "meeting"])
def test_one_clock_runs_for_every_kind_of_contact(kind):
    """A logged call that does not reset the clock is the oldest complaint of all."""
    real = contacts(
        log((1, TODAY - 300, Kind.MEETING, 1), (1, TODAY - 2, kind_of(kind), 1)), today=TODAY
    )
    assert last_days(real) == {1: TODAY - 2}


@pytest.mark.parametrize("kind", ["invitation", "missed", "attempt", "poke", ""])
def test_what_nobody_answered_is_no_contact(kind):
    real = contacts(log((1, TODAY - 2, kind_of(kind), 1)), today=TODAY)
    assert last_days(real) == {}


def test_what_a_calendar_plans_is_no_contact_yet():
    rows = log((1, TODAY + 1, Kind.MEETING, 1), (2, TODAY, Kind.MEETING, 1))
    assert last_days(contacts(rows, today=TODAY)) == {2: TODAY}


def test_a_gathering_is_no_contact_with_each_who_was_there():
    rows = log((1, TODAY, Kind.MESSAGE, CROWD), (2, TODAY, Kind.MESSAGE, CROWD + 1))
    assert last_days(contacts(rows, today=TODAY)) == {1: TODAY}


def test_the_order_of_rows_does_not_matter():
    rows = [
        (1, TODAY - 5, Kind.CALL, 1),
        (1, TODAY - 9, Kind.CALL, 1),
        (1, TODAY - 7, Kind.CALL, 1),
    ]
    assert last_days(contacts(log(*rows), today=TODAY)) == {1: TODAY - 5}
    assert last_days(contacts(log(*rows[::-1]), today=TODAY)) == {1: TODAY - 5}


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 40)), min_size=1, max_size=30))
def test_ordered_rows_take_a_shorter_way_to_the_same_days(rows):
    plain = [(person, day, Kind.CALL, 1) for person, day in rows]
    expected = {person: max(d for p, d in rows if p == person) for person, _ in rows}
    for order in (plain, sorted(plain, key=lambda row: row[1])):
        assert last_days(contacts(log(*order), today=TODAY)) == expected


def test_without_a_count_of_others_everybody_was_alone_with_the_user():
    rows = Log(people=[1], days=[TODAY], kinds=[Kind.CALL])
    assert len(contacts(rows, today=TODAY)) == 1


def test_days_of_contact_are_each_once_and_in_order():
    rows = [
        (1, 9, Kind.CALL, 1),
        (1, 3, Kind.EMAIL, 1),
        (1, 9, Kind.EMAIL, 1),
        (2, 4, Kind.CALL, 1),
    ]
    real = contacts(log(*rows), today=TODAY)
    assert days_of(real) == {1: [3, 9], 2: [4]}
    assert days_of(real, [2]) == {2: [4]}


def test_one_row_is_judged_as_a_column_is():
    assert is_contact(Kind.CALL, TODAY, today=TODAY)
    assert not is_contact(Kind.CALL, TODAY + 1, today=TODAY)
    assert not is_contact(Kind.INVITATION, TODAY, today=TODAY)
    assert not is_contact(Kind.MEETING, TODAY, today=TODAY, others=40)


def test_never_is_not_long_ago():
    assert elapsed({1: TODAY - 3}, 1, TODAY) == 3
    assert elapsed({}, 1, TODAY) is None
