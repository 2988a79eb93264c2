"""Understands one row of an Outlook table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agenda.plugin import Draft, Issue, Name, Value
from agenda.plugin.tabular import Record
from agenda_outlook.dates import is_no_date, read_date
from agenda_outlook.fields import FIELDS, NAMES, PLACES
from agenda_outlook.guard import unguarded
from agenda_outlook.headers import Headers
from agenda_outlook.naming import named_by

Cells = dict[str, tuple[int, str]]
"""The filled cells of a row by their English column name, each with the index of its property."""

_DATES = ("birthday", "anniversary")
_LABELLED = frozenset({"assistant", "callback", "car", "isdn", "radio", "textphone", "telex"})
_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
_UNSAID = frozenset({"unspecified", "sin especificar", "no especificado"})
_SEXES = {
    **dict.fromkeys(("male", "hombre", "masculino", "varón"), "M"),
    **dict.fromkeys(("female", "mujer", "femenino"), "F"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How one file says things: its columns, and whether dates have the day first."""

    headers: Headers
    day_first: bool


def draft_from_record(record: Record, manner: Manner) -> Iterator[Draft | Issue]:
    """Yield the contact of a row, preceded by what could not be understood in it."""
    cells = _cells(record, manner.headers)
    values: list[Value] = []
    for item in _values(cells, record, manner):
        if isinstance(item, Issue):
            yield item
        else:
            values.append(item)
    yield from _rounded(values, record.line)
    name = _name(cells, values)
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
        key=_key(name, values),
        format=manner.headers.format,
        line=record.line,
        circles=tuple(dict.fromkeys(value.value for value in values if value.kind == "category")),
    )


def _rounded(values: list[Value], line: int) -> Iterator[Issue]:
    for value in values:
        if value.kind == "phone" and _ROUNDED.fullmatch(value.value):
            yield Issue(
                message=f"a spreadsheet has rounded this phone number: {value.value}",
                words=(("es", f"una hoja de cálculo ha redondeado este teléfono: {value.value}"),),
                line=line,
            )


def _cells(record: Record, headers: Headers) -> Cells:
    cells = {
        headers.names[at]: (index, unguarded(cell).strip())
        for index, (at, cell) in enumerate(record.filled)
        if at in headers.names
    }
    if "Job Title" not in headers.names.values() and "Title" in cells:
        cells["Job Title"] = cells.pop("Title")
    return {name: (index, text) for name, (index, text) in cells.items() if text}


def _name(cells: Cells, values: list[Value]) -> Name:
    parts = {
        part: " ".join(cells[column][1].split())
        for column, part in NAMES.items()
        if column in cells
    }
    shown = cells["Name"][1] if "Name" in cells else " ".join(parts.values())
    return Name(full=shown or named_by(values), **parts)


def _key(name: Name, values: list[Value]) -> str:
    """Return name and first e-mail address; "" without both.

    A name alone is no identity: the next person called so would be taken for a
    newer version of the first.
    """
    email = next((value.value for value in values if value.kind == "email"), "")
    names = " ".join(filter(None, (name.given, name.additional, name.family)))
    if not names and name.full != named_by(values):
        names = name.full
    if not names or not email:
        return ""
    plain = unicodedata.normalize("NFKD", f"{names}|{email}".casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _values(cells: Cells, record: Record, manner: Manner) -> Iterator[Value | Issue]:
    """Yield the values in the order of the file; what spans several cells stands at the first."""
    places: set[str] = set()
    for column, (index, text) in cells.items():
        field = FIELDS[column]
        if field.kind == "address":
            if field.place not in places:
                places.add(field.place)
                yield _address(cells, field.place)
        elif field.kind in _DATES:
            yield from _date(field.kind, index, text, record, manner)
        elif field.kind in ("org", "unit"):
            if field.kind == "org" or "Company" not in cells:
                yield _org(cells)
        else:
            header = record.properties[index].name
            yield from _texts(column, index, text, header, manner)


def _texts(column: str, index: int, text: str, header: str, manner: Manner) -> Iterator[Value]:
    field = FIELDS[column]
    match field.kind:
        case "category":
            for name in _split_categories(text, spanish=manner.headers.spanish):
                yield Value(kind="category", value=name, source=index)
        case "related":
            names = re.split(r"[;,\n]", text) if column == "Children" else [text]
            for name in filter(None, map(str.strip, names)):
                yield Value(
                    kind="related", value=name, label=header, types=field.types, source=index
                )
        case "gender":
            if text.casefold() not in _UNSAID:
                sex = _SEXES.get(text.casefold(), text)
                yield Value(kind="gender", value=sex, source=index)
        case "phone" | "custom":
            own = field.kind == "custom" or not _LABELLED.isdisjoint(field.types)
            yield Value(
                kind=field.kind,
                value=text,
                label=header if own else "",
                types=field.types,
                preferred=column == "Primary Phone",
                source=index,
            )
        case "email" | "url" | "title" | "role" | "note" | "nickname" | "im" | "language":
            yield Value(kind=field.kind, value=text, types=field.types, source=index)
        case "location":
            yield Value(kind=field.kind, value=text, source=index)
        case _:
            return  # parts of the name, and what is kept with the card alone


def _split_categories(text: str, *, spanish: bool) -> Iterator[str]:
    separator = "," if ";" not in text and not spanish else ";"
    yield from filter(None, (name.strip() for name in text.split(separator)))


def _date(
    kind: str, index: int, text: str, record: Record, manner: Manner
) -> Iterator[Value | Issue]:
    if is_no_date(text):
        return
    iso = read_date(text, day_first=manner.day_first)
    if not iso:
        words = {"birthday": "cumpleaños", "anniversary": "aniversario"}
        yield Issue(
            message=f"{kind} not understood: {text}",
            words=(("es", f"no se entiende el {words[kind]}: {text}"),),
            line=record.line,
        )
    yield Value(kind=kind, value=iso or text, source=index)


def _org(cells: Cells) -> Value:
    company, department = cells.get("Company"), cells.get("Department")
    index, _ = company or department or (-1, "")
    return Value(
        kind="org",
        value=company[1] if company else "",
        parts=(("unit", department[1]),) if department else (),
        source=index,
    )


def _address(cells: Cells, place: str) -> Value:
    found: dict[str, list[str]] = {}
    indexes = []
    for column, (index, text) in cells.items():
        field = FIELDS[column]
        if field.place == place:
            indexes.append(index)
            lines = (line.strip() for line in text.split("\n"))
            found.setdefault(field.part, []).extend(filter(None, lines))
    parts = {part: ", ".join(texts) for part, texts in found.items()}
    return Value(
        kind="address",
        value=one_line(parts),
        types=(PLACES[place],),
        parts=tuple(parts.items()),
        source=min(indexes),
    )


def one_line(parts: Mapping[str, str]) -> str:
    """Return an address as it is read out: street, box, code with town, region, country."""
    groups = (("street",), ("extended",), ("pobox",), ("code", "locality"), ("region",))
    lines = (
        " ".join(parts[part] for part in group if parts.get(part))
        for group in (*groups, ("country",))
    )
    return ", ".join(filter(None, lines))
