"""The importer that Agenda sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda_vcard.circles import group_of, with_known_keys
from agenda_vcard.framing import frame
from agenda_vcard.lines import physical_lines, wide_encoding
from agenda_vcard.problems import error
from agenda_vcard.properties import parse_card
from agenda_vcard.raw_cards import RawCard
from agenda_vcard.understand import understand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Draft, GroupDraft, Issue, Source

_BEGIN = re.compile(r"^[\s\ufeff]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_HELD_ISSUES = 100
_HELD_GROUPS = 1000


class VCardImporter:
    """Reads vCard 2.1, 3.0 and 4.0."""

    id = "vcard"
    title = "vCard"
    suffixes: tuple[str, ...] = (".vcf", ".vcard")

    def recognises(self, source: Source) -> float:
        """Judge by the content; a mere file ending gives a little, so that errors get reported."""
        if source.is_zip or source.is_folder:
            return 0.0  # Agenda opens them and asks for each file
        head = source.head
        text = head.decode(wide_encoding(head) or "utf-8", "replace").replace("\r", "\n")
        match = _BEGIN.search(text)
        if match:
            return 0.8 if text[: match.start()].strip("\ufeff \t\n") else 1.0
        return 0.2 if source.suffix in self.suffixes else 0.0

    def read(self, source: Source) -> Iterator[Draft | GroupDraft | Issue]:
        """Yield every card, each followed by its issues, and last the groups of the file.

        Raises:
            SourceError: the file cannot be opened.
        """
        yield from _read_cards(source)


def _read_cards(source: Source) -> Iterator[Draft | GroupDraft | Issue]:
    # Held back until a card is found: a file without any deserves one clear error.
    outside: list[Issue] | None = []
    groups: list[GroupDraft] = []
    with source.open() as stream:
        for item in frame(physical_lines(stream)):
            if isinstance(item, RawCard):
                yield from outside or ()
                outside = None
                card = parse_card(item)
                draft = understand(card)
                yield draft
                yield from card.issues
                if draft.kind == "group" and (group := group_of(draft)):
                    groups.append(group)
                    if len(groups) == _HELD_GROUPS:
                        yield from with_known_keys(groups, source)
                        groups = []
            elif outside is None:
                yield item
            elif len(outside) < _HELD_ISSUES:
                outside.append(item)
    yield from with_known_keys(groups, source)
    if outside is not None:
        yield _no_card(source)


def _no_card(source: Source) -> Issue:
    name, nombre = source.name or "The text", source.name or "El texto"
    if not source.size():
        return error(f"{name} is empty.", f"{nombre} no contiene nada.")
    return error(
        f"{name} is no vCard file: there is no BEGIN:VCARD in it.",
        f"{nombre} no es un archivo vCard: no tiene ningún BEGIN:VCARD.",
    )
