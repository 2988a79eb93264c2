"""Dates as people and their spreadsheets write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from agenda_csv.folding import plain

_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?(?:[ T].*)?")
_ISO = re.compile(r"(\d{4}|-)[\-/.](\d{1,2})[\-/.](\d{1,2})(?:[ T].*)?")
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_WORDS = re.compile(
    r"(\d{1,2})[ .\-/]+(?:de )?([a-z]{3,})\.?(?:[ .,\-/]+(?:de |del )?(\d{4}|\d{2}))?"
)
_ENGLISH = re.compile(r"([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_NONE = re.compile(r"0{1,4}[/.\-]0{1,2}[/.\-]0{1,4}(?:[ T].*)?")
_MONTHS = {
    start: number
    for number, starts in enumerate(
        (
            ("ene", "jan", "gen"),
            ("feb", "fev"),
            ("mar",),
            ("abr", "apr", "avr"),
            ("may", "mai", "mag"),
            ("jun", "giu", "juin"),
            ("jul", "lug", "juil"),
            ("ago", "aug", "aou"),
            ("sep", "set"),
            ("oct", "okt", "ott", "out"),
            ("nov",),
            ("dic", "dec", "dez", "des"),
        ),
        start=1,
    )
    for start in starts
}
_FIRST_OF_1900 = 30  # two digits from here on mean 19xx, as in Excel
_LEAP_YEAR = 2000


def is_no_date(text: str) -> bool:
    """Say whether there are only noughts (``0/0/00``)."""
    return _NONE.fullmatch(text.strip()) is not None


def day_first(texts: Iterable[str]) -> bool | None:
    """Find out whether dates are written day first, as soon as one of them shows it."""
    for text in texts:
        found = _NUMBERS.fullmatch(text.strip())
        if found is not None:
            first, second = int(found[1]), int(found[2])
            if (first > 12) != (second > 12):
                return first > 12
    return None


def read_date(text: str, *, day_first: bool) -> str:
    """Return ISO 8601, partial if need be, or "" for what is no day of the calendar."""
    text = text.strip()
    if _PARTIAL.fullmatch(text):
        return text
    if (iso := _ISO.fullmatch(text)) is not None:
        year = 0 if iso[1] == "-" else int(iso[1])
        return _day(year, int(iso[2]), int(iso[3]))
    if (numbers := _NUMBERS.fullmatch(text)) is not None:
        first, second, year = int(numbers[1]), int(numbers[2]), _year(numbers[3])
        orders = [(second, first), (first, second)]
        if not day_first:
            orders.reverse()
        return next(filter(None, (_day(year, month, day) for month, day in orders)), "")
    return _in_words(plain(text))


def _in_words(text: str) -> str:
    """Read ``5 de mayo de 1980``, ``5-may-80``, ``May 5, 1980``."""
    if (found := _WORDS.fullmatch(text)) is not None:
        day, month, year = found.groups()
    elif (found := _ENGLISH.fullmatch(text)) is not None:
        month, day, year = found.groups()
    else:
        return ""
    number = _MONTHS.get(month[:4]) or _MONTHS.get(month[:3], 0)
    return _day(_year(year), number, int(day)) if number else ""


def _year(text: str | None) -> int:
    if text is None:
        return 0
    year = int(text)
    if len(text) > 2:
        return year
    return year + (1900 if year >= _FIRST_OF_1900 else 2000)


def _day(year: int, month: int, day: int) -> str:
    try:
        found = date(year or _LEAP_YEAR, month, day)
    except ValueError:
        return ""
    return found.isoformat() if year else f"--{found:%m-%d}"
