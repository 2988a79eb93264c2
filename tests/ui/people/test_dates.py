"""Partial dates, and what is said of birthdays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.ui.people.dates import (
    BirthdayWords,
    PartialDate,
    age_on,
    date_text,
    next_birthday,
    parse_date,
)

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1980-05-14", PartialDate(year=1980, month=5, day=14)),
        ("--05-14", PartialDate(month=5, day=14)),
        ("--0514", PartialDate(month=5, day=14)),
        ("1980-05", PartialDate(year=1980, month=5)),
        ("1980", PartialDate(year=1980)),
        ("19800514", PartialDate(year=1980, month=5, day=14)),
        ("circa 1800", None),
        ("1980-13-40", None),
        ("", None),
    ],
)
def test_dates_are_read_as_far_as_they_go(text, expected):
    assert parse_date(text) == expected


@given(st.integers(1, 9999), st.integers(0, 12), st.integers(0, 28))
def test_what_is_written_is_read_again(year, month, day):
    when = PartialDate(year=year, month=month, day=day if month else 0)
    assert parse_date(when.iso) == when


def test_a_leap_day_is_kept_in_february():
    leap = PartialDate(year=2000, month=2, day=29)
    assert next_birthday(leap, date(2027, 1, 1)) == date(2027, 2, 28)
    assert age_on(leap, date(2027, 2, 28)) == 27


def test_free_text_stays_as_it_is(speak):
    assert date_text("circa 1800") == "circa 1800"


def test_birthdays_in_words(speak):
    speak("es")
    words = BirthdayWords()
    assert words.line("1980-12-05", TODAY) == "Cumple 46 años dentro de 2 semanas"
    assert words.line("--11-21", TODAY) == "Cumple años hoy"
    assert words.line("1980-05-14", TODAY) == "46 años"
    assert words.line("--05-14", TODAY) == ""
    assert words.line("1600-05-14", TODAY) == ""
