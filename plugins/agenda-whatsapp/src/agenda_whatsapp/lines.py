"""The physical lines of an exported chat, and the stamp with which a message begins.

Android writes ``12/3/24, 9:05 - Ana: text``, some phones with seconds; the iPhone ``[12/3/24, 9:05:33] Ana:
text``; day, month, year, the hour and the words around them follow the phone's
region. Between hour and ``p. m.`` stands a narrow no-break space since 2023, and
marks of writing direction may stand anywhere.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

LONGEST_LINE = 65_536
"""Characters of a line that are looked at; WhatsApp cuts a message at this length."""

_MARKS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
_SPACE = "[ \u00a0\u2009\u202f]"
_AFTERNOON = (
    rf"p\.?{_SPACE}?m\.?",
    "μμ",
    r"μ\.μ\.",
    "오후",
    "下午",
    "午後",
    "م",
    "nachm\\.",
    "du\\.",
)
_MORNING = (rf"a\.?{_SPACE}?m\.?", "πμ", r"π\.μ\.", "오전", "上午", "午前", "ص", "vorm\\.", "de\\.")
_HALF = "|".join((*_AFTERNOON, *_MORNING))
_STAMP = re.compile(
    rf"{_MARKS}*(?P<open>\[)?{_MARKS}*"
    rf"(?P<date>\d{{1,4}}(?P<sep>[./-]){_SPACE}?\d{{1,2}}(?P=sep){_SPACE}?\d{{1,4}})"
    rf"(?P<gap>[^\d\n\]\[]{{1,14}}?)"
    rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?P<second>[:.]\d\d)?"
    rf"(?:{_SPACE}?(?P<half>{_HALF}))?"
    rf"(?(open){_MARKS}*\](?:{_SPACE}|{_MARKS}|$)|{_SPACE}[-–](?:{_SPACE}|{_MARKS}*$))",
    re.IGNORECASE,
)
_STARTS = frozenset(
    "0123456789[\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_IS_AFTERNOON = re.compile("|".join(_AFTERNOON), re.IGNORECASE)
_IS_MORNING = re.compile("|".join(_MORNING), re.IGNORECASE)
_MARKS_RUN = re.compile(f"{_MARKS}+")
_SPACES_RUN = re.compile("[\u00a0\u2009\u202f]")


@dataclass(frozen=True, slots=True)
class Shape:
    """How one phone writes stamps; an export keeps to one shape from beginning to end."""

    bracket: bool
    separator: str
    seconds: bool


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that begins like a message: its shape, its date as written, hour, minute, and the rest.

    ``comma`` says whether one stands between date and time.
    """

    shape: Shape
    date: str
    hour: int
    minute: int
    rest: str
    comma: bool = False


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, str]]:
    """Yield (physical line from 1, text without its end).

    UTF-8, or UTF-16 with its byte order mark; a line that is no UTF-8 is read as
    Windows-1252. Of an endless line the first ``LONGEST_LINE`` characters are
    kept, so that memory stays bounded.
    """
    start = stream.read(2)
    stream.seek(0)
    if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        text = io.TextIOWrapper(stream, encoding="utf-16", errors="replace", newline="\n")
        yield from _whole_lines(iter(lambda: text.readline(LONGEST_LINE), ""))
        text.detach()
    else:
        yield from _whole_lines(map(_decoded, iter(lambda: stream.readline(LONGEST_LINE), b"")))


def find_stamp(line: str) -> Stamp | None:
    """Return the stamp that a line begins with, None for the second line of a message."""
    found = _STAMP.match(line) if line and line[0] in _STARTS else None
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    half = found["half"] or found["gap"]
    if len(half) > 2 or half.isalpha():  # more than a comma and a space
        hour = _of_whole_day(hour, half)
    if hour > 23 or minute > 59:
        return None
    shape = Shape(found["open"] is not None, found["sep"], found["second"] is not None)
    comma = found["gap"].startswith(",")
    return Stamp(shape, found["date"], hour, minute, line[found.end() :], comma)


def without_marks(text: str) -> str:
    """Take out marks of direction and make every space a plain one."""
    if text.isascii():
        return text
    return _SPACES_RUN.sub(" ", _MARKS_RUN.sub("", text))


def is_marked(text: str) -> bool:
    """Say whether WhatsApp, not a person, began this text: it then has a left-to-right mark."""
    return text.startswith("\u200e")


def _of_whole_day(hour: int, half: str) -> int:
    if hour < 12 and _IS_AFTERNOON.search(half):
        return hour + 12
    return 0 if hour == 12 and _IS_MORNING.search(half) else hour


def _whole_lines(pieces: Iterator[str]) -> Iterator[tuple[int, str]]:
    number, open_line = 0, False
    for piece in pieces:
        if not open_line:
            number += 1
            yield number, piece.rstrip("\r\n")
        open_line = not piece.endswith("\n")


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and len(raw) == LONGEST_LINE:
            return raw.decode(errors="ignore")  # a letter cut in two by the limit
        return raw.decode("cp1252", "replace")
