"""Finds the table of connections in what the user dropped, and reads it row by row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.plugin import Issue, Severity, Source, SourceError
from agenda.plugin.tabular import find_header, records
from agenda_linkedin.connections import Columns, Keys, draft_from_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Draft

_MEMBER = re.compile(r"connections\b[^/]*\.csv", re.IGNORECASE)


class LinkedInImporter:
    """Reads ``Connections.csv`` of every era (see :mod:`agenda_linkedin.connections`)."""

    id: str = "linkedin"
    title: str = "LinkedIn"
    suffixes: tuple[str, ...] = (".csv", ".zip")

    def recognises(self, source: Source) -> float:
        """Be sure of a header that names the day of connecting, or a zip with such a file."""
        if source.is_zip:
            return 1.0 if _members(source) else 0.0
        header = find_header(Source.from_bytes(source.name, source.head), _is_ours)
        return 0.0 if header is None else 1.0

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        """Yield one draft for each connection; rows that name nobody become issues."""
        if not source.is_zip:
            yield from _read_table(source)
            return
        members = _members(source)
        if not members:
            yield _error(f"{source.name}: there is no Connections.csv in this archive")
        for name in members:
            try:
                member = source.member(name)
            except SourceError as error:
                yield _error(str(error))
            else:
                yield from _read_table(member)


def _read_table(source: Source) -> Iterator[Draft | Issue]:
    header = find_header(source, _has_names)
    if header is None:
        yield _error(f"{source.name}: no row with the columns First Name and Last Name was found")
        return
    columns = Columns.of(header)
    keys = Keys()
    for record in records(source, header):
        if isinstance(record, Issue):
            yield record
        else:
            yield from draft_from_record(record, columns, keys)


def _has_names(names: frozenset[str]) -> bool:
    return names >= {"first name", "last name"}


def _is_ours(names: frozenset[str]) -> bool:
    return names >= {"first name", "last name", "connected on"}


def _members(source: Source) -> list[str]:
    """Return the members called Connections.csv, at any depth; a Mac's ``._`` files are not."""
    try:
        names = source.member_names()
    except SourceError:
        return []  # damaged: reading says so, to whoever insists
    return [name for name in names if _MEMBER.fullmatch(re.split(r"[/\\]", name)[-1])]


def _error(message: str) -> Issue:
    return Issue(message=message, severity=Severity.ERROR)
