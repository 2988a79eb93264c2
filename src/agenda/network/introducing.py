"""Introductions as a process: nobody is introduced who has not said yes.

Where an introduction stands follows from its steps in their order; what may
come next is told, and anything else refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from agenda.model.introduction import (
    Consent,
    Introduction,
    IntroductionState,
    Standing,
    Step,
    StepKind,
    Waiting,
)

ANSWER = timedelta(days=7)
"""After so long without an answer it is asked after."""
OUTCOME = timedelta(days=14)
"""After so long one asks what came of it."""

_SAID = {
    StepKind.ASK_A: ("a", Consent.ASKED),
    StepKind.YES_A: ("a", Consent.YES),
    StepKind.NO_A: ("a", Consent.NO),
    StepKind.ASK_B: ("b", Consent.ASKED),
    StepKind.YES_B: ("b", Consent.YES),
    StepKind.NO_B: ("b", Consent.NO),
}
_OVER = frozenset({IntroductionState.DECLINED, IntroductionState.DROPPED})


@dataclass(eq=False)
class StepError(ValueError):
    """A step is not allowed where the introduction stands; ``allowed`` are."""

    kind: StepKind
    allowed: tuple[StepKind, ...]


def take(introduction: Introduction, step: Step) -> Introduction:
    """Return the introduction with one step more.

    Raises:
        StepError: the step is not allowed yet, or not any more.
    """
    allowed = standing(introduction).next
    if step.kind not in allowed:
        raise StepError(kind=step.kind, allowed=allowed)
    return replace(introduction, steps=(*introduction.steps, step))


def standing(introduction: Introduction) -> Standing:
    """Return where an introduction stands, whose turn it is and since when."""
    consent = {"a": Consent.UNASKED, "b": Consent.UNASKED}
    done: set[StepKind] = set()
    asked: dict[str, str] = {}
    for step in introduction.steps:
        done.add(step.kind)
        if step.kind in _SAID:
            side, said = _SAID[step.kind]
            consent[side] = said
            asked[side] = step.at
    a, b = consent["a"], consent["b"]
    state = _state(a, b, done)
    waiting = _waiting(state, a, b)
    since = _since(introduction, waiting, asked)
    return Standing(
        introduction=introduction.id,
        state=state,
        a=a,
        b=b,
        waiting=waiting,
        since=since,
        next=_next(state, a, b, done),
        remind=_remind(state, waiting, since),
        thanked=StepKind.THANKED in done,
    )


def to_look_after(introductions: Iterable[Introduction], today: date) -> list[Standing]:
    """Return the introductions in which the user should do or ask something now, oldest first."""
    found = [standing(one) for one in introductions]
    now = [one for one in found if one.remind is not None and one.remind <= today]
    return sorted(now, key=lambda one: (one.remind or today, one.introduction))


def _state(a: Consent, b: Consent, done: set[StepKind]) -> IntroductionState:
    if StepKind.DROP in done:
        return IntroductionState.DROPPED
    if Consent.NO in {a, b}:
        return IntroductionState.DECLINED
    if StepKind.FINISH in done:
        return IntroductionState.DONE
    if StepKind.SEND in done:
        return IntroductionState.SENT
    if a is b is Consent.YES:
        return IntroductionState.AGREED
    begun = (a is not Consent.UNASKED, b is not Consent.UNASKED)
    return {
        (False, False): IntroductionState.IDEA,
        (True, False): IntroductionState.ASKED_A,
        (False, True): IntroductionState.ASKED_B,
        (True, True): IntroductionState.ASKED_BOTH,
    }[begun]


def _waiting(state: IntroductionState, a: Consent, b: Consent) -> Waiting:
    if state in _OVER or state is IntroductionState.DONE:
        return Waiting.NOBODY
    if state is IntroductionState.SENT:
        return Waiting.BOTH
    asked = (a is Consent.ASKED, b is Consent.ASKED)
    if asked == (True, True):
        return Waiting.BOTH
    return Waiting.A if asked[0] else Waiting.B if asked[1] else Waiting.ME


def _since(introduction: Introduction, waiting: Waiting, asked: dict[str, str]) -> date | None:
    if not introduction.steps:
        return None
    if waiting in {Waiting.A, Waiting.B}:
        return date.fromisoformat(asked[waiting.value][:10])
    return date.fromisoformat(introduction.steps[-1].at[:10])


def _next(
    state: IntroductionState, a: Consent, b: Consent, done: set[StepKind]
) -> tuple[StepKind, ...]:
    if state in _OVER:
        return ()
    if state is IntroductionState.DONE:
        return () if StepKind.THANKED in done else (StepKind.THANKED,)
    if state is IntroductionState.SENT:
        return (StepKind.FINISH, StepKind.CHECK, StepKind.DROP)
    if state is IntroductionState.AGREED:
        return (StepKind.SEND, StepKind.NO_A, StepKind.NO_B, StepKind.DROP)
    found: list[StepKind] = []
    for said, ask, yes, no in (
        (a, StepKind.ASK_A, StepKind.YES_A, StepKind.NO_A),
        (b, StepKind.ASK_B, StepKind.YES_B, StepKind.NO_B),
    ):
        if said is Consent.UNASKED:
            found += [ask, yes]
        elif said is Consent.ASKED:
            found += [yes, no, ask]
        else:
            found.append(no)
    return (*found, StepKind.DROP)


def _remind(state: IntroductionState, waiting: Waiting, since: date | None) -> date | None:
    if since is None or waiting is Waiting.NOBODY:
        return None
    if state is IntroductionState.SENT:
        return since + OUTCOME
    return since if waiting is Waiting.ME else since + ANSWER
