"""What the command palette finds: people, circles and commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agenda.model.text import fold
from agenda.services.agenda import Agenda
from agenda.ui.navigation.commands import Command
from agenda.ui.people.model import caption
from agenda.ui.people.photos import Photos
from agenda.ui.shell import PaletteItem

MOST_PEOPLE = 6
MOST_CIRCLES = 3
MOST_COMMANDS = 8


class PaletteSource:
    """Finds lines for a few letters; chosen ones come back to `run`."""

    def __init__(
        self,
        agenda: Agenda,
        photos: Photos,
        commands: Sequence[Command],
        open_person: Callable[[int], object],
        open_circle: Callable[[int], object],
    ) -> None:
        self._agenda, self._photos = agenda, photos
        self._commands = {command.id: command for command in commands}
        self._open_person, self._open_circle = open_person, open_circle

    def find(self, query: str) -> list[PaletteItem]:
        """Return the lines for what was typed, the likeliest first."""
        wanted = fold(query).split()
        commands = [
            self._command(c)
            for c in self._commands.values()
            if _fits(wanted, f"{c.title} {c.also}")
        ]
        if not wanted:
            return commands[:MOST_COMMANDS]
        return [*self._people(query), *self._circles(wanted), *commands[:MOST_COMMANDS]]

    def run(self, item: PaletteItem) -> None:
        """Do what a line stands for."""
        kind, _, key = item.id.partition(":")
        if kind == "person":
            self._open_person(int(key))
        elif kind == "circle":
            self._open_circle(int(key))
        else:
            self._commands[key].run()

    def _people(self, query: str) -> list[PaletteItem]:
        return [
            PaletteItem(
                id=f"person:{person.id}",
                title=person.name,
                subtitle=caption(person),
                avatar=self._photos.spec(person),
            )
            for person in self._agenda.people.find(query, MOST_PEOPLE)
        ]

    def _circles(self, wanted: list[str]) -> list[PaletteItem]:
        fits = [c for c in self._agenda.circles.all() if _fits(wanted, c.name)]
        return [
            PaletteItem(id=f"circle:{circle.id}", title=circle.name, circle_colour=circle.color)
            for circle in fits[:MOST_CIRCLES]
        ]

    def _command(self, command: Command) -> PaletteItem:
        return PaletteItem(
            id=f"command:{command.id}", title=command.title, icon=command.icon, key=command.key
        )


def _fits(wanted: list[str], text: str) -> bool:
    words = fold(text).split()
    return all(any(word.startswith(part) for word in words) for part in wanted)
