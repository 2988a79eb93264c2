"""Duplicates: finding them, making one person of several, and taking her apart again."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from agenda import plugin
from agenda.dedup import Comparison, compare_values, unpack
from agenda.dedup.matching import find_pairs, group
from agenda.model.card import Name
from agenda.model.change import ChangeSet
from agenda.model.duplicates import Group, Pair, PersonBrief, ScoredPair, Verdict
from agenda.model.errors import NotFound, NotOne, NotStapled
from agenda.model.importing import Progress
from agenda.model.person import Dossier, Person
from agenda.services.digesting import person_of
from agenda.services.editing import hide_value
from agenda.services.evidence import weigh_evidence
from agenda.services.outgoing import contact_of
from agenda.services.plugin_host import PluginHost
from agenda.store import Reading, Store, Writing, belongings, edits, people, suggestions


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A pair as the review screen shows it, side by side, and the person it would make."""

    pair: Pair
    a: Person
    b: Person
    result: Person
    compared: tuple[Comparison, ...]


class Merging:
    """Duplicates in one agenda."""

    def __init__(self, store: Store, plugins: PluginHost, region: str) -> None:
        self._store = store
        self._plugins = plugins
        self._region = region

    def scan(self) -> Generator[Progress, None, list[Pair]]:
        """Look at the whole agenda for duplicates; the result is also kept for :meth:`queue`."""
        with self._store.reading() as reading:
            yield Progress(stage="matching", done=0)
            scored, ids = self._scored(reading)
        yield Progress(stage="saving", done=0, total=len(scored))
        with self._store.writing("scan") as writing:
            suggestions.replace_suggestions(
                writing,
                ((ids[p.a], ids[p.b], p.probability, p.verdict, p.reasons, False) for p in scored),
            )
        with self._store.reading() as reading:
            return _pairs(reading, suggestions.suggestions(reading))

    def queue(self, limit: int | None = None) -> list[Pair]:
        """Return the pairs to review, the most probable first, those put off last."""
        with self._store.reading() as reading:
            return _pairs(reading, suggestions.suggestions(reading, limit))

    def count(self) -> int:
        """Return how many pairs wait for review."""
        with self._store.reading() as reading:
            return suggestions.count_suggestions(reading)

    def review(self, pair: Pair) -> Review:
        """Return both sides of a pair and the person they would make.

        Raises:
            NotFound: one of them is no longer there.
        """
        with self._store.reading() as reading:
            one = people.dossier(reading, pair.a.person)
            other = people.dossier(reading, pair.b.person)
        a, b = person_of(one), person_of(other)
        return Review(
            pair=pair,
            a=a,
            b=b,
            result=person_of(_stapled(one, other)),
            compared=compare_values(
                [shown.value for shown in a.values], [shown.value for shown in b.values]
            ),
        )

    def merge(
        self,
        survivor: int,
        others: Sequence[int],
        *,
        name: Name | None = None,
        hide: Sequence[tuple[str, str]] = (),
    ) -> ChangeSet:
        """Make one person of several: staple ``others`` to ``survivor``; nothing is lost.

        ``name`` is the name chosen in the review, ``hide`` the (kind, key) of
        values that were unticked there.

        Raises:
            NotFound: one of them is not there.
            NotOne: two of them are one already.
        """
        with self._store.reading() as reading:
            survivor = people.survivor_of(reading, survivor)
            rest = [people.survivor_of(reading, other) for other in others]
            named = people.names(reading, [survivor, *rest])
        for other in rest:
            if other == survivor:
                raise NotOne(a=survivor, b=other, why="same")
        details = {"name": named[survivor], "count": len(rest) + 1, "person": survivor}
        with self._store.writing("merge", **details) as writing:
            for other in rest:
                self._staple(writing, survivor, other)
            if name is not None:
                edits.drop_edits(writing, survivor, action="correct", kind="name")
                edits.add_edit(writing, survivor, action="correct", kind="name", name=name)
            for kind, key in hide:
                hide_value(writing, survivor, kind, key)
        return writing.result

    def merge_groups(self, groups: Sequence[Group]) -> ChangeSet:
        """Staple many groups as one entry of the history."""
        count = sum(len(each.people) - 1 for each in groups)
        with self._store.writing("merge-groups", groups=len(groups), count=count) as writing:
            for each in groups:
                for other in each.people[1:]:
                    self._staple(writing, each.people[0].person, other.person)
        return writing.result

    def dedupe(self, *, apply: bool) -> Generator[Progress, None, tuple[list[Group], int]]:
        """Find the groups that are certain and, if asked, staple them.

        Returns the groups and the number of pairs that are left to review.
        """
        pairs = yield from self.scan()
        certain = [pair for pair in pairs if pair.verdict is Verdict.SAME]
        groups = self._groups(certain)
        inside = {brief.person: number for number, g in enumerate(groups) for brief in g.people}
        review = sum(
            1 for pair in pairs if inside.get(pair.a.person, -1) != inside.get(pair.b.person, -2)
        )
        if apply and groups:
            self.merge_groups(groups)
        return groups, review

    def unmerge(self, person: int, card: int | None = None) -> tuple[list[int], ChangeSet]:
        """Take a person apart; whatever was added since stays where it was added.

        Given a survivor, her latest merge is taken back; given somebody who was
        merged into another, she is given back; given a card as well, that card
        alone becomes a person. They are remembered as different. Returns the
        people there are now, ``person``'s survivor first.

        Raises:
            NotFound: there is no such person or card.
            NotStapled: she consists of herself alone.
        """
        with self._store.reading() as reading:
            survivor = people.survivor_of(reading, person)
            named = people.names(reading, [survivor])[survivor]
            home = None if card is not None else _home_to_free(reading, person, survivor)
        with self._store.writing("unmerge", name=named, person=survivor) as writing:
            if card is not None:
                home = self._free_card(writing, survivor, card)
            else:
                assert home is not None, "either a card or a home is freed"
                inner = people.homes(writing, [home])[home]
                belongings.unstaple(writing, survivor, home, inner)
            belongings.set_apart(writing, survivor, home)
        return [survivor, home], writing.result

    def different(self, a: int, b: int) -> ChangeSet:
        """Remember for ever that two people are different.

        Raises:
            NotOne: they are one person; take her apart first.
        """
        with self._store.reading() as reading:
            a, b = people.survivor_of(reading, a), people.survivor_of(reading, b)
            named = people.names(reading, [a, b])
        if a == b:
            raise NotOne(a=a, b=b, why="same")
        with self._store.writing("different", a=named[a], b=named[b]) as writing:
            belongings.set_apart(writing, a, b)
            writing.mark([a, b])
        return writing.result

    def put_off(self, a: int, b: int) -> None:
        """Move a pair to the end of the review."""
        with self._store.writing("put-off") as writing:
            suggestions.put_off(writing, a, b)

    def identical(self, pairs: Sequence[Pair]) -> list[Pair]:
        """Return those certain pairs of which neither says anything the other contradicts."""
        found = []
        for pair in pairs:
            if pair.verdict is Verdict.SAME:
                compared = self.review(pair).compared
                if all(each.sign.value != "≠" for each in compared):
                    found.append(pair)
        return found

    def _scored(self, reading: Reading) -> tuple[list[ScoredPair], list[int]]:
        features = people.features(reading)
        ids = [id_ for id_, _ in features]
        place = {id_: index for index, id_ in enumerate(ids)}
        records = [unpack(text) for _, text in features]
        homes = {
            home: place[id_] for id_, inner in people.homes(reading, ids).items() for home in inner
        }
        never = {
            (homes.get(a, place.get(a, -1)), homes.get(b, place.get(b, -1)))
            for a, b in belongings.apart_pairs(reading)
        }
        known = [(a, b) for a, b in never if a >= 0 and b >= 0 and a != b]
        scored = find_pairs(records, never=known)
        if self._plugins.has_matchers():
            contacts = _Contacts(reading, ids)
            scored = weigh_evidence(self._plugins, scored, contacts.at)
        return scored, ids

    def _groups(self, certain: Sequence[Pair]) -> list[Group]:
        briefs = {brief.person: brief for pair in certain for brief in (pair.a, pair.b)}
        ids = sorted(briefs)
        place = {id_: index for index, id_ in enumerate(ids)}
        scored = [
            ScoredPair(
                a=place[pair.a.person],
                b=place[pair.b.person],
                probability=pair.probability,
                verdict=pair.verdict,
            )
            for pair in certain
        ]
        with self._store.reading() as reading:
            apart = belongings.apart_pairs(reading)
        never = [(place[a], place[b]) for a, b in apart if a in place and b in place]
        return [
            Group(people=tuple(briefs[ids[index]] for index in members))
            for members in group(len(ids), scored, never)
        ]

    def _staple(self, writing: Writing, survivor: int, other: int) -> None:
        """Staple, and let the user's present word win over an earlier "different"."""
        homes = people.homes(writing, [survivor, other])
        belongings.forget_apart(writing, [survivor, *homes[survivor]], [other, *homes[other]])
        belongings.staple(writing, survivor, other)

    def _free_card(self, writing: Writing, survivor: int, card: int) -> int:
        dossier = people.dossier(writing, survivor)
        mine = next((c for c in dossier.cards if c.id == card), None)
        if mine is None:
            raise NotFound(what="card", key=str(card))
        if len(dossier.cards) == len(dossier.homes) == 1 and not dossier.edits:
            raise NotStapled(person=survivor)
        alone = sum(1 for other in dossier.cards if other.home == mine.home) == 1
        if mine.home != survivor and alone:
            inner = people.homes(writing, [mine.home])[mine.home]
            if not inner:
                belongings.unstaple(writing, survivor, mine.home, [])
                return mine.home
        return belongings.free_card(writing, card, mine.kind)


