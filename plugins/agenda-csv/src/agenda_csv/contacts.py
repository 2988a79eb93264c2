"""Understands one row of a table, given what its columns mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agenda.plugin import Draft, Issue, Name, Value
from agenda.plugin.tabular import Record
from agenda_csv.cells import split_cell
from agenda_csv.dates import is_no_date, read_date
from agenda_csv.folding import folded, plain, words
from agenda_csv.guard import unguarded
from agenda_csv.headers import number_of, place_of
from agenda_csv.naming import named_by
from agenda_csv.person_name import name_from

FORMAT = "csv/1"

_NAME_FIELDS = ("name", "prefix", "given", "additional", "family", "family2", "suffix")
_DATES = {"birthday": "cumpleaños", "anniversary": "aniversario"}
_LINES = (("street",), ("extended",), ("code", "locality"), ("region",), ("country",))
_ORDER = ("street", "extended", "locality", "region", "code", "country")
_RELATIONS = {
    **dict.fromkeys(
        words("spouse husband wife partner conyuge pareja marido mujer esposa"), "spouse"
    ),
    **dict.fromkeys(words("children child hijos hijo hijas hija kids"), "child"),
    **dict.fromkeys(words("father mother padre madre parent"), "parent"),
    **dict.fromkeys(words("friend amigo amiga"), "friend"),
    **dict.fromkeys(words("assistant ayudante secretaria secretario"), "assistant"),
    **dict.fromkeys(words("manager jefe jefa superior"), "manager"),
}
_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
_PROFILES = frozenset({"linkedin", "facebook", "instagram", "twitter", "xing", "github"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How one table says things.

    ``mapping`` is the field of each column, ``headers`` its name ("" in a table
    without a header), ``key`` the key of the layout, ``day_first`` says how it
    writes dates.
    """

    mapping: tuple[str, ...]
    headers: tuple[str, ...]
    key: str
    day_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A filled cell: what it means, its text, its header, and the index of its property."""

    field: str
    text: str
    header: str
    index: int


def draft_from_record(record: Record, manner: Manner) -> Iterator[Draft | Issue]:
    """Yield the contact of a row, preceded by what could not be understood in it."""
    cells = [
        Cell(field=manner.mapping[at], text=text, header=manner.headers[at], index=index)
        for index, (at, cell) in enumerate(record.filled)
        if at < len(manner.mapping) and (text := unguarded(cell.strip()).strip())
    ]
    values: list[Value] = []
    for item in _values(cells, record.line, manner):
        if isinstance(item, Issue):
            yield item
        else:
            values.append(item)
    yield from _rounded(values, record.line)
    name = name_from(_name_cells(cells))
    if not name.full:
        name = Name(full=named_by(values))
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
        key=_key(cells, name, values, manner),
        format=FORMAT,
        line=record.line,
        circles=tuple(dict.fromkeys(v.value for v in values if v.kind == "category")),
    )


def _rounded(values: list[Value], line: int) -> Iterator[Issue]:
    for value in values:
        if value.kind == "phone" and _ROUNDED.fullmatch(value.value):
            yield Issue(
                message=f"a spreadsheet has rounded this phone number: {value.value}",
                words=(("es", f"una hoja de cálculo ha redondeado este teléfono: {value.value}"),),
                line=line,
            )


def _name_cells(cells: list[Cell]) -> dict[str, str]:
    found: dict[str, str] = {}
    for cell in cells:
        if cell.field in _NAME_FIELDS:
            found[cell.field] = f"{found.get(cell.field, '')} {cell.text}".strip()
    return found


def _key(cells: list[Cell], name: Name, values: list[Value], manner: Manner) -> str:
    """Return the id of the row within tables like this, else name and first e-mail address.

    "" where a row has neither: the next person of the same name would be taken
    for a newer version of the first. Nor does a number say anything where no
    header tells one table from another.
    """
    uid = next((cell.text for cell in cells if cell.field == "uid"), "")
    if uid and manner.key:
        return f"{manner.key}:{uid}"
    email = next((value.value for value in values if value.kind == "email"), "")
    names = " ".join(filter(None, (name.given, name.additional, name.family)))
    if not names and name.full != named_by(values):
        names = name.full
    return plain(f"{names}|{email}") if names and email else ""


def _values(cells: list[Cell], line: int, manner: Manner) -> Iterator[Value | Issue]:
    """Yield the values in the order of the row; what spans several cells stands at the first."""
    done: set[tuple[str, str]] = set()
    for cell in cells:
        kind, _, part = cell.field.partition(".")
        group = _address_group(cell)
        if kind == "address" and (part or _has_parts(cells, group)):
            if group not in done:
                done.add(group)
                yield _address(cells, group)
        elif kind in ("org", "unit"):
            if ("org", "") not in done:
                done.add(("org", ""))
                yield _org(cells, cell.index)
        elif kind in _DATES:
            yield from _date(kind, cell, line, day_first=manner.day_first)
        elif kind and kind not in (*_NAME_FIELDS, "uid"):
            yield from _several(kind, part, cell)


def _several(kind: str, type_: str, cell: Cell) -> Iterator[Value]:
    """Yield each of the values that a cell holds."""
    types = {"email": (type_,), "phone": (type_,)}.get(kind, ()) if type_ else ()
    for text in split_cell(kind, cell.text):
        match kind:
            case "im":
                yield _messenger(text, cell)
            case "related":
                yield _relation(text, cell)
            case "custom":
                label, separator, rest = text.partition(": ")
                listed = folded(cell.header) == "other details" and separator
                yield Value(
                    kind="custom",
                    value=rest.replace("\n  ", "\n") if listed else text,
                    label=label if listed else cell.header,
                    source=cell.index,
                )
            case "url":
                is_profile = bool(_PROFILES & set(folded(cell.header.casefold()).split()))
                yield Value(
                    kind="url",
                    value=text,
                    label=cell.header if is_profile else "",
                    types=("profile",) if is_profile else (),
                    source=cell.index,
                )
            case "address":
                place = place_of(cell.header)
                types = (place,) if place else ()
                yield Value(
                    kind="address",
                    value=", ".join(filter(None, map(str.strip, text.split("\n")))),
                    types=types,
                    source=cell.index,
                )
            case _:
                yield Value(kind=kind, value=text, types=types, source=cell.index)


def _messenger(text: str, cell: Cell) -> Value:
    """Take "Skype: ana.gil" apart; else the header is the service."""
    service, separator, handle = text.partition(": ")
    if not separator:
        generic = {"im", "messenger", "messengers", "mensajeria"}
        service, handle = ("" if folded(cell.header) in generic else cell.header), text
    parts = (("service", service),) if service else ()
    return Value(kind="im", value=handle, label=service, parts=parts, source=cell.index)


def _relation(text: str, cell: Cell) -> Value:
    """Take "spouse: Pat" apart; else the header is the relation."""
    label, separator, who = text.partition(": ")
    if not separator:
        label, who = cell.header, text
    types = dict.fromkeys(_RELATIONS[word] for word in folded(label).split() if word in _RELATIONS)
    return Value(kind="related", value=who, label=label, types=tuple(types), source=cell.index)


def _date(kind: str, cell: Cell, line: int, *, day_first: bool) -> Iterator[Value | Issue]:
    if is_no_date(cell.text):
        return
    iso = read_date(cell.text, day_first=day_first)
    if not iso:
        yield Issue(
            message=f"{kind} not understood: {cell.text}",
            words=(("es", f"no se entiende el {_DATES[kind]}: {cell.text}"),),
            line=line,
        )
    yield Value(kind=kind, value=iso or cell.text, source=cell.index)


def _org(cells: list[Cell], index: int) -> Value:
    names = [cell.text for cell in cells if cell.field == "org"]
    units = [cell.text for cell in cells if cell.field == "unit"]
    parts = tuple(("unit", unit) for unit in units)
    return Value(kind="org", value=", ".join(names), parts=parts, source=index)


def _address_group(cell: Cell) -> tuple[str, str]:
    """Tell the address of the office from that at home, and "City 2" from "City 1"."""
    is_line = cell.field == "address.extended"
    return f"address {place_of(cell.header)}", "" if is_line else number_of(cell.header)


def _has_parts(cells: list[Cell], group: tuple[str, str]) -> bool:
    return any(
        cell.field.startswith("address.") and _address_group(cell) == group for cell in cells
    )


def _address(cells: list[Cell], group: tuple[str, str]) -> Value:
    found: dict[str, list[str]] = {}
    indexes = []
    for cell in cells:
        if cell.field.startswith("address") and _address_group(cell) == group:
            indexes.append(cell.index)
            part = cell.field.partition(".")[2] or "street"
            lines = (line.strip() for line in cell.text.split("\n"))
            found.setdefault(part, []).extend(filter(None, lines))
    parts = {part: ", ".join(found[part]) for part in _ORDER if part in found}
    lines = (" ".join(parts[part] for part in line if part in parts) for line in _LINES)
    place = group[0].partition(" ")[2]
    return Value(
        kind="address",
        value=", ".join(filter(None, lines)),
        types=(place,) if place else (),
        parts=tuple(parts.items()),
        source=min(indexes),
    )
