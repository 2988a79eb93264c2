"""Reads ``Invitations.csv``: how and when the user came to know somebody.

Five columns until 2022 (From, To, Sent At, Message, Direction); since, the
addresses of both profiles too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import InteractionDraft, Issue
from agenda.plugin.tabular import Record, records
from agenda_linkedin.cells import Cells, cells_of, fields_of, folded, text
from agenda_linkedin.dates import read_moment
from agenda_linkedin.names import name_key
from agenda_linkedin.persons import Myself, Person, majority
from agenda_linkedin.profile import profile_address
from agenda_linkedin.wording import issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda_linkedin.persons import Directory
    from agenda_linkedin.tables import Table

_FIELDS = {
    "from": "from",
    "to": "to",
    "sent at": "at",
    "message": "text",
    "direction": "direction",
    "inviterprofileurl": "from_url",
    "inviter profile url": "from_url",
    "inviteeprofileurl": "to_url",
    "invitee profile url": "to_url",
}
_DIRECTIONS = {"outgoing": "out", "incoming": "in"}


def my_profile(table: Table) -> str:
    """Return the address of the user's own profile, which stands in every row."""
    fields = fields_of(table.header, _FIELDS)
    return majority(
        profile_address(text(cells, "from_url" if direction == "out" else "to_url"))
        for record in records(table.source, table.header)
        if isinstance(record, Record)
        and (direction := _direction(cells := cells_of(record, fields)))
    )


def read_invitations(
    table: Table, myself: Myself, directory: Directory
) -> Iterator[InteractionDraft | Issue]:
    """Yield each invitation to or from somebody."""
    fields = fields_of(table.header, _FIELDS)
    month_first = table.header.delimiter != ";"
    nobody = 0
    for record in records(table.source, table.header):
        if isinstance(record, Issue):
            yield record
            continue
        cells = cells_of(record, fields)
        direction, other = _other(cells, myself)
        at = read_moment(text(cells, "at"), month_first=month_first)
        if other.is_nobody:
            nobody += 1
        elif not at:
            yield issue(
                f"the invitation of {other.name} has no date that could be understood; left out",
                f"no se entiende la fecha de la invitación de {other.name}; no se ha importado",
                line=record.line,
            )
        else:
            who = name_key(other.name) or other.profile
            yield InteractionDraft(
                key=f"invitation:{direction}|{who}|{at}",
                kind="invitation",
                at=at,
                parties=(directory.party(other, role="to" if direction == "out" else "from"),),
                direction=direction,
                text=text(cells, "text"),
                line=record.line,
            )
    if nobody:
        yield issue(
            f"invitations of closed accounts, whose names LinkedIn leaves out: {nobody}",
            f"invitaciones de cuentas cerradas, cuyos nombres omite LinkedIn: {nobody}",
        )


def _direction(cells: Cells) -> str:
    return _DIRECTIONS.get(folded(text(cells, "direction")), "")


def _other(cells: Cells, myself: Myself) -> tuple[str, Person]:
    inviter = Person(text(cells, "from"), profile_address(text(cells, "from_url")))
    invitee = Person(text(cells, "to"), profile_address(text(cells, "to_url")))
    direction = _direction(cells)
    if not direction and myself.is_me(inviter):
        direction = "out"
    elif not direction and myself.is_me(invitee):
        direction = "in"
    return direction, invitee if direction == "out" else inviter
