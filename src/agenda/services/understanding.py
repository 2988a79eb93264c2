"""From what a plugin read to a card that can be stored and matched."""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from agenda import plugin
from agenda.dedup import Record, record_of, value_key
from agenda.model.card import Name, NewCard, Property, Value
from agenda.model.naming import display_name
from agenda.model.person import Digest
from agenda.services.digesting import digest_of, with_fallback

BIG = 512
"""Encoded pictures longer than this are kept once, as bytes, beside the card."""

_MARK = "\x00blob:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A card as an importer read it, with what identifies it; not understood yet.

    ``content`` is the SHA-256 of its properties, ``key`` what it is known by.
    """

    draft: plugin.Draft
    key: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A card understood: ready to be stored and to be matched."""

    card: NewCard
    digest: Digest
    record: Record


def identified(draft: plugin.Draft) -> Read:
    """Work out what a card is known by: its own key, else its content."""
    text = "\x1e".join(
        [f"{p.group}\x1f{p.name}\x1f{p.params}\x1f{p.value}" for p in draft.properties]
    )
    content = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return Read(draft=draft, key=draft.key or f"sha256:{content.hex()}", content=content)


def understand(read: Read, key: str, source: str, region: str) -> Arrival:
    """Make a stored form of a card; ``region`` is the home country for telephone numbers."""
    draft = read.draft
    name = _name(draft.name)
    values, blobs = _values(draft, region)
    record = record_of(names=(name,), kind=draft.kind, values=values, region=region)
    card = NewCard(
        source=source,
        key=key,
        uid=draft.key,
        format=draft.format,
        kind=draft.kind,
        content=read.content,
        name=name,
        values=values,
        properties=_properties(draft),
        blobs=blobs,
    )
    return Arrival(
        card=card, digest=digest_of(name, (name,), draft.kind, values, record), record=record
    )


def summary_name(draft: plugin.Draft) -> str:
    """Return what a card is called in a list, without understanding the rest of it."""
    values = [_value(given, "") for given in draft.values]
    return display_name(with_fallback(_name(draft.name), values))


def kept_verbatim(draft: plugin.Draft) -> int:
    """Return how many properties of a card are kept as they are, without being understood."""
    understood = {value.source for value in draft.values}
    return sum(
        1
        for index, p in enumerate(draft.properties)
        if index not in understood and p.name.upper() not in _STRUCTURAL
    )


_STRUCTURAL = frozenset({"VERSION", "UID", "FN", "N", "PRODID", "REV", "KIND"})


def _name(name: plugin.Name) -> Name:
    return Name(
        full=clean(name.full),
        prefix=clean(name.prefix),
        given=clean(name.given),
        additional=clean(name.additional),
        family=clean(name.family),
        suffix=clean(name.suffix),
    )


def _values(
    draft: plugin.Draft, region: str
) -> tuple[tuple[Value, ...], tuple[tuple[str, str, bytes], ...]]:
    values: list[Value] = []
    blobs: list[tuple[str, str, bytes]] = []
    for given in draft.values:
        sha = ""
        if given.data:
            sha = hashlib.sha256(given.data).hexdigest()
            blobs.append((sha, given.media, given.data))
        value = _value(given, sha)
        if value.value or sha:
            values.append(_with_key(value, sha or value_key(value, region)))
    return tuple(values), tuple(blobs)


def _value(given: plugin.Value, sha: str) -> Value:
    return Value(
        kind=given.kind,
        value=clean(given.value),
        label=clean(given.label) if given.label else "",
        types=given.types,
        preferred=given.preferred,
        parts=tuple([(part, clean(text)) for part, text in given.parts]) if given.parts else (),
        source=given.source,
        blob=sha,
        media=given.media,
    )


def _with_key(value: Value, key: str) -> Value:
    """Return a value with its key; :func:`dataclasses.replace` takes four times as long."""
    return Value(
        kind=value.kind,
        value=value.value,
        label=value.label,
        types=value.types,
        preferred=value.preferred,
        parts=value.parts,
        key=key,
        source=value.source,
        blob=value.blob,
        media=value.media,
    )


def clean(text: str) -> str:
    """Return text that a database accepts: undecodable bytes as U+FFFD, no NUL."""
    if text.isascii():
        return text.replace("\x00", "") if "\x00" in text else text
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def _properties(draft: plugin.Draft) -> tuple[Property, ...]:
    data_of = {v.source: v.data for v in draft.values if v.data and v.source >= 0}
    return tuple(
        [
            Property(
                name=p.name,
                value=_outsourced(p.value, data_of[index]) if index in data_of else p.value,
                group=p.group,
                params=p.params,
                line=p.line,
            )
            for index, p in enumerate(draft.properties)
        ]
    )


def _outsourced(text: str, data: bytes) -> str:
    """Return a mark in the place of an encoded picture that can be encoded again exactly."""
    if len(text) < BIG:
        return text
    before, comma, encoded = text.rpartition(",")
    try:
        exact = b64encode(b64decode(encoded)).decode() == encoded and b64decode(encoded) == data
    except (Base64Error, ValueError):
        return text
    if not exact:
        return text
    return f"{_MARK}{hashlib.sha256(data).hexdigest()}:{before}{comma}"


def restored(
    properties: Sequence[Property], picture: Callable[[str], bytes]
) -> tuple[Property, ...]:
    """Return properties verbatim, with the pictures that are kept beside the card put back."""
    return tuple(
        replace(p, value=_put_back(p.value, picture)) if p.value.startswith(_MARK) else p
        for p in properties
    )


def _put_back(text: str, picture: Callable[[str], bytes]) -> str:
    sha, _, before = text.removeprefix(_MARK).partition(":")
    return before + b64encode(picture(sha)).decode()
