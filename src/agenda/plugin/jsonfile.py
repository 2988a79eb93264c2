"""Reading exports that are one JSON value: whole but within bounds, keeping what records say.

An export is one value, so it is read at once. A file that breaks off, or is damaged
somewhere, is read up to that place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agenda.plugin.source import Source
from agenda.plugin.types import Issue, Property, Severity

LIMIT = 200 * 1024 * 1024
"""Bytes; some 100,000 people with all that is known of them."""

_DEEPEST = 200
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},]', re.DOTALL)


class UnreadableJson(Exception):
    """There is nothing to be read; the issue says why."""

    def __init__(self, issue: Issue) -> None:
        """Take what the user is told."""
        super().__init__(issue.message)
        self.issue = issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The object that a file holds, its text, and what was wrong with it."""

    value: dict[str, Any]
    text: str
    issues: tuple[Issue, ...] = ()


def load(source: Source) -> Loaded:
    """Read a JSON object.

    Raises:
        UnreadableJson: it is no JSON object, too large, or nested too deeply.
        SourceError: it cannot be opened.
    """
    with source.open() as stream:
        data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        size = LIMIT // 1024 // 1024
        raise UnreadableJson(
            _issue(source, 0, f"larger than {size} MB", f"ocupa más de {size} MB", Severity.ERROR)
        )
    issues: list[Issue] = []
    text, whole = _decoded(data)
    if not whole:
        issues.append(_issue(source, 0, "some letters are damaged", "algunas letras están dañadas"))
    try:
        value = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        value = _readable_part(text, error.pos)
        issues.append(
            _issue(
                source,
                error.lineno,
                "damaged here; only what stands before it could be read",
                "aquí está dañado; solo se ha podido leer lo anterior",
                Severity.ERROR,
            )
        )
    except (RecursionError, ValueError) as error:
        raise UnreadableJson(
            _issue(
                source,
                0,
                "nested too deeply, or with numbers too long",
                "demasiados niveles o números demasiado largos",
                Severity.ERROR,
            )
        ) from error
    if not isinstance(value, dict):
        raise UnreadableJson(
            issues[-1]
            if issues
            else _issue(source, 1, "not an export", "no es una exportación", Severity.ERROR)
        )
    return Loaded(value=value, text=text, issues=tuple(issues))


class Lines:
    """Finds the line of one record after the other, in the order of the file."""

    def __init__(self, text: str, quote: str = '"') -> None:
        """Begin at the top of ``text``, where strings stand between ``quote``."""
        self._text = text
        self._quote = quote
        self._at = 0
        self._line = 1

    def of(self, mark: str) -> int:
        """Return the line where the string ``mark`` stands next, or 0 if it does not."""
        double = self._quote == '"'
        quoted = (
            json.dumps(mark, ensure_ascii=False) if double else f"{self._quote}{mark}{self._quote}"
        )
        at = self._text.find(quoted, self._at) if mark else -1
        if at < 0:
            self._text = ""  # out of order: looking again each time could take for ever
            return 0
        self._line += self._text.count("\n", self._at, at)
        self._at = at
        return self._line


def statements(record: Mapping[str, Any]) -> tuple[Property, ...]:
    """Return everything that a record says, as ``emails.0.email`` and text.

    What is null, empty text or an empty list says nothing and is left out.
    """
    found: list[Property] = []
    pending: list[tuple[str, Any]] = [("", record)]
    while pending:
        path, value = pending.pop()
        if isinstance(value, Mapping):
            inside = [(f"{path}.{key}" if path else str(key), one) for key, one in value.items()]
            pending.extend(reversed(inside))
        elif isinstance(value, list):
            inside = [(f"{path}.{at}", one) for at, one in enumerate(value)]
            pending.extend(reversed(inside))
        elif value is not None and value != "":
            text = value if isinstance(value, str) else json.dumps(value)
            found.append(Property(name=_whole(path), value=_whole(text)))
    return tuple(found)


def plain(value: object) -> str:
    """Return text or a number as text without blanks around it; "" for anything else."""
    if isinstance(value, str):
        return _whole(value).strip()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return ""


def listed(record: Mapping[str, Any], key: str) -> list[tuple[int, dict[str, Any]]]:
    """Return the objects in a list of a record with their place in it; [] if there is no list."""
    value = record.get(key)
    if isinstance(value, Mapping):
        value = list(value.values())
    if not isinstance(value, list):
        return []
    return [(at, one) for at, one in enumerate(value) if isinstance(one, dict)]


def _decoded(data: bytes) -> tuple[str, bool]:
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        return data.decode("utf-8-sig", "replace"), False


def _readable_part(text: str, end: int) -> object:
    """Read what stands before ``end``: cut after the last whole value and close what is open."""
    open_now: list[str] = []
    cut, closing = 0, ""
    for found in _TOKEN.finditer(text, 0, end):
        sign = found[0]
        if sign in {"{", "["}:
            open_now.append("}" if sign == "{" else "]")
            cut = found.end()
        elif sign in {"}", "]"}:
            if not open_now or open_now.pop() != sign:
                break
            cut = found.end()
        elif sign == ",":
            cut = found.start()
        else:
            continue
        if len(open_now) > _DEEPEST:
            break
        closing = "".join(reversed(open_now))
    try:
        return json.loads(text[:cut] + closing, strict=False)
    except (ValueError, RecursionError):
        return None


def _whole(text: str) -> str:
    """Replace halves of characters, which no database takes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _issue(
    source: Source,
    line: int,
    english: str,
    spanish: str,
    severity: Severity = Severity.WARNING,
) -> Issue:
    return Issue(
        message=f"{source.name}: {english}",
        line=line,
        severity=severity,
        words=(("es", f"{source.name}: {spanish}"),),
    )
