"""All that is known about a person as one card of a given version."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from agenda.plugin import Issue, Property, Value
from agenda_vcard.carry import carry_over
from agenda_vcard.folding import write_card
from agenda_vcard.generate import Statement, state, state_list, state_name
from agenda_vcard.groups import Groups
from agenda_vcard.rewrite import add_statement, as_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.plugin import Contact, OutgoingCard

# Properties that a card may have once (RFC 6350 section 6, "*1").
_ONCE = frozenset({"birthday", "anniversary", "deathdate", "gender"})
_LISTS = {"nickname": "NICKNAME", "category": "CATEGORIES"}


class ConvertingExporter:
    """Writes one card for each person, in one version of vCard."""

    suffixes: tuple[str, ...] = (".vcf",)

    def __init__(self, version: str) -> None:
        self._version = version
        self.id = f"vcard{version[0]}"
        self.title = f"vCard {version}"

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        """Write all contacts; yield what this version cannot say."""
        for contact in contacts:
            items, issues = convert(contact, self._version, carry=True)
            out.write(write_card(items, self._version))
            yield from issues


def convert(
    contact: Contact, version: str, *, carry: bool, beside: Sequence[OutgoingCard] = ()
) -> tuple[list[Property], list[Issue]]:
    """Return a person as the properties of one card, and what could not be said.

    With ``carry``, properties of the person's vCards that nobody understood
    come along. ``beside`` are cards written as they came: the new card must
    not have the UID of one of them.
    """
    losses: list[str] = []
    items = [Property(name="VERSION", value=version)]
    items += [as_property(said) for said in _identity(contact, version, beside)]
    items += _values(contact, version, losses)
    if carry:
        known = {_identity_of(item) for item in items}
        carried, lost = carry_over(contact.cards, version)
        losses += lost
        items += [item for item in carried if _identity_of(item) not in known]
    name = contact.name.full or contact.uid
    return items, [Issue(message=f"{name}: {loss}" if name else loss) for loss in losses]


def _identity(
    contact: Contact, version: str, beside: Sequence[OutgoingCard]
) -> Iterator[Statement]:
    if contact.uid:
        taken = {card.key for card in beside}
        uid = contact.uid
        while uid in taken:
            uid += "-agenda"
        yield Statement(name="UID", value=uid)
    if contact.kind not in {"", "individual"}:
        name = "KIND" if version == "4.0" else "X-ADDRESSBOOKSERVER-KIND"
        yield Statement(name=name, value=contact.kind)
        if contact.kind == "org" and version != "4.0":
            yield Statement(name="X-ABShowAs", value="COMPANY")
    yield from state_name(contact.name, version, kind=contact.kind or "individual")


def _values(contact: Contact, version: str, losses: list[str]) -> list[Property]:
    groups = Groups()
    items: list[Property] = []
    lists: dict[str, list[str]] = {"nickname": [], "category": list(contact.circles)}
    said: set[str] = set()
    for value in contact.values:
        if value.kind in lists and not value.label:
            lists[value.kind].append(value.value)
            continue
        if value.kind in _ONCE and value.kind in said:
            losses.append(
                f"a card has one {value.kind}; {value.value} was written as a custom field."
            )
            statement = state(_as_custom(value), version)
        else:
            statement = state(value, version)
        said.add(value.kind)
        if statement.loss:
            losses.append(statement.loss)
        items += add_statement(statement, groups)
    for kind, texts in lists.items():
        if texts:
            unique = list(dict.fromkeys(texts))
            items.append(as_property(state_list(_LISTS[kind], unique, version)))
    return items


def _as_custom(value: Value) -> Value:
    return Value(kind="custom", value=value.value, label=value.label or value.kind.capitalize())


def _identity_of(item: Property) -> tuple[str, str]:
    return item.name.upper(), item.value
