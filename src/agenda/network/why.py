"""Whom do I turn to today, and why: the reasons of one turn in the plan, the best first.

A turn has at least one: what is owed to her, news, a day of hers, or simply
that it has been a while.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from agenda.model.outreach import Due, Turn, TurnKind
from agenda.model.reason import Reason, ReasonKind
from agenda.network.signals import ranked

RHYTHM = 0.5
"""What the rhythm alone weighs among other reasons: news and birthdays come before it."""


def why(turn: Turn, reasons: Mapping[int, Sequence[Reason]]) -> tuple[Reason, ...]:
    """Return why it is her turn; ``reasons`` are the unused signals by person."""
    found = [one.reason for one in turn.owed]
    found.extend(reasons.get(turn.person, ()))
    if turn.due is not None:
        found.append(of_rhythm(turn.due, waiting=turn.kind is TurnKind.WAITING))
    return ranked(_once(found)).get(turn.person, ())


def of_rhythm(due: Due, *, waiting: bool = False) -> Reason:
    """Return the rhythm itself as a reason: how long it has been, or that there was nothing yet."""
    kind = ReasonKind.WAITING if waiting else ReasonKind.RHYTHM
    return Reason(
        kind=kind if due.contacted else ReasonKind.NEVER,
        person=due.person,
        parts=(
            ("interval", str(due.interval)),
            ("elapsed", str(due.elapsed)),
            ("late", str(due.late)),
        ),
        day=due.on,
        weight=RHYTHM,
        key=f"rhythm:{due.person}:{due.since_day}",
    )


def _once(reasons: Iterable[Reason]) -> list[Reason]:
    return list({one.key or repr(one): one for one in reasons}.values())
