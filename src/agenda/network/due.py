"""Whose turn it is: days since the last real contact ÷ the interval.

Nothing here remembers having reminded. Where somebody stands follows from her
last contact alone, so a turn that was missed cannot move on by itself: it
stays, later every day, until there is contact or the user decides otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from agenda.model.outreach import Due
from agenda.network.days import scatter
from agenda.network.rhythm import Rhythm

COMPANY = 3
"""More people than this with one and the same day are spread out."""


def dues(
    rhythms: Iterable[Rhythm],
    last: Mapping[int, int],
    *,
    today: int,
    snoozed: Mapping[int, int] | None = None,
    crowded: Collection[int] | None = None,
    ahead: int | None = None,
) -> list[Due]:
    """Return where everybody stands who is in a rhythm, the most overdue ÷ interval first.

    ``last`` are days of last contact (:func:`agenda.network.contact.last_days`),
    ``snoozed`` days of return. ``crowded`` are the days on which many people
    were met or placed (:func:`crowded_days`); without it they are found among
    the present ones. ``ahead`` leaves out those whose turn is more than so many
    days away; a plan needs five weeks, a forecast everybody.
    """
    chosen = _shortest(rhythms, last, today)
    if crowded is None:
        crowded = crowded_days(_anchor(one, last.get(one.person)) for one in chosen)
    asleep = snoozed or {}
    until = None if ahead is None else today + ahead
    turns = ((one, turn_of(one, last.get(one.person), crowded)) for one in chosen)
    found = [
        Due(
            person=one.person,
            circle=one.circle,
            interval=one.interval,
            since_day=last.get(one.person, one.entered),
            contacted=one.person in last,
            on_day=turn,
            today=today,
            back_day=asleep.get(one.person, 0),
        )
        for one, turn in turns
        if until is None or turn <= until
    ]
    found.sort(key=_furthest_first)
    return found


def due_now(found: Iterable[Due]) -> list[Due]:
    """Return those whose turn has come, in the order given; the snoozed are left out."""
    return [due for due in found if due.on_day <= due.today and due.back_day <= due.today]


def crowded_days(days: Iterable[int]) -> frozenset[int]:
    """Return the days that more than a few people share, given one day for each person.

    Give it every day of contact and of placing, and nobody's turn moves when
    another of that day is called.
    """
    return frozenset(day for day, people in Counter(days).items() if people > COMPANY)


def turn_of(rhythm: Rhythm, last: int | None, crowded: Collection[int] = ()) -> int:
    """Return the day on which somebody's turn comes.

    That is one interval after the last contact, or after she was placed; never
    before she was placed. People who share a crowded day are spread over a
    quarter of the interval.
    """
    window = rhythm.interval // 4
    natural = (rhythm.entered if last is None else last) + rhythm.interval
    anchor = _anchor(rhythm, last)
    if anchor not in crowded or not window:
        return max(natural, rhythm.entered)
    place = scatter(rhythm.person, anchor) % (window + 1)
    if natural < rhythm.entered:
        return rhythm.entered + place
    return max(natural - window // 2 + place, rhythm.entered)


def by_person(found: Sequence[Due]) -> dict[int, Due]:
    """Return the same by person."""
    return {due.person: due for due in found}


def _shortest(rhythms: Iterable[Rhythm], last: Mapping[int, int], today: int) -> list[Rhythm]:
    """Keep of each person the rhythm that has run furthest.

    With contact that is the shortest; without, a longer one that she entered
    long before may come first.
    """
    best: dict[int, Rhythm] = {}
    for one in rhythms:
        other = best.setdefault(one.person, one)
        if other is not one and _urgency(one, last, today) > _urgency(other, last, today):
            best[one.person] = one
    return list(best.values())


def _urgency(one: Rhythm, last: Mapping[int, int], today: int) -> tuple[float, int, int]:
    since = last.get(one.person, one.entered)
    return (today - since) / one.interval, -one.interval, -(one.circle or 0)


def _anchor(rhythm: Rhythm, last: int | None) -> int:
    """Return the day that decides: of the last contact, or of placing if that came too late."""
    if last is None or last + rhythm.interval < rhythm.entered:
        return rhythm.entered
    return last


def _furthest_first(due: Due) -> tuple[float, int, int]:
    ratio = (due.since_day - due.today) / due.interval
    return ratio, due.on_day, due.person
