"""Cadence: how often one wants to be in touch, in days.

Months and years are taken as 30 and 365 days, as a rhythm and not a calendar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = {
    "d": 1, "day": 1, "days": 1, "dia": 1, "dias": 1, "día": 1, "días": 1,
    "w": 7, "week": 7, "weeks": 7, "semana": 7, "semanas": 7,
    "m": 30, "month": 30, "months": 30, "mes": 30, "meses": 30,
    "y": 365, "year": 365, "years": 365, "a": 365, "año": 365, "años": 365,
}  # fmt: skip
_NONE = frozenset({"none", "never", "no", "ninguna", "nunca", "0"})
_SHAPE = re.compile(r"(?:every|cada)?\s*(\d+)?\s*([^\W\d]+)", re.IGNORECASE)
LONGEST = 3650


@dataclass(eq=False)
class CadenceError(ValueError):
    """A text is no cadence."""

    text: str


def parse_cadence(text: str) -> int | None:
    """Read "6 months", "cada 2 semanas", "90d", "45" (days) or "none" (None).

    Raises:
        CadenceError: it is something else, or longer than ten years.
    """
    cleaned = text.strip().lower()
    if cleaned in _NONE:
        return None
    if cleaned.isdigit():
        days = int(cleaned)
    else:
        match = _SHAPE.fullmatch(cleaned)
        unit = _UNITS.get(match[2]) if match else None
        if match is None or unit is None:
            raise CadenceError(text)
        days = int(match[1] or 1) * unit
    if not 0 < days <= LONGEST:
        raise CadenceError(text)
    return days
