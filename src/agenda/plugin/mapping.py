"""Tables whose columns only the user can name: what a mapping screen needs to know.

An importer that also has ``layout`` (a :class:`MappedImporter`) says what each
column seems to mean. The user corrects that on a screen of Agenda's, Agenda
remembers it for the next table with the same header, and ``read`` finds it in
``source.mapping``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from agenda.plugin.source import Source

COLUMN_FIELDS = (
    "",
    "name",
    "prefix",
    "given",
    "additional",
    "family",
    "family2",
    "suffix",
    "nickname",
    "phone",
    "phone.cell",
    "phone.home",
    "phone.work",
    "phone.fax",
    "email",
    "email.home",
    "email.work",
    "org",
    "unit",
    "title",
    "address",
    "address.street",
    "address.extended",
    "address.locality",
    "address.region",
    "address.code",
    "address.country",
    "url",
    "im",
    "birthday",
    "anniversary",
    "note",
    "category",
    "related",
    "uid",
    "custom",
)
"""What a column can mean.

Empty: leave it aside (it is kept with the card all the same). ``name`` is a
whole name in one cell, ``family2`` a second surname, ``category`` circles,
``custom`` something shown under the column's own header.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its header, what it seems to mean, and a few cells.

    ``field`` is one of :data:`COLUMN_FIELDS`; ``sure`` from 0.0 (a guess by
    content) to 1.0 (the header says it).
    """

    header: str
    field: str = ""
    sure: float = 0.0
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a table seems to be built.

    ``key`` is the same for all tables with the same header; empty for a table
    without one.
    """

    columns: tuple[Column, ...]
    key: str = ""

    @property
    def mapping(self) -> tuple[str, ...]:
        """What each column seems to mean, in order: what ``source.mapping`` would hold."""
        return tuple(column.field for column in self.columns)


class MappedImporter(Protocol):
    """An importer of tables; it has ``layout`` beside all that an importer has."""

    def layout(self, source: Source) -> Layout | None:
        """Say how the table of ``source`` seems to be built, or None if there is none."""
