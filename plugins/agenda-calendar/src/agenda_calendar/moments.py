"""Reads dates and times of iCalendar (RFC 5545, sections 3.3.4 to 3.3.6) and writes them as ISO 8601.

A moment is a ``date`` (all day), a ``datetime`` without zone (floating: the same
on every clock) or with one.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TypeAlias

from agenda_calendar.lines import Statement
from agenda_calendar.zones import Zones

Moment: TypeAlias = date | datetime

_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?", re.IGNORECASE)
_DURATION = re.compile(
    r"\+?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?",
    re.IGNORECASE,
)


_FIRST_YEAR = 1800
_LAST_YEAR = 2200


class MomentError(ValueError):
    """A text is no date and no time."""


def moment(text: str, statement: Statement, zones: Zones) -> Moment:
    """Read a date or a time with the zone that its property names; of a period, its start.

    A name that nobody knows leaves the time as the calendar's own, else floating.

    Raises:
        MomentError: it is neither.
    """
    found = _MOMENT.fullmatch(text.strip().partition("/")[0])
    if found is None:
        raise MomentError(text)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise MomentError(text)
        if found[4] is None:
            return day
        clock = time(int(found[4]), int(found[5]), min(int(found[6] or 0), 59))
    except ValueError as error:
        raise MomentError(text) from error
    if found[7]:
        return datetime.combine(day, clock, UTC)
    name = statement.params.get("TZID", "")
    return datetime.combine(day, clock, (zones.named(name) or zones.default) if name else None)


def duration(text: str) -> timedelta | None:
    """Read a length of time, or return None."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def between(begins: Moment, ends: Moment) -> timedelta | None:
    """Return the time between two moments, or None where they cannot be compared."""
    if isinstance(begins, datetime) != isinstance(ends, datetime):
        return None
    if (zone_of(begins) is None) != (zone_of(ends) is None):
        return None
    return wall(ends, zone_of(begins)) - wall(begins, zone_of(begins))


def iso(at: Moment, zones: Zones) -> str:
    """Write a moment as ISO 8601; times in UTC on the clock of the calendar, if it names one."""
    if not isinstance(at, datetime):
        return at.isoformat()
    if at.tzinfo is UTC and zones.default is not None:
        at = at.astimezone(zones.default)
    offset = at.utcoffset()
    if offset is not None and offset.seconds % 60:
        at = at.astimezone(
            UTC
        )  # zones before 1900 differ by seconds, which ISO 8601 has no room for
    return at.replace(microsecond=0).isoformat()


def stamp(at: Moment) -> str:
    """Write a moment so that the same instant is always the same text."""
    if not isinstance(at, datetime):
        return f"{at:%Y%m%d}"
    if at.tzinfo is None:
        return f"{at:%Y%m%dT%H%M%S}"
    try:
        return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    except OverflowError:
        return f"{at:%Y%m%dT%H%M%S}"


def wall(at: Moment, zone: tzinfo | None) -> datetime:
    """Return what the clock on the wall shows at a moment, in a zone."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    return (
        at.replace(tzinfo=None) if at.tzinfo is None else at.astimezone(zone).replace(tzinfo=None)
    )


def zone_of(at: Moment) -> tzinfo | None:
    """Return the zone of a moment, or None."""
    return at.tzinfo if isinstance(at, datetime) else None
