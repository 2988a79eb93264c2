"""Who knows whom: the chains that lead from the user to somebody, and people at a company."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A step of a chain; None is the user herself.

    ``kind`` is a tie's, ``contact`` for the user's own conversations.
    ``strength`` is between 0 and 1, age already reckoned in; ``on`` is the
    latest day known. ``tie`` is the id of the tie that tells the most.
    """

    a: int | None
    b: int
    kind: str
    strength: float
    on: date | None = None
    evidence: str = ""
    tie: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A way from the user to somebody; ``strength`` is the product of its links'."""

    links: tuple[Link, ...]
    strength: float

    @property
    def people(self) -> tuple[int, ...]:
        """Everybody on the way, the one who is sought last."""
        return tuple(link.b for link in self.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """That somebody works or worked somewhere. ``first`` and ``last`` are ISO 8601, any part."""

    person: int
    org: str
    title: str = ""
    unit: str = ""
    first: str = ""
    last: str = ""
    current: bool = True
    school: bool = False
