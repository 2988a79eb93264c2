"""Understands one contact of an export, and keeps all that it says of her."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from agenda.plugin import Draft, Name, Value
from agenda.plugin.jsonfile import listed, plain, statements
from agenda_contrack.gathering import Export

FORMAT = "contrack/1"

_SIMPLE = (
    ("company", "org", ""), ("role", "title", ""), ("website", "url", ""),
    ("location", "location", ""), ("about", "note", ""), ("preferences", "note", ""),
    ("headline", "custom", "Headline"), ("industry", "custom", "Industry"),
    ("pronouns", "custom", "Pronouns"),
)  # fmt: skip
_LISTS = (
    ("emails", "email", "email"), ("phones", "phone", "phone"), ("addresses", "address", "address"),
)  # fmt: skip
_TYPES = {
    "mobile": "cell", "cell": "cell", "work": "work", "home": "home", "personal": "home",
    "fax": "fax", "main": "main", "other": "other",
}  # fmt: skip
_GHOSTS = "Contrack: ghosts"
"""Contrack's word for names that it found in notes."""
_DAY = re.compile(r"(\d{4})-(\d\d-\d\d)(?:[T ].*)?")
_DATA = re.compile(r"data:(image/[\w.+-]+);base64,(.+)", re.DOTALL)


def draft(contact: Mapping[str, Any], export: Export, line: int) -> Draft | None:
    """Return the card of a contact and all merged into it, or None if it says nothing."""
    key = plain(contact.get("id"))
    record = {
        **contact,
        "merged": export.merged.get(key, []),
        "notes": export.notes.get(key, []),
        "actionItems": export.follow_ups.get(key, []),
    }
    properties = tuple(replace(said, line=line) for said in statements(record))
    places = {said.name: at for at, said in enumerate(properties)}
    pairs = [*_values(contact, ""), *_beside(record)]
    for at, other in listed(record, "merged"):
        pairs += _values(other, f"merged.{at}.")
    unique: dict[tuple[str, str, str], Value] = {}
    for path, value in pairs:
        found = replace(value, source=places.get(path, -1))
        unique.setdefault((value.kind, value.value, value.label), found)
    name = _name(contact)
    if not name.full:
        known = [
            value.value for value in unique.values() if value.kind in {"org", "email", "phone"}
        ]
        if not known:
            return None
        name = Name(full=known[0])
    return Draft(
        name=name,
        values=tuple(unique.values()),
        properties=properties,
        key=key,
        format=FORMAT,
        line=line,
        circles=_circles(contact, export.lists.get(key, [])),
    )


def _name(contact: Mapping[str, Any]) -> Name:
    given, family = plain(contact.get("firstName")), plain(contact.get("lastName"))
    full = plain(contact.get("name")) or f"{given} {family}".strip()
    return Name(full=full, given=given, family=family)


def _circles(contact: Mapping[str, Any], lists: list[str]) -> tuple[str, ...]:
    tags = contact.get("tags")
    found = [plain(one.get("tag")) for _, one in listed(contact, "tags")]
    found += [plain(one) for one in tags if isinstance(one, str)] if isinstance(tags, list) else []
    found += [plain(one.get("name")) for _, one in listed(contact, "lists")] + lists
    if contact.get("isGhost") == 1:
        found.append(_GHOSTS)
    return tuple(dict.fromkeys(circle for circle in found if circle))


def _values(contact: Mapping[str, Any], before: str) -> Iterator[tuple[str, Value]]:
    """Yield the values of a contact, each with the path of the statement it was read from."""
    for path, value in (*_plain_ones(contact), *_history(contact), *_own_fields(contact)):
        yield f"{before}{path}", value


