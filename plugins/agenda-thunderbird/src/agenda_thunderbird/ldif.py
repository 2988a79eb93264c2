"""LDIF as text (RFC 2849): folded lines, comments, base64, entries and changes of entries.

Tolerant where files of address books are: text that is not UTF-8 is read as
Windows-1252, and a line that is no attribute costs only itself.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from agenda.plugin import Issue, Severity

LINE_CHARACTERS = 16_000_000
"""Longer physical lines are not LDIF."""
ENTRY_CHARACTERS = 64_000_000
"""Longer entries are passed over."""

_ATTRIBUTE = re.compile(r"([A-Za-z0-9_][\w.\-]*)((?:;[\w.\-]+)*)\s*:([:<]?)[ \t]*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One attribute of an entry.

    ``name`` as written, ``options`` such as ``;lang-es``, ``mark`` ``:`` for
    base64 and ``<`` for an address; ``raw`` is the value as written and
    ``data`` what it stands for.
    """

    name: str
    options: str
    mark: str
    raw: str
    data: bytes
    line: int

    @property
    def text(self) -> str:
        """The value as text."""
        try:
            return self.data.decode()
        except UnicodeDecodeError:
            return self.data.decode("cp1252", "replace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The attributes between two empty lines, ``dn`` among them, and the line of the first."""

    line: int
    attributes: tuple[Attribute, ...]

    def first(self, name: str) -> str:
        """Return the text of the first attribute of that lower-case name, or ""."""
        return next((item.text for item in self.attributes if item.name.lower() == name), "")


def entries(stream: BinaryIO) -> Iterator[Entry | Issue]:
    """Yield the entries of a file one by one, and an issue for what could not be read."""
    found: list[Attribute] = []
    for item in _attributes(stream):
        if isinstance(item, Issue):
            yield item
            continue
        # Some programs leave out the empty line between two entries.
        begins = item is not None and item.name.lower() == "dn"
        if found and (item is None or (begins and any(x.name.lower() == "dn" for x in found))):
            if sum(len(said.raw) for said in found) > ENTRY_CHARACTERS:
                yield _too_large(found[0].line)
            else:
                yield Entry(line=found[0].line, attributes=tuple(found))
            found = []
        if item is not None:
            found.append(item)


def _attributes(stream: BinaryIO) -> Iterator[Attribute | Issue | None]:
    """Yield the attributes of all entries, with None behind each entry.

    Of an entry that is too large only so much is yielded that this can be seen.
    """
    size = 0
    for line, text in _logical_lines(stream):
        if isinstance(text, Issue):
            yield text
        elif not text:
            size = 0
            yield None
        elif size <= ENTRY_CHARACTERS:
            item, issue = _attribute(text, line)
            if issue is not None:
                yield issue
            if item is not None:
                size += len(item.raw)
                yield item
    yield None


def _attribute(text: str, line: int) -> tuple[Attribute | None, Issue | None]:
    """Read a line; what is no attribute has no name and the whole line as its value."""
    if text == "-":
        return None, None  # between the parts of a change
    found = _ATTRIBUTE.fullmatch(text)
    if found is None:
        lost = Attribute(name="", options="", mark="", raw=text, data=b"", line=line)
        english, spanish = f"not an attribute: {_short(text)}", f"no es un atributo: {_short(text)}"
        return lost, Issue(message=english, words=(("es", spanish),), line=line)
    name, options, mark, raw = found.groups()
    if name.lower() == "version" and not mark:
        return None, None
    data, issue = raw.encode("utf-8", "surrogateescape"), None
    if mark == ":":
        try:
            data = base64.b64decode("".join(raw.split()), validate=True)
        except (binascii.Error, ValueError):
            english = f"{name}: the value is not base64; it was kept as it is"
            spanish = f"{name}: el valor no es base64; se ha guardado tal cual"
            data, issue = b"", Issue(message=english, words=(("es", spanish),), line=line)
    item = Attribute(name=name, options=options, mark=mark, raw=raw, data=data, line=line)
    return item, issue


def _logical_lines(stream: BinaryIO) -> Iterator[tuple[int, str | Issue]]:
    """Yield unfolded lines without comments, each with the number of its first physical line."""
    parts: list[str] = []
    start = size = 0
    for number, line in _physical_lines(stream):
        if isinstance(line, Issue):
            yield number, line
            break
        if line.startswith(" ") and parts:
            size += len(line)
            if size <= ENTRY_CHARACTERS:
                parts.append(line[1:])
            continue
        if parts and not parts[0].startswith("#"):
            yield start, "".join(parts)
        if size > ENTRY_CHARACTERS:
            yield start, _too_large(start)
        parts, start, size = [line], number, len(line)
    if parts and not parts[0].startswith("#"):
        yield start, "".join(parts)


def _physical_lines(stream: BinaryIO) -> Iterator[tuple[int, str | Issue]]:
    mark = stream.read(2)
    stream.seek(0)
    encoding = "utf-16" if mark in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    errors = "replace" if encoding == "utf-16" else "surrogateescape"
    with io.TextIOWrapper(stream, encoding, errors=errors, newline=None) as text:
        number = 0
        while line := text.readline(LINE_CHARACTERS):
            number += 1
            if len(line) == LINE_CHARACTERS and not line.endswith("\n"):
                yield number, _endless(number)
                return
            yield number, line.rstrip("\n")


def _endless(line: int) -> Issue:
    return Issue(
        message="a line without an end; nothing was read from here on",
        words=(("es", "una línea sin fin; desde aquí no se ha leído nada"),),
        line=line,
        severity=Severity.ERROR,
    )


def _too_large(line: int) -> Issue:
    return Issue(
        message="an entry that is far too large: skipped",
        words=(("es", "una entrada demasiado grande: se ha pasado por alto"),),
        line=line,
        severity=Severity.ERROR,
    )


def _short(text: str) -> str:
    shown = text.encode("utf-8", "replace").decode()
    return shown if len(shown) <= 60 else f"{shown[:60]}…"
