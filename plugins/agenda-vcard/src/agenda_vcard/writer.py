"""The exporter that writes every card as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from agenda.plugin import Issue, OutgoingCard
from agenda_vcard.convert import convert
from agenda_vcard.folding import write_card
from agenda_vcard.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.plugin import Contact

FORMAT_PREFIX = "vcard/"


class VCardExporter:
    """Writes each card in its own version, order and spelling; edited properties excepted.

    People who have a card from another kind of source, or none at all, get a
    new card in vCard 4.0 with all that is known about them.
    """

    id = "vcard"
    title = "vCard, each card as it came"
    suffixes: tuple[str, ...] = (".vcf",)

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        """Write all contacts; yield what could not be said."""
        for contact in contacts:
            kept = [card for card in contact.cards if card.format.startswith(FORMAT_PREFIX)]
            for card in kept:
                items, issues = rewrite(card)
                out.write(write_card(items, version_of(card)))
                yield from issues
            if not kept or len(kept) < len(contact.cards):
                items, issues = convert(contact, "4.0", carry=False, beside=kept)
                out.write(write_card(items, "4.0"))
                yield from issues


def version_of(card: OutgoingCard) -> str:
    """Return the vCard version that a card is written in."""
    return card.format.removeprefix(FORMAT_PREFIX)
