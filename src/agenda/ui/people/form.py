"""The form of a person without its widgets: what it starts with and what saving it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agenda.model.card import Name, Value
from agenda.model.naming import display_name
from agenda.model.person import Person
from agenda.services.people import Picture

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
    """All that the form holds.

    Attributes:
        photos: SHA-256 of the photos; the first is the one to be seen.
        picture: The first photo itself, where it was chosen in the form.
    """

    name: Name = field(default_factory=Name)
    values: tuple[FormValue, ...] = ()
    photos: tuple[str, ...] = ()
    picture: Picture | None = None

    @property
    def photo(self) -> str:
        """SHA-256 of the photo to be seen, or empty."""
        return self.photos[0] if self.photos else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What saving would do, in the words of :meth:`agenda.services.people.People.save`."""

    name: Name | None = None
    put: tuple[tuple[Value, str | None], ...] = ()
    hide: tuple[tuple[str, str], ...] = ()
    pictures: tuple[Picture, ...] = ()

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
    photos = tuple(shown.value.blob for shown in person.all("photo") if shown.value.blob)
    return FormState(name=in_parts(person.name), values=tuple(rows), photos=photos)


def with_photo(form: FormState, picture: Picture | None) -> FormState:
    """Return a form with another photo in the first one's place, or without any."""
    if picture is None:
        return replace(form, photos=(), picture=None)
    return replace(form, photos=(picture[0], *form.photos[1:]), picture=picture)


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
    hide = [(kind, key) for kind, key in known if key is not None and (kind, key) not in kept]
    pictures: tuple[Picture, ...] = ()
    if after.photo and after.photo != before.photo and after.picture is not None:
        pictures = (after.picture,)
        put.append((_photo_value(after.picture), before.photo or None))
    elif not after.photo:
        hide += [("photo", sha) for sha in before.photos]
    return Changes(name=name, put=tuple(put), hide=tuple(hide), pictures=pictures)


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


def _photo_value(picture: Picture) -> Value:
    sha, media, _ = picture
    return Value(kind="photo", blob=sha, media=media, preferred=True)


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
