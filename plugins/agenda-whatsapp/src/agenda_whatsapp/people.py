"""Who takes part in a chat, which of them is the user, and what the chat is called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from agenda.plugin import Me
from agenda_whatsapp.entries import Entry
from agenda_whatsapp.notices import (
    YOU,
    created_name,
    is_attachment,
    is_deleted,
    is_deleted_by_me,
    is_encryption_notice,
    is_group_notice,
    is_notice,
)

_NUMBER = re.compile(r"\+?[\d\s().‐‑‒–-]{7,}")
_SAME_DIGITS = 9
"""Trailing digits that make two numbers one, with or without the country's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A chat: its name, whether it is a group, and the labels of those who speak in it.

    ``me`` is the label of the user; without one, ``mine_known`` says whether she
    wrote nothing or nobody can say which she is. ``others`` are the rest, in the
    order of their first message. ``own`` is the label under which the iPhone
    writes notices of a group.
    """

    title: str
    group: bool
    me: str
    mine_known: bool
    others: tuple[str, ...]
    own: str = ""

    @property
    def identity(self) -> str:
        """What stays the same when a longer piece of this chat is exported."""
        name = folded(self.title)
        return name or "|".join(sorted(folded(label) for label in (self.me, *self.others)))

    def is_message(self, entry: Entry) -> bool:
        """Say whether somebody wrote this, and has not deleted it since."""
        return entry.sender not in {"", self.own} and _is_said(entry)


@dataclass(slots=True)
class _Heard:
    """What was noticed of the people while reading."""

    said: Counter[str] = field(default_factory=Counter)
    plain: Counter[str] = field(default_factory=Counter)
    title: str = ""
    created: str = ""
    group: bool = False
    deleter: str = ""


def meet(entries: Iterable[Entry], file_title: str, me: Me) -> Chat | None:
    """Find out who is who; None if nobody says anything.

    ``file_title`` is the name of the chat as the name of the file has it, or empty.
    """
    heard = _listen(entries)
    title = file_title or heard.title
    own = next((label for label in heard.said if same(label, title)), "")
    speakers = [label for label, count in heard.said.items() if count]
    rest = [label for label in speakers if label != own]
    is_own = bool(own) and not heard.plain[own] and (heard.group or len(rest) > 1)
    if is_own:
        speakers = rest
    else:
        own = ""
    if not speakers:
        return None
    strangers = bool(title) and not any(same(label, title) for label in speakers)
    named_two = len(speakers) == 2 and strangers and not phone_in(title)
    group = heard.group or len(speakers) > 2 or named_two
    mine = _me(speakers, heard, title, me, group=group)
    others = tuple(label for label in speakers if label != mine)
    if not others and title and not group:
        others = (title,)
    if not title and group:
        title = heard.created
    return Chat(
        title=title,
        group=group,
        me=mine,
        mine_known=bool(mine) or (not group and bool(title) and len(speakers) == 1),
        others=others,
        own=own,
    )


def phone_in(label: str) -> str:
    """Return the number that stands in the place of a name, with plain spaces, or nothing."""
    if sum(letter.isdigit() for letter in label) < 7 or not _NUMBER.fullmatch(label):
        return ""
    return " ".join(re.sub("[‐‑‒–]", "-", label).split())


def push_name(label: str) -> str:
    """Return the name somebody gave herself, which WhatsApp marks with ``~``, or nothing."""
    return label[1:].strip() if label.startswith("~") else ""


def folded(text: str) -> str:
    """Fold a name to letters and digits, as the name of a file may have lost the rest."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in letters if letter.isalnum())
    return kept or text.strip()


def same(label: str, name: str) -> bool:
    """Say whether two labels are one, whatever their accents and punctuation."""
    return bool(label and name) and folded(label) == folded(name)


def _listen(entries: Iterable[Entry]) -> _Heard:
    heard = _Heard()
    for entry in entries:
        if not entry.sender or not _is_said(entry):
            _hear_notice(heard, entry)
        else:
            heard.said[entry.sender] += 1
            heard.plain[entry.sender] += not entry.marked
    return heard


def _hear_notice(heard: _Heard, entry: Entry) -> None:
    if entry.sender and is_deleted(entry.text):
        heard.said.setdefault(entry.sender, 0)
        if is_deleted_by_me(entry.text):
            heard.deleter = entry.sender
        return
    if entry.sender and not heard.title and is_encryption_notice(entry.text):
        heard.title = entry.sender
    heard.group = heard.group or is_group_notice(entry.text)
    heard.created = heard.created or created_name(entry.text)


def _is_said(entry: Entry) -> bool:
    if is_deleted(entry.text):
        return False
    first = entry.text.partition("\n")[0]
    if entry.marked:
        return is_attachment(first) or not is_notice(first)
    return not is_encryption_notice(first)


def _me(speakers: list[str], heard: _Heard, title: str, me: Me, *, group: bool) -> str:
    """Say which speaker is the user: by the chat's name, what Agenda knows, her own marks."""
    if not group and title:
        theirs = [label for label in speakers if same(label, title) or push_name(label)]
        if theirs or len(speakers) == 1:
            return next((label for label in speakers if label not in theirs), "")
    known = [label for label in speakers if _is_known(label, me)]
    if len(known) == 1:
        return known[0]
    if heard.deleter in speakers:
        return heard.deleter
    return next((label for label in speakers if label.casefold() in YOU), "")


def _is_known(label: str, me: Me) -> bool:
    phone = phone_in(label)
    if phone:
        return any(_digits(phone) == _digits(number) for number in me.phones)
    words = _words(push_name(label) or label)
    return any(
        words == _words(name) or (len(words) > 1 and words <= _words(name)) for name in me.names
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(folded(word) for word in name.split())


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())[-_SAME_DIGITS:]
