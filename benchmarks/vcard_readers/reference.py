"""What a vCard file holds, told by a reader as plain as can be, to measure all others by.

It knows lines, folds, soft breaks and base64, decodes and unescapes, and judges
nothing. Two readers agree on a property if letters and digits of its text are
the same, so that nobody loses a point for a matter of form.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from collections import Counter
from dataclasses import dataclass, field

_MARKER = re.compile(rb"(?i)[ \t]*(begin|end)[ \t]*:[ \t]*vcard[ \t]*").fullmatch
_HEAD = re.compile(rb'((?:[^":]|"[^"]*")*):(.*)', re.DOTALL).fullmatch
_BASE64 = re.compile(rb"(?i)[;=](?:b|base64)(?:;|$)").search
_CHARSET = re.compile(rb"(?i)charset=\"?([\w-]+)").search
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ODD = re.compile(r"[\W_]+")
# About the card and not the person; some readers keep them apart from the rest.
_APART = frozenset({"VERSION", "PRODID", "REV"})


@dataclass
class Contents:
    """What a file holds: the number of cards, and the plain texts of all their properties."""

    cards: int = 0
    texts: Counter[str] = field(default_factory=Counter)


def contents(data: bytes) -> Contents:
    """Read a file."""
    found = Contents()
    lines = re.sub(rb"(?<!=)\n[ \t]", b"", _plain_bytes(data)).split(b"\n")[::-1]
    depth = 0
    previous = b""
    while lines:
        line = lines.pop()
        marker = _MARKER(line)
        if marker:
            depth += 1 if marker[1].lower() == b"begin" else -1
            agent = re.fullmatch(rb"(?i)(?:[\w-]+\.)?agent[^:]*:[ \t]*", previous)
            found.cards += marker[1].lower() == b"begin" and not agent
        elif depth > 0 and (head := _HEAD(line)):
            name = head[1].partition(b";")[0].rpartition(b".")[2].strip().upper().decode("latin-1")
            text = _text(head[1], head[2], lines)
            if name not in _APART and text:
                found.texts[text] += 1
        previous = line if line.strip() else previous
    return found


def plain(text: str) -> str:
    """Return letters and digits of a text that is decoded already."""
    return _ODD.sub("", text).lower()


def _text(head: bytes, raw: bytes, lines: list[bytes]) -> str:
    if b"QUOTED-PRINTABLE" in head.upper():
        while raw.endswith(b"=") and lines and not _MARKER(lines[-1]):
            raw = raw[:-1] + lines.pop().lstrip(b" \t")
        raw = quopri.decodestring(raw)
    elif _BASE64(head):
        while lines and lines[-1].strip() and b":" not in lines[-1]:
            raw += lines.pop()
        return plain(raw.decode("latin-1"))
    named = _CHARSET(head)
    text = _decoded(raw, named[1].decode() if named else "")
    return plain(_ESCAPE.sub(lambda match: " " if match[1] in "nN" else match[1], text))


def _decoded(raw: bytes, charset: str) -> str:
    for name in ("utf-8", charset):
        try:
            return codecs.decode(raw, name) if name else raw.decode()
        except (UnicodeDecodeError, LookupError, binascii.Error, TypeError):
            continue
    return raw.decode("cp1252", "replace")


def _plain_bytes(data: bytes) -> bytes:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        data = data.decode("utf-16", "replace").encode()
    elif data[1:2] == b"\0":
        data = data.decode("utf-16-le", "replace").encode()
    elif data[:1] == b"\0":
        data = data.decode("utf-16-be", "replace").encode()
    data = re.sub(rb"\r*\n", b"\n", data) if b"\n" in data else data.replace(b"\r", b"\n")
    return re.sub(rb"(?m)^\xef\xbb\xbf", b"", data)


def picture_text(data: bytes) -> str:
    """Return the plain text of a picture that a reader has decoded."""
    return plain(base64.b64encode(data).decode())
