"""Reads calendars twice: once for what holds for all of it, once for its meetings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import BinaryIO

from agenda.plugin import Issue, Item, Source, SourceError
from agenda_calendar import issues
from agenda_calendar.attendees import CROWD
from agenda_calendar.events import Reading, override
from agenda_calendar.framing import EVENT, ZONE, Line, frames
from agenda_calendar.lines import Statement, statement_from_line, statements
from agenda_calendar.recurrence import OCCURRENCES_LIMIT, YEARS, Recurrence
from agenda_calendar.zones import Zones

_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR\b", re.IGNORECASE)
_OVERRIDES_LIMIT = 200_000


class CalendarImporter:
    """Reads meetings with other people from ``.ics`` files.

    ``clock`` tells the time, up to which repeating meetings are counted.
    """

    id: str = "calendar"
    title: str = "Calendar (iCalendar)"
    suffixes: tuple[str, ...] = (".ics", ".ical", ".icalendar")

    def __init__(self, clock: Callable[[], datetime] | None = None) -> None:
        self._clock = clock or _local_now

    def recognises(self, source: Source) -> float:
        """Be sure of a file that begins as a calendar."""
        return 1.0 if _BEGINNING.match(source.head) else 0.0

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the meetings with others."""
        try:
            if not _BEGINNING.match(source.head):
                yield issues.no_calendar(source.name)
                return
            with source.open() as stream:
                reading, cancelled = _survey(stream, source, self._clock())
            if cancelled:
                return
            silent = True
            with source.open() as stream:
                for frame in frames(stream):
                    if frame.kind == EVENT:
                        for item in reading.events(frame):
                            silent = False
                            yield item
        except SourceError as error:
            yield issues.unreadable(str(error))
        else:
            yield from _left_out(reading, "" if not silent else source.name)


def _left_out(reading: Reading, silent: str) -> Iterator[Issue]:
    """Yield what was counted; ``silent`` is the name of a calendar of which nothing came."""
    if reading.crowds:
        yield issues.crowds(reading.crowds, CROWD)
    if reading.earlier:
        yield issues.earlier_dates(reading.earlier, YEARS, OCCURRENCES_LIMIT)
    if silent and not (reading.crowds or reading.earlier):
        yield issues.no_meetings(silent)


def _survey(stream: BinaryIO, source: Source, now: datetime) -> tuple[Reading, bool]:
    """Find time zones, changed repetitions and whose calendar it is; say whether it is called off."""
    zones = Zones()
    mine = {email.strip().lower() for email in source.me.emails}
    cancelled = False
    changed: list[dict[str, list[Statement]]] = []
    for frame in frames(stream):
        if frame.kind == ZONE:
            zones.add(frame)
        elif frame.kind == EVENT:
            if len(changed) < _OVERRIDES_LIMIT and _is_override(frame.lines):
                kept = statements(frame)
                changed.append(
                    {name: kept[name] for name in ("UID", "RECURRENCE-ID") if name in kept}
                )
        elif (said := statement_from_line(frame.lines[0])) is not None:
            cancelled |= said.name == "METHOD" and said.value.strip().upper() == "CANCEL"
            if said.name == "X-WR-TIMEZONE" and zones.default is None:
                zones.default = zones.named(said.value)
            if said.name == "X-WR-CALNAME" and "@" in said.value:
                mine.add(said.value.strip().lower())  # Google calls its first calendar so
    reading = Reading(
        zones=zones, recurrence=Recurrence(now=now, zones=zones), mine=frozenset(mine)
    )
    for one in changed:
        if (found := override(one, zones)) is not None:
            reading.overridden.setdefault(found[0], set()).add(found[1])
    return reading, cancelled


def _is_override(lines: list[Line]) -> bool:
    return any(line.raw[:13].upper() == b"RECURRENCE-ID" for line in lines)


def _local_now() -> datetime:
    return datetime.now().astimezone()
