"""Reading CSV files that other programs wrote, or that a spreadsheet saved again.

The ``csv`` module of the standard library needs to be told encoding and
delimiter, does not say on which physical line a row began, and lets one quote
that is never closed swallow the rest of the file. Importers of contacts need
all three, so this module does that much, and nothing about contacts:

* encoding: byte order marks, UTF-16 without one, UTF-8, and Windows-1252 for
  every line that is not valid UTF-8;
* delimiter and header row: found together by content, below any preamble;
* rows with the physical line on which they start;
* a bound for cells whose quote is never closed.

::

    header = find_header(source, lambda names: {"first name", "phone"} <= names)
    for record in records(source, header):
        ...
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agenda.plugin._framing import Lines, RowScan
from agenda.plugin.types import Issue, Property, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from agenda.plugin.source import Source

DELIMITERS = (",", ";", "\t", "|")
HEADER_ROWS = 50
"""How many rows may stand above the header."""
OPEN_LINES = 2_000
"""How many physical lines one quoted cell may span before its quote counts as never closed."""
OPEN_CHARACTERS = 1_000_000
"""The same bound in characters."""


_ALL_KEPT_ES = "se han guardado todas"
_NEVER_CLOSED_ES = "unas comillas abren una celda y no se cierran; la fila se ha leído hasta el final de esta línea"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    r"""The cells of one row, and the physical line (from 1) on which the row starts.

    Line ends inside a cell are ``\n``.
    """

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The row that names the columns: where it stands, the names, and the delimiter found."""

    line: int
    columns: tuple[str, ...]
    delimiter: str

    @property
    def names(self) -> frozenset[str]:
        """The column names, stripped and case-folded."""
        return _names(self.columns)

    @property
    def width(self) -> int:
        """The number of columns up to the last one that has a name."""
        return max((at for at, name in enumerate(self.columns, 1) if name), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row below a header, reduced to the cells that hold something.

    ``number`` counts the rows below the header from 1; ``line`` is the
    physical line. ``filled`` holds ``(column index, cell)`` in the order of
    the file and runs parallel to ``properties``, the same cells as
    :class:`~agenda.plugin.Property` (``column 9`` where a column has no name),
    so that an index into one is an index into the other.
    """

    number: int
    line: int
    filled: tuple[tuple[int, str], ...]
    properties: tuple[Property, ...]


def rows(source: Source, *, delimiter: str = ",") -> Iterator[Row | Issue]:
    """Yield the rows of a table one by one; empty lines are passed over.

    An :class:`~agenda.plugin.Issue` is yielded where the text cannot be
    trusted: a quote that is never closed (the row then ends at its line end),
    a line that is not in the encoding of the others, an endless line.

    Raises:
        SourceError: the source cannot be opened.
    """
    with source.open() as stream:
        lines = Lines(stream)
        while (first := lines.take()) is not None:
            yield from lines.issues()
            line = lines.number
            if not first:
                continue
            if '"' not in first:
                yield Row(line=line, cells=tuple(first.split(delimiter)))
                continue
            cells, issue = _quoted_row(first, lines, delimiter)
            yield from lines.issues()
            if issue is not None:
                yield issue
            yield Row(line=line, cells=cells)
        yield from lines.issues()


def find_header(source: Source, matches: Callable[[frozenset[str]], bool]) -> Header | None:
    """Find the first row whose case-folded names satisfy ``matches``, with any delimiter.

    Only the first rows are looked at, so this also serves
    :meth:`~agenda.plugin.Importer.recognises`, with
    ``Source.from_bytes(source.name, source.head)``.

    Raises:
        SourceError: the source cannot be opened.
    """
    found = [
        header
        for delimiter in DELIMITERS
        if (header := _header_with(source, delimiter, matches)) is not None
    ]
    return max(found, key=lambda header: len(header.columns), default=None)


def records(source: Source, header: Header) -> Iterator[Record | Issue]:
    """Yield the rows below ``header``; a row with too many or too few cells comes with a warning.

    A row that a spreadsheet saved as one single quoted cell is opened again.

    Raises:
        SourceError: the source cannot be opened.
    """
    number = 0
    for row in rows(source, delimiter=header.delimiter):
        if row.line <= header.line:
            continue
        if isinstance(row, Issue):
            yield row
            continue
        number += 1
        cells = _opened_again(row.cells, header)
        if (issue := _cell_count_issue(cells, number, row.line, header)) is not None:
            yield issue
        yield _record(cells, number, row.line, header.columns)


def _record(cells: tuple[str, ...], number: int, line: int, columns: tuple[str, ...]) -> Record:
    filled = tuple((at, cell) for at, cell in enumerate(cells) if cell and not cell.isspace())
    named = len(columns)
    properties = tuple(
        Property(
            name=(columns[at] if at < named else "") or f"column {at + 1}", value=cell, line=line
        )
        for at, cell in filled
    )
    return Record(number=number, line=line, filled=filled, properties=properties)


def _cell_count_issue(
    cells: tuple[str, ...], number: int, line: int, header: Header
) -> Issue | None:
    width = header.width
    if len(cells) >= width and not any(cell.strip() for cell in cells[width:]):
        return None
    few = len(cells) < width
    kind, spanish = ("few", "faltan") if few else ("many", "sobran")
    return Issue(
        message=f"row {number}: too {kind} cells, {len(cells)} where the header names {width}; "
        "all of them were kept",
        line=line,
        words=(
            ("es", f"fila {number}: {spanish} celdas ({len(cells)} de {width}); {_ALL_KEPT_ES}"),
        ),
    )


def _opened_again(cells: tuple[str, ...], header: Header) -> tuple[str, ...]:
    """Undo what a spreadsheet with another delimiter does: the whole row becomes one cell."""
    if not cells[0].strip() or any(cells[1:]) or header.width < 2:
        return cells
    scan = RowScan(header.delimiter)
    scan.feed(cells[0].split("\n")[0])
    for line in cells[0].split("\n")[1:]:
        scan.feed(line)
    return tuple(scan.cells) if not scan.open and len(scan.cells) >= header.width else cells


def _names(cells: tuple[str, ...]) -> frozenset[str]:
    return frozenset(cell.strip().casefold() for cell in cells)


def _header_with(
    source: Source, delimiter: str, matches: Callable[[frozenset[str]], bool]
) -> Header | None:
    count = 0
    for row in rows(source, delimiter=delimiter):
        if isinstance(row, Issue):
            continue
        if matches(_names(row.cells)):
            columns = tuple(cell.strip() for cell in row.cells)
            return Header(line=row.line, columns=columns, delimiter=delimiter)
        count += 1
        if count >= HEADER_ROWS:
            break
    return None


def _quoted_row(first: str, lines: Lines, delimiter: str) -> tuple[tuple[str, ...], Issue | None]:
    scan = RowScan(delimiter)
    scan.feed(first)
    since: list[str] = []  # lines after the one with the opening quote
    characters = 0
    opened_on = lines.number
    while scan.open:
        line = lines.take()
        if line is not None:
            since.append(line)
            characters += len(line)
            before = scan.opened
            scan.feed(line)
            if scan.opened != before:
                since, characters, opened_on = [], 0, lines.number
        too_long = len(since) > OPEN_LINES or characters > OPEN_CHARACTERS
        if scan.broken or (scan.open and (line is None or too_long)):
            lines.put_back(since)
            issue = Issue(
                message="a quotation mark opens a cell and is never closed; "
                "the row was read up to the end of this line",
                line=opened_on,
                severity=Severity.ERROR,
                words=(("es", _NEVER_CLOSED_ES),),
            )
            return (*scan.cells, *scan.opening_rest.split(delimiter)), issue
    return tuple(scan.cells), None
