"""Sorting an imported address book: a ring, a circle and a rhythm for each, with the reasons.

The clues (:mod:`agenda.network.clues`) of one ring add up, each new one by
less; the ring with the most wins, and the farther one where two are equal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from agenda.model.circle import Circle, Ring
from agenda.model.triage import Clue, ClueKind, Fate, Proposal
from agenda.network.clues import (
    PUBLIC,
    Candidate,
    Shared,
    Vote,
    clue,
    clues_of,
    domain_of,
)
from agenda.network.days import folded

DEFAULT_CADENCE = {Ring.CLOSE: 42, Ring.DORMANT: 180, Ring.NEW: 90}
"""Days, where neither the circle nor its ring has a cadence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Myself:
    """What the user shares with others, and the circles there are to put them in."""

    surnames: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    circles: Sequence[Circle] = ()
    cadences: Mapping[int, int] = field(default_factory=dict)


def propose(candidates: Sequence[Candidate], myself: Myself, *, today: int) -> list[Proposal]:
    """Return a proposal for each candidate, in the order that is quickest to decide.

    People of one kind and one reason come together, so that a group can be
    decided at once; the closest rings first, the surest groups first.
    """
    mine = _shared(myself, candidates)
    found = [_proposal(one, list(clues_of(one, mine, today)), myself) for one in candidates]
    return _ordered(found)


def groups(proposals: Iterable[Proposal]) -> list[tuple[str, tuple[Proposal, ...]]]:
    """Return the proposals by group, in their order."""
    found: dict[str, list[Proposal]] = {}
    for one in proposals:
        found.setdefault(one.group, []).append(one)
    return [(group, tuple(ones)) for group, ones in found.items()]


def _shared(myself: Myself, candidates: Sequence[Candidate]) -> Shared:
    return Shared(
        surnames=frozenset(map(folded, myself.surnames)) - {""},
        orgs=frozenset(map(folded, myself.orgs)) - {""},
        schools=frozenset(map(folded, myself.schools)) - {""},
        domains=frozenset(map(domain_of, myself.emails)) - PUBLIC - {""},
        held=Counter(name for one in candidates for name in {folded(n) for n in one.surnames}),
        rare=max(4, len(candidates) // 250),
    )


def _proposal(one: Candidate, votes: list[Vote], myself: Myself) -> Proposal:
    hard: dict[Ring | None, float] = {}
    for ring, found in votes:
        hard[ring] = hard.get(ring, 1.0) * (1 - found.weight)
    if not hard:
        votes = [(None, _nothing(one))]
        hard = {None: 0.9}
    order: tuple[Ring | None, ...] = (Ring.CLOSE, Ring.DORMANT, Ring.NEW, None)
    ring = min(hard, key=lambda one: (hard[one], -order.index(one)))
    agree = sorted((c for r, c in votes if r == ring), key=lambda c: (-c.weight, c.kind.value))
    others = sorted((c for r, c in votes if r != ring), key=lambda c: (-c.weight, c.kind.value))
    circle = _circle(one, ring, agree[0], myself) if ring is not None else None
    return Proposal(
        person=one.person,
        fate=Fate.LEAVE if ring is None else Fate.PLACE,
        ring=ring,
        circle=None if circle is None else circle.id,
        cadence=None if ring is None else _cadence(circle, ring, myself),
        sure=1 - hard[ring],
        clues=(*agree, *others),
        group=_group(ring, circle, agree[0]),
    )


def _nothing(one: Candidate) -> Clue:
    if one.sources:
        return clue(ClueKind.SOURCE, 0.1, importer=one.sources[0])
    return clue(ClueKind.NOTHING, 0.1)


def _circle(one: Candidate, ring: Ring, best: Clue, myself: Myself) -> Circle | None:
    """Return the circle whose name a label or the main reason has; family by either name."""
    names = {folded(label) for label in one.labels}
    names |= {folded(text) for _, text in best.parts}
    if best.kind in {ClueKind.FAMILY_LABEL, ClueKind.FAMILY_NAME}:
        names |= {"familia", "family"}
    fits = (c for c in myself.circles if not c.query and not c.root and folded(c.name) in names)
    return next((c for c in fits if c.ring is ring), None)


def _cadence(circle: Circle | None, ring: Ring, myself: Myself) -> int:
    root = next((c for c in myself.circles if c.root and c.ring is ring), None)
    for one in (circle, root):
        if one is not None and one.id in myself.cadences:
            return myself.cadences[one.id]
    return DEFAULT_CADENCE[ring]


_ONE_BY_ONE = frozenset({ClueKind.OFTEN, ClueKind.RECENT, ClueKind.FACE_TO_FACE})
_NAMELESS = frozenset({ClueKind.LONG_AGO, ClueKind.CONNECTED, ClueKind.ONE_WAY, ClueKind.NO_PERSON})


def _group(ring: Ring | None, circle: Circle | None, best: Clue) -> str:
    """Return what people have in common who can be decided in one go."""
    part = "" if best.kind in _ONE_BY_ONE | _NAMELESS else "|".join(t for _, t in best.parts)
    where = "leave" if ring is None else ring.value
    return f"{where}:{circle.id if circle else ''}:{best.kind.value}:{folded(part)}"


def _ordered(found: list[Proposal]) -> list[Proposal]:
    order: tuple[Ring | None, ...] = (*Ring, None)
    size = Counter(one.group for one in found)
    total: dict[str, float] = {}
    for one in found:
        total[one.group] = total.get(one.group, 0.0) + one.sure
    return sorted(
        found,
        key=lambda one: (
            order.index(one.ring),
            -round(total[one.group] / size[one.group], 1),
            -size[one.group],
            one.group,
            -one.sure,
            one.person,
        ),
    )
