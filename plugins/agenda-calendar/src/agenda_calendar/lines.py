"""Splits content lines (RFC 5545, section 3.1) without giving up on any.

The icalendar library refuses a line for one stray quote (``CN=Ana "Nita" Gil``),
which would cost a meeting one of its people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from agenda_calendar.framing import Frame, Line

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One property: its name and those of its parameters in upper case, its value as written."""

    name: str
    value: str
    params: dict[str, str]
    line: int = 0

    @property
    def text(self) -> str:
        """The value with its escapes undone."""
        return _ESCAPED.sub(_unescaped, self.value).strip()


def statements(frame: Frame) -> dict[str, list[Statement]]:
    """Return the properties of a frame by name; lines that are none are left out."""
    found: dict[str, list[Statement]] = {}
    for line in frame.lines:
        statement = statement_from_line(line)
        if statement is not None:
            found.setdefault(statement.name, []).append(statement)
    return found


def statement_from_line(line: Line) -> Statement | None:
    """Read one line, or return None if it has no colon."""
    text = _CONTROL.sub("", _decoded(bytes(line.raw)))
    head, value = _cut(text)
    if head is None:
        return None
    name, *params = _split(head, ";")
    pairs = (param.partition("=") for param in params)
    return Statement(
        name=name.strip().upper(),
        value=value,
        params={key.strip().upper(): said.replace('"', "").strip() for key, _, said in pairs},
        line=line.line,
    )


def first(found: dict[str, list[Statement]], name: str) -> Statement | None:
    """Return the first property of a name, or None."""
    return next(iter(found.get(name, ())), None)


def _cut(text: str) -> tuple[str | None, str]:
    """Cut at the colon that ends the parameters, which stands outside of quotes."""
    head, *rest = _split(text, ":", once=True)
    if rest:
        return head, rest[0]
    head, colon, value = text.partition(":")  # a quote was never closed
    return (head, value) if colon else (None, "")


def _split(text: str, mark: str, *, once: bool = False) -> list[str]:
    parts: list[str] = []
    start = 0
    quoted = False
    for found in re.finditer(f'["{mark}]', text):
        if found[0] == '"':
            quoted = not quoted
        elif not quoted:
            parts.append(text[start : found.start()])
            start = found.end()
            if once:
                break
    return [*parts, text[start:]]


def _unescaped(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1]


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def values(found: Iterable[Statement]) -> Iterable[tuple[str, Statement]]:
    """Yield each of the values that stand in lists (``RDATE``, ``EXDATE``)."""
    for statement in found:
        for value in statement.value.split(","):
            if value.strip():
                yield value.strip(), statement
