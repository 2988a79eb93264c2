"""The dates of ``Connected On``: LinkedIn's own two, and what spreadsheets make of them.

A Spanish Excel knows the abbreviations of eight months in ``07 Jun 2024`` and
writes those rows as ``07-jun-24``; the other four (Jan, Apr, Aug, Dec) stay as
they were. So one file holds both, and both languages are read.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan ene", "feb", "mar", "apr abr", "may", "jun", "jul", "aug ago", "sep set", "oct", "nov", "dec dic"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NAMED = re.compile(
    r"(\d{1,2})[\s./-]+(?:de\s+)?([^\W\d_]{3,12})\.?[\s./-]+(?:de\s+)?(\d{4}|\d{2})"
)
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,?\s+\d{1,2}:\d{2}.*)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_MONTHS_IN_A_YEAR = 12


def connected_on(text: str, *, month_first: bool) -> tuple[str, bool]:
    """Return the ISO date and True, or the text as it stands and False.

    ``month_first`` decides about ``1/12/20``; a number above twelve, or an AM
    or PM behind it, decides by itself.
    """
    words = " ".join(text.split())
    found = _components(words, month_first=month_first)
    if found is None:
        return words, not words
    year, month, day = found
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat(), True
    except ValueError:
        return words, False


def _components(text: str, *, month_first: bool) -> tuple[int, int, int] | None:
    if (named := _NAMED.fullmatch(text)) is not None:
        month = _MONTHS.get(_plain(named[2])[:3])
        return None if month is None else (int(named[3]), month, int(named[1]))
    if (iso := _ISO.fullmatch(text)) is not None:
        return int(iso[1]), int(iso[2]), int(iso[3])
    if (numbers := _NUMBERS.fullmatch(text)) is not None:
        first, second, year = int(numbers[1]), int(numbers[2]), int(numbers[3])
        american = month_first or text.upper().endswith(("AM", "PM"))
        if (american and first <= _MONTHS_IN_A_YEAR) or second > _MONTHS_IN_A_YEAR:
            return year, first, second
        return year, second, first
    return None


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
