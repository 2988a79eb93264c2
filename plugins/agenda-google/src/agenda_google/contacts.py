"""Understands one row of a Google Contacts CSV file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from agenda.plugin import Draft, Issue, Name, Value
from agenda_google.dates import read_date
from agenda_google.groups import group_values
from agenda_google.guard import unguarded
from agenda_google.labels import SEPARATOR
from agenda_google.naming import named_by
from agenda_google.wording import issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin.tabular import Record
    from agenda_google.columns import Layout
    from agenda_google.groups import Cells

_NAME_PARTS = ("prefix", "given", "additional", "family", "suffix")
_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
_OWN_GROUPS = {"* friends": "Friends", "* family": "Family", "* coworkers": "Coworkers"}
_DATES_ONLY = ("birthday", "anniversary")
_DATES = (*_DATES_ONLY, "event")


def draft_from_record(record: Record, layout: Layout) -> Iterator[Draft | Issue]:
    """Yield the contact of a row, preceded by what could not be understood in it.

    A name that is missing is replaced by what else the row says; a row that
    says nothing about anybody is passed over with a warning.
    """
    fixed: Cells = {}
    customs: list[Value] = []
    groups: defaultdict[tuple[str, int], Cells] = defaultdict(dict)
    for index, (at, cell) in enumerate(record.filled):
        column = layout.columns.get(at)
        if column is None:
            continue
        text = unguarded(cell).strip()
        if column.number:
            groups[column.field, column.number][column.part] = (index, text)
        elif column.field == "custom":
            customs.append(Value(kind="custom", value=text, label=column.label, source=index))
        else:
            fixed[column.field] = (index, text)
    values = [*_fixed_values(fixed), *group_values(groups), *customs]
    name = _name(fixed, values)
    if not values and not name.full:
        yield issue(
            "row that says nothing about anybody: skipped",
            "fila que no dice nada de nadie: omitida",
            line=record.line,
        )
        return
    values, problems = _with_iso_dates(values, day_first=layout.day_first)
    for message, spanish in problems + _rounded_numbers(values):
        yield issue(message, spanish, line=record.line)
    yield Draft(
        name=name,
        values=tuple(values),
        properties=record.properties,
        format=layout.format,
        line=record.line,
        circles=tuple(_circles(fixed)),
    )


def _name(fixed: Cells, values: list[Value]) -> Name:
    parts = {part: _words(fixed[part][1]) for part in _NAME_PARTS if part in fixed}
    full = _words(fixed["full"][1]) if "full" in fixed else " ".join(parts.values())
    if not full:
        full = named_by(values)
    return Name(full=full, **parts)


def _fixed_values(fixed: Cells) -> Iterator[Value]:
    for field, (index, text) in fixed.items():
        if field == "labels":
            for label in SEPARATOR.split(text):
                # "* myContacts", "* starred" are Google's own; they stay in the properties.
                if label.strip() and not label.strip().startswith("*"):
                    yield Value(kind="category", value=label.strip(), source=index)
        elif field not in _NAME_PARTS and field != "full":
            yield Value(kind=field, value=text, source=index)


def _circles(fixed: Cells) -> Iterator[str]:
    """Yield the labels, and of Google's own groups those into which the user put people."""
    labels = SEPARATOR.split(fixed["labels"][1]) if "labels" in fixed else []
    for label in dict.fromkeys(label.strip() for label in labels):
        name = _OWN_GROUPS.get(label.casefold(), "") if label.startswith("*") else label
        if name:
            yield name


def _with_iso_dates(
    values: list[Value], *, day_first: bool
) -> tuple[list[Value], list[tuple[str, str]]]:
    problems = []
    dated = []
    for value in values:
        if value.kind in _DATES:
            text, understood = read_date(value.value, day_first=day_first)
            if not understood and value.kind in _DATES_ONLY:
                spanish = {"birthday": "el cumpleaños"}.get(value.kind, "el aniversario")
                problems.append(
                    (f"{value.kind} not understood: {text}", f"no se entiende {spanish}: {text}")
                )
            dated.append(replace(value, value=text))
        else:
            dated.append(value)
    return dated, problems


def _rounded_numbers(values: list[Value]) -> list[tuple[str, str]]:
    return [
        (
            f"a spreadsheet has rounded this phone number: {value.value}",
            f"una hoja de cálculo ha redondeado este teléfono: {value.value}",
        )
        for value in values
        if value.kind == "phone" and _ROUNDED.fullmatch(value.value)
    ]


def _words(text: str) -> str:
    return " ".join(text.split())
