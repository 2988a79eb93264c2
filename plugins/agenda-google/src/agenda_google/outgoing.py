"""Puts a contact into Google's columns, and says what has no column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agenda.plugin import Severity
from agenda_google.columns import ADDRESS_PARTS, CUSTOM_FIXED, NEW_GROUPS
from agenda_google.dates import is_whole_day, write_date
from agenda_google.labels import JOINT, SEPARATOR, write_label
from agenda_google.naming import named_by
from agenda_google.wording import issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Contact, Issue, Value

_TYPED = {"email": "E-mail", "phone": "Phone", "url": "Website", "related": "Relation"}
_GROUPED = frozenset({*_TYPED, "address", "im", "anniversary", "event", "connected", "custom"})
_SINGLE = {"nickname": "Nickname", "title": "Organization Title"}
_OF_ORG = frozenset({"Organization Name", "Organization Department"})
_MY_CONTACTS = "* myContacts"
_WORD = re.compile(r"\w+")

_Problem = tuple[Severity, str, str]
"""How bad it is, in English, in Spanish."""


@dataclass(slots=True)
class OutgoingRow:
    """One row on its way out: fixed columns by name, and the entries of each group."""

    fixed: dict[str, str] = field(default_factory=dict)
    groups: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    def add(self, group: str, *cells: str) -> None:
        """Append an entry to a group; its cells stand in the order of the group's columns."""
        self.groups.setdefault(group, []).append(cells)

    def put(self, column: str, text: str) -> bool:
        """Fill a fixed column; return False where something else stands there already."""
        return self.fixed.setdefault(column, text) == text


def row_from_contact(contact: Contact) -> tuple[OutgoingRow, list[Issue]]:
    """Return the row of a contact, and an issue for each thing that Google cannot say.

    What has no column of its own becomes a custom field where it is text (a
    warning); pictures and impossible labels stay out (an error).
    """
    row = OutgoingRow()
    name = contact.name.full
    issues = [
        issue(
            f"{name or 'a contact without a name'}: {english}",
            f"{name or 'un contacto sin nombre'}: {spanish}",
            severity=how,
        )
        for how, english, spanish in _put_contact(row, contact)
    ]
    return row, issues


def _put_contact(row: OutgoingRow, contact: Contact) -> Iterator[_Problem]:
    yield from _put_name(row, contact)
    labels = list(contact.circles)
    for value in contact.values:
        if value.kind == "category":
            labels.append(value.value)
        else:
            yield from _put_value(row, value)
            yield from _misread(value)
    yield from _put_labels(row, labels)


def _put_name(row: OutgoingRow, contact: Contact) -> Iterator[_Problem]:
    name = contact.name
    parts = {
        "Name Prefix": name.prefix,
        "First Name": name.given,
        "Middle Name": name.additional,
        "Last Name": name.family,
        "Name Suffix": name.suffix,
    }
    if any(parts.values()):
        row.fixed.update(parts)
        if _words(name.full) != _words(" ".join(parts.values())):
            yield (
                Severity.WARNING,
                "Google will show the parts of the name instead",
                "Google mostrará en su lugar las partes del nombre",
            )
    elif name.full != named_by(contact.values):
        row.put("Organization Name" if contact.kind == "org" else "First Name", name.full)


def _put_value(row: OutgoingRow, value: Value) -> Iterator[_Problem]:
    label = write_label(value.label, value.types, preferred=value.preferred)
    match value.kind:
        case "email" | "phone" | "url" | "related":
            row.add(_TYPED[value.kind], label, value.value)
        case "address":
            parts = dict(value.parts)
            components = {name: parts.get(part, "") for name, part in ADDRESS_PARTS.items()}
            cells = {"Label": label, "Formatted": value.value, **components}
            row.add("Address", *(cells[column] for column in NEW_GROUPS["Address"]))
        case "im":
            _put_im(row, value)
        case "anniversary" | "event" | "connected":
            name = "" if value.kind == "event" else value.kind.capitalize()
            row.add("Event", value.label or name, write_date(value.value))
        case "custom" if value.label not in CUSTOM_FIXED or not row.put(value.label, value.value):
            row.add("Custom Field", value.label, value.value)
        case "custom":
            pass
        case "note":
            row.fixed["Notes"] = "\n\n".join(filter(None, (row.fixed.get("Notes"), value.value)))
        case _:
            yield from _put_single(row, value)


def _put_single(row: OutgoingRow, value: Value) -> Iterator[_Problem]:
    """Put a value of which Google has one, or none at all."""
    match value.kind:
        case "org":
            units = ", ".join(text for part, text in value.parts if part == "unit")
            if _OF_ORG.isdisjoint(row.fixed):
                row.fixed |= {"Organization Name": value.value, "Organization Department": units}
                return
        case "photo":
            if value.data or not row.put("Photo", value.value):
                yield (
                    Severity.ERROR,
                    "a picture cannot be written to this kind of file",
                    "en este tipo de archivo no cabe una foto",
                )
            return
        case "birthday":
            if is_whole_day(value.value) and row.put("Birthday", write_date(value.value)):
                return
        case "nickname" | "title":
            if row.put(_SINGLE[value.kind], value.value):
                return
    name = value.label or value.kind.capitalize()
    row.add("Custom Field", name, value.value)
    yield (
        Severity.WARNING,
        f"{value.kind} {value.value!r} was written as a custom field",
        f"«{value.value}» ({value.kind}) se ha escrito como campo personalizado",
    )


def _put_im(row: OutgoingRow, value: Value) -> None:
    service = dict(value.parts).get("service", value.label)
    label = "" if value.label == service else value.label
    row.add("IM", write_label(label, value.types, preferred=value.preferred), service, value.value)


def _put_labels(row: OutgoingRow, labels: list[str]) -> Iterator[_Problem]:
    sayable = []
    for label in dict.fromkeys(labels):
        if label.startswith("*") or SEPARATOR.search(label):
            yield (
                Severity.ERROR,
                f"Google cannot have a label called {label!r}",
                f"Google no puede tener una etiqueta llamada «{label}»",
            )
        else:
            sayable.append(label)
    row.fixed["Labels"] = JOINT.join([*sayable, _MY_CONTACTS])


def _misread(value: Value) -> Iterator[_Problem]:
    if value.kind in _GROUPED and SEPARATOR.search(value.value):
        yield (
            Severity.WARNING,
            f"Google will read {value.value!r} as several values",
            f"Google leerá «{value.value}» como varios valores",
        )
    if value.label.startswith("*") or SEPARATOR.search(value.label):
        yield (
            Severity.WARNING,
            f"Google will read the label {value.label!r} differently",
            f"Google leerá la etiqueta «{value.label}» de otra manera",
        )
    if any("\ud800" <= letter <= "\udfff" for letter in value.value + value.label):
        yield (
            Severity.WARNING,
            f"{value.kind}: a broken character was written as a question mark",
            f"{value.kind}: un carácter dañado se ha escrito como signo de interrogación",
        )


def _words(text: str) -> list[str]:
    return sorted(_WORD.findall(text.casefold()))
