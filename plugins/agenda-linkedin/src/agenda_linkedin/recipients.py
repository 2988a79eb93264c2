"""Finds out who the ``TO`` and ``RECIPIENT PROFILE URLS`` of a message are.

Both are lists joined by commas, a name may hold a comma itself ("Ana Gil, PhD"),
and who has closed her account is in one list and not in the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from agenda_linkedin.cells import folded
from agenda_linkedin.names import is_credential, name_key
from agenda_linkedin.persons import Person
from agenda_linkedin.profile import profile_address

MATCHED_PAIRS = 10_000
"""Lists of different length are compared name by name up to this size."""

_BETWEEN_NAMES = re.compile(r",(?!\s)|;")
_BETWEEN_ADDRESSES = re.compile(r"[,;\s]+")


@dataclass(slots=True)
class Recipients:
    """Whom the messages of one file went to; senders, who stand alone in their cells, help."""

    _names: dict[str, str] = field(default_factory=dict)
    _profiles: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _people: dict[tuple[str, str], tuple[Person, ...]] = field(default_factory=dict)
    _persons: dict[tuple[str, str], Person] = field(default_factory=dict)

    def learn(self, name: str, address: str) -> None:
        """Remember the name and the profile of somebody who wrote."""
        profile = profile_address(address)
        if name and profile:
            # Of several spellings any will do, but always the same one.
            self._names[profile] = min(name, self._names.get(profile, name))
            self._profiles[name_key(name)].add(profile)

    def person(self, name: str, address: str) -> Person:
        """Return one person, with the profile she has elsewhere in the file."""
        found = self._persons.get((name, address))
        if found is None:
            profile = profile_address(address)
            known = self._profiles.get(name_key(name), set())
            if not profile and len(known) == 1:
                (profile,) = known
            found = Person(self._names.get(profile, name), profile)
            self._persons[name, address] = found
        return found

    def people(self, names: str, addresses: str) -> tuple[Person, ...]:
        """Return everybody in a pair of cells who is somebody; ask when all senders are known."""
        found = self._people.get((names, addresses))
        if found is None:
            people = [self.person(*pair) for pair in self._pairs(names, addresses)]
            once = {person.id: person for person in people if not person.is_nobody}
            found = self._people[names, addresses] = tuple(once.values())
        return found

    def _pairs(self, names: str, addresses: str) -> list[tuple[str, str]]:
        profiles = [part for part in _BETWEEN_ADDRESSES.split(addresses) if profile_address(part)]
        for written in _readings(names):
            if len(profiles) == len(written):
                return list(zip(written, profiles, strict=True))
        written = _readings(names)[0]
        if not profiles or len(written) * len(profiles) > MATCHED_PAIRS:
            return [(name, "") for name in written]
        return self._matched(written, profiles)

    def _matched(self, names: list[str], profiles: list[str]) -> list[tuple[str, str]]:
        """Pair lists of different length by what is known and by the words of the addresses."""
        pairs: list[tuple[str, str]] = []
        left = list(names)
        for profile in profiles:
            known = name_key(self._names.get(profile_address(profile), ""))
            name = next((name for name in left if known and name_key(name) == known), None)
            name = name or next((name for name in left if _sounds_like(name, profile)), None)
            if name is not None:
                left.remove(name)
            pairs.append((name or "", profile))
        return pairs + [(name, "") for name in left]


def split_names(names: str) -> list[str]:
    """Take a list of names apart, as far as that can be done without the addresses."""
    parts: list[str] = []
    for part in (part.strip() for part in _BETWEEN_NAMES.split(names)):
        if part and parts and is_credential(part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts


def _readings(names: str) -> list[list[str]]:
    """Return the ways to read a list of names, the most likely first."""
    loose = [part.strip() for part in names.split(",") if part.strip()]
    return [split_names(names), loose]


def _sounds_like(name: str, profile: str) -> bool:
    """Say whether the address holds two words of the name, as ``/in/ana-gil-7`` does."""
    slug = folded(urlsplit(profile_address(profile)).path)
    words = [word for word in re.split(r"\W+", name_key(name)) if word]
    return bool(words) and all(word in slug for word in words[:2])
