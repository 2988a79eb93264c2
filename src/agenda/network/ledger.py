"""The private account of what was given and received with one person.

It compares nobody with anybody: there is no list by balance, no total, and
nothing here reminds of a debt. What can be asked is whether somebody has been
thanked.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from agenda.model.exchange import Balance, Favour, FavourKind
from agenda.model.reason import Reason, ReasonKind

HALF_LIFE = 730.0
"""Days after which a favour counts half: an account is no archive."""

_WEIGHTS = {
    FavourKind.HELP: 1.0,
    FavourKind.ADVICE: 0.7,
    FavourKind.INTRODUCTION: 1.0,
    FavourKind.REFERRAL: 1.2,
    FavourKind.THANKS: 0.0,
}


def balance(person: int, favours: Iterable[Favour], *, today: date) -> Balance:
    """Return the account with one person; favours of others and of days to come are left out."""
    mine = sorted(
        (one for one in favours if one.person == person and one.at[:10] <= today.isoformat()),
        key=lambda one: (one.at, one.id),
    )
    given = sum(_worth(one, today) for one in mine if one.given)
    received = sum(_worth(one, today) for one in mine if not one.given)
    total = given + received
    unthanked = [one.at[:10] for one in to_thank(mine, today=today)]
    return Balance(
        person=person,
        given=_count(mine, given=True),
        received=_count(mine, given=False),
        introduced=_count(mine, given=True, kind=FavourKind.INTRODUCTION),
        introduced_by=_count(mine, given=False, kind=FavourKind.INTRODUCTION),
        thanked=_count(mine, given=True, kind=FavourKind.THANKS),
        was_thanked=_count(mine, given=False, kind=FavourKind.THANKS),
        lean=(given - received) / total if total else None,
        unthanked=min((date.fromisoformat(at) for at in unthanked), default=None),
    )


def to_thank(favours: Iterable[Favour], *, today: date) -> list[Favour]:
    """Return what the user received and has not thanked for since, the latest first."""
    past = [one for one in favours if one.at[:10] <= today.isoformat()]
    thanked: dict[int, str] = {}
    for one in past:
        if one.given and one.kind is FavourKind.THANKS:
            thanked[one.person] = max(one.at, thanked.get(one.person, ""))
    open_ = [
        one
        for one in past
        if not one.given
        and one.kind is not FavourKind.THANKS
        and one.at[:10] > thanked.get(one.person, "")[:10]
    ]
    return sorted(open_, key=lambda one: (one.at, one.id), reverse=True)


def thanks_as_reasons(favours: Iterable[Favour], *, today: date) -> list[Reason]:
    """Return what is to be thanked for as reasons to turn to somebody, one for each person."""
    first: dict[int, Favour] = {}
    for one in to_thank(favours, today=today):
        first.setdefault(one.person, one)
    return [
        Reason(
            kind=ReasonKind.THANKS,
            person=one.person,
            parts=(("kind", one.kind.value), ("text", one.text)),
            day=date.fromisoformat(one.at[:10]),
            weight=0.7,
            key=f"thanks:{one.id}",
        )
        for one in first.values()
    ]


def _worth(one: Favour, today: date) -> float:
    age = (today - date.fromisoformat(one.at[:10])).days
    return float(_WEIGHTS[one.kind] * 0.5 ** (age / HALF_LIFE))


def _count(favours: Iterable[Favour], *, given: bool, kind: FavourKind | None = None) -> int:
    return sum(
        one.given is given
        and (one.kind is kind if kind is not None else one.kind is not FavourKind.THANKS)
        for one in favours
    )
