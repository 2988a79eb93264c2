"""Makes events with people of the frames of a calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from agenda.plugin import EventDraft, Issue, Party
from agenda_calendar import issues
from agenda_calendar.attendees import CROWD, parties
from agenda_calendar.framing import Frame
from agenda_calendar.lines import Statement, first, statements
from agenda_calendar.moments import Moment, MomentError, between, duration, iso, moment, stamp
from agenda_calendar.recurrence import Recurrence, RuleError
from agenda_calendar.zones import Zones

_TEXT_LIMIT = 20_000
_TITLE_LIMIT = 300
_BIRTHDAY = re.compile(
    r"(?:cumplea[ñn]os|aniversari[o]?|birthday|anniversary|geburtstag|anniversaire|compleanno"
    r"|urtebetetze)\b.*|.*\b(?:birthday|anniversary|geburtstag)\W*",
    re.IGNORECASE | re.DOTALL,
)

Found = dict[str, list[Statement]]


@dataclass(slots=True)
class Reading:
    """What is known of a calendar before its events are read, and what was counted on the way.

    ``overridden`` holds by UID the dates of repetitions that have an event of their own.
    """

    zones: Zones
    recurrence: Recurrence
    mine: frozenset[str]
    overridden: dict[str, set[str]] = field(default_factory=dict)
    crowds: int = 0
    earlier: int = 0
    _unknown: set[str] = field(default_factory=set)

    def events(self, frame: Frame) -> Iterator[EventDraft | Issue]:
        """Yield the meetings of one ``VEVENT``: none without people, several if it repeats."""
        found = statements(frame)
        people = self._people(found)
        if not people:
            return
        title = _text(found, "SUMMARY", _TITLE_LIMIT)
        if not frame.closed:
            yield issues.not_closed(title, frame.line)
        try:
            start, length = _span(found, self.zones)
        except MomentError as error:
            said = str(error) if "DTSTART" in found else ""
            yield issues.no_date(title, said, frame.line)
            return
        if not isinstance(start, datetime) and _is_birthday(found, title):
            return
        yield from self._unknown_zones(found)
        times = [start]
        try:
            times = self._times(found, start)
        except RuleError as error:
            yield issues.rule_not_followed(title, str(error)[:200], frame.line)
        draft = EventDraft(
            key=_uid(found),
            title=title,
            starts=iso(start, self.zones),
            place=" ".join(_text(found, "LOCATION", _TITLE_LIMIT).split()),
            text=_text(found, "DESCRIPTION", _TEXT_LIMIT),
            parties=people,
            line=frame.line,
        )
        for at in times:
            yield self._at(draft, found, at, length)

    def _people(self, found: Found) -> tuple[Party, ...]:
        """Return who took part, if somebody other than the user did."""
        status = first(found, "STATUS")
        if status is not None and status.value.strip().upper() == "CANCELLED":
            return ()
        people = parties(found, self.mine) or ()
        if len(people) > CROWD:
            self.crowds += 1
            return ()
        return () if all(party.me for party in people) else people

    def _times(self, found: Found, start: Moment) -> list[Moment]:
        if "RECURRENCE-ID" in found or not (found.keys() & {"RRULE", "RDATE"}):
            return [start]
        told = self.recurrence.occurrences(start, found, self.overridden.get(_uid(found), ()))
        self.earlier += told.earlier
        return told.times

    def _at(self, draft: EventDraft, found: Found, at: Moment, length: timedelta) -> EventDraft:
        key = draft.key
        own = override(found, self.zones)
        if own is not None:
            key = f"{own[0]} {own[1]}"
        elif found.keys() & {"RRULE", "RDATE"}:
            key = f"{key} {stamp(at)}"
        if not isinstance(at, datetime):
            length -= timedelta(days=1)  # the end is the first day that no longer belongs to it
        ends = iso(at + length, self.zones) if length > timedelta() else ""
        return EventDraft(
            key=key,
            title=draft.title,
            starts=iso(at, self.zones),
            ends=ends,
            place=draft.place,
            text=draft.text,
            parties=draft.parties,
            line=draft.line,
        )

    def _unknown_zones(self, found: Found) -> Iterator[Issue]:
        for statement in found.get("DTSTART", []):
            name = statement.params.get("TZID", "")
            if name and name not in self._unknown and self.zones.named(name) is None:
                self._unknown.add(name)
                yield issues.unknown_zone(name, statement.line)


def override(found: Found, zones: Zones) -> tuple[str, str] | None:
    """Return UID and date of the one repetition that an event is about, or None."""
    one = first(found, "RECURRENCE-ID")
    if one is None:
        return None
    try:
        return _uid(found), stamp(moment(one.value, one, zones))
    except MomentError:
        return _uid(found), one.value.strip()


def _span(found: Found, zones: Zones) -> tuple[Moment, timedelta]:
    """Return when it begins and how long it lasts; an end that makes no sense is none.

    Raises:
        MomentError: it is not known when it begins.
    """
    start = first(found, "DTSTART")
    if start is None:
        raise MomentError("DTSTART")
    begins = moment(start.value, start, zones)
    end, lasts = first(found, "DTEND"), first(found, "DURATION")
    length = None if lasts is None else duration(lasts.value)
    if end is not None:
        try:
            length = between(begins, moment(end.value, end, zones))
        except MomentError:
            length = None
    least = timedelta() if isinstance(begins, datetime) else timedelta(days=1)
    return begins, max(length or least, least)


def _uid(found: Found) -> str:
    uid = first(found, "UID")
    if uid is not None and uid.value.strip():
        return uid.value.strip()[:400]
    said = [
        statement.value
        for name in ("DTSTART", "SUMMARY", "ORGANIZER", "ATTENDEE")
        for statement in found.get(name, [])
    ]
    return sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()[:32]


def _text(found: Found, name: str, limit: int) -> str:
    statement = first(found, name)
    text = "" if statement is None else statement.text[:limit]
    return " ".join(text.split()) if name == "SUMMARY" else text


def _is_birthday(found: Found, title: str) -> bool:
    """Say whether an event of a whole day is one that calendars make of birthdays themselves."""
    said = [key for key in found if key.startswith("X-")]
    kinds = [statement.value.upper() for statement in found.get("CATEGORIES", [])]
    return bool(said) or "BIRTHDAY" in kinds or _BIRTHDAY.fullmatch(title) is not None
