"""Many rows at once, past the per-row cost of the statement compiler."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, update

from agenda.store.postgresql.copying import copy_rows


def insert_many(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert rows given as tuples in the order of ``columns``."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        copy_rows(connection, table.name, columns, rows)
        return
    statement = insert(table).values(dict.fromkeys(columns))
    compiled = statement.compile(dialect=connection.dialect)
    order = [columns.index(name) for name in compiled.positiontup or columns]
    if order != list(range(len(columns))):
        rows = [tuple(row[index] for index in order) for row in rows]
    connection.exec_driver_sql(str(compiled), list(rows))


def set_columns(
    connection: Connection, table: Table, wanted: Mapping[int, Mapping[str, Any]]
) -> None:
    """Set the same columns of rows, given by id, in one statement if all get the same values."""
    if not wanted:
        return
    first = next(iter(wanted.values()))
    if all(values == first for values in wanted.values()):
        connection.execute(update(table).where(table.c.id.in_(wanted)).values(**first))
        return
    statement = update(table).where(table.c.id == bindparam("row"))
    statement = statement.values({name: bindparam(f"new_{name}") for name in first})
    connection.execute(
        statement,
        [
            {"row": id_} | {f"new_{name}": value for name, value in values.items()}
            for id_, values in wanted.items()
        ],
    )
