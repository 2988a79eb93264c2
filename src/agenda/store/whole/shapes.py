"""Which column is called what in a document, for every table whose changes can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agenda.model.circle import Ring
from agenda.store.whole import forms
from agenda.store.whole.forms import Form, NonsenseError, only


@dataclass(frozen=True, slots=True)
class Field:
    """A column and its name in the document; ``of`` is the table that a number points into."""

    column: str
    name: str
    form: Form
    of: str = ""


_HOME = Field("home", "home", forms.MAYBE_ID, "person")
_BATCH = Field("batch", "import", forms.MAYBE_ID, "batch")
_CREATED = Field("created", "created", forms.MOMENT)

SHAPES: Mapping[str, tuple[Field, ...]] = {
    "batch": (
        Field("at", "at", forms.MOMENT),
        Field("alive", "undone", forms.ALIVE),
        Field("files", "files", forms.FILES),
    ),
    "circle": (
        Field("name", "name", forms.NEEDED_TEXT),
        Field("ring", "ring", forms.NEEDED_TEXT),
        Field("root", "root", forms.FLAG),
        Field("parent", "parent", forms.MAYBE_ID, "circle"),
        Field("position", "position", forms.NUMBER),
        Field("color", "color", forms.TEXT),
        Field("cadence", "cadence_days", forms.MAYBE_NUMBER),
        Field("query", "query", forms.TEXT),
    ),
    "person": (
        Field("kind", "kind", forms.NEEDED_TEXT),
        Field("own", "typed", forms.FLAG),
        _CREATED,
        Field("deleted", "deleted", forms.MAYBE_MOMENT),
        Field("merged_into", "merged_into", forms.MAYBE_ID, "person"),
        Field("merged_at", "merged_at", forms.MAYBE_MOMENT),
    ),
    "card": (
        _HOME,
        Field("source", "source", forms.NEEDED_TEXT),
        Field("key", "key", forms.NEEDED_TEXT),
        Field("uid", "uid", forms.TEXT),
        Field("format", "format", forms.TEXT),
        Field("kind", "kind", forms.NEEDED_TEXT),
        Field("content", "content", forms.HEX),
        Field("file", "file", forms.TEXT),
        _BATCH,
        Field("first_seen", "first_seen", forms.MOMENT),
        Field("last_confirmed", "last_confirmed", forms.MOMENT),
        Field("superseded_by", "replaced_by", forms.MAYBE_ID, "card"),
        Field("name", "name", forms.NAME),
        Field("values", "values", forms.VALUES),
        Field("properties", "properties", forms.PROPERTIES),
    ),
    "edit": (
        _HOME,
        Field("action", "action", forms.NEEDED_TEXT),
        Field("kind", "kind", forms.NEEDED_TEXT),
        Field("target", "target", forms.TEXT),
        Field("value", "value", forms.MAYBE_VALUE),
        Field("name", "name", forms.MAYBE_NAME),
        _CREATED,
    ),
    "membership": (
        Field("circle", "circle", forms.ID, "circle"),
        _HOME,
        Field("since", "since", forms.MOMENT),
        Field("why", "why", forms.TEXT),
    ),
    "signal": (
        _HOME,
        Field("kind", "kind", forms.NEEDED_TEXT),
        Field("at", "at", forms.NEEDED_TEXT),
        Field("before", "before", forms.TEXT),
        Field("after", "after", forms.TEXT),
        Field("source", "source", forms.TEXT),
        _BATCH,
        Field("used", "used", forms.MAYBE_MOMENT),
    ),
    "apart": (
        Field("a", "a", forms.ID, "person"),
        Field("b", "b", forms.ID, "person"),
        _CREATED,
    ),
    "interaction": (
        Field("kind", "kind", forms.NEEDED_TEXT),
        Field("at", "at", forms.NEEDED_TEXT),
        Field("day", "day", forms.TEXT),
        Field("direction", "direction", forms.TEXT),
        Field("title", "title", forms.TEXT),
        Field("text", "text", forms.TEXT),
        Field("minutes", "minutes", forms.NUMBER),
        Field("count", "count", forms.NUMBER),
        Field("place", "place", forms.TEXT),
        Field("source", "source", forms.TEXT),
        Field("key", "key", forms.TEXT),
        Field("content", "content", forms.TEXT),
        _BATCH,
        Field("superseded_by", "replaced_by", forms.MAYBE_ID, "interaction"),
        _CREATED,
        Field("others", "others", forms.OTHERS),
    ),
    "participation": (
        Field("person", "person", forms.ID, "person"),
        _HOME,
        Field("role", "role", forms.TEXT),
        Field("seen", "seen", forms.TEXT),
    ),
    "tie": (
        Field("kind", "kind", forms.NEEDED_TEXT),
        Field("at", "at", forms.TEXT),
        Field("evidence", "evidence", forms.TEXT),
        Field("mine", "mine", forms.TEXT),
        Field("source", "source", forms.TEXT),
        Field("key", "key", forms.TEXT),
        _BATCH,
        _CREATED,
    ),
    "tie_end": (
        Field("role", "role", forms.NEEDED_TEXT),
        Field("person", "person", forms.ID, "person"),
        _HOME,
    ),
}
"""In the order in which a document says them, after the number of the row itself."""

IMPLIED: Mapping[str, frozenset[str]] = {
    "person": frozenset(
        {"listed", "name", "sort_given", "sort_family", "role", "org", "photo", "features"}
    ),  # worked out anew
    "card": frozenset({"person"}),
    "edit": frozenset({"person"}),
    "membership": frozenset({"person"}),
    "signal": frozenset({"person"}),
    "participation": frozenset({"interaction"}),
    "tie_end": frozenset({"tie"}),
}
"""Columns that a document need not say: derived, or told by where it says the row."""

POINTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    table: (
        *((field.column, field.of) for field in shape if field.of),
        *(("person", "person") for column in IMPLIED.get(table, ()) if column == "person"),
    )
    for table, shape in SHAPES.items()
}
"""Columns that hold the number of a row of another table, and of which."""

Row = dict[str, Any]
Document = dict[str, Any]


def document_of(table: str, row: Mapping[str, Any]) -> Document:
    """Return a row as a document; what is empty is left out."""
    said: Document = {"id": row["id"]}
    for field in SHAPES[table]:
        value = field.form.said(row[field.column])
        if value is not None and (field.form.needed or value != field.form.blank):
            said[field.name] = value
    return said


def row_of(table: str, document: Any, *inside: str) -> Row:
    """Return a document as a row, without the columns of ``IMPLIED``.

    ``inside`` are keys of the document that hold other rows.

    Raises:
        NonsenseError: the document cannot be understood.
    """
    shape = SHAPES[table]
    said = only(document, "id", *inside, *(field.name for field in shape))
    row: Row = {"id": forms.number(said.get("id"))}
    for field in shape:
        if field.name not in said and field.form.needed:
            raise NonsenseError(f"{field.name!r} is missing")
        try:
            given = said.get(field.name, field.form.blank)
            row[field.column] = field.form.read(given)
        except NonsenseError as error:
            raise NonsenseError(f"{field.name}: {error}") from error
    _check(table, row)
    return row


def _check(table: str, row: Row) -> None:
    """Refuse what each part of makes sense, but not together."""
    if table == "circle" and row["ring"] not in set(Ring):
        raise NonsenseError(f"there is no ring {row['ring']!r}")
    if table == "edit" and not _edit_makes_sense(row):
        raise NonsenseError(f"the edit {row['action']!r} of {row['kind']!r} lacks what it says")


def _edit_makes_sense(row: Row) -> bool:
    if row["action"] in ("hide", "prefer"):
        return True
    if row["kind"] == "name":
        return row["action"] == "correct" and row["name"] is not None
    return row["action"] in ("add", "correct") and row["value"] is not None
