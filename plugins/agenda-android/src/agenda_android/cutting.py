"""Cuts a backup into pieces that end between two tags, and cuts the pictures out.

A backup may hold gigabytes of pictures in attributes (``data="/9j/4AAQ…"``); a
parser would keep each whole before anybody could refuse it. Line breaks stay, so
that line numbers are those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

LONGEST_VALUE = 1024 * 1024
"""Bytes of one attribute that are kept."""

LONGEST_TAG = 4 * 1024 * 1024
"""Bytes of one tag; a longer one is no backup's."""

_PIECE = 256 * 1024
_COMMENT, _COMMENT_END = b"<!--", b"-->"
_TAG_MARK = re.compile(rb"[\"'>]")
_PLAIN_TAGS = re.compile(
    rb"(?:[^<]*+<(?!!--|part\b)[^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+>)*+"
)
_HALF_REFERENCE = re.compile(rb"&[#\w]*$")
_PICTURE = re.compile(rb"\sdata\s*=\s*[\"']$")


class EndlessTag(Exception):
    """A tag does not end: the file is damaged there."""


def whole_tags(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of an XML file in pieces that end between two tags.

    Comments and the values of ``data`` attributes are left out.

    Raises:
        EndlessTag: a tag is longer than ``LONGEST_TAG``.
    """
    cutter = _Cutter()
    while data := stream.read(_PIECE):
        yield cutter.cut(data)
    yield cutter.rest()


@dataclass(slots=True)
class _Cutter:
    """Where in a tag the last piece ended; ``tag`` is the tag that has not ended yet."""

    step: Callable[[bytes, int], int] | None = None
    quote: bytes = b""
    room: int = 0
    held: bytes = b""
    tag: bytearray = field(default_factory=bytearray)
    done: bytearray = field(default_factory=bytearray)

    def cut(self, data: bytes) -> bytes:
        """Take the next bytes; return what is complete."""
        data, self.held = self.held + data, b""
        at = 0
        while at < len(data):
            at = (self.step or self._text)(data, at)
            if len(self.tag) > LONGEST_TAG:
                raise EndlessTag
        done = bytes(self.done)
        self.done.clear()
        return done

    def rest(self) -> bytes:
        """Return what the file leaves unfinished."""
        return bytes(self.tag) + self.held

    def _text(self, data: bytes, at: int) -> int:
        plain = _PLAIN_TAGS.match(data, at)  # whole tags without pictures, thousands at once
        if plain is not None and plain.end() > at:
            self.done += plain[0]
            return plain.end()
        start = data.find(b"<", at)
        if start < 0:
            self.done += data[at:]
            return len(data)
        self.done += data[at:start]
        if _COMMENT.startswith(data[start : start + 4]) and len(data) - start < 4:
            self.held = data[start:]
            return len(data)
        if data.startswith(_COMMENT, start):
            self.step = self._comment
            return start + 4
        self.step = self._tag
        self.tag += b"<"
        return start + 1

    def _comment(self, data: bytes, at: int) -> int:
        end = data.find(_COMMENT_END, at)
        if end < 0:
            seen = max(at, len(data) - 2)
            self.held = data[seen:]
            self.done += _breaks(data[at:seen])
            return len(data)
        self.done += _breaks(data[at:end])
        self.step = None
        return end + 3

    def _tag(self, data: bytes, at: int) -> int:
        found = _TAG_MARK.search(data, at)
        if found is None:
            self.tag += data[at:]
            return len(data)
        self.tag += data[at : found.end()]
        if found[0] == b">":
            self.done += self.tag
            self.tag.clear()
            self.step = None
        else:
            self.quote = found[0]
            self.room = 0 if _PICTURE.search(self.tag[-40:]) else LONGEST_VALUE
            self.step = self._value
        return found.end()

    def _value(self, data: bytes, at: int) -> int:
        end = data.find(self.quote, at)
        piece = data[at : end if end >= 0 else len(data)]
        kept = piece[: self.room]
        self.room -= len(kept)
        self.tag += kept
        if len(kept) < len(piece):
            half = _HALF_REFERENCE.search(self.tag[-12:])
            if half is not None:
                del self.tag[-len(half[0]) :]
            self.tag += _breaks(piece[len(kept) :])
        if end < 0:
            return len(data)
        self.tag += self.quote
        self.step = self._tag
        return end + 1


def _breaks(dropped: bytes) -> bytes:
    return b"\n" * dropped.count(b"\n")
