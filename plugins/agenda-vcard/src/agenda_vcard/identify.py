"""Who a card is about: UID, kind and name, as each version of vCard says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda_vcard.generate import Statement, state_name
from agenda_vcard.notation import nested_form, text_form
from agenda_vcard.origins import Origin
from agenda_vcard.parameters import carried_parameters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from agenda.plugin import Contact
    from agenda_vcard.heads import Head
    from agenda_vcard.origins import KnownCard, Origins

_OLD_COMPONENTS = 5


def identify(
    contact: Contact, version: str, origins: Origins, taken: Collection[str]
) -> Iterator[Statement]:
    """Yield UID, kind and name; ``taken`` are UIDs that other cards have."""
    if contact.uid:
        uid = contact.uid
        while uid in taken:
            uid += "-agenda"
        yield Statement(name="UID", value=uid)
    if contact.kind not in {"", "individual"}:
        name = "KIND" if version == "4.0" else "X-ADDRESSBOOKSERVER-KIND"
        yield Statement(name=name, value=contact.kind)
        if contact.kind == "org" and version != "4.0":
            yield Statement(name="X-ABShowAs", value="COMPANY")
    card = _card_with_name(contact, origins)
    if card is None:
        yield from state_name(contact.name, version, kind=contact.kind or "individual")
    else:
        yield from _name_of_card(contact, card, version)


def _card_with_name(contact: Contact, origins: Origins) -> KnownCard | None:
    """Find a card whose name is the person's, to take its lists and parameters."""
    return next((card for card in origins.cards if card.draft.name == contact.name), None)


def _name_of_card(contact: Contact, card: KnownCard, version: str) -> Iterator[Statement]:
    structured, formatted = _first(card, "N"), _first(card, "FN")
    statements = {
        said.name: said
        for said in state_name(contact.name, version, kind=contact.kind or "individual")
    }
    if structured:
        marks = carried_parameters(structured.head, version)
        sorting = _sort_string(card)
        if version == "4.0" and sorting and "SORT-AS" not in structured.head.arguments:
            marks += f';SORT-AS="{sorting.replace(chr(34), "")}"'
        if any(any(part) for part in structured.nested()) and "N" in statements:
            form, text = nested_form(_components(structured, card, version))
            yield Statement(name="N", form=form, value=text, marks=marks)
        elif "N" in statements:
            yield statements["N"]
        if version != "4.0" and (sorting or _sort_as(structured.head)):
            text = text_form(sorting or _sort_as(structured.head), version)[1]
            yield Statement(name="SORT-STRING", value=text)
    elif "N" in statements:
        yield statements["N"]
    marks = carried_parameters(formatted.head, version) if formatted else ""
    said = statements["FN"]
    yield Statement(name="FN", form=said.form, value=said.value, marks=marks)


def _components(structured: Origin, card: KnownCard, version: str) -> list[list[str]]:
    """Return N with its lists; before 4.0 with the five components that it had."""
    nested = structured.nested()
    if version == "4.0":
        return [*nested, *[[""]] * _OLD_COMPONENTS][: max(len(nested), _OLD_COMPONENTS)]
    if len(nested) > _OLD_COMPONENTS:
        # RFC 9554 divides more finely; the name as understood holds all of it.
        nested = [[card.draft.name.family], *nested[1:4], [card.draft.name.suffix]]
    return [*nested, *[[""]] * _OLD_COMPONENTS][:_OLD_COMPONENTS]


def _sort_string(card: KnownCard) -> str:
    found = _first(card, "SORT-STRING")
    return found.text() if found else ""


def _sort_as(head: Head) -> str:
    return " ".join(
        part.strip() for value in head.arguments.get("SORT-AS", ()) for part in value.split(",")
    ).strip()


def _first(card: KnownCard, key: str) -> Origin | None:
    for index, head in enumerate(card.heads):
        if head.key == key and index not in card.changed:
            return Origin(card, index)
    return None
