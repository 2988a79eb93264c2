"""Thunderbird's tables: headers in whatever language, or none, and rows as they come.

Since the header follows the language of the program, it is known by its shape:
37 columns (36 before there was a screen name) of which four in a row end in 1,
2, 3, 4. Tables without a header are known by their width and by where the
e-mail addresses stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from agenda.plugin import Draft, Issue, Property, Source
from agenda.plugin.tabular import DELIMITERS, Row, rows
from agenda_thunderbird.british import BRITISH
from agenda_thunderbird.fields import COLUMNS, Field
from agenda_thunderbird.people import Origin, Said, draft_from_statements
from agenda_thunderbird.spanish import SPANISH

FORMAT = "thunderbird-csv/1"

_TODAY = tuple(COLUMNS)
_BEFORE = (*(name for name in _TODAY if name != "Screen Name"), "Screen Name")
"""The order of older versions, which had the screen name last, or not at all."""
_OF_NO_OTHER = frozenset({
    "Display Name", "Primary Email", "Secondary Email", "Screen Name", "Pager Number",
    "Home ZipCode", "Work ZipCode", "Birth Year", "Birth Month", "Custom 1", "Web Page 1",
})  # fmt: skip
_HEADER_ROWS = 3
_LOOK_ROWS = 20
_LOOK_BYTES = 256 * 1024
_PRIMARY, _SECONDARY = 4, 5
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+")
_YEAR = re.compile(r"\d{4}")
_PHONE = re.compile(r"\+?[\d ().\-/]{6,}")
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"(\d)\D*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """How one file is built: where its header stands (0 for none), and what is in each column.

    ``headers`` are the columns as written, ``sure`` is how certain it is that
    the file is Thunderbird's.
    """

    line: int
    delimiter: str
    headers: tuple[str, ...]
    fields: tuple[Field | None, ...]
    sure: float


def folded(header: str) -> str:
    """Return a header without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", header.casefold())
    return " ".join(
        _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
    )


_NAMES = {folded(name): name for name in COLUMNS} | {
    folded(alias): name for alias, name in (BRITISH | SPANISH).items()
}


def find_table(source: Source) -> Table | None:
    """Find out how a table of Thunderbird's is built; None for any other file.

    Raises:
        SourceError: the source cannot be opened.
    """
    with source.open() as stream:
        beginning = Source.from_bytes(source.name, stream.read(_LOOK_BYTES))
    candidates = [
        table
        for delimiter in DELIMITERS
        if (table := _table_with(beginning, delimiter)) is not None
    ]
    return max(candidates, key=lambda table: (table.sure, len(table.headers)), default=None)


def read_table(source: Source, table: Table) -> Iterator[Draft | Issue]:
    """Yield the card of each row.

    Raises:
        SourceError: the source cannot be opened.
    """
    for row in rows(source, delimiter=table.delimiter):
        if isinstance(row, Issue):
            yield row
        elif row.line > table.line:
            yield from _read_row(_split_by_tab(row, table), table)


def _read_row(row: Row, table: Table) -> Iterator[Draft | Issue]:
    width = len(table.headers)
    if table.line and any(cell.strip() for cell in row.cells[width:]):
        yield Issue(
            message=f"too many cells, {len(row.cells)} for {width} columns; all were kept",
            words=(
                (
                    "es",
                    f"sobran celdas: {len(row.cells)} para {width} columnas; se han guardado todas",
                ),
            ),
            line=row.line,
        )
    filled = [(at, cell) for at, cell in enumerate(row.cells) if cell.strip()]
    properties = tuple(
        Property(name=_header(table, at), value=cell, line=row.line) for at, cell in filled
    )
    statements = [
        Said(field=field, text=cell.strip(), index=index)
        for index, (at, cell) in enumerate(filled)
        if at < len(table.fields) and (field := table.fields[at]) is not None
    ]
    yield from draft_from_statements(statements, properties, Origin(format=FORMAT, line=row.line))


def _header(table: Table, at: int) -> str:
    return (table.headers[at] if at < len(table.headers) else "") or f"column {at + 1}"


