"""What the sources of an import tell beyond cards, gathered while they are read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from agenda import plugin
from agenda.plugin import EventDraft, GroupDraft, InteractionDraft, Party, TieDraft

Who = tuple[str, Party]
"""A party with the importer that names her; her role is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An interaction as a source tells it: of which file of the import, by which importer.

    ``whos`` are its parties, in their order, without their roles.
    """

    file: int
    source: str
    item: InteractionDraft
    whos: tuple[Who, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """A tie as a source tells it."""

    file: int
    source: str
    item: TieDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a newer card says otherwise than the one before it, or that there is none any more."""

    file: int
    source: str
    person: int
    kind: str
    before: str = ""
    after: str = ""


@dataclass(slots=True)
class Relations:
    """All of it, until it is known who is who. ``told`` is by importer and key.

    A mailbox names the same people in hundreds of thousands of messages: each
    party is kept once.
    """

    told: dict[str, dict[str, Told]] = field(default_factory=dict)
    ties: dict[tuple[str, str], Tied] = field(default_factory=dict)
    members: dict[str, dict[Who | int, None]] = field(default_factory=dict)
    mine: list[int] = field(default_factory=list)
    news: list[News] = field(default_factory=list)
    _known: dict[Who, tuple[Party, Who]] = field(default_factory=dict)

    def add(
        self,
        file: int,
        source: str,
        item: InteractionDraft | EventDraft | TieDraft | GroupDraft,
        *,
        keep_text: bool,
    ) -> None:
        """Note what a source tells; the same key again replaces what it said before."""
        if isinstance(item, EventDraft):
            if not item.parties:
                return
            item = _meeting(item)
        if isinstance(item, InteractionDraft):
            of_source = self.told.setdefault(source, {})
            of_source[item.key] = self._told(file, source, item, item.text if keep_text else "")
        elif isinstance(item, TieDraft):
            self.ties[source, item.key] = Tied(file=file, source=source, item=item)
        elif item.name.strip():
            members = self.members.setdefault(item.name.strip(), {})
            members.update(dict.fromkeys(who(source, party) for party in item.members))

    def put(self, ordinal: int, draft: plugin.Draft) -> None:
        """Note the groups that a card says it is in, and whether it is the user's own."""
        for name in draft.circles:
            if name.strip():
                self.members.setdefault(name.strip(), {})[ordinal] = None
        if draft.mine:
            self.mine.append(ordinal)

    def all_told(self) -> Iterator[Told]:
        """Yield all interactions, those of one importer after those of another."""
        for of_source in self.told.values():
            yield from of_source.values()

    def parties(self) -> Iterator[Who]:
        """Yield everybody who is named, each once, the user left out."""
        seen: dict[Who, None] = {}
        for told in self.all_told():
            seen.update(dict.fromkeys(told.whos))
        for tied in self.ties.values():
            ends = (tied.item.a, tied.item.b)
            seen.update(dict.fromkeys(who(tied.source, party) for party in ends))
        for members in self.members.values():
            seen.update(dict.fromkeys(one for one in members if not isinstance(one, int)))
        yield from (one for one in seen if not one[1].me)

    def _told(self, file: int, source: str, item: InteractionDraft, text: str) -> Told:
        same = [self._same(source, party) for party in item.parties]
        kept = InteractionDraft(  # in a third of the time that dataclasses.replace takes
            key=item.key,
            kind=item.kind,
            at=item.at,
            parties=tuple([party for party, _ in same]),
            direction=item.direction,
            title=item.title,
            text=text,
            count=item.count,
            minutes=item.minutes,
            place=item.place,
            line=item.line,
        )
        return Told(file=file, source=source, item=kept, whos=tuple([one for _, one in same]))

    def _same(self, source: str, party: Party) -> tuple[Party, Who]:
        """Return the party that was named so before, and who that is."""
        named = (source, party)
        found = self._known.get(named)
        if found is None:
            bare = who(source, party)
            found = (party, bare if bare == named else self._same(*bare)[1])
            self._known[named] = found
        return found


def who(source: str, party: Party) -> Who:
    """Return a party without her role."""
    return source, replace(party, role="") if party.role else party


def content_of(item: InteractionDraft) -> str:
    """Return what tells an interaction from a later version of itself."""
    parties = [f"{p.name}\x1f{p.email}\x1f{p.phone}\x1f{p.url}\x1f{p.role}" for p in item.parties]
    said = [item.kind, item.at, item.direction, item.title, item.place]
    said += [str(item.count), str(item.minutes), *parties]
    return hashlib.sha256("\x1e".join(said).encode("utf-8", "replace")).hexdigest()[:32]


def kinds_of(items: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Return counts by kind, the most frequent first."""
    return tuple(sorted(items.items(), key=lambda pair: (-pair[1], pair[0])))


def _meeting(event: EventDraft) -> InteractionDraft:
    return InteractionDraft(
        key=event.key,
        kind="meeting",
        at=event.starts,
        parties=event.parties,
        title=event.title,
        text=event.text,
        minutes=_minutes(event.starts, event.ends),
        place=event.place,
        line=event.line,
    )


def _minutes(starts: str, ends: str) -> int:
    """Return how long a timed event takes; 0 for whole days and for times that do not compare."""
    if len(starts) <= 10 or len(ends) <= 10:
        return 0
    try:
        length = datetime.fromisoformat(ends) - datetime.fromisoformat(starts)
    except (ValueError, TypeError):  # one with and one without an offset
        return 0
    return max(0, round(length.total_seconds() / 60))
