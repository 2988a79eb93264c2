"""Introductions: bringing two people together, with the consent of both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class IntroductionState(StrEnum):
    """How far an introduction is."""

    IDEA = "idea"
    ASKED_A = "asked-a"
    ASKED_B = "asked-b"
    ASKED_BOTH = "asked-both"
    AGREED = "agreed"
    SENT = "sent"
    DONE = "done"
    DECLINED = "declined"
    DROPPED = "dropped"


class Consent(StrEnum):
    """What one side said."""

    UNASKED = "unasked"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class StepKind(StrEnum):
    """What can happen to an introduction."""

    ASK_A = "ask-a"
    ASK_B = "ask-b"
    YES_A = "yes-a"
    YES_B = "yes-b"
    NO_A = "no-a"
    NO_B = "no-b"
    SEND = "send"
    CHECK = "check"
    FINISH = "finish"
    THANKED = "thanked"
    DROP = "drop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that happened to an introduction, on an ISO day."""

    kind: StepKind
    at: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """The user introduces ``a`` to ``b``. Where it stands follows from ``steps`` alone.

    ``need`` and ``offer`` are the lines that it came from. ``outcome`` is the
    user's own word for what came of it.
    """

    id: int
    a: int
    b: int
    why: str = ""
    need: int | None = None
    offer: int | None = None
    steps: tuple[Step, ...] = ()
    outcome: str = ""


class Waiting(StrEnum):
    """Whose turn it is."""

    ME = "me"
    A = "a"
    B = "b"
    BOTH = "both"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an introduction stands, who is waited for and since when.

    ``next`` are the steps that are allowed now, the natural one first.
    ``remind`` is the day on which to look after it, None if nothing is open.
    """

    introduction: int
    state: IntroductionState
    a: Consent
    b: Consent
    waiting: Waiting
    since: date | None
    next: tuple[StepKind, ...]
    remind: date | None
    thanked: bool
