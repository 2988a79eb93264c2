"""Conversations by week and month: the bars of the mirror, and one person's last two years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from agenda.model.dashboard import Plot, Point
from agenda.network.contact import Kind, Log
from agenda.network.days import week_of

MONTHS = 12
PULSE = 24


def by_month(real: Log, *, today: date, months: int = MONTHS) -> Plot:
    """Return the conversations of the last months: one for each person and day.

    Figures: ``total``, ``before`` (the same time before), ``this``, ``best``
    (the most in an earlier month), ``faces`` (face to face).
    """
    starts = month_starts(today, months)
    return _plot("conversations-by-month", real, starts, today)


def by_week(real: Log, *, today: date, weeks: int = 12) -> Plot:
    """Return the same of the last weeks, by their Mondays."""
    monday = week_of(today)
    starts = [monday - timedelta(weeks=back) for back in range(weeks - 1, -1, -1)]
    return _plot("conversations-by-week", real, starts, today)


def pulse(days: Iterable[int], *, today: date, months: int = PULSE) -> tuple[int, ...]:
    """Return how many days of contact with one person each of the last months had."""
    found = Counter((day.year, day.month) for day in map(date.fromordinal, days) if day <= today)
    return tuple(found[start.year, start.month] for start in month_starts(today, months))


def month_starts(today: date, months: int) -> list[date]:
    """Return the first days of the last months, this one the last."""
    last = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(last - months + 1, last + 1)]


def _plot(kind: str, real: Log, starts: Sequence[date], today: date) -> Plot:
    first, end = starts[0].toordinal(), today.toordinal()
    span = end - first + 1
    seen: set[tuple[int, int]] = set()
    faces: set[tuple[int, int]] = set()
    earliest = first - span
    for person, day, code in zip(real.people, real.days, real.kinds, strict=True):
        if earliest <= day <= end:
            seen.add((person, day))
            if code == Kind.MEETING and day >= first:
                faces.add((person, day))
    counts = Counter(day for _, day in seen)
    edges = [*(start.toordinal() for start in starts), end + 1]
    bars = [sum(counts[day] for day in range(here, there)) for here, there in pairwise(edges)]
    return Plot(
        kind=kind,
        points=tuple(
            Point(name=start.isoformat(), value=float(bar))
            for start, bar in zip(starts, bars, strict=True)
        ),
        figures=(
            ("total", float(sum(bars))),
            ("before", float(sum(counts[day] for day in range(earliest, first)))),
            ("this", float(bars[-1])),
            ("best", float(max(bars[:-1], default=0))),
            ("faces", float(len(faces))),
        ),
    )
