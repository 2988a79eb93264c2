"""What the columns of tables mean, as they were guessed and as the user says.

Free of widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agenda.model.importing import TableColumn, TableLayout

SURE = 0.6
"""A guess that is less sure than this is shown to the user before the plan."""

NAMING = frozenset({"name", "given", "family", "nickname", "org"})


class Columns:
    """The tables of a plan and the meanings of their columns, fields of the plugin API."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        """``document`` is the plan as the command line sends it."""
        self._said: dict[str, list[str]] = {}
        self.tables = tuple(_table(said) for said in document.get("layouts", ()))
        self.reset()

    def fields(self, path: str) -> tuple[str, ...]:
        """Return what the columns of a table are taken for."""
        return tuple(self._said[path])

    def say(self, path: str, column: int, field: str) -> None:
        """Say what a column means, by its place from 0."""
        self._said[path][column] = field

    def reset(self) -> None:
        """Take the columns for what the plan took them for."""
        self._said = {table.path: _fields(table) for table in self.tables}

    @property
    def changed(self) -> bool:
        """Whether the user said anything that differs from the plan."""
        return any(self._said[table.path] != _fields(table) for table in self.tables)

    @property
    def unsure(self) -> bool:
        """Whether the user should look at the columns before the plan."""
        return any(_is_unsure(table) for table in self.tables)

    def decisions(self) -> dict[str, list[str]]:
        """Return the columns by path, as the command line takes them."""
        return {path: list(fields) for path, fields in self._said.items()}


def _fields(table: TableLayout) -> list[str]:
    return [column.field for column in table.columns]


def _is_unsure(table: TableLayout) -> bool:
    doubted = any(column.samples and column.sure < SURE for column in table.columns)
    return doubted or not NAMING & set(_fields(table))


def _table(said: Mapping[str, Any]) -> TableLayout:
    columns = tuple(
        TableColumn(**{**column, "samples": tuple(column["samples"])}) for column in said["columns"]
    )
    return TableLayout(path=str(said["path"]), columns=columns)
