"""What follows the pointer or the keyboard above the rings: a ring of focus, a card with a name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from agenda.model.circle import Ring
from agenda.model.person import PersonRow
from agenda.ui.circles.drawing import Seat
from agenda.ui.circles.painting import RingsPainter
from agenda.ui.circles.stage import Item, Stage
from agenda.ui.people.model import caption
from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_ROW
from agenda.ui.widgets.paint import draw_text, faded, fill_rounded, focus_ring, text_size

ENLARGED = 40.0


class Overlay:
    """Paints the moving layer; cheap, because it holds a handful of strokes."""

    def __init__(self, theme: Theme, strokes: RingsPainter) -> None:
        self._theme, self._strokes = theme, strokes

    def person(self, painter: QPainter, stage: Stage, seat: Seat, row: PersonRow) -> None:
        """Paint a person larger, ringed, with her name on a card."""
        theme = self._theme
        side = max(seat.side * 1.12, theme.px(ENLARGED))
        middle = QPointF(seat.x, seat.y)
        painter.setPen(QPen(theme.tone("accent"), 2))
        painter.setBrush(theme.tokens.surface)
        painter.drawEllipse(middle, side / 2 + 3, side / 2 + 3)
        self._strokes.face(painter, seat, row, side)
        room = QRectF(-stage.origin.x(), -stage.origin.y(), stage.size.width(), stage.size.height())
        self._card(painter, room, seat, side, row.name, caption(row))

    def goal(self, painter: QPainter, stage: Stage, ring: Ring, circle: int | None) -> None:
        """Show where a dragged person would go."""
        layout, scene = stage.layout, stage.scene
        band = next(band for band in layout.bands if band.ring is ring)
        colour = self._strokes.ring_colour(scene, ring)
        self._strokes.band(painter, band, faded(colour, 0.16))
        painter.setBrush(faded(colour, 0.0))
        painter.setPen(QPen(colour, 2.4))
        painter.drawEllipse(QPointF(), band.outer, band.outer)
        for index, sector in enumerate(layout.sectors):
            if circle in sector.circles and len(layout.sectors) > 1:
                shade = self._strokes.sector_colour(scene, index, ring)
                self._strokes.wedge(painter, layout, index, faded(shade, 0.18))

    def focus(self, painter: QPainter, item: Item) -> None:
        """Show where the keyboard is."""
        box = item.box.adjusted(-4, -4, 4, 4)
        focus_ring(painter, box, self._theme, min(box.height() / 2, 18.0))

    def _card(  # noqa: PLR0917 - a painting verb
        self, painter: QPainter, room: QRectF, seat: Seat, side: float, title: str, line: str
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        strong, small, px = theme.font("strong"), theme.font("small"), theme.px
        head, foot = text_size(strong, title), text_size(small, line) if line else QSize(0, 0)
        width = min(max(head.width(), foot.width()) + px(28), px(300))
        height = head.height() + foot.height() + px(18 if not line else 20)
        top = seat.y + side / 2 + px(9)
        if top + height > room.bottom() - px(6):
            top = seat.y - side / 2 - px(9) - height
        left = max(room.left() + px(6), min(seat.x - width / 2, room.right() - px(6) - width))
        box = QRectF(left, top, width, height)
        for spread, alpha in ((6, 0.03), (4, 0.04), (2, 0.06)):
            shade = faded(tokens.shadow, alpha)
            grown = box.adjusted(-spread, -spread + 3, spread, spread + 3)
            fill_rounded(painter, grown, RADIUS_ROW + spread, shade)
        fill_rounded(painter, box, RADIUS_ROW, tokens.card, tokens.border, tokens.border_width)
        inner = box.toRect().adjusted(px(14), px(9), -px(12), -px(9))
        name = QRect(inner.left(), inner.top(), inner.width(), head.height())
        draw_text(painter, name, title, strong, tokens.text)
        if line:
            rest = QRect(inner.left(), name.bottom() + px(3), inner.width(), foot.height())
            draw_text(painter, rest, line, small, tokens.muted)
