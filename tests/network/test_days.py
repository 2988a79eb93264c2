from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.network.days import (
    day_of,
    is_dead,
    midnight,
    moment_of,
    next_yearly,
    partial,
    scatter,
    today_in,
    week_of,
    yearly,
)

MADRID = ZoneInfo("Europe/Madrid")


def test_a_late_call_written_in_utc_is_on_the_day_the_user_lived():
    assert day_of("2026-03-05T23:30:00Z", MADRID) == date(2026, 3, 6).toordinal()
    assert day_of("2026-07-05T22:30:00+00:00", MADRID) == date(2026, 7, 6).toordinal()


def test_a_time_with_another_offset_stays_on_the_day_it_was_written():
    assert day_of("2026-03-05T22:30:00-05:00", MADRID) == date(2026, 3, 5).toordinal()
    assert day_of("2026-03-05T23:59:00", MADRID) == date(2026, 3, 5).toordinal()
    assert day_of("2026-03-05", MADRID) == date(2026, 3, 5).toordinal()


@pytest.mark.parametrize("text", ["", "2026", "2026-03", "--03-05", "yesterday", "2026-02-30"])
def test_what_is_no_full_day_has_none(text):
    assert day_of(text, MADRID) is None


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
@pytest.mark.parametrize("zone", [timezone(timedelta(hours=-9)), timezone(timedelta(hours=9))])
def test_the_ends_of_the_calendar_do_no_harm(text, zone):
    assert day_of(text, zone) is not None


def test_only_a_time_is_a_moment():
    assert moment_of("2026-03-05", MADRID) is None
    assert moment_of("2026-03-05T25:00", MADRID) is None
    moment = moment_of("2026-03-05T10:00", MADRID)
    assert moment is not None
    assert moment.astimezone(UTC).hour == 9


def test_the_day_that_summer_time_begins_has_23_hours():
    hours = midnight(date(2026, 3, 30), MADRID) - midnight(date(2026, 3, 29), MADRID)
    assert hours == timedelta(hours=23)


def test_today_is_the_users_own():
    now = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert today_in(now, MADRID) == date(2027, 1, 1)
    assert today_in(now, ZoneInfo("America/Mexico_City")) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1980-05-14", (1980, 5, 14)),
        ("--05-14", (None, 5, 14)),
        ("--0514", (None, 5, 14)),
        ("1980-05", (1980, 5, None)),
        ("1980", (1980, None, None)),
        ("1604-02-29", (None, 2, 29)),
        ("19800514", (1980, 5, 14)),
        ("in spring", (None, None, None)),
        ("1980-13-40", (1980, None, None)),
    ],
)
def test_a_date_may_lack_parts(text, parts):
    assert partial(text) == parts


def test_the_29th_of_february_is_kept_on_the_28th_in_other_years():
    assert yearly(2, 29, 2027) == date(2027, 2, 28)
    assert yearly(2, 29, 2028) == date(2028, 2, 29)
    assert next_yearly(2, 29, date(2026, 3, 1)) == date(2027, 2, 28)
    assert next_yearly(2, 29, date(2028, 2, 29)) == date(2028, 2, 29)


def test_the_last_day_of_december_comes_next_year_after_it():
    assert next_yearly(1, 1, date(2026, 12, 31)) == date(2027, 1, 1)


@pytest.mark.parametrize("text", ["2019-05-14", "2019", "†", "in spring", "--05-14"])
def test_any_date_of_death_says_that_somebody_is_dead(text):
    assert is_dead([text])


@pytest.mark.parametrize(
    "name", ["Juan Pérez †", "† Ana", "Ana Gil (fallecida)", "Luis Q.E.P.D.", "Luis (D.E.P.)"]
)
def test_a_mark_in_the_name_says_so_too(name):
    assert is_dead([], name)


@pytest.mark.parametrize("name", ["Rip van Winkle", "Dep. Compras", "Ana Muerte Viva", "R. Ipiña"])
def test_the_living_are_not_taken_for_dead(name):
    assert not is_dead(["", "  "], name)


@given(st.dates())
def test_every_week_begins_on_a_monday(day):
    monday = week_of(day) if day >= date(1, 1, 8) else date(1, 1, 1)
    assert monday.weekday() == 0
    assert timedelta() <= day - monday < timedelta(days=7)


def test_people_are_scattered_evenly_and_always_the_same():
    places = [scatter(person, 739000) % 20 for person in range(1, 2001)]
    assert places == [scatter(person, 739000) % 20 for person in range(1, 2001)]
    assert all(60 <= places.count(place) <= 140 for place in range(20))
