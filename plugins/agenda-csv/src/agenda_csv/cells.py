"""Several values in one cell: how people write them, and how this plugin joins them.

Phones and e-mail addresses are joined by ``; ``, whatever may hold a semicolon
or comma itself by `` | ``, further details one to a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agenda_csv.contents import EMAIL

LIST = "; "
BAR = " | "

_PHONES = re.compile(r"\s*(?:[;|\n]|\s/\s|,(?=\s*[+\d(])|/(?=\s*\+)|\s(?:y|o|and|or)\s)\s*")
_LISTED = re.compile(r"\s*[;|\n]\s*")
_LISTED_WITH_COMMA = re.compile(r"\s*[;|,\n]\s*")
_BARS = re.compile(r"\s+\|\s+|\s*\n\s*")
_DETAILS = re.compile(r"\n(?! )")
_LEAST_DIGITS = 6


def split_cell(kind: str, text: str) -> list[str]:
    """Return the values that a cell of this kind holds."""
    splitting = _SPLITTING.get(kind)
    return splitting(text) if splitting else [text]


def _phones(text: str) -> list[str]:
    parts = _filled(_PHONES.split(text))
    whole = all(sum(map(str.isdecimal, part)) >= _LEAST_DIGITS for part in parts)
    return parts if whole else _filled(_LISTED.split(text))


def _emails(text: str) -> list[str]:
    """Return the addresses in a cell, also out of ``Ana Gil <ana@…>``; other text as it is."""
    found = (EMAIL.findall(part) or [part] for part in _filled(_LISTED.split(text)))
    return list(dict.fromkeys(address for part in found for address in part))


def _details(text: str) -> list[str]:
    lines = _filled(_DETAILS.split(text))
    return lines if all(": " in line for line in lines) else [text]


def _filled(parts: Sequence[str]) -> list[str]:
    return [part.strip() for part in parts if part.strip()]


def _bars(text: str) -> list[str]:
    return _filled(_BARS.split(text))


_SPLITTING: dict[str, Callable[[str], list[str]]] = {
    "phone": _phones,
    "email": _emails,
    "category": lambda text: _filled(_LISTED_WITH_COMMA.split(text)),
    "url": _bars,
    "im": _bars,
    "related": _bars,
    "address": lambda text: _filled(text.split(BAR)),
    "custom": _details,
}
