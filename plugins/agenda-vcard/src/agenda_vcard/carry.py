"""Properties that nobody understood, on their way into another version of vCard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.plugin import Property
from agenda_vcard.agents import restate_agent
from agenda_vcard.decoding import decode_base64
from agenda_vcard.notation import parameter, parameter_value, picture_form, type_marks
from agenda_vcard.origins import Origin
from agenda_vcard.parameters import carried_parameters
from agenda_vcard.photos import media_type, read_data_uri, sniff
from agenda_vcard.postal import label_index
from agenda_vcard.problems import Loss
from agenda_vcard.understand import READERS
from agenda_vcard.vocabulary import name_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda_vcard.heads import Head
    from agenda_vcard.layout import Layout
    from agenda_vcard.origins import KnownCard, Origins

# Written anew for every card, or said together with another property.
_REPLACED = frozenset(
    [
        "VERSION",
        "UID",
        "KIND",
        "X-ADDRESSBOOKSERVER-KIND",
        "X-ABSHOWAS",
        "PRODID",
        "X-ABLABEL",
        "X-ABADR",
        "SORT-STRING",
        "BEGIN",
        "END",
    ]
)
# About the card and not the person, so that one of them is enough.
_ONCE = frozenset({"REV", "CREATED", "LANGUAGE", "X-CREATED", "X-LANGUAGE"})
_FIRST = frozenset({"N", "FN"})
_BINARY = frozenset({"LOGO", "SOUND", "KEY"})
_LONE_BACKSLASH = re.compile(r"\\(?![;,:])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S").match
_PHONETIC = ("X-PHONETIC-LAST-NAME", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME")
_OFFSET = re.compile(r"[+-]\d\d(?::?\d\d)?").fullmatch
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(\S*)").fullmatch


def carry_over(origins: Origins, layout: Layout, version: str) -> Iterator[Property | Loss]:
    """Yield what the person's vCards hold beyond their values, and what gets lost of it."""
    seen: set[tuple[str, str]] = set()
    once: set[str] = set()
    for card in origins.cards:
        for origin in _left(card):
            key = origin.head.key
            if key in _ONCE and key in once:
                continue
            once.add(key)
            for carried in _carry(origin, version):
                if isinstance(carried, Loss):
                    yield carried
                elif (carried.name.upper(), carried.value) not in seen:
                    seen.add((carried.name.upper(), carried.value))
                    yield from layout.carried(carried, origin)


def _left(card: KnownCard) -> Iterator[Origin]:
    """Yield the properties of a card that no value was read from."""
    understood = {value.source for value in card.draft.values}
    first = set(_FIRST)
    for index, head in enumerate(card.heads):
        if head.key in first:
            first.remove(head.key)
        elif index not in card.changed | understood and head.key not in _REPLACED:
            yield Origin(card, index)


def _carry(origin: Origin, version: str) -> Iterator[Property | Loss]:
    item, head = origin.item, origin.head
    if not item.name:
        shown = item.value.strip()[:40].encode("utf-8", "replace").decode()
        yield Loss(
            f"a line that is no vCard property was left out: {shown}",
            f"se dejó fuera una línea que no es una propiedad de vCard: {shown}",
        )
    elif not item.value.strip(" ;,"):
        return
    elif head.key == "AGENT":
        yield from restate_agent(origin, version)
    elif head.key == "LABEL":
        yield from _label(origin, version)
    elif head.key == "SOUND" and "x-irmc-n" in head.types and head.encoding != "base64":
        yield from _phonetic(origin)
    elif head.key in READERS:
        yield _unreadable(item.name)
    else:
        yield from _convert(origin, version)


def _convert(origin: Origin, version: str) -> Iterator[Property | Loss]:
    item, head = origin.item, origin.head
    form = _form(origin, version)
    if form is None:
        yield _unreadable(item.name)
        return
    name, loss = name_in(version, item.name, item.value)
    if loss:
        yield loss
    types = () if head.key in _BINARY else head.types
    marks = type_marks(types, version, preferred=head.preferred)
    marks += carried_parameters(head, version)
    if labels := head.arguments.get("LABEL"):
        marks += f";LABEL={','.join(map(parameter_value, labels))}"
    yield Property(name=name, value=form[1], params=marks + form[0])


