"""What one source says about somebody."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in the components of RFC 6350 ``N``; ``family`` holds both surnames, if two."""

    full: str = ""
    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One thing known about a person.

    ``kind``, ``value``, ``label``, ``types`` and ``parts`` as in
    :class:`agenda.plugin.Value`. ``key`` is the normalised form by which two
    values are the same (E.164 number, folded address …). ``source`` is the
    index of the property it was read from, -1 for none. ``blob`` is the
    SHA-256 of a picture kept in the store.
    """

    kind: str
    value: str = ""
    label: str = ""
    types: tuple[str, ...] = ()
    preferred: bool = False
    parts: tuple[tuple[str, str], ...] = ()
    key: str = ""
    source: int = -1
    blob: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One statement of a source, verbatim; see :class:`agenda.plugin.Property`."""

    name: str
    value: str
    group: str = ""
    params: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A stored card in its current version.

    ``person`` is whom it is stapled to now, ``home`` the person it came as.
    """

    id: int
    person: int
    home: int
    source: str
    key: str
    uid: str
    format: str
    kind: str
    name: Name
    values: tuple[Value, ...]
    batch: int | None
    file: str
    first_seen: datetime
    last_confirmed: datetime
    properties: tuple[Property, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCard:
    """A card on its way into the store, already understood and normalised.

    ``content`` is the SHA-256 of its verbatim properties. ``blobs`` are the
    pictures that its values refer to, as (SHA-256, media type, bytes).
    """

    source: str
    key: str
    uid: str
    format: str
    kind: str
    content: bytes
    name: Name
    values: tuple[Value, ...]
    properties: tuple[Property, ...]
    blobs: tuple[tuple[str, str, bytes], ...] = ()
