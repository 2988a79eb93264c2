"""Whom the sources of an import mean: by key, by number or address, by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agenda.dedup import keys_of, record_of, value_key
from agenda.model.card import Name, Value
from agenda.model.text import words
from agenda.plugin import Me, Party
from agenda.services.intake import Intake
from agenda.services.relations import Who
from agenda.store import Reading, Writing, cards, people, whereabouts

_ADDRESS_KEYS = ("p:", "m:", "h:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Who a party is: a person, or a row of the same import, or nobody that can be told.

    ``several``: more than one fits, so none is taken. ``me``: the user herself.
    """

    person: int | None = None
    row: int | None = None
    several: bool = False
    me: bool = False

    @property
    def found(self) -> bool:
        """Whether it is known who she is."""
        return self.person is not None or self.row is not None


def find_parties(reading: Reading, intake: Intake, region: str, me: Me) -> Mapping[Who, Whom]:
    """Return who each party of the import is.

    A key of the same import is surest, then a number, an address or a profile
    that one person has. Where several share it the name decides; a name alone
    counts if one person bears it.
    """
    parties = list(intake.relations.parties())
    if not parties:
        return {}
    search = _Search(reading, intake, region)
    own = frozenset(_me_keys(me, region))
    found: dict[Who, Whom] = {}
    by_key = _by_key(reading, intake, search, parties)
    addressed = {one: _address_keys(one[1], region) for one in parties}
    search.look_up({key for keys in addressed.values() for key in keys})
    for one in parties:
        keys = addressed[one]
        if one in by_key:
            found[one] = by_key[one]
        elif own.intersection(keys) or (not keys and _fold(one[1].name) in own):
            found[one] = Whom(me=True)
        else:
            found[one] = search.find(keys, one[1].name)
    return found


class _Search:
    """Looks people and newcomers up by matching keys and names."""

    def __init__(self, reading: Reading, intake: Intake, region: str) -> None:
        self._reading = reading
        self._intake = intake
        self._region = region
        self._carriers: dict[str, set[int]] = {}
        self._staged: dict[str, set[int]] = {}
        self._redirect = {
            new.person: intake.people.get(new.ordinal, new.person)
            for new in intake.incoming
            if new.person is not None
        }
        self._by_name = _newcomers_by_name(intake)
        self._known: dict[str, Whom] = {}

    def look_up(self, keys: set[str]) -> None:
        """Fetch who carries these matching keys."""
        self._carriers = whereabouts.with_keys(self._reading, keys)
        if not isinstance(self._reading, Writing):
            self._staged = whereabouts.staged_with_keys(self._reading, keys)

    def settled(self, person: int) -> int:
        """Return the person that a newcomer has joined."""
        return self._redirect.get(person, person)

    def find(self, keys: Sequence[str], name: str) -> Whom:
        """Return who carries one of ``keys``, else who is called ``name``."""
        fits = self._with(keys)
        if len(fits) == 1:
            return fits[0]
        if fits:
            named = [one for one in fits if self._is_called(one, name)]
            return named[0] if len(named) == 1 else Whom(several=True)
        return self._called(name) if name else Whom()

    def row(self, ordinal: int) -> Whom:
        """Return whom a row of the import ends up as."""
        person = self._intake.people.get(ordinal)
        if person is not None:
            return Whom(person=person)
        joined, earlier, _ = self._intake.joined.get(ordinal, (None, None, 0.0))
        outcome = self._intake.outcomes[ordinal]
        if outcome is not None and outcome.value == "completed":
            if joined is not None:
                return Whom(person=joined)
            if earlier is not None:
                return self.row(earlier)
        return Whom(row=ordinal) if outcome is not None else Whom()

    def _with(self, keys: Sequence[str]) -> list[Whom]:
        found: dict[Whom, None] = {}
        for key in keys:
            for person in sorted(self._carriers.get(key, ())):
                found[Whom(person=self.settled(person))] = None
            for number in sorted(self._staged.get(key, ())):
                found[self.row(self._intake.incoming[number].ordinal)] = None
        return [one for one in found if one.found]

    def _is_called(self, whom: Whom, name: str) -> bool:
        if whom.person is not None:
            called = people.all_names(self._reading, [whom.person])[whom.person]
            return _fold(name) in map(_fold, called)
        summaries = self._intake.summaries or []
        return whom.row is not None and _fold(summaries[whom.row].name) == _fold(name)

    def _called(self, name: str) -> Whom:
        folded = _fold(name)
        if folded not in self._known:
            self._known[folded] = self._find_called(folded)
        return self._known[folded]

    def _find_called(self, folded: str) -> Whom:
        wanted = folded.split()
        bearers = whereabouts.with_words(self._reading, wanted)
        called = people.all_names(self._reading, bearers)
        exact = [
            id_
            for id_ in bearers
            if any(sorted(words(name)) == sorted(wanted) for name in called[id_])
        ]
        near = bearers if len(wanted) > 1 else []
        chosen = exact or near
        fits = dict.fromkeys(Whom(person=self.settled(id_)) for id_ in sorted(chosen))
        if not exact:
            fits |= dict.fromkeys(self.row(n) for n in self._by_name.get(folded, ()))
        found = [one for one in fits if one.found]
        return found[0] if len(found) == 1 else Whom(several=len(found) > 1)


def _by_key(
    reading: Reading, intake: Intake, search: _Search, parties: Iterable[Who]
) -> dict[Who, Whom]:
    wanted: dict[str, dict[str, list[Who]]] = defaultdict(lambda: defaultdict(list))
    for one in parties:
        source, party = one
        if party.key:
            wanted[source][party.key].append(one)
    found: dict[Who, Whom] = {}
    for source, keyed in wanted.items():
        known = cards.known_cards(reading, source, list(keyed))
        for key, ones in keyed.items():
            arrived = intake.arrived.get((source, key))
            if key in known:
                whom = Whom(person=search.settled(known[key].person))
            elif arrived is not None:
                whom = search.row(arrived[0])
            else:
                continue
            if whom.found:
                found.update(dict.fromkeys(ones, whom))
    return found


def _newcomers_by_name(intake: Intake) -> dict[str, list[int]]:
    """Return the rows of a plan by name; once stored, they are found like everybody else."""
    found: dict[str, list[int]] = defaultdict(list)
    for new in intake.incoming:
        if new.person is None and intake.summaries is not None:
            found[_fold(intake.summaries[new.ordinal].name)].append(new.ordinal)
    return found


def _address_keys(party: Party, region: str) -> tuple[str, ...]:
    said = (("email", party.email), ("phone", party.phone), ("url", party.url))
    return _keys([Value(kind=kind, value=text) for kind, text in said if text], region)


def _me_keys(me: Me, region: str) -> list[str]:
    said = (("email", me.emails), ("phone", me.phones), ("url", me.urls))
    values = [Value(kind=kind, value=text) for kind, texts in said for text in texts]
    return [*_keys(values, region), *(_fold(name) for name in me.names)]


def _keys(values: Sequence[Value], region: str) -> tuple[str, ...]:
    keyed = [
        Value(kind=value.kind, value=value.value, key=value_key(value, region)) for value in values
    ]
    record = record_of(names=(Name(),), kind="individual", values=tuple(keyed), region=region)
    return tuple(key for key in keys_of(record) if key.startswith(_ADDRESS_KEYS))


def _fold(name: str) -> str:
    return " ".join(words(name))
