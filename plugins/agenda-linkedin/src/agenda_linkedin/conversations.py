"""Tells the conversations of a mailbox: who spoke with whom on which day, and who knows whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from agenda.plugin import InteractionDraft, Issue, TieDraft
from agenda_linkedin.names import name_key
from agenda_linkedin.wording import issue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda_linkedin.messages import Conversation, Mailbox, Message
    from agenda_linkedin.persons import Directory, Myself, Person

TIED_PEOPLE = 12
"""In larger groups, not everybody knows everybody."""
_ENOUGH_CONVERSATIONS = 2


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A message with the people in it."""

    message: Message
    sender: Person
    others: tuple[Person, ...]


def conversation_drafts(
    mailbox: Mailbox, myself: Myself, directory: Directory
) -> Iterator[InteractionDraft | TieDraft | Issue]:
    """Yield one interaction for each conversation and day, and ties where several took part."""
    spoken = {
        key: _spoken(conversation, mailbox) for key, conversation in mailbox.conversations.items()
    }
    mine = _who_is_me(spoken.values(), myself)
    crowds = empty = 0
    for key, messages in spoken.items():
        conversation = mailbox.conversations[key]
        others = _others(messages, mine)
        if not others:
            empty += len(messages)
            continue
        yield from _days(conversation, messages, mine, others, directory)
        if len(others) > TIED_PEOPLE:
            crowds += 1
        elif len(others) > (1 if mine else 2):
            yield from _ties(conversation, messages, others, directory)
    yield from _issues(crowds, empty)


def _spoken(conversation: Conversation, mailbox: Mailbox) -> list[_Spoken]:
    """Return the messages in the order of time, with everybody in them who is somebody."""
    recipients = mailbox.recipients
    return [
        _Spoken(
            message,
            recipients.person(message.sender, message.sender_url),
            recipients.people(message.to, message.to_urls),
        )
        for message in sorted(conversation.messages, key=lambda message: message.at)
    ]


def _who_is_me(conversations: Iterable[list[_Spoken]], myself: Myself) -> frozenset[str]:
    """Return the ids under which the user appears; none, if nobody can say."""
    taking_part: Counter[str] = Counter()
    senders: Counter[str] = Counter()
    people: dict[str, Person] = {}
    total = 0
    for messages in conversations:
        here = [who for spoken in messages for who in (spoken.sender, *spoken.others)]
        for who in here:  # of several names always the same one, in any order of messages
            before = people.get(who.id, who)
            people[who.id] = min(who, before, key=lambda person: (not person.name, person.name))
        taking_part.update({who.id for who in here})
        senders.update(spoken.sender.id for spoken in messages if spoken.message.direction == "out")
        total += 1
    known = [id_ for id_, person in people.items() if person.profile in myself.profiles]
    known = known or _likeliest(people, taking_part, senders, myself, total)
    names = {name_key(people[id_].name) for id_ in known}
    return frozenset(known) | {
        id_
        for id_, person in people.items()
        if not person.profile and name_key(person.name) in names
    }


def _likeliest(
    people: dict[str, Person],
    taking_part: Counter[str],
    senders: Counter[str],
    myself: Myself,
    total: int,
) -> list[str]:
    """Go by the name, then by the direction that old files give, then by who is everywhere."""
    named = [id_ for id_, person in people.items() if myself.is_me(person)]
    if named:
        return [max(named, key=lambda id_: (taking_part[id_], id_))]
    if senders:
        return [max(senders, key=lambda id_: (senders[id_], id_))]
    everywhere = [id_ for id_, count in taking_part.items() if count == total]
    return everywhere if len(everywhere) == 1 and total >= _ENOUGH_CONVERSATIONS else []


def _others(messages: Iterable[_Spoken], mine: frozenset[str]) -> dict[str, Person]:
    return {
        person.id: person
        for spoken in messages
        for person in (spoken.sender, *spoken.others)
        if person.id not in mine
    }


def _days(
    conversation: Conversation,
    messages: list[_Spoken],
    mine: frozenset[str],
    everybody: dict[str, Person],
    directory: Directory,
) -> Iterator[InteractionDraft]:
    days: defaultdict[str, list[_Spoken]] = defaultdict(list)
    for spoken in messages:
        days[spoken.message.at[:10]].append(spoken)
    for day, said in days.items():
        others = _others(said, mine) or everybody  # some rows do not say to whom
        senders = {spoken.sender.id for spoken in said}
        yield InteractionDraft(
            key=f"message:{conversation.key}|{day}",
            kind="message",
            at=said[0].message.at,
            parties=tuple(
                directory.party(person, role="from" if id_ in senders else "to")
                for id_, person in others.items()
            ),
            direction=_direction(said, mine),
            title=conversation.title or conversation.subject,
            text="\n".join(_line(spoken) for spoken in said),
            count=len(said),
            line=min(spoken.message.line for spoken in said),
        )


def _direction(said: Iterable[_Spoken], mine: frozenset[str]) -> str:
    found = {
        spoken.message.direction or ("out" if spoken.sender.id in mine else "in" if mine else "")
        for spoken in said
    }
    return "both" if found == {"in", "out"} else next(iter(found)) if len(found) == 1 else ""


def _line(spoken: _Spoken) -> str:
    who = " ".join(spoken.sender.name.split())
    return f"{spoken.message.at[11:16]} {who}: {spoken.message.text}".strip()


def _ties(
    conversation: Conversation,
    messages: list[_Spoken],
    others: dict[str, Person],
    directory: Directory,
) -> Iterator[TieDraft]:
    title = conversation.title or conversation.subject
    for one, other in combinations(sorted(others), 2):
        yield TieDraft(
            key=f"conversation:{conversation.key}|{one}|{other}",
            a=directory.party(others[one]),
            b=directory.party(others[other]),
            kind="conversation",
            at=messages[0].message.at[:10],
            evidence=f"LinkedIn: {title}" if title else "LinkedIn",
            line=min(spoken.message.line for spoken in messages),
        )


def _issues(crowds: int, empty: int) -> Iterator[Issue]:
    if crowds:
        yield issue(
            f"conversations of more than {TIED_PEOPLE} people, which do not count as people "
            f"who know each other: {crowds}",
            f"conversaciones de más de {TIED_PEOPLE} personas, que no cuentan como gente "
            f"que se conoce: {crowds}",
        )
    if empty:
        yield issue(
            f"messages to closed accounts, whose names LinkedIn leaves out: {empty}",
            f"mensajes a cuentas cerradas, cuyos nombres omite LinkedIn: {empty}",
        )
