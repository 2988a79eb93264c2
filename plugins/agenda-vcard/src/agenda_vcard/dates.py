"""Dates as address books write them: whole, without a year, with a time, or in words.

Facts: RFC 6350 section 4.3 (truncated and reduced dates), RFC 2426 section
3.1.5, and Apple's ``X-APPLE-OMIT-YEAR``, where the year 1604 stands for none.
"""

from __future__ import annotations

import re
from datetime import date

NO_YEAR = "1604"
_ISO_LENGTH = len("1980-05-14")

_TIME = r"(?:[T ].*)?"
_WHOLE = re.compile(
    rf"(\d{{4}})(?:-(\d{{1,2}})-(\d{{1,2}})|(\d\d)(\d\d)){_TIME}", re.IGNORECASE | re.ASCII
)
_NO_YEAR = re.compile(rf"--(\d\d)-?(\d\d){_TIME}", re.IGNORECASE | re.ASCII)
_YEAR_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])", re.ASCII)
_SHORT = re.compile(r"\d{4}|--(?:0[1-9]|1[0-2])|---(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", re.ASCII)
_DAY = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)", re.ASCII)


def read_date(text: str, *, omitted_year: str = "") -> str:
    """Return an ISO 8601 date, as partial as ``text`` is, or ``text`` itself if it is no date.

    A time of day is dropped. ``omitted_year`` is a year that means "no year",
    as 1604 and 0000 always do. An empty text means that nothing is known.

    >>> read_date("19531015T231000Z"), read_date("--0412"), read_date("16040122")
    ('1953-10-15', '--04-12', '--01-22')
    """
    text = text.strip()
    if _is_plain(text, omitted_year) or _YEAR_MONTH.fullmatch(text):
        return text
    if match := _WHOLE.fullmatch(text):
        year, *rest = match.groups()
        month, day = (part for part in rest if part is not None)
        return _iso(year, month, day, omitted_year) or text
    if match := _NO_YEAR.fullmatch(text):
        return _iso("", match[1], match[2], "") or text
    if match := _DOTTED.fullmatch(text):
        return _day_first(match) or text
    if _SHORT.fullmatch(text):
        return "" if text == "0000" else text
    return text


def is_date(value: str) -> bool:
    """Say whether ``value`` is a date as :func:`read_date` returns it, and not free text."""
    if match := _DAY.fullmatch(value):
        return bool(_iso(match[1].strip("-"), match[2], match[3], ""))
    return bool(_YEAR_MONTH.fullmatch(value) or _SHORT.fullmatch(value))


def is_whole(value: str) -> bool:
    """Say whether ``value`` is a date with year, month and day."""
    return value[:1] != "-" and _DAY.fullmatch(value) is not None and is_date(value)


def without_year(value: str) -> tuple[str, str] | None:
    """Return month and day of a date without a year, else None."""
    match = _DAY.fullmatch(value)
    return (match[2], match[3]) if match and match[1] == "-" and is_date(value) else None


def _is_plain(text: str, omitted_year: str) -> bool:
    """Say whether a text is a whole date in ISO 8601 already, as nearly all are."""
    if not text[4:5] == text[7:8] == "-" or len(text) != _ISO_LENGTH:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return text[:4] not in {NO_YEAR, omitted_year}


def _iso(year: str, month: str, day: str, omitted_year: str) -> str:
    known = year not in {"", "0000", NO_YEAR, omitted_year}
    try:
        # 2000 was a leap year: the 29th of February needs no year.
        stamp = date(int(year) if known else 2000, int(month), int(day))
    except ValueError:
        return ""
    return f"{year if known else '-'}-{stamp.month:02}-{stamp.day:02}"


def _day_first(match: re.Match[str]) -> str:
    """Read 14.05.1980, and 14/05/1980 where day and month cannot be mistaken."""
    first, separator, second, year = match.groups()
    if separator == "." or int(first) > 12 or first == second:
        return _iso(year, second, first, "")
    return _iso(year, first, second, "") if int(second) > 12 else ""
