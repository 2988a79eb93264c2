"""Dates as Google writes them, and as a spreadsheet rewrites them."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(?P<year>\d{4}|-)-?(?P<month>\d\d)-?(?P<day>\d\d)(?:[T ].*)?")
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LEAP_YEAR = 2000


def read_date(text: str, *, day_first: bool) -> tuple[str, bool]:
    """Return ISO 8601 (``1980-05-14``, ``--05-14``, ``1980-05``, ``1980``) and True.

    Text that is none of these, or no day of the calendar, comes back as it is
    with False. ``day_first`` decides about ``4/5/1980``.
    """
    text = text.strip()
    if _PARTIAL.fullmatch(text):
        return text, True
    if (found := _DAY.fullmatch(text)) is not None:
        year = 0 if found["year"] == "-" else int(found["year"])
        iso = _iso(year, int(found["month"]), int(found["day"]))
    elif (numbers := _NUMBERS.fullmatch(text)) is not None:
        first, second, year = (int(number) for number in numbers.groups())
        iso = _iso(year, second, first) if day_first else _iso(year, first, second)
        iso = iso or (_iso(year, first, second) if day_first else _iso(year, second, first))
    else:
        iso = ""
    return iso or text, bool(iso)


def write_date(iso: str) -> str:
    """Return a date for Google; without a year it has a blank in front, as Google writes it."""
    return f" {iso}" if iso.startswith("--") else iso


def is_whole_day(iso: str) -> bool:
    """Say whether Google can hold it as a birthday: a day, with or without its year."""
    return _PARTIAL.fullmatch(iso) is None and read_date(iso, day_first=True) == (iso, True)


def _iso(year: int, month: int, day: int) -> str:
    """Return ISO 8601, with the year left out where it is 0, or "" for no day at all."""
    try:
        found = date(year or _LEAP_YEAR, month, day)
    except ValueError:
        return ""
    return found.isoformat() if year else f"--{found:%m-%d}"
