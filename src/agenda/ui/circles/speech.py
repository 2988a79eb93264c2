"""What a screen reader says of the things in the rings."""

from __future__ import annotations

from agenda.model.circle import Ring
from agenda.ui.circles.stage import Item, Rows, Stage
from agenda.ui.people.model import caption


def describe(stage: Stage, rows: Rows, item: Item) -> str:
    """Return a ring, a slice, a bubble or a person in words; ``rows`` reads people."""
    names, scene, layout = stage.names, stage.scene, stage.layout
    match item.kind:
        case "ring":
            ring = list(Ring)[item.number]
            return _listed(scene.roots[ring].name, names.words.people(scene.count(ring)))
        case "sector":
            return _listed(names.sector(scene, item.number), names.people(scene, item.number))
        case "bubble":
            bubble = layout.bubbles[item.number]
            inside = bubble.sector >= 0 and len(scene.sectors) > 1
            place = names.sector(scene, bubble.sector) if inside else ""
            more = names.words.more(len(bubble.people))
            return _listed(more, place, scene.roots[bubble.ring].name)
        case "person":
            seat = layout.seats[item.number]
            row = rows([seat.person]).get(seat.person)
            return _listed(row.name, caption(row), scene.roots[seat.ring].name) if row else ""


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
