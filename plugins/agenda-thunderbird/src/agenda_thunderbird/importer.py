"""Tells Thunderbird's files from others and hands them to their reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agenda.plugin import Draft, GroupDraft, Issue, Severity, Source
from agenda_thunderbird.directory import read_entry
from agenda_thunderbird.encodings import readable
from agenda_thunderbird.ldif import entries
from agenda_thunderbird.tables import find_table, read_table

_LDIF = re.compile(rb"(?:\A|[\r\n])(?:version:\s*1\s*[\r\n]|(?:dn|DN)::?\s*\S)")


class ThunderbirdImporter:
    """Reads the address books that Thunderbird exports, and LDIF of other directories."""

    id: str = "thunderbird"
    title: str = "Thunderbird"
    suffixes: tuple[str, ...] = (".ldif", ".ldi", ".csv", ".tab", ".txt")

    def recognises(self, source: Source) -> float:
        """Go by the first lines: entries of a directory, or Thunderbird's columns."""
        if source.is_zip or source.is_folder:
            return 0.0
        if _is_ldif(source):
            return 1.0
        table = find_table(readable(Source.from_bytes(source.name, source.head)))
        return table.sure if table else 0.0

    def read(self, source: Source) -> Iterator[Draft | GroupDraft | Issue]:
        """Yield a card for each person and a group for each mailing list."""
        if source.is_folder:
            yield _unknown(source)
        elif _is_ldif(source):
            with source.open() as stream:
                for item in entries(stream):
                    if isinstance(item, Issue):
                        yield item
                    else:
                        yield from read_entry(item)
        else:
            text = readable(source)
            table = find_table(text)
            if table is None:
                yield _unknown(source)
            else:
                yield from read_table(text, table)


def _is_ldif(source: Source) -> bool:
    """Look for an entry's name at the start of a line, below comments."""
    head = source.head
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode()
    lines = head.removeprefix(b"\xef\xbb\xbf").splitlines()
    said = [line for line in lines if line.strip() and not line.startswith((b"#", b" "))]
    return bool(said) and _LDIF.match(said[0] + b"\n") is not None


def _unknown(source: Source) -> Issue:
    return Issue(
        message=f"{source.name}: the columns of a Thunderbird address book were not found",
        words=(("es", f"{source.name}: no se han encontrado las columnas de Thunderbird"),),
        severity=Severity.ERROR,
    )
