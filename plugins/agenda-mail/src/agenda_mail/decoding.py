"""Turns the bytes of a header into text: raw 8-bit, encoded words (RFC 2047), odd charsets."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header

_BETWEEN_WORDS = re.compile(r"\?=\s+=\?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_ALIASES = {
    "ansi": "cp1252",
    "x-unknown": "cp1252",
    "unknown-8bit": "cp1252",
    "iso-8859-1": "cp1252",
}


def text_from_bytes(data: bytes) -> str:
    """Decode a raw header: UTF-8 (RFC 6532), else Windows-1252 as the older programs wrote."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def decode_words(text: str) -> str:
    """Decode the encoded words in a text; one that is broken stays as it is written."""
    if "=?" not in text:
        return text
    try:
        parts = decode_header(_BETWEEN_WORDS.sub("?= =?", text))
    except (HeaderParseError, ValueError):
        return text
    decoded = "".join(
        part if isinstance(part, str) else _decoded(part, charset) for part, charset in parts
    )
    return _CONTROL.sub("", decoded)


def _decoded(data: bytes, charset: str | None) -> str:
    if charset is None:
        return text_from_bytes(data)
    name = charset.partition("*")[0].lower()  # RFC 2231: "utf-8*es"
    try:
        return data.decode(_ALIASES.get(name, name))
    except (LookupError, UnicodeDecodeError, ValueError):
        return text_from_bytes(data)
