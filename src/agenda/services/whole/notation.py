"""The notation of the document: its version, its sections, and a reader that never holds it whole."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

VERSION = 1
"""Goes up with every change of the document that an older Agenda could not take in."""

HERE_ONLY = frozenset({"mirror"})
"""Settings that mean this computer and do not travel."""

SECTIONS = (
    "imports",
    "circles",
    "people",
    "different",
    "interactions",
    "ties",
    "pictures",
)
"""Lists, in their order: each refers to those before it alone (to pictures, by their SHA-256)."""

ORDER = ("agenda", "settings", "counts", *SECTIONS)
"""All keys, in their order."""

_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"agenda"\s*:\s*\d')
_LARGEST_ITEM = 256 * 1024 * 1024
_PIECE = 1 << 18
_NEAR_END = 16
"""Characters before the end in which a cut word or escape may have begun."""


def looks_like(head: bytes) -> bool:
    """Say whether a file that begins so is a document of ours."""
    return _BEGINNING.match(head) is not None


class BrokenError(Exception):
    """The text is not JSON, or ends too early. ``line`` is where, counted from 1."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A value of the outermost object, or one item of a list there. ``line`` is where it begins."""

    key: str
    value: Any
    line: int


def items(stream: BinaryIO) -> Iterator[Item]:
    """Yield what a document holds, piece by piece.

    Raises:
        BrokenError: it is not JSON or ends too early.
    """
    text = _Text(stream)
    text.take("{")
    while True:
        key = text.value()
        if not isinstance(key, str):
            raise BrokenError("a key is missing", text.line)
        text.take(":")
        if text.peek() == "[":
            yield from _listed(text, key)
        else:
            yield Item(key=key, line=text.line, value=text.value())
        if text.take(",}") == "}":
            break
    if text.peek():
        raise BrokenError("something follows its end", text.line)


def _listed(text: _Text, key: str) -> Iterator[Item]:
    text.take("[")
    if text.peek() == "]":
        text.take("]")
        return
    while True:
        text.peek()
        yield Item(key=key, line=text.line, value=text.value())
        if text.take(",]") == "]":
            return


class _Text:
    """A stretch of the text and where in it the reading is."""

    def __init__(self, stream: BinaryIO) -> None:
        self.line = 1
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._scan = json.JSONDecoder().raw_decode
        self._text = ""
        self._at = 0
        self._ended = False

    def peek(self) -> str:
        """Return the next character that is no space, empty at the end."""
        while True:
            start = self._at
            while self._at < len(self._text) and self._text[self._at] in " \t\r\n":
                self._at += 1
            self.line += self._text.count("\n", start, self._at)
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                return ""
            self._more()

    def take(self, wanted: str) -> str:
        """Pass over one of ``wanted`` and return it."""
        found = self.peek()
        if not found:
            raise BrokenError("it ends in the middle", self.line)
        if found not in wanted:
            raise BrokenError(f"{' or '.join(wanted)} expected, not {found}", self.line)
        self._at += 1
        return found

    def value(self) -> Any:
        """Return the next value."""
        self.peek()
        while True:
            try:
                value, end = self._scan(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._ended:
                    raise self._broken(error) from error
                if self._hopeless(error):
                    raise self._broken(error) from error
            except (
                ValueError,
                RecursionError,
            ) as error:  # a number of 5,000 digits, lists in lists
                raise BrokenError("nothing that Agenda wrote", self.line) from error
            else:
                if end < len(self._text) or self._ended:
                    self.line += self._text.count("\n", self._at, end)
                    self._at = end
                    return value
            self._more()

    def _hopeless(self, error: json.JSONDecodeError) -> bool:
        """Whether more text would not mend it."""
        if len(self._text) - self._at > _LARGEST_ITEM:
            return True
        open_end = error.msg.startswith("Unterminated string")
        return not open_end and error.pos < len(self._text) - _NEAR_END

    def _broken(self, error: json.JSONDecodeError) -> BrokenError:
        line = self.line + self._text.count("\n", self._at, error.pos)
        near_end = error.pos >= len(self._text) - _NEAR_END
        cut = self._ended and (near_end or error.msg.startswith("Unterminated string"))
        return BrokenError("it ends in the middle" if cut else "it is not JSON", line)

    def _more(self) -> None:
        """Read on, twice as much each time that an item does not end."""
        rest = len(self._text) - self._at
        data = self._stream.read(max(_PIECE, rest))
        self._ended = not data
        try:
            more = self._decode.decode(data, final=self._ended)
        except UnicodeDecodeError as error:
            raise BrokenError("it is not UTF-8", self.line) from error
        self._text = self._text[self._at :] + more
        self._at = 0
