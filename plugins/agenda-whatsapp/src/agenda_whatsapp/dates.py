"""Finds out in which order an export writes day, month and year.

``3/4/24`` alone says nothing; the whole file nearly always does. In this order:
what gives days that exist, what makes days follow each other, the language (the
United States write the month first, without zeros), the day first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

ORDERS = ("dmy", "mdy", "ymd")
_NUMBER = re.compile(r"\d+")
_EARLIEST = 2009
"""The year WhatsApp began; no message is older."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The order, and whether anything in the file spoke for it."""

    order: str
    sure: bool


def decide_order(dates: Sequence[str], language: str) -> Decision:
    """Choose among :data:`ORDERS` for a file that has these dates, as written, from first to last.

    ``language`` is that of WhatsApp's own words in this file: ``en``, ``other`` or empty.
    """
    costs = {order: _cost(dates, order) for order in ORDERS}
    best = min(costs.values())
    open_orders = [order for order in ORDERS if costs[order] == best]
    if len(open_orders) == 1:
        return Decision(order=open_orders[0], sure=True)
    month_first = language == "en" and "mdy" in open_orders and _unpadded(dates) and "/" in dates[0]
    order = "mdy" if month_first else open_orders[0]
    same = {tuple(day_from(text, kind) for text in dates) for kind in open_orders}
    return Decision(order=order, sure=bool(language) or len(same) == 1)


def day_from(text: str, order: str) -> date | None:
    """Read a date as written; None where there is no such day."""
    numbers = _NUMBER.findall(text)
    if len(numbers[0]) == 4:
        order = "ymd"
    parts = dict(zip(order, map(int, numbers), strict=True))
    width = len(numbers[order.index("y")])
    year = parts["y"] + 2000 if width == 2 else parts["y"]
    try:
        return date(year, parts["m"], parts["d"])
    except ValueError:
        return None


def _cost(dates: Sequence[str], order: str) -> tuple[int, int]:
    """Count days that cannot be, then steps back in time; a few of either may be quotations."""
    days = [day_from(text, order) for text in dates]
    known = [day for day in days if day is not None and day.year >= _EARLIEST]
    backwards = sum(later < earlier for earlier, later in pairwise(known))
    return len(days) - len(known), backwards


def _unpadded(dates: Sequence[str]) -> bool:
    return not any(text.startswith("0") or re.search(r"/0", text) for text in dates)