def _unreadable(name: str) -> Loss:
    return Loss(
        f"{name} could not be read and was left out.",
        f"{name} no se pudo leer y se dejó fuera.",
    )


def _label(origin: Origin, version: str) -> Iterator[Property]:
    """Carry the label of an address; in 4.0 the address itself says it."""
    types = type_marks(origin.head.types, version, preferred=origin.head.preferred)
    text = origin.text()
    if version != "4.0":
        yield Property(name="LABEL", value=_escaped(text), params=types)
    elif label_index(origin.card, origin.head) != origin.index:
        yield Property(name="ADR", value=";;;;;;", params=types + parameter("LABEL", text, version))


def _phonetic(origin: Origin) -> Iterator[Property]:
    """Say how a name sounds as programs do since; Japanese telephones wrote it as a SOUND."""
    parts = origin.card.context.components(origin.head, origin.item.value, origin.index)
    for name, part in zip(_PHONETIC, parts, strict=False):
        if part:
            yield Property(name=name, value=_escaped(part))


def _form(origin: Origin, version: str) -> tuple[str, str] | None:
    raw, head = origin.item.value, origin.head
    if head.encoding == "base64" or raw[:5].lower() == "data:":
        return _binary_form(raw, head, version)
    if head.key == "REV":
        return "", _stamp(raw.strip(), version)
    if head.key == "TZ" and (form := _zone_form(raw.strip(), version)):
        return form
    return _plain_form(origin, version)


def _plain_form(origin: Origin, version: str) -> tuple[str, str]:
    raw, head = origin.item.value, origin.head
    places = {value.upper() for value in head.arguments.get("VALUE", ())}
    if places & {"URL", "URI"}:
        uri = origin.card.context.uri(head, raw, origin.index)
        implied = version == "4.0" and head.key in _BINARY
        return ("" if implied else ";VALUE=uri"), uri
    text = _text(origin)
    if head.key in _BINARY and not places:
        is_uri = bool(_SCHEME(text))
        if version == "4.0":
            return ("" if is_uri else ";VALUE=text"), text
        return (";VALUE=uri" if is_uri else ""), text
    kept = sorted(places - {"INLINE"})
    return "".join(parameter("VALUE", place.lower(), version) for place in kept), text


def _binary_form(raw: str, head: Head, version: str) -> tuple[str, str] | None:
    names = (*head.arguments.get("MEDIATYPE", ()), *head.types)
    data, media = (
        read_data_uri(raw.strip()) if raw[:5].lower() == "data:" else (decode_base64(raw), "")
    )
    if not data:
        return None
    return picture_form(data, media or sniff(data) or media_type(names), version)


def _stamp(raw: str, version: str) -> str:
    match = _STAMP(raw)
    if not match:
        return raw
    year, month, day, hour, minute, second, rest = match.groups()
    if version == "4.0":
        return f"{year}{month}{day}T{hour}{minute}{second}{rest}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{rest}"


def _zone_form(raw: str, version: str) -> tuple[str, str] | None:
    """Say an offset from UTC: what TZ means by itself in 3.0 and must be told in 4.0."""
    if not _OFFSET(raw):
        return (";VALUE=text", raw) if version != "4.0" and "/" in raw else None
    digits = raw.replace(":", "")
    if version == "4.0":
        return ";VALUE=utc-offset", digits
    return "", f"{digits[:3]}:{digits[3:] or '00'}"


def _text(origin: Origin) -> str:
    """Write a text whose structure is not known: only what must be changed is changed."""
    raw, head = origin.item.value, origin.head
    if head.plain and not _SURROGATE.search(raw):
        return _LONE_BACKSLASH.sub(r"\\\\", raw) if origin.card.version == "2.1" else raw
    parts = origin.card.context.components(head, raw, origin.index)
    return ";".join(
        part.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n") for part in parts
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
