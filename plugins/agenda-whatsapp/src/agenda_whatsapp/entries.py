"""Puts the lines of an export together to entries: messages and notices, each with its day.

The file is read three times, so that memory does not grow with it: once for how
its stamps are written, once for who speaks in it, once for what they say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import BinaryIO

from agenda_whatsapp.dates import Decision, day_from, decide_order
from agenda_whatsapp.lines import Shape, Stamp, find_stamp, is_marked, numbered_lines, without_marks
from agenda_whatsapp.notices import is_encryption_notice, is_notice, language_of
from agenda_whatsapp.quotations import MANY_STRETCHES, Stretch, quoted_stretches

Opener = Callable[[], AbstractContextManager[BinaryIO]]
"""Opens the same text from its start, as often as asked."""

LONGEST_MESSAGE = 65_536
_LANGUAGE_LINES = 5000
"""WhatsApp's own words stand at the top of a chat, and here and there below."""
_SENDER = re.compile(r"(?P<sender>.{1,120}?):(?:[ \u00a0\u202f]|$)(?P<text>.*)", re.DOTALL)
_QUOTE = re.compile('["“«]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How this file writes its stamps, and which of them are quotations (by stretch)."""

    shape: Shape
    decision: Decision
    quoted: frozenset[int]
    strange: int
    strange_line: int
    lost: int

    @property
    def order(self) -> str:
        """The order of day, month and year."""
        return self.decision.order


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A message, or a notice if ``sender`` is empty.

    ``minute`` counts from midnight. ``marked`` says that WhatsApp itself began
    the text: a notice that bears a name, or an attachment.
    """

    line: int
    day: date
    minute: int
    sender: str
    text: str
    marked: bool


@dataclass(slots=True)
class _Days:
    """Counts the stretches of one day each; both readings of a file count the same."""

    order: str
    stretch: int = -1
    last: str = ""

    def move(self, text: str) -> date | None:
        day = _cached_day(text, self.order)
        if day is not None and text != self.last:
            self.stretch += 1
            self.last = text
        return day


def find_style(open_text: Opener, language: str) -> Style | None:
    """Read the stamps of a file; None if it has none.

    ``language`` is that of the file's name, ``en`` or ``other``, if it tells.
    """
    stamps = _read_stamps(open_text)
    if not stamps.runs:
        return None
    shape = max(stamps.counts, key=lambda kind: stamps.counts[kind])
    runs = stamps.runs[shape]
    decision = decide_order([run.date for run in runs], language or stamps.language)
    days = _Days(decision.order)
    stretches: list[Stretch] = []
    strange: list[_Run] = []
    for run in runs:
        day = days.move(run.date)
        if day is None:
            strange.append(run)
        elif days.stretch == len(stretches):
            stretches.append(Stretch(day.toordinal(), run.count))
        else:
            stretches[-1].count += run.count
    return Style(
        shape=shape,
        decision=decision,
        quoted=quoted_stretches(stretches),
        strange=sum(run.count for run in strange),
        strange_line=strange[0].line if strange else 0,
        lost=stamps.before,
    )


def read_entries(open_text: Opener, style: Style) -> Iterator[Entry]:
    """Yield what was written, in the order of the file; lines without a stamp belong above."""
    days = _Days(style.order)
    head: tuple[int, date, Stamp] | None = None
    text: list[str] = []
    room = 0
    with open_text() as stream:
        for number, line in numbered_lines(stream):
            stamp = find_stamp(line)
            day = days.move(stamp.date) if stamp and stamp.shape == style.shape else None
            if stamp is None or day is None or days.stretch in style.quoted:
                if room > 0:
                    text.append(line[:room])
                    room -= len(line) + 1
                continue
            if head is not None:
                yield _entry(*head, text)
            head, text = (number, day, stamp), []
            room = LONGEST_MESSAGE - len(stamp.rest)
    if head is not None:
        yield _entry(*head, text)


@dataclass(slots=True)
class _Run:
    """Stamps that follow each other and bear the same date."""

    date: str
    line: int
    count: int = 0


@dataclass(slots=True)
class _Stamps:
    counts: dict[Shape, int] = field(default_factory=dict)
    runs: dict[Shape, list[_Run]] = field(default_factory=dict)
    language: str = ""
    before: int = 0


def _read_stamps(open_text: Opener) -> _Stamps:
    """Count the shapes of stamps, and collect the dates of each as they change."""
    found = _Stamps()
    with open_text() as stream:
        for number, line in numbered_lines(stream):
            if not found.language and number <= _LANGUAGE_LINES:
                found.language = language_of(line)
            stamp = find_stamp(line)
            if stamp is None:
                if not found.counts and not found.before and _is_lost(line):
                    found.before = number
                continue
            found.counts[stamp.shape] = found.counts.get(stamp.shape, 0) + 1
            runs = found.runs.setdefault(stamp.shape, [])
            if not runs or (runs[-1].date != stamp.date and len(runs) <= MANY_STRETCHES):
                runs.append(_Run(stamp.date, number))
            runs[-1].count += 1
    return found


def _is_lost(line: str) -> bool:
    text = without_marks(line).strip()
    return bool(text) and not is_encryption_notice(text)


def _entry(number: int, day: date, stamp: Stamp, more: list[str]) -> Entry:
    rest = stamp.rest.lstrip("\u200e\u200f\u202a\u202b\u2068\ufeff")
    sender, text = _parted(rest, bracket=stamp.shape.bracket)
    marked = is_marked(text)
    whole = "\n".join([text, *more]) if more else text
    return Entry(
        line=number,
        day=day,
        minute=stamp.hour * 60 + stamp.minute,
        sender=sender,
        text=without_marks(whole).strip(),
        marked=marked,
    )


def _parted(rest: str, *, bracket: bool) -> tuple[str, str]:
    """Part sender and text; a notice may hold a colon too, in a name between quotes."""
    found = _SENDER.match(rest)
    if found is None:
        return "", rest
    sender = without_marks(found["sender"]).strip()
    if not bracket and _QUOTE.search(sender) and is_notice(sender):
        return "", rest
    return sender, found["text"]


@lru_cache(maxsize=4096)
def _cached_day(text: str, order: str) -> date | None:
    return day_from(text, order)
