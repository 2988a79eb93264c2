"""The dormant circle: people one has lost sight of, those first with whom a word is easy.

The order says how easy a reason there is, not how much somebody is worth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from agenda.model.reason import Reason, ReasonKind
from agenda.network.days import scatter
from agenda.network.signals import ranked

ASLEEP = 180
"""Days without contact after which a relationship is asleep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What there once was with a person. Days are ordinals, None for never.

    ``orgs`` and ``schools`` are those that the user has or had herself,
    ``friends`` people whom both know and the user is in touch with.
    """

    person: int
    last: int | None
    first: int | None = None
    count: int = 0
    orgs: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    friends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dormant:
    """Somebody out of sight: since when, and by what to begin again. ``ease`` is 0 to 1."""

    person: int
    last: date | None
    count: int
    reasons: tuple[Reason, ...]
    ease: float


def dormant(
    pasts: Iterable[Past],
    reasons: Mapping[int, Collection[Reason]],
    *,
    today: int,
    asleep: int = ASLEEP,
    silent: Collection[int] = (),
) -> list[Dormant]:
    """Return who is out of sight and was once in it, the easiest to begin with first.

    ``reasons`` are those of :mod:`agenda.network.signals` by person. Somebody
    with whom there never was anything, and no job or school in common, is not
    dormant but unknown, and left out.
    """
    found: list[Dormant] = []
    for past in pasts:
        shared = bool(past.orgs or past.schools)
        asleep_now = past.last is None or today - past.last >= asleep
        if past.person in silent or not asleep_now or (past.last is None and not shared):
            continue
        mine = [*reasons.get(past.person, ()), *_from_past(past)]
        best = ranked(mine).get(past.person, ())
        found.append(
            Dormant(
                person=past.person,
                last=None if past.last is None else date.fromordinal(past.last),
                count=past.count,
                reasons=best,
                ease=_ease(best),
            )
        )
    month = today // 30
    found.sort(key=lambda one: (-round(one.ease, 2), scatter(one.person, month)))
    return found


def _from_past(past: Past) -> Iterable[Reason]:
    for kind, name, texts, weight in (
        (ReasonKind.SHARED_ORG, "org", past.orgs, 0.5),
        (ReasonKind.SHARED_SCHOOL, "school", past.schools, 0.45),
        (ReasonKind.SHARED_FRIEND, "other", tuple(map(str, past.friends)), 0.4),
    ):
        for text in texts:
            key = f"{kind.value}:{past.person}:{text}"
            yield Reason(
                kind=kind, person=past.person, parts=((name, text),), weight=weight, key=key
            )
    if past.count >= 10:
        yield Reason(
            kind=ReasonKind.TALKED_MUCH,
            person=past.person,
            parts=(("count", str(past.count)),),
            weight=min(0.55, 0.25 + past.count / 200),
            key=f"talked:{past.person}",
        )


def _ease(reasons: Iterable[Reason]) -> float:
    """Several reasons make it easier, each new one by less."""
    hard = 1.0
    for one in reasons:
        hard *= 1 - one.weight
    return 1 - hard
