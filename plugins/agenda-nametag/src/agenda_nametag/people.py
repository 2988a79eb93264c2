"""Understands one person of an export, and keeps all that it says of her."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from agenda.plugin import Draft, Name, Value
from agenda.plugin.jsonfile import listed, plain, statements

FORMAT = "nametag/1"

_SIMPLE = (
    ("nickname", "nickname"), ("organization", "org"), ("jobTitle", "title"),
    ("gender", "gender"), ("notes", "note"),
)  # fmt: skip
_LISTS = (
    ("phoneNumbers", "number", "phone"), ("emails", "email", "email"), ("urls", "url", "url"),
)  # fmt: skip
_TYPES = {
    "mobile": "cell", "cell": "cell", "work": "work", "home": "home", "fax": "fax",
    "main": "main", "other": "other", "personal": "home",
}  # fmt: skip
_ADDRESS = (
    ("streetLine1", "street"), ("streetLine2", "extended"), ("postalCode", "code"),
    ("locality", "locality"), ("region", "region"), ("country", "country"),
)  # fmt: skip
_DATES = {
    "birthday": "birthday", "cumpleaños": "birthday", "anniversaire": "birthday",
    "geburtstag": "birthday", "compleanno": "birthday", "aniversario de nacimiento": "birthday",
    "anniversary": "anniversary", "aniversario": "anniversary", "memorial": "deathdate",
    "fallecimiento": "deathdate",
}  # fmt: skip
_UNKNOWN_YEAR = "1604"
"""The year of dates without one, as in Apple's address books."""
_DAY = re.compile(r"(\d{4})-(\d\d-\d\d)(?:T.*)?")
_DATA = re.compile(r"data:(image/[\w.+-]+);base64,(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the user calls her own fields, by their slug."""

    fields: dict[str, str]

    @classmethod
    def of(cls, export: Mapping[str, Any]) -> Names:
        """Look the names up in an export."""
        templates = [one for _, one in listed(export, "customFieldTemplates")]
        return cls(fields={plain(t.get("slug")): plain(t.get("name")) for t in templates})


def draft(person: Mapping[str, Any], names: Names, line: int) -> Draft | None:
    """Return the card of a person, or None if nothing is said of her."""
    properties = statements(person)
    places = {said.name: at for at, said in enumerate(properties)}
    values = tuple(
        replace(value, source=places.get(path, -1)) for path, value in _values(person, names)
    )
    name = _name(person)
    if not name.full:
        known = [value.value for value in values if value.kind in {"nickname", "org", "email"}]
        if not known:
            return None
        name = Name(full=known[0])
    groups = person.get("groups")
    circles = [plain(group) for group in groups] if isinstance(groups, list) else []
    return Draft(
        name=name,
        values=values,
        properties=tuple(replace(said, line=line) for said in properties),
        key=plain(person.get("id")),
        format=FORMAT,
        line=line,
        circles=tuple(dict.fromkeys(circle for circle in circles if circle)),
    )


def full_name(person: Mapping[str, Any]) -> str:
    """Return how a person is called."""
    return _name(person).full


def _name(person: Mapping[str, Any]) -> Name:
    given, middle = plain(person.get("name")), plain(person.get("middleName"))
    family = f"{plain(person.get('surname'))} {plain(person.get('secondLastName'))}".strip()
    prefix, suffix = plain(person.get("prefix")), plain(person.get("suffix"))
    shown = plain(person.get("displayNameOverride"))
    return Name(
        full=shown or " ".join(part for part in (given, middle, family) if part),
        prefix=prefix,
        given=given,
        additional=middle,
        family=family,
        suffix=suffix,
    )


def _values(person: Mapping[str, Any], names: Names) -> Iterator[tuple[str, Value]]:
    """Yield the values, each with the path of the statement it was read from."""
    for key, kind in _SIMPLE:
        if text := plain(person.get(key)):
            yield key, Value(kind=kind, value=text)
    for key, inner, kind in _LISTS:
        for at, one in listed(person, key):
            if text := plain(one.get(inner)):
                yield f"{key}.{at}.{inner}", _typed(Value(kind=kind, value=text), one)
    yield from _addresses(person)
    yield from _chats(person)
    yield from _dates(person)
    yield from _own_fields(person, names)
    yield from _related(person)
    yield from _picture(person)


def _typed(value: Value, said: Mapping[str, Any]) -> Value:
    written = plain(said.get("type"))
    known = _TYPES.get(written.lower())
    return replace(value, types=(known,)) if known else replace(value, label=written)


def _addresses(person: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for at, one in listed(person, "addresses"):
        parts = [(name, plain(one.get(key))) for key, name in _ADDRESS]
        filled = tuple((name, text) for name, text in parts if text)
        if filled:
            key = next(key for key, _ in _ADDRESS if plain(one.get(key)))
            text = ", ".join(text for _, text in filled)
            value = Value(kind="address", value=text, parts=filled)
            yield f"addresses.{at}.{key}", _typed(value, one)
    for at, one in listed(person, "locations"):
        latitude, longitude = plain(one.get("latitude")), plain(one.get("longitude"))
        text = plain(one.get("label")) or (f"geo:{latitude},{longitude}" if latitude else "")
        if text:
            path = "label" if plain(one.get("label")) else "latitude"
            yield f"locations.{at}.{path}", _typed(Value(kind="location", value=text), one)


def _chats(person: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for at, one in listed(person, "imHandles"):
        if handle := plain(one.get("handle")):
            service = plain(one.get("protocol"))
            parts = (("service", service),) if service else ()
            yield f"imHandles.{at}.handle", Value(kind="im", value=handle, parts=parts)


def _dates(person: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    if day := _day(person.get("anniversary")):
        yield "anniversary", Value(kind="anniversary", value=day)
    for at, one in listed(person, "importantDates"):
        title = plain(one.get("title"))
        if day := _day(one.get("date")):
            kind = _DATES.get(title.lower(), "event")
            label = title if kind == "event" else ""
            yield f"importantDates.{at}.date", Value(kind=kind, value=day, label=label)


def _own_fields(person: Mapping[str, Any], names: Names) -> Iterator[tuple[str, Value]]:
    for at, one in listed(person, "customFields"):
        if text := plain(one.get("value")):
            label = plain(one.get("key"))
            yield f"customFields.{at}.value", Value(kind="custom", value=text, label=label)
    for at, one in listed(person, "customFieldValues"):
        if text := plain(one.get("value")):
            slug = plain(one.get("slug"))
            label = names.fields.get(slug) or slug
            yield f"customFieldValues.{at}.value", Value(kind="custom", value=text, label=label)
    every, unit = (
        plain(person.get("contactReminderInterval")),
        person.get("contactReminderIntervalUnit"),
    )
    if every and person.get("contactReminderEnabled") is True:
        text = f"{every} {plain(unit).lower()}".strip()
        yield "contactReminderInterval", Value(kind="custom", value=text, label="Contact reminder")


def _related(person: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for at, one in listed(person, "relationships"):
        if other := plain(one.get("relatedPersonName")):
            kind = one.get("relationshipType")
            written = kind if isinstance(kind, Mapping) else {}
            types = plain(written.get("name")).lower()
            value = Value(
                kind="related",
                value=other,
                label=plain(written.get("label")),
                types=(types,) if types else (),
            )
            yield f"relationships.{at}.relatedPersonName", value


def _picture(person: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    written = plain(person.get("photo"))
    inline = _DATA.fullmatch(written)
    if inline is not None:
        try:
            data = base64.b64decode(inline[2], validate=False)
        except (binascii.Error, ValueError):
            return  # stays among the statements
        if data:
            yield "photo", Value(kind="photo", data=data, media=inline[1])
    elif re.match(r"https?://", written):
        yield "photo", Value(kind="photo", value=written)


def _day(value: object) -> str:
    """Return ISO 8601, without the year where it is unknown."""
    written = plain(value)
    found = _DAY.fullmatch(written)
    if found is None:
        return written
    return f"--{found[2]}" if found[1] == _UNKNOWN_YEAR else f"{found[1]}-{found[2]}"
