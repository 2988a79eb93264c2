"""All that is known about a person as one card of a given version."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from agenda.plugin import Issue, Property, Value
from agenda_vcard.carry import carry_over
from agenda_vcard.folding import write_card
from agenda_vcard.generate import Statement, state
from agenda_vcard.identify import identify
from agenda_vcard.layout import Layout
from agenda_vcard.notation import list_form, type_marks
from agenda_vcard.origins import Origins
from agenda_vcard.parameters import carried_parameters
from agenda_vcard.problems import Loss
from agenda_vcard.restate import restate
from agenda_vcard.rewrite import as_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.plugin import Contact, OutgoingCard
    from agenda_vcard.origins import Origin

# Properties that a card may have once (RFC 6350 section 6, "*1").
_ONCE = {
    "birthday": "cumpleaños",
    "anniversary": "aniversario",
    "deathdate": "fecha de fallecimiento",
    "gender": "género",
}
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
    conversion = _Conversion(contact, version)
    conversion.add_identity(beside)
    conversion.add_values()
    if carry:
        conversion.carry()
    name = contact.name.full or contact.uid
    return conversion.items, [loss.of(name) for loss in dict.fromkeys(conversion.losses)]


class _Conversion:
    """One person on the way into one card."""

    def __init__(self, contact: Contact, version: str) -> None:
        self._contact = contact
        self._version = version
        self._origins = Origins(contact.cards)
        self._layout = Layout(self._origins)
        self.items = [Property(name="VERSION", value=version)]
        self.losses: list[Loss] = []

    def add_identity(self, beside: Sequence[OutgoingCard]) -> None:
        """Say who it is: UID, kind and name."""
        taken = {card.key for card in beside}
        said = identify(self._contact, self._version, self._origins, taken)
        self.items += map(as_property, said)

    def add_values(self) -> None:
        """Say each value, with all that its property says."""
        lists: dict[tuple[str, str], list[str]] = {}
        if self._contact.circles:
            lists["category", ""] = list(self._contact.circles)
        said: set[str] = set()
        for value in self._contact.values:
            origin = self._origins.of(value)
            if value.kind in _LISTS and not value.label:
                lists.setdefault((value.kind, self._marks(value, origin)), []).append(value.value)
            elif value.kind in _ONCE and value.kind in said and not self._alternative(origin):
                self._add_again(value)
            else:
                said.add(value.kind)
                self._add(value, origin)
        self._add_lists(lists)

    def carry(self) -> None:
        """Bring along what nobody understood."""
        known = {(item.name.upper(), item.value) for item in self.items}
        for carried in carry_over(self._origins, self._layout, self._version):
            if isinstance(carried, Loss):
                self.losses.append(carried)
            elif carried.name == "X-ABLabel" or (carried.name.upper(), carried.value) not in known:
                self.items.append(carried)

    def _add(self, value: Value, origin: Origin | None) -> None:
        if origin is None:
            statement = state(value, self._version)
        else:
            statement = restate(value, origin, self._version)
        self._place(statement, origin)

    def _add_again(self, value: Value) -> None:
        """Say the second of what a card can say once."""
        label = value.label or value.kind.capitalize()
        self._place(state(Value(kind="custom", value=value.value, label=label), self._version))
        self.losses.append(
            Loss(
                f"a card has one {value.kind}; {value.value} was written as a custom field.",
                f"en una tarjeta cabe un solo dato de {_ONCE[value.kind]}; "
                f"{value.value} se escribió como campo propio.",
            )
        )

    def _place(self, statement: Statement, origin: Origin | None = None) -> None:
        if statement.loss:
            self.losses.append(statement.loss)
        self.items += self._layout.place(statement, origin)

    def _alternative(self, origin: Origin | None) -> bool:
        """Say whether a value is the same once more in another form (RFC 6350 section 5.4)."""
        return self._version == "4.0" and origin is not None and bool(origin.head.argument("ALTID"))

    def _marks(self, value: Value, origin: Origin | None) -> str:
        marks = type_marks(value.types, self._version, preferred=value.preferred)
        if origin is None:
            return marks
        return marks + carried_parameters(origin.head, self._version, preferred=value.preferred)

    def _add_lists(self, lists: dict[tuple[str, str], list[str]]) -> None:
        told: set[tuple[str, str]] = set()
        for (kind, marks), texts in sorted(
            lists.items(), key=lambda item: item[0][0], reverse=True
        ):
            new = [text for text in dict.fromkeys(texts) if marks or (kind, text) not in told]
            told |= {(kind, text) for text in new}
            if new:
                form, value = list_form(new, self._version, ",")
                name = _LISTS[kind]
                self._place(Statement(name=name, form=form, value=value, marks=marks))
