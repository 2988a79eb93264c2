"""The tray and the cobwebs: people and facts that nobody has looked after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DustKind(StrEnum):
    """What lies there. The comment names the parts."""

    UNSORTED = "unsorted"  # came with an import, nobody decided: source
    MET_ONLY = "met-only"  # met and never spoken to since: event
    NEVER_CONTACTED = "never-contacted"  # in the agenda for years without a word
    UNKNOWN_ORIGIN = "unknown-origin"  # nobody knows where she comes from
    DEAD_ADDRESS = "dead-address"  # value
    DEAD_NUMBER = "dead-number"  # value
    NO_WAY = "no-way"  # no number, no address, nothing to reach her by
    STALE_FACT = "stale-fact"  # kind, value, confirmed
    NO_NAME = "no-name"
    NO_PERSON = "no-person"  # an address such as info@: value


class Sweep(StrEnum):
    """What can safely be done about it, also with many at once. All of it can be undone."""

    PLACE = "place"
    FOLLOW_UP = "follow-up"
    LET_GO = "let-go"
    KEEP = "keep"
    CONFIRM = "confirm"
    HIDE_VALUE = "hide-value"
    SAY_ORIGIN = "say-origin"
    MARK_ORG = "mark-org"
    BIN = "bin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dust:
    """One thing to look at: whom it concerns, what it is, since when, and what can be done."""

    kind: DustKind
    person: int
    parts: tuple[tuple[str, str], ...] = ()
    since: date | None = None
    sweeps: tuple[Sweep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cobwebs:
    """How much of each kind there is, and the items of a ten-minute session."""

    counts: tuple[tuple[DustKind, int], ...]
    session: tuple[Dust, ...]
