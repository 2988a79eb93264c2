"""Birthdays on the way out: every calendar program reads them back as they are meant."""

from datetime import UTC, date, datetime

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Contact, Name, Value
from agenda.plugin.testing import written
from agenda_calendar import CalendarExporter, Words

NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)


def person(*days, uid="urn:uuid:1", name="Ana Gil"):
    values = tuple(Value(kind=kind, value=value) for kind, value in days)
    return Contact(uid=uid, name=Name(full=name), values=values)


def export(*contacts, words=None):
    data, issues = written(CalendarExporter(words, clock=lambda: NOW), contacts)
    return icalendar.Calendar.from_ical(data).walk("VEVENT"), issues


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("1980-05-14", date(1980, 5, 14)),
        ("--05-14", date(2000, 5, 14)),
        ("1604-05-14", date(2000, 5, 14)),
        ("--02-29", date(2000, 2, 29)),
        ("1980-05-14T00:00:00", date(1980, 5, 14)),
    ],
)
def test_a_birthday_is_a_whole_day_of_every_year(said, expected):
    ((event,), issues) = export(person(("birthday", said)))
    assert event.decoded("dtstart") == expected
    assert event["rrule"]["FREQ"] == ["YEARLY"]
    assert event["transp"] == "TRANSPARENT"
    assert str(event["summary"]) == "Birthday: Ana Gil"
    assert issues == []


def test_whoever_was_born_on_the_29th_of_february_has_a_birthday_every_year():
    ((event,), _) = export(person(("birthday", "1992-02-29")))
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=datetime(1992, 2, 29, tzinfo=UTC))
    days = [at.date() for at in rule.between(NOW.replace(year=2022), NOW)]
    assert days == [date(2023, 2, 28), date(2024, 2, 29), date(2025, 2, 28)]


def test_the_dead_have_no_birthday():
    assert export(person(("birthday", "1980-05-14"), ("deathdate", "2020"))) == ([], [])


@pytest.mark.parametrize("said", ["en mayo", "1980-05", "1980", "--13-01", "2023-02-29"])
def test_what_is_no_day_is_reported(said):
    events, (issue,) = export(person(("birthday", said)))
    assert events == []
    assert said in issue.message
    assert "Ana Gil" in issue.message
    assert issue.words[0][0] == "es"


def test_one_birthday_said_twice_is_written_once_with_its_year():
    ((event,), _) = export(person(("birthday", "--05-14"), ("birthday", "1980-05-14")))
    assert event.decoded("dtstart") == date(1980, 5, 14)


def test_anniversaries_have_their_own_word_in_the_users_language():
    words = Words(birthday="Cumpleaños de {name}", anniversary="Aniversario de {name}")
    events, _ = export(person(("birthday", "--05-14"), ("anniversary", "2010-09-04")), words=words)
    assert [str(event["summary"]) for event in events] == [
        "Cumpleaños de Ana Gil",
        "Aniversario de Ana Gil",
    ]


def test_a_day_keeps_its_uid_when_it_is_corrected():
    ((before,), _) = export(person(("birthday", "--05-14")))
    ((after,), _) = export(person(("birthday", "1980-05-15"), name="Ana Gil Soler"))
    ((other,), _) = export(person(("birthday", "--05-14"), uid="urn:uuid:2"))
    assert before["uid"] == after["uid"] != other["uid"]


def test_somebody_without_a_name_goes_by_what_there_is():
    ((event,), _) = export(person(("birthday", "--05-14"), ("email", "a@a.example"), name=""))
    assert str(event["summary"]) == "Birthday: a@a.example"
    assert export(person(("birthday", "--05-14"), name=""))[1][0].message.startswith("urn:uuid:1")


def test_letters_that_are_none_do_not_stop_the_export():
    ((event,), _) = export(person(("birthday", "--05-14"), name="Jos\udce9"))
    assert str(event["summary"]) == "Birthday: Jos?"


@given(st.text(min_size=1, max_size=40), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_name_and_day_comes_back(name, day):
    events, _ = export(person(("birthday", day.isoformat()), name=name))
    shown = " ".join(name.split())
    assert [event.decoded("dtstart") for event in events] == ([day] if shown else [])
