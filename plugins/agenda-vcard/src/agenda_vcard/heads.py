"""What stands before the colon: group, name and parameters.

Heads repeat themselves from card to card, so reading one is a pure function
with a cache; the reader then pays for a head once and not a million times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from agenda_vcard.decoding import CHARSETS, codec_name

CACHED_LENGTH = 256
"""Longer heads must go to :func:`read_head`, so that the cache stays small."""

Encoding = Literal["", "quoted-printable", "base64"]

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_/ -]*")
_QUOTED_HEAD = re.compile(r'(?:[^":]++|"[^"]*")*+')
_PARAMETER = re.compile(r'(?:[^";]++|"[^"]*"|")++')
_ITEM = re.compile(r'(?:[^",]++|"[^"]*"|")++')
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}-[A-Z]{2}")
_CARET = re.compile(r"\^([n^'])")
_CARET_MEANINGS = {"n": "\n", "^": "^", "'": '"'}
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_PLACES = frozenset({"INLINE", "URL", "URI", "CID", "CONTENT-ID"})
# vobject's expression for parameters backtracks without bound; this keeps it to milliseconds.
_VOBJECT_SEPARATORS = 8

_TYPE_SYNONYMS: dict[str, tuple[str, ...]] = {
    "internet": (),
    "pref": (),
    "mobile": ("cell",),
    "homefax": ("home", "fax"),
    "workfax": ("work", "fax"),
    "business": ("work",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A head as written (``group``, ``name``, ``params``) and as understood.

    ``key`` is the name in upper case, empty if the line is no property.
    ``label`` is a type of the writer's own, such as ``Assistant`` in
    ``X-Assistant``. ``arguments`` maps parameter names in upper case to their
    values, unquoted and with the escapes of RFC 6868 undone.
    """

    group: str = ""
    name: str = ""
    params: str = ""
    key: str = ""
    types: tuple[str, ...] = ()
    preferred: bool = False
    label: str = ""
    encoding: Encoding = ""
    charset: str = ""
    unknown_charset: str = ""
    arguments: dict[str, tuple[str, ...]] = field(default_factory=dict)
    plain: bool = True
    """Whether the value is written without an encoding or a character set."""
    joins: bool = False
    """Whether the value may go on in the next lines without an indent."""

    def argument(self, name: str) -> str:
        """Return the first value of a parameter, or an empty text."""
        values = self.arguments.get(name)
        return values[0] if values else ""


NO_HEAD = Head()


def read_head(text: str) -> Head:
    """Read a head. Never raises; a text that is no head gives :data:`NO_HEAD`."""
    before, semicolon, rest = text.partition(";")
    group, _, name = before.rpartition(".")
    key = name.strip().upper()
    if not _NAME.fullmatch(key):
        return NO_HEAD
    if not group and before.startswith("."):
        name = before
    pairs = _parameters(text, rest) if semicolon else []
    return _understand(group, name, semicolon + rest, key, pairs)


cached_head = lru_cache(maxsize=2048)(read_head)


def split_quoted(line: str) -> tuple[str, str, str]:
    """Cut a line with a quotation mark in its head at the colon outside the quotes."""
    match = _QUOTED_HEAD.match(line)
    end = match.end() if match else 0
    if line[end : end + 1] != ":":
        return line.partition(":")  # the quotes are not in pairs
    return line[:end], ":", line[end + 1 :]


def _parameters(text: str, rest: str) -> list[tuple[str, list[str]]]:
    if '"' not in rest:
        return [_plain_parameter(part) for part in rest.split(";")]
    if len(text) <= CACHED_LENGTH and text.count("=") + text.count(",") <= _VOBJECT_SEPARATORS:
        # Loaded on first need: quoted parameters are rare, and vobject would
        # otherwise be a good part of the time Agenda takes to start.
        from vobject.base import ParseError, parseLine  # noqa: PLC0415

        try:
            return [(name.upper(), values) for name, *values in parseLine(text + ":")[1]]
        except ParseError:
            pass  # stricter than real files: read it the tolerant way
    return [_quoted_parameter(match[0]) for match in _PARAMETER.finditer(rest)]


