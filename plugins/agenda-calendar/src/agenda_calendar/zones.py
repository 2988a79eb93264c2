"""Finds the time zone that a file means by a name.

Names come from the tz database, with or without a prefix; from Windows
(``Romance Standard Time``, also translated, then with the rules beside it); or are
made up and explained by a ``VTIMEZONE``. The tz database is asked first, because
it knows of changes that the file does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from agenda_calendar.framing import Frame
from agenda_calendar.lines import statements

_OFFSET = re.compile(r"\(?(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d\d)?\)?", re.IGNORECASE)
_ZONES_LIMIT = 500
_YEARLY = re.compile(r"FREQ=YEARLY", re.IGNORECASE)
_STUCK = re.compile(r"INTERVAL=0*(?:;|$)", re.IGNORECASE)
_PREFIXED = re.compile(r"/?(?:[^/]+/)*?([A-Z][A-Za-z_]+/[A-Z][A-Za-z_+-]+(?:/[A-Z][A-Za-z_]+)?)")


@dataclass(slots=True)
class Zones:
    """The time zones of one file. ``default`` is that of the whole calendar, if it names one."""

    default: tzinfo | None = None
    _framed: dict[str, Frame] = field(default_factory=dict)
    _known: dict[str, tzinfo | None] = field(default_factory=dict)

    def add(self, frame: Frame) -> None:
        """Keep a ``VTIMEZONE`` until somebody asks for it."""
        names = statements(frame).get("TZID", [])
        if names and len(self._framed) < _ZONES_LIMIT:
            self._framed[names[0].value.strip()] = frame

    def named(self, name: str) -> tzinfo | None:
        """Return the zone of this name, or None."""
        name = name.strip()
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> tzinfo | None:
        if name.upper() in ("UTC", "GMT", "Z", "ETC/UTC"):
            return UTC
        found = _from_database(name) or _from_database(WINDOWS_TO_OLSON.get(name, ""))
        prefixed = _PREFIXED.fullmatch(name)
        if found is None and prefixed is not None:
            found = _from_database(prefixed[1])
        if found is None and name in self._framed:
            found = _from_rules(self._framed[name])
        return found or _from_offset(name)


def _from_database(name: str) -> tzinfo | None:
    if not name or len(name) > 80:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _from_rules(frame: Frame) -> tzinfo | None:
    for rule in statements(frame).get("RRULE", []):
        if not _YEARLY.search(rule.value) or _STUCK.search(rule.value):
            return None  # no zone changes its clocks more often; the library would count for ever
    text = b"\r\n".join([b"BEGIN:VTIMEZONE", *(bytes(line.raw) for line in frame.lines)])
    try:
        read = Timezone.from_ical(text + b"\r\nEND:VTIMEZONE\r\n")
        return read.to_tz() if isinstance(read, Timezone) else None
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError):
        return None  # whoever asked for it reports the name


def _from_offset(name: str) -> tzinfo | None:
    """Read the offset in ``(UTC+01:00) Bruselas, Copenhague, Madrid, París``."""
    found = _OFFSET.match(name)
    if found is None:
        return None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes >= 24 * 60:
        return None
    return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))
