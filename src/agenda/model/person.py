"""The human: what is shown of her, and where each part of it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from agenda.model.card import Card, Name, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a value comes from; ``card`` is None for what the user typed."""

    card: int | None
    source: str
    file: str
    batch: int | None
    first_seen: datetime
    last_confirmed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownValue:
    """A value as a person's card shows it: once, however many cards say it.

    ``edit`` is the id of the user's own edit behind it (typed or corrected),
    ``corrects`` the key of the value that the correction replaces.
    """

    value: Value
    origins: tuple[Origin, ...]
    edit: int | None = None
    corrects: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person as a row of a list."""

    id: int
    name: str
    role: str = ""
    org: str = ""
    kind: str = "individual"
    photo: str = ""
    circles: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRef:
    """A card stapled to a person, as the list of her sources shows it."""

    id: int
    home: int
    source: str
    uid: str
    file: str
    name: str
    first_seen: datetime
    last_confirmed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person with all that is known of her.

    ``values`` in the order they are shown; ``hidden`` those the user hid.
    ``homes`` are all the persons that were stapled into this one, herself
    first. ``deleted`` is when she went to the bin.
    """

    id: int
    name: Name
    display: str
    kind: str
    values: tuple[ShownValue, ...]
    hidden: tuple[ShownValue, ...]
    cards: tuple[CardRef, ...]
    circles: tuple[int, ...]
    homes: tuple[int, ...]
    created: datetime
    deleted: datetime | None = None

    def first(self, kind: str) -> str:
        """Return the first shown value of a kind, or an empty string."""
        return next((v.value.value for v in self.values if v.value.kind == kind), "")

    def all(self, kind: str) -> tuple[ShownValue, ...]:
        """Return the shown values of a kind."""
        return tuple(v for v in self.values if v.value.kind == kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What the user said about one value of a person.

    ``action``: ``add`` (typed by hand), ``correct`` (stands in place of the
    value with ``target`` key), ``hide``, ``prefer``; for ``kind`` ``name``
    only ``correct``. ``value`` is set for ``add`` and ``correct``, ``name``
    for a corrected name.
    """

    id: int
    person: int
    home: int
    action: str
    kind: str
    target: str
    value: Value | None
    name: Name | None
    created: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The raw material of a person: her cards and what the user said of them."""

    id: int
    kind: str
    cards: tuple[Card, ...]
    edits: tuple[Edit, ...]
    circles: tuple[int, ...]
    homes: tuple[int, ...]
    created: datetime
    deleted: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What the store keeps ready of a person: list row, search text, matching keys.

    Derived from the dossier alone, so it can be rebuilt at any time.
    """

    name: str
    sort_given: str
    sort_family: str
    role: str
    org: str
    kind: str
    photo: str
    names_text: str
    other_text: str
    digits: str
    keys: tuple[str, ...]
    features: str
