"""What reading one value may need to know about its card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda_vcard.decoding import (
    SEVEN_BIT,
    decode_qp,
    from_bytes,
    split_raw,
    to_bytes,
    unescape,
    unescape_21,
    unescape_uri,
)
from agenda_vcard.problems import warning
from agenda_vcard.quick import make_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.plugin import Value
    from agenda_vcard.heads import Head
    from agenda_vcard.properties import ParsedCard

_BUILT_IN = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)
# Apple's labels for which vCard has a type.
_LABEL_TYPES = {
    "home": ("home",),
    "work": ("work",),
    "mobile": ("cell",),
    "main": ("main",),
    "other": ("other",),
    "homefax": ("home", "fax"),
    "workfax": ("work", "fax"),
    "pager": ("pager",),
}


class CardContext:
    """Decodes the values of one card and collects what went wrong."""

    def __init__(self, card: ParsedCard, *, version: str, labelled: bool = True) -> None:
        self.issues = card.issues
        self.version = version
        self._properties = card.properties
        self._unicode = card.unicode
        self._guessed = False
        self._unescape = unescape_21 if version == "2.1" else unescape
        self._labels = self._read_labels(card) if labelled else {}

    def text(self, head: Head, raw: str, index: int) -> str:
        """Return the text of a value that is not structured."""
        if head.plain and self._unicode and "\\" not in raw:
            return raw.strip()
        return self._decode(head, raw, index, self._unescape).strip()

    def uri(self, head: Head, raw: str, index: int) -> str:
        """Return an address: only a few escapes are undone in it."""
        if self._unicode and not head.encoding and "\\" not in raw:
            return raw.strip()
        return self._decode(head, raw, index, unescape_uri).strip()

    def components(self, head: Head, raw: str, index: int, separator: str = ";") -> list[str]:
        """Return the texts between unescaped separators."""
        if head.plain and self._unicode and "\\" not in raw:
            return [part.strip() for part in raw.split(separator)]
        if head.encoding == "quoted-printable":
            return [self.text(head, part, index) for part in split_raw(raw, separator)]
        text = self._recode(head, raw, index)
        return [self._unescape(part).strip() for part in split_raw(text, separator)]

    def nested(self, head: Head, raw: str, index: int) -> list[list[str]]:
        """Return components, each as its list of comma-separated texts.

        vCard 2.1 has no such lists: there a comma is a comma.
        """
        if self.version == "2.1":
            return [[text] for text in self.components(head, raw, index)]
        if head.plain and self._unicode and "\\" not in raw:
            return [[text.strip() for text in part.split(",")] for part in raw.split(";")]
        if head.encoding == "quoted-printable":
            return [
                [self.text(head, text, index) for text in split_raw(part, ",")]
                for part in split_raw(raw, ";")
            ]
        return [
            [unescape(text).strip() for text in split_raw(part, ",")]
            for part in split_raw(self._recode(head, raw, index), ";")
        ]

    def joined(self, head: Head, raw: str, index: int, glue: str) -> list[str]:
        """Return components, with ``glue`` between the texts of those that are lists."""
        if head.plain and self._unicode and "\\" not in raw and "," not in raw:
            return [part.strip() for part in raw.split(";")]
        return [
            part[0] if len(part) == 1 else glue.join(filter(None, part))
            for part in self.nested(head, raw, index)
        ]

    def marks(self, head: Head) -> tuple[str, tuple[str, ...]]:
        """Return label and types of a property, those of its X-ABLabel included."""
        label = self._labels.get(head.group.lower(), "") if head.group else ""
        if not label:
            return head.label, head.types
        extra = _LABEL_TYPES.get(label.lower(), ())
        return label, head.types + tuple(kind for kind in extra if kind not in head.types)

    def value(self, kind: str, value: str, head: Head, index: int) -> tuple[Value, ...]:
        """Return one value with the usual marks, or nothing if it is empty."""
        if not value:
            return ()
        label, types = head.label, head.types
        if head.group and self._labels:
            label, types = self.marks(head)
        return (make_value(kind, value, label, types, head.preferred, index),)

    def warn(self, english: str, spanish: str, index: int) -> None:
        """Record that a property was kept but not understood."""
        self.issues.append(warning(english, spanish, line=self._properties[index].line))

    def _read_labels(self, card: ParsedCard) -> dict[str, str]:
        labels: dict[str, str] = {}
        for index, head in enumerate(card.heads):
            if head.group and head.key == "X-ABLABEL":
                text = self.text(head, card.properties[index].value, index)
                match = _BUILT_IN.fullmatch(text)
                labels.setdefault(head.group.lower(), match[1] if match else text)
        return labels

    def _decode(self, head: Head, raw: str, index: int, unescape: Callable[[str], str]) -> str:
        if head.encoding != "quoted-printable":
            return unescape(self._recode(head, raw, index))
        data, proper = decode_qp(unescape(raw))
        if not proper:
            self.warn(
                f"{head.name}: the quoted-printable text is damaged.",
                f"{head.name}: el texto en quoted-printable está dañado.",
                index,
            )
        return self._decode_bytes(head, data, index).replace("\r\n", "\n").replace("\r", "\n")

    def _recode(self, head: Head, raw: str, index: int) -> str:
        """Return ``raw`` as characters, whatever its bytes mean."""
        if self._unicode and head.charset not in SEVEN_BIT:
            return raw
        if raw.isascii() and head.charset not in SEVEN_BIT:
            return raw
        return self._decode_bytes(head, to_bytes(raw), index)

    def _decode_bytes(self, head: Head, data: bytes, index: int) -> str:
        if head.unknown_charset:
            self.warn(
                f"{head.name}: the character set {head.unknown_charset} is not known.",
                f"{head.name}: el juego de caracteres {head.unknown_charset} no se conoce.",
                index,
            )
        text, sure = from_bytes(data, head.charset)
        if not sure and not self._guessed:
            # Once for each card: such a card has the same fault in every line.
            self._guessed = True
            self.warn(
                f"{head.name}: the text is not valid {head.charset or 'UTF-8'}; "
                "it was read as Windows-1252.",
                f"{head.name}: el texto no es {head.charset or 'UTF-8'} válido; "
                "se leyó como Windows-1252.",
                index,
            )
        return text
