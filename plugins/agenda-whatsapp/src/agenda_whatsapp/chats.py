"""Reads one chat from its text: recognises it, and yields what Agenda keeps of it."""

from __future__ import annotations

import io
from collections.abc import Iterator

from agenda.plugin import Draft, Issue, Item, Me, Name, Property, Severity, Value
from agenda_whatsapp.days import contact_key, interactions
from agenda_whatsapp.entries import Opener, Style, find_style, read_entries
from agenda_whatsapp.lines import Stamp, find_stamp, numbered_lines
from agenda_whatsapp.notices import (
    is_encryption_notice,
    is_notice,
    language_of_file_name,
    title_in_file_name,
)
from agenda_whatsapp.people import Chat, meet, phone_in, push_name
from agenda_whatsapp.ties import TieCounter

FORMAT = "whatsapp/1"


def is_chat(name: str, head: bytes) -> float:
    """Say how sure it is that a text with this name and beginning is an exported chat.

    Logs of programs have date, seconds, a hyphen and a name too. Few phones with
    Android write seconds; a chat of theirs has a comma behind the date, or the
    name that WhatsApp gives to the file.
    """
    stamps = named = known = 0
    usual = bool(title_in_file_name(name.rsplit("/", 1)[-1])) or name.endswith("_chat.txt")
    with io.BytesIO(head) as stream:
        for _, line in numbered_lines(stream):
            stamp = find_stamp(line)
            if stamp is None:
                if not stamps and line.strip() and not is_encryption_notice(line):
                    return 0.0
                continue
            if not usual and _is_like_log(stamp):
                return 0.0
            stamps += 1
            named += ": " in stamp.rest
            known += is_notice(stamp.rest)
    if not stamps:
        return 0.0
    if usual or (known and stamps > 1):
        return 1.0
    return 0.9 if named > 1 else 0.6 if named or known else 0.0


def read_chat(open_text: Opener, name: str, me: Me) -> Iterator[Item]:
    """Yield the interactions, ties and perhaps the card that one chat holds.

    Raises:
        SourceError: a member of an archive turns out to be damaged while it is read.
    """
    style = find_style(open_text, language_of_file_name(name))
    if style is None:
        yield _nothing(name)
        return
    chat = meet(read_entries(open_text, style), title_in_file_name(name), me)
    yield from _doubts(style, chat, name)
    if chat is None:
        return
    yield from _contact(chat)
    counter = TieCounter(chat)
    messages = (entry for entry in read_entries(open_text, style) if chat.is_message(entry))
    yield from interactions(counter.watch(messages), chat)
    yield from counter.ties()


def _is_like_log(stamp: Stamp) -> bool:
    return stamp.shape.seconds and not stamp.shape.bracket and not stamp.comma


def _contact(chat: Chat) -> Iterator[Draft]:
    """Yield a card for somebody who is in the phone by number alone."""
    key = contact_key(chat)
    if not key:
        return
    label = chat.others[0]
    name = "" if phone_in(label) else push_name(label) or label
    properties = (Property(name="chat", value=chat.title), Property(name="sender", value=label))
    yield Draft(
        name=Name(full=name),
        values=(Value(kind="phone", value=phone_in(chat.title), types=("cell",), source=0),),
        properties=properties[: 2 if label != chat.title else 1],
        key=key,
        format=FORMAT,
    )


def _doubts(style: Style, chat: Chat | None, name: str) -> Iterator[Issue]:
    if style.lost:
        yield Issue(
            message="what stands before the first message was left out",
            line=style.lost,
            words=(("es", "lo que hay antes del primer mensaje se ha dejado fuera"),),
        )
    if style.strange:
        yield _strange_dates(style)
    if chat is None:
        yield _nothing(name)
        return
    if not style.decision.sure:
        yield _order_guessed(style.order)
    if not chat.mine_known:
        yield _nobody_is_me(chat.title or name)


def _strange_dates(style: Style) -> Issue:
    english = "lines with a date that does not exist, read as part of the message above"
    spanish = "líneas con una fecha que no existe, leídas como parte del mensaje anterior"
    return Issue(
        message=f"{english}: {style.strange}",
        line=style.strange_line,
        words=(("es", f"{spanish}: {style.strange}"),),
    )


def _nobody_is_me(title: str) -> Issue:
    english = "it could not be told which of the people is you, so who wrote to whom stays open"
    spanish = "no se ha podido saber cuál de las personas eres tú, así que no consta quién escribió a quién"
    return Issue(message=f"{title}: {english}", words=(("es", f"{title}: {spanish}"),))


def _order_guessed(order: str) -> Issue:
    english, spanish = {
        "mdy": ("month/day", "mes/día"),
        "ymd": ("year/month/day", "año/mes/día"),
    }.get(order, ("day/month", "día/mes"))
    return Issue(
        message=f"day and month could not be told apart for certain; they were read as {english}",
        line=1,
        words=(("es", f"no se distingue con certeza el día del mes; se han leído como {spanish}"),),
    )


def _nothing(name: str) -> Issue:
    return Issue(
        message=f"{name}: no messages were found",
        severity=Severity.ERROR,
        words=(("es", f"{name}: no se ha encontrado ningún mensaje"),),
    )
