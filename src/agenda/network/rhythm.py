"""Whose rhythm is which: circles set it, a person may differ, and some are in none.

An imported person is in no rhythm until somebody places her. The circles that
came with a file count once the user has given that very circle a cadence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from agenda.model.circle import Circle, Ring
from agenda.model.outreach import Care, Membership, Pace, RingSpan

_RINGS = tuple(Ring)


class Rhythm(NamedTuple):
    """A person's rhythm from one circle (None: her own). ``entered`` is an ordinal.

    Whoever is in several circles has several; the shortest counts.
    """

    person: int
    circle: int | None
    interval: int
    entered: int


def cadences(circles: Sequence[Circle]) -> dict[int, int]:
    """Return the cadence that counts in each circle: its own, else that of the one around it.

    The outermost around any circle is the root of its ring. Circles without
    any are left out.
    """
    by_id = {circle.id: circle for circle in circles}
    roots = {circle.ring: circle for circle in circles if circle.root}
    found = ((circle.id, _around(circle, by_id, roots)) for circle in circles)
    return {id_: days for id_, days in found if days is not None}


def rhythms(
    memberships: Iterable[Membership],
    cares: Mapping[int, Care],
    circles: Sequence[Circle],
    *,
    silent: Collection[int] = (),
    today: int,
) -> list[Rhythm]:
    """Return the rhythms of everybody who is in one.

    ``silent`` are the dead. People marked as just friends are in none, and
    those with an interval of their own in that one alone, since it was decided,
    or else since they were first placed.
    """
    counting = cadences(circles)
    own = {circle.id: circle.cadence for circle in circles}
    dead = frozenset(silent)
    apart = {one for one, care in cares.items() if care.pace is not Pace.CIRCLE}
    found: list[Rhythm] = []
    placed: dict[int, int] = {}
    until = date.fromordinal(today).isoformat()
    for one in memberships:
        if one.person in dead or (one.until and one.until <= until):
            continue
        entered = _day(one.since, today)
        if one.person in apart:
            placed[one.person] = min(entered, placed.get(one.person, entered))
            continue
        interval = (own if one.why == "import" else counting).get(one.circle)
        if interval and entered <= today:
            found.append(Rhythm(one.person, one.circle, interval, entered))
    alone = (care for one, care in cares.items() if care.pace is Pace.OWN and one not in dead)
    found.extend(_of_her_own(care, placed, today) for care in alone if care.days)
    return found


def snoozes(cares: Iterable[Care], today: int) -> dict[int, int]:
    """Return who is snoozed today, and the day on which each comes back."""
    found = {one.person: _day(one.snoozed_until, 0) for one in cares if one.snoozed_until}
    return {person: day for person, day in found.items() if day > today}


def ring_history(
    memberships: Iterable[Membership], circles: Mapping[int, Circle]
) -> tuple[RingSpan, ...]:
    """Return in which ring one person was when: always the innermost of her circles.

    Days on which she was in no circle between two are a span with no ring.
    """
    spans = [(one.since, one.until, circles[one.circle].ring) for one in memberships]
    turns = sorted({day for since, until, _ in spans for day in (since, until) if day})
    history: list[RingSpan] = []
    for since, until in zip(turns, [*turns[1:], ""], strict=True):
        inside = {ring for start, end, ring in spans if start <= since and (not end or since < end)}
        ring = min(inside, key=_RINGS.index) if inside else None
        if ring is None and not until:
            break
        if history and history[-1].ring is ring:
            history[-1] = RingSpan(ring=ring, since=history[-1].since, until=until)
        else:
            history.append(RingSpan(ring=ring, since=since, until=until))
    return tuple(history)


def members_on(memberships: Iterable[Membership], day: str) -> dict[int, set[int]]:
    """Return who was in each circle on an ISO day; the first day is inside, the last is not."""
    found: dict[int, set[int]] = {}
    for one in memberships:
        if one.since[:10] <= day and (not one.until or day < one.until[:10]):
            found.setdefault(one.circle, set()).add(one.person)
    return found


def _around(
    circle: Circle, by_id: Mapping[int, Circle], roots: Mapping[Ring, Circle]
) -> int | None:
    seen: set[int] = set()
    inner: Circle | None = circle
    while inner is not None and inner.id not in seen:
        if inner.cadence is not None:
            return inner.cadence
        seen.add(inner.id)
        inner = by_id.get(inner.parent) if inner.parent is not None else None
    root = roots.get(circle.ring)
    return root.cadence if root is not None else None


def _of_her_own(care: Care, placed: Mapping[int, int], today: int) -> Rhythm:
    """Return a person's own rhythm; where nobody knows since when, her turn is today."""
    days = care.days or 0
    entered = _day(care.since, placed.get(care.person, today - days))
    return Rhythm(care.person, None, days, min(entered, today))


def _day(text: str, otherwise: int) -> int:
    return date.fromisoformat(text[:10]).toordinal() if text else otherwise