def _plain_parameter(part: str) -> tuple[str, list[str]]:
    name, equals, value = part.partition("=")
    if not equals:
        return "", [part.strip()]
    return name.strip().upper(), value.split(",")


def _quoted_parameter(part: str) -> tuple[str, list[str]]:
    name, equals, value = part.partition("=")
    if not equals or '"' in name:
        return "", [part.strip().strip('"')]
    return name.strip().upper(), [match[0].strip().strip('"') for match in _ITEM.finditer(value)]


def _understand(
    group: str, name: str, params: str, key: str, pairs: list[tuple[str, list[str]]]
) -> Head:
    given_values: dict[str, list[str]] = {}
    kinds: list[str] = []
    for given, values in pairs:
        plain = tuple(_uncaret(value.strip()) for value in values)
        parameter, plain = _bare(given, plain, key)
        if parameter == "TYPE":
            kinds += [part for value in plain for part in value.split(",")]
        elif parameter:
            given_values.setdefault(parameter, []).extend(plain)
    arguments = {parameter: tuple(values) for parameter, values in given_values.items()}
    types, preferred, label = _types(kinds)
    preferred = preferred or arguments.get("PREF", ()) == ("1",)
    charset = next(iter(arguments.get("CHARSET", ())), "")
    encoding = _encoding(arguments)
    return Head(
        group=group,
        name=name,
        params=params,
        key=key,
        types=types,
        preferred=preferred,
        label=label,
        encoding=encoding,
        charset=codec_name(charset),
        unknown_charset="" if codec_name(charset) else charset,
        arguments=arguments,
        plain=not (encoding or charset),
        joins=bool(encoding) or key == "AGENT",
    )


def _bare(name: str, values: tuple[str, ...], key: str) -> tuple[str, tuple[str, ...]]:
    """Give a parameter without a name the name that vCard 2.1 means."""
    if name:
        # vobject reads the bare type in ";HOME" as a parameter without values.
        return (name, values) if values else _bare("", (name,), key)
    text = values[0] if values else ""
    upper = text.upper()
    if upper in {"QUOTED-PRINTABLE", "BASE64", "7BIT", "8BIT"} or (upper == "B" and key in _BINARY):
        return "ENCODING", (text,)
    if upper in _PLACES and key != "URL":
        return "VALUE", (text,)
    if upper.replace("-", "").replace("_", "").lower() in CHARSETS and "-" in upper:
        return "CHARSET", (text,)
    if _LANGUAGE_TAG.fullmatch(text):
        return "LANGUAGE", (text,)
    return "TYPE", values


def _encoding(arguments: dict[str, tuple[str, ...]]) -> Encoding:
    named = {value.lower() for value in arguments.get("ENCODING", ())}
    if named & {"quoted-printable", "q"}:
        return "quoted-printable"
    if named & {"b", "base64"}:
        return "base64"
    return ""


def _types(kinds: list[str]) -> tuple[tuple[str, ...], bool, str]:
    """Return types in lower case, whether PREF is among them, and a label of the writer's own."""
    types: dict[str, None] = {}
    preferred = False
    label = ""
    for kind in kinds:
        text = kind.strip().strip('"')
        if text[:5].lower() == "type=":  # TYPE=home,TYPE=voice
            text = text[5:]
        lower = text.lower()
        if not lower:
            continue
        preferred = preferred or lower == "pref"
        if lower.startswith("x-") and len(lower) > len("x-"):
            label = label or text[2:]
        types.update(dict.fromkeys(_TYPE_SYNONYMS.get(lower, (lower,))))
    return tuple(types), preferred, label


def _uncaret(text: str) -> str:
    """Undo the parameter escapes of RFC 6868."""
    if "^" not in text:
        return text
    return _CARET.sub(lambda match: _CARET_MEANINGS[match[1]], text)
