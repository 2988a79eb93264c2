"""Address books of many mixtures, made in another way than ``duplicates_book``.

Nothing is shared with the first generator but the lists of common names: the
homes, companies, sources and mistakes are written anew, and a :class:`Mixture`
says how much of each there is. ``TUNE`` may be learned from; ``HELD_OUT`` is
for checking only, with other seeds and other mixtures.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from duplicates_town import Town

if TYPE_CHECKING:
    from duplicates_book import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """What an address book is made of; shares are between 0 and 1.

    ``sources`` are how much more often than usual a source turns up and
    ``cards`` how often a person has one, two, … cards.
    """

    cards: tuple[float, ...] = (0.55, 0.26, 0.12, 0.05, 0.02)
    spanish: float = 0.7
    common: float = 0.55
    homes: float = 0.35
    namesake_child: float = 0.2
    shared_mailbox: float = 0.35
    shared_mobile: float = 0.05
    staff: int = 12
    employed: float = 0.55
    job_changes: float = 0.25
    number_changes: float = 0.15
    strangers: float = 0.03
    companies: float = 0.4
    slips: float = 0.15
    tags: float = 0.12
    sources: dict[str, float] = field(default_factory=dict)


TUNE = (
    (60, 301, Mixture()),
    (300, 302, Mixture(homes=0.5)),
    (1500, 303, Mixture()),
    (3000, 304, Mixture(spanish=0.95, namesake_child=0.35, strangers=0.05)),
    (3000, 305, Mixture(spanish=0.35, staff=40, employed=0.8)),
    (4000, 306, Mixture(homes=0.6, shared_mailbox=0.6, shared_mobile=0.15, slips=0.05)),
    (6000, 307, Mixture(common=0.85, strangers=0.06, sources={"sim": 4.0, "chat": 3.0})),
    (8000, 308, Mixture(staff=5, slips=0.3, job_changes=0.5, sources={"paper": 3.0})),
    (12000, 309, Mixture(cards=(0.8, 0.14, 0.04, 0.01, 0.01))),
    (3000, 310, Mixture(cards=(0.96, 0.04), common=0.65)),
    (5000, 311, Mixture(cards=(0.35, 0.3, 0.2, 0.1, 0.05))),
    (4000, 312, Mixture(cards=(0.93, 0.05, 0.02), strangers=0.04, homes=0.5)),
)
"""Cards, seed and mixture of the books that weights may be learned from."""

HELD_OUT = {
    "everyday": (5000, 1941, Mixture()),
    "families on one line": (
        5000, 1942,
        Mixture(homes=0.65, namesake_child=0.4, shared_mailbox=0.5, shared_mobile=0.1, spanish=0.85),
    ),
    "large companies": (
        5000, 1943,
        Mixture(staff=60, employed=0.9, job_changes=0.4, sources={"work": 3.0, "profile": 2.0}),
    ),
    "SIM and chat": (5000, 1944, Mixture(tags=0.3, sources={"sim": 5.0, "chat": 4.0}, common=0.75)),
    "paper cards": (5000, 1945, Mixture(slips=0.45, sources={"paper": 5.0, "work": 2.0})),
    "few duplicates": (5000, 1946, Mixture(cards=(0.9, 0.08, 0.02), strangers=0.05, common=0.7)),
    "abroad": (5000, 1947, Mixture(spanish=0.15, strangers=0.02)),
}  # fmt: skip
"""Cards, seed and mixture of the books that only check."""


def make_mixture(cards: int, seed: int, mixture: Mixture) -> Book:
    """Return a book of about ``cards`` cards; the same arguments give the same book."""
    return Town(random.Random(seed), cards, mixture).book()
