"""The strokes of the rings: bands, slices, faces, dots, bubbles and their names.

Everything is painted around the middle of the rings; the painter is moved there beforehand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from agenda.model.circle import Ring
from agenda.model.person import PersonRow
from agenda.ui.circles.drawing import Band, Bubble, RingsLayout, Seat
from agenda.ui.circles.scene import Scene
from agenda.ui.circles.shapes import bubble_rect, dot, mixed, ring_path
from agenda.ui.circles.slots import point
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import paint_avatar
from agenda.ui.widgets.paint import draw_text, faded, fill_rounded, text_size

FILL, CHOSEN_FILL, EDGE = 0.06, 0.11, 0.38
FADED = 0.16
TONES = (0.88, 0.5)
"""How strong the colours of dots are, one after the other."""

CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """A name in the drawing that can be pressed: of a ring, or of a slice."""

    rect: QRectF
    title: str
    count: str
    colour: QColor
    ring: Ring | None = None
    sector: int = -1


class RingsPainter:
    """Paints one look of the rings."""

    def __init__(self, theme: Theme, photos: Photos) -> None:
        self._theme, self._photos = theme, photos

    def paint(  # noqa: PLR0917 - a painting verb with all it needs
        self,
        painter: QPainter,
        scene: Scene,
        layout: RingsLayout,
        rows: Mapping[int, PersonRow],
        clip: QRectF,
        me: str,
    ) -> None:
        """Paint all that stays the same while the pointer moves; nothing outside ``clip``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter, scene, layout)
        self._paint_borders(painter, layout)
        self._paint_hub(painter, layout, me)
        left, top, right, bottom = clip.left(), clip.top(), clip.right(), clip.bottom()
        seen = [s for s in layout.seats if left < s.x < right and top < s.y < bottom]
        self._paint_dots(painter, scene, (s for s in seen if not s.face))
        for seat in seen:
            if seat.face and seat.person in rows:
                self._paint_face(painter, scene, seat, rows[seat.person])
        for bubble in layout.bubbles:
            self._paint_bubble(painter, scene, bubble)

    def paint_captions(self, painter: QPainter, scene: Scene, captions: Iterable[Caption]) -> None:
        """Paint the names of rings and slices, above everything else."""
        for caption in captions:
            if caption.ring is not None:
                self._paint_pill(painter, scene, caption)
            else:
                self._paint_name(painter, caption)

    def paint_legend(
        self, painter: QPainter, size: QSize, sentences: Iterable[str], taken: Iterable[QRectF]
    ) -> None:
        """Say in the corner what the dots are: the longest sentence that meets no name."""
        theme, px = self._theme, self._theme.px
        font, taken = theme.font("caption"), list(taken)
        for words in sentences:
            needed = text_size(font, words)
            box = QRect(
                px(28), size.height() - needed.height() - px(14), needed.width(), needed.height()
            )
            free = not any(QRectF(box).adjusted(0, 0, px(12), 0).intersects(t) for t in taken)
            if free and box.right() < size.width() * 0.4:
                draw_text(painter, box, words, font, theme.tokens.muted)
                return

    def ring_colour(self, scene: Scene, ring: Ring) -> QColor:
        """Return the colour of a ring."""
        root = scene.roots.get(ring)
        return self._theme.circle(root.color if root else "new")

    def sector_colour(self, scene: Scene, index: int, ring: Ring) -> QColor:
        """Return the colour of people in a slice: its circle's, or their ring's."""
        sectors = scene.sectors
        if 0 <= index < len(sectors) and len(sectors[index].circles) == 1 and len(sectors) > 1:
            return self._theme.circle(scene.circles[sectors[index].circles[0]].color)
        if len(scene.scope) == 1:
            return self._theme.circle(scene.circles[scene.scope[0]].color)
        return self.ring_colour(scene, ring)

    def wedge(self, painter: QPainter, layout: RingsLayout, index: int, colour: QColor) -> None:
        """Paint the ground of a slice outside the innermost band."""
        sector, bands = layout.sectors[index], layout.bands
        path = ring_path(bands[1].inner, bands[-1].outer, sector.start, sector.span)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(path)

    def band(self, painter: QPainter, band: Band, colour: QColor) -> None:
        """Paint the ground of a band."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(ring_path(band.inner, band.outer, 0, 360))

    def _paint_bands(self, painter: QPainter, scene: Scene, layout: RingsLayout) -> None:
        tokens = self._theme.tokens
        strong = tokens.border_width > 1
        for band in reversed(layout.bands):
            colour = self.ring_colour(scene, band.ring)
            root = scene.roots.get(band.ring)
            chosen = root is not None and root.id == scene.chosen
            # Two opaque discs, one in the other: the stroke of a large circle costs 1 ms.
            painter.setPen(Qt.PenStyle.NoPen)
            share = 1.0 if strong else 0.75 if chosen else EDGE
            painter.setBrush(mixed(tokens.surface, colour, share))
            painter.drawEllipse(QPointF(), band.outer, band.outer)
            inner = band.outer - (2.0 if strong or chosen else 1.4)
            painter.setBrush(mixed(tokens.surface, colour, CHOSEN_FILL if chosen else FILL))
            painter.drawEllipse(QPointF(), inner, inner)
        for index, sector in enumerate(layout.sectors):
            if scene.chosen in sector.circles and len(layout.sectors) > 1:
                colour = self.sector_colour(scene, index, Ring.NEW)
                self.wedge(painter, layout, index, faded(colour, 0.10))

    def _paint_borders(self, painter: QPainter, layout: RingsLayout) -> None:
        if len(layout.sectors) < 2:
            return
        tokens = self._theme.tokens
        colour = mixed(tokens.surface, QColor(tokens.border_strong), 0.32)
        pen = QPen(colour, 1.0)  # opaque: ten times as fast as a see-through line
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        inner, outer = layout.bands[1].inner, layout.bands[-1].outer
        for sector in layout.sectors:
            painter.drawLine(
                QPointF(*point(sector.start, inner)), QPointF(*point(sector.start, outer))
            )

    def _paint_hub(self, painter: QPainter, layout: RingsLayout, me: str) -> None:
        tokens, radius = self._theme.tokens, layout.hub * 0.92
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawEllipse(QPointF(), radius, radius)
        font = self._theme.font("heading")
        font.setPixelSize(max(9, round(radius * (0.5 if len(me) < 4 else 0.36))))
        box = QRect(round(-radius), round(-radius), round(2 * radius), round(2 * radius))
        draw_text(painter, box, me, font, tokens.accent_text, CENTRE)

    def _paint_dots(self, painter: QPainter, scene: Scene, seats: Iterable[Seat]) -> None:
        """Paint dots in two tones by turns, so that the eye can tell one from the next."""
        groups: dict[tuple[int, Ring, float], list[Seat]] = defaultdict(list)
        found = scene.found
        for number, seat in enumerate(seats):
            if found is None:
                tone = TONES[number % 2]
            else:
                tone = TONES[0] if seat.person in found else FADED
            groups[seat.sector, seat.ring, tone].append(seat)
        ground = self._theme.tokens.surface
        for (sector, ring, tone), group in groups.items():
            colour = mixed(ground, self.sector_colour(scene, sector, ring), tone)
            stamp = dot(group[0].side, colour, painter.device().devicePixelRatioF())
            half = stamp.deviceIndependentSize().width() / 2
            for seat in group:
                painter.drawPixmap(int(seat.x - half), int(seat.y - half), stamp)
            if tone != FADED and found is not None:
                self._ring_round(painter, group)

    def _ring_round(self, painter: QPainter, seats: Iterable[Seat]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
        for seat in seats:
            reach = seat.side / 2 + 3
            painter.drawEllipse(QPointF(seat.x, seat.y), reach, reach)

    def _paint_face(self, painter: QPainter, scene: Scene, seat: Seat, row: PersonRow) -> None:
        lit = scene.found is None or seat.person in scene.found
        painter.setOpacity(1.0 if lit else FADED + 0.1)
        self.face(painter, seat, row, seat.side)
        painter.setOpacity(1.0)
        if lit and scene.found is not None:
            self._ring_round(painter, (seat,))

    def face(self, painter: QPainter, seat: Seat, row: PersonRow, side: float) -> None:
        """Paint a person's face at her seat, at a side of her own."""
        whole = round(side)
        box = QRect(round(seat.x - side / 2), round(seat.y - side / 2), whole, whole)
        paint_avatar(painter, box, self._photos.spec(row), self._theme)

    def _paint_bubble(self, painter: QPainter, scene: Scene, bubble: Bubble) -> None:
        tokens, count = self._theme.tokens, len(bubble.people)
        found = scene.found
        fits = None if found is None else sum(person in found for person in bubble.people)
        colour = self.sector_colour(scene, bubble.sector, bubble.ring)
        box = bubble_rect(bubble)
        painter.setOpacity(1.0 if fits is None or fits else FADED + 0.2)
        edge = QColor(tokens.accent) if fits else colour
        width = 2.0 if fits else 1.4
        fill_rounded(painter, box, box.height() / 2, edge)
        inner = box.adjusted(width, width, -width, -width)
        fill_rounded(painter, inner, inner.height() / 2, tokens.card)
        text = f"+{count}" if not fits else f"{fits}/{count}"
        draw_text(painter, box.toRect(), text, self._theme.font("caption_strong"), colour, CENTRE)
        painter.setOpacity(1.0)

    def _paint_pill(self, painter: QPainter, scene: Scene, caption: Caption) -> None:
        tokens, theme = self._theme.tokens, self._theme
        assert caption.ring is not None
        root = scene.roots.get(caption.ring)
        chosen = root is not None and root.id == scene.chosen
        edge = caption.colour if chosen else QColor(tokens.border)
        fill_rounded(
            painter,
            caption.rect,
            caption.rect.height() / 2,
            tokens.card,
            edge,
            1.6 if chosen else 1,
        )
        bold = theme.font("caption_strong")
        box = caption.rect.toRect().adjusted(theme.px(11), 0, -theme.px(8), 0)
        tail = text_size(bold, caption.count).width() + theme.px(6)
        title = box.adjusted(0, 0, -tail, 0)
        taken = draw_text(painter, title, caption.title, bold, caption.colour)
        box.setLeft(box.left() + taken + theme.px(6))
        draw_text(painter, box, caption.count, bold, caption.colour)

    def _paint_name(self, painter: QPainter, caption: Caption) -> None:
        tokens, theme = self._theme.tokens, self._theme
        bold, small = theme.font("small_strong"), theme.font("caption")
        painter.fillRect(caption.rect.toAlignedRect(), faded(tokens.surface, 0.86))
        box = caption.rect.toRect().adjusted(theme.px(4), theme.px(2), -theme.px(4), -theme.px(2))
        high = text_size(bold, "X").height()
        title = QRect(box.left(), box.top(), box.width(), high)
        count = QRect(box.left(), box.top() + high, box.width(), box.height() - high)
        draw_text(painter, title, caption.title, bold, caption.colour)
        draw_text(painter, count, caption.count, small, tokens.muted)
