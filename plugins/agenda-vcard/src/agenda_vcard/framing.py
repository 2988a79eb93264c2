"""Cards out of lines: where each begins and ends, and what is wrong with that.

Only ``BEGIN:VCARD`` and ``END:VCARD`` count here, so a card that is damaged
inside is still found whole, and a card without an end costs no other card.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda_vcard.lines import LongLine
from agenda_vcard.problems import error, warning
from agenda_vcard.raw_cards import (
    LAST_BYTES,
    MARKER,
    RawCard,
    drop_blank_end,
    ends_indented,
    report_unfinished,
    undent,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.plugin import Issue

CARD_LIMIT = 32 * 1024 * 1024
# How many cards may stand inside one that is not closed before it counts as cut off, and how
# many lines may follow them.
_INNER_LIMIT = 16
_TAIL_LIMIT = 100_000

_EMPTY_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT[ \t]*(?:;[^:]*)?:[ \t]*", re.IGNORECASE).fullmatch
_CONTINUES = re.compile(rb"[ \t]|[^:]*\Z")
_OPENING = re.compile(rb"(?:VERSION|N|FN)[;:]", re.IGNORECASE)


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
        self._waiting: list[tuple[RawCard, int]] = []  # open cards, and where one began inside
        self._held: list[RawCard | Issue] = []  # in the order of the file, until these are closed
        self._held_size = 0

    def feed(self, lines: list[bytes]) -> Iterator[RawCard | Issue]:
        """Take the next lines of the file."""
        before = self._number
        done = 0
        for position in [i for i, line in enumerate(lines) if line[-1:] in LAST_BYTES]:
            marker = MARKER(lines[position])
            if marker:
                self._sink += lines[done:position]
                done = position + 1
                self._number = before + done
                yield from self._mark(marker, lines[position])
        added = lines[done:]
        self._sink += added
        self._number = before + len(lines)
        if self._card is None:
            if len(self._sink) > _TAIL_LIMIT or _size(self._sink) > self._limit:
                yield from self._give_up()
            if not self._waiting:
                yield from self._report_outside()
        else:
            # Only a card that goes on from batch to batch can become too large.
            self._size = _size(added) + (0 if done else self._size)
            if self._size > self._limit:
                self._stop_collecting(self._card)

    def skip_long_line(self) -> Iterator[RawCard | Issue]:
        """Count a line that was too long to be held."""
        self._number += 1
        issue = error(
            "This line is too long to be read and was left out.",
            "Esta línea es demasiado larga para leerla y se dejó fuera.",
            line=self._number,
        )
        if self._card is None:
            yield from self._give_up()
            yield from self._report_outside()
            yield issue
        else:
            self._sink.append(b"")
            self._card.problems.append(issue)

    def finish(self) -> Iterator[RawCard | Issue]:
        """Close what is open at the end of the file."""
        card, self._card = self._card, None
        yield from self._give_up()
        if card is not None:
            yield self._close_unfinished(card, 0)
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
        elif card is None and self._waiting:
            yield from self._resume()
        elif card is None:
            yield from self._report_outside()
            yield error(
                "END:VCARD without a BEGIN:VCARD before it.",
                "END:VCARD sin un BEGIN:VCARD antes.",
                line=self._number,
            )
            self._start_outside()
        elif self._agents:
            self._agents -= 1
            self._sink.append(line)
        else:
            yield from self._emit(self._close(card))

    def _begin(self, indent: bytes, line: bytes) -> Iterator[RawCard | Issue]:
        card = self._card
        if card is None:
            for issue in self._report_outside():
                yield from self._emit(issue)
        elif _ends_with_empty_agent(self._sink):
            self._agents += 1
            self._sink.append(line)
            return
        elif self._agents or ends_indented(card.lines):
            yield from self._emit(self._close_unfinished(card, self._number))
        else:
            self._waiting.append((card, self._number))
            yield from self._emit(card)
        self._card = RawCard(self._number, indent)
        self._sink = self._card.lines
        self._agents = 0

    def _emit(self, item: RawCard | Issue) -> Iterator[RawCard | Issue]:
        """Let a card go, or hold it behind one that began before it and is still open."""
        if not self._waiting:
            yield item
            return
        self._held.append(item)
        if isinstance(item, RawCard):
            self._held_size += _size(item.lines)
        if len(self._held) > _INNER_LIMIT or self._held_size > self._limit:
            yield from self._give_up()

    def _resume(self) -> Iterator[RawCard | Issue]:
        """Close the card inside which others stood; what followed them is its own.

        Unless it says who somebody is: then it is a card that lost its beginning.
        """
        tail = self._sink
        card, begin = self._waiting.pop()
        if any(map(_OPENING.match, tail)):
            self._waiting.append((card, begin))
            yield from self._give_up()
            yield from self._report_outside()
        else:
            # Blank lines stand for the cards inside, so that the lines keep their numbers.
            card.lines += [b""] * (self._number - len(tail) - card.line - len(card.lines) - 1)
            card.lines += tail
            card.problems.append(
                warning(
                    "Other cards stand inside this card; each was read as a card of its own.",
                    "Dentro de esta tarjeta hay otras; cada una se leyó como una tarjeta aparte.",
                    line=begin,
                )
            )
            self._close(card)
        self._start_outside()
        if not self._waiting:
            yield from self._release()

    def _give_up(self) -> Iterator[RawCard | Issue]:
        """Count cards as cut off that wait for their end."""
        for card, begin in self._waiting:
            report_unfinished(card, begin)
            undent(card)
        self._waiting = []
        yield from self._release()

    def _release(self) -> Iterator[RawCard | Issue]:
        held, self._held, self._held_size = self._held, [], 0
        yield from held

    def _close_unfinished(self, card: RawCard, begin: int) -> RawCard:
        """Close a card without an end; another begins at line ``begin``, or the file ends."""
        if ends_indented(card.lines) and not self._agents:
            drop_blank_end(card.lines)
            card.lines.pop()  # it was the end after all
        else:
            report_unfinished(card, begin)
        return self._close(card)

    def _close(self, card: RawCard) -> RawCard:
        self._start_outside()
        undent(card)
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
                yield error(
                    "Text outside any card was skipped.",
                    "Se omitió un texto que está fuera de las tarjetas.",
                    line=self._sink_start + offset,
                )
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
            error(
                f"The card is larger than {size} MB; only its beginning was read.",
                f"La tarjeta ocupa más de {size} MB; solo se leyó su principio.",
                line=card.line,
            )
        )
        self._sink = []


def _ends_with_empty_agent(lines: list[bytes]) -> bool:
    last = next((line for line in reversed(lines) if line.strip()), b"")
    return bool(_EMPTY_AGENT(last))


def _size(lines: list[bytes]) -> int:
    return sum(map(len, lines))
