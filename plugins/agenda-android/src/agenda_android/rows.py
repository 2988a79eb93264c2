"""The rows of a backup: calls, SMS and MMS with their attributes, one by one as they are read.

The format is that of "SMS Backup & Restore" (SyncTech, "Fields in XML Backup
Files"); Silence, Signal's old plain text export and others write it too.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import (
    DefusedXMLParser,
    ParseError,
)

from agenda_android.cutting import EndlessTag, whole_tags
from agenda_android.mending import mend

_MOST_TEXT = 65_536
_MOST_ADDRESSES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One ``call``, ``sms`` or ``mms``; ``addresses`` are pairs of address and type of an MMS."""

    tag: str
    line: int
    attributes: dict[str, str]
    text: str = ""
    addresses: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """The file cannot be read from this line on."""

    line: int


def read_rows(stream: BinaryIO) -> Iterator[Row | Damage]:
    """Yield all rows, and last the damage if there is any. Memory does not grow with the file."""
    collector = _Collector()
    parser = DefusedXMLParser(target=collector, encoding="utf-8")
    collector.expat = parser.parser
    try:
        for piece in whole_tags(_utf8(stream)):
            if piece:
                parser.feed(mend(piece))
            yield from collector.taken()
        parser.close()
    except (ParseError, DefusedXmlException, EndlessTag):
        yield from collector.taken()
        yield Damage(line=parser.parser.CurrentLineNumber)


@dataclass(slots=True)
class _Collector:
    """What the parser tells as it goes; holds one MMS at most, and rows until they are taken."""

    expat: object = None
    rows: list[Row] = field(default_factory=list)
    mms: dict[str, str] | None = None
    line: int = 0
    texts: list[str] = field(default_factory=list)
    addresses: list[tuple[str, str]] = field(default_factory=list)

    def taken(self) -> list[Row]:
        rows, self.rows = self.rows, []
        return rows

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in {"call", "sms"}:
            line = getattr(self.expat, "CurrentLineNumber", 0)
            text = attributes.get("body", "")[:_MOST_TEXT]
            self.rows.append(Row(tag=tag, line=line, attributes=attributes, text=text))
        elif tag == "mms":
            self.mms, self.texts, self.addresses = attributes, [], []
            self.line = getattr(self.expat, "CurrentLineNumber", 0)
        elif tag == "part" and attributes.get("ct") == "text/plain":
            room = _MOST_TEXT - sum(map(len, self.texts))
            self.texts.append(attributes.get("text", "")[: max(room, 0)])
        elif tag == "addr" and len(self.addresses) < _MOST_ADDRESSES:
            self.addresses.append((attributes.get("address", ""), attributes.get("type", "")))

    def end(self, tag: str) -> None:
        if tag == "mms" and self.mms is not None:
            self.rows.append(
                Row(
                    tag=tag,
                    line=self.line,
                    attributes=self.mms,
                    text="\n".join(text for text in self.texts if text not in {"", "null"}),
                    addresses=tuple(self.addresses),
                )
            )
            self.mms = None

    def close(self) -> None:
        """Nothing is left to do when the file ends."""


def _utf8(stream: BinaryIO) -> BinaryIO:
    """Return the stream as UTF-8 where its byte order mark says UTF-16."""
    start = stream.read(2)
    stream.seek(0)
    if start not in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return stream
    return io.BufferedReader(_Recoded(stream))


class _Recoded(io.RawIOBase):
    """UTF-16 read as UTF-8."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._left and (data := self._stream.read(len(buffer))):
            self._left = self._decoder.decode(data).encode()
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size
