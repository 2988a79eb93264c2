"""Signals: news, birthdays, anniversaries and fitting lines, as reasons to turn to somebody.

Each occasion has a key. It is used up when it was acted upon: by contact on or
after its day (for a yearly day: about it), or because the user said so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from agenda.model.event import Event
from agenda.model.exchange import Match
from agenda.model.interaction import Signal
from agenda.model.reason import Reason, ReasonKind
from agenda.model.text import words
from agenda.network.days import day_of, next_yearly, partial, yearly

BEFORE = 14
"""So many days ahead a birthday is a reason to call."""
AFTER = 7
"""So many days afterwards it still is, with belated wishes."""
NEAR = 30
"""So many days ahead an event in somebody's town is one."""
LASTING = 180
"""So many days news of a job is a reason."""

_NEWS = {
    "org": (ReasonKind.ORG, 0.9),
    "title": (ReasonKind.TITLE, 0.8),
    "vanished": (ReasonKind.VANISHED, 0.25),
}
_YEARLY = {"birthday": (ReasonKind.BIRTHDAY, 0.95), "anniversary": (ReasonKind.ANNIVERSARY, 0.4)}
_CONNECTED_ROUND = frozenset({1, 5, 10, 15, 20, 25, 30})


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day on a person's card: ``kind`` birthday, anniversary or connected, ``text`` as there."""

    person: int
    kind: str
    text: str


def from_news(signals: Iterable[Signal], *, today: date) -> list[Reason]:
    """Return the kept news that still is a reason; fresh news weighs more than old."""
    found: list[Reason] = []
    for one in signals:
        kind, weight = _NEWS.get(one.kind, (None, 0.0))
        day = _iso_day(one.at)
        if kind is None or day is None or one.used is not None or not day <= today:
            continue
        age = (today - day).days
        if age > LASTING:
            continue
        named = (("before", one.before), ("after", one.after), ("source", one.source))
        found.append(
            Reason(
                kind=kind,
                person=one.person,
                parts=tuple((name, text) for name, text in named if text),
                day=day,
                weight=weight * (1 - age / LASTING / 2),
                key=f"signal:{one.id}",
                signal=one.id,
            )
        )
    return found


def from_days(
    days: Iterable[Day],
    *,
    today: date,
    before: int = BEFORE,
    after: int = AFTER,
    silent: Collection[int] = (),
) -> list[Reason]:
    """Return the birthdays and anniversaries about ``today``.

    A day without a year has no age. 29 February is kept on the 28th in other
    years. Of the days on which people were connected only round years count.
    """
    found = (_yearly_reason(one, today, before, after) for one in days if one.person not in silent)
    return [one for one in found if one is not None]


def from_matches(matches: Iterable[Match]) -> list[Reason]:
    """Return, for each side of a fitting need and offer, why to turn to her."""
    found: list[Reason] = []
    for one in matches:
        parts = (("need", one.need.text), ("offer", one.offer.text))
        key = f"match:{one.need.id}:{one.offer.id}"
        for mine, other, kind in (
            (one.need, one.offer, ReasonKind.NEED_FITS),
            (one.offer, one.need, ReasonKind.OFFER_FITS),
        ):
            if mine.person is not None:
                who = "" if other.person is None else str(other.person)
                found.append(
                    Reason(
                        kind=kind,
                        person=mine.person,
                        parts=(*parts, ("other", who)),
                        day=_iso_day(max(one.need.at, one.offer.at)),
                        weight=0.75 * one.score,
                        key=key,
                    )
                )
    return found


def from_events(
    events: Iterable[Event], towns: Mapping[int, str], *, today: date, zone: tzinfo
) -> list[Reason]:
    """Return whom an event to come brings near: those who live in its town.

    ``towns`` are the towns of people by their cards.
    """
    by_town: dict[str, list[int]] = {}
    for person, town in towns.items():
        by_town.setdefault(" ".join(words(town)), []).append(person)
    found: list[Reason] = []
    for event in events:
        number = day_of(event.starts, zone)
        ahead = -1 if number is None else number - today.toordinal()
        if number is None or not event.going or not 0 <= ahead <= NEAR:
            continue
        said = f" {' '.join(words(event.place))} "
        found.extend(
            Reason(
                kind=ReasonKind.EVENT_NEAR,
                person=person,
                parts=(("event", event.title), ("place", event.place)),
                day=date.fromordinal(number),
                weight=0.45,
                key=f"event:{event.id}:{person}",
            )
            for town, people in by_town.items()
            if town and f" {town} " in said
            for person in people
        )
    return found


def unused(
    reasons: Iterable[Reason],
    last: Mapping[int, int],
    used: Collection[str],
    *,
    silent: Collection[int] = (),
) -> list[Reason]:
    """Return the reasons that were not acted upon yet.

    ``last`` are the days of last contact, ``used`` the keys that the user
    ticked off. News is used up by contact on its day or later, a birthday by
    contact on the day or after it: a call the week before leaves the wishes to
    be made. Lines that fit, promises and the like are used up by their keys alone.
    There is no reason to turn to the ``silent``, the dead.
    """
    found: list[Reason] = []
    for one in reasons:
        spoken = last.get(one.person)
        acted = (
            one.kind in _USED_BY_CONTACT
            and one.day is not None
            and spoken is not None
            and spoken >= one.day.toordinal()
        )
        if not acted and one.key not in used and one.person not in silent:
            found.append(one)
    return found


def ranked(reasons: Iterable[Reason], limit: int | None = None) -> dict[int, tuple[Reason, ...]]:
    """Return the reasons of each person, the best first; no more than ``limit`` of each."""
    found: dict[int, list[Reason]] = {}
    for one in reasons:
        found.setdefault(one.person, []).append(one)
    return {
        person: tuple(sorted(ones, key=lambda one: (-one.weight, one.kind.value, one.key))[:limit])
        for person, ones in found.items()
    }


def upcoming(
    days: Sequence[Day], *, today: date, within: int = 30, silent: Collection[int] = ()
) -> list[Reason]:
    """Return the birthdays to come, the nearest first, for a list of them."""
    birthdays = [one for one in days if one.kind == "birthday"]
    found = from_days(birthdays, today=today, before=within, after=0, silent=silent)
    return sorted(found, key=lambda one: (one.day or today, one.person))


_USED_BY_CONTACT = frozenset(
    {
        ReasonKind.ORG,
        ReasonKind.TITLE,
        ReasonKind.VANISHED,
        ReasonKind.BIRTHDAY,
        ReasonKind.ANNIVERSARY,
    }
)


def _yearly_reason(one: Day, today: date, before: int, after: int) -> Reason | None:
    year, month, day = partial(one.text)
    kind, weight = _YEARLY.get(one.kind, (ReasonKind.ANNIVERSARY, 0.3))
    if month is None or day is None:
        return None
    on = next_yearly(month, day, today - timedelta(days=after))
    years = on.year - year if year is not None else 0
    if on > today + timedelta(days=before) or years < 0 or (year is not None and not years):
        return None
    if one.kind == "connected" and years not in _CONNECTED_ROUND:
        return None
    distance = abs((on - today).days)
    named = "age" if one.kind == "birthday" else "years"
    parts = ((named, str(years)),) if year is not None else ()
    return Reason(
        kind=kind,
        person=one.person,
        parts=parts if one.kind == "birthday" else (*parts, ("of", one.kind)),
        day=yearly(month, day, on.year),
        weight=weight * (1 - distance / (2 * (max(before, after) + 1))),
        key=f"{one.kind}:{one.person}:{on.year}",
    )


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
