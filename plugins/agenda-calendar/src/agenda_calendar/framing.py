"""Cuts an iCalendar file into its events and time zones, one in memory at a time.

A calendar of many years has 100 MB, and one damaged event in it must not cost the
others. So events are framed by their ``BEGIN`` and ``END`` lines before anybody
looks inside, and every line keeps its number in the file. Attachments and
whatever else no meeting needs are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

EVENT = b"VEVENT"
ZONE = b"VTIMEZONE"
CALENDAR = b"VCALENDAR"

_LINE_LIMIT = 1024 * 1024
_VALUE_LIMIT = 64 * 1024
_LINES_LIMIT = 20_000
_WANTED = (
    b"UID",
    b"SUMMARY",
    b"DTSTART",
    b"DTEND",
    b"DURATION",
    b"LOCATION",
    b"DESCRIPTION",
    b"STATUS",
    b"ATTENDEE",
    b"ORGANIZER",
    b"RRULE",
    b"RDATE",
    b"EXDATE",
    b"RECURRENCE-ID",
    b"CATEGORIES",
    b"X-GOOGLE-CALENDAR-CONTENT",
    b"X-APPLE-SPECIAL",
)
_OF_CALENDAR = (b"X-WR-TIMEZONE", b"X-WR-CALNAME", b"METHOD")


@dataclass(slots=True)
class Line:
    """An unfolded line and the physical line on which it begins."""

    line: int
    raw: bytearray


@dataclass(slots=True)
class Frame:
    """The lines of one event or time zone, or one line of the calendar itself.

    ``closed`` is false where its ``END`` is missing.
    """

    kind: bytes
    line: int
    lines: list[Line] = field(default_factory=list)
    closed: bool = True


def frames(stream: BinaryIO) -> Iterator[Frame]:
    """Yield the events and time zones of a file in order, with the lines worth reading."""
    framer = _Framer()
    for number, raw in _physical(stream):
        if raw[:1] in (b" ", b"\t"):
            framer.unfold(raw)
        else:
            yield from framer.feed(number, raw)
    if framer.frame is not None:
        yield framer.frame


class _Framer:
    """The component that is open, and how deep inside of it the reading is."""

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self._inner = 0
        self._last: Line | None = None

    def unfold(self, raw: bytes) -> None:
        """Join a folded line to the one before, if that is kept."""
        if self._last is not None and len(self._last.raw) < _VALUE_LIMIT:
            self._last.raw += raw[1:]

    def feed(self, number: int, raw: bytes) -> Iterator[Frame]:
        """Take the next line; yield what it ends."""
        self._last = None
        begins, name = _boundary(raw)
        if self.frame is None:
            if begins and name in (EVENT, ZONE):
                self._open(number, name)
            elif raw.upper().startswith(_OF_CALENDAR):
                yield Frame(kind=CALENDAR, line=number, lines=[Line(number, bytearray(raw))])
        elif begins and name in (EVENT, ZONE, CALENDAR):
            yield self.frame  # never closed: whatever comes next is not its fault
            self._open(number, name)
        elif name in (self.frame.kind, CALENDAR) and not begins:
            self.frame.closed = name == self.frame.kind
            yield self.frame
            self.frame = None
        else:
            self._inner += (begins or -1) if name else 0
            if _is_wanted(self.frame, raw, self._inner):
                self._last = Line(number, bytearray(raw))
                self.frame.lines.append(self._last)

    def _open(self, number: int, name: bytes) -> None:
        self.frame = None if name == CALENDAR else Frame(kind=name, line=number, closed=False)
        self._inner = 0


def _physical(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield lines without their end; of an endless line only its beginning."""
    number = 1
    inside = False
    while raw := stream.readline(_LINE_LIMIT):
        ended = raw.endswith(b"\n")
        if not inside:
            text = raw.rstrip(b"\r\n")
            yield number, text.removeprefix(b"\xef\xbb\xbf") if number == 1 else text
        number += ended
        inside = not ended


def _boundary(raw: bytes) -> tuple[bool, bytes]:
    """Return whether a component begins here, and its name; no name for any other line."""
    head = raw[:6].upper()
    if head == b"BEGIN:":
        return True, raw[6:40].strip().upper()
    if head.startswith(b"END:"):
        return False, raw[4:40].strip().upper()
    return False, b""


def _is_wanted(frame: Frame, raw: bytes, inner: int) -> bool:
    if len(frame.lines) >= _LINES_LIMIT:
        return False
    return frame.kind == ZONE or (inner == 0 and raw.upper().startswith(_WANTED))
