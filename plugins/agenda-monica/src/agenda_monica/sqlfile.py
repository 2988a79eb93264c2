"""Reads the tables of Monica's SQL export: its ``INSERT`` statements, and nothing else of SQL.

Text stands in single quotes with PHP's ``addslashes``; what PHP takes for a number,
telephones with a plus sign among them, stands bare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

WANTED = frozenset(
    {
        "contacts", "special_dates", "genders", "contact_fields", "contact_field_types",
        "addresses", "places", "calls", "notes", "debts", "gifts", "tasks", "reminders", "pets",
        "conversations", "messages", "life_events", "life_event_types", "activities",
        "activity_contact", "contact_tag", "tags", "relationships", "relationship_types", "users",
        "occupations", "companies", "entries", "documents",
    }
)  # fmt: skip

Row = dict[str, str]
"""A row by its columns; what is NULL is left out."""


@dataclass(slots=True)
class Tables:
    """The rows of every wanted table, and of some the row by its id."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def of(self, table: str) -> list[Row]:
        """Return the rows of a table."""
        return self.rows.get(table, [])

    def by_id(self, table: str) -> dict[str, Row]:
        """Return the rows of a table by their id."""
        return {row["id"]: row for row in self.of(table) if "id" in row}

    def grouped(self, table: str, column: str = "contact_id") -> dict[str, list[Row]]:
        """Return the rows of a table by what they belong to."""
        found: dict[str, list[Row]] = {}
        for row in self.of(table):
            found.setdefault(row.get(column, ""), []).append(row)
        return found


_INSERT = re.compile(
    r"^INSERT\s+(?:IGNORE\s+)?INTO\s+[`\"]?([\w$.`\"]+?)[`\"]?\s*\(([^()]*)\)\s*VALUES",
    re.MULTILINE | re.IGNORECASE,
)
_ROW = re.compile(r"[\s,]*+\(")
_CELL = re.compile(r"\s*+(?:'((?:[^'\\]++|\\.)*+)'|([^,()'\n]*+))\s*+([,)])", re.DOTALL)
"""One cell and what ends it; possessive throughout, so that no text makes it try again."""

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_MEANT = {"0": "", "n": "\n", "r": "\r", "t": "\t"}
_END = re.compile(r"\s*(?:;|\Z)")


def read_tables(text: str, tables: Tables) -> Iterator[int]:
    """Fill ``tables``; yield the line of each place from which a table could not be read on."""
    at = counted = 0
    line = 1
    prefix: str | None = None  # some installations give their tables one; accounts come first
    while (insert := _INSERT.search(text, at)) is not None:
        table = re.split(r"[.`\"]+", insert[1])[-1].lower()
        if prefix is None:
            prefix = table.removesuffix("accounts") if table.endswith("accounts") else ""
        table = table.removeprefix(prefix)
        columns = [column.strip(' `"\r\n') for column in insert[2].split(",")]
        at = insert.end()
        if table not in WANTED:
            continue
        rows = tables.rows.setdefault(table, [])
        while (cells := _row(text, at)) is not None and len(cells[0]) == len(columns):
            values, at = cells
            pairs = zip(columns, values, strict=True)
            rows.append({name: cell for name, cell in pairs if cell is not None})
        if not _END.match(text, at):
            line += text.count("\n", counted, at)
            counted = at
            yield line


def _row(text: str, at: int) -> tuple[list[str | None], int] | None:
    """Return the cells of the row that begins at ``at``, and where it ends; None if none does."""
    begin = _ROW.match(text, at)
    if begin is None:
        return None
    values: list[str | None] = []
    place = begin.end()
    while (cell := _CELL.match(text, place)) is not None:
        values.append(_text(cell[1], cell[2]))
        place = cell.end()
        if cell[3] == ")":
            return values, place
    return None


def _text(quoted: str | None, bare: str | None) -> str | None:
    if quoted is not None:
        return _ESCAPE.sub(lambda found: _MEANT.get(found[1], found[1]), quoted)
    written = (bare or "").strip()
    return None if written.upper() == "NULL" else written
