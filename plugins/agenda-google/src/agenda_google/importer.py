"""Finds Google's tables in what the user dropped, and reads them row by row."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from agenda.plugin import Draft, Issue, Severity, Source, SourceError
from agenda.plugin.tabular import find_header, records
from agenda_google.columns import Layout, is_google
from agenda_google.contacts import draft_from_record

if TYPE_CHECKING:
    from collections.abc import Iterator


class GoogleImporter:
    """Reads Google Contacts CSV, alone or in a zip such as Takeout's."""

    id: str = "google"
    title: str = "Google Contacts"
    suffixes: tuple[str, ...] = (".csv", ".zip")

    def recognises(self, source: Source) -> float:
        """Go by the header; in a zip by the header of its members."""
        if not source.is_zip:
            return 1.0 if _is_table(source) else 0.0
        try:
            return (
                0.9 if any(_is_table(_head(source, name)) for name in _csv_names(source)) else 0.0
            )
        except SourceError:
            return 0.0  # damaged: reading says so, to whoever insists

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        """Yield one draft for each row that holds anything."""
        if source.is_zip:
            yield from _read_zip(source)
        else:
            yield from _read_table(source)


def _head(source: Source, name: str) -> Source:
    return Source.from_bytes(name, source.member_head(name))


def _read_zip(source: Source) -> Iterator[Draft | Issue]:
    """Read all of Google's tables inside.

    Takeout writes a contact once for every label it has, each time the same, so a
    row that agrees in every cell with one of another table is the same contact.
    """
    seen: set[bytes] = set()
    found = False
    try:
        names = _csv_names(source)
    except SourceError as error:
        yield _error(str(error))
        return
    for name in names:
        try:
            member = source.member(name)
        except SourceError as error:
            yield _error(str(error))
            continue
        if not _is_table(member):
            continue
        found = True
        here: set[bytes] = set()
        for item in _read_table(member):
            if isinstance(item, Draft):
                digest = _digest(item)
                if digest in seen:
                    continue
                here.add(digest)
            yield item
        seen |= here
    if not found:
        yield _error(f"{source.name}: there are no Google contacts in this archive")


def _read_table(source: Source) -> Iterator[Draft | Issue]:
    header = find_header(source, is_google)
    if header is None:
        yield _error(f"{source.name}: the columns of a Google Contacts file were not found")
        return
    layout = Layout.of(header)
    for record in records(source, header):
        if isinstance(record, Issue):
            yield record
        else:
            yield from draft_from_record(record, layout)


def _is_table(source: Source) -> bool:
    return find_header(Source.from_bytes(source.name, source.head), is_google) is not None


def _csv_names(source: Source) -> list[str]:
    """Return the tables inside, those that speak of contacts first."""
    names = [name for name in source.member_names() if name.lower().endswith(".csv")]
    return sorted(names, key=lambda name: "conta" not in name.lower())


def _digest(draft: Draft) -> bytes:
    cells = "\0".join(f"{item.name}\0{item.value}" for item in draft.properties)
    return blake2b(cells.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _error(message: str) -> Issue:
    return Issue(message=message, severity=Severity.ERROR)
