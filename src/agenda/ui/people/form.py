"""The form of a person without its widgets: what it starts with and what saving it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agenda.model.card import Name, Value
from agenda.model.naming import display_name
from agenda.model.person import Person

EDITED_KINDS = (
    "phone", "email", "im", "address", "url", "org", "title", "birthday", "anniversary",
    "nickname", "related", "note",
)  # fmt: skip
NEW_KINDS = ("title", "org", "phone", "email")
"""The empty rows that a new person starts with."""
LABELS = {
    "phone": ("cell", "work", "home", "main", "fax", "other"),
    "email": ("home", "work", "other"),
    "im": ("home", "work", "other"),
    "address": ("home", "work", "other"),
    "url": ("home", "work", "other"),
    "related": ("spouse", "child", "parent", "sibling", "friend", "colleague", "assistant"),
}
ADDRESS_PARTS = ("street", "code", "locality", "region", "country")
SPANISH_SURNAMES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FormValue:
    """A row of the form. ``key`` is that of the shown value it stands for, None for a new one."""

    kind: str
    value: Value
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """All that the form holds."""

    name: Name = field(default_factory=Name)
    values: tuple[FormValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What saving would do, in the words of :meth:`agenda.services.people.People.save`."""

    name: Name | None = None
    put: tuple[tuple[Value, str | None], ...] = ()
    hide: tuple[tuple[str, str], ...] = field(default=())

    def __bool__(self) -> bool:
        return self.name is not None or bool(self.put or self.hide)


def form_of(person: Person) -> FormState:
    """Return the form of a person as she is."""
    rows = [
        FormValue(kind=shown.value.kind, value=shown.value, key=shown.value.key)
        for shown in person.values
        if shown.value.kind in EDITED_KINDS
    ]
    rows.sort(key=lambda one: EDITED_KINDS.index(one.kind))
    return FormState(name=in_parts(person.name), values=tuple(rows))


def empty_form(name: str = "") -> FormState:
    """Return the form of somebody new; `name` is what was typed in the search."""
    rows = tuple(FormValue(kind=kind, value=Value(kind=kind)) for kind in NEW_KINDS)
    return FormState(name=in_parts(Name(full=name)), values=rows)


def in_parts(name: Name) -> Name:
    """Return a name in its parts; one that came in one piece is divided as it most likely is."""
    if name.given or name.family or not name.full:
        return name
    words = display_name(name).split()
    if len(words) == 1:
        return replace(name, given=words[0])
    surnames = SPANISH_SURNAMES if len(words) > SPANISH_SURNAMES else 1
    given, family = " ".join(words[:-surnames]), " ".join(words[-surnames:])
    return replace(name, given=given, family=family)


def changes_between(before: FormState, after: FormState) -> Changes:
    """Return what has to be saved."""
    name = None
    if _parts(before.name) != _parts(after.name):
        name = replace(after.name, full="")
        name = replace(name, full=display_name(name))
    known = {(row.kind, row.key): row.value for row in before.values if row.key is not None}
    put: list[tuple[Value, str | None]] = []
    kept: set[tuple[str, str]] = set()
    for row in after.values:
        if row.key is not None and row.value.value.strip():
            kept.add((row.kind, row.key))
            if not _same(row.value, known[row.kind, row.key]):
                put.append((row.value, row.key))
        elif row.value.value.strip():
            put.append((row.value, None))
    hide = [at for at in known if at not in kept]
    hidden = tuple((kind, key) for kind, key in hide if key is not None)
    return Changes(name=name, put=tuple(put), hide=hidden)


def address_value(base: Value, parts: Sequence[tuple[str, str]]) -> Value:
    """Return an address made of its parts, with the one line that a person would read."""
    kept = [(name, text) for name, text in base.parts if name not in ADDRESS_PARTS]
    filled = [(name, text.strip()) for name, text in parts if text.strip()]
    by_name = dict(filled)
    town = " ".join(filter(None, (by_name.get("code"), by_name.get("locality"))))
    lines = (by_name.get("street"), town, by_name.get("region"), by_name.get("country"))
    return replace(base, value=", ".join(filter(None, lines)), parts=(*kept, *filled))


def address_parts(value: Value) -> dict[str, str]:
    """Return the parts of an address; one that came in one piece stands in the street."""
    found = {name: text for name, text in value.parts if name in ADDRESS_PARTS and text}
    if not found and value.value:
        return {"street": value.value}
    return found


def _parts(name: Name) -> tuple[str, ...]:
    parts = (name.prefix, name.given, name.additional, name.family, name.suffix)
    return tuple(" ".join(part.split()) for part in parts)


def _same(one: Value, other: Value) -> bool:
    return (
        one.value.strip() == other.value.strip()
        and one.label == other.label
        and one.types == other.types
        and (one.kind != "address" or address_parts(one) == address_parts(other))
    )
