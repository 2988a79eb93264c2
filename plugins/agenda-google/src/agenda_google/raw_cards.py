"""Tells the vCards of a Takeout apart without understanding them.

Takeout repeats a contact in the file of each label it has. Which cards are the
same, and who is in which file, can be seen in a few of their lines; the cards
themselves go on, as they are, to whoever reads vCards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

from agenda.plugin import Party

_FRAME = re.compile(rb"^(BEGIN|END):VCARD[ \t]*(?:\r?\n|\Z)", re.IGNORECASE | re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\([,;\\])")
_BETWEEN = re.compile(r"(?<!\\),")
_VARYING = ("REV", "CATEGORIES", "PRODID", "PHOTO")
"""What one contact may have differently in two files."""


@dataclass(frozen=True, slots=True)
class RawCard:
    """The bytes of one card, what it is known by, and whom it names."""

    data: bytes
    digest: bytes
    party: Party | None
    categories: frozenset[str]


def raw_cards(data: bytes) -> list[RawCard] | None:
    """Return the cards of a file, or nothing if it holds more than whole cards, one by one."""
    cards: list[RawCard] = []
    begin, end = -1, 0
    for found in _FRAME.finditer(data):
        opens = found[1].upper() == b"BEGIN"
        if opens is (begin >= 0) or (
            opens and data[end : found.start()].strip(b"\xef\xbb\xbf\r\n\t ")
        ):
            return None
        if opens:
            begin = found.start()
        else:
            end = found.end()
            cards.append(_card(data[begin:end]))
            begin = -1
    return None if begin >= 0 or data[end:].strip() else cards


def _card(data: bytes) -> RawCard:
    said = [_split(line) for line in _unfolded(data)]
    lines = [line for line in said if line[0] not in _VARYING]
    categories = (
        category
        for name, value in said
        if name == "CATEGORIES"
        for category in _BETWEEN.split(value)
    )
    return RawCard(
        data,
        _digest(lines),
        _party(dict(reversed(lines))),
        frozenset(_plain(category).casefold() for category in categories),
    )


def _unfolded(card: bytes) -> list[str]:
    return _FOLD.sub(b"", card).decode("utf-8", "replace").splitlines()


def _split(line: str) -> tuple[str, str]:
    head, colon, value = line.partition(":")
    name = head.partition(";")[0].rpartition(".")[2]
    return (name.strip().upper(), value) if colon else ("", line)


def _digest(lines: list[tuple[str, str]]) -> bytes:
    joined = "\n".join(sorted(f"{name}:{value.strip()}" for name, value in lines))
    return blake2b(joined.encode(), digest_size=16).digest()


def _party(said: dict[str, str]) -> Party | None:
    name, email, phone = (_plain(said.get(name, "")) for name in ("FN", "EMAIL", "TEL"))
    return Party(name=name, email=email, phone=phone) if name or email or phone else None


def _plain(value: str) -> str:
    return " ".join(_ESCAPED.sub(r"\1", value).split())
