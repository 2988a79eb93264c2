"""From a list of properties to a draft: which property says what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Draft
from agenda_vcard.problems import warning
from agenda_vcard.quick import make_value
from agenda_vcard.understand.contact import CONTACT
from agenda_vcard.understand.context import CardContext
from agenda_vcard.understand.identity import IDENTITY, read_name
from agenda_vcard.understand.people import PEOPLE
from agenda_vcard.understand.places import PLACES, add_labels
from agenda_vcard.understand.work import WORK

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.plugin import Value
    from agenda_vcard.heads import Head
    from agenda_vcard.properties import ParsedCard

    Reader = Callable[[CardContext, Head, str, int], tuple[Value, ...]]

VERSIONS = ("2.1", "3.0", "4.0")
ASSUMED_VERSION = "3.0"

READERS: dict[str, Reader] = {**CONTACT, **IDENTITY, **PEOPLE, **PLACES, **WORK}
"""What reads which property, by its name in upper case."""

# Half of all properties: a text that says itself, unless something in it needs a reader.
_SIMPLE = {
    "TEL": "phone",
    "EMAIL": "email",
    "URL": "url",
    "TITLE": "title",
    "ROLE": "role",
    "NOTE": "note",
}
_MAY_BE_ADDRESS = frozenset({"phone", "email"})

_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
# Understood together with another property, or of no meaning to a person.
_SILENT = frozenset({"X-ABLABEL", "X-ABADR", "X-ABUID"})


def understand(card: ParsedCard) -> Draft:
    """Read what the properties of ``card`` say; problems are added to its issues."""
    first = _first_of_each(card.heads)
    version = _version(card, first.get("VERSION", -1))
    context = CardContext(card, version=version, labelled="X-ABLABEL" in first)
    name = read_name(context, card, first)
    values: list[Value] = []
    readable = card.unicode
    for index, (head, item) in enumerate(zip(card.heads, card.properties, strict=True)):
        kind = _SIMPLE.get(head.key)
        if kind and readable and head.plain and not head.group and _is_simple(kind, item.value):
            if text := item.value.strip():
                values.append(make_value(kind, text, head.label, head.types, head.preferred, index))
            continue
        reader = READERS.get(head.key)
        if reader is not None:
            values += reader(context, head, item.value, index)
        elif head.group and head.key not in _SILENT:
            values += _labelled(context, head, item.value, index)
    circles: tuple[str, ...] = ()
    if "CATEGORIES" in first:
        named = [value.value for value in values if value.kind == "category"]
        circles = tuple(dict.fromkeys(named))
    if "LABEL" in first:
        values = add_labels(context, card, values)
    return Draft(
        name=name,
        kind=_kind(context, card, first),
        values=tuple(values),
        properties=tuple(card.properties),
        key=_text_of(context, card, first.get("UID", -1)),
        format=f"vcard/{context.version}",
        line=card.line,
        circles=circles,
    )


def _is_simple(kind: str, raw: str) -> bool:
    return "\\" not in raw and (":" not in raw or kind not in _MAY_BE_ADDRESS)


def _first_of_each(heads: list[Head]) -> dict[str, int]:
    keys = [head.key for head in heads]
    keys.reverse()  # of equal ones the last that is put in stays
    return dict(zip(keys, range(len(keys) - 1, -1, -1), strict=True))


def _version(card: ParsedCard, index: int) -> str:
    if index < 0:
        card.issues.append(
            warning(
                "The card does not say its VERSION; it was read as 3.0.",
                "La tarjeta no dice su VERSION; se leyó como 3.0.",
                line=card.line,
            )
        )
        return ASSUMED_VERSION
    version = card.properties[index].value.strip()
    if version in VERSIONS:
        return version
    shown = version.encode("utf-8", "replace").decode()[:20]
    card.issues.append(
        warning(
            f"vCard version {shown!r} is not known; the card was read as 3.0.",
            f"La versión {shown!r} de vCard no se conoce; la tarjeta se leyó como 3.0.",
            line=card.properties[index].line,
        )
    )
    return ASSUMED_VERSION


def _labelled(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Show what a program gave a label to, even where its meaning is not known."""
    label, _ = context.marks(head)
    if not label or not head.key or head.encoding == "base64":
        return ()
    return context.value("custom", context.text(head, raw, index), head, index)


def _kind(context: CardContext, card: ParsedCard, first: dict[str, int]) -> str:
    for key in _KINDS:
        if key in first and (kind := _text_of(context, card, first[key]).lower()):
            return kind
    if _text_of(context, card, first.get("X-EVOLUTION-LIST", -1)).upper() == "TRUE":
        return "group"
    shown_as = _text_of(context, card, first.get("X-ABSHOWAS", -1)).lower()
    return "org" if shown_as == "company" else "individual"


def _text_of(context: CardContext, card: ParsedCard, index: int) -> str:
    if index < 0:
        return ""
    return context.text(card.heads[index], card.properties[index].value, index)
