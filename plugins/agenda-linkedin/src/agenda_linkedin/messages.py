"""Reads ``messages.csv`` into conversations.

LinkedIn has written 9 to 13 columns, and older still 7 (with the direction and
without any conversation). Messages of one conversation mostly stand together, the
newest first, but nothing promises that, so a file is read to its end before its
conversations are told; of each message only its text, time and people are kept.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from agenda.plugin import Issue, Severity
from agenda.plugin.tabular import records
from agenda_linkedin.cells import Cells, cells_of, fields_of, folded, text
from agenda_linkedin.dates import read_moment
from agenda_linkedin.names import is_nobody, name_key
from agenda_linkedin.profile import profile_address
from agenda_linkedin.recipients import Recipients, split_names
from agenda_linkedin.wording import issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda_linkedin.tables import Table

TEXT_CHARACTERS = 64_000_000
"""How much text is held for one file; beyond, messages are counted without it."""

_FIELDS = {
    "conversation id": "conversation",
    "conversation title": "title",
    "from": "sender",
    "sender profile url": "sender_url",
    "to": "to",
    "recipient profile urls": "to_urls",
    "date": "date",
    "subject": "subject",
    "content": "text",
    "folder": "folder",
    "attachments": "attachments",
    "is message draft": "draft",
    "is conversation draft": "conversation_draft",
    "direction": "direction",
}
_YES = ("yes", "true", "1", "sí", "si")
_ADVERTISED = re.compile(r"sponsored (conversation|message|inmail)", re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li)>", re.IGNORECASE)
_MARKUP = re.compile(r"</(?:p|div|a|span|ul|b|strong)>|<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it was written; ``direction`` is ``out``, ``in`` or unknown."""

    at: str
    sender: str
    sender_url: str
    to: str
    to_urls: str
    text: str
    line: int
    direction: str


@dataclass(slots=True)
class Conversation:
    """The messages of one conversation, in the order of the file."""

    key: str
    title: str = ""
    subject: str = ""
    messages: list[Message] = field(default_factory=list)


@dataclass(slots=True)
class Mailbox:
    """All conversations of a file, and what of it is none."""

    conversations: dict[str, Conversation] = field(default_factory=dict)
    recipients: Recipients = field(default_factory=Recipients)
    undated: list[int] = field(default_factory=list)
    unwanted: int = 0
    characters: int = 0
    _texts: dict[str, str] = field(default_factory=dict)

    def add(self, cells: Cells, line: int, *, month_first: bool) -> None:
        """Take a row in; a draft that was never sent is nobody's message."""
        if _is_draft(cells):
            return
        if _is_unwanted(cells) or not _has_sender(cells):
            self.unwanted += 1
            return
        sender, sender_url = text(cells, "sender"), text(cells, "sender_url")
        at = read_moment(text(cells, "date"), month_first=month_first)
        if not at:
            self.undated.append(line)
            return
        self.recipients.learn(sender, sender_url)
        conversation = self._conversation(cells)
        conversation.title = conversation.title or _title(text(cells, "title"))
        conversation.subject = conversation.subject or text(cells, "subject")
        conversation.messages.append(
            Message(
                at=at,
                sender=self._once(sender),
                sender_url=self._once(sender_url),
                to=self._once(text(cells, "to")),
                to_urls=self._once(text(cells, "to_urls")),
                text=self._kept(_said(cells)),
                line=line,
                direction=_direction(text(cells, "direction")),
            )
        )

    def _conversation(self, cells: Cells) -> Conversation:
        key = text(cells, "conversation") or _participants(cells)
        found = self.conversations.get(key)
        if found is None:
            found = self.conversations[key] = Conversation(key=key)
        return found

    def _kept(self, said: str) -> str:
        self.characters += len(said)
        return said if self.characters <= TEXT_CHARACTERS else ""

    def _once(self, words: str) -> str:
        """Return one object for equal texts: the same people stand in every row."""
        return self._texts.setdefault(words, words)


def read_messages(table: Table, mailbox: Mailbox) -> Iterator[Issue]:
    """Put the messages of a file into ``mailbox``; yield what is wrong with its rows."""
    fields = fields_of(table.header, _FIELDS)
    month_first = table.header.delimiter != ";"
    doubts: list[Issue] = []
    for record in records(table.source, table.header):
        if isinstance(record, Issue):
            doubts.append(record)
            continue
        cells = cells_of(record, fields)
        broken = any(
            doubt.severity is Severity.ERROR or doubt.line == record.line for doubt in doubts
        )
        if broken and not _is_message(cells, month_first=month_first):
            yield _broken(doubts, record.line)
        else:
            yield from doubts
            mailbox.add(cells, record.line, month_first=month_first)
        doubts.clear()
    yield from doubts


def left_out(mailbox: Mailbox) -> Iterator[Issue]:
    """Yield what of a mailbox did not become anybody's message."""
    if mailbox.unwanted:
        count = mailbox.unwanted
        yield issue(
            f"messages that are advertising or from closed accounts, left out: {count}",
            f"mensajes de publicidad o de cuentas cerradas, no importados: {count}",
        )
    if mailbox.undated:
        count = len(mailbox.undated)
        yield issue(
            f"messages with a date that could not be understood, left out: {count}",
            f"mensajes con una fecha que no se entiende, no importados: {count}",
            line=mailbox.undated[0],
        )
    if mailbox.characters > TEXT_CHARACTERS:
        yield issue(
            "there is so much text that the last messages were counted without theirs",
            "hay tanto texto que los últimos mensajes se han contado sin el suyo",
        )


def _broken(doubts: list[Issue], line: int) -> Issue:
    """Say once that a row is left out, the rest of which cannot be told."""
    said = next((doubt for doubt in doubts if doubt.severity is Severity.ERROR), None)
    return said or issue(
        "a broken row without a sender or a date, left out",
        "una fila dañada, sin remitente o sin fecha, no importada",
        line=line,
    )


def _has_sender(cells: Cells) -> bool:
    profile = profile_address(text(cells, "sender_url"))
    return bool(profile) or not is_nobody(text(cells, "sender"))


def _is_message(cells: Cells, *, month_first: bool) -> bool:
    at = read_moment(text(cells, "date"), month_first=month_first)
    return _is_draft(cells) or _is_unwanted(cells) or (_has_sender(cells) and bool(at))


def _is_draft(cells: Cells) -> bool:
    said = (text(cells, "draft"), text(cells, "conversation_draft"), text(cells, "folder"))
    return any(word.casefold() in (*_YES, "draft", "drafts") for word in said)


def _is_unwanted(cells: Cells) -> bool:
    return (
        _ADVERTISED.fullmatch(text(cells, "title")) is not None
        or _ADVERTISED.fullmatch(text(cells, "sender")) is not None
        or text(cells, "folder").casefold() == "spam"
        or "spinmail-quill-editor" in text(cells, "text")  # what sponsored mail is written with
    )


def _title(written: str) -> str:
    return " ".join(written.split())


def _said(cells: Cells) -> str:
    """Return what was said, without the markup of an InMail; else what was attached."""
    said = text(cells, "text")
    if _MARKUP.search(said):
        said = html.unescape(_TAG.sub("", _BREAK.sub("\n", said))).strip()
    return said or text(cells, "attachments")


def _direction(written: str) -> str:
    return {"outgoing": "out", "incoming": "in"}.get(folded(written), "")


def _participants(cells: Cells) -> str:
    """Name a conversation that has no id by who takes part in it, whoever writes."""
    names = {name_key(text(cells, "sender")), *map(name_key, split_names(text(cells, "to")))}
    joined = "\n".join(sorted(names))
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
