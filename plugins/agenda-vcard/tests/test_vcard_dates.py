"""Every shape of birthday."""

from __future__ import annotations

import pytest

from agenda_vcard.dates import is_date, read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1980-05-14", "1980-05-14"),
        ("19800514", "1980-05-14"),
        (" 1980-05-14 ", "1980-05-14"),
        ("1980-5-4", "1980-05-04"),
        ("1953-10-15T23:10:00Z", "1953-10-15"),
        ("19531015T231000Z", "1953-10-15"),
        ("1987-09-27T08:30:00-06:00", "1987-09-27"),
        ("1996-04-15T201243+04:00", "1996-04-15"),
        ("20090808T1430-0500", "2009-08-08"),
        ("2019-02-10 00:00:33", "2019-02-10"),
        ("--0514", "--05-14"),
        ("--05-14", "--05-14"),
        ("--0229", "--02-29"),
        ("1604-05-14", "--05-14"),
        ("16040514", "--05-14"),
        ("0000-05-14", "--05-14"),
        ("1980-05", "1980-05"),
        ("1980", "1980"),
        ("--05", "--05"),
        ("---14", "---14"),
        ("14.05.1980", "1980-05-14"),
        ("14/05/1980", "1980-05-14"),
        ("05/14/1980", "1980-05-14"),
        ("0000", ""),
    ],
)
def test_dates_are_as_partial_as_the_source(text, date):
    assert read_date(text) == date
    assert is_date(date) or not date


@pytest.mark.parametrize(
    "text",
    [
        "hacia 1800",
        "19723101",
        "206-12-15",
        "1980-13-01",
        "2019-02-29",
        "05/04/1980",
        "T102200",
        "mayo",
    ],
)
def test_what_is_no_certain_date_stays_the_text_it_was(text):
    assert read_date(text) == text
    assert not is_date(text)


def test_another_year_can_stand_for_none():
    assert read_date("1900-05-14", omitted_year="1900") == "--05-14"
    assert read_date("1900-05-14") == "1900-05-14"
