"""How far somebody has come: in the agenda, met, spoken to, in touch. A card is no contact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from agenda.model.dashboard import Conversion

KEPT_AFTER = 180
"""In touch: contact this many days or more after coming into the agenda."""


class Stage(StrEnum):
    """From a name on a card to somebody one trusts."""

    LISTED = "listed"
    MET = "met"
    KNOWN = "known"
    TRUSTED = "trusted"


def stage(days: Sequence[int], *, met: bool = False, favours: int = 0) -> Stage:
    """Return how far it is with somebody. ``days`` are her days of contact, in order.

    Met at an event is not known yet: known is who was in contact on two days,
    trusted who was over half a year, on six days at least, and where one has
    helped the other.
    """
    if len(days) >= 6 and days[-1] - days[0] >= KEPT_AFTER and favours:
        return Stage.TRUSTED
    if len(days) >= 2:
        return Stage.KNOWN
    return Stage.MET if met or days else Stage.LISTED


def conversions(
    came: Iterable[tuple[str, int, int]], days: Mapping[int, Sequence[int]], *, today: int
) -> list[Conversion]:
    """Return what became of people by source or event: came, spoken to, in touch later.

    ``came`` are (name of the source, person, day she came). Contact before that
    day does not count for the source. In touch is who was in contact half a
    year after or later; until then she is pending, unless never spoken to.
    """
    people: dict[str, dict[int, int]] = {}
    for name, person, day in came:
        first = people.setdefault(name, {})
        first[person] = min(day, first.get(person, day))
    found = [
        _conversion(name, (_reached(days.get(p, ()), d, today) for p, d in ones.items()))
        for name, ones in people.items()
    ]
    return sorted(found, key=lambda one: (-one.people, one.name))


def _reached(days: Sequence[int], came: int, today: int) -> tuple[bool, bool, bool]:
    """Return whether somebody was spoken to, was kept, and whether that cannot be said yet."""
    spoken = any(day >= came for day in days)
    kept = bool(days) and days[-1] >= came + KEPT_AFTER
    return spoken, kept, not kept and today < came + KEPT_AFTER


def _conversion(name: str, reached: Iterable[tuple[bool, bool, bool]]) -> Conversion:
    rows = list(reached)
    return Conversion(
        name=name,
        people=len(rows),
        spoken=sum(spoken for spoken, _, _ in rows),
        kept=sum(kept for _, kept, _ in rows),
        pending=sum(pending for _, _, pending in rows),
    )
