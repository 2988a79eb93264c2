"""The mirror: what the user's care came to. It counts her doing and gives nobody a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from agenda.model.dashboard import Plot, Point
from agenda.model.event import FollowUp
from agenda.model.outreach import Due, DueState
from agenda.network.days import folded
from agenda.network.followup import in_time

RECOVERED_AFTER = 365
"""A silence of so many days, and then contact: a relationship that was recovered."""
KEPT_WITHIN = 180
"""Contact within so many days, and before them: a relationship that is kept."""

_UP_TO_DATE = frozenset({DueState.FRESH, DueState.SOON, DueState.SNOOZED})


def relationships(days: Mapping[int, Sequence[int]], *, today: int, span: int = 365) -> Plot:
    """Return how many relationships are kept, and how many were recovered in a span of days.

    ``days`` are each person's days of contact, in order. Kept is whom there was
    contact with lately, and a month or more before that; recovered whom a
    conversation brought back after a year of silence. Figures: ``kept``,
    ``recovered``, ``lost`` (kept half a year ago and not any more).
    """
    kept = sum(_kept(found, today) for found in days.values())
    earlier = {
        person for person, found in days.items() if _kept(_until(found, today), today - KEPT_WITHIN)
    }
    lost = sum(not _kept(days[person], today) for person in earlier)
    recovered = sum(_recovered(found, today - span, today) for found in days.values())
    points = (
        Point(name="kept", value=float(kept)),
        Point(name="recovered", value=float(recovered)),
        Point(name="lost", value=float(lost)),
    )
    return Plot(
        kind="relationships",
        points=points,
        figures=tuple((point.name, point.value) for point in points),
    )


def circles_up_to_date(found: Iterable[Due]) -> Plot:
    """Return for each circle how many of its people are not waiting for their turn.

    Names of points are ids of circles, empty for people with a rhythm of their
    own. Figures: ``up``, ``of``.
    """
    up: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for due in found:
        name = "" if due.circle is None else str(due.circle)
        people[name] += 1
        up[name] += due.state in _UP_TO_DATE
    return Plot(
        kind="circles",
        points=tuple(
            Point(name=name, value=float(up[name]), of=float(count))
            for name, count in sorted(people.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        figures=(("up", float(up.total())), ("of", float(people.total()))),
    )


def follow_ups_in_time(found: Sequence[FollowUp]) -> Plot:
    """Return how many follow-ups were made in two days. Figures: ``in-time``, ``of``."""
    timely, all_ = in_time(found)
    return Plot(
        kind="follow-ups",
        points=(Point(name="in-time", value=float(timely), of=float(all_)),),
        figures=(("in-time", float(timely)), ("of", float(all_))),
    )


def introducers(introduced_by: Mapping[int, int]) -> Plot:
    """Return who introduced the user to how many; ``introduced_by`` is newcomer → introducer."""
    counts = Counter(introduced_by.values())
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Plot(
        kind="introducers",
        points=tuple(Point(name=str(person), value=float(count)) for person, count in best),
        figures=(("people", float(counts.total())), ("introducers", float(len(counts)))),
    )


def composition(kind: str, said: Iterable[tuple[int, str]], people: int) -> Plot:
    """Return how the user's people divide by what cards say, or by source or circle.

    ``said`` are (person, text); what no card says is not guessed and comes as
    the point with an empty name. Somebody may count in several. Figures:
    ``said``, ``of``.
    """
    names: dict[str, str] = {}
    members: dict[str, set[int]] = {}
    for person, text in said:
        key = folded(text)
        if key:
            names.setdefault(key, text)
            members.setdefault(key, set()).add(person)
    known = len(set().union(*members.values()))
    ranked = sorted(members.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    points = [
        Point(name=names[key], value=float(len(who)), of=float(people)) for key, who in ranked
    ]
    if known < people:
        points.append(Point(name="", value=float(people - known), of=float(people)))
    return Plot(
        kind=kind, points=tuple(points), figures=(("said", float(known)), ("of", float(people)))
    )


def ages(first: Iterable[int], *, today: date) -> Plot:
    """Return how old the relationships are, in whole years since the first contact."""
    years = Counter(min(10, max(0, (today.toordinal() - day) * 4 // 1461)) for day in first)
    return Plot(
        kind="ages",
        points=tuple(Point(name=str(year), value=float(years[year])) for year in range(11)),
        figures=(("people", float(years.total())),),
    )


def _kept(days: Sequence[int], today: int) -> bool:
    return len(days) >= 2 and today - days[-1] <= KEPT_WITHIN and days[-1] - days[0] >= 30


def _until(days: Sequence[int], today: int) -> Sequence[int]:
    return [day for day in days if day <= today - KEPT_WITHIN]


def _recovered(days: Sequence[int], first: int, today: int) -> bool:
    return any(
        first < after <= today and after - before >= RECOVERED_AFTER
        for before, after in pairwise(days)
    )
