"""Where the rings stand in the widget, how near, and the picture of all that does not move."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from agenda.model.circle import Ring
from agenda.model.person import PersonRow
from agenda.ui.circles.hits import HitMap
from agenda.ui.circles.layout import Measures, RingsLayout, arrange
from agenda.ui.circles.painting import Caption, RingsPainter
from agenda.ui.circles.scene import Scene
from agenda.ui.circles.slots import point, polar
from agenda.ui.circles.words import CircleWords
from agenda.ui.i18n import number
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import AvatarSpec
from agenda.ui.widgets.paint import text_size

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
        self.words = CircleWords()
        self.strokes = RingsPainter(theme, photos)
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
    def radius(self) -> float:
        """The radius of the outermost band."""
        if self._fitting is None:
            self._fitting = self._fitting_radius()
        return self._fitting * self.zoom

    @property
    def layout(self) -> RingsLayout:
        """Who sits where."""
        if self._layout is None:
            pills = [self._pill_size(ring) for ring in Ring]
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
            pills = [self._pill(ring) for ring in reversed(Ring) if ring in self.scene.roots]
            names = [self._name(index) for index in range(len(self.scene.sectors))]
            self._captions = pills + _apart([name for name in names if name is not None])
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

    def sector_name(self, index: int) -> str:
        """Return what a slice is called."""
        circles = self.scene.sectors[index].circles
        if len(circles) == 1:
            return self.scene.circles[circles[0]].name
        if circles:
            return self.words.others(len(circles))
        scope = self.scene.scope
        return self.scene.circles[scope[0]].name if len(scope) == 1 else self.words.alone()

    def sector_people(self, index: int) -> int:
        """Return how many people a slice stands for."""
        sector = self.scene.sectors[index]
        if len(sector.circles) == 1:
            return self.scene.circles[sector.circles[0]].count
        return sector.people

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
        clip = QRectF(-self.origin.x(), -self.origin.y(), self.size.width(), self.size.height())
        clip.adjust(-margin, -margin, margin, margin)
        layout = self.layout
        shown = [s.person for s in layout.seats if s.face and clip.contains(s.x, s.y)]
        self.strokes.paint(painter, self.scene, layout, self._rows(shown), clip, me)
        self.strokes.paint_captions(painter, self.scene, self.captions)
        painter.resetTransform()
        if any(not seat.face for seat in layout.seats):
            self.strokes.paint_legend(painter, self.size, self.words.legend())
        painter.end()
        return picture

    def _fitting_radius(self) -> float:
        """Return the radius at which everything, with the names outside, is in view."""
        px, width, height = self._theme.px, self.size.width(), self.size.height()
        sides = [
            abs(math.sin(math.radians(sector.middle))) * (self._name_size(index).width() + px(14))
            for index, sector in enumerate(self.scene.sectors)
        ]
        beside = min(max(sides if len(sides) > 1 else [0], default=0.0), width * WIDEST_NAMES)
        return max(min(width / 2 - max(beside, px(16)), height / 2 - px(44)), LEAST_RADIUS)

    def _pill_size(self, ring: Ring) -> QSizeF:
        theme, scene = self._theme, self.scene
        font = theme.font("caption_strong")
        title = scene.roots[ring].name if ring in scene.roots else ""
        words = text_size(font, title).width() + text_size(font, number(scene.count(ring))).width()
        most = max(self.radius * 1.2, theme.px(80))
        high = text_size(font, "X").height() + theme.px(11)
        return QSizeF(min(words + theme.px(26), most), high)

    def _pill(self, ring: Ring) -> Caption:
        scene, size = self.scene, self._pill_size(ring)
        band = next(band for band in self.layout.bands if band.ring is ring)
        rect = QRectF(QPointF(-size.width() / 2, -band.outer - size.height() / 2), size)
        return Caption(
            rect=rect,
            title=scene.roots[ring].name,
            count=number(scene.count(ring)),
            colour=self.strokes.ring_colour(scene, ring),
            ring=ring,
        )

    def _name_size(self, index: int) -> QSizeF:
        theme, px = self._theme, self._theme.px
        bold, small = theme.font("small_strong"), theme.font("caption")
        count = self.words.people(self.sector_people(index))
        title = self.sector_name(index)
        wide = max(text_size(bold, title).width(), text_size(small, count).width()) + px(10)
        high = text_size(bold, "X").height() + text_size(small, "X").height() + px(4)
        return QSizeF(min(wide, px(150)), high)

    def _name(self, index: int) -> Caption | None:
        sectors = self.scene.sectors
        if len(sectors) < 2:
            return None
        rect = self._outside(sectors[index].middle, self._name_size(index))
        if rect is None:
            return None
        ring = Ring.NEW if sectors[index].circles else Ring.DORMANT
        colour = self.strokes.sector_colour(self.scene, index, ring)
        if not sectors[index].circles:
            colour = self._theme.tone("muted")
        return Caption(
            rect=rect,
            title=self.sector_name(index),
            count=self.words.people(self.sector_people(index)),
            colour=colour,
            sector=index,
        )

    def _outside(self, angle: float, size: QSizeF) -> QRectF | None:
        """Return where a name stands: beyond the outermost band, or at the edge of the room."""
        turn = math.radians(angle)
        sine, cosine = math.sin(turn), math.cos(turn)
        room = QRectF(-self.origin.x(), -self.origin.y(), self.size.width(), self.size.height())
        far = self.layout.measures.radius + self._theme.px(12)
        for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3):
            x, y = point(angle, far * share)
            box = QRectF(QPointF(), size)
            box.moveCenter(QPointF(x + sine * size.width() / 2, y - cosine * size.height() / 2))
            if share == 1.0 and self.zoom == 1.0:
                return _into(self._beside_title(box), room)
            if room.contains(box):
                return box
        return None

    def _beside_title(self, box: QRectF) -> QRectF:
        """Move a name away from the title of the outermost ring."""
        title = self._pill(Ring.NEW).rect if Ring.NEW in self.scene.roots else QRectF()
        if box.intersects(title):
            gap = self._theme.px(6)
            if box.center().x() >= 0:
                box.moveLeft(title.right() + gap)
            else:
                box.moveRight(title.left() - gap)
        return box

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


def _into(box: QRectF, room: QRectF) -> QRectF:
    """Move a box into the room, narrower where it is wider than that."""
    box.setWidth(min(box.width(), room.width()))
    box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
    box.moveTop(max(room.top(), min(box.top(), room.bottom() - box.height())))
    return box


def _apart(captions: list[Caption]) -> list[Caption]:
    """Leave out names that would lie on one set before, the names of larger slices first."""
    kept: list[Caption] = []
    for caption in sorted(captions, key=lambda c: -c.rect.width()):
        if not any(caption.rect.intersects(other.rect) for other in kept):
            kept.append(caption)
    return sorted(kept, key=lambda c: c.sector)
