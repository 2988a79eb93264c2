"""Which circles some people are in, and the popup that changes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from agenda.model.circle import Circle
from agenda.model.person import PersonRow
from agenda.ui.people.circle_popup import Choice, CirclePopup
from agenda.ui.people.commands import PeopleCommands
from agenda.ui.theme import Theme

LOOKED_AT = 2_000
"""Of more people than this the popup does not say which circles they are in."""


def choices_for(people: Sequence[PersonRow], circles: Mapping[int, Circle]) -> list[Choice]:
    """Return every circle people can be put into, and how many of these are in it."""
    found = []
    for circle in circles.values():
        if circle.query:
            continue
        inside = sum(circle.id in person.circles for person in people)
        state = Qt.CheckState.PartiallyChecked
        if not inside:
            state = Qt.CheckState.Unchecked
        elif inside == len(people):
            state = Qt.CheckState.Checked
        found.append(Choice(circle=circle, state=state))
    return found


def choose_circles(
    theme: Theme,
    commands: PeopleCommands,
    ids: Sequence[int],
    *,
    choices: Sequence[Choice],
    place: QPoint,
    parent: QWidget,
) -> CirclePopup:
    """Open the popup; each tick takes effect at once, as one entry of the history."""
    popup = CirclePopup(theme, choices, parent)

    def toggle(circle: int, inside: bool) -> None:  # noqa: FBT001 - a signal's argument
        (commands.put if inside else commands.take)(ids, circle)

    popup.toggled.connect(toggle)
    popup.named.connect(lambda name: commands.put_into_new(ids, name))
    popup.open_at(place)
    return popup
