"""What the sheet of a circle says, and what of it changes a circle there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from agenda.model.circle import Circle, Ring


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleForm:
    """What has been filled in.

    ``cadence`` is as typed, empty for the one there is; ``query`` makes it a smart circle.
    """

    name: str
    color: str
    ring: Ring
    parent: int | None = None
    cadence: str = ""
    query: str = ""


class Differences(TypedDict, total=False):
    """What changes; the keys are those of `Circles.change`."""

    name: str
    color: str
    cadence: str
    ring: Ring
    parent: int
    query: str


def differences(circle: Circle, form: CircleForm) -> Differences:
    """Return what a form says otherwise than the circle; of a ring, its place stays."""
    found = Differences()
    if form.name != circle.name:
        found["name"] = form.name
    if form.color != circle.color:
        found["color"] = form.color
    if form.cadence:
        found["cadence"] = form.cadence
    if circle.root:
        return found
    if form.query != circle.query:
        found["query"] = form.query
    if form.parent is not None and form.parent != circle.parent:
        found["parent"] = form.parent
    elif form.parent is None and (circle.parent is not None or form.ring is not circle.ring):
        found["ring"] = form.ring
    return found
