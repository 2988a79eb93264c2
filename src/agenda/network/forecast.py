"""What the rhythms mean for the weeks to come: how many wait, and how long a round takes.

The same choice as in the plan is played forward, week by week. People of one
interval stand in one queue, whose head is both the furthest run and the
longest waiting of it, so that years of weeks cost next to nothing.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from agenda.model.outreach import (
    Capacity,
    CircleForecast,
    Due,
    Forecast,
    WeekForecast,
)
from agenda.network.capacity import demand
from agenda.network.choose import waiting_share
from agenda.network.days import week_of

HORIZON = 520
"""Ten years of weeks."""


def forecast(
    found: Sequence[Due],
    *,
    today: date,
    capacity: Capacity,
    weeks: int = 12,
    horizon: int = HORIZON,
) -> Forecast:
    """Play the coming weeks forward, beginning with today's.

    ``found`` is where everybody stands, also those who are not due yet. In
    each week, ``capacity.room`` turns are kept for what nobody knows of yet.
    The rounds of circles are followed for ``horizon`` weeks at most.
    """
    monday = week_of(today)
    first = _week(monday.toordinal())
    queues = _queues(found, first)
    rounds = _rounds(found)
    room = max(0, capacity.number - capacity.room)
    shown: list[WeekForecast] = []
    clear: date | None = None
    waiting = 0
    for number in range(max(weeks, horizon if room else 0)):
        if number >= weeks and not rounds.open:
            break
        come = queues.coming.pop(first + number, 0)
        turns = _play(queues, room, first + number, rounds)
        waiting += come - turns
        begins = monday + timedelta(weeks=number)
        clear = begins if clear is None and waiting == 0 else clear
        if number < weeks:
            shown.append(WeekForecast(week=begins, due=come, turns=turns, waiting=waiting))
    return Forecast(
        weeks=tuple(shown),
        circles=_circles(found, rounds, first),
        demand=demand(due.interval for due in found),
        room=room,
        clear=clear,
    )


@dataclass(slots=True)
class _Queues:
    """Everybody's next turn: by interval, as (day, place in the list), in order."""

    queues: dict[int, deque[tuple[int, int]]]
    coming: Counter[int]

    def take(self, until: int, *, waiting: bool) -> tuple[int, int] | None:
        """Take the head of one queue that is due; return its interval and place."""
        best: tuple[float, int] | None = None
        for interval, queue in self.queues.items():
            if queue and queue[0][0] <= until:
                late = until - queue[0][0]
                key = (-late if waiting else -late / interval, interval)
                if best is None or key < best:
                    best = key
        if best is None:
            return None
        return best[1], self.queues[best[1]].popleft()[1]

    def put_back(self, interval: int, place: int, day: int) -> None:
        self.queues[interval].append((day, place))
        self.coming[_week(day)] += 1


@dataclass(slots=True)
class _Rounds:
    """Who had a turn already, and how many of each circle are still to have one."""

    circle: list[int | None]
    seen: bytearray
    left: Counter[int | None]
    ended: dict[int | None, int] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        return len(self.ended) < len(self.left)

    def turn(self, place: int, week: int) -> None:
        if self.seen[place]:
            return
        self.seen[place] = 1
        circle = self.circle[place]
        self.left[circle] -= 1
        if not self.left[circle]:
            self.ended[circle] = week


def _queues(found: Sequence[Due], first: int) -> _Queues:
    days: dict[int, list[tuple[int, int]]] = {}
    coming: Counter[int] = Counter()
    for place, due in enumerate(found):
        day = max(due.on_day, due.back_day)
        days.setdefault(due.interval, []).append((day, place))
        coming[max(first, _week(day))] += 1
    return _Queues(queues={one: deque(sorted(turns)) for one, turns in days.items()}, coming=coming)


def _rounds(found: Sequence[Due]) -> _Rounds:
    circle = [due.circle for due in found]
    return _Rounds(circle=circle, seen=bytearray(len(circle)), left=Counter(circle))


def _play(queues: _Queues, room: int, week: int, rounds: _Rounds) -> int:
    """Give the turns of one week; return how many were used."""
    sunday = week * 7 + 7
    by_waiting = waiting_share(room, week)
    for turn in range(room):
        taken = queues.take(sunday, waiting=turn >= room - by_waiting)
        if taken is None:
            return turn
        interval, place = taken
        rounds.turn(place, week)
        queues.put_back(interval, place, sunday + interval)
    return room


def _circles(found: Sequence[Due], rounds: _Rounds, first: int) -> tuple[CircleForecast, ...]:
    people = Counter(due.circle for due in found)
    weights: dict[int | None, float] = {}
    for due in found:
        weights[due.circle] = weights.get(due.circle, 0.0) + 7 / due.interval
    return tuple(
        CircleForecast(
            circle=circle,
            people=count,
            demand=weights[circle],
            weeks=rounds.ended[circle] - first + 1 if circle in rounds.ended else None,
        )
        for circle, count in people.most_common()
    )


def _week(day: int) -> int:
    """Return the number of a day's week; the first of January of the year 1 was a Monday."""
    return (day - 1) // 7
