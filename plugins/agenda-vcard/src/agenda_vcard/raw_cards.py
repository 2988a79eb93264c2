"""A card before it is taken apart: its lines, and the marks it stands between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda_vcard.problems import error

if TYPE_CHECKING:
    from agenda.plugin import Issue

# Every BEGIN, END and AGENT line that matters ends like this; asking for the
# last byte first keeps the loop over ordinary lines cheap.
LAST_BYTES = frozenset((b"D", b"d", b" ", b"\t"))
MARKER = re.compile(
    rb"(?P<indent>[ \t]*)(?P<word>BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*"
    rb"|(?:[\w-]+\.)?(?P<agent>AGENT)(?:;[^:]*)?:[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*",
    re.IGNORECASE,
).fullmatch


@dataclass(slots=True)
class RawCard:
    """The lines between BEGIN and END, untouched.

    ``line`` is the number of the BEGIN line, so ``lines[i]`` stood at
    ``line + 1 + i``.
    """

    line: int
    indent: bytes = b""
    lines: list[bytes] = field(default_factory=list)
    problems: list[Issue] = field(default_factory=list)


def is_marker(line: bytes) -> bool:
    """Say whether ``line`` begins or ends a card."""
    return line[-1:] in LAST_BYTES and bool(MARKER(line))


def ends_indented(lines: list[bytes]) -> bool:
    """Say whether a card is closed by an END with a blank before it."""
    last = next((line for line in reversed(lines) if line.strip()), b"")
    marker = is_marker(last) and MARKER(last)
    return bool(marker and marker["word"] and marker["word"].upper() == b"END")


def drop_blank_end(lines: list[bytes]) -> None:
    """Remove the blank lines at the end."""
    while lines and not lines[-1].strip():
        lines.pop()


def report_unfinished(card: RawCard, begin: int) -> None:
    """Report a card without an end; another begins at line ``begin``, or the file ends."""
    drop_blank_end(card.lines)
    why = f"another card begins at line {begin}" if begin else "the file ends"
    porque = f"otra empieza en la línea {begin}" if begin else "el archivo termina"
    card.problems.append(
        error(
            f"The card has no END:VCARD: {why}. What it holds was read.",
            f"La tarjeta no tiene END:VCARD: {porque}. Se leyó lo que contiene.",
            line=card.line,
        )
    )


def undent(card: RawCard) -> None:
    """Take away the indent that all lines of a card share with its BEGIN."""
    indent = card.indent
    if indent and all(line.startswith(indent) for line in card.lines if line.strip()):
        card.lines = [line[len(indent) :] for line in card.lines]
