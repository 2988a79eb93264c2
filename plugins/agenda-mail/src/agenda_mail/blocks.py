"""Cuts mail files into the headers of their messages; bodies are passed over.

A mailbox may be 10 GB, so nothing but a window of a few megabytes is ever in
memory. ``mailbox.mbox`` reads the whole file for a table of contents first and
takes every ``From`` line for a message, which is why it is not used here.

An mbox (RFC 4155) separates messages by a line ``From sender date``. Writers that
quote such lines in bodies (mboxo, mboxrd) need no more; others say with
``Content-Length`` where a body ends (mboxcl2), and some do neither. So a
separator must look like one, stand below an empty line (or carry a date), be
followed by a header, and lie outside of a length that proves true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

HEADER_LIMIT = 256 * 1024
"""The header of a message is read up to here; the rest of it counts as body."""

_CHUNK = 4 * 1024 * 1024
_SEPARATOR_LIMIT = 2048
_SMALL_READ = 16 * 1024

_SEPARATOR = re.compile(rb"From [^\n]{0,1000}\r?\n(?=[!-9;-~]{1,200}[ \t]*:|>From )")
_DATED = re.compile(
    rb"From .*?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ ]+\w{1,9}[ ]+\w{1,9}[ ]+(?:\d{4}[ ]+)?\d{1,2}:\d\d",
    re.IGNORECASE,
)
_UNDATED = re.compile(rb"From (?:-|\S+@\S+|MAILER-DAEMON)?\s*")
_HEADER_END = re.compile(rb"\n\r?\n")
_LENGTH = re.compile(
    rb"^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)
_BYTE_COUNT = re.compile(rb"\s*\d{1,12}\s*\n")
_AFTER_BODY = re.compile(rb"(?:\r?\n){0,3}(?:From |\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The header of one message as bytes, and the physical line on which it begins.

    ``stamp`` is what stands behind ``From`` in an mbox: a sender and a date.
    """

    header: bytes
    line: int = 1
    stamp: bytes = b""


def is_separator(head: bytes) -> bool:
    """Say whether a file that begins like this is an mbox."""
    found = _SEPARATOR.match(head)
    return found is not None and _is_real(found[0], after_blank=True)


def has_whole_header(head: bytes) -> bool:
    """Say whether a file that begins like this has the end of a header in sight."""
    return _HEADER_END.search(head) is not None


def mbox_blocks(stream: BinaryIO, *, seekable: bool) -> Iterator[Block]:
    """Yield the header of each message of an mbox.

    ``seekable`` says that jumping back in the stream is cheap, so that a
    ``Content-Length`` can be checked before it is believed.
    """
    window = _Window(stream)
    while (separator := window.next_separator()) is not None:
        line = window.line
        window.advance(len(separator))
        header = window.header()
        window.advance(len(header))
        if seekable:
            window.believe_length(header)
        yield Block(header=header, line=line, stamp=separator[5:].strip())


def message_block(stream: BinaryIO) -> Block:
    """Return the header of a file that holds one message (.eml, Maildir, Apple's .emlx)."""
    data = stream.read(_SMALL_READ)
    count = _BYTE_COUNT.match(data)
    line = 1
    if count is not None:  # .emlx begins with the length of the message
        data, line = data[count.end() :], 2
    while _HEADER_END.search(data) is None and len(data) < HEADER_LIMIT:
        more = stream.read(_SMALL_READ * 4)
        if not more:
            break
        data += more
    end = _HEADER_END.search(data)
    return Block(header=data[: HEADER_LIMIT if end is None else end.start() + 1], line=line)


class _Window:
    """The part of the file that is in memory, and where in the file it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self.line = 1
        self._stream = stream
        self._buffer = b""
        self._at = 0
        self._read = 0
        self._ended = False
        self._believed = 0
        self._refill()

    def next_separator(self) -> bytes | None:
        """Go to the next separator and return it, or None at the end of the file."""
        while True:
            self._refill()
            safe = len(self._buffer) - (0 if self._ended else _SEPARATOR_LIMIT)
            for start in self._candidates(safe):
                found = _SEPARATOR.match(self._buffer, start)
                if found and _is_real(found[0], after_blank=self._after_blank(start)):
                    self._go(start)
                    return found[0]
            if self._ended:
                return None
            self._go(max(self._at, self._line_start(safe)))

    def _candidates(self, safe: int) -> Iterator[int]:
        """Yield where lines begin with ``From`` outside of a believed length."""
        if self._offset(self._at) == 0 and self._buffer.startswith(b"From "):
            yield 0
        start = max(self._at - 1, self._at + self._believed - self._offset(self._at) - 1, 0)
        while 0 <= (start := self._buffer.find(b"\nFrom ", start)) < safe:
            yield start + 1
            start += 1

    def header(self) -> bytes:
        """Return the header that begins here, without the empty line below it."""
        self._refill()
        limit = min(len(self._buffer), self._at + HEADER_LIMIT)
        end = _HEADER_END.search(self._buffer, self._at, limit)
        return self._buffer[self._at : limit if end is None else end.start() + 1]

    def advance(self, length: int) -> None:
        """Go on by so many bytes."""
        self._go(self._at + length)

    def believe_length(self, header: bytes) -> None:
        """Take the body to be as long as the header says, if a message or the end comes there."""
        said = _LENGTH.search(header)
        if said is None:
            return
        empty = 2 if self._buffer.startswith(b"\r\n", self._at) else 1
        end = self._offset(self._at) + empty + int(said[1])
        back = self._stream.tell()
        if end <= self._stream.seek(0, 2):
            self._stream.seek(end)
            if _AFTER_BODY.match(self._stream.read(16)):
                self._believed = end
        self._stream.seek(back)

    def _refill(self) -> None:
        if self._ended or len(self._buffer) - self._at >= HEADER_LIMIT + _SEPARATOR_LIMIT:
            return
        more = self._stream.read(_CHUNK)
        self._ended = not more
        self._read += len(more)
        # Three bytes stay in front, to see whether a separator stands below an empty line.
        kept = max(self._at - 3, 0)
        self._buffer = self._buffer[kept:] + more
        self._at -= kept

    def _go(self, to: int) -> None:
        self.line += self._buffer.count(b"\n", self._at, to)
        self._at = to

    def _offset(self, at: int) -> int:
        return self._read - len(self._buffer) + at

    def _after_blank(self, at: int) -> bool:
        before = self._buffer[max(at - 3, 0) : at].replace(b"\r", b"")
        return before.endswith(b"\n\n") or self._offset(at) == 0 or before in (b"\n", b"")

    def _line_start(self, at: int) -> int:
        """Return where the line of ``at`` begins, so that no separator is cut in two.

        The middle of an endless line is as good a place, for none can begin there.
        """
        start = self._buffer.rfind(b"\n", self._at, max(at, self._at)) + 1
        return start if start > self._at else at


def _is_real(separator: bytes, *, after_blank: bool) -> bool:
    if _DATED.match(separator):
        return True
    return after_blank and _UNDATED.fullmatch(separator) is not None
