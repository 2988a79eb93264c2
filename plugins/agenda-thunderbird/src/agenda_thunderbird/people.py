"""Makes a card of what Thunderbird says of somebody, be it by columns or by attributes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from agenda.plugin import Draft, Issue, Name, Property, Value
from agenda_thunderbird.fields import Field
from agenda_thunderbird.naming import named_by

_NAME_PARTS = ("prefix", "given", "additional", "family", "suffix")
_NOT_VALUES = (*_NAME_PARTS, "full", "unit")
_LEAP_YEAR = 2000
_ADDRESS_LINES = (("street",), ("extended",), ("pobox",), ("code", "locality"), ("region",), ("country",))  # fmt: skip
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:\d{6}(?:\.\d+)?Z|T.*)?")
_DATES = {"birthday": "cumpleaños", "anniversary": "aniversario"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement: what it is about, its text (or bytes), and the index of its property."""

    field: Field
    text: str
    index: int
    data: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a card stands: format, line and, for directories, the key of its entry."""

    format: str
    line: int
    key: str = ""


def draft_from_statements(
    statements: Sequence[Said], properties: tuple[Property, ...], origin: Origin
) -> Iterator[Draft | Issue]:
    """Yield the card, preceded by what could not be understood in it."""
    values: list[Value] = []
    for item in _values(statements, origin.line):
        if isinstance(item, Issue):
            yield item
        else:
            values.append(item)
    name = _name(statements, values)
    if not name.full:
        yield Issue(
            message="nothing is said about anybody here: skipped",
            words=(("es", "aquí no se dice nada de nadie: se ha pasado por alto"),),
            line=origin.line,
        )
        return
    email = next((value.value for value in values if value.kind == "email"), "")
    said_names = (said.text for said in statements if said.field.kind == "full")
    key_name = next(said_names, "") or f"{name.given} {name.family}".strip()
    yield Draft(
        name=name,
        values=tuple(values),
        properties=properties,
        key=origin.key or key_of(key_name, email),
        format=origin.format,
        line=origin.line,
        circles=tuple(dict.fromkeys(v.value for v in values if v.kind == "category")),
    )


def key_of(name: str, email: str) -> str:
    """Return what Thunderbird itself tells people apart by: the name shown and the address.

    "" without both. A name alone is no identity: the next person called so
    would be taken for a newer version of the first.
    """
    if not name.strip() or not email.strip():
        return ""
    plain = unicodedata.normalize("NFKD", f"{' '.join(name.split())}|{email}".casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _name(statements: Sequence[Said], values: list[Value]) -> Name:
    parts: dict[str, str] = {}
    full = ""
    for said in statements:
        if said.field.kind in _NAME_PARTS:
            parts.setdefault(said.field.kind, " ".join(said.text.split()))
        elif said.field.kind == "full":
            full = full or " ".join(said.text.split())
    joined = " ".join(parts[part] for part in _NAME_PARTS if part in parts)
    return Name(full=full or joined or named_by(values), **parts)


def _values(statements: Sequence[Said], line: int) -> Iterator[Value | Issue]:
    """Yield the values in their order; what lies in several pieces stands at the first."""
    done: set[str] = set()
    for said in statements:
        kind = said.field.kind
        if kind in _NOT_VALUES and kind != "unit":
            continue
        whole = {"address": "".join(said.field.types), "unit": "org"}.get(kind, kind)
        in_pieces = kind in ("address", "org", "unit") or bool(said.field.part)
        if in_pieces and whole in done:
            continue
        if in_pieces:
            done.add(whole)
        if kind == "address":
            yield _address(statements, said)
        elif kind in ("org", "unit"):
            yield _org(statements, said.index)
        elif kind in _DATES:
            yield from _date(statements, said, line)
        else:
            yield _value(said)


def _value(said: Said) -> Value:
    field, text = said.field, said.text
    match field.kind:
        case "photo":
            return Value(kind="photo", data=said.data, media=_media(said.data), source=said.index)
        case "im":
            parts = (("service", field.label),) if field.label else ()
            return Value(kind="im", value=text, label=field.label, parts=parts, source=said.index)
        case "url":
            address, _, label = text.partition(" ")  # RFC 2079: labeledURI
            return Value(
                kind="url", value=address, label=label, types=field.types, source=said.index
            )
        case "related":
            text = _first_of_dn(text)
    return Value(
        kind=field.kind, value=text, label=field.label, types=field.types, source=said.index
    )


def _org(statements: Sequence[Said], index: int) -> Value:
    names = [said.text for said in statements if said.field.kind == "org"]
    units = [said.text for said in statements if said.field.kind == "unit"]
    return Value(
        kind="org",
        value=", ".join(names),
        parts=tuple(("unit", unit) for unit in units),
        source=index,
    )


def _address(statements: Sequence[Said], first: Said) -> Value:
    found: dict[str, list[str]] = {}
    for said in statements:
        if said.field.kind == "address" and said.field.types == first.field.types:
            part = said.field.part
            separator = "$" if part == "lines" else "\n"
            lines = [line.strip() for line in said.text.split(separator) if line.strip()]
            found.setdefault("street" if part == "lines" else part, []).extend(lines)
    parts = {part: ", ".join(dict.fromkeys(texts)) for part, texts in found.items()}
    return Value(
        kind="address",
        value=_one_line(parts) or first.text,
        types=first.field.types,
        parts=tuple(parts.items()),
        source=first.index,
    )


def _one_line(parts: Mapping[str, str]) -> str:
    lines = (" ".join(parts[part] for part in group if parts.get(part)) for group in _ADDRESS_LINES)
    return ", ".join(filter(None, lines))


def _date(statements: Sequence[Said], first: Said, line: int) -> Iterator[Value | Issue]:
    kind = first.field.kind
    if first.field.part:
        pieces = {
            said.field.part: said.text
            for said in reversed(statements)
            if said.field.kind == kind and said.field.part
        }
        iso, text = _from_pieces(pieces), "-".join(pieces[part] for part in ("year", "month", "day") if part in pieces)  # fmt: skip
        if not any(_number(piece) for piece in pieces.values()):
            return  # 0/0/0 is how Thunderbird writes that there is none
    else:
        found, text = _DAY.fullmatch(first.text), first.text
        iso = _iso(*map(int, found.groups())) if found else ""
    if not iso:
        yield Issue(
            message=f"{kind} not understood: {text}",
            words=(("es", f"no se entiende el {_DATES[kind]}: {text}"),),
            line=line,
        )
    yield Value(kind=kind, value=iso or text, source=first.index)


def _from_pieces(pieces: Mapping[str, str]) -> str:
    year, month, day = (_number(pieces.get(part, "")) for part in ("year", "month", "day"))
    if month and day:
        return _iso(year, month, day)
    if year and month and month <= 12:
        return f"{year:04}-{month:02}"
    return f"{year:04}" if year and not month and not day else ""


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) <= 4 else 0


def _iso(year: int, month: int, day: int) -> str:
    """Return ISO 8601, with the year left out where it is 0, or "" for no day at all."""
    try:
        found = date(year or _LEAP_YEAR, month, day)
    except ValueError:
        return ""
    return found.isoformat() if year else f"--{found:%m-%d}"


def _first_of_dn(text: str) -> str:
    """Return the name in ``cn=Ada Boss,ou=People``, or the text if it is no such thing."""
    found = re.match(r"(?:cn|uid)=((?:\\.|[^,\\])+)", text, re.IGNORECASE)
    return re.sub(r"\\(.)", r"\1", found[1]).strip() if found else text


def _media(data: bytes) -> str:
    for start, media in ((b"\x89PNG", "image/png"), (b"GIF8", "image/gif"), (b"BM", "image/bmp")):
        if data.startswith(start):
            return media
    return "image/jpeg"
