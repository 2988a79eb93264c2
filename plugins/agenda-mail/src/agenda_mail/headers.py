"""Reads from the header of a message what matters here: who wrote to whom, when, on what.

Only the fields that are wanted are decoded, and addresses only when asked for,
because a large mailbox is gone through several times.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from agenda_mail.addresses import Mailbox, mailboxes
from agenda_mail.dates import date_of_header, date_of_received, date_of_stamp
from agenda_mail.decoding import decode_words, text_from_bytes
from agenda_mail.folders import Use, use_of_label

_WANTED = {
    name: name.decode()
    for name in (
        b"from to cc bcc reply-to date message-id subject list-id list-post auto-submitted"
        b" precedence delivered-to x-original-to envelope-to x-gmail-labels x-original-from"
        b" received x-mozilla-status x-mozilla-draft-info x-autoreply resent-from"
    ).split()
}
_TITLE_LIMIT = 300
_EXPUNGED = 0x0008  # nsMsgMessageFlags of Thunderbird
_MESSAGE_ID = re.compile(r"<([^<>\s]{1,500})>")
_BRACKETS = re.compile(r"<([^<>]*)>\s*$")
_MAILTO = re.compile(r"<mailto:([^<>?]+)", re.IGNORECASE)

Parse = Callable[[str], tuple[Mailbox, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The header of one message; ``use`` is what its folder or label is for."""

    fields: dict[str, list[str]]
    line: int
    use: Use
    place: str = ""
    stamp: bytes = b""
    arrived: str = ""
    parse: Parse = mailboxes

    def first(self, name: str) -> str:
        """Return the first field of this name (in lower case), or ""."""
        return next(iter(self.fields.get(name, ())), "")

    def addresses(self, *names: str) -> tuple[Mailbox, ...]:
        """Return all addresses in the fields of these names."""
        return tuple(
            box for name in names for text in self.fields.get(name, ()) for box in self.parse(text)
        )

    @property
    def sender(self) -> Mailbox | None:
        """Who wrote it; where a list wrote itself into From, whom it wrote for."""
        found = self.addresses("from")
        if not found:
            return None
        if " via " in self.first("from").lower() or "x-original-from" in self.fields:
            behind = self.addresses("x-original-from") or self.addresses("reply-to")
            if len(behind) == 1:
                return Mailbox(address=behind[0].address, name=behind[0].name or found[0].name)
        return found[0]

    @property
    def at(self) -> str:
        """When it was sent, as ISO 8601; "" if neither header nor envelope can say."""
        return (
            date_of_header(self.first("date"))
            or date_of_stamp(self.stamp)
            or date_of_received(self.first("received"))
            or self.arrived
        )

    @property
    def title(self) -> str:
        """The subject in one line."""
        return " ".join(decode_words(self.first("subject")).split())[:_TITLE_LIMIT]

    @property
    def key(self) -> str:
        """What identifies it in every mailbox: its Message-ID, else a hash of its headers."""
        found = _MESSAGE_ID.search(self.first("message-id"))
        if found is not None:
            return found[1]
        said = [self.first(name) for name in ("from", "to", "cc", "date", "subject")]
        return sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()[:32]

    @property
    def automatic(self) -> bool:
        """Whether a machine wrote it (RFC 3834), such as a notice of absence."""
        submitted = self.first("auto-submitted").strip().lower()
        return (submitted not in ("", "no")) or "x-autoreply" in self.fields

    @property
    def to_many(self) -> bool:
        """Whether it came through a mailing list or was sent in bulk (RFC 2919, 2076)."""
        return "list-id" in self.fields or self.first("precedence").strip().lower() in (
            "bulk",
            "list",
            "junk",
            "auto_reply",
        )

    @property
    def lists(self) -> tuple[str, ...]:
        """The addresses of the list that it came through (RFC 2369, RFC 2919)."""
        posted = [found.lower() for found in _MAILTO.findall(self.first("list-post"))]
        named = _BRACKETS.search(self.first("list-id"))
        if named is not None and "." in named[1]:
            posted.append(named[1].strip().lower().replace(".", "@", 1))
        return tuple(posted)


def message_from_header(
    header: bytes,
    *,
    line: int = 1,
    place: str = "",
    use: Use = Use.MAIL,
    stamp: bytes = b"",
    arrived: str = "",
    parse: Parse = mailboxes,
) -> Message:
    """Read a header; ``use`` of the folder gives way to what the header itself says."""
    fields = _fields(header)
    return Message(
        fields=fields,
        line=line,
        use=_use(fields, use),
        place=place,
        stamp=stamp,
        arrived=arrived,
        parse=parse,
    )


def _fields(header: bytes) -> dict[str, list[str]]:
    unfolded = header.replace(b"\r\n", b"\n").replace(b"\n\t", b" ").replace(b"\n ", b" ")
    found: dict[str, list[str]] = {}
    for line in unfolded.split(b"\n"):
        name, _, value = line.partition(b":")
        wanted = _WANTED.get(name.rstrip().lower())
        if wanted is not None:
            found.setdefault(wanted, []).append(text_from_bytes(value).strip())
    return found


def _use(fields: dict[str, list[str]], use: Use) -> Use:
    labels = ",".join(fields.get("x-gmail-labels", ()))
    if labels:
        uses = {use_of_label(label.strip('" ')) for label in decode_words(labels).split(",")}
        return min(uses, key=(Use.UNWANTED, Use.SENT, Use.MAIL).index)
    status = next(iter(fields.get("x-mozilla-status", ())), "")
    try:
        expunged = int(status or "0", 16) & _EXPUNGED
    except ValueError:
        expunged = 0
    return Use.UNWANTED if expunged else use
