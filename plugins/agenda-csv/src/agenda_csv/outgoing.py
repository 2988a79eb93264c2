"""Puts a contact into the columns of a plain table."""

from __future__ import annotations

from dataclasses import dataclass, field

from agenda.plugin import Contact, Issue, Severity, Value
from agenda_csv.cells import BAR, LIST
from agenda_csv.naming import named_by

_SINGLE = ("nickname", "title", "birthday", "anniversary")
_TYPED = {
    "phone": ("fax", "cell", "work", "home"),
    "email": ("work", "home"),
}
"""Types that have a column of their own, the first counts of several."""
_PARTS = ("street", "extended", "locality", "region", "code", "country")
_JOINED = {"category": LIST, "related": BAR, "im": BAR, "note": "\n\n", "custom": "\n"}
_LABELLED = ("phone", "email", "address", "url")


@dataclass(slots=True)
class OutgoingRow:
    """One row on its way out: cells by the id of their column, and what could not be said."""

    who: str
    cells: dict[str, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def put(self, column: str, text: str) -> bool:
        """Fill a column; return False where something else stands there already."""
        return self.cells.setdefault(column, text) == text

    def append(self, column: str, text: str, separator: str) -> None:
        """Write behind what a column already holds."""
        self.cells[column] = separator.join(filter(None, (self.cells.get(column), text)))

    def report(self, english: str, spanish: str, severity: Severity = Severity.WARNING) -> None:
        """Note what could not be said."""
        message, words = f"{self.who}: {english}", (("es", f"{self.who}: {spanish}"),)
        self.issues.append(Issue(message=message, words=words, severity=severity))


def row_from_contact(contact: Contact) -> OutgoingRow:
    """Return all columns of a contact; pictures stay out and are reported."""
    row = OutgoingRow(who=contact.name.full or "?")
    _put_name(row, contact)
    row.put("uid", contact.uid)
    for name in dict.fromkeys((*contact.circles, *_said(contact, "category"))):
        _put_category(row, name)
    for value in sorted(contact.values, key=lambda value: not value.preferred):
        if value.kind != "category":
            _put(row, value)
            _report_what_changes(row, value)
    return row


def _put_name(row: OutgoingRow, contact: Contact) -> None:
    name = contact.name
    parts = {
        "prefix": name.prefix,
        "given": name.given,
        "additional": name.additional,
        "family": name.family,
        "suffix": name.suffix,
    }
    row.cells.update({part: text for part, text in parts.items() if text})
    if any(parts.values()) or name.full != named_by(contact.values):
        row.put("name", name.full)


def _put(row: OutgoingRow, value: Value) -> None:
    match value.kind:
        case "phone" | "email":
            _put_typed(row, value)
        case "address":
            _put_address(row, value)
        case "org":
            _put_org(row, value)
        case "url":
            if not row.put("url", value.value):
                row.append("url.more", value.value, BAR)
        case "im":
            service = dict(value.parts).get("service", value.label)
            row.append("im", f"{service}: {value.value}" if service else value.value, BAR)
        case "related":
            label = value.label or " ".join(value.types)
            row.append("related", f"{label}: {value.value}" if label else value.value, BAR)
        case "note":
            row.append("note", value.value, _JOINED["note"])
        case kind:
            if kind not in _SINGLE or not row.put(kind, value.value):
                _put_detail(row, value)


def _put_typed(row: OutgoingRow, value: Value) -> None:
    own = next((type_ for type_ in _TYPED[value.kind] if type_ in value.types), "")
    if not row.put(f"{value.kind}.{own}" if own else value.kind, value.value):
        row.append(f"{value.kind}.more", value.value, LIST)


def _put_address(row: OutgoingRow, value: Value) -> None:
    parts = dict(value.parts)
    if not any(parts.get(part) for part in _PARTS) or any(part in row.cells for part in _PARTS):
        row.append("address.more", value.value or ", ".join(parts.values()), BAR)
        return
    lines = [parts.get("extended", ""), parts.get("pobox", "")]
    parts["extended"] = ", ".join(filter(None, lines))
    row.cells.update({part: parts[part] for part in _PARTS if parts.get(part)})


def _put_org(row: OutgoingRow, value: Value) -> None:
    units = ", ".join(text for part, text in value.parts if part == "unit")
    if "unit" in row.cells or not row.put("org", value.value):
        text = ", ".join(filter(None, (value.value, units)))
        row.append("custom", f"Company: {text}", _JOINED["custom"])
    elif units:
        row.cells["unit"] = units


def _put_detail(row: OutgoingRow, value: Value) -> None:
    if value.kind == "photo" and value.data:
        row.report(
            "a picture cannot be written into a table",
            "una foto no cabe en una tabla",
            Severity.ERROR,
        )
        return
    what = (value.label or value.kind.capitalize()).replace("\n", " ").replace(": ", ":")
    row.append("custom", f"{what}: {value.value}".replace("\n", "\n  "), _JOINED["custom"])


def _put_category(row: OutgoingRow, name: str) -> None:
    if any(sign in name for sign in ";,|"):
        row.report(
            f"the group “{name}” will be read as several",
            f"el grupo «{name}» se leerá como varios",
        )
    row.append("category", name, _JOINED["category"])


def _report_what_changes(row: OutgoingRow, value: Value) -> None:
    if value.kind in _LABELLED and value.label:
        row.report(
            f"the label “{value.label}” of “{value.value}” is not written",
            f"la etiqueta «{value.label}» de «{value.value}» no se escribe",
        )
    if any("\ud800" <= letter <= "\udfff" for letter in value.value + value.label):
        row.report(
            f"{value.kind}: a broken character was written as a question mark",
            f"{value.kind}: un carácter dañado se ha escrito como interrogación",
        )


def _said(contact: Contact, kind: str) -> list[str]:
    return [value.value for value in contact.values if value.kind == kind]
