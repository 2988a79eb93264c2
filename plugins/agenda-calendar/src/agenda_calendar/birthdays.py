"""Writes birthdays and anniversaries as a calendar that any calendar program can show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from icalendar import Event, vRecur

from agenda.plugin import Contact, Issue, Value
from agenda_calendar import issues

_DAY = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)(?:T.*)?")
_LEAP_YEAR = 2000
_FIRST_YEAR = 1900
_HEAD = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Agenda//Birthdays//EN\r\n"
    b"CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
)
_FOOT = b"END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How the entries are called; each has a place for ``{name}``."""

    birthday: str = "Birthday: {name}"
    anniversary: str = "Anniversary: {name}"


class CalendarExporter:
    """Writes an event of a whole day, every year, for each birthday and anniversary.

    A day keeps its UID however often it is written, so that a calendar that reads
    the file again finds the same entries. ``clock`` gives the time of writing.
    """

    id: str = "ics"
    title: str = "Birthdays (iCalendar)"
    suffixes: tuple[str, ...] = (".ics",)

    def __init__(
        self, words: Words | None = None, clock: Callable[[], datetime] | None = None
    ) -> None:
        self._words = words or Words()
        self._clock = clock or _now

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        """Write all days that are one; yield an issue for those without day and month.

        Nobody's days are written who has a date of death.
        """
        written_at = self._clock()
        out.write(_HEAD)
        for contact in contacts:
            if any(value.kind == "deathdate" for value in contact.values):
                continue
            for kind, pattern in (
                ("birthday", self._words.birthday),
                ("anniversary", self._words.anniversary),
            ):
                yield from _write_days(contact, kind, pattern, written_at, out)
        out.write(_FOOT)


def _write_days(
    contact: Contact, kind: str, pattern: str, written_at: datetime, out: BinaryIO
) -> Iterator[Issue]:
    values = [value for value in contact.values if value.kind == kind and value.value]
    name = _name(contact)
    if values and not name:
        yield issues.nameless(contact.uid)
        return
    days: dict[tuple[int, int], date] = {}
    for value in sorted(
        values, key=lambda value: (value.value.startswith("--"), not value.preferred)
    ):
        day = _day(value)
        if day is None:
            yield issues.not_a_day(name, kind, value.value)
        else:
            days.setdefault((day.month, day.day), day)
    for number, day in enumerate(days.values()):
        event = Event()
        event.add("uid", str(uuid5(NAMESPACE_URL, f"{contact.uid}#{kind}{number or ''}")))
        event.add("dtstamp", written_at)
        event.add("dtstart", day)
        event.add("summary", pattern.format(name=name))
        event.add("rrule", _every_year(day))
        event.add("transp", "TRANSPARENT")
        event.add("categories", [kind.upper()])
        out.write(event.to_ical())


def _day(value: Value) -> date | None:
    """Return the first such day; without a year (or before 1900) counted from a leap year."""
    found = _DAY.fullmatch(value.value.strip())
    if found is None:
        return None
    year = int(found[1] or 0)
    try:
        return date(year if year >= _FIRST_YEAR else _LEAP_YEAR, int(found[2]), int(found[3]))
    except ValueError:
        return None


def _every_year(day: date) -> vRecur:
    """Return the rule; whoever was born on 29 February has her day at the end of the month."""
    if (day.month, day.day) == (2, 29):
        return vRecur({"FREQ": "YEARLY", "BYMONTH": 2, "BYMONTHDAY": -1})
    return vRecur({"FREQ": "YEARLY"})


def _name(contact: Contact) -> str:
    name = contact.name
    shown = name.full or " ".join(part for part in (name.given, name.family) if part)
    for kind in ("nickname", "org", "email", "phone"):
        shown = shown or next((value.value for value in contact.values if value.kind == kind), "")
    # A byte that was no letter is held as a lone surrogate, which UTF-8 does not know.
    return " ".join(shown.split()).encode("utf-8", "replace").decode()


def _now() -> datetime:
    return datetime.now(UTC)
