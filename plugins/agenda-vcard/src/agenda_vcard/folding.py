"""Properties to bytes: lines of at most 75 octets that never cut a character.

Whatever is written here is read back by :mod:`properties` as the very same
text, which is what keeps a card as it came.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda_vcard.decoding import to_bytes
from agenda_vcard.heads import CACHED_LENGTH, Head, cached_head, read_head
from agenda_vcard.raw_cards import is_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.plugin import Property

LINE_OCTETS = 75
QP_OCTETS = 76

_CRLF = b"\r\n"
_CONTINUATION = 0x80  # 10xxxxxx: a byte inside a character of UTF-8
_CONTINUATION_MASK = 0xC0
# A new line must not begin with what a reader gives a meaning: a fold, BEGIN,
# END, a byte order mark; and the line before must not end in \r.
_POOR_START = frozenset(b" \tBbEe\r\xef")
_NESTED_CARD = re.compile(r"\s*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\n", re.IGNORECASE).match
_LINE_BREAK = re.compile(r"\r*\n")


def head_of(item: Property) -> Head:
    """Return the head of a property, understood."""
    text = (f"{item.group}.{item.name}" if item.group else item.name) + item.params
    return cached_head(text) if len(text) < CACHED_LENGTH else read_head(text)


def to_line(item: Property) -> str:
    """Put a property together again on one unfolded line."""
    if not item.name:
        return item.value
    start = f"{item.group}.{item.name}" if item.group else item.name
    return f"{start}{item.params}:{item.value}"


def write_card(items: Sequence[Property], version: str) -> bytes:
    """Return a whole card, BEGIN and END included."""
    lines = [b"BEGIN:VCARD\r\n"]
    final = len(items) - 1
    for index, item in enumerate(items):
        following = items[index + 1] if index < final else None
        data = _write_property(item, version, following)
        lines.append(_CRLF * 2 + b" " + data if _is_misleading(item, data) else data)
    lines.append(b"END:VCARD\r\n")
    return b"".join(lines)


def _is_misleading(item: Property, data: bytes) -> bool:
    """Say whether a line would be read as a continuation, or as the begin or end of a card.

    Behind a blank line and one more blank it is neither.
    """
    if data[:1] in {b" ", b"\t"}:
        return True
    first, _, _ = data.partition(_CRLF)
    return is_marker(first) and not _NESTED_CARD(item.value)


def _write_property(item: Property, version: str, following: Property | None) -> bytes:
    text = to_line(item)
    if not item.name:
        return to_bytes(_LINE_BREAK.sub(" ", text)) + _CRLF
    if not item.params and "\n" not in text:
        return _plain(to_bytes(text), version)
    head = head_of(item)
    if head.key == "AGENT" and _NESTED_CARD(item.value):
        return to_bytes(text).replace(b"\n", _CRLF) + _CRLF
    if head.encoding == "quoted-printable":
        start = text[: len(text) - len(item.value)]
        data = _soft_break(start, item.value)
        # An open soft break would take the next line in; give it an empty one.
        open_end = following is not None and item.value.endswith("=")
        return data.removesuffix(_CRLF) + b"=\r\n\r\n" if open_end else data
    data = to_bytes(_LINE_BREAK.sub(" ", text))
    if head.encoding == "base64":
        # The blank line ends the value for readers of 2.1, and for ours where
        # the next line is no property.
        ends = version == "2.1" or (following is not None and not following.name)
        return _fold(data) + (_CRLF * 2 if ends else _CRLF)
    return _plain(data, version)


def _plain(data: bytes, version: str) -> bytes:
    if len(data) <= LINE_OCTETS:
        return data + _CRLF
    return (_fold_at_blanks(data) if version == "2.1" else _fold(data)) + _CRLF


def _fold(data: bytes) -> bytes:
    """Fold as RFC 6350 section 3.2 says."""
    pieces = []
    start, room = 0, LINE_OCTETS
    while len(data) - start > room:
        end = _character_start(data, start, start + room)
        while end > start and data[end - 1] == ord("\r"):
            end -= 1  # a reader would take it for part of the line end
        if end == start:
            break
        pieces.append(data[start:end])
        start, room = end, LINE_OCTETS - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces)


def _character_start(data: bytes, start: int, end: int) -> int:
    """Return ``end``, or the start of the UTF-8 character that it would cut."""
    for back in range(4):
        if end - back <= start:
            break
        if data[end - back] & _CONTINUATION_MASK != _CONTINUATION:
            return end - back
    return end  # not UTF-8: every byte is a character


def _fold_at_blanks(data: bytes) -> bytes:
    """Fold before blanks only.

    Readers that follow vCard 2.1 to the letter keep the blank of a fold; where
    one stands already this adds one more and cuts no word or address.
    """
    pieces = []
    start = 0
    while len(data) - start > LINE_OCTETS:
        end = data.rfind(b" ", start + 2, start + LINE_OCTETS)
        if end < 0:
            end = data.find(b" ", start + LINE_OCTETS)
        if end < 0 or data[end - 1] in b"\r \t":
            break
        pieces.append(data[start:end])
        start = end
    pieces.append(data[start:])
    return b"\r\n ".join(pieces)


def _soft_break(start: str, value: str) -> bytes:
    """Break quoted-printable text with ``=``, never inside an escape or the head.

    Breaks that the text holds already (see :mod:`properties`) stay where they are.
    """
    lines: list[bytes] = []
    used = len(to_bytes(start))
    for part in value.split("=\n"):
        data = to_bytes(_LINE_BREAK.sub(" ", part))
        position = 0
        while len(data) - position > QP_OCTETS - used:
            end = _soft_end(data, position, max(QP_OCTETS - used, 1))
            if not end:
                break
            lines.append(data[position:end])
            position, used = end, 0
        lines.append(data[position:])
        used = 0
    return to_bytes(start) + b"=\r\n".join(lines) + _CRLF


def _soft_end(data: bytes, start: int, room: int) -> int:
    for end in range(start + room - 1, start, -1):
        if data[end] in _POOR_START or data[end] & _CONTINUATION_MASK == _CONTINUATION:
            continue
        if b"=" in data[end - 2 : end] or data[end - 1] == ord("\r"):
            continue
        return end
    return 0
