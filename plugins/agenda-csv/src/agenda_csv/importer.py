"""Reads any table that seems to hold people, by its columns as guessed or as the user named them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from agenda.plugin import Draft, Issue, Layout, Severity, Source, SourceError
from agenda.plugin.tabular import Record, records
from agenda_csv.contacts import Manner, draft_from_record
from agenda_csv.dates import day_first
from agenda_csv.layout import confidence, layout_of
from agenda_csv.table import Table, find_table

_DATE_ROWS = 50_000
_WORKBOOKS = ("xl/workbook.xml", "content.xml")
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENGLISH_DATES = frozenset({"birthday", "birth date", "date of birth", "dob", "anniversary"})


class CsvImporter:
    """Reads tables that no other plugin knows; it also says what each column seems to mean."""

    id: str = "csv"
    title: str = "Table (CSV)"
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".tab", ".txt")

    def recognises(self, source: Source) -> float:
        """Say 0.4 at most, so that whoever knows the file comes first."""
        if source.is_folder:
            return 0.0
        if _is_workbook(source):
            return 0.2
        if source.is_zip:
            return 0.0
        table = find_table(Source.from_bytes(source.name, source.head))
        return confidence(table, layout_of(table)) if table else 0.0

    def layout(self, source: Source) -> Layout | None:
        """Say what each column seems to mean; None where there is no table.

        Raises:
            SourceError: the source cannot be opened.
        """
        table = None if source.is_folder or source.is_zip else find_table(source)
        return layout_of(table) if table else None

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        """Yield one draft for each row that holds anything, by ``source.mapping`` if it is given."""
        if _is_workbook(source):
            yield _error(
                f"{source.name}: a workbook; open it in your spreadsheet and save it as CSV "
                "(UTF-8), then import that file",
                f"{source.name}: es un libro de hojas de cálculo; ábrelo, guárdalo como CSV "
                "(UTF-8) e importa ese archivo",
            )
            return
        table = None if source.is_folder or source.is_zip else find_table(source)
        if table is None:
            yield _error(
                f"{source.name}: there is no table in this file",
                f"{source.name}: en este archivo no hay ninguna tabla",
            )
            return
        manner = _manner(source, table)
        for record in records(source, table.header):
            if isinstance(record, Issue):
                yield record
            else:
                yield from draft_from_record(record, manner)


def _manner(source: Source, table: Table) -> Manner:
    layout = layout_of(table)
    width = len(layout.columns)
    mapping = layout.mapping if source.mapping is None else source.mapping
    mapping = (*mapping, *("",) * width)[:width]
    return Manner(
        mapping=mapping,
        headers=tuple(column.header for column in layout.columns),
        key=layout.key,
        day_first=_day_first(source, table, mapping),
    )


def _day_first(source: Source, table: Table, mapping: tuple[str, ...]) -> bool:
    """Go by the dates themselves; where none of them shows it, by the language of the header."""
    dated = {at for at, field in enumerate(mapping) if field in ("birthday", "anniversary")}
    texts = (
        cell
        for record in islice(records(source, table.header), _DATE_ROWS)
        if isinstance(record, Record)
        for at, cell in record.filled
        if at in dated
    )
    shown = day_first(texts) if dated else None
    if shown is not None:
        return shown
    # Only a computer of a country that writes the day first separates by semicolons.
    english = any(table.header.columns[at].casefold() in _ENGLISH_DATES for at in dated)
    return not english or table.header.delimiter == ";"


def _is_workbook(source: Source) -> bool:
    if source.head.startswith(_OLD_WORKBOOK):
        return source.suffix == ".xls"
    if not source.is_zip:
        return False
    try:
        return any(name in _WORKBOOKS for name in source.member_names())
    except SourceError:
        return False  # damaged: reading says so, to whoever insists


def _error(english: str, spanish: str) -> Issue:
    return Issue(message=english, words=(("es", spanish),), severity=Severity.ERROR)
