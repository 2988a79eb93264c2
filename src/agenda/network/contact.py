"""What counts as contact with somebody, and when the last one was.

One clock for every kind: calls, meetings, messages and mails in either
direction. An invitation that lies unanswered, a call that nobody took, a day
with a crowd and anything still to come are no contact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import compress, islice
from operator import le

CROWD = 10
"""So many others, and it was a gathering: nobody in particular was turned to."""


class Kind(IntEnum):
    """Kinds of interaction in compact columns."""

    OTHER = 0
    CALL = 1
    MESSAGE = 2
    EMAIL = 3
    MEETING = 4
    INVITATION = 5
    ATTEMPT = 6


REAL = frozenset({Kind.CALL, Kind.MESSAGE, Kind.EMAIL, Kind.MEETING})
"""The kinds that are contact."""

_CODES = {
    "call": Kind.CALL, "message": Kind.MESSAGE, "email": Kind.EMAIL, "meeting": Kind.MEETING,
    "invitation": Kind.INVITATION, "attempt": Kind.ATTEMPT, "missed": Kind.ATTEMPT,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """Participations in columns: who, on which day, what, and how many others took part.

    One row for each person of each interaction. Days are ordinals in the
    user's zone. ``others`` counts everybody but the user; empty means one each.
    """

    people: Sequence[int] = ()
    days: Sequence[int] = ()
    kinds: Sequence[int] = ()
    others: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.people)


def kind_of(name: str) -> Kind:
    """Return the compact kind of an interaction; kinds that nobody knows are no contact."""
    return _CODES.get(name, Kind.OTHER)


def is_contact(kind: int, day: int, *, today: int, others: int = 1, crowd: int = CROWD) -> bool:
    """Tell whether one interaction counts as contact with each who took part."""
    return kind in REAL and day <= today and others <= crowd


def contacts(log: Log, *, today: int, crowd: int = CROWD) -> Log:
    """Return the rows that count as contact, in the order given."""
    real = [code in REAL for code in range(max(Kind) + 1)]
    rows = zip(log.kinds, log.days, log.others or (1,) * len(log), strict=True)
    keep = [real[kind] and day <= today and others <= crowd for kind, day, others in rows]
    return Log(
        people=list(compress(log.people, keep)),
        days=list(compress(log.days, keep)),
        kinds=list(compress(log.kinds, keep)),
    )


def last_days(real: Log) -> dict[int, int]:
    """Return the day of the last contact of each person; ``real`` comes from :func:`contacts`.

    Rows in the order of days, as a store gives them, take a third of the time.
    """
    if all(map(le, real.days, islice(real.days, 1, None))):
        return dict(zip(real.people, real.days, strict=True))
    last: dict[int, int] = {}
    known = last.get
    for person, day in zip(real.people, real.days, strict=True):
        if day > known(person, 0):
            last[person] = day  # noqa: PERF403 - a comprehension cannot look at what it has made
    return last


def days_of(real: Log, people: Iterable[int] | None = None) -> dict[int, list[int]]:
    """Return the days of contact of each person, each once and in order."""
    wanted = None if people is None else frozenset(people)
    found: dict[int, set[int]] = {}
    for person, day in zip(real.people, real.days, strict=True):
        if wanted is None or person in wanted:
            found.setdefault(person, set()).add(day)
    return {person: sorted(days) for person, days in found.items()}


def elapsed(last: Mapping[int, int], person: int, today: int) -> int | None:
    """Return how many days ago the last contact was, None for never."""
    day = last.get(person)
    return None if day is None else today - day
