"""What the header of a column seems to mean, alone and beside its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from agenda_csv.folding import folded
from agenda_csv.vocabulary import (
    AMBIGUOUS,
    BIRTH,
    CELL,
    EMAIL,
    FAX,
    HOME,
    HONORIFICS,
    NOT_VALUES,
    PHONE,
    PHRASES,
    TITLES,
    WORK,
)

UNKNOWN = "?"
"""A header that is in no list."""
_MOST_DIGITS = 2  # more are data, or the year in a title


def is_known(header: str) -> bool:
    """Say whether a header is a word for something about people."""
    return bool(header.strip()) and _alone(header) not in (UNKNOWN, "")


def place_of(header: str) -> str:
    """Return ``home`` or ``work`` where a header says so beside what it names, else ""."""
    words = set(folded(header).split())
    if len(words) == 1:
        return ""  # "Domicilio" is an address, anywhere
    if words & WORK:
        return "work"
    return "home" if words & HOME else ""


def number_of(header: str) -> str:
    """Return the number at the end of a header ("Street 2"), if it is more than 1."""
    last = folded(header).split()[-1:]
    return last[0] if last and last[0].isdecimal() and last[0] != "1" else ""


def meanings(headers: Sequence[str], samples: Sequence[Sequence[str]]) -> list[str]:
    """Return the field of each column, :data:`UNKNOWN` where its header says nothing."""
    found = [_alone(header) for header in headers]
    names = [_plain_name(header) for header in headers]
    for at, (name, cells) in enumerate(zip(names, samples, strict=True)):
        if name in AMBIGUOUS:
            found[at] = _of_name(name, found, names)
        elif name in TITLES:
            found[at] = "prefix" if _are_honorifics(cells) else "title"
    return _streets(_second_surname(found), headers)


def _alone(header: str) -> str:
    whole = folded(header)
    if not whole:
        return ""
    if sum(map(str.isdecimal, whole)) > _MOST_DIGITS:
        return UNKNOWN
    joined = folded(header.casefold())  # "LinkedIn" is one word, "FirstName" is two
    words = [word for word in whole.split() if not word.isdecimal()]
    short = " ".join(words)
    if short in AMBIGUOUS or short in TITLES:
        return short
    for phrase in (whole, short, joined):
        if phrase in PHRASES:
            return PHRASES[phrase]
    return _by_words({*words, *joined.split()}) or _without_place(words)


def _by_words(words: set[str]) -> str:
    """Understand what is put together freely: "Móvil de la oficina", "Correo personal"."""
    is_email = words & EMAIL
    is_phone = words & (PHONE | CELL | FAX)
    if (is_email or is_phone) and words & NOT_VALUES:
        return "custom"
    if is_email:
        return _with_place("email", words)
    if words & FAX:
        return "phone.fax"
    if words & CELL:
        return "phone.cell"
    if is_phone:
        return _with_place("phone", words)
    return "birthday" if words & BIRTH else ""


def _with_place(field: str, words: set[str]) -> str:
    if words & WORK:
        return f"{field}.work"
    return f"{field}.home" if words & HOME else field


def _without_place(words: list[str]) -> str:
    """Understand "Ciudad (trabajo)", "Home city", "Other website": the rest is in the list."""
    others = {"otro", "otra", "otros", "otras", "other", "more", "mas"}
    rest = " ".join(word for word in words if word not in HOME | WORK | others)
    field = PHRASES.get(rest, UNKNOWN) if rest else UNKNOWN
    placed = field.startswith("address") or field in ("url", "im")
    return field if placed else UNKNOWN


def _plain_name(header: str) -> str:
    return " ".join(word for word in folded(header).split() if not word.isdecimal())


def _of_name(name: str, found: Sequence[str], names: Sequence[str]) -> str:
    """Decide about "Nombre", "Nom", "Nome", "Name" by what other columns there are."""
    has_family, has_given = "family" in found, "given" in found
    if name == "nom" and any(other.startswith("prenom") for other in names):
        return "family"
    if has_family and not has_given:
        return "given"
    if has_given and not has_family:
        return "family"
    return "name"


def _second_surname(found: list[str]) -> list[str]:
    if found.count("family") == 2 and "family2" not in found:
        found[len(found) - 1 - found[::-1].index("family")] = "family2"
    return found


def _streets(found: list[str], headers: Sequence[str]) -> list[str]:
    """Take an address for its street where towns and codes have columns of their own."""
    parts = ("address.locality", "address.code", "address.region")
    places = {
        place_of(header) for header, field in zip(headers, found, strict=True) if field in parts
    }
    return [
        "address.street"
        if field == "address" and place_of(header) in places and not _is_several(header)
        else field
        for header, field in zip(headers, found, strict=True)
    ]


def _is_several(header: str) -> bool:
    return folded(header).split()[0] in ("more", "otras")


def _are_honorifics(cells: Sequence[str]) -> bool:
    words = [folded(cell).replace(" ", "") for cell in cells]
    return bool(words) and sum(word in HONORIFICS for word in words) >= len(words) * 0.6
