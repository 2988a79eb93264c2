"""Puts a contact into Outlook's columns, and says what has no column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from agenda.plugin import Contact, Issue, Severity, Value
from agenda_outlook.dates import write_date
from agenda_outlook.fields import ADDRESS_PARTS, CUSTOM, EMAILS, PLACES
from agenda_outlook.headers import column_name
from agenda_outlook.naming import named_by
from agenda_outlook.wording import (
    LABEL_LOST,
    MIXED_CATEGORY,
    NO_PICTURE,
    NOT_WRITTEN,
    PLACE_LOST,
    QUESTION_MARK,
    WRITTEN_AS,
    Wording,
)

_PHONES: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset({"fax", "work"}), ("Business Fax",)),
    (frozenset({"fax", "home"}), ("Home Fax",)),
    (frozenset({"fax"}), ("Other Fax",)),
    (frozenset({"pager"}), ("Pager",)),
    (frozenset({"cell"}), ("Mobile Phone",)),
    (frozenset({"assistant"}), ("Assistant's Phone",)),
    (frozenset({"callback"}), ("Callback",)),
    (frozenset({"car"}), ("Car Phone",)),
    (frozenset({"isdn"}), ("ISDN",)),
    (frozenset({"radio"}), ("Radio Phone",)),
    (frozenset({"textphone"}), ("TTY/TDD Phone",)),
    (frozenset({"telex"}), ("Telex",)),
    (frozenset({"main", "work"}), ("Company Main Phone",)),
    (frozenset({"main"}), ("Primary Phone",)),
    (frozenset({"work"}), ("Business Phone", "Business Phone 2")),
    (frozenset({"home"}), ("Home Phone", "Home Phone 2")),
    (frozenset(), ("Other Phone",)),
)
"""Where phones go, the first whose types they all have; of some there may be two."""
_SPARE_PHONES = ("Other Phone", "Primary Phone", "Callback", "Radio Phone")
_RELATED = {"spouse": "Spouse", "assistant": "Assistant's Name", "manager": "Manager's Name"}
_SINGLE = {
    "title": "Job Title",
    "role": "Profession",
    "language": "Language",
    "location": "Location",
    "url": "Web Page",
}
_USER = ("User 1", "User 2", "User 3", "User 4")
_UNLABELLED = ("phone", "email", "address", "url")
_SEXES = {"M": "Male", "F": "Female"}


@dataclass(slots=True)
class OutgoingRow:
    """One row on its way out: cells by column, and what could not be said."""

    who: str
    cells: dict[str, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def put(self, columns: tuple[str, ...], text: str) -> str:
        """Write into the first free one of several columns; return which, "" for none."""
        for column in columns:
            if self.cells.setdefault(column, text) == text:
                return column
        return ""

    def report(self, wording: Wording, severity: Severity, *details: str) -> None:
        """Note what could not be said."""
        english, spanish = wording
        self.issues.append(
            Issue(
                message=f"{self.who}: {english.format(*details)}",
                words=(("es", f"{self.who}: {spanish.format(*details)}"),),
                severity=severity,
            )
        )


def row_from_contact(contact: Contact) -> OutgoingRow:
    """Return the row of a contact.

    What has no column of its own goes into one of Outlook's four free fields
    (a warning); when these are full, and for pictures, it stays out (an error).
    """
    row = OutgoingRow(who=contact.name.full or "?")
    _put_name(row, contact)
    values = [value for value in contact.values if value.kind != "category"]
    leftover: list[Value] = []
    for value in sorted(values, key=lambda value: not value.preferred):
        _report_what_changes(row, value)
        if not _put(row, value):
            leftover.append(value)
    for value in leftover:
        _put_anywhere(row, value)
    _put_categories(row, contact)
    return row


def _put_name(row: OutgoingRow, contact: Contact) -> None:
    name = contact.name
    texts = {
        "Title": name.prefix,
        "First Name": name.given,
        "Middle Name": name.additional,
        "Last Name": name.family,
        "Suffix": name.suffix,
    }
    parts = {column: text for column, text in texts.items() if text}
    if parts:
        row.cells.update(parts)
    elif name.full != named_by(contact.values):
        row.put(("Company",) if contact.kind == "org" else ("First Name",), name.full)


def _put(row: OutgoingRow, value: Value) -> bool:
    """Write a value into a column made for it; return False where there is none left."""
    if value.kind in _SINGLE:
        return bool(row.put((_SINGLE[value.kind],), value.value))
    putting = _PUTTING.get(value.kind)
    return putting is not None and putting(row, value)


def _put_email(row: OutgoingRow, value: Value) -> bool:
    return bool(row.put(EMAILS, value.value))


def _put_day(row: OutgoingRow, value: Value) -> bool:
    day = write_date(value.value)
    return bool(day and row.put((value.kind.capitalize(),), day))


def _put_note(row: OutgoingRow, value: Value) -> bool:
    row.cells["Notes"] = "\n\n".join(filter(None, (row.cells.get("Notes"), value.value)))
    return True


def _put_gender(row: OutgoingRow, value: Value) -> bool:
    return value.value in _SEXES and bool(row.put(("Gender",), _SEXES[value.value]))


def _put_custom(row: OutgoingRow, value: Value) -> bool:
    column = column_name(value.label)
    return column in CUSTOM and bool(row.put((column,), value.value))


def _put_phone(row: OutgoingRow, value: Value) -> bool:
    types = frozenset(value.types)
    columns = next(columns for wanted, columns in _PHONES if wanted <= types)
    if row.put(columns, value.value):
        return True
    spare = "" if "fax" in types else row.put(_SPARE_PHONES, value.value)
    if spare:
        row.report(WRITTEN_AS, Severity.WARNING, value.value, spare)
    return bool(spare)


def _put_address(row: OutgoingRow, value: Value) -> bool:
    by_type = {type_: place for place, type_ in PLACES.items()}
    wanted = [by_type[type_] for type_ in value.types if type_ in by_type]
    free = [
        place
        for place in (*wanted, "Other", "Home", "Business")
        if not any(f"{place} {column}" in row.cells for column in ADDRESS_PARTS)
    ]
    if not free:
        return False
    place = free[0]
    if wanted and place not in wanted:
        row.report(PLACE_LOST, Severity.WARNING, value.value, place)
    parts = dict(value.parts) or {"street": value.value}
    lines = [line.strip() for line in parts.get("street", "").split("\n") if line.strip()]
    lines += filter(None, [parts.get("extended", "")])
    lines[2:] = [", ".join(lines[2:])] if lines[2:] else []
    cells = dict(zip(("Street", "Street 2", "Street 3"), lines, strict=False)) | {
        column: parts[part]
        for column, part in ADDRESS_PARTS.items()
        if part != "street" and parts.get(part)
    }
    row.cells.update({f"{place} {column}": text for column, text in cells.items()})
    return True


def _put_org(row: OutgoingRow, value: Value) -> bool:
    units = ", ".join(text for part, text in value.parts if part == "unit")
    if "Department" in row.cells or not row.put(("Company",), value.value):
        return False
    if units:
        row.cells["Department"] = units
    return True


def _put_related(row: OutgoingRow, value: Value) -> bool:
    if "child" in value.types:
        row.cells["Children"] = "; ".join(filter(None, (row.cells.get("Children"), value.value)))
        return True
    column = next((_RELATED[type_] for type_ in value.types if type_ in _RELATED), "")
    column = column or column_name(value.label)
    is_place = column in (*_RELATED.values(), "Referred By")
    return is_place and bool(row.put((column,), value.value))


_PUTTING: dict[str, Callable[[OutgoingRow, Value], bool]] = {
    "phone": _put_phone,
    "email": _put_email,
    "address": _put_address,
    "org": _put_org,
    "related": _put_related,
    "birthday": _put_day,
    "anniversary": _put_day,
    "note": _put_note,
    "gender": _put_gender,
    "custom": _put_custom,
}


def _put_anywhere(row: OutgoingRow, value: Value) -> None:
    """Write what has no column into a free field of Outlook's, with its name before it."""
    if value.kind == "photo":
        row.report(NO_PICTURE, Severity.ERROR)
        return
    units = (text for part, text in value.parts if part == "unit" and value.kind == "org")
    text = ", ".join(filter(None, (value.value, *units)))
    what = value.label or value.kind.capitalize()
    column = row.put(_USER, f"{what}: {text}")
    if column:
        row.report(WRITTEN_AS, Severity.WARNING, f"{what}: {text}", column)
    else:
        row.report(NOT_WRITTEN, Severity.ERROR, what, text)


def _put_categories(row: OutgoingRow, contact: Contact) -> None:
    said = (value.value for value in contact.values if value.kind == "category")
    names = []
    for name in dict.fromkeys((*contact.circles, *said)):
        if ";" in name:
            row.report(MIXED_CATEGORY, Severity.ERROR, name)
        else:
            names.append(name)
    # Read by comma if there is no semicolon; a last one keeps "Coro, Vela" in one piece.
    joined = ";".join(names) + (";" if len(names) == 1 and "," in names[0] else "")
    if joined:
        row.cells["Categories"] = joined


def _report_what_changes(row: OutgoingRow, value: Value) -> None:
    for text in _broken(value):
        row.report(QUESTION_MARK, Severity.WARNING, value.kind, text)
    if value.kind in _UNLABELLED and value.label and not value.types:
        row.report(LABEL_LOST, Severity.WARNING, value.label, value.value)


def _broken(value: Value) -> Iterator[str]:
    for text in (value.value, value.label):
        if any("\ud800" <= letter <= "\udfff" for letter in text):
            yield text.encode("utf-8", "replace").decode()
