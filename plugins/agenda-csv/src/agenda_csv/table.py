"""Finds the table in a text: its delimiter, its header if it has one, and some rows to look at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from agenda.plugin import Source
from agenda.plugin.tabular import DELIMITERS, Header, Row, rows
from agenda_csv.contents import is_typed
from agenda_csv.headers import is_known

LOOK_ROWS = 200
"""How many rows are looked at to find out what the columns hold."""
_LOOK_BYTES = 256 * 1024
_HEADER_ROWS = 20
_DATA = re.compile(r"[\d@]")
_NOT_TABLES = (
    *(b"BEGIN:", b"begin:", b"{", b"[", b"<", b"%PDF", b"From ", b"dn:", b"version:", b"PK"),
    *(b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as :func:`agenda.plugin.tabular.records` reads it, and its first rows.

    A table without a header has ``column 1`` … for names and 0 for the line.
    """

    header: Header
    looked: tuple[tuple[str, ...], ...]

    @property
    def headed(self) -> bool:
        """Whether the first row names the columns."""
        return self.header.line > 0

    def cells(self, at: int) -> list[str]:
        """Return what is filled in one column, of the rows looked at."""
        return [row[at].strip() for row in self.looked if at < len(row) and row[at].strip()]


def find_table(source: Source) -> Table | None:
    """Find the table with the delimiter under which most of it makes sense; None if nothing does.

    Raises:
        SourceError: the source cannot be opened.
    """
    start = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start or start.startswith(_NOT_TABLES) or _is_binary(source.head):
        return None
    with source.open() as stream:
        beginning = Source.from_bytes(source.name, stream.read(_LOOK_BYTES))
    best: tuple[tuple[float, ...], Table] | None = None
    for delimiter in DELIMITERS:
        looked = [
            row
            for row in islice(rows(beginning, delimiter=delimiter), LOOK_ROWS)
            if isinstance(row, Row)
        ]
        table = _table(looked, delimiter)
        if table is not None:
            score = _score(table)
            if best is None or score > best[0]:
                best = (score, table)
    return best[1] if best else None


def is_regular(table: Table) -> bool:
    """Say whether most rows have as many cells as there are columns; one column must be data.

    Below names that are known, rows may be longer: the names are surer than the count.
    """
    width = len(table.header.columns)
    if width == 1:
        cells = table.cells(0)
        return sum(map(is_typed, cells)) >= len(cells) * 0.8
    known = table.headed and _known_names(table.header.columns) >= 2
    fitting = sum(len(row) >= 2 and (known or len(row) <= width + 1) for row in table.looked)
    return fitting >= len(table.looked) * 0.7


def _is_binary(head: bytes) -> bool:
    if b"\0" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return max(head[::2].count(0), head[1::2].count(0)) * 6 < len(head)


def _table(looked: list[Row], delimiter: str) -> Table | None:
    if not looked:
        return None
    row = max(looked[:_HEADER_ROWS], key=lambda row: _known_names(row.cells))
    if _known_names(row.cells) < (1 if row is looked[0] else 2):
        row = looked[0]
        if not _is_unknown_header(looked):
            return _without_header(looked, delimiter)
    columns = tuple(cell.strip() for cell in row.cells)
    header = Header(line=row.line, columns=columns, delimiter=delimiter)
    below = tuple(other.cells for other in looked if other.line > row.line)
    return Table(header=header, looked=below)


def _without_header(looked: list[Row], delimiter: str) -> Table:
    columns = tuple(f"column {at}" for at in range(1, _usual_width(looked) + 1))
    header = Header(line=0, columns=columns, delimiter=delimiter)
    return Table(header=header, looked=tuple(row.cells for row in looked))


def _known_names(cells: Sequence[str]) -> int:
    """Count the known names of columns in a row, 0 if it cannot be a header."""
    filled = [cell for cell in cells if cell.strip()]
    if any(map(is_typed, filled)) or any(len(cell) > 80 for cell in filled):
        return 0
    known = sum(map(is_known, filled))
    return known if known >= 2 or known * 2 >= len(filled) else 0


def _is_unknown_header(looked: list[Row]) -> bool:
    """Say whether only the first row lacks data such as numbers and addresses."""
    first, below = looked[0].cells, looked[1:]
    if any(map(_DATA.search, first)) or not below or not all(cell.strip() for cell in first):
        return False
    data = sum(any(map(_DATA.search, row.cells)) for row in below)
    return len(set(first)) == len(first) and data * 2 > len(below)


def _usual_width(looked: list[Row]) -> int:
    return Counter(len(row.cells) for row in looked).most_common(1)[0][0]


def _score(table: Table) -> tuple[float, ...]:
    """Prefer known names of columns, then cells that are data, then rows of one width.

    A name with a semicolon or tab in it is two names.
    """
    known = sum(map(is_known, table.header.columns)) if table.headed else 0
    cells = [cell for row in table.looked for cell in row if cell.strip()]
    typed = sum(map(is_typed, cells))
    width = len(table.header.columns)
    same = sum(len(row) == width for row in table.looked) / max(1, len(table.looked))
    others = set(";\t|") - {table.header.delimiter}
    mixed = sum(not others.isdisjoint(name) for name in table.header.columns)
    return (known, -mixed, typed, same if width > 1 else 0.0, width)
