"""Dates as Yahoo writes them: month first (``5/14/1980``), or the day first in other countries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})[\-/](\d{1,2})[\-/](\d{1,2})")
_FIRST_OF_1900 = 30  # two digits from here on mean 19xx, as in Excel
_LEAP_YEAR = 2000


def is_no_date(text: str) -> bool:
    """Say whether there are only noughts (``0/0/0000``)."""
    return not re.search(r"[1-9A-Za-z]", text)


def day_first(texts: Iterable[str]) -> bool:
    """Find out whether the day comes first, as soon as a date shows it; else the month does."""
    for text in texts:
        if (found := _NUMBERS.fullmatch(text.strip())) is not None:
            first, second = int(found[1]), int(found[2])
            if (first > 12) != (second > 12):
                return first > 12
    return False


def read_date(text: str, *, day_first: bool) -> str:
    """Return ISO 8601, without a year where there is none, or "" for no day of the calendar."""
    text = text.strip()
    if (iso := _ISO.fullmatch(text)) is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if (found := _NUMBERS.fullmatch(text)) is None:
        return ""
    first, second, year = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[3] is not None and len(found[3]) == 2:
        year += 1900 if year >= _FIRST_OF_1900 else 2000
    orders = [(second, first), (first, second)]
    if not day_first:
        orders.reverse()
    return next(filter(None, (_day(year, month, day) for month, day in orders)), "")


def _day(year: int, month: int, day: int) -> str:
    try:
        found = date(year or _LEAP_YEAR, month, day)
    except ValueError:
        return ""
    return found.isoformat() if year else f"--{found:%m-%d}"
