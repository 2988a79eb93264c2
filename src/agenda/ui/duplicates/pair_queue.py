"""The pairs that wait for review, and the groups that need none; free of widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agenda.model.duplicates import Group, Pair, PersonBrief

Ids = tuple[int, int]


def ids_of(pair: Pair) -> Ids:
    """Return whom a pair is about, in either order the same."""
    a, b = pair.a.person, pair.b.person
    return (a, b) if a < b else (b, a)


class PairQueue:
    """The pairs in the order of their review, with a place in it."""

    def __init__(self, pairs: Sequence[Pair] = ()) -> None:
        self.pairs = list(pairs)
        self.place = 0

    @property
    def current(self) -> Pair | None:
        """The pair under review."""
        return self.pairs[self.place] if self.pairs else None

    @property
    def following(self) -> Pair | None:
        """The pair that comes next."""
        after = self.place + 1
        return self.pairs[after] if after < len(self.pairs) else None

    def go(self, place: int) -> None:
        """Review another pair; beyond the ends, the last one there."""
        self.place = max(0, min(place, len(self.pairs) - 1))

    def take(self, pair: Pair) -> None:
        """Take a pair out; the one behind it moves up."""
        at = self.pairs.index(pair)
        del self.pairs[at]
        self.go(self.place - (at < self.place))

    def put_last(self, pair: Pair) -> None:
        """Review a pair after all the others."""
        self.take(pair)
        self.pairs.append(pair)
        self.go(self.place)

    def merged(self, survivor: PersonBrief, gone: int) -> PersonBrief | None:
        """Follow a merge: whoever may be the one who is gone may now be the survivor.

        The pairs with her come next. Returns who may be her as well, if anybody.
        """
        kept: list[Pair] = []
        linked: list[Pair] = []
        seen: set[Ids] = set()
        place = self.place
        for at, pair in enumerate(self.pairs):
            new = _following(pair, survivor, gone)
            if new is None or ids_of(new) in seen:
                place -= at < self.place
                continue
            seen.add(ids_of(new))
            if survivor.person in ids_of(new):
                place -= at < self.place
                linked.append(new)
            else:
                kept.append(new)
        self.pairs = kept[:place] + linked + kept[place:]
        self.go(place)
        if not linked:
            return None
        first = linked[0]
        return first.b if first.a.person == survivor.person else first.a


def cliques(pairs: Sequence[Pair]) -> list[Group]:
    """Return groups in which everybody is paired with everybody, the oldest first in each.

    A friend of a friend is not enough: that pair may have been said to be different.
    """
    paired = {ids_of(pair) for pair in pairs}
    groups: list[list[PersonBrief]] = []
    for brief in sorted(
        {b.person: b for pair in pairs for b in (pair.a, pair.b)}.values(), key=lambda b: b.person
    ):
        home = next(
            (g for g in groups if all((other.person, brief.person) in paired for other in g)), None
        )
        if home is None:
            groups.append([brief])
        else:
            home.append(brief)
    return [Group(people=tuple(group)) for group in groups if len(group) > 1]


def _following(pair: Pair, survivor: PersonBrief, gone: int) -> Pair | None:
    if not {gone, survivor.person} & {pair.a.person, pair.b.person}:
        return pair
    a, b = (
        survivor if side.person in (gone, survivor.person) else side for side in (pair.a, pair.b)
    )
    return None if a.person == b.person else replace(pair, a=a, b=b)
