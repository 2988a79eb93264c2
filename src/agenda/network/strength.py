"""How well two people know each other, by what is known of it and how long ago that was.

No kind of tie counts for nothing: friends and colleagues carry as well as
family, and a word that nobody foresaw carries too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from agenda.model.acquaintance import Employment, Link
from agenda.model.interaction import Tie
from agenda.model.text import fold
from agenda.network.days import partial

KINDS = {
    "family": 0.95, "spouse": 0.95, "partner": 0.95, "parent": 0.95, "child": 0.95,
    "sibling": 0.95, "friend": 0.9, "mentor": 0.85, "colleague": 0.8, "co-worker": 0.8,
    "manager": 0.8, "assistant": 0.8, "client": 0.75, "introduced": 0.8, "recommended": 0.8,
    "conversation": 0.65, "meeting": 0.7, "neighbor": 0.65, "same-work": 0.45,
    "same-school": 0.4, "event": 0.4, "endorsed": 0.4, "acquaintance": 0.5, "met": 0.5,
}  # fmt: skip
"""How far a fresh tie of a kind carries."""
OTHER = 0.5
"""How far any other kind carries."""
UNDATED = 0.7
"""What is left of a tie of which nobody knows the day."""
HALF_LIFE = 4.0
"""Years after which half of a tie is left."""
FLOOR = 0.3
"""What is always left of it."""
LARGE = 25
"""In a company of more people than this of the agenda, having worked there says nothing."""

_NEAR = {"close": 0.15, "dormant": 0.05}


def freshness(on: date | None, today: date) -> float:
    """Return what age leaves of a tie, from 1 to :data:`FLOOR`."""
    if on is None:
        return UNDATED
    years = max(0, (today - on).days) / 365.25
    return float(max(FLOOR, 0.5 ** (years / HALF_LIFE)))


@lru_cache(maxsize=256)
def carries(kind: str) -> float:
    """Return how far a fresh tie of a kind carries."""
    return KINDS.get(fold(kind).replace(" ", "-"), OTHER)


def link_of(tie: Tie, today: date) -> Link | None:
    """Return a tie as a link from ``a`` to ``b``, None for one that ends nowhere."""
    a, b = (tie.b, tie.a) if tie.b is None else (tie.a, tie.b)
    if b is None or a == b:
        return None
    on = day_in(tie.at)
    return Link(
        a=a,
        b=b,
        kind=tie.kind,
        strength=carries(tie.kind) * freshness(on, today),
        on=on,
        evidence=tie.evidence,
        tie=tie.id,
    )


def own_link(person: int, last: int | None, count: int, today: date, *, ring: str = "") -> Link:
    """Return how well the user herself knows somebody: by contact, its age, and the ring.

    ``last`` is the ordinal of the last contact, ``count`` how many days of
    contact there were. Who is only in the agenda is known a little.
    """
    on = None if last is None else date.fromordinal(last)
    base = 0.35 if on is None else min(0.85, 0.6 + count * 0.02) * freshness(on, today)
    strength = min(0.98, max(0.35, base) + _NEAR.get(ring, 0.0))
    return Link(a=None, b=person, kind="contact", strength=strength, on=on)


def worked_together(employments: Iterable[Employment], today: date) -> Iterator[Link]:
    """Yield a link for each two who were at one company or school at one time.

    The more people of the agenda were there, the less it says. Where days are
    missing, two present jobs count as one time, and two past ones do not.
    """
    by_org: dict[tuple[str, bool], dict[int, Employment]] = {}
    for one in employments:
        by_org.setdefault((fold(one.org).strip(), one.school), {}).setdefault(one.person, one)
    for (org, school), people in sorted(by_org.items()):
        if not org or not 2 <= len(people) <= LARGE:
            continue
        kind = "same-school" if school else "same-work"
        worth = KINDS[kind] * min(1.0, (5 / len(people)) ** 0.5)
        for a, b in combinations(people.values(), 2):
            until = _together_until(a, b, today)
            if until is not None:
                yield Link(
                    a=a.person,
                    b=b.person,
                    kind=kind,
                    strength=worth * freshness(until, today),
                    on=until,
                    evidence=a.org,
                )


@lru_cache(maxsize=4096)
def day_in(text: str) -> date | None:
    """Return the day of a date that may lack parts: the last day that it may mean is not guessed.

    "2019" is the first of July, "2019-05" the fifteenth.
    """
    year, month, day = partial(text)
    if year is None:
        return None
    try:
        return date(year, month or 7, day or (15 if month else 1))
    except ValueError:
        return date(year, month or 7, 1)


def _together_until(a: Employment, b: Employment, today: date) -> date | None:
    """Return the last day of the time two people shared, None if they shared none."""
    if a.current and b.current:
        return today
    known = [(one.first, _end(one, today)) for one in (a, b)]
    if any(not first or last is None for first, last in known):
        return None
    starts: Sequence[date | None] = [day_in(first) for first, _ in known]
    ends = [last for _, last in known if last is not None]
    if any(day is None for day in starts):
        return None
    begin, end = max(day for day in starts if day is not None), min(ends)
    return end if begin <= end else None


def _end(one: Employment, today: date) -> date | None:
    return today if one.current else day_in(one.last)
