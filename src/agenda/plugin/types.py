"""The values that cross the border between Agenda and a plugin.

All are frozen dataclasses with keyword-only fields. ``docs/plugins.md``
explains how to use them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from agenda.plugin.relations import Complete, EventDraft, GroupDraft, InteractionDraft, TieDraft
    from agenda.plugin.source import Source


class Severity(StrEnum):
    """How much an :class:`Issue` costs the user."""

    WARNING = "warning"
    """Something was kept but could not be understood."""

    ERROR = "error"
    """Something could not be read and is not in the agenda."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One statement of a source, exactly as it was written.

    For vCard: ``group`` and ``name`` as spelt, ``params`` the parameter text
    from the first ``;`` up to (not including) the ``:``, ``value`` the raw,
    unfolded but otherwise undecoded value. Bytes that are not UTF-8 are held
    as lone surrogates (``errors="surrogateescape"``), so nothing is lost.
    A line that is no property at all has an empty ``name`` and the whole line
    in ``value``. For CSV: ``name`` is the column header, ``value`` the cell.
    """

    name: str
    value: str
    group: str = ""
    params: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in the components of RFC 6350 ``N``; several words in one part are joined by a space.

    ``full`` is the formatted name (FN). ``family`` holds both surnames where
    the person has two ("García Pérez").
    """

    full: str = ""
    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One thing understood about a person.

    ``kind``
        ``phone email url address org title role im birthday anniversary
        deathdate photo note nickname category gender related language
        location connected event custom``. A plugin may use others; they are kept and shown
        under their ``label``.
    ``value``
        The text a person would read. Dates are ISO 8601, partial if need be:
        ``1980-05-14``, ``--05-14`` (no year), ``1980-05``, ``1980``, else the
        free text of the source. An ``address`` is one line; ``org`` is the
        organisation alone. ``im`` and ``url`` are URIs where the source gave
        one. ``related`` is a name or a URI.
    ``label``
        The source's own label ("Trabajo", "Assistant"), empty if it has none.
    ``types``
        Standard types in lower case: ``home work cell fax pager voice text
        main other`` …; for ``related`` ``spouse child friend`` …
    ``parts``
        Components as name and text: for ``address`` ``pobox extended street
        locality region code country``; for ``org`` ``unit`` (repeatable); for
        ``im`` ``service``.
    ``source``
        Index into ``Draft.properties`` of the statement it was read from, or
        -1. Several values may share one.
    ``data``, ``media``
        For ``photo``: the picture itself and its media type. A photo that is
        only an address has the URI in ``value`` and no ``data``.
    """

    kind: str
    value: str = ""
    label: str = ""
    types: tuple[str, ...] = ()
    preferred: bool = False
    parts: tuple[tuple[str, str], ...] = ()
    source: int = -1
    data: bytes = b""
    media: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One card, as an importer read it.

    ``key`` identifies the card within its kind of source for ever (vCard UID,
    LinkedIn profile URL); leave it empty where there is none and Agenda uses
    the content. ``format`` names the notation (``vcard/3.0``,
    ``google-csv/2024``); exporters see it again with the properties.
    ``kind`` is RFC 6350 ``KIND``: ``individual``, ``org``, ``group`` …
    ``circles`` are names of groups that the source has her in; the user may
    take them as circles. ``mine`` marks the user's own card.
    """

    name: Name = Name()
    kind: str = "individual"
    values: tuple[Value, ...] = ()
    properties: tuple[Property, ...] = ()
    key: str = ""
    format: str = ""
    line: int = 0
    circles: tuple[str, ...] = ()
    mine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that could not be read (``ERROR``) or understood (``WARNING``).

    ``message`` is one English sentence; ``words`` the same in other languages,
    as (language, text): ``(("es", "…"),)``. ``line`` is the physical line of
    the file, counted from 1, or 0.
    """

    message: str
    line: int = 0
    severity: Severity = Severity.WARNING
    words: tuple[tuple[str, str], ...] = ()


Item: TypeAlias = (
    "Draft | Issue | InteractionDraft | EventDraft | TieDraft | GroupDraft | Complete | Source"
)
"""What an importer yields."""


class Importer(Protocol):
    """Reads one kind of file.

    ``id`` is short, stable and unique ("linkedin"); ``title`` is for people;
    ``suffixes`` are the usual file endings with their dot.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]

    def recognises(self, source: Source) -> float:
        """Say how sure you are, from 0.0 (no) to 1.0, after a look at ``source.head``."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield cards one by one as they are read, and issues where they occur.

        Beside cards there may be conversations, ties, groups (see
        :mod:`agenda.plugin.relations`), and whole sources found inside this one
        (a member of a zip, the content of a QR code), which Agenda gives to
        whoever recognises them. Be lazy: a file may hold a million cards. Never
        raise for bad content; yield an :class:`Issue` and go on with the next
        card.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingCard:
    """A card as it came, and what the user has changed in it since.

    ``dropped``: indexes of properties that must not be written. ``replaced``:
    index and the value that now stands there. ``added``: values that the user
    typed, to be written after the rest. ``name``: the corrected name, if any.
    """

    format: str
    key: str = ""
    properties: tuple[Property, ...] = ()
    dropped: frozenset[int] = frozenset()
    replaced: tuple[tuple[int, Value], ...] = ()
    added: tuple[Value, ...] = ()
    name: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person on the way out: what is shown, and the cards behind it."""

    uid: str
    name: Name
    kind: str = "individual"
    values: tuple[Value, ...] = ()
    circles: tuple[str, ...] = ()
    cards: tuple[OutgoingCard, ...] = ()


class Exporter(Protocol):
    """Writes people to a file. ``suffixes[0]`` is the default file ending."""

    id: str
    title: str
    suffixes: tuple[str, ...]

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        """Write all contacts to ``out``; yield what could not be said in this format."""


class ColumnExporter(Protocol):
    """An exporter of tables of which the user chooses the columns.

    It has ``columns``, as (id, title), and ``with_columns`` beside all that an
    exporter has.
    """

    columns: tuple[tuple[str, str], ...]

    def with_columns(self, ids: tuple[str, ...]) -> Exporter:
        """Return an exporter that writes these columns in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A reason for (``weight`` > 0) or against two cards being one person.

    ``weight`` is a log-odds in nats: +4.6 makes a hundred to one of evens.
    ``text`` is one short sentence for the user.
    """

    weight: float
    text: str


class Matcher(Protocol):
    """Knows something about pairs that Agenda does not."""

    id: str

    def evidence(self, a: Contact, b: Contact) -> Iterable[Evidence]:
        """Return what speaks for or against ``a`` and ``b`` being one person."""


class Action(Protocol):
    """Something to do with a person. ``title`` is the menu entry."""

    id: str
    title: str

    def applies(self, contact: Contact) -> bool:
        """Say whether the action makes sense for this person."""

    def target(self, contact: Contact) -> str:
        """Return the ``tel:``, ``sip:``, ``mailto:``, ``xmpp:`` or ``https:`` link to open.

        Agenda shows the link before it opens it and refuses other schemes.
        """
