"""Properties that nobody understood, on their way into another version of vCard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.plugin import Property
from agenda_vcard.decoding import decode_base64
from agenda_vcard.folding import head_of
from agenda_vcard.notation import parameter, picture_form, text_form, type_marks
from agenda_vcard.photos import media_type, read_data_uri, sniff
from agenda_vcard.properties import ParsedCard
from agenda_vcard.understand import READERS, CardContext, understand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agenda.plugin import OutgoingCard
    from agenda_vcard.heads import Head

# Written anew for every card, or said by a value.
_REPLACED = frozenset(
    [
        "VERSION",
        "N",
        "FN",
        "UID",
        "KIND",
        "X-ADDRESSBOOKSERVER-KIND",
        "X-ABSHOWAS",
        "PRODID",
        "REV",
        "LABEL",
        "X-ABLABEL",
        "X-ABADR",
        "SORT-STRING",
        "BEGIN",
        "END",
    ]
)
_GONE_IN_40 = frozenset({"AGENT", "CLASS", "MAILER", "NAME", "PROFILE"})
_NEW_IN_40 = frozenset(
    # RFC 6350, 6474, 6715, 8605, 9554, 9555. FBURL, CALURI and CALADRURI are older (RFC 2739).
    [
        "BIRTHPLACE",
        "DEATHPLACE",
        "EXPERTISE",
        "HOBBY",
        "INTEREST",
        "ORG-DIRECTORY",
        "CONTACT-URI",
        "CREATED",
        "GRAMGENDER",
        "LANGUAGE",
        "PRONOUNS",
        "JSPROP",
    ]
)
_ONLY_IN_40 = frozenset({"CLIENTPIDMAP", "XML"})
_MEMBER, _OLD_MEMBER = "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"
_DROPPED_PARAMETERS = frozenset({"ENCODING", "CHARSET", "VALUE", "TYPE", "PREF", "MEDIATYPE"})
_BINARY = frozenset({"LOGO", "SOUND", "KEY"})
_LONE_BACKSLASH = re.compile(r"\\(?![;,:])")


def carry_over(cards: Iterable[OutgoingCard], version: str) -> tuple[list[Property], list[str]]:
    """Return what the person's vCards hold beyond their values, and what has no form here."""
    items: dict[tuple[str, str], Property] = {}
    losses: dict[str, None] = {}
    for card in cards:
        if card.format.startswith("vcard/"):
            for carried in _Carrying(card, version).run():
                if isinstance(carried, str):
                    losses[carried] = None
                else:
                    items.setdefault((carried.name.upper(), carried.value), carried)
    return list(items.values()), list(losses)


class _Carrying:
    """One card on its way into another version."""

    def __init__(self, card: OutgoingCard, version: str) -> None:
        self._card = card
        self._version = version
        self._source = card.format.removeprefix("vcard/")
        self._heads = [head_of(item) for item in card.properties]
        parsed = ParsedCard.of(card.properties, self._heads)
        self._context = CardContext(parsed, version=self._source)
        self._understood = {value.source for value in understand(parsed).values}

    def run(self) -> Iterable[Property | str]:
        """Yield properties, and sentences about those that are lost."""
        changed = self._card.dropped | {index for index, _ in self._card.replaced}
        for index, (item, head) in enumerate(zip(self._card.properties, self._heads, strict=True)):
            if index in changed or index in self._understood or head.key in _REPLACED:
                continue
            if not item.name:
                yield "a line that is no vCard property was left out."
            elif not item.value.strip(" ;,"):
                continue
            elif head.key in READERS:
                yield f"{item.name} could not be read and was left out."
            else:
                yield self._convert(item, head, index)

    def _convert(self, item: Property, head: Head, index: int) -> Property | str:
        name = self._name(item, head)
        form = self._form(item, head, index) if name else None
        if form is None:
            return f"{item.name} has no form in vCard {self._version} and was left out."
        return Property(name=name, value=form[1], params=self._params(head) + form[0])

    def _name(self, item: Property, head: Head) -> str:
        if self._version == "4.0":
            if head.key in _GONE_IN_40:
                return ""
            return _MEMBER if head.key == _OLD_MEMBER else item.name
        if head.key == _MEMBER:
            return _OLD_MEMBER
        if head.key in _ONLY_IN_40:
            return ""
        return f"X-{item.name}" if head.key in _NEW_IN_40 else item.name

    def _params(self, head: Head) -> str:
        types = () if head.key in _BINARY else head.types
        marks = type_marks(types, self._version, preferred=head.preferred)
        for name, values in head.arguments.items():
            if name not in _DROPPED_PARAMETERS and name:
                marks += parameter(name, ",".join(values), self._version)
        return marks

    def _form(self, item: Property, head: Head, index: int) -> tuple[str, str] | None:
        raw = item.value
        if head.encoding == "base64" or raw[:5].lower() == "data:":
            return self._binary_form(raw, head)
        if head.key == "AGENT":
            return text_form(raw.strip(), self._version)
        places = {value.upper() for value in head.arguments.get("VALUE", ())}
        if places & {"URL", "URI"}:
            uri = self._context.uri(head, raw, index)
            return ("" if self._version == "4.0" else ";VALUE=uri"), uri
        value_form = "".join(
            parameter("VALUE", place.lower(), self._version)
            for place in sorted(places - {"INLINE"})
        )
        return value_form, self._text(raw, head, index)

    def _binary_form(self, raw: str, head: Head) -> tuple[str, str] | None:
        names = (*head.arguments.get("MEDIATYPE", ()), *head.types)
        data, media = (
            read_data_uri(raw.strip()) if raw[:5].lower() == "data:" else (decode_base64(raw), "")
        )
        if not data:
            return None
        return picture_form(data, media or sniff(data) or media_type(names), self._version)

    def _text(self, raw: str, head: Head, index: int) -> str:
        """Write a text whose structure is not known: only what must be changed is changed."""
        if not head.encoding and not head.charset and raw.isascii():
            return _LONE_BACKSLASH.sub(r"\\\\", raw) if self._source == "2.1" else raw
        parts = self._context.components(head, raw, index)
        return ";".join(part.replace("\\", "\\\\").replace("\n", "\\n") for part in parts)
