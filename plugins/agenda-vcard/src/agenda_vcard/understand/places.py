"""Where somebody is: postal addresses and positions on the globe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agenda_vcard.decoding import unescape
from agenda_vcard.quick import make_value

if TYPE_CHECKING:
    from agenda.plugin import Value
    from agenda_vcard.heads import Head
    from agenda_vcard.properties import ParsedCard
    from agenda_vcard.understand.context import CardContext

ADDRESS_PARTS = ("pobox", "extended", "street", "locality", "region", "code", "country")
# RFC 9554 section 2.1, in its order; a writer repeats them in the seven old ones.
FINER_PARTS = (
    "room",
    "apartment",
    "floor",
    "street-number",
    "street-name",
    "building",
    "block",
    "subdistrict",
    "district",
    "landmark",
    "direction",
)


def one_line(parts: dict[str, str]) -> str:
    """Put an address on one line: street first, then code and town, region, country."""
    town = " ".join(filter(None, (parts.get("code"), parts.get("locality"))))
    street = parts.get("street") or " ".join(
        filter(None, (parts.get("street-name"), parts.get("street-number")))
    )
    lines = (
        street,
        parts.get("extended"),
        parts.get("pobox"),
        town,
        parts.get("region"),
        parts.get("country"),
    )
    return ", ".join(_flat(line) for line in lines if line)


def _flat(text: str) -> str:
    if "\n" not in text:
        return text.strip(" ,")
    return ", ".join(filter(None, (line.strip(" ,") for line in text.splitlines())))


def _address(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    found = context.joined(head, raw, index, ", ")
    if len(found) == 1:
        names: tuple[str, ...] = ("street",)  # written as plain text
    else:
        names = ADDRESS_PARTS + FINER_PARTS
    parts = {name: text for name, text in zip(names, found, strict=False) if text}
    line = one_line(parts) or _flat(unescape(head.argument("LABEL")))
    if not line:
        return ()
    label, types = context.marks(head)
    told = tuple(parts.items())
    return (make_value("address", line, label, types, head.preferred, index, told),)


def add_labels(context: CardContext, card: ParsedCard, values: list[Value]) -> list[Value]:
    """Let a LABEL of vCard 2.1 or 3.0 stand for an address that has no ADR of the same types."""
    told = {frozenset(value.types) for value in values if value.kind == "address"}
    added: list[Value] = []
    for index, head in enumerate(card.heads):
        if head.key == "LABEL" and frozenset(head.types) not in told:
            text = _flat(context.text(head, card.properties[index].value, index))
            added += context.value("address", text, head, index)
    return values + added


def _position(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read ``37.38;-122.08`` (2.1, 3.0) and ``geo:37.38,-122.08`` (RFC 5870)."""
    text = context.text(head, raw, index)
    if text[:4].lower() == "geo:":
        text = text[4:].partition(";")[0]
    latitude, _, longitude = text.replace(";", ",").partition(",")
    shown = f"{latitude.strip()},{longitude.strip()}" if longitude else text
    return tuple(
        replace(value, label="") for value in context.value("location", shown, head, index)
    )


def _place(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("location", context.text(head, raw, index), head, index)


PLACES = {"ADR": _address, "GEO": _position, "X-LOCATION": _place}
"""Readers of the properties in this module, by name."""
