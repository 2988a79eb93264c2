"""Who talks with whom in a group: people who answer each other on several days know each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from agenda.plugin import TieDraft
from agenda_whatsapp.days import chat_key, party
from agenda_whatsapp.entries import Entry
from agenda_whatsapp.people import Chat, folded

LARGEST_GROUP = 30
"""In larger groups strangers answer each other."""

DAYS_TOGETHER = 3
"""On how many days two must have answered each other."""

MOST_TIES = 100
"""Of one group, those who talked most."""

Pair = tuple[str, str]


@dataclass(slots=True)
class TieCounter:
    """Watches the messages of one group pass by and counts, in memory for one day and each pair."""

    chat: Chat
    days: Counter[Pair] = field(default_factory=Counter)
    last: dict[Pair, date] = field(default_factory=dict)
    _day: date | None = None
    _before: str = ""
    _answers: set[Pair] = field(default_factory=set)

    @property
    def _counts(self) -> bool:
        return self.chat.group and 2 <= len(self.chat.others) <= LARGEST_GROUP

    def watch(self, messages: Iterable[Entry]) -> Iterator[Entry]:
        """Yield the messages on, unchanged."""
        for entry in messages:
            if self._counts:
                self._count(entry)
            yield entry
        self._close()

    def ties(self) -> Iterator[TieDraft]:
        """Yield the ties, those of most days first, once all messages have passed."""
        for pair, days in sorted(self.days.items(), key=lambda found: (-found[1], found[0]))[
            :MOST_TIES
        ]:
            if days >= DAYS_TOGETHER:
                one, other = pair
                yield TieDraft(
                    key=chat_key("tie", self.chat, folded(one), folded(other)),
                    a=party(one),
                    b=party(other),
                    kind="conversation",
                    at=self.last[pair].isoformat(),
                    evidence=self.chat.title or "WhatsApp",
                )

    def _count(self, entry: Entry) -> None:
        if entry.day != self._day:
            self._close()
            self._day = entry.day
        if self._before not in {"", entry.sender} and self.chat.me not in {
            self._before,
            entry.sender,
        }:
            self._answers.add((self._before, entry.sender))
        self._before = entry.sender

    def _close(self) -> None:
        """End a day: two exchanged messages if each wrote right after the other."""
        for one, other in self._answers:
            if one < other and (other, one) in self._answers and self._day is not None:
                self.days[one, other] += 1
                self.last[one, other] = max(self._day, self.last.get((one, other), self._day))
        self._answers = set()
        self._before = ""
