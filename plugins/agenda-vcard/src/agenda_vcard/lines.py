r"""Physical lines out of a stream of bytes, in bounded memory.

Address books come with every kind of line end and Unicode mark, sometimes
several in one file. Everything that can be settled before a single line is
looked at is settled here: UTF-16, byte order marks, ``\r`` runs, files with
``\r`` alone. What leaves this module are lines of bytes without their ends.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK_BYTES = 256 * 1024
LINE_LIMIT = 32 * 1024 * 1024

_BOM = codecs.BOM_UTF8
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKED_LINE = re.compile(rb"(\A|\n)(?:%b)+" % _BOM)
_WIDE_LITTLE = re.compile(rb"(?:[ \t\r\n]\0)*B\0E\0G\0I\0N\0", re.IGNORECASE)
_WIDE_BIG = re.compile(rb"(?:\0[ \t\r\n])*\0B\0E\0G\0I\0N", re.IGNORECASE)
_BEGIN_BEFORE_CR = re.compile(rb"[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LongLine:
    """Stands where a line was longer than :data:`LINE_LIMIT` and had to be left out."""


def physical_lines(
    stream: BinaryIO, *, line_limit: int = LINE_LIMIT
) -> Iterator[list[bytes] | LongLine]:
    r"""Yield the lines of ``stream`` in batches, without line ends.

    If ``\n`` occurs, a line ends with any number of ``\r`` and one ``\n``,
    and other ``\r`` are data; otherwise it ends with ``\r``. UTF-16 and
    UTF-32 leave as UTF-8. Byte order marks at the start of a line are removed.
    """
    pieces: list[bytes] = []
    held = 0
    skipping = False
    for chunk in _with_newlines(_as_utf8(stream)):
        cut = chunk.rfind(b"\n")
        if cut >= 0:
            if skipping:
                skip_to = chunk.find(b"\n")
                yield LongLine()
                pieces, body = [], chunk[skip_to + 1 : cut + 1]
                skipping = False
            else:
                body = b"".join([*pieces, chunk[: cut + 1]])
            yield _split(body)
            pieces, held = [chunk[cut + 1 :]], len(chunk) - cut - 1
        elif not skipping:
            pieces.append(chunk)
            held += len(chunk)
        if held > line_limit:
            pieces, held, skipping = [], 0, True
    if skipping:
        yield LongLine()
    elif rest := b"".join(pieces):
        yield _split(rest + b"\n")


def without_marks(lines: bytes) -> bytes:
    """Return lines without the byte order marks at their starts, where files were put together."""
    return _MARKED_LINE.sub(rb"\1", lines)


def wide_encoding(head: bytes) -> str:
    """Name the UTF-16 or UTF-32 encoding that ``head`` starts in, or return an empty text."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if _WIDE_LITTLE.match(head):
        return "utf-16-le"
    if _WIDE_BIG.match(head):
        return "utf-16-be"
    return ""


def _as_utf8(stream: BinaryIO) -> Iterator[bytes]:
    chunk = stream.read(CHUNK_BYTES)
    encoding = wide_encoding(chunk)
    if not encoding:
        while chunk:
            yield chunk
            chunk = stream.read(CHUNK_BYTES)
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    while chunk:
        yield decoder.decode(chunk).encode("utf-8", "replace")
        chunk = stream.read(CHUNK_BYTES)
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _with_newlines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    r"""Turn ``\r`` into ``\n`` where a file has no ``\n`` in its first lines."""
    waiting = b""
    for chunk in chunks:
        start = waiting + chunk
        # A \r at the very end may be half of \r\n.
        if b"\n" in start or len(start) > LINE_LIMIT:
            yield start
            yield from chunks
            return
        if b"\r" in start[:-1]:
            yield start.replace(b"\r", b"\n")
            for later in chunks:
                yield later.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            return
        waiting = start
    yield waiting.replace(b"\r", b"\n")


def _split(body: bytes) -> list[bytes]:
    """Cut ``body``, which ends with a newline, into clean lines."""
    if b"\r" in body:
        body = body.replace(b"\r\n", b"\n")
    if _BOM in body:
        body = without_marks(body)
    lines = body.split(b"\n")
    lines.pop()
    if b"\r" in body:
        return list(_without_returns(lines))
    return lines


def _without_returns(lines: list[bytes]) -> Iterator[bytes]:
    for line in lines:
        bare = line.rstrip(b"\r")
        if b"\r" in bare and _BEGIN_BEFORE_CR.match(bare):
            # A card of the \r kind inside a file of the \n kind.
            yield from bare.split(b"\r")
        else:
            yield bare
