"""The user's review of what a plan holds beyond cards: conversations, groups and news.

Free of widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from agenda.model.importing import (
    PlannedCircle,
    PlannedNews,
    PlannedTalk,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkRow:
    """The conversations with one person and what the user decided about them.

    ``person`` and ``name`` say whom they are taken to be with, None and empty
    for nobody; ``row`` is the card of the same import she comes from.
    """

    planned: PlannedTalk
    ticked: bool
    person: int | None
    row: int | None
    name: str

    @property
    def found(self) -> bool:
        """Whether it is known who she is; only then can the conversations be kept."""
        return self.person is not None or self.row is not None


class Relations:
    """Conversations, groups and news of a plan, and the decisions about them."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        """``document`` is the plan as the command line sends it."""
        self.talks = [_talk(said) for said in document.get("talks", ())]
        self.circles = tuple(PlannedCircle(**said) for said in document.get("circles", ()))
        self.news = tuple(PlannedNews(**said) for said in document.get("news", ()))
        self.mine = str(document.get("mine", ""))
        self.keep_text = False
        self.circles_left: set[str] = set()
        self._said: dict[int, int] = {}

    def counts(self) -> tuple[int, int]:
        """Return with how many people there are conversations, and of how many it is known who."""
        return len(self.talks), sum(1 for talk in self.talks if talk.found)

    def wanted(self, comes: Callable[[int], bool]) -> int:
        """Return with how many people conversations will be kept.

        ``comes`` tells whether the card of a row is brought in.
        """
        return sum(
            1
            for talk in self.talks
            if talk.ticked and talk.found and (talk.row is None or comes(talk.row))
        )

    def beyond(self) -> bool:
        """Whether there is something to keep besides cards and conversations."""
        made = any(c.circle is None and c.name not in self.circles_left for c in self.circles)
        return made or bool(self.news)

    def tick(self, indexes: Iterable[int], *, on: bool) -> None:
        """Keep the conversations of rows, or leave them out; of nobody's there is no choice."""
        for index in indexes:
            if self.talks[index].found:
                self.talks[index] = replace(self.talks[index], ticked=on)

    def all_ticked(self) -> bool | None:
        """Tell whether all conversations that can be kept will be; None for some of them."""
        ticked = {talk.ticked for talk in self.talks if talk.found}
        return None if len(ticked) > 1 else ticked == {True}

    def say_who(self, index: int, person: int, name: str) -> None:
        """Say whom the conversations of a row are with."""
        self._said[self.talks[index].planned.ordinal] = person
        self.talks[index] = replace(
            self.talks[index], person=person, row=None, name=name, ticked=True
        )

    def take_circle(self, name: str, *, on: bool) -> None:
        """Make a group of the source a circle, or leave it out."""
        (self.circles_left.discard if on else self.circles_left.add)(name)

    def taken_circles(self) -> list[str]:
        """Return the groups that become circles."""
        return [group.name for group in self.circles if group.name not in self.circles_left]

    def decisions(self) -> dict[str, Any]:
        """Return the decisions as the command line takes them."""
        left = [talk.planned.ordinal for talk in self.talks if talk.found and not talk.ticked]
        return {
            "groups_left": sorted(self.circles_left),
            "keep_text": self.keep_text,
            "talks_left": sorted(left),
            "talks_with": [[a, b] for a, b in sorted(self._said.items()) if a not in left],
        }


def _talk(said: Mapping[str, Any]) -> TalkRow:
    kinds = tuple((str(kind), int(count)) for kind, count in said["kinds"])
    planned = PlannedTalk(**{**said, "kinds": kinds})
    return TalkRow(
        planned=planned,
        ticked=True,
        person=planned.match,
        row=planned.with_row,
        name=planned.match_name,
    )
