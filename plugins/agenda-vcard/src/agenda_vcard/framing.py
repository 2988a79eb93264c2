"""Cards out of lines: where each begins and ends, and what is wrong with that.

Only ``BEGIN:VCARD`` and ``END:VCARD`` count here, so a card that is damaged
inside is still found whole, and a card without an end costs no other card.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.plugin import Issue, Severity
from agenda_vcard.lines import LongLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CARD_LIMIT = 32 * 1024 * 1024

# Every BEGIN, END and AGENT line that matters ends like this; asking for the
# last byte first keeps the loop over ordinary lines cheap.
_LAST_BYTES = frozenset((b"D", b"d", b" ", b"\t"))
_MARKER = re.compile(
    rb"(?P<indent>[ \t]*)(?P<word>BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*"
    rb"|(?:[\w-]+\.)?(?P<agent>AGENT)(?:;[^:]*)?:[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*",
    re.IGNORECASE,
).fullmatch
_EMPTY_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT[ \t]*(?:;[^:]*)?:[ \t]*", re.IGNORECASE).fullmatch
_CONTINUES = re.compile(rb"[ \t]|[^:]*\Z")


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


def frame(
    batches: Iterable[list[bytes] | LongLine], *, card_limit: int = CARD_LIMIT
) -> Iterator[RawCard | Issue]:
    """Yield each card once it is complete, and issues about what stands between cards."""
    framer = _Framer(card_limit)
    for batch in batches:
        if isinstance(batch, LongLine):
            yield from framer.skip_long_line()
        else:
            yield from framer.feed(batch)
    yield from framer.finish()


def is_marker(line: bytes) -> bool:
    """Say whether ``line`` begins or ends a card."""
    return line[-1:] in _LAST_BYTES and bool(_MARKER(line))


class _Framer:
    """Remembers the open card from one batch of lines to the next."""

    def __init__(self, card_limit: int) -> None:
        self._limit = card_limit
        self._number = 0
        self._card: RawCard | None = None
        self._agents = 0  # how many nested cards are open
        self._sink: list[bytes] = []  # the open card's lines, or what stands outside
        self._sink_start = 1
        self._size = 0
        self._outside_reported = False

    def feed(self, lines: list[bytes]) -> Iterator[RawCard | Issue]:
        """Take the next lines of the file."""
        before = self._number
        done = 0
        for position in [i for i, line in enumerate(lines) if line[-1:] in _LAST_BYTES]:
            marker = _MARKER(lines[position])
            if marker:
                self._sink += lines[done:position]
                done = position + 1
                self._number = before + done
                yield from self._mark(marker, lines[position])
        added = lines[done:]
        self._sink += added
        self._number = before + len(lines)
        if self._card is None:
            yield from self._report_outside()
        else:
            # Only a card that goes on from batch to batch can become too large.
            self._size = sum(map(len, added)) + (0 if done else self._size)
            if self._size > self._limit:
                self._stop_collecting(self._card)

    def skip_long_line(self) -> Iterator[Issue]:
        """Count a line that was too long to be held."""
        self._number += 1
        issue = _error("This line is too long to be read and was left out.", self._number)
        if self._card is None:
            yield from self._report_outside()
            yield issue
        else:
            self._sink.append(b"")
            self._card.problems.append(issue)

    def finish(self) -> Iterator[RawCard | Issue]:
        """Close what is open at the end of the file."""
        if self._card is not None:
            yield self._close_unfinished(self._card, "the file ends")
        else:
            yield from self._report_outside()

    def _mark(self, marker: re.Match[bytes], line: bytes) -> Iterator[RawCard | Issue]:
        card = self._card
        indented = bool(marker["indent"])
        if card is not None and (marker["agent"] or (indented and not card.indent)):
            # An indented BEGIN or END is a folded piece of the line before.
            if marker["agent"]:
                self._agents += 1
            elif self._agents and marker["word"].upper() == b"END":
                self._agents -= 1
            self._sink.append(line)
        elif marker["agent"]:
            self._sink.append(line)
        elif marker["word"].upper() == b"BEGIN":
            yield from self._begin(marker["indent"], line)
        elif card is None:
            yield from self._report_outside()
            yield _error("END:VCARD without a BEGIN:VCARD before it.", self._number)
            self._start_outside()
        elif self._agents:
            self._agents -= 1
            self._sink.append(line)
        else:
            yield self._close(card)

    def _begin(self, indent: bytes, line: bytes) -> Iterator[RawCard | Issue]:
        if self._card is None:
            yield from self._report_outside()
        elif _ends_with_empty_agent(self._sink):
            self._agents += 1
            self._sink.append(line)
            return
        else:
            yield self._close_unfinished(self._card, f"another card begins at line {self._number}")
        self._card = RawCard(self._number, indent)
        self._sink = self._card.lines
        self._agents = 0

    def _close_unfinished(self, card: RawCard, why: str) -> RawCard:
        lines = card.lines
        while lines and not lines[-1].strip():
            lines.pop()
        marker = _MARKER(lines[-1]) if lines else None
        if marker and marker["word"] and marker["word"].upper() == b"END" and not self._agents:
            lines.pop()  # it was the end after all, only indented
        else:
            card.problems.append(
                _error(f"The card has no END:VCARD: {why}. What it holds was read.", card.line)
            )
        return self._close(card)

    def _close(self, card: RawCard) -> RawCard:
        self._start_outside()
        indent = card.indent
        if indent and all(line.startswith(indent) for line in card.lines if line.strip()):
            card.lines = [line[len(indent) :] for line in card.lines]
        return card

    def _start_outside(self) -> None:
        self._card = None
        self._agents = 0
        self._sink = []
        self._sink_start = self._number + 1
        self._outside_reported = False

    def _report_outside(self) -> Iterator[Issue]:
        """Say once for each stretch that lines stand outside any card."""
        for offset, line in enumerate(self._sink):
            if line.strip() and not self._outside_reported:
                self._outside_reported = True
                yield _error("Text outside any card was skipped.", self._sink_start + offset)
        self._sink = []
        self._sink_start = self._number + 1

    def _stop_collecting(self, card: RawCard) -> None:
        """Keep what a huge card holds so far and ignore the rest of it."""
        if self._sink is not card.lines:
            self._sink.clear()
            return
        # The property that is too large is the one being read: drop its lines.
        lines = card.lines
        while lines and _CONTINUES.match(lines[-1]):
            lines.pop()
        del lines[-1:]
        size = self._limit // 1024 // 1024
        card.problems.append(
            _error(f"The card is larger than {size} MB; only its beginning was read.", card.line)
        )
        self._sink = []


def _ends_with_empty_agent(lines: list[bytes]) -> bool:
    last = next((line for line in reversed(lines) if line.strip()), b"")
    return bool(_EMPTY_AGENT(last))


def _error(message: str, line: int) -> Issue:
    return Issue(message=message, line=line, severity=Severity.ERROR)
