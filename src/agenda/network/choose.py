"""Who comes first when there are fewer turns than people whose turn it is.

Two of three turns go by elapsed ÷ interval. The third goes to whoever has been
waiting longest, however small the contact: a queue in which nobody can be
overtaken, so that everybody surfaces. Neither knows titles or companies.
Whoever was passed over rests a while in the choice, not in the list of the due.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Mapping, Sequence

from agenda.model.outreach import Due, TurnKind
from agenda.network.days import scatter

SHARE = 3
"""One turn in so many goes to whoever has been waiting longest."""


def waiting_share(turns: int, week: int) -> int:
    """Return how many of a week's turns go to the longest waiting.

    With a single turn a week, every third week is theirs; ``week`` counts weeks.
    """
    if turns >= SHARE:
        return turns // SHARE
    if turns == 2:
        return 1
    return int(turns == 1 and week % SHARE == 0)


def choose(
    found: Sequence[Due],
    turns: int,
    *,
    today: int,
    passed: Mapping[int, int],
    taken: Collection[int] = (),
) -> list[tuple[TurnKind, Due]]:
    """Return whose turn it is, out of people who are due, the furthest run first.

    ``passed`` are days on which people were offered and passed over; whoever
    was in this same week is not offered again in it. The same input gives the
    same answer, in whatever order it is given.
    """
    if turns <= 0:
        return []
    monday = today - (today - 1) % 7
    week = (monday - 1) // 7
    free = [due for due in found if due.person not in taken and passed.get(due.person, 0) < monday]
    waiting = heapq.nsmallest(
        waiting_share(turns, week), free, key=lambda due: _waiting_key(due, passed, week)
    )
    first = {due.person for due in waiting}
    rest = (due for due in free if due.person not in first)
    running = heapq.nsmallest(
        turns - len(waiting), rest, key=lambda due: _running_key(due, passed, today)
    )
    chosen = [(TurnKind.RHYTHM, due) for due in running]
    chosen.extend((TurnKind.WAITING, due) for due in waiting)
    return chosen


def _waiting_key(due: Due, passed: Mapping[int, int], week: int) -> tuple[int, int, int]:
    since = max(due.on_day, passed.get(due.person, 0))
    return since, scatter(due.person, week), due.person


def _running_key(due: Due, passed: Mapping[int, int], today: int) -> tuple[float, int, int]:
    resting = passed.get(due.person)
    ratio = due.ratio if resting is None else min(due.ratio, (today - resting) / due.interval)
    return -ratio, scatter(due.person, due.interval), due.person
