"""Works out when a meeting that repeats has taken place so far.

``dateutil`` knows the rules. It counts on until the year 9999 for a rule that
never holds, and for ever where a step has no length, so what it is asked is
checked first and a file gets only so many rules that lead nowhere.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # carries no types

from agenda_calendar.lines import Statement, values
from agenda_calendar.moments import Moment, MomentError, moment, stamp, wall, zone_of
from agenda_calendar.zones import Zones

OCCURRENCES_LIMIT = 1000
YEARS = 5

_STEPS_LIMIT = 50_000
_HOPELESS_LIMIT = 3
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_INTERVAL = re.compile(r"0*[1-9][0-9]{0,4}")
_FIRST_YEAR = 1900
_LIST_LIMIT = 10_000


class RuleError(ValueError):
    """A rule of recurrence that cannot be followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrences:
    """When a meeting took place; ``earlier`` counts the dates that are left out."""

    times: list[Moment]
    earlier: int = 0


@dataclass(slots=True)
class Recurrence:
    """Expands recurring events up to ``now``, which has a zone."""

    now: datetime
    zones: Zones
    _hopeless: int = 0

    def occurrences(
        self,
        start: Moment,
        found: dict[str, list[Statement]],
        moved: Iterable[str] = (),
    ) -> Occurrences:
        """Return the occurrences of the last five years up to now, at most the last thousand.

        ``moved`` has the stamps of dates that have an event of their own.

        Raises:
            RuleError: a rule or a date in a list cannot be understood.
        """
        excluded = list(self._listed(found.get("EXDATE", [])))
        gone = {stamp(at) for at in excluded}.union(moved)
        days = {at for at in excluded if not isinstance(at, datetime)}  # out as a whole

        def takes_place(at: Moment) -> bool:
            return not gone or (stamp(at) not in gone and _day(at) not in days)

        times = {stamp(start): start} if self._is_past(start) else {}
        earlier = 0
        for rule in found.get("RRULE", []):
            told = self._by_rule(start, rule.value, takes_place)
            times.update((stamp(at), at) for at in told.times)
            earlier += told.earlier
        for at in self._listed(found.get("RDATE", [])):
            if self._is_past(at):
                times[stamp(at)] = at
        kept = [key for key in sorted(times) if takes_place(times[key])]
        recent = kept[-OCCURRENCES_LIMIT:]
        return Occurrences(
            times=[times[key] for key in recent], earlier=earlier + len(kept) - len(recent)
        )

    def _by_rule(
        self, start: Moment, rule: str, takes_place: Callable[[Moment], bool]
    ) -> Occurrences:
        parts = _parts(rule)
        zone = zone_of(start)
        last = wall(self.now, zone or self.now.tzinfo)
        oldest = last - timedelta(days=366 * YEARS)
        if "UNTIL" in parts:
            last = min(last, self._until(parts.pop("UNTIL"), start))
        begin = wall(start, zone)
        if begin.year < _FIRST_YEAR or self._hopeless >= _HOPELESS_LIMIT:
            raise RuleError(rule)
        text = ";".join(f"{name}={value}" for name, value in parts.items())
        recent: deque[Moment] = deque(maxlen=OCCURRENCES_LIMIT)
        seen = counted = 0
        try:
            for at in rrulestr(text, dtstart=begin):
                seen += 1
                if at > last or seen > _STEPS_LIMIT:
                    break
                if at == begin or not takes_place(_like(start, at)):
                    continue  # the first date counts whatever the rule says (RFC 5545, 3.8.5.3)
                counted += 1
                if at >= oldest:
                    recent.append(_like(start, at))
        except (
            ValueError,
            TypeError,
            IndexError,
            KeyError,
            AttributeError,
            OverflowError,
        ) as error:
            raise RuleError(rule) from error
        self._hopeless += seen == 0
        return Occurrences(times=list(recent), earlier=counted - len(recent))

    def _until(self, text: str, start: Moment) -> datetime:
        statement = Statement(name="UNTIL", value=text, params={})
        try:
            until = moment(text, statement, self.zones)
        except MomentError as error:
            raise RuleError(text) from error
        if not isinstance(until, datetime):
            return wall(until, None) + timedelta(days=1, seconds=-1)
        return wall(until, zone_of(start))

    def _listed(self, found: list[Statement]) -> Iterable[Moment]:
        for count, (text, statement) in enumerate(values(found)):
            if count >= _LIST_LIMIT:
                return
            try:
                yield moment(text, statement, self.zones)
            except MomentError as error:
                raise RuleError(text) from error

    def _is_past(self, at: Moment) -> bool:
        return wall(at, zone_of(at)) <= wall(self.now, zone_of(at) or self.now.tzinfo)


def _parts(rule: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in rule.upper().replace(" ", "").split(";") if part)
    parts = {name: value for name, _, value in pairs if not name.startswith("X-")}
    interval = parts.get("INTERVAL", "1")
    if parts.get("FREQ") not in _FREQUENCIES or not _INTERVAL.fullmatch(interval):
        raise RuleError(rule)
    return parts


def _like(start: Moment, at: datetime) -> Moment:
    if not isinstance(start, datetime):
        return at.date()
    return at.replace(tzinfo=start.tzinfo)


def _day(at: Moment) -> Moment:
    return at.date() if isinstance(at, datetime) else at
