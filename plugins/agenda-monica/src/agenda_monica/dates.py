"""Dates as Monica keeps them: with an unknown year, or worked out from an age."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from agenda.plugin.jsonfile import plain

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?P<seconds>:\d\d)?(?:\.\d+)?"
    r"(?P<zone>Z|[+-]\d\d:\d\d)?)?"
)


def day(value: object) -> str:
    """Return the day of a moment, or what was written if it is none."""
    written = plain(value)
    found = _MOMENT.fullmatch(written)
    return found["day"] if found else written


def moment(value: object) -> str:
    """Return ISO 8601, or "" for what is no moment; midnight is a day without a time."""
    found = _MOMENT.fullmatch(plain(value))
    if found is None:
        return ""
    time = f"{found['time']}{found['seconds'] or ''}" if found["time"] else ""
    if not time or time in {"00:00", "00:00:00"}:
        return found["day"]
    return f"{found['day']}T{time}{found['zone'] or ''}"


def special_date(value: object) -> str:
    """Return a "special date": ``--05-14`` without its year, ``1980`` where only an age was known."""
    if not isinstance(value, Mapping):
        return day(value)
    written = day(value.get("date"))
    if len(written) != len("2000-01-01"):
        return written
    if _flag(value, "is_age_based"):
        return written[:4]
    return f"-{written[4:]}" if _flag(value, "is_year_unknown") else written


def _flag(value: Mapping[str, Any], key: str) -> bool:
    return value.get(key) is True or plain(value.get(key)) == "1"
