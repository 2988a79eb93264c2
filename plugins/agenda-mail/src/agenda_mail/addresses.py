"""Takes address headers apart (RFC 5322, section 3.4), however they were written.

``email.utils.getaddresses`` gives up on a whole header for one slip, differently
in each release of Python. Real headers are full of slips: ``García, Ana
<ana@…>`` without quotes, semicolons between people, addresses for names. What
can be read is read, and the rest of the header does not suffer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from agenda_mail.decoding import decode_words

# Lengths are bounded so that an open quote costs no second look at the whole header.
_TOKEN = re.compile(
    r"=\?[^?\s]{1,40}\?[bBqQ]\?[^?]{0,400}\?="  # encoded word: a comma inside separates nothing
    r'|"(?:[^"\\]|\\.){0,300}"'
    r"|\((?:[^()\\]|\\.){0,300}\)"
    r"|<[^<>]{0,500}>"
    r'|[,;:]|[^",;:<>()=]+|.',
    re.DOTALL,
)
_ADDRESS = re.compile(r"[^\s@<>,;:\"'()\[\]]{1,64}@[^\s@<>,;:\"'()\[\]]{1,255}")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_VIA = re.compile(r"\s+(?:via|vía|a través de)\s+.*$", re.IGNORECASE | re.DOTALL)
_NAME_LIMIT = 120
_COMPANY = re.compile(
    r"(?:s\.?\s?[alc]\.?(?:\s?u\.?)?|inc|llc|ltd|gmbh|co|corp|jr|sr|ph\.?\s?d|md|ii|iii)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """One person or thing that mail goes to: the address in lower case, the name as read."""

    address: str
    name: str = ""


@dataclass(slots=True)
class _Entry:
    """One entry of the list while it is being read."""

    words: list[str] = field(default_factory=list)
    comment: str = ""
    angle: str = ""

    @property
    def text(self) -> str:
        return "".join(self.words).strip()


def mailboxes(text: str) -> tuple[Mailbox, ...]:
    """Return all addresses of a From, To, Cc, Bcc or Reply-To header, in order."""
    found: list[Mailbox] = []
    waiting = ""
    for entry in _entries(text):
        address = _address(entry)
        if not address:
            # "García, Ana <ana@…>" without its quotes: the surname came first.
            waiting = entry.text if len(entry.text) <= _NAME_LIMIT else ""
            continue
        name = _name(entry, address)
        if waiting and name and entry.angle:
            name = in_reading_order(f"{_clean(waiting)}, {name}")
        found.append(Mailbox(address=address, name=name))
        waiting = ""
    return tuple(found)


def in_reading_order(name: str) -> str:
    """Turn "García Pérez, Ana" round; leave "Agua, S.L." and longer lists as they are."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) != 2 or not all(parts) or _COMPANY.fullmatch(parts[1]):
        return name
    return f"{parts[1]} {parts[0]}"


def is_human(name: str) -> bool:
    """Say whether this looks like what a person is called, rather than an address or a number."""
    letters = sum(sign.isalpha() for sign in name)
    odd = any(sign in name for sign in "@/\\<>{}|=_") or "�" in name
    return letters >= 2 and not odd and letters * 2 > len(name)


def _entries(text: str) -> Iterator[_Entry]:
    entry = _Entry()
    for piece in _TOKEN.findall(text):
        if piece in (",", ";"):
            yield entry
            entry = _Entry()
        elif piece == ":" and not entry.angle and "@" not in entry.text:
            entry = _Entry()  # "undisclosed-recipients:" and other names of groups
        elif piece[0] == "<" and len(piece) > 1:
            entry.angle = piece[1:-1].strip()
        elif piece[0] == "(" and len(piece) > 1:
            entry.comment = piece[1:-1]
        elif piece[0] == '"' and len(piece) > 1:
            entry.words.append(_ESCAPED.sub(r"\1", piece[1:-1]))
        else:
            entry.words.append(piece)
    yield entry


def _address(entry: _Entry) -> str:
    for text in (entry.angle, entry.text):
        found = _ADDRESS.search(text) or _ADDRESS.search(decode_words(text))
        if found is not None:
            return found[0].strip(".").lower()
    return ""


def _name(entry: _Entry, address: str) -> str:
    said = _clean(entry.text) or _clean(entry.comment)
    if not entry.angle:
        said = _clean(re.sub(re.escape(address), "", said, flags=re.IGNORECASE)) or _clean(
            entry.comment
        )
    return in_reading_order(said)


def _clean(text: str) -> str:
    words = " ".join(decode_words(text).replace("\0", "").split())
    words = _VIA.sub("", words) if words[:1] == "'" or " via " in words else words
    return words.strip(" '\"`´‘’“”<>")[:_NAME_LIMIT].strip()
