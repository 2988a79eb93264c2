"""Understands one row of a Yahoo table."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from agenda.plugin import Draft, Issue, Name, Value
from agenda.plugin.tabular import Record
from agenda_yahoo.columns import Field
from agenda_yahoo.dates import is_no_date, read_date
from agenda_yahoo.naming import named_by

FORMAT = "yahoo-csv/1"

_NAME_PARTS = ("given", "additional", "family")
_DATES = {"birthday": "cumpleaños", "anniversary": "aniversario"}
_LINES = (("street",), ("code", "locality"), ("region",), ("country",))

Cells = list[tuple[Field, int, str]]
"""What the filled cells hold, each with the index of its property."""


def draft_from_record(
    record: Record, fields: tuple[Field | None, ...], *, day_first: bool
) -> Iterator[Draft | Issue]:
    """Yield the contact of a row, preceded by what could not be understood in it."""
    cells: Cells = [
        (field, index, cell.strip())
        for index, (at, cell) in enumerate(record.filled)
        if at < len(fields) and (field := fields[at]) is not None
    ]
    values: list[Value] = []
    for item in _values(cells, record.line, day_first=day_first):
        if isinstance(item, Issue):
            yield item
        else:
            values.append(item)
    parts = {
        field.kind: " ".join(text.split()) for field, _, text in cells if field.kind in _NAME_PARTS
    }
    joined = " ".join(parts[part] for part in _NAME_PARTS if part in parts)
    name = Name(full=joined or named_by(values), **parts)
    if not name.full:
        yield Issue(
            message="row that says nothing about anybody: skipped",
            words=(("es", "fila que no dice nada de nadie: se ha pasado por alto"),),
            line=record.line,
        )
        return
    yield Draft(
        name=name,
        values=tuple(values),
        properties=record.properties,
        key=_key(joined, values),
        format=FORMAT,
        line=record.line,
        circles=tuple(dict.fromkeys(v.value for v in values if v.kind == "category")),
    )


def _key(name: str, values: list[Value]) -> str:
    """Return name and first e-mail address; "" without both.

    A name alone is no identity: the next person called so would be taken for a
    newer version of the first.
    """
    email = next((value.value for value in values if value.kind == "email"), "")
    if not name or not email:
        return ""
    plain = unicodedata.normalize("NFKD", f"{name}|{email}".casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _values(cells: Cells, line: int, *, day_first: bool) -> Iterator[Value | Issue]:
    places: set[tuple[str, ...]] = set()
    for field, index, text in cells:
        match field.kind:
            case "address":
                if field.types not in places:
                    places.add(field.types)
                    yield _address(cells, field.types)
            case "birthday" | "anniversary":
                yield from _date(field.kind, index, text, line, day_first=day_first)
            case "category":
                for name in filter(None, map(str.strip, text.replace(";", ",").split(","))):
                    yield Value(kind="category", value=name, source=index)
            case "im":
                parts = (("service", field.label),)
                yield Value(kind="im", value=text, label=field.label, parts=parts, source=index)
            case "given" | "additional" | "family" | "set aside":
                pass
            case "phone":
                yield Value(
                    kind="phone",
                    value=text,
                    label=field.label,
                    types=field.types,
                    preferred=_is_primary(cells, text),
                    source=index,
                )
            case kind:
                yield Value(
                    kind=kind, value=text, label=field.label, types=field.types, source=index
                )


def _is_primary(cells: Cells, number: str) -> bool:
    return any(field.kind == "set aside" and text == number for field, _, text in cells)


def _date(
    kind: str, index: int, text: str, line: int, *, day_first: bool
) -> Iterator[Value | Issue]:
    if is_no_date(text):
        return
    iso = read_date(text, day_first=day_first)
    if not iso:
        yield Issue(
            message=f"{kind} not understood: {text}",
            words=(("es", f"no se entiende el {_DATES[kind]}: {text}"),),
            line=line,
        )
    yield Value(kind=kind, value=iso or text, source=index)


def _address(cells: Cells, types: tuple[str, ...]) -> Value:
    found = [
        (field.part, ", ".join(filter(None, map(str.strip, text.split("\n")))), index)
        for field, index, text in cells
        if field.kind == "address" and field.types == types
    ]
    parts = {part: text for part, text, _ in found}
    lines = (" ".join(parts[part] for part in group if part in parts) for group in _LINES)
    return Value(
        kind="address",
        value=", ".join(filter(None, lines)),
        types=types,
        parts=tuple(parts.items()),
        source=found[0][2],
    )
