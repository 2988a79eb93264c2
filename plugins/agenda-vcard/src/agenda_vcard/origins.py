"""A person's vCards once more: where in them each of her values stands.

A value says what a person reads. The property it came from says more:
language, alternatives, sort keys, what only its own program knows. On the way
into another version of vCard that must come along.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agenda_vcard.folding import head_of
from agenda_vcard.groups import group_label
from agenda_vcard.properties import ParsedCard
from agenda_vcard.understand import CardContext, understand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.plugin import Draft, OutgoingCard, Property, Value
    from agenda_vcard.heads import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCard:
    """One vCard of a person, understood again.

    ``changed`` are the indexes that the user dropped or replaced; what stands
    there is not true any more.
    """

    number: int
    version: str
    draft: Draft
    properties: tuple[Property, ...]
    heads: list[Head]
    context: CardContext
    changed: frozenset[int]

    def label_of(self, group: str) -> str:
        """Return the X-ABLabel of a group as it is to be written, or an empty text."""
        for index, (head, item) in enumerate(zip(self.heads, self.properties, strict=True)):
            if head.key == "X-ABLABEL" and head.group.lower() == group.lower():
                if head.plain and self.version != "2.1":
                    return item.value
                return group_label(self.context.text(head, item.value, index))
        return ""


@dataclass(frozen=True, slots=True)
class Origin:
    """A property of a card."""

    card: KnownCard
    index: int

    @property
    def head(self) -> Head:
        """What stands before its colon."""
        return self.card.heads[self.index]

    @property
    def item(self) -> Property:
        """The property itself."""
        return self.card.properties[self.index]

    def text(self) -> str:
        """Return its value as a text."""
        return self.card.context.text(self.head, self.item.value, self.index)

    def nested(self) -> list[list[str]]:
        """Return its components, each a list of texts."""
        return self.card.context.nested(self.head, self.item.value, self.index)


class Origins:
    """Finds the property that a value was read from."""

    def __init__(self, cards: Iterable[OutgoingCard]) -> None:
        outgoing = [card for card in cards if card.format.startswith("vcard/")]
        self.cards = [_known(number, card) for number, card in enumerate(outgoing)]
        self._places: dict[tuple[str, str, bytes], list[Origin]] = {}
        for card in self.cards:
            for value in card.draft.values:
                if value.source not in card.changed:
                    key = (value.kind, value.value, value.data)
                    self._places.setdefault(key, []).append(Origin(card, value.source))

    def of(self, value: Value) -> Origin | None:
        """Return where ``value`` stands: among equals, where most is said about it."""
        found = self._places.get((value.kind, value.value, value.data), ())
        return max(found, key=_richness, default=None)

    def groups(self) -> Iterator[str]:
        """Yield the groups that the cards use."""
        for card in self.cards:
            yield from (head.group for head in card.heads if head.group)


def _richness(origin: Origin) -> int:
    return len(origin.head.arguments)


def _known(number: int, card: OutgoingCard) -> KnownCard:
    version = card.format.removeprefix("vcard/")
    heads = [head_of(item) for item in card.properties]
    parsed = ParsedCard.of(card.properties, heads)
    return KnownCard(
        number=number,
        version=version,
        draft=understand(parsed),
        properties=card.properties,
        heads=heads,
        context=CardContext(parsed, version=version),
        changed=card.dropped | {index for index, _ in card.replaced},
    )