class _Contacts:
    """People as matcher plugins see them, loaded when asked for."""

    def __init__(self, reading: Reading, ids: Sequence[int]) -> None:
        self._reading = reading
        self._ids = ids
        self._loaded: dict[int, plugin.Contact] = {}

    def at(self, index: int) -> plugin.Contact:
        """Return the person at an index of the list that was compared."""
        if index not in self._loaded:
            dossier = people.dossier(self._reading, self._ids[index])
            self._loaded[index] = contact_of(dossier, {})
        return self._loaded[index]


def _stapled(one: Dossier, other: Dossier) -> Dossier:
    """Return the dossier of the person that two would make."""
    return replace(
        one,
        cards=tuple(sorted((*one.cards, *other.cards), key=lambda card: card.id)),
        edits=tuple(sorted((*one.edits, *other.edits), key=lambda edit: edit.id)),
        circles=tuple(dict.fromkeys(one.circles + other.circles)),
        homes=one.homes + other.homes,
    )


def _pairs(reading: Reading, found: Sequence[suggestions.Suggestion]) -> list[Pair]:
    ids = sorted({id_ for a, b, *_ in found for id_ in (a, b)})
    names, uids = people.names(reading, ids), people.uids(reading, ids)
    briefs = {id_: PersonBrief(person=id_, name=names[id_], uids=tuple(uids[id_])) for id_ in ids}
    return [
        Pair(a=briefs[a], b=briefs[b], probability=probability, verdict=verdict, reasons=reasons)
        for a, b, probability, verdict, reasons, _ in found
    ]


def _home_to_free(reading: Reading, person: int, survivor: int) -> int:
    if person != survivor:
        return person
    merged = people.children(reading, survivor)
    if not merged:
        raise NotStapled(person=survivor)
    return merged[0]
