"""Reads ``ImportedContacts.csv`` (older: ``Contacts.csv``): address books given to LinkedIn once.

These are not connections, so they are cards of their own, with a format of
their own: who is missing from one list has not vanished from the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Draft, Issue, Name, Value
from agenda.plugin.tabular import records
from agenda_linkedin.cells import (
    Cells,
    cells_of,
    fields_of,
    folded,
    labelled,
    one_line,
    several,
    text,
)
from agenda_linkedin.dates import read_partial
from agenda_linkedin.names import person_name
from agenda_linkedin.profile import profile_address
from agenda_linkedin.wording import issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin.tabular import Record
    from agenda_linkedin.tables import Table

FORMAT = "linkedin-contacts/1"

_FIELDS = {
    "firstname": "first",
    "lastname": "last",
    "fullname": "full",
    "companies": "company",
    "title": "title",
    "emails": "emails",
    "phonenumbers": "phones",
    "addresses": "address",
    "sites": "sites",
    "instantmessagehandles": "im",
    "birthday": "birthday",
    "location": "location",
    "profiles": "profiles",
}
_WHOLE = (("company", "org"), ("title", "title"), ("address", "address"), ("location", "location"))


def read_contacts(table: Table) -> Iterator[Draft | Issue]:
    """Yield each contact; one without a name is called by an e-mail address or a number."""
    fields = fields_of(table.header, _FIELDS)
    given: set[str] = set()
    empty: list[int] = []
    for record in records(table.source, table.header):
        if isinstance(record, Issue):
            yield record
            continue
        draft = _contact(record, cells_of(record, fields))
        if not draft.name.full:
            empty.append(record.line)
        elif draft.key not in given:  # LinkedIn repeats who came from several devices
            given.add(draft.key)
            yield draft
    if empty:
        yield issue(
            f"rows that say nothing about anybody, skipped: {len(empty)}",
            f"filas que no dicen nada de nadie, omitidas: {len(empty)}",
            line=empty[0],
        )


def _contact(record: Record, cells: Cells) -> Draft:
    values = tuple(_values(cells))
    name = _name(cells) or Name(
        full=next((value.value for value in values if value.kind in ("email", "phone")), "")
    )
    said = sorted(folded(value.value) for value in values if value.kind in ("email", "phone"))
    return Draft(
        name=name,
        values=values,
        properties=record.properties,
        key="contact:" + "|".join([folded(name.full), *said]),
        format=FORMAT,
        line=record.line,
    )


def _name(cells: Cells) -> Name | None:
    name = person_name(text(cells, "first"), text(cells, "last"))
    if name.full:
        return name
    full = " ".join(text(cells, "full").split())
    return Name(full=full) if full else None


def _values(cells: Cells) -> Iterator[Value]:
    yield from _whole_values(cells)
    for column, kind in (("emails", "email"), ("phones", "phone"), ("profiles", "profile")):
        if column in cells:
            index, cell = cells[column]
            for item in several(cell):
                yield (
                    _profile(item, index)
                    if kind == "profile"
                    else Value(kind=kind, value=item, source=index)
                )
    for column, kind in (("sites", "url"), ("im", "im")):
        if column in cells:
            index, cell = cells[column]
            for label, item in labelled(cell):
                yield Value(kind=kind, value=item, label=label, source=index)


def _whole_values(cells: Cells) -> Iterator[Value]:
    for column, kind in _WHOLE:
        if column in cells:
            index, cell = cells[column]
            yield Value(kind=kind, value=one_line(cell), source=index)
    if "birthday" in cells:
        index, cell = cells["birthday"]
        yield Value(kind="birthday", value=read_partial(cell), source=index)


def _profile(written: str, index: int) -> Value:
    """Return the address of a profile, LinkedIn's in its one spelling."""
    profile = profile_address(written)
    if not profile:
        return Value(kind="url", value=written, source=index)
    return Value(kind="url", value=profile, label="LinkedIn", types=("profile",), source=index)
