"""The tray and the cobwebs: who was brought in or met and never looked after since.

Everything comes in sessions of some ten minutes, and each thing says what can
safely be done about it, for one or for all of a kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from agenda.model.dusting import Cobwebs, Dust, DustKind, Sweep

SESSION = 20
"""Things in ten minutes: half a minute each."""
STALE = 1095
"""Days after which a job or an address that nobody confirmed is stale."""
FORGOTTEN = 730
"""Days in the agenda without a word after which somebody is gathering cobwebs."""

_CHANGING = frozenset({"org", "title", "address", "phone", "email"})
_DEAD = {"email": DustKind.DEAD_ADDRESS, "phone": DustKind.DEAD_NUMBER}
_SWEEPS = {
    DustKind.UNSORTED: (Sweep.PLACE, Sweep.LET_GO, Sweep.BIN),
    DustKind.MET_ONLY: (Sweep.FOLLOW_UP, Sweep.PLACE, Sweep.LET_GO),
    DustKind.NEVER_CONTACTED: (Sweep.KEEP, Sweep.PLACE, Sweep.BIN),
    DustKind.UNKNOWN_ORIGIN: (Sweep.SAY_ORIGIN, Sweep.KEEP, Sweep.BIN),
    DustKind.DEAD_ADDRESS: (Sweep.HIDE_VALUE, Sweep.KEEP),
    DustKind.DEAD_NUMBER: (Sweep.HIDE_VALUE, Sweep.KEEP),
    DustKind.NO_WAY: (Sweep.KEEP, Sweep.BIN),
    DustKind.STALE_FACT: (Sweep.CONFIRM, Sweep.HIDE_VALUE),
    DustKind.NO_NAME: (Sweep.KEEP, Sweep.BIN),
    DustKind.NO_PERSON: (Sweep.MARK_ORG, Sweep.KEEP, Sweep.BIN),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value of a person: when it was last confirmed (an ordinal), and whether it failed.

    ``dead`` is what the user or a bounced message says of an address or number.
    """

    kind: str
    value: str
    confirmed: int
    dead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What is to be looked at of a person. Days are ordinals, None for never.

    ``came`` is when she came into the agenda, ``decided`` whether the user has
    placed her, let her go or kept her. ``source`` is empty where nobody knows.
    ``kept`` are the kinds of dust that the user wants left alone.
    """

    person: int
    came: int
    named: bool = True
    source: str = ""
    met_at: str = ""
    last: int | None = None
    decided: bool = False
    reachable: bool = True
    facts: Sequence[Fact] = ()
    kept: frozenset[DustKind] = frozenset()
    no_person: str = ""


def tray(people: Iterable[Looked], *, size: int = SESSION) -> list[Dust]:
    """Return who was brought in or met and is not decided upon, the people met first.

    Of either the latest come first: what one still remembers is decided quickest.
    """
    found = [dust for one in people for dust in _in_tray(one)]
    found.sort(
        key=lambda dust: (
            dust.kind is not DustKind.MET_ONLY,
            -(dust.since or date.min).toordinal(),
            dust.person,
        )
    )
    return found[:size]


def cobwebs(
    people: Iterable[Looked],
    *,
    today: int,
    size: int = SESSION,
    kinds: frozenset[DustKind] = frozenset(DustKind),
) -> Cobwebs:
    """Return how much dust there is of each kind, and what to look at in one session.

    A session holds some of every kind, the oldest of each first.
    """
    found: dict[DustKind, list[Dust]] = {}
    for one in people:
        for dust in (*_in_tray(one), *_dusty(one, today)):
            if dust.kind in kinds and dust.kind not in one.kept:
                found.setdefault(dust.kind, []).append(dust)
    for kept in found.values():
        kept.sort(key=lambda dust: (dust.since or date.max, dust.person))
    counts = Counter({kind: len(ones) for kind, ones in found.items()})
    return Cobwebs(
        counts=tuple((kind, counts[kind]) for kind in DustKind if counts[kind]),
        session=tuple(_some_of_each(found, size)),
    )


def _in_tray(one: Looked) -> Iterable[Dust]:
    if one.decided:
        return
    if one.met_at and (one.last is None or one.last <= one.came):
        yield _dust(DustKind.MET_ONLY, one, one.came, event=one.met_at)
    elif one.last is None:
        yield _dust(DustKind.UNSORTED, one, one.came, source=one.source)


def _dusty(one: Looked, today: int) -> Iterable[Dust]:
    if not one.named:
        yield _dust(DustKind.NO_NAME, one, one.came)
    if one.no_person:
        yield _dust(DustKind.NO_PERSON, one, one.came, value=one.no_person)
    if not one.source and not one.met_at:
        yield _dust(DustKind.UNKNOWN_ORIGIN, one, one.came)
    if not one.reachable:
        yield _dust(DustKind.NO_WAY, one, one.came)
    if one.last is None and today - one.came >= FORGOTTEN:
        yield _dust(DustKind.NEVER_CONTACTED, one, one.came)
    for fact in one.facts:
        if fact.dead and fact.kind in _DEAD:
            yield _dust(_DEAD[fact.kind], one, fact.confirmed, value=fact.value)
        elif fact.kind in _CHANGING and today - fact.confirmed >= STALE:
            yield _dust(DustKind.STALE_FACT, one, fact.confirmed, kind=fact.kind, value=fact.value)


def _dust(sort: DustKind, one: Looked, since: int, **parts: str) -> Dust:
    return Dust(
        kind=sort,
        person=one.person,
        parts=tuple((name, text) for name, text in parts.items() if text),
        since=date.fromordinal(since),
        sweeps=_SWEEPS[sort],
    )


def _some_of_each(found: dict[DustKind, list[Dust]], size: int) -> Iterable[Dust]:
    """Yield in turns from each kind, so that none waits for another to be through."""
    chosen: list[Dust] = []
    queues = [iter(found[kind]) for kind in DustKind if kind in found]
    while queues and len(chosen) < size:
        for queue in tuple(queues):
            dust = next(queue, None)
            if dust is None:
                queues.remove(queue)
            elif len(chosen) < size:
                chosen.append(dust)
    return sorted(chosen, key=lambda dust: list(DustKind).index(dust.kind))
