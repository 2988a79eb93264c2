"""Dates as Outlook writes them: in the order of the computer it ran on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})(?:[ T].*)?")
_ISO = re.compile(r"(\d{4})[\-/.](\d{1,2})[\-/.](\d{1,2})(?:[ T].*)?")
_NONE = re.compile(r"0{1,2}[/.\-]0{1,2}[/.\-](?:0{2}|0{4})(?: .*)?|1[/.\-]1[/.\-]4501(?: .*)?")
_FIRST_OF_1900 = 30  # two digits from here on mean 19xx, as in Excel


def is_no_date(text: str) -> bool:
    """Say whether it is one of Outlook's ways to write that there is no date (``0/0/00``)."""
    return _NONE.fullmatch(text.strip()) is not None


def day_first(texts: Iterable[str]) -> bool | None:
    """Find out whether dates are written day first, as soon as one of them shows it."""
    for text in texts:
        found = _NUMBERS.fullmatch(text.strip())
        if found is not None:
            first, second = int(found[1]), int(found[2])
            if first > 12 >= second:
                return True
            if second > 12 >= first:
                return False
    return None


def read_date(text: str, *, day_first: bool) -> str:
    """Return ISO 8601, or "" for what is no day of the calendar."""
    text = text.strip()
    if (iso := _ISO.fullmatch(text)) is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return ""
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    if len(found[3]) == 2:
        year += 1900 if year >= _FIRST_OF_1900 else 2000
    orders = [(second, first), (first, second)]
    if not day_first:
        orders.reverse()
    return next(filter(None, (_day(year, month, day) for month, day in orders)), "")


def write_date(iso: str) -> str:
    """Return a day as an English Outlook reads it (``5/14/1980``), "" for a partial date."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    return f"{day.month}/{day.day}/{day.year:04}"


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
