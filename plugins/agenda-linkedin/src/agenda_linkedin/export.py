"""Reads a whole export, or any one file of it, in the order in which files help each other.

The profile and the invitations say who the user is, the connections by which
address a name is known; then come those who need both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agenda.plugin import Complete, Issue, Item, Source, SourceError
from agenda.plugin.tabular import Record, records
from agenda_linkedin.cells import cells_of, fields_of, text
from agenda_linkedin.connections import read_connections
from agenda_linkedin.conversations import conversation_drafts
from agenda_linkedin.imported import read_contacts
from agenda_linkedin.invitations import my_profile, read_invitations
from agenda_linkedin.messages import Mailbox, left_out, read_messages
from agenda_linkedin.names import person_name
from agenda_linkedin.own_card import PARTS, OwnCard
from agenda_linkedin.persons import Directory, Myself
from agenda_linkedin.praise import read_endorsements, read_recommendations
from agenda_linkedin.tables import (
    CONNECTIONS,
    CONTACTS,
    ENDORSEMENTS,
    INVITATIONS,
    MESSAGES,
    PROFILE,
    RECOMMENDATIONS,
    Table,
    find_table,
)
from agenda_linkedin.wording import error, in_file, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agenda.plugin import Me

ORDER = (
    *PARTS,
    CONNECTIONS,
    CONTACTS,
    INVITATIONS,
    MESSAGES,
    RECOMMENDATIONS,
    ENDORSEMENTS,
)


@dataclass(slots=True)
class _Known:
    """What one file has told that another one needs."""

    myself: Myself
    directory: Directory = field(default_factory=Directory)
    card: OwnCard = field(default_factory=OwnCard)
    profile: str = ""
    lists: int = 0
    complete: list[Complete] = field(default_factory=list)


def read_file(source: Source) -> Iterator[Item]:
    """Read one file that was dropped alone.

    Raises:
        SourceError: the file cannot be opened.
    """
    table = find_table(source)
    if table is None:
        yield error(
            f"{source.name}: this is none of the files that LinkedIn exports",
            f"{source.name}: no es ninguno de los archivos que exporta LinkedIn",
        )
        return
    known = _Known(myself=Myself.of(source.me))
    _learn(table, known)
    yield from _read(table, known)
    yield from _last(known, source.me)


def read_export(source: Source, names: Sequence[str]) -> Iterator[Item]:
    """Read the tables of a zip or a folder; ``names`` are those that may be some."""
    known = _Known(myself=Myself.of(source.me))
    places: list[tuple[str, str]] = []
    for name in names:
        try:
            found = find_table(Source.from_bytes(name, source.member_head(name)))
            if found is not None:
                places.append((found.kind, name))
            if found is not None and found.kind in (PROFILE, INVITATIONS):
                _learn(replace(found, source=source.member(name)), known)
        except SourceError as reason:
            known.lists += 1  # it may have been one
            yield unreadable(reason)
    for _, name in sorted(places, key=lambda place: ORDER.index(place[0])):
        yield from _named(_read_member(source, name, known), name)
    yield from _last(known, source.me)


def _read_member(source: Source, name: str, known: _Known) -> Iterator[Item]:
    try:
        table = find_table(source.member(name))
        if table is not None:
            yield from _read(table, known)
    except SourceError as reason:
        yield unreadable(reason)


def _learn(table: Table, known: _Known) -> None:
    """Take from a file who the user is, before any is read."""
    if table.kind == PROFILE:
        fields = fields_of(table.header, {"first name": "first", "last name": "last"})
        names = [
            person_name(text(cells, "first"), text(cells, "last")).full
            for record in records(table.source, table.header)
            if isinstance(record, Record) and (cells := cells_of(record, fields))
        ]
        known.myself = known.myself.also(names=names)
    elif table.kind == INVITATIONS:
        known.profile = my_profile(table)
        known.myself = known.myself.also(profiles=[known.profile])


def _read(table: Table, known: _Known) -> Iterator[Item]:
    if table.kind in PARTS:
        yield from known.card.read(table)
    elif table.kind == CONNECTIONS:
        known.lists += 1
        for item in read_connections(table, known.directory):
            if isinstance(item, Complete):
                known.complete.append(item)
            else:
                yield item
    elif table.kind == CONTACTS:
        yield from read_contacts(table)
    elif table.kind == INVITATIONS:
        yield from read_invitations(table, known.myself, known.directory)
    elif table.kind == MESSAGES:
        mailbox = Mailbox()
        yield from read_messages(table, mailbox)
        yield from conversation_drafts(mailbox, known.myself, known.directory)
        yield from left_out(mailbox)
    elif table.kind == RECOMMENDATIONS:
        yield from read_recommendations(table, known.directory)
    elif table.kind == ENDORSEMENTS:
        yield from read_endorsements(table, known.directory)


def _last(known: _Known, me: Me) -> Iterator[Item]:
    """Yield the user's own card, and that all connections are told if all files were."""
    card = known.card.draft(me, known.profile)
    if card is not None:
        yield card
    if known.complete and len(known.complete) == known.lists:
        yield known.complete[0]


def _named(items: Iterable[Item], name: str) -> Iterator[Item]:
    for item in items:
        yield in_file(item, name) if isinstance(item, Issue) else item