def _split_by_tab(row: Row, table: Table) -> Row:
    """Take a row apart that is separated by tabs in a table that is not."""
    if table.delimiter != "\t" and len(row.cells) == 1 and "\t" in row.cells[0]:
        return Row(line=row.line, cells=tuple(row.cells[0].split("\t")))
    return row


def _table_with(source: Source, delimiter: str) -> Table | None:
    looked = [
        item
        for item in islice(rows(source, delimiter=delimiter), _LOOK_ROWS)
        if isinstance(item, Row)
    ]
    for row in looked[:_HEADER_ROWS]:
        headers = tuple(cell.strip() for cell in row.cells)
        names, sure = _names_of(headers)
        if sure:
            fields = tuple(COLUMNS.get(name) for name in names)
            return Table(
                line=row.line, delimiter=delimiter, headers=headers, fields=fields, sure=sure
            )
    return _without_header(looked, delimiter)


def _names_of(headers: tuple[str, ...]) -> tuple[tuple[str, ...], float]:
    """Return the English names of the columns and how sure it is that they are Thunderbird's."""
    if any(_EMAIL.fullmatch(header) for header in headers):
        return (), 0.0
    named = tuple(_NAMES.get(folded(header), "") for header in headers)
    known = set(named) - {""}
    own = len(known & _OF_NO_OTHER)
    share = len(known) / max(1, sum(map(bool, headers)))
    is_sure = own >= 4 and share >= 0.6
    for order in (_TODAY, _BEFORE):
        # A heading in no list ("Home Post Code") still says by its place what it is.
        if _numbered_like(headers, order) and _agree(named, order):
            return order, 1.0 if is_sure else 0.95
    if is_sure:
        return named, 1.0
    if own >= 2 and len(known) >= 4 and share >= 0.8:
        return named, 0.9
    return (), 0.0


def _agree(named: tuple[str, ...], order: tuple[str, ...]) -> bool:
    """Say whether all columns whose name is known stand where ``order`` has them."""
    return all(name in ("", there) for name, there in zip(named, order, strict=False))


def _numbered_like(headers: tuple[str, ...], order: tuple[str, ...]) -> bool:
    """Say whether the numbers in the headers stand where Thunderbird's do.

    "Custom 1" to "4", the second line of both addresses and the two web pages
    have their number in every language.
    """
    if not len(order) - 1 <= len(headers) <= len(order) + 1:
        return False
    wanted = [name[-1] if name[-1].isdigit() else "" for name in order]
    found = [match[1] if (match := _DIGIT.search(header)) else "" for header in headers]
    numbered = [at for at, digit in enumerate(wanted) if digit]
    return all(found[at] == wanted[at] for at in numbered)


def _without_header(looked: list[Row], delimiter: str) -> Table | None:
    width = max((len(row.cells) for row in looked), default=0)
    if not 20 <= width <= len(_TODAY) + 1:
        return None
    places = [_email_places(row) for row in looked]
    in_primary = sum(_PRIMARY in found for found in places)
    only_there = all(found <= {_PRIMARY, _SECONDARY} for found in places)
    if _PRIMARY not in places[0] or not only_there or in_primary * 2 < len(looked):
        return None
    order = _BEFORE if _is_before_screen_names(looked) else _TODAY
    fields = tuple(COLUMNS[name] for name in order)
    return Table(line=0, delimiter=delimiter, headers=order, fields=fields, sure=0.8)


def _email_places(row: Row) -> set[int]:
    cells = row.cells if len(row.cells) > 1 else row.cells[0].split("\t")
    return {at for at, cell in enumerate(cells) if _EMAIL.fullmatch(cell.strip())}


def _is_before_screen_names(looked: list[Row]) -> bool:
    """Go by where years of birth stand, else by what stands behind the addresses."""
    for row in looked:
        at_28, at_29 = ((row.cells[at] if at < len(row.cells) else "") for at in (28, 29))
        if _YEAR.fullmatch(at_28.strip()) or _YEAR.fullmatch(at_29.strip()):
            return _YEAR.fullmatch(at_28.strip()) is not None
    behind = {row.cells[6].strip() for row in looked if len(row.cells) > 6} - {""}
    return bool(behind) and all(_PHONE.fullmatch(cell) for cell in behind)
