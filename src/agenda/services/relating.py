"""The end of an import, beyond cards: conversations, ties and circles find their people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agenda.model.importing import (
    Decisions,
    ImportPlan,
    PlannedCircle,
    PlannedNews,
    PlannedRow,
    PlannedTalk,
)
from agenda.model.interaction import Participant
from agenda.plugin import InteractionDraft, Me, Party
from agenda.services import news, own_card
from agenda.services.circle_making import circle_called, find_or_make
from agenda.services.intake import Intake
from agenda.services.parties import Whom, find_parties
from agenda.services.relations import Told, Who, content_of, kinds_of, who
from agenda.services.understanding import clean
from agenda.store import Reading, Writing, batches, circles, interactions, people, ties
from agenda.store.chunks import chunks
from agenda.store.interactions import KnownInteraction, NewInteraction
from agenda.store.ties import NewTie

CHUNK = 2000
"""So many interactions are looked up and written at once."""

_NOBODY = Whom()
_ME = Whom(me=True)


def relate(writing: Writing, intake: Intake, decisions: Decisions, region: str, me: Me) -> None:
    """Keep the conversations, ties, circles and news of an import."""
    for ordinal in intake.relations.mine:
        if ordinal in intake.people:
            own_card.set_own_person(writing, intake.people[ordinal])
    found = _decided(intake, find_parties(writing, intake, region, me), decisions)
    _keep_interactions(writing, intake, found)
    _keep_ties(writing, intake, found)
    _keep_circles(writing, intake, found, decisions)
    news.keep_news(writing, intake)


def outline(
    reading: Reading, intake: Intake, rows: tuple[PlannedRow, ...], region: str, me: Me
) -> ImportPlan:
    """Return what an import would do, with its conversations, circles and news."""
    found = find_parties(reading, intake, region, me)
    for one in _sorted_out(reading, intake, found):
        intake.tell(one.told.file, one.outcome)
    known_ties = _new_ties(reading, intake, found)
    for source, new in known_ties.items():
        for tie in new:
            intake.tell(intake.relations.ties[source, tie.key].file, "ties")
    fresh = news.real_news(reading, intake)
    for item in fresh:
        intake.tell(item.file, "news")
    talks = tuple(_talks(reading, intake, found))
    names = people.names(reading, sorted({item.person for item in fresh}))
    mine = [ordinal for ordinal in intake.relations.mine if intake.outcomes[ordinal] is not None]
    return ImportPlan(
        files=intake.reports(),
        rows=rows,
        talks=talks,
        circles=tuple(
            PlannedCircle(name=name, count=len(members), circle=circle_called(reading, name))
            for name, members in intake.relations.members.items()
        ),
        news=tuple(
            PlannedNews(
                person=item.person,
                name=names.get(item.person, ""),
                kind=item.kind,
                before=item.before,
                after=item.after,
            )
            for item in fresh
        ),
        mine=next((row.name for row in rows if row.ordinal in mine), ""),
        layouts=tuple(intake.layouts),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sorted:
    """An interaction, who took part, and what becomes of it (a field of the file's report)."""

    told: Told
    people: tuple[tuple[Whom, Party], ...]
    others: tuple[Party, ...]
    content: str
    known: KnownInteraction | None
    outcome: str


@dataclass(slots=True)
class _Talk:
    """What there is with one party, while it is counted."""

    party: Party
    whom: Whom
    kinds: Counter[str] = field(default_factory=Counter)
    first: str = "9999"
    last: str = ""


def _decided(intake: Intake, found: Mapping[Who, Whom], decisions: Decisions) -> Mapping[Who, Whom]:
    """Let the user's word count for who is who."""
    if not decisions.talks_left and not decisions.talks_with:
        return found
    said = dict(decisions.talks_with)
    result = dict(found)
    for ordinal, one in enumerate(_partners(intake, found)):
        if ordinal in decisions.talks_left:
            result[one] = _NOBODY
        elif ordinal in said:
            result[one] = Whom(person=said[ordinal])
    return result


def _partners(intake: Intake, found: Mapping[Who, Whom]) -> list[Who]:
    """Return with whom there are conversations, in the order of the source."""
    ones = (one for told in intake.relations.all_told() for one in told.whos)
    return [one for one in dict.fromkeys(ones) if not found.get(one, _ME).me]


def _talks(reading: Reading, intake: Intake, found: Mapping[Who, Whom]) -> Iterator[PlannedTalk]:
    talks = {one: _Talk(party=one[1], whom=found[one]) for one in _partners(intake, found)}
    for told in intake.relations.all_told():
        item = told.item
        for one in dict.fromkeys(told.whos):
            talk = talks.get(one)
            if talk is not None:
                talk.kinds[item.kind] += item.count
                talk.first = min(talk.first, item.at[:10])
                talk.last = max(talk.last, item.at[:10])
    persons = {talk.whom.person for talk in talks.values() if talk.whom.person is not None}
    names = people.names(reading, sorted(persons))
    summaries = intake.summaries or []
    for ordinal, talk in enumerate(talks.values()):
        whom = talk.whom
        named = names.get(whom.person, "") if whom.person is not None else ""
        if whom.row is not None:
            named = summaries[whom.row].name
        address = talk.party.email or talk.party.phone or talk.party.url
        yield PlannedTalk(
            ordinal=ordinal,
            name=talk.party.name or address,
            address=address,
            kinds=kinds_of(talk.kinds),
            first=talk.first,
            last=talk.last,
            match=whom.person,
            match_name=named,
            with_row=whom.row,
            several=whom.several,
        )


def _sorted_out(reading: Reading, intake: Intake, found: Mapping[Who, Whom]) -> Iterator[_Sorted]:
    for source, all_told in intake.relations.told.items():
        for keys in chunks(list(all_told), CHUNK):
            known = interactions.known_interactions(reading, source, keys)
            for key in keys:
                yield _sort(all_told[key], found, known.get(key))


def _sort(told: Told, found: Mapping[Who, Whom], known: KnownInteraction | None) -> _Sorted:
    present: list[tuple[Whom, Party]] = []
    others: list[Party] = []
    for one, party in zip(told.whos, told.item.parties, strict=True):
        whom = found.get(one, _ME)
        if whom.me:
            continue
        if whom.found:
            present.append((whom, party))
        else:
            others.append(party)
    content = f"{content_of(told.item)}/{len(present)}"
    outcome = "interactions"
    if known is not None and not _has_grown(known, content, told.item):
        outcome = "interactions_unchanged"
    elif not present:
        outcome = "interactions_unmatched"
    return _Sorted(
        told=told,
        people=tuple(present),
        others=tuple(others),
        content=content,
        known=known,
        outcome=outcome,
    )


def _has_grown(known: KnownInteraction, content: str, item: InteractionDraft) -> bool:
    """Say whether a source tells more than is kept: other facts, more people, or now the words."""
    before, _, people_before = known.content.partition("/")
    now, _, people_now = content.partition("/")
    more = before != now or int(people_now) > int(people_before or 0)
    return more or bool(item.text and item.text != known.text)


def _keep_interactions(writing: Writing, intake: Intake, found: Mapping[Who, Whom]) -> None:
    new: list[_Sorted] = []
    for one in _sorted_out(writing, intake, found):
        intake.tell(one.told.file, one.outcome)
        if new and (len(new) >= CHUNK or new[0].told.source != one.told.source):
            _keep_some(writing, new)
            new = []
        if one.outcome == "interactions":
            new.append(one)
    if new:
        _keep_some(writing, new)


def _keep_some(writing: Writing, new: Sequence[_Sorted]) -> None:
    """Keep interactions of one importer, a few at a time: a mailbox holds a million."""
    first = interactions.add_interactions(
        writing, [_new(one) for one in new], source=new[0].told.source, batch=_batch(writing)
    )
    grown = [(one.known.id, id_) for id_, one in enumerate(new, first) if one.known is not None]
    interactions.supersede(writing, grown)


def _new(one: _Sorted) -> NewInteraction:
    item = one.told.item
    persons = {
        whom.person: (whom.person, party.role, _seen(party))
        for whom, party in reversed(one.people)
        if whom.person is not None
    }
    return NewInteraction(
        key=item.key,
        content=one.content,
        kind=item.kind,
        at=item.at,
        people=tuple(persons.values())[::-1],
        others=tuple(_participant(party) for party in one.others),
        direction=item.direction,
        title=clean(item.title),
        text=clean(item.text),
        minutes=item.minutes,
        count=item.count,
        place=clean(item.place),
    )


def _participant(party: Party) -> Participant:
    return Participant(
        person=None, name=clean(party.name or _seen(party)), role=party.role, seen=_seen(party)
    )


def _seen(party: Party) -> str:
    return clean(party.email or party.phone or party.url or party.name)


def _new_ties(
    reading: Reading, intake: Intake, found: Mapping[Who, Whom]
) -> dict[str, list[NewTie]]:
    """Return the ties, by importer, that are not kept yet and whose two ends are known.

    The others are counted.
    """
    keyed: dict[str, list[str]] = defaultdict(list)
    for source, key in intake.relations.ties:
        keyed[source].append(key)
    result: dict[str, list[NewTie]] = defaultdict(list)
    for source, keys in keyed.items():
        known = ties.known_ties(reading, source, keys)
        for key in keys:
            item = intake.relations.ties[source, key].item
            a, b = (found.get(who(source, party), _ME) for party in (item.a, item.b))
            if key in known or a == b:
                continue
            if not all(whom.me or whom.found for whom in (a, b)):
                intake.tell(intake.relations.ties[source, key].file, "ties_unmatched")
            else:
                result[source].append(
                    NewTie(
                        key=key,
                        kind=item.kind,
                        a=a.person,
                        b=b.person,
                        at=item.at,
                        evidence=clean(item.evidence),
                    )
                )
    return result


def _keep_ties(writing: Writing, intake: Intake, found: Mapping[Who, Whom]) -> None:
    for source, new in _new_ties(writing, intake, found).items():
        ties.add_ties(writing, new, source=source, batch=_batch(writing))
        for tie in new:
            intake.tell(intake.relations.ties[source, tie.key].file, "ties")


def _keep_circles(
    writing: Writing, intake: Intake, found: Mapping[Who, Whom], decisions: Decisions
) -> None:
    if not decisions.groups:
        return
    for name, members in intake.relations.members.items():
        persons = _persons(intake, found, list(members))
        if not persons or name in decisions.groups_left:
            continue
        circle = circle_called(writing, name)
        if circle is None:
            _batch(writing)
            circle = find_or_make(writing, name)
        circles.put(writing, persons, circle, why="import")


def _persons(intake: Intake, found: Mapping[Who, Whom], members: Sequence[Who | int]) -> list[int]:
    persons = [
        intake.people.get(one) if isinstance(one, int) else found.get(one, _NOBODY).person
        for one in members
    ]
    return list(dict.fromkeys(person for person in persons if person is not None))


def _batch(writing: Writing) -> int:
    """Open the batch with the first thing that changes something."""
    return writing.batch if writing.batch is not None else batches.add_batch(writing)
