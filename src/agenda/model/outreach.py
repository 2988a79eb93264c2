"""Keeping in touch: who is cared for in which rhythm, whose turn it is, and the week's plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from agenda.model.circle import Ring
from agenda.model.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person's time in a circle. ``until`` is empty while she is in it.

    Days are ISO 8601. ``why`` is ``import`` where a file brought her in with
    its own groups; anything else was decided by the user.
    """

    person: int
    circle: int
    since: str
    until: str = ""
    why: str = ""


class Pace(StrEnum):
    """Where a person's rhythm comes from."""

    CIRCLE = "circle"
    OWN = "own"
    FRIEND = "friend"
    """No cadence, just a friend: never due, always near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """What the user decided for one person alone.

    ``days`` is her own interval where ``pace`` is ``own``. ``since`` is the
    ISO day on which that was decided. ``snoozed_until`` is the day on which
    she comes back, empty for none.
    """

    person: int
    pace: Pace = Pace.CIRCLE
    days: int | None = None
    since: str = ""
    snoozed_until: str = ""


class DueState(StrEnum):
    """How far a rhythm has run."""

    FRESH = "fresh"
    SOON = "soon"
    DUE = "due"
    OVERDUE = "overdue"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Where a person stands in her rhythm on a day; days are kept as ordinals.

    ``circle`` is the one whose cadence counts, None for her own. ``since_day``
    is the last contact, or, where ``contacted`` is False, the day from which
    she counts. ``on_day`` is when her turn comes or came.
    """

    person: int
    circle: int | None
    interval: int
    since_day: int
    contacted: bool
    on_day: int
    today: int
    back_day: int = 0

    @property
    def since(self) -> date:
        """The day of the last contact, or the one from which she counts."""
        return date.fromordinal(self.since_day)

    @property
    def on(self) -> date:
        """The day of her turn."""
        return date.fromordinal(self.on_day)

    @property
    def elapsed(self) -> int:
        """Days since the last contact."""
        return self.today - self.since_day

    @property
    def ratio(self) -> float:
        """Elapsed ÷ interval."""
        return (self.today - self.since_day) / self.interval

    @property
    def late(self) -> int:
        """Days since her turn came, negative before it."""
        return self.today - self.on_day

    @property
    def snoozed_until(self) -> date | None:
        """The day on which she comes back, None if she is not snoozed."""
        return date.fromordinal(self.back_day) if self.back_day > self.today else None

    @property
    def state(self) -> DueState:
        """How far her rhythm has run.

        Soon is the last eighth of it; overdue from a week after her turn, or a
        quarter of the interval where that is longer.
        """
        if self.back_day > self.today:
            return DueState.SNOOZED
        late, interval = self.today - self.on_day, self.interval
        if late < 0:
            return DueState.SOON if -late <= max(1, interval // 8) else DueState.FRESH
        return DueState.OVERDUE if late >= max(7, interval // 4) else DueState.DUE


class Direction(StrEnum):
    """Who owes a promise."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something promised; ``due``, ``made`` and ``kept`` are ISO days, empty for none."""

    id: int
    person: int
    text: str
    made: str
    due: str = ""
    direction: Direction = Direction.MINE
    kept: str = ""
    dropped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """How many people a week, and on which weekdays (0 is Monday).

    ``room`` of them is kept free, in weeks to come, for promises and
    follow-ups that nobody knows of yet.
    """

    number: int = 5
    weekdays: tuple[int, ...] = (4,)
    room: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """Something owed to a person by a day: a promise, a follow-up, a step of an introduction."""

    person: int
    by: date
    reason: Reason


class TurnKind(StrEnum):
    """Why somebody is in the plan."""

    KEPT = "kept"
    """She was in the session already."""
    OWED = "owed"
    RHYTHM = "rhythm"
    """The rhythm has run furthest."""
    WAITING = "waiting"
    """Her turn has been waiting longest: how small and forgotten contacts surface."""
    AHEAD = "ahead"
    """Taken early, because more would come at once later than there is room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One person in the plan of a week, on a day of it, and why."""

    person: int
    on: date
    kind: TurnKind
    due: Due | None = None
    owed: tuple[Obligation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPlan:
    """Whom to turn to in a week; ``week`` is its Monday.

    ``waiting`` is how many more are due and have no place in it; ``owed_more``
    holds what is owed in this week beyond its capacity.
    """

    week: date
    turns: tuple[Turn, ...]
    waiting: int
    owed_more: tuple[Obligation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekForecast:
    """A week to come: how many come due in it, have their turn, and wait after it."""

    week: date
    due: int
    turns: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleForecast:
    """How long one round of a circle takes: ``weeks`` until everybody had a turn.

    None where that takes longer than was looked ahead. ``demand`` is how many
    turns a week its rhythm asks for.
    """

    circle: int | None
    people: int
    demand: float
    weeks: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What the present rhythms mean at the present capacity.

    ``demand`` is how many turns a week all rhythms together ask for, ``room``
    how many there are. ``clear`` is the Monday of the first week after which
    nobody is left waiting, None if there is none within sight.
    """

    weeks: tuple[WeekForecast, ...]
    circles: tuple[CircleForecast, ...]
    demand: float
    room: int
    clear: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RingSpan:
    """A person's time in a ring: the innermost of the circles she was in. Days are ISO 8601."""

    ring: Ring | None
    since: str
    until: str = ""
