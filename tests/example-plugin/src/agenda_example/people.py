"""What the club knows about people: their numbers differ, and they can be called."""

from collections.abc import Iterable

from agenda.plugin import Contact, Evidence
from agenda_example.roster import FORMAT


class MemberNumbers:
    id: str = "roster-numbers"

    def evidence(self, a: Contact, b: Contact) -> Iterable[Evidence]:
        mine, yours = _numbers(a), _numbers(b)
        if mine and yours and mine.isdisjoint(yours):
            yield Evidence(weight=-6.0, text="The club gave them two different member numbers")


class Softphone:
    id: str = "example-softphone"
    title: str = "Call through the softphone"

    def applies(self, contact: Contact) -> bool:
        return any(value.kind == "phone" for value in contact.values)

    def target(self, contact: Contact) -> str:
        phone = next(value.value for value in contact.values if value.kind == "phone")
        return "sip:" + "".join(sign for sign in phone if sign.isdigit() or sign == "+")


def _numbers(contact: Contact) -> set[str]:
    return {card.key for card in contact.cards if card.format == FORMAT and card.key}
