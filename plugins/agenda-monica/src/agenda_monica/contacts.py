"""Understands one contact, and keeps all that the export says of her.

What was said in calls and conversations is not kept with the contact: it goes with
the interactions, of which the user decides whether their words are stored.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from agenda.plugin import Draft, Name, Value
from agenda.plugin.jsonfile import plain, statements
from agenda_monica.account import Account, entries, full_name, is_true, properties, references
from agenda_monica.dates import day, special_date
from agenda_monica.details import details

FORMAT = "monica/4"

_SPOKEN = frozenset({"call", "conversation", "activity"})
_SIMPLE = (
    ("nickname", "nickname", ""), ("job", "title", ""), ("company", "org", ""),
    ("description", "note", ""), ("food_preferences", "custom", "Food preferences"),
    ("first_met_where", "custom", "First met"),
    ("first_met_additional_info", "custom", "First met"),
    ("stay_in_touch_frequency", "custom", "Stay in touch (days)"),
)  # fmt: skip
_DEAD = "†"
"""Stands for the date of a death of which nobody wrote down the day."""
_DATA = re.compile(r"data:(image/[\w.+-]+);base64,(.+)", re.DOTALL)
_NETWORKS = ("facebook", "twitter", "linkedin", "instagram", "mastodon", "github", "xing")


def draft(contact: Mapping[str, Any], account: Account, line: int) -> Draft | None:
    """Return the card of a contact, or None if nothing is said of her."""
    key = plain(contact.get("uuid"))
    record = _record(contact, account)
    kept = tuple(replace(said, line=line) for said in statements(record))
    places = {said.name: at for at, said in enumerate(kept)}
    values = tuple(
        replace(value, source=places.get(path, -1)) for path, value in _values(record, account)
    )
    name = _name(contact)
    if not name.full:
        known = [value.value for value in values if value.kind in {"nickname", "org", "email"}]
        if not known:
            return None
        name = Name(full=known[0])
    tags = properties(contact).get("tags")
    circles = [plain(tag) for tag in tags] if isinstance(tags, list) else []
    return Draft(
        name=name,
        values=values,
        properties=kept,
        key=key,
        format=FORMAT,
        line=line,
        circles=tuple(dict.fromkeys(circle for circle in circles if circle)),
        mine=key in account.mine,
    )


def _record(contact: Mapping[str, Any], account: Account) -> dict[str, Any]:
    """Return all that belongs to her: her own record, and what stands elsewhere in the account."""
    written = contact.get("data")
    pairs: Iterable[tuple[object, Any]] = ()
    if isinstance(written, Mapping):
        pairs = written.items()
    elif isinstance(written, list):
        pairs = enumerate(written)
    data = {
        str(key): one
        for key, one in pairs
        if not (isinstance(one, Mapping) and one.get("type") in _SPOKEN)
    }
    photos = references(contact, "photo")
    avatar = properties(contact).get("avatar")
    if isinstance(avatar, Mapping):
        photos = [plain(avatar.get("avatar_photo")), *photos]
    return {
        **contact,
        "data": data,
        "relationships": account.relationships_of(plain(contact.get("uuid"))),
        "photos": [account.photos[one] for one in dict.fromkeys(photos) if one in account.photos],
        "documents": [
            account.documents[one]
            for one in references(contact, "document")
            if one in account.documents
        ],
    }


def _name(contact: Mapping[str, Any]) -> Name:
    said = properties(contact)
    return Name(
        full=full_name(contact),
        given=plain(said.get("first_name")),
        additional=plain(said.get("middle_name")),
        family=plain(said.get("last_name")),
    )


def _values(record: Mapping[str, Any], account: Account) -> Iterator[tuple[str, Value]]:
    """Yield the values, each with the path of the statement it was read from."""
    said = properties(record)
    for key, kind, label in _SIMPLE:
        text = plain(said.get(key))
        if text and text != "0":
            yield f"properties.{key}", Value(kind=kind, value=text, label=label)
    yield from _dates(said)
    gender = account.genders.get(plain(said.get("gender")), {})
    if text := plain(gender.get("type")) or plain(gender.get("name")):
        yield "properties.gender", Value(kind="gender", value=text)
    yield from _fields(record, account)
    yield from _addresses(record)
    yield from details(record, account)
    yield from _related(record, account)
    yield from _pictures(record)


def _dates(said: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    if birthday := special_date(said.get("birthdate")):
        yield "properties.birthdate.date", Value(kind="birthday", value=birthday)
    death = special_date(said.get("deceased_date"))
    if death:
        yield "properties.deceased_date.date", Value(kind="deathdate", value=death)
    elif is_true(said.get("is_dead")):
        yield "properties.is_dead", Value(kind="deathdate", value=_DEAD)
    if met := special_date(said.get("first_met_date")):
        yield "properties.first_met_date.date", Value(kind="event", value=met, label="First met")


def _fields(record: Mapping[str, Any], account: Account) -> Iterator[tuple[str, Value]]:
    for path, entry in entries(record, "contact_field"):
        said = properties(entry)
        if text := plain(said.get("data")):
            kind = account.field_types.get(plain(said.get("type")), {})
            yield f"{path}.properties.data", _field(text, kind)


def _field(text: str, kind: Mapping[str, Any]) -> Value:
    name = plain(kind.get("name"))
    known = plain(kind.get("type")).lower() or plain(kind.get("protocol")).partition(":")[0].lower()
    if known in {"email", "mailto"} or (not kind and re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", text)):
        return Value(kind="email", value=text)
    if known in {"phone", "tel"} or (not kind and re.fullmatch(r"\+?[\d ()./-]{6,20}", text)):
        return Value(kind="phone", value=text)
    if re.match(r"(?:https?://|www\.)", text):
        types = ("profile",) if name.lower() in _NETWORKS else ()
        return Value(kind="url", value=text, label=name, types=types)
    if name and (known or name.lower() in _NETWORKS):
        return Value(kind="im", value=text, label=name, parts=(("service", name.lower()),))
    return Value(kind="custom", value=text, label=name)


def _addresses(record: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    fields = (
        ("street", "street"), ("postal_code", "code"), ("city", "locality"),
        ("province", "region"), ("country", "country"),
    )  # fmt: skip
    for path, entry in entries(record, "address"):
        said = properties(entry)
        parts = tuple((name, plain(said.get(key))) for key, name in fields if plain(said.get(key)))
        label = plain(said.get("name"))
        if parts:
            first = next(key for key, _ in fields if plain(said.get(key)))
            text = ", ".join(part for _, part in parts)
            value = Value(kind="address", value=text, label=label, parts=parts)
            yield f"{path}.properties.{first}", value


def _related(record: Mapping[str, Any], account: Account) -> Iterator[tuple[str, Value]]:
    raw = record.get("relationships")
    for at, entry in enumerate(raw if isinstance(raw, list) else []):
        said = properties(entry)
        other = account.names.get(plain(said.get("of_contact")), "")
        if other:
            kind = plain(said.get("type"))
            value = Value(kind="related", value=other, types=(kind,) if kind else ())
            yield f"relationships.{at}.properties.of_contact", value
    introducer = account.names.get(plain(properties(record).get("first_met_through")), "")
    if introducer:
        value = Value(kind="related", value=introducer, label="First met through")
        yield "properties.first_met_through", value


def _pictures(record: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    photos = record.get("photos")
    for at, entry in enumerate(photos if isinstance(photos, list) else []):
        inline = _DATA.fullmatch(plain(properties(entry).get("dataUrl")))
        if inline is None:
            continue
        try:
            data = base64.b64decode(inline[2])
        except (binascii.Error, ValueError):
            continue  # stays among the statements
        if data:
            path = f"photos.{at}.properties.dataUrl"
            yield path, Value(kind="photo", data=data, media=inline[1])
    documents = record.get("documents")
    for at, entry in enumerate(documents if isinstance(documents, list) else []):
        if name := plain(properties(entry).get("original_filename")):
            path = f"documents.{at}.properties.original_filename"
            made = day(entry.get("created_at"))
            text = f"{name} ({made})" if made else name
            yield path, Value(kind="custom", value=text, label="Document")
