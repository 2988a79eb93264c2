"""The faces of people in pairs, read when they come into sight and then kept."""

from __future__ import annotations

from collections.abc import Iterable

from agenda.model.change import ChangeSet
from agenda.services.agenda import Agenda
from agenda.ui.widgets.avatar import AvatarSpec

KEPT = 400


class Faces:
    """Avatars by person."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._specs: dict[int, AvatarSpec] = {}

    def of(self, person: int, name: str) -> AvatarSpec:
        """Return the face of a person."""
        if person not in self._specs:
            self.read([(person, name)])
        return self._specs[person]

    def read(self, people: Iterable[tuple[int, str]]) -> None:
        """Read the faces of several people at once."""
        wanted = {person: name for person, name in people if person not in self._specs}
        if not wanted:
            return
        if len(self._specs) > KEPT:
            self._specs.clear()
        rows = self._agenda.people.rows(list(wanted))
        for person, name in wanted.items():
            row = rows.get(person)
            photo = row.photo if row is not None else ""
            self._specs[person] = AvatarSpec(
                key=str(person),
                name=name,
                photo=self._agenda.people.picture(photo) if photo else None,
                photo_key=photo,
                company=row is not None and row.kind == "org",
            )

    def picture(self, sha: str) -> bytes:
        """Return a picture by its SHA-256."""
        return self._agenda.people.picture(sha)

    def forget(self, changes: ChangeSet) -> None:
        """Read those afresh who have changed."""
        if changes.many:
            self._specs.clear()
        for person in changes.people:
            self._specs.pop(person, None)
