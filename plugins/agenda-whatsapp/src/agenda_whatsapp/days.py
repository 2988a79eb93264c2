"""Makes one interaction of each day of a chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from agenda.plugin import InteractionDraft, Party
from agenda_whatsapp.entries import Entry
from agenda_whatsapp.notices import without_edit_mark
from agenda_whatsapp.people import Chat, folded, phone_in, push_name

OPEN_DAYS = 3
"""Days kept open at once: around midnight and on journeys messages arrive out of order."""

LONGEST_DAY = 1_000_000
"""Characters of one day's text that are kept; messages beyond are counted."""


@dataclass(slots=True)
class _Day:
    line: int
    part: int
    count: int = 0
    length: int = 0
    senders: dict[str, None] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


def interactions(messages: Iterable[Entry], chat: Chat) -> Iterator[InteractionDraft]:
    """Yield a draft for each day on which somebody else took part.

    In a group the parties are those who wrote on that day; a day on which the
    user alone wrote to a group was a talk with nobody in particular and is left out.
    """
    open_days: dict[date, _Day] = {}
    parts: dict[date, int] = {}
    for entry in messages:
        day = open_days.get(entry.day)
        if day is None:
            parts[entry.day] = parts.get(entry.day, 0) + 1
            day = open_days[entry.day] = _Day(line=entry.line, part=parts[entry.day])
            if len(open_days) > OPEN_DAYS:
                oldest = next(iter(open_days))
                yield from _draft(oldest, open_days.pop(oldest), chat)
        _add(day, entry)
    for when, day in open_days.items():
        yield from _draft(when, day, chat)


def party(label: str, key: str = "") -> Party:
    """Return somebody by her label: a name, a number, or the name she gave herself."""
    phone = phone_in(label)
    return Party(name="" if phone else push_name(label) or label, phone=phone, key=key)


def chat_key(kind: str, chat: Chat, *more: str) -> str:
    """Return what identifies something in this chat for ever."""
    return sha256("\n".join((kind, chat.identity, *more)).encode(errors="replace")).hexdigest()[:32]


def contact_key(chat: Chat) -> str:
    """Return the key of the card of somebody known by number alone, or nothing."""
    two = not chat.group and len(chat.others) == 1
    number = phone_in(chat.title) if two else ""
    return f"tel:{folded(number)}" if number else ""


def _add(day: _Day, entry: Entry) -> None:
    day.count += 1
    day.senders[entry.sender] = None
    if day.length < LONGEST_DAY:
        text = without_edit_mark(entry.text)
        line = f"{entry.minute // 60:02}:{entry.minute % 60:02} {entry.sender}: {text}"
        day.said.append(line)
        day.length += len(line)


def _draft(when: date, day: _Day, chat: Chat) -> Iterator[InteractionDraft]:
    parties = _parties(day, chat)
    if not parties:
        return
    more = (str(day.part),) if day.part > 1 else ()
    yield InteractionDraft(
        key=chat_key("day", chat, when.isoformat(), *more),
        kind="message",
        at=when.isoformat(),
        parties=parties,
        direction=_direction(day, chat),
        title=chat.title if chat.group else "",
        text="\n".join(day.said),
        count=day.count,
        line=day.line,
    )


def _parties(day: _Day, chat: Chat) -> tuple[Party, ...]:
    if chat.group:
        return tuple(party(label) for label in day.senders if label != chat.me)
    key = contact_key(chat)
    if not key:
        return tuple(party(label) for label in chat.others)
    (label,) = chat.others
    name = "" if phone_in(label) else push_name(label) or label
    return (Party(name=name, phone=phone_in(chat.title), key=key),)


def _direction(day: _Day, chat: Chat) -> str:
    if not chat.mine_known:
        return ""
    mine = chat.me in day.senders
    theirs = any(label != chat.me for label in day.senders)
    return "both" if mine and theirs else "out" if mine else "in"
