"""The importer that Agenda sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.plugin import Issue, Severity, SourceError
from agenda_vcard.framing import RawCard, frame
from agenda_vcard.lines import physical_lines, wide_encoding
from agenda_vcard.properties import parse_card
from agenda_vcard.understand import understand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Draft, Source

_BEGIN = re.compile(r"^[\s\ufeff]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_HELD_ISSUES = 100


class VCardImporter:
    """Reads vCard 2.1, 3.0 and 4.0."""

    id = "vcard"
    title = "vCard"
    suffixes: tuple[str, ...] = (".vcf", ".vcard")

    def recognises(self, source: Source) -> float:
        """Judge by the content; a mere file ending gives a little, so that errors get reported."""
        if source.is_zip:
            return 0.7 if _card_members(source) else 0.0
        head = source.head
        text = head.decode(wide_encoding(head) or "utf-8", "replace").replace("\r", "\n")
        match = _BEGIN.search(text)
        if match:
            return 0.8 if text[: match.start()].strip("\ufeff \t\n") else 1.0
        return 0.2 if source.suffix in self.suffixes else 0.0

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        """Yield every card, each followed by its issues.

        Raises:
            SourceError: the file cannot be opened.
        """
        members = _card_members(source) if source.is_zip else ()
        if not members:
            yield from _read_cards(source)
        for name in members:
            try:
                yield from _read_cards(source.member(name))
            except SourceError as error:
                yield Issue(message=str(error), severity=Severity.ERROR)


def _card_members(source: Source) -> tuple[str, ...]:
    try:
        return tuple(
            name for name in source.member_names() if name.lower().endswith(VCardImporter.suffixes)
        )
    except SourceError:
        return ()


def _read_cards(source: Source) -> Iterator[Draft | Issue]:
    # Held back until a card is found: a file without any deserves one clear error.
    outside: list[Issue] | None = []
    with source.open() as stream:
        for item in frame(physical_lines(stream)):
            if isinstance(item, RawCard):
                yield from outside or ()
                outside = None
                card = parse_card(item)
                yield understand(card)
                yield from card.issues
            elif outside is None:
                yield item
            elif len(outside) < _HELD_ISSUES:
                outside.append(item)
    if outside is not None:
        yield Issue(message=_no_card(source), severity=Severity.ERROR)


def _no_card(source: Source) -> str:
    name = source.name or "The text"
    if not source.size():
        return f"{name} is empty."
    return f"{name} is no vCard file: there is no BEGIN:VCARD in it."
