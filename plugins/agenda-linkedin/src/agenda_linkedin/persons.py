"""Who is meant by a name or an address in LinkedIn's files, and who is the user."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.plugin import Me, Party
from agenda_linkedin.names import is_nobody, name_key
from agenda_linkedin.profile import profile_address

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a file names her: the name, and the one spelling of her profile's address."""

    name: str
    profile: str = ""
    id: str = field(init=False)
    """What she is known by within one file."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self.profile or f"name:{name_key(self.name)}")

    @property
    def is_nobody(self) -> bool:
        """Whether this is LinkedIn itself or a closed account."""
        return not self.profile and is_nobody(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Myself:
    """What is known of the user: addresses of her profile, and names as :func:`name_key` has them."""

    profiles: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, me: Me) -> Myself:
        """Take what Agenda knows of the user."""
        return cls(
            profiles=frozenset(filter(None, map(profile_address, me.urls))),
            names=frozenset(filter(None, map(name_key, me.names))),
        )

    def also(self, *, profiles: Iterable[str] = (), names: Iterable[str] = ()) -> Myself:
        """Return the same with what a file of her own export says."""
        return Myself(
            profiles=self.profiles | {profile for profile in profiles if profile},
            names=self.names | {name_key(name) for name in names if name_key(name)},
        )

    def is_me(self, person: Person) -> bool:
        """Say whether this is the user; an address decides where both are known."""
        if person.profile and self.profiles:
            return person.profile in self.profiles
        return name_key(person.name) in self.names


@dataclass(slots=True)
class Directory:
    """The connections read so far, so that other files' people are known to be them."""

    _by_name: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _keys: set[str] = field(default_factory=set)

    def add(self, name: str, key: str) -> None:
        """Remember a connection by her name."""
        if name and key:
            self._by_name[name_key(name)].add(key)
            self._keys.add(key)

    def party(self, person: Person, *, role: str = "") -> Party:
        """Return the party that somebody is; a name that two connections share stays a name.

        Connections of older exports have no addresses, while senders of messages do.
        """
        key = person.profile
        if key not in self._keys:
            keys = self._by_name.get(name_key(person.name), set())
            one = next(iter(keys)) if len(keys) == 1 else ""
            key = key if key and profile_address(one) else one or key
        url = person.profile or profile_address(key)
        return Party(name=" ".join(person.name.split()), url=url, key=key, role=role)


def majority(profiles: Iterable[str]) -> str:
    """Return what stands there most often, empty if nothing does."""
    counts: defaultdict[str, int] = defaultdict(int)
    for profile in profiles:
        if profile:
            counts[profile] += 1
    return max(counts, key=lambda profile: counts[profile], default="")
