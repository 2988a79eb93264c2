"""By what a connection is known again in next year's export.

The address of the profile does, and where there is none name and company. Only
where one file has several different rows of the same name and company, position
and then day tell them apart. What a row is known by depends on what the file
says, never on the order of its rows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from agenda_linkedin.cells import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """All of a row that may tell it from others."""

    profile: str = ""
    name: str
    company: str = ""
    position: str = ""
    day: str = ""

    def steps(self) -> tuple[str, ...]:
        """Return what the row may be called, each a closer description than the one before."""
        name = folded(self.name)
        if self.profile:
            return self.profile, f"{self.profile}|{name}"
        at_company = f"name:{name}|{folded(self.company)}"
        in_position = f"{at_company}|{folded(self.position)}"
        return at_company, in_position, f"{in_position}|{self.day}"


@dataclass(slots=True)
class Keys:
    """The rows of one file, counted before they are read."""

    _first: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _shared: defaultdict[str, set[tuple[str, ...]]] = field(
        default_factory=lambda: defaultdict(set)
    )

    def count(self, traits: Traits) -> None:
        """Take note of a row; the same row again is the same connection."""
        steps = traits.steps()
        for at, step in enumerate(steps):
            first = self._first.setdefault(step, steps[at + 1 :])
            if first != steps[at + 1 :]:
                self._shared[step] |= {first, steps[at + 1 :]}

    def key(self, traits: Traits) -> str:
        """Return the shortest description that fits no other row of the file."""
        steps = traits.steps()
        if traits.profile:
            # Two names under one address: the others of the export mean one of them by it.
            names = self._shared.get(steps[0], set())
            return steps[0] if not names or steps[1:] == min(names) else steps[1]
        return next((step for step in steps if step not in self._shared), steps[-1])
