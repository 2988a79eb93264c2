"""Postal addresses on their way into another version of vCard.

The versions disagree about three things: the label as it stands on an envelope
(a property LABEL before 4.0, then a parameter), the country's code (Apple's
X-ABADR before, then CC of RFC 8605), and how finely an address is divided
(RFC 9554 adds eleven components to the seven).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from agenda_vcard.decoding import unescape
from agenda_vcard.generate import Statement
from agenda_vcard.notation import nested_form, parameter, text_form, type_marks
from agenda_vcard.problems import Loss
from agenda_vcard.understand import ADDRESS_PARTS, FINER_PARTS

if TYPE_CHECKING:
    from agenda.plugin import Value
    from agenda_vcard.heads import Head
    from agenda_vcard.origins import KnownCard, Origin

_WORD = re.compile(r"\w+")
_COARSE = len(ADDRESS_PARTS)
_EXTENDED, _STREET = ADDRESS_PARTS.index("extended"), ADDRESS_PARTS.index("street")
_NUMBER, _NAME = (FINER_PARTS.index(part) for part in ("street-number", "street-name"))


def restate_address(said: Statement, _value: Value, origin: Origin, version: str) -> Statement:
    """Say an ADR with its lists, its label and its country."""
    components = origin.nested()
    if len(components) > 1:
        said = _components(said, components, version)
    label = unescape(origin.head.argument("LABEL")) or label_beside(origin)
    country = origin.head.argument("CC") or _country(origin)
    if version == "4.0":
        marks = parameter("LABEL", label, version) if label else ""
        marks += parameter("CC", country.upper(), version) if country else ""
        return replace(said, marks=said.marks + marks)
    beside: list[Statement] = []
    if origin.head.argument("LABEL"):
        form, text = text_form(label, version)
        marks = type_marks(origin.head.types, version, preferred=origin.head.preferred)
        beside.append(Statement(name="LABEL", form=form, value=text, marks=marks))
    if country:
        beside.append(Statement(name="X-ABADR", value=country.lower()))
    return replace(said, beside=tuple(beside))


def restate_label(said: Statement, _value: Value, origin: Origin, version: str) -> Statement:
    """Say a LABEL that has no ADR beside it."""
    text = origin.text()
    if version != "4.0":
        form, raw = text_form(text, version)
        return replace(said, name="LABEL", form=form, value=raw)
    return replace(said, marks=said.marks + parameter("LABEL", text, version))


def label_beside(origin: Origin) -> str:
    """Return the text of the LABEL that belongs to an ADR, as far as types tell."""
    index = label_index(origin.card, origin.head)
    card = origin.card
    if index < 0:
        return ""
    return card.context.text(card.heads[index], card.properties[index].value, index)


def label_index(card: KnownCard, head: Head) -> int:
    """Return where the LABEL of an address stands in its card, or -1."""
    for index, other in enumerate(card.heads):
        if other.key == "LABEL" and frozenset(other.types) == frozenset(head.types):
            return index
    return -1


def _components(said: Statement, components: list[list[str]], version: str) -> Statement:
    coarse = [*components, *[[""]] * _COARSE][:_COARSE]
    finer = [*components[_COARSE:], *[[""]] * len(FINER_PARTS)][: len(FINER_PARTS)]
    has_finer = any(any(part) for part in finer)
    loss = said.loss
    if has_finer and version == "4.0":
        coarse += finer
    elif has_finer:
        loss = _fold_in(coarse, finer) or loss
    form, text = nested_form(coarse)
    return replace(said, form=form, value=text, loss=loss)


def _fold_in(coarse: list[list[str]], finer: list[list[str]]) -> Loss | None:
    """Put what only the finer components say into the coarse ones."""
    told = " ".join(text for part in coarse for text in part)
    if not any(coarse[_STREET]):
        street = " ".join(filter(None, (*finer[_NAME], *finer[_NUMBER])))
        coarse[_STREET] = [street]
        told += f" {street}"
    words = set(_WORD.findall(told))
    missing = {
        name: text
        for name, part in zip(FINER_PARTS, finer, strict=True)
        for text in part
        if not set(_WORD.findall(text)) <= words
    }
    if not missing:
        return None
    coarse[_EXTENDED] = [*filter(None, coarse[_EXTENDED]), *missing.values()]
    names = ", ".join(missing)
    return Loss(
        f"vCard 3.0 has no place of its own for parts of an address ({names}); "
        "they were added to the second line of it.",
        f"vCard 3.0 no tiene sitio propio para partes de una dirección ({names}); "
        "se añadieron a su segunda línea.",
    )


def _country(origin: Origin) -> str:
    group = origin.head.group.lower()
    if not group:
        return ""
    for head, item in zip(origin.card.heads, origin.card.properties, strict=True):
        if head.key == "X-ABADR" and head.group.lower() == group:
            return item.value.strip()
    return ""
