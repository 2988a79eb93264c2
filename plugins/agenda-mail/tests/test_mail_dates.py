"""Dates of headers, separators and file names, as ISO 8601."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda_mail.dates import date_of_delivery, date_of_header, date_of_received, date_of_stamp


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon, 13 Jan 2025 10:30:00 +0100", "2025-01-13T10:30:00+01:00"),
        ("13 Jan 2025 10:30 GMT", "2025-01-13T10:30:00+00:00"),
        ("Mon, 13 Jan 25 10:30:00 -0330", "2025-01-13T10:30:00-03:30"),
        ("Mon, 13 Jan 2025 23:59:60 +0000", "2025-01-13T23:59:59+00:00"),
        ("Thu, 01 Jan 1970 00:00:00 +0000", ""),
        ("Mon, 32 Jan 2025 10:30:00 +0100", ""),
        ("Mon, 13 Jan 2025 10:30:00 +9999", ""),
        ("Mon, 13 Jan 2025 10:30:00 +99999999999999999999", ""),
        ("nunca", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_with_its_offset(text, expected):
    assert date_of_header(text) == expected


def test_other_places_say_when_it_was():
    assert date_of_stamp(b"a@b.example Wed Jan  1 10:00:00 2020") == "2020-01-01T10:00:00+00:00"
    assert date_of_stamp(b"17@xxx Wed Jan 01 10:00:00 +0000 2020").startswith("2020-01-01T10:00:00")
    assert date_of_received("by x with y; Wed, 1 Jan 2020 10:00:00 +0000").startswith("2020-01-01")
    assert date_of_delivery("cur/1577872800.M1P2.host:2,S") == "2020-01-01T10:00:00+00:00"


@given(st.text(max_size=80))
def test_no_date_is_too_strange(text):
    assert date_of_header(text) == "" or date_of_header(text)[4] == "-"
