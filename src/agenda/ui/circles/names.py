"""The names in the rings: titles of the bands, names of the slices, and where they stand."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF

from agenda.model.circle import Ring
from agenda.ui.circles.drawing import RingsLayout
from agenda.ui.circles.painting import Caption, RingsPainter
from agenda.ui.circles.scene import Scene
from agenda.ui.circles.slots import point
from agenda.ui.circles.words import CircleWords
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets.paint import text_size

WIDEST = 150
BEYOND = 15
"""How far outside the rings a name stands."""

GAP = 6
"""How near to the rings it may come where others are in its way."""

NUDGES = (0, 1, -1, 2, -2)
"""Where a name goes that would lie on another, in its own heights."""


class Names:
    """Words and places for what is named in the rings; without state."""

    def __init__(self, theme: Theme, strokes: RingsPainter) -> None:
        self._theme, self._strokes = theme, strokes
        self.words = CircleWords()

    def captions(
        self, scene: Scene, layout: RingsLayout, room: QRectF, *, whole: bool
    ) -> list[Caption]:
        """Return the titles, from the outside in, and the names of the slices.

        ``whole`` says that all of the rings are in view; otherwise a name stands where its
        slice leaves the room.
        """
        titles = [
            self._title(scene, layout, ring) for ring in reversed(Ring) if ring in scene.roots
        ]
        if len(scene.sectors) < 2:
            return titles
        kept = list(titles)
        order = sorted(range(len(scene.sectors)), key=lambda i: -scene.sectors[i].span)
        for index in order:
            rect = self._place(scene, layout, room, index, whole=whole)
            reach = layout.measures.radius + self._theme.px(GAP) if whole else 0.0
            free = None if rect is None else _free(rect, [each.rect for each in kept], room, reach)
            if free is not None:
                kept.append(self._name(scene, index, free))
        return kept

    def title_size(self, scene: Scene, ring: Ring, radius: float) -> QSizeF:
        """Return the room that the title of a band takes, at most 1.2 times the radius wide."""
        theme = self._theme
        font = theme.font("caption_strong")
        title = scene.roots[ring].name if ring in scene.roots else ""
        words = text_size(font, title).width() + text_size(font, number(scene.count(ring))).width()
        most = max(radius * 1.2, theme.px(80))
        high = text_size(font, "X").height() + theme.px(11)
        return QSizeF(min(words + theme.px(26), most), high)

    def size(self, scene: Scene, index: int) -> QSizeF:
        """Return the room that the name of a slice takes."""
        theme, px = self._theme, self._theme.px
        bold, small = theme.font("small_strong"), theme.font("caption")
        title, count = self.sector(scene, index), self.people(scene, index)
        wide = max(text_size(bold, title).width(), text_size(small, count).width()) + px(10)
        high = text_size(bold, "X").height() + text_size(small, "X").height() + px(4)
        return QSizeF(min(wide, px(WIDEST)), high)

    def sector(self, scene: Scene, index: int) -> str:
        """Return what a slice is called."""
        circles = scene.sectors[index].circles
        if len(circles) == 1:
            return scene.circles[circles[0]].name
        if circles:
            return self.words.others(len(circles))
        scope = scene.scope
        return scene.circles[scope[0]].name if len(scope) == 1 else self.words.alone()

    def people(self, scene: Scene, index: int) -> str:
        """Return how many people a slice stands for, "58 people"."""
        sector = scene.sectors[index]
        one = len(sector.circles) == 1
        return self.words.people(scene.circles[sector.circles[0]].count if one else sector.people)

    def _title(self, scene: Scene, layout: RingsLayout, ring: Ring) -> Caption:
        size = self.title_size(scene, ring, layout.measures.radius)
        band = next(band for band in layout.bands if band.ring is ring)
        return Caption(
            rect=QRectF(QPointF(-size.width() / 2, -band.outer - size.height() / 2), size),
            title=scene.roots[ring].name,
            count=number(scene.count(ring)),
            colour=self._strokes.ring_colour(scene, ring),
            ring=ring,
        )

    def _name(self, scene: Scene, index: int, rect: QRectF) -> Caption:
        colour = self._theme.tone("muted")
        if scene.sectors[index].circles:
            colour = self._strokes.sector_colour(scene, index, Ring.NEW)
        return Caption(
            rect=rect,
            title=self.sector(scene, index),
            count=self.people(scene, index),
            colour=colour,
            sector=index,
        )

    def _place(
        self, scene: Scene, layout: RingsLayout, room: QRectF, index: int, *, whole: bool
    ) -> QRectF | None:
        """Return where a name stands: beyond the outermost band, or at the edge of the room."""
        angle, size = scene.sectors[index].middle, self.size(scene, index)
        turn = math.radians(angle)
        far = layout.measures.radius + self._theme.px(BEYOND)
        for tenths in range(10, 2, -1):
            x, y = point(angle, far * tenths / 10)
            box = QRectF(QPointF(), size)
            across, down = math.sin(turn) * size.width() / 2, math.cos(turn) * size.height() / 2
            box.moveCenter(QPointF(x + across, y - down))
            if whole:
                return _into(box, room)
            if room.contains(box):
                return box
        return None


def _free(box: QRectF, taken: list[QRectF], room: QRectF, reach: float) -> QRectF | None:
    """Return the box where it meets none of those set before, moved up or down if need be.

    It stays outside a circle of the radius ``reach``, if there is room, by moving to its side.
    """
    places = [box.translated(0, nudge * box.height()) for nudge in NUDGES]
    for place in [*(_beside(place, reach) for place in places), *places]:
        if room.contains(place) and not any(place.intersects(other) for other in taken):
            return place
    return None


def _beside(box: QRectF, reach: float) -> QRectF:
    """Move a box to its own side until it is outside a circle around the middle."""
    near = max(0.0, box.top(), -box.bottom())
    if near >= reach:
        return box
    edge = math.sqrt(reach**2 - near**2)
    if box.center().x() >= 0:
        return box.translated(max(0.0, edge - box.left()), 0)
    return box.translated(min(0.0, -edge - box.right()), 0)


def _into(box: QRectF, room: QRectF) -> QRectF:
    """Move a box into the room, narrower where it is wider than that."""
    box.setWidth(min(box.width(), room.width()))
    box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
    box.moveTop(max(room.top(), min(box.top(), room.bottom() - box.height())))
    return box
