"""Understands what a code says: whole files, cards of their own notations, links.

MECARD is the notation of NTT Docomo, BIZCARD the one that ZXing describes in
"Barcode Contents"; both are a list of ``FIELD:value;`` with backslashes before
signs that mean themselves. vCard and iCalendar are left to those who read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agenda.plugin import Draft, Issue, Name, Property, Source, Value
from agenda_qr.links import draft_from_link

_SHOWN = 80
_FILE = re.compile(r"\ufeff?\s*BEGIN:(?:VCARD|VCALENDAR|VEVENT)\b", re.IGNORECASE)
_CARD = re.compile(r"\s*(MECARD|BIZCARD):", re.IGNORECASE)
_FIELD = re.compile(r"([A-Za-z][A-Za-z-]*):((?:\\.|[^\\;])*)(?:;|$)", re.DOTALL)
_REACHABLE = re.compile(r"[\w.+-]+@\w[\w-]*\.\w|(?<!\w)\+?\d(?:[ ().-]?\d){8,14}(?!\w)")
_MECARD = {
    "TEL": ("phone", ()), "TEL-AV": ("phone", ("video",)), "EMAIL": ("email", ()),
    "ORG": ("org", ()), "TITLE": ("title", ()), "URL": ("url", ()), "NOTE": ("note", ()),
    "MEMO": ("note", ()), "BDAY": ("birthday", ()), "NICKNAME": ("nickname", ()),
    "ADR": ("address", ()), "N": ("", ()), "SOUND": ("", ()),
}  # fmt: skip
_BIZCARD = {
    "T": ("title", ()), "C": ("org", ()), "A": ("address", ()), "B": ("phone", ("work",)),
    "M": ("phone", ("cell",)), "F": ("phone", ("fax",)), "E": ("email", ()),
    "N": ("", ()), "X": ("", ()),
}  # fmt: skip
_ADDRESS = ("pobox", "extended", "street", "locality", "region", "code", "country")


def understood(text: str, name: str) -> Draft | Source | Issue:
    """Return the person of a code, a source that others read, or what could not be made of it.

    ``name`` is that of the picture.
    """
    if _FILE.match(text):
        return Source.from_text(text.replace("\ufeff", "").lstrip(), name=f"{name} (QR)")
    draft = _card(text) if _CARD.match(text) else draft_from_link(text)
    if draft is not None:
        return draft
    if "://" not in text and _REACHABLE.search(text):
        return Source.from_text(text, name=f"{name} (QR)")
    shown = " ".join(text.split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return Issue(
        message=f"{name}: the code is about nobody; it says: {shown}",
        words=(("es", f"{name}: el código no es de ninguna persona; dice: {shown}"),),
    )


def _card(text: str) -> Draft | None:
    """Read MECARD or BIZCARD; None where it says nothing of anybody."""
    notation, _, body = text.strip().partition(":")
    mecard = notation.upper() == "MECARD"
    properties = tuple(
        Property(name=found[1], value=found[2]) for found in _FIELD.finditer(body) if found[2]
    )
    name = _mecard_name(properties) if mecard else _bizcard_name(properties)
    values = tuple(_values(properties, _MECARD if mecard else _BIZCARD))
    if not name.full:
        known = [value.value for value in values if value.kind in {"org", "email", "phone"}]
        name = Name(full=known[0]) if known else name
    if not name.full:
        return None
    return Draft(name=name, values=values, properties=properties, format=f"qr/{notation.lower()}")


def _mecard_name(properties: tuple[Property, ...]) -> Name:
    written = _first(properties, "N")
    family, _, given = (_plain(part) for part in _partition(written))
    full = " ".join(part for part in (given, family) if part)
    return Name(full=full, given=given, family=family) if given else Name(full=full)


def _bizcard_name(properties: tuple[Property, ...]) -> Name:
    given, family = _plain(_first(properties, "N")), _plain(_first(properties, "X"))
    return Name(full=" ".join(part for part in (given, family) if part), given=given, family=family)


def _values(
    properties: tuple[Property, ...], fields: dict[str, tuple[str, tuple[str, ...]]]
) -> Iterator[Value]:
    for index, said in enumerate(properties):
        kind, types = fields.get(said.name.upper(), ("custom", ()))
        if kind == "address":
            yield _address(said.value, index)
        elif kind:
            text = _plain(said.value)
            yield Value(
                kind=kind,
                value=_birthday(text) if kind == "birthday" else text,
                label=said.name if kind == "custom" else "",
                types=types,
                source=index,
            )


def _address(written: str, index: int) -> Value:
    parts = [_plain(part) for part in re.split(r"(?<!\\),", written)]
    named: tuple[tuple[str, str], ...] = ()
    if len(parts) == len(_ADDRESS):
        named = tuple((name, part) for name, part in zip(_ADDRESS, parts, strict=True) if part)
    text = ", ".join(part for part in parts if part)
    return Value(kind="address", value=text or written, parts=named, source=index)


def _birthday(text: str) -> str:
    found = re.fullmatch(r"(\d{4})(0[1-9]|1[0-2])([0-2]\d|3[01])", text)
    return f"{found[1]}-{found[2]}-{found[3]}" if found else text


def _first(properties: tuple[Property, ...], name: str) -> str:
    return next((said.value for said in properties if said.name.upper() == name), "")


def _partition(written: str) -> tuple[str, str, str]:
    parts = re.split(r"(?<!\\),", written, maxsplit=1)
    return (parts[0], ",", parts[1]) if len(parts) > 1 else (written, "", "")


def _plain(written: str) -> str:
    """Take the backslashes away that protect signs."""
    return re.sub(r"\\(.)", r"\1", written, flags=re.DOTALL).strip()