def _plain_ones(contact: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for key, kind, label in _SIMPLE:
        if text := plain(contact.get(key)):
            yield key, Value(kind=kind, value=text, label=label)
    if birthday := plain(contact.get("birthday")):
        yield "birthday", Value(kind="birthday", value=_day(birthday))
    for key, inner, kind in _LISTS:
        for at, one in listed(contact, key):
            if text := plain(one.get(inner)):
                yield f"{key}.{at}.{inner}", _typed(Value(kind=kind, value=text), one)
    for at, one in listed(contact, "socialLinks"):
        address, handle = plain(one.get("url")), plain(one.get("handle"))
        if address or handle:
            path = f"socialLinks.{at}.{'url' if address else 'handle'}"
            label = plain(one.get("platform")).capitalize()
            types = ("profile",) if address else ()
            kind = "url" if address else "im"
            yield path, Value(kind=kind, value=address or handle, label=label, types=types)
    yield from _picture(plain(contact.get("avatarUrl")))


def _typed(value: Value, said: Mapping[str, Any]) -> Value:
    written = plain(said.get("label"))
    known = _TYPES.get(written.lower())
    preferred = said.get("isPrimary") == 1
    if known:
        return replace(value, types=(known,), preferred=preferred)
    return replace(value, label=written, preferred=preferred)


def _history(contact: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for at, one in listed(contact, "experience"):
        text = _joined(one, ("role", "company"), ("location", "description"))
        if text and not _is_present_job(one, contact):
            path = "company" if plain(one.get("company")) else "role"
            yield f"experience.{at}.{path}", Value(kind="custom", value=text, label="Experience")
    for at, one in listed(contact, "education"):
        text = _joined(one, ("degree", "fieldOfStudy", "school"), ("description",))
        if text:
            path = next(k for k in ("school", "degree", "fieldOfStudy", "description", "startDate", "endDate") if plain(one.get(k)))  # fmt: skip
            yield f"education.{at}.{path}", Value(kind="custom", value=text, label="Education")
    for at, one in listed(contact, "sources"):
        if day := _day(plain(one.get("connectedOn"))):
            label = plain(one.get("platform")).capitalize()
            yield f"sources.{at}.connectedOn", Value(kind="connected", value=day, label=label)


def _is_present_job(one: Mapping[str, Any], contact: Mapping[str, Any]) -> bool:
    """Say whether it only repeats the company and role that stand with the contact itself."""
    same = all(plain(one.get(key)) == plain(contact.get(key)) for key in ("company", "role"))
    return same and not any(plain(one.get(key)) for key in ("startDate", "endDate", "description"))


def _joined(one: Mapping[str, Any], first: tuple[str, ...], further: tuple[str, ...]) -> str:
    head = ", ".join(text for key in first if (text := plain(one.get(key))))
    start, end = plain(one.get("startDate")), plain(one.get("endDate"))
    dates = f"({start} – {end})" if start or end else ""
    rest = [text for key in further if (text := plain(one.get(key)))]
    return ". ".join(part for part in (f"{head} {dates}".strip(), *rest) if part)


def _own_fields(contact: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for at, one in listed(contact, "interests"):
        if text := plain(one.get("interest")):
            yield f"interests.{at}.interest", Value(kind="custom", value=text, label="Interest")
    for at, one in listed(contact, "attributes"):
        if text := plain(one.get("value")):
            label = plain(one.get("name"))
            yield f"attributes.{at}.value", Value(kind="custom", value=text, label=label)
    if contact.get("isTracked") == 1 and (days := plain(contact.get("cadenceDays"))):
        yield "cadenceDays", Value(kind="custom", value=days, label="Cadence (days)")


def _beside(record: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    """Yield notes and follow-ups, which stand beside the contacts."""
    for at, one in listed(record, "notes"):
        written = (plain(one.get("title")), without_marks(plain(one.get("content"))))
        text = "\n".join(part for part in (_day(plain(one.get("date"))), *written) if part)
        if any(written):
            path = "title" if written[0] else "content"
            yield f"notes.{at}.{path}", Value(kind="note", value=text)
    for at, one in listed(record, "actionItems"):
        if title := plain(one.get("title")):
            due, done = _day(plain(one.get("dueAt"))), plain(one.get("completedAt"))
            text = f"{'✓ ' if done else ''}{title}" + (f" ({due})" if due else "")
            yield f"actionItems.{at}.title", Value(kind="custom", value=text, label="Follow-up")


def without_marks(text: str) -> str:
    """Take the HTML of Contrack's editor away from a text."""
    if not re.search(r"<(?:p|br|ul|ol|li|strong|em|span|h\d|a|div|blockquote)\b", text):
        return text
    lines = re.sub(r"<br\s*/?>|</(?:p|li|h\d|div|blockquote)>", "\n", text)
    bare = re.sub(r"<[^<>]*>", "", lines)
    for entity, sign in (("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&")):  # fmt: skip
        bare = bare.replace(entity, sign)
    return re.sub(r"\n{3,}", "\n\n", bare).strip()


def _picture(written: str) -> Iterator[tuple[str, Value]]:
    inline = _DATA.fullmatch(written)
    if inline is not None:
        try:
            data = base64.b64decode(inline[2])
        except (binascii.Error, ValueError):
            return  # stays among the statements
        if data:
            yield "avatarUrl", Value(kind="photo", data=data, media=inline[1])
    elif re.match(r"https?://", written):
        yield "avatarUrl", Value(kind="photo", value=written)


def _day(written: str) -> str:
    """Return the day of a moment, or what was written."""
    found = _DAY.fullmatch(written)
    return f"{found[1]}-{found[2]}" if found else written
