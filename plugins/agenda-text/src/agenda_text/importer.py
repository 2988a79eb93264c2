"""Says whether something is pasted text that may speak of a person, and has it read."""

from __future__ import annotations

import csv
import importlib
import io
import re
from collections.abc import Iterator
from typing import Protocol, cast

from agenda.plugin import Draft, Issue, Severity, Source, SourceError

LIMIT = 20_000
"""Bytes. Whoever pastes more has a document, not a signature."""

_EMAIL = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|[(\[]\s?(?:at|arroba)\s?[)\]])\s?\w[\w.-]*\w", re.IGNORECASE
)
_PHONE = re.compile(r"(?<!\w)(?!\d{4}-\d\d-\d\d)[+(]?\d(?:[ ().\-/]{0,2}\d){8,14}(?!\w)")
_WEB = re.compile(r"https?://\S|www\.\w|linkedin\.com/in/", re.IGNORECASE)
_OTHER_FORMATS = re.compile(
    r"""\s*(?: BEGIN:V | [{\[]\s*["{\[\]}] | <[?!a-z] | %PDF | (?:MECARD|BIZCARD): | dn::?\s
      | \#\s\*{10} | INSERT\s | From\s\S+@\S+\s+\w{3}\s )""",
    re.VERBOSE | re.IGNORECASE,
)
_LINES_OF_OTHERS = re.compile(
    r"^dn::?\s\S|^BEGIN:VC|^FN[:;]|^(?:TEL|EMAIL|ADR);[A-Z]+=|^\W{0,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d\d.{0,12}?(?:\s-\s|\]\s).+?:",
    re.MULTILINE,
)
_PROFILE_PAGE = re.compile(
    r"^\W*(?:\d+\+?\s+)?(?:contactos|connections|información de contacto|contact info)\W*$",
    re.MULTILINE | re.IGNORECASE,
)
_TABLE_COLUMNS = 3
_TABLE_ROWS = 2


class TextImporter:
    """Reads a pasted signature, or any short text, as one card or several."""

    id: str = "text"
    title: str = "Text or signature"
    suffixes: tuple[str, ...] = (".txt",)

    def recognises(self, source: Source) -> float:
        """Be a little sure of short plain text with a way to reach somebody, and never more."""
        if source.is_folder or source.is_zip or not 0 < _size(source) <= LIMIT:
            return 0.0
        try:
            text = _decoded(_content(source))
        except SourceError:
            return 0.0
        if (
            text is None
            or _OTHER_FORMATS.match(text)
            or _LINES_OF_OTHERS.search(text)
            or _is_table(text)
        ):
            return 0.0
        found = [kind for kind in (_EMAIL, _PHONE, _WEB) if kind.search(text)]
        if found:
            return 0.3 if len(found) > 1 else 0.2
        return 0.1 if _looks_like_signature(text) or _PROFILE_PAGE.search(text) else 0.0

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        """Yield a draft for each person that the text speaks of, or one issue."""
        text = _text_or_issue(source)
        if isinstance(text, Issue):
            yield text
            return
        yield from _reading().drafts(text)


class _Reading(Protocol):
    """What :mod:`agenda_text.reading` offers, as seen before it is loaded."""

    def drafts(self, text: str) -> Iterator[Draft | Issue]:
        """Read a text."""


def _reading() -> _Reading:
    # Loaded when first needed: the tables of phone numbers take 20 ms, which the
    # start of the program must not pay for.
    return cast("_Reading", importlib.import_module("agenda_text.reading"))


def _text_or_issue(source: Source) -> str | Issue:
    try:
        if _size(source) > LIMIT:
            return _error(
                f"{source.name}: too long to be a signature (over {LIMIT // 1000} KB); "
                "paste only the part about the person",
                f"{source.name}: demasiado largo para ser una firma (más de {LIMIT // 1000} KB); "
                "pega solo la parte que habla de la persona",
            )
        text = _decoded(_content(source))
    except SourceError as error:
        return _error(str(error), f"No se puede abrir: {error}")
    if text is None:
        return _error(f"{source.name}: this is not text", f"{source.name}: esto no es texto")
    return text


def _size(source: Source) -> int:
    try:
        return source.size()
    except OSError:
        return 0


def _content(source: Source) -> bytes:
    with source.open() as stream:
        return stream.read(LIMIT + 1)


def _decoded(data: bytes) -> str | None:
    """Decode as what the bytes are; None for bytes that are no text."""
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if re.search(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]", text) else text
    return None


def _is_table(text: str) -> bool:
    """Say whether most rows have as many cells as the first, and that three or more."""
    for separator in "\t;,":
        try:
            rows = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if row]
        except csv.Error:
            continue
        if not rows or len(rows[0]) < _TABLE_COLUMNS:
            continue
        alike = sum(len(row) == len(rows[0]) for row in rows)
        if alike >= _TABLE_ROWS and 2 * alike >= len(rows):
            return True
    return False


def _looks_like_signature(text: str) -> bool:
    """Say whether these are two to eight short lines, the first of them a name."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if not 2 <= len(lines) <= 8 or any(len(line) > 60 for line in lines):
        return False
    words = lines[0].split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() and word.isalpha() for word in words)


def _error(message: str, spanish: str) -> Issue:
    return Issue(message=message, severity=Severity.ERROR, words=(("es", spanish),))
