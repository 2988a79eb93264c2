"""The text level under :mod:`agenda.plugin.tabular`: encoding, physical lines, quotes.

Apart from the rows and headers that plugins see, so that each stays small. Not
for plugins: import :mod:`agenda.plugin.tabular`.
"""

from __future__ import annotations

import io
import re
from typing import BinaryIO

from agenda.plugin.types import Issue, Severity

LINE_CHARACTERS = 16_000_000
"""Longer lines are not a table."""

_LOOK_BYTES = 256 * 1024
_QUOTED = re.compile(r'[^"]*(?:""[^"]*)*')
_BYTES_WITHOUT_CP1252 = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]+")


class RowScan:
    """Splits one row that is fed line by line, and knows whether a quoted cell is still open.

    ``opened`` counts the cells that stayed open at a line end, ``opening_rest``
    is the text from the last such quote to its line end. ``broken``: the
    supposed closing quote stands where a cell begins and text follows it, so it
    opens another cell, and the one before was never closed.
    """

    def __init__(self, delimiter: str) -> None:
        self.cells: list[str] = []
        self.open = False
        self.opened = 0
        self.opening_rest = ""
        self.broken = False
        self._delimiter = delimiter
        self._parts: list[str] = []

    def feed(self, line: str) -> None:
        """Take the next physical line, without its line end."""
        at: int | None = self._close(line, 0, resumed=True) if self.open else 0
        while at is not None and at <= len(line):
            if line[at : at + 1] == '"':
                opening = at
                at = self._close(line, opening + 1, resumed=False)
                if at is None:
                    self.opened += 1
                    self.opening_rest = line[opening:]
            else:
                end = self._cell_end(line, at)
                self.cells.append(line[at:end])
                at = end + 1

    def _close(self, line: str, start: int, *, resumed: bool) -> int | None:
        """Read a quoted cell on from ``start``; return where the next cell begins, if it closes."""
        quoted = _QUOTED.match(line, start)
        assert quoted is not None, "the pattern matches the empty text"
        close = quoted.end()
        self.open = close == len(line)
        if self.open:
            self._parts.append(line[start:])
            return None
        end = self._cell_end(line, close)
        tail = line[close + 1 : end].strip()
        if tail and resumed and line[close - 1 : close] in ("", self._delimiter):
            self.open = self.broken = True
            return None
        self.cells.append("\n".join([*self._parts, line[start:close]]).replace('""', '"') + tail)
        self._parts = []
        return end + 1

    def _cell_end(self, line: str, start: int) -> int:
        end = line.find(self._delimiter, start)
        return len(line) if end < 0 else end


class Lines:
    r"""The physical lines of a text whose encoding nobody has told us; lines can be put back.

    Where ``\n`` occurs at all, it alone ends lines and a stray ``\r`` is data.
    """

    def __init__(self, stream: BinaryIO) -> None:
        look = stream.read(_LOOK_BYTES)
        stream.seek(0)
        encoding = _encoding(look)
        escape = "surrogateescape" if encoding.startswith("utf-8") else "replace"
        self._end = "\r" if b"\r" in look and b"\n" not in look else "\n"
        self._text = io.TextIOWrapper(stream, encoding, errors=escape, newline=self._end)
        self._waiting: list[str] = []
        self._issues: list[Issue] = []
        self._is_utf8 = encoding == "utf-8-sig"
        self.number = 0

    def take(self) -> str | None:
        """Return the next line without its line end, or None after the last."""
        if self._waiting:
            self.number += 1
            return self._waiting.pop()
        line = self._text.readline(LINE_CHARACTERS)
        if not line:
            return None
        self.number += 1
        if len(line) == LINE_CHARACTERS and not line.endswith(self._end):
            message = "a line without an end; nothing was read from here on"
            words = (("es", "una línea sin fin; de aquí en adelante no se ha leído nada"),)
            issue = Issue(message=message, line=self.number, severity=Severity.ERROR, words=words)
            self._issues.append(issue)
            return None
        if self.number == 1:
            line = line.removeprefix("\ufeff")
        return (line if line.isascii() else self._understood(line)).rstrip("\r\n")

    def put_back(self, lines: list[str]) -> None:
        """Return lines, the oldest first, to be taken again."""
        self._waiting.extend(reversed(lines))
        self.number -= len(lines)

    def issues(self) -> list[Issue]:
        """Return what was noticed since the last call."""
        noticed, self._issues = self._issues, []
        return noticed

    def _understood(self, line: str) -> str:
        if _ESCAPED_BYTE.search(line) is None:
            self._is_utf8 = True
            return line
        if not self._is_utf8:
            return _windows_text(line)
        message = "this line is not valid UTF-8 as the others are; it was read as Windows text"
        spanish = "esta línea no es UTF-8 como las demás; se ha leído como texto de Windows"
        words = (("es", spanish),)
        self._issues.append(Issue(message=message, line=self.number, words=words))
        return _ESCAPED_BYTE.sub(lambda escaped: _windows_text(escaped[0]), line)


def _windows_text(line: str) -> str:
    """Read bytes as Windows-1252; its five unassigned bytes stay C1 controls, as on the web."""
    raw = line.encode("utf-8", "surrogateescape")
    return raw.decode("cp1252", "surrogateescape").translate(_BYTES_WITHOUT_CP1252)


def _encoding(look: bytes) -> str:
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if look.startswith(mark):
            return encoding
    sample = look[:512]
    if sample[1::2].count(0) * 3 > len(sample) // 2:
        return "utf-16-le"
    return "utf-16-be" if sample[0::2].count(0) * 3 > len(sample) // 2 else "utf-8"
