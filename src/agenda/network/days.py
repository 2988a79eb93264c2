"""Days as the user lived them: out of ISO texts of any exactness, across zones and leap years.

Inside this package a day is its proleptic Gregorian ordinal
(:meth:`datetime.date.toordinal`), because a million of them must be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo

from agenda.model.text import fold

_PARTIAL = re.compile(r"(\d{4}|-)(?:-?(\d{2})(?:-?(\d{2}))?)?(?!\d)")
_DEAD_NAME = re.compile(
    r"[†✝✞]|\b(?:q\.?\s?e\.?\s?p\.?\s?d|d\.\s?e\.\s?p\.|r\.\s?i\.\s?p\.)"
    r"|\((?:fallecid[oa]|difunt[oa]|deceased)\)",
    re.IGNORECASE,
)
_APPLE_NO_YEAR = 1604


def today_in(now: datetime, zone: tzinfo) -> date:
    """Return the user's day at a moment; ``now`` carries its offset."""
    return now.astimezone(zone).date()


def day_of(at: str, zone: tzinfo) -> int | None:
    """Return the day of an ISO 8601 day or time, None for what is no full day.

    A time with an offset stays on the day that its writer lived. Only a time in
    UTC, the notation of machines, is taken to the user's own zone.
    """
    try:
        if len(at) <= 10:
            return date.fromisoformat(at).toordinal()
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    if moment.tzinfo is not None and moment.utcoffset() == timedelta(0):
        return _local(moment, zone).toordinal()
    return moment.toordinal()


def moment_of(at: str, zone: tzinfo) -> datetime | None:
    """Return a time with its offset; None for a day alone or for what is neither."""
    if len(at) <= 10:
        return None
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return the beginning of a day in UTC, so that differences are real hours."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def partial(text: str) -> tuple[int | None, int | None, int | None]:
    """Read year, month and day of a date that may lack any of them (RFC 6350, ISO 8601).

    1604, by which some address books say "no year", is none.
    """
    match = _PARTIAL.match(text.strip())
    if match is None:
        return None, None, None
    year = None if match[1] == "-" else int(match[1])
    month = int(match[2]) if match[2] else None
    day = int(match[3]) if match[3] else None
    if month is not None and not 1 <= month <= 12:
        return year or None, None, None
    if day is not None and not 1 <= day <= 31:
        day = None
    return (None if year in {0, _APPLE_NO_YEAR} else year), month, day


def yearly(month: int, day: int, year: int) -> date:
    """Return a yearly day in a year; one that the year lacks (29 February) is the day before."""
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def next_yearly(month: int, day: int, today: date) -> date:
    """Return the next time a yearly day comes round, today included."""
    this_year = yearly(month, day, today.year)
    return this_year if this_year >= today else yearly(month, day, today.year + 1)


def is_dead(deathdates: Iterable[str], name: str = "") -> bool:
    """Tell whether somebody has died: any date of death, however written, or a mark in the name.

    "†", "2019" and "in spring" say it as surely as a full date.
    """
    return any(text.strip() for text in deathdates) or _DEAD_NAME.search(name) is not None


def scatter(person: int, day: int) -> int:
    """Return a number that spreads people evenly and is the same every time.

    It depends on nothing but the two, so no order of ids, names or imports
    decides whose turn comes first.
    """
    mixed = (person * 0x9E3779B1 + day * 0x85EBCA6B) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 16)) * 0x7FEB352D) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 15)) * 0x846CA68B) & 0xFFFFFFFF
    return mixed ^ (mixed >> 16)


def folded(text: str) -> str:
    """Return a text folded and with single spaces, for comparing labels and names."""
    return " ".join(fold(text).split())


def _local(moment: datetime, zone: tzinfo) -> datetime:
    try:
        return moment.astimezone(zone)
    except OverflowError:  # the first and the last day that there are
        return moment
