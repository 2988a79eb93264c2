"""The days and times of LinkedIn's files, and what spreadsheets make of them.

LinkedIn writes always in English, but in four manners: ``07 Jun 2024``
(connections), ``2021-03-05 10:22:33 UTC`` (messages) and with slashes
(endorsements), ``3/5/21, 10:22 AM`` (invitations), ``Jan 2019`` (positions).

A Spanish Excel knows the abbreviations of eight months in ``07 Jun 2024`` and
writes those rows as ``07-jun-24``; the other four (Jan, Apr, Aug, Dec) stay as
they were. So one file holds both, and both languages are read.
"""

from __future__ import annotations

import re
from datetime import date, time

from agenda_linkedin.cells import folded

LONGEST = 100
"""No day needs more characters; whatever begins like one and goes on is none."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan ene", "feb", "mar", "apr abr", "may", "jun", "jul", "aug ago", "sep set", "oct", "nov", "dec dic"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WORD = r"([^\W\d_]{3,12})\.?"
_NAMED = re.compile(rf"(\d{{1,2}})[\s./-]+(?:de\s+)?{_WORD}[\s./-]+(?:de\s+)?(\d{{4}}|\d{{2}})")
_MONTH_FIRST = re.compile(rf"{_WORD}\s+(\d{{1,2}}),?\s+(\d{{4}})")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_CLOCK = re.compile(
    r"(?P<day>.*?\d)(?:,?\s+|T)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[AP]\.?\s?M\.?)?\s*(?P<zone>UTC|GMT|Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_MONTH_AND_YEAR = re.compile(rf"{_WORD}[\s./-]+(?:de\s+)?(\d{{4}})")
_MONTH_AND_DAY = re.compile(rf"{_WORD}\s+(\d{{1,2}})|(\d{{1,2}})\s+(?:de\s+)?{_WORD}")
_YEAR = re.compile(r"\d{4}")
_MONTHS_IN_A_YEAR = 12
_LEAP_YEAR = 2000


def read_day(text: str, *, month_first: bool) -> tuple[str, bool]:
    """Return the ISO date and True, or the text as it stands and False.

    ``month_first`` decides about ``1/12/20``; a number above twelve, or an AM
    or PM behind it, decides by itself. An empty text is understood.
    """
    words = " ".join(text.split())
    found, _ = _split(words[:LONGEST], month_first=month_first)
    return (found.isoformat(), True) if found else (words, not words)


def read_moment(text: str, *, month_first: bool = True) -> str:
    """Return ``2021-03-05T10:22:33+00:00``, without what the text does not say, or ``""``."""
    found, clock = _split(" ".join(text.split())[:LONGEST], month_first=month_first)
    if found is None:
        return ""
    if clock is None:
        return found.isoformat()
    half = (clock["half"] or "")[:1].upper()
    hour = int(clock["hour"]) % 12 + (12 if half == "P" else 0) if half else int(clock["hour"])
    try:
        at = time(hour, int(clock["minute"]), int(clock["second"] or 0))
    except ValueError:
        return found.isoformat()
    return f"{found.isoformat()}T{at.isoformat()}{_offset(clock['zone'] or '')}"


def read_partial(text: str) -> str:
    """Return ``2019-01`` for ``Jan 2019``, ``--06-14`` for ``Jun 14``, a whole date, or the text."""
    words = " ".join(text.split())
    if (found := _MONTH_AND_YEAR.fullmatch(words)) is not None and (month := _month(found[1])):
        return f"{found[2]}-{month:02}"
    if (found := _MONTH_AND_DAY.fullmatch(words)) is not None:
        month = _month(found[1] or found[4])
        day = _date(_LEAP_YEAR, month, int(found[2] or found[3]))
        return f"--{day:%m-%d}" if day else words
    if _YEAR.fullmatch(words):
        return words
    return read_day(words, month_first=True)[0]


def _split(text: str, *, month_first: bool) -> tuple[date | None, re.Match[str] | None]:
    """Take the clock off a text, and read the day before it."""
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        return _day(text, month_first=month_first), None
    return _day(clock["day"], month_first=month_first or bool(clock["half"])), clock


def _day(text: str, *, month_first: bool) -> date | None:
    if (named := _NAMED.fullmatch(text)) is not None:
        return _date(int(named[3]), _month(named[2]), int(named[1]))
    if (named := _MONTH_FIRST.fullmatch(text)) is not None:
        return _date(int(named[3]), _month(named[1]), int(named[2]))
    if (iso := _ISO.fullmatch(text)) is not None:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if (numbers := _NUMBERS.fullmatch(text)) is not None:
        first, second, year = int(numbers[1]), int(numbers[2]), int(numbers[3])
        if (month_first and first <= _MONTHS_IN_A_YEAR) or second > _MONTHS_IN_A_YEAR:
            return _date(year, first, second)
        return _date(year, second, first)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    return _MONTHS.get(folded(word)[:3], 0)


def _offset(zone: str) -> str:
    if zone.upper() in ("UTC", "GMT", "Z"):
        return "+00:00"
    return f"{zone[:3]}:{zone[-2:]}" if zone else ""
