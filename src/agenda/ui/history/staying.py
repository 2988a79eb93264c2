"""Who stays when an import is taken back, as far as the history tells it."""

from __future__ import annotations

from collections.abc import Sequence

from agenda.model.change import Entry
from agenda.model.errors import NotFound
from agenda.services.agenda import Agenda

LOOKED_AT = 40
"""So many people are looked at; the count of those who stay comes with the undoing."""


def worked_on(agenda: Agenda, batch: int, entries: Sequence[Entry]) -> list[int]:
    """Return who came with an import and has been worked on since, the latest first.

    ``entries`` are those of the history, the latest first.
    """
    seen: dict[int, None] = {}
    for entry in entries:
        if entry.batch == batch and entry.action == "import":
            break
        person = entry.details.get("person")
        if isinstance(person, int) and not entry.undone:
            seen.setdefault(person)
    return [id_ for id_ in list(seen)[:LOOKED_AT] if _came_with(agenda, id_, batch)]


def still_there(agenda: Agenda, people: Sequence[int]) -> list[str]:
    """Return the names of those of ``people`` who are listed."""
    rows = agenda.people.rows(list(people))
    return [rows[id_].name for id_ in people if id_ in rows]


def kept_by(entries: Sequence[Entry], entry: object) -> int:
    """Return how many people stayed when ``entry`` took an import back."""
    for one in entries:
        if one.id == entry and one.action == "undo-import":
            return int(one.details.get("kept", 0))
    return 0


def _came_with(agenda: Agenda, id_: int, batch: int) -> bool:
    try:
        person = agenda.people.show(id_)
    except NotFound:
        return False
    return person.deleted is None and any(
        origin.batch == batch for shown in person.values for origin in shown.origins
    )
