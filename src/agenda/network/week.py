"""The plan of a week: who, on which day of it, and why she.

Planning again gives the same plan: it follows from its input alone. People of
a session in progress stay in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from agenda.model.outreach import (
    Capacity,
    Due,
    DueState,
    Obligation,
    Turn,
    TurnKind,
    WeekPlan,
)
from agenda.network.capacity import slots_left
from agenda.network.choose import choose
from agenda.network.days import week_of
from agenda.network.due import by_person, due_now

AHEAD = 4
"""So many weeks are looked ahead for more people than there is room for."""


def plan_week(
    found: Sequence[Due],
    *,
    today: date,
    capacity: Capacity,
    owed: Iterable[Obligation] = (),
    kept: Sequence[int] = (),
    passed: Mapping[int, int] | None = None,
    done: int = 0,
    silent: Collection[int] = (),
) -> WeekPlan:
    """Plan what is left of today's week.

    ``found`` is where everybody stands (:func:`agenda.network.due.dues`),
    ``owed`` what is promised, ``kept`` the people of a session in progress in
    their order, ``passed`` the ordinal on which somebody was last passed over,
    ``done`` how many turns of this week were used up, ``silent`` the dead, to
    whom nothing is owed any more. What is owed by the end of the week comes
    before the rhythm, but leaves it one place.
    """
    monday = week_of(today)
    places = slots_left(capacity, today, done)
    days = [day for day, count in places for _ in range(count)]
    standing = by_person(found)
    due = due_now(found)
    living = (one for one in owed if one.person not in silent)
    owing = _owing(living, monday + timedelta(days=6))
    turns = [_turn(one, TurnKind.KEPT, standing, owing) for one in dict.fromkeys(kept)]
    taken = {turn.person for turn in turns}
    room = max(0, len(days) - len(turns))
    first, more = _owed_first(owing, taken, room, leave_one=any(d.person not in taken for d in due))
    turns += [_turn(one, TurnKind.OWED, standing, owing) for one in first]
    taken.update(first)
    chosen = choose(
        due, len(days) - len(turns), today=today.toordinal(), passed=passed or {}, taken=taken
    )
    turns += [_turn(one.person, kind, standing, owing) for kind, one in chosen]
    early = _ahead(found, today, capacity, len(days) - len(turns))
    turns += [_turn(one.person, TurnKind.AHEAD, standing, owing) for one in early]
    there = {turn.person for turn in turns}
    return WeekPlan(
        week=monday,
        turns=tuple(_with_days(turns, days, today)),
        waiting=sum(one.person not in there for one in due),
        owed_more=tuple(one for person in more if person not in there for one in owing[person]),
    )


def _owing(owed: Iterable[Obligation], until: date) -> dict[int, tuple[Obligation, ...]]:
    """Return what is owed to each person by a day, the earliest person first."""
    found: dict[int, list[Obligation]] = {}
    for one in sorted(owed, key=lambda one: (one.by, one.person)):
        if one.by <= until:
            found.setdefault(one.person, []).append(one)
    return {person: tuple(ones) for person, ones in found.items()}


def _owed_first(
    owing: Mapping[int, tuple[Obligation, ...]], taken: set[int], room: int, *, leave_one: bool
) -> tuple[list[int], list[int]]:
    places = room - 1 if leave_one and room > 1 else room
    people = [person for person in owing if person not in taken]
    return people[:places], people[places:]


def _ahead(found: Sequence[Due], today: date, capacity: Capacity, free: int) -> list[Due]:
    """Return whom to take early, because more come at once later than there is room for."""
    if free <= 0:
        return []
    sunday = week_of(today) + timedelta(days=6)
    coming = sorted(
        (
            due
            for due in found
            if due.state in {DueState.SOON, DueState.FRESH}
            and due.on <= sunday + timedelta(weeks=AHEAD)
            and due.elapsed * 4 >= due.interval * 3
        ),
        key=lambda due: (due.on, -due.ratio, due.person),
    )
    weeks = Counter((due.on - sunday - timedelta(days=1)).days // 7 for due in coming)
    room = max(1, capacity.number - capacity.room)
    excess = [sum(weeks[w] for w in range(n + 1)) - room * (n + 1) for n in range(AHEAD)]
    return coming[: min(free, max(0, *excess))]


def _turn(
    person: int,
    kind: TurnKind,
    standing: Mapping[int, Due],
    owing: Mapping[int, tuple[Obligation, ...]],
) -> Turn:
    return Turn(
        person=person,
        on=date.min,
        kind=kind,
        due=standing.get(person),
        owed=owing.get(person, ()),
    )


def _with_days(turns: Sequence[Turn], days: Sequence[date], today: date) -> Iterable[Turn]:
    """Give each turn its day; more turns than places stay on the last of them."""
    last = days[-1] if days else today
    for place, turn in enumerate(turns):
        yield Turn(
            person=turn.person,
            on=days[place] if place < len(days) else last,
            kind=turn.kind,
            due=turn.due,
            owed=turn.owed,
        )
