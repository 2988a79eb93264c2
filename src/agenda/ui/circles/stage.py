"""Where the rings stand in the widget, how near, and the picture of all that does not move."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from agenda.model.circle import Ring
from agenda.model.person import PersonRow
from agenda.ui.circles.drawing import Measures, RingsLayout
from agenda.ui.circles.hits import HitMap
from agenda.ui.circles.layout import arrange
from agenda.ui.circles.names import Names
from agenda.ui.circles.painting import Caption, RingsPainter
from agenda.ui.circles.scene import Scene
from agenda.ui.circles.slots import polar
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import AvatarSpec

NEAREST = 5.0
LEAST_RADIUS = 90
WIDEST_NAMES = 0.15
"""How much of the width the names at one side may take from the rings."""
Rows = Callable[[Sequence[int]], dict[int, PersonRow]]


class Item(NamedTuple):
    """Something in the rings that the keyboard and the screen reader can go to.

    ``number`` counts the seats, bubbles or slices of the layout, or the rings from inside out.
    """

    kind: Literal["ring", "sector", "bubble", "person"]
    number: int
    box: QRectF


class Stage:
    """The rings in a room of some size, as near as the user wants them.

    Positions of people are relative to `origin`, the middle of the rings in the widget.
    """

    def __init__(self, theme: Theme, rows: Rows, photos: Photos) -> None:
        self._theme, self._rows, self._photos = theme, rows, photos
        self.strokes = RingsPainter(theme, photos)
        self.names = Names(theme, self.strokes)
        self.scene = Scene()
        self.size = QSize(1, 1)
        self.zoom = 1.0
        self.pan = QPointF()
        self._fitting: float | None = None
        self._picture: QPixmap | None = None
        self._layout: RingsLayout | None = None
        self._hits: HitMap | None = None
        self._captions: list[Caption] | None = None
        self._items: list[Item] | None = None

    @property
    def origin(self) -> QPointF:
        """The middle of the rings, in the widget."""
        return QPointF(self.size.width() / 2, self.size.height() / 2) + self.pan

    @property
    def room(self) -> QRectF:
        """The widget, around `origin`."""
        return QRectF(-self.origin, self.size.toSizeF())

    @property
    def radius(self) -> float:
        """The radius of the outermost band."""
        if self._fitting is None:
            self._fitting = self._fitting_radius()
        return self._fitting * self.zoom

    @property
    def layout(self) -> RingsLayout:
        """Who sits where."""
        if self._layout is None:
            pills = [self.names.title_size(self.scene, ring, self.radius) for ring in Ring]
            measures = Measures(
                radius=self.radius,
                unit=self._theme.factor,
                pills=tuple((size.width() / 2, size.height() / 2) for size in pills),
            )
            self._layout = arrange(self.scene.rings, self.scene.sectors, measures)
        return self._layout

    @property
    def hits(self) -> HitMap:
        """What is where, for the pointer."""
        if self._hits is None:
            self._hits = HitMap(self.layout)
        return self._hits

    @property
    def captions(self) -> list[Caption]:
        """The names of rings and slices, in the widget's coordinates around `origin`."""
        if self._captions is None:
            self._captions = self.names.captions(
                self.scene, self.layout, self.room, whole=self.zoom == 1.0
            )
        return self._captions

    @property
    def items(self) -> list[Item]:
        """Rings, slices, bubbles and people, in reading order."""
        if self._items is None:
            self._items = self._list_items()
        return self._items

    def show(self, scene: Scene) -> None:
        """Show another scene."""
        same = (scene.rings, scene.sectors) == (self.scene.rings, self.scene.sectors)
        if scene.scope != self.scene.scope:
            self.fit()
        self.scene = scene
        self.stale(moved=not same)

    def resize(self, size: QSize) -> None:
        """Have another room."""
        if size != self.size:
            self.size = size
            self._keep_near()
            self.stale()

    def fit(self) -> None:
        """Show everything."""
        self.zoom, self.pan = 1.0, QPointF()
        self.stale()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> bool:
        """Come nearer or go away around a point of the widget; False at the end of the way."""
        target = min(NEAREST, max(1.0, self.zoom * factor))
        if math.isclose(target, self.zoom):
            return False
        fixed = (at or self.origin) - self.origin
        self.pan += fixed * (1 - target / self.zoom)
        self.zoom = target
        self._keep_near()
        self.stale()
        return True

    def pan_by(self, by: QPointF) -> None:
        """Move the rings in the room."""
        self.pan += by
        self._keep_near()
        self.stale(moved=False)

    def stale(self, *, moved: bool = True) -> None:
        """Paint anew; with ``moved`` seat everybody anew as well."""
        self._picture = self._captions = self._items = None
        if moved:
            self._layout = self._hits = self._fitting = None

    def picture(self, dpr: float, me: str) -> QPixmap:
        """Return the drawing without what follows the pointer; painted once, then remembered."""
        if self._picture is None or self._picture.devicePixelRatio() != dpr:
            self._picture = self._paint(dpr, me)
        return self._picture

    def place_at(self, where: QPointF) -> tuple[Ring, int | None] | None:
        """Return the ring and the circle, if there is one, at a point around `origin`."""
        for caption in self.captions:
            if caption.rect.contains(where):
                if caption.ring is not None:
                    return caption.ring, None
                circle = self.circle_of(caption.sector)
                return (self.scene.circles[circle].ring, circle) if circle is not None else None
        angle, radius = polar(where.x(), where.y())
        band = self.layout.band_at(radius)
        if band is None:
            return None
        sector = self.layout.sector_at(angle)
        outer = band.ring is not Ring.CLOSE and sector is not None
        return band.ring, self.circle_of(sector) if outer and sector is not None else None

    def circle_of(self, sector: int) -> int | None:
        """Return the one circle of a slice; None where it has several or none."""
        sectors, scope = self.scene.sectors, self.scene.scope
        if 0 <= sector < len(sectors) and len(sectors[sector].circles) == 1:
            return sectors[sector].circles[0]
        return scope[0] if len(scope) == 1 else None

    def spec(self, row: PersonRow) -> AvatarSpec:
        """Return whom to paint for a person."""
        return self._photos.spec(row)

    def _paint(self, dpr: float, me: str) -> QPixmap:
        picture = QPixmap(self.size * dpr)
        picture.setDevicePixelRatio(dpr)
        picture.fill(self._theme.tokens.surface)
        painter = QPainter(picture)
        painter.translate(self.origin)
        margin = self._theme.px(40)
        clip = self.room.adjusted(-margin, -margin, margin, margin)
        layout = self.layout
        shown = [s.person for s in layout.seats if s.face and clip.contains(s.x, s.y)]
        self.strokes.paint(painter, self.scene, layout, self._rows(shown), clip, me)
        self.strokes.paint_captions(painter, self.scene, self.captions)
        painter.resetTransform()
        if any(not seat.face for seat in layout.seats):
            taken = [caption.rect.translated(self.origin) for caption in self.captions]
            self.strokes.paint_legend(painter, self.size, self.names.words.legend(), taken)
        painter.end()
        return picture

    def _fitting_radius(self) -> float:
        """Return the radius at which everything, with the names outside, is in view."""
        px, width, height = self._theme.px, self.size.width(), self.size.height()
        sides = [
            abs(math.sin(math.radians(sector.middle)))
            * (self.names.size(self.scene, index).width() + px(17))
            for index, sector in enumerate(self.scene.sectors)
        ]
        beside = min(max(sides if len(sides) > 1 else [0], default=0.0), width * WIDEST_NAMES)
        return max(min(width / 2 - max(beside, px(16)), height / 2 - px(44)), LEAST_RADIUS)

    def _list_items(self) -> list[Item]:
        layout, scene = self.layout, self.scene
        rings = list(Ring)
        found = [
            Item("ring", rings.index(c.ring), c.rect) for c in self.captions if c.ring is not None
        ][::-1]
        found += [Item("sector", c.sector, c.rect) for c in self.captions if c.ring is None]
        for index, bubble in enumerate(layout.bubbles):
            box = QRectF(0, 0, bubble.width, bubble.height)
            box.moveCenter(QPointF(bubble.x, bubble.y))
            found.append(Item("bubble", index, box))
        order = sorted(
            range(len(layout.seats)),
            key=lambda i: (
                rings.index(layout.seats[i].ring),
                layout.seats[i].sector if len(scene.sectors) > 1 else 0,
                polar(layout.seats[i].x, layout.seats[i].y),
            ),
        )
        for index in order:
            seat = layout.seats[index]
            box = QRectF(0, 0, seat.side, seat.side)
            box.moveCenter(QPointF(seat.x, seat.y))
            found.append(Item("person", index, box))
        return found

    def _keep_near(self) -> None:
        free = self.radius - self.radius / self.zoom
        self.pan = QPointF(max(-free, min(free, self.pan.x())), max(-free, min(free, self.pan.y())))
