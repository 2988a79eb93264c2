"""Properties out of a raw card: unfold, join, and cut each line at its colon.

Nothing is decoded here beyond telling bytes from characters: a property leaves
with the very text it had, so that it can be written again.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.plugin import Property
from agenda_vcard.decoding import to_bytes
from agenda_vcard.heads import CACHED_LENGTH, NO_HEAD, Head, cached_head, read_head, split_quoted
from agenda_vcard.lines import without_marks
from agenda_vcard.problems import warning
from agenda_vcard.quick import make_property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.plugin import Issue
    from agenda_vcard.raw_cards import RawCard

_FOLDS = (b" ", b"\t")
_FOLD = re.compile(rb"\n[ \t]")
_LONGEST_HEAD = 4096  # bytes; what is longer is not looked at for its encoding
_NESTED = re.compile(r"\s*(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE).fullmatch


@dataclass(slots=True)
class ParsedCard:
    """A card as a list of properties, with the head of each.

    ``unicode`` says whether all values were valid UTF-8; otherwise they hold
    other bytes as lone surrogates.
    """

    line: int
    unicode: bool
    properties: list[Property] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    @classmethod
    def of(cls, properties: Sequence[Property], heads: list[Head]) -> ParsedCard:
        """Put a card together again from properties that were read before."""
        return cls(0, _is_unicode(properties), list(properties), heads)


def parse_card(raw: RawCard) -> ParsedCard:
    """Cut a card into properties. Never raises; what is no property keeps an empty name."""
    texts, numbers, unicode = _logical_lines(raw)
    card = ParsedCard(raw.line, unicode, issues=raw.problems)
    properties, heads = card.properties, card.heads
    resume = 0  # where to go on after lines that were joined
    for position, text in enumerate(texts):
        if position < resume:
            continue
        before, colon, value = text.partition(":")
        if not colon:
            head = NO_HEAD
        elif '"' in before or len(before) >= CACHED_LENGTH:
            head, value = _read_unusual(text)
        else:
            head = cached_head(before)
        if not head.key:
            _keep_line(card, text, numbers[position])
            continue
        if head.joins:
            value, resume = _join(head, value, texts, position + 1)
            if not unicode:  # a line may have ended inside a character
                value = to_bytes(value).decode("utf-8", "surrogateescape")
        properties.append(
            make_property(head.name, value, head.group, head.params, numbers[position])
        )
        heads.append(head)
    card.unicode = unicode or _is_unicode(properties)
    return card


def _read_unusual(text: str) -> tuple[Head, str]:
    before, _, value = split_quoted(text)
    return (cached_head if len(before) < CACHED_LENGTH else read_head)(before), value


def _keep_line(card: ParsedCard, text: str, number: int) -> None:
    """Keep a line that is no property, unless it is blank."""
    if not text or text.isspace():
        return
    card.properties.append(Property(name="", value=text, line=number))
    card.heads.append(NO_HEAD)
    card.issues.append(
        warning(
            f"This line is no vCard property: {_shown(text)}",
            f"Esta línea no es una propiedad de vCard: {_shown(text)}",
            line=number,
        )
    )


def _logical_lines(raw: RawCard) -> tuple[list[str], Sequence[int], bool]:
    lines = raw.lines or [b""]
    data = b"\n".join(lines)
    numbers: Sequence[int] = range(raw.line + 1, raw.line + 1 + len(lines))
    if b"=\n " in data or b"=\n\t" in data:
        data, numbers = _unfold_around_soft_breaks(lines, raw.line + 1)
    elif b"\n " in data or b"\n\t" in data:
        # In bytes: folds inside a character of UTF-8 exist.
        numbers = _numbers_of_unfolded(data, raw.line + 1)
        # In one pass: a second one would take a tab that the first laid bare for a fold.
        data = _FOLD.sub(b"", data) if b"\n\t" in data else data.replace(b"\n ", b"")
    if codecs.BOM_UTF8 in data:  # one may have stood behind a fold
        data = without_marks(data)
    try:
        return data.decode("utf-8").split("\n"), numbers, True
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape").split("\n"), numbers, False


def _numbers_of_unfolded(data: bytes, start: int) -> list[int]:
    """Return the numbers of the lines that are no continuation of the line before."""
    numbers = [start]
    line = start
    counted = 0
    for fold in _FOLD.finditer(data):
        whole = data.count(b"\n", counted, fold.start())
        numbers += range(line + 1, line + 1 + whole)
        line += whole + 1
        counted = fold.end()
    numbers += range(line + 1, line + 1 + data.count(b"\n", counted))
    return numbers


def _unfold_around_soft_breaks(lines: list[bytes], start: int) -> tuple[bytes, list[int]]:
    """Unfold, but leave an indented line after a quoted-printable ``=`` alone.

    There the indent may as well belong to the text: :func:`_join_soft_breaks` decides.
    """
    logical: list[list[bytes]] = []
    numbers: list[int] = []
    head = b""  # of the current property, as far as it was seen
    encoded: bool | None = None  # not known before the colon
    soft_break = False
    for number, line in enumerate(lines, start):
        if line[:1] in _FOLDS and logical and not soft_break:
            logical[-1].append(line[1:])
            head += line[1:] if encoded is None else b""
        else:
            logical.append([line])
            numbers.append(number)
            if not soft_break:
                head, encoded = line, None
        if encoded is None and (b":" in line or len(head) > _LONGEST_HEAD):
            encoded = _says_quoted_printable(head)
        soft_break = bool(encoded) and line.endswith(b"=")
    return b"\n".join(map(b"".join, logical)), numbers


def _says_quoted_printable(line: bytes) -> bool:
    before, _, _ = split_quoted(line[:_LONGEST_HEAD].decode("utf-8", "replace"))
    return read_head(before).encoding == "quoted-printable"


def _join(head: Head, value: str, texts: list[str], position: int) -> tuple[str, int]:
    if head.key == "AGENT":
        nested, end = _join_agent(value, texts, position)
        if end > position:
            return nested, end
    if head.encoding == "base64":
        return _join_base64(value, texts, position)
    if head.encoding:
        return _join_soft_breaks(value, texts, position)
    return value, position


def _join_soft_breaks(value: str, texts: list[str], position: int) -> tuple[str, int]:
    """Join quoted-printable lines.

    Where the next line is indented the break stays in the value: some writers
    mean the blank as text, others as a fold, and writing the break again
    leaves the question to whoever reads next.
    """
    pieces = [value]
    while pieces[-1].endswith("=") and position < len(texts):
        following = texts[position]
        position += 1
        if following[:1] in {" ", "\t"}:
            pieces.append("\n")
        else:
            pieces[-1] = pieces[-1][:-1]
        pieces.append(following)
    # A return before the end of a line is part of that end, also where a soft break hid it.
    return "".join(pieces).rstrip("\r"), position


def _join_base64(value: str, texts: list[str], position: int) -> tuple[str, int]:
    """Join the lines of a base64 value, which some writers do not indent."""
    pieces = [value]
    started = bool(value.strip())
    while position < len(texts):
        following = texts[position]
        if ":" in following or (started and not following.strip()):
            break
        started = started or bool(following.strip())
        pieces.append(following)
        position += 1
    return "".join(pieces), position


def _join_agent(value: str, texts: list[str], position: int) -> tuple[str, int]:
    """Take a nested card, with all its lines, as the value of AGENT."""
    first = _NESTED(value)
    depth = 1 if first and first[1].upper() == "BEGIN" else 0
    if value.strip() and not depth:
        return value, position
    for end in range(position, len(texts)):
        nested = _NESTED(texts[end])
        if nested:
            depth += 1 if nested[1].upper() == "BEGIN" else -1
        elif depth == 0 and texts[end].strip():
            break
        if nested and depth <= 0:
            return "\n".join([value, *texts[position : end + 1]]), end + 1
    if depth > 0:
        return "\n".join([value, *texts[position:]]), len(texts)
    return value, position


def _is_unicode(properties: Sequence[Property]) -> bool:
    try:
        "".join(item.value for item in properties).encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(text: str) -> str:
    plain = text.encode("utf-8", "replace").decode()
    return plain if len(plain) <= 60 else plain[:57] + "…"
