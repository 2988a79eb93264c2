"""What a screen shows while there is nothing to show."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets.avatar import AvatarSpec, paint_avatar
from agenda.ui.widgets.chips import ChipTone, chip_colours
from agenda.ui.widgets.flow import flow_box
from agenda.ui.widgets.frames import column, row
from agenda.ui.widgets.labels import label
from agenda.ui.widgets.paint import draw_pixmap, faded, fill_rounded

# Drawn people who do not exist: initials, ring radius, angle in degrees from 3 o'clock.
_FACES = (
    ("Carla Bru", 40, 150),
    ("Ana Gil", 40, 20),
    ("Daniel Bo", 72, 250),
    ("Flora Bas", 72, 330),
    ("Íñigo Bea", 72, 80),
    ("Noa Bel", 104, 300),
    ("Luis Ban", 104, 200),
    ("Pau Bor", 104, 40),
)
MARGIN = 28
_RINGS = (("new", 104), ("dormant", 72), ("inner", 40))


class RingsPicture(QWidget):
    """The rings of closeness with a few faces, as a picture of what Agenda is for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(240))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, factor = QPointF(self.rect().center()), self._theme.factor
        for key, radius in _RINGS:
            colour = self._theme.circle(key)
            painter.setBrush(self._theme.tokens.surface)
            painter.setPen(QPen(faded(colour, 0.45), 1.2))
            painter.drawEllipse(centre, radius * factor, radius * factor)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(colour, 0.08))
            painter.drawEllipse(centre, radius * factor, radius * factor)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.accent)
        painter.drawEllipse(centre, 9 * factor, 9 * factor)
        for name, radius, angle in _FACES:
            self._paint_face(painter, centre, name, radius * factor, angle)

    def _paint_face(
        self, painter: QPainter, centre: QPointF, name: str, radius: float, angle: int
    ) -> None:
        side = self._theme.px(28)
        x = centre.x() + radius * math.cos(math.radians(angle)) - side / 2
        y = centre.y() + radius * math.sin(math.radians(angle)) - side / 2
        spec = AvatarSpec(key=name, name=name)
        paint_avatar(painter, QRect(round(x), round(y), side, side), spec, self._theme)


class EmptyState(QWidget):
    """A picture, a title, a sentence and the doors out, in the middle of the room.

    Args:
        picture: A widget, or the name of an icon to show on a soft disc.
        actions: Buttons, the primary one first.
        footnote: Small print under the buttons.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        *,
        picture: QWidget | str = "users",
        actions: Sequence[QWidget] = (),
        footnote: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        shown = IconDisc(theme, picture) if isinstance(picture, str) else picture
        self.title = label(title, "title" if isinstance(picture, str) else "hero", wrap=True)
        self.sentence = label(sentence, "lead", "muted", wrap=True)
        self._theme = theme
        self._words = QWidget()
        words = column(self._words, spacing=6)
        footer = label(footnote, "small", "muted", wrap=True)
        for part in (self.title, self.sentence, footer):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        if actions:
            words.addSpacing(14)
            words.addWidget(flow_box(*actions, spacing=12, centred=True))
        if footnote:
            words.addSpacing(14)
            words.addWidget(footer)
        self._picture = shown
        self._compose(shown)
        theme.changed.connect(self._narrow)
        self._narrow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where the words need the room."""
        super().resizeEvent(event)
        width = min(self.width() - 2 * MARGIN, self._words.maximumWidth())
        words = self._words.heightForWidth(width) + 2 * MARGIN
        picture = self._picture.sizeHint().height() + MARGIN
        self._picture.setVisible(self.height() >= words + picture)

    def _compose(self, picture: QWidget) -> None:
        box = column(self, margins=(MARGIN,), spacing=MARGIN)
        box.addStretch(4)  # a little above the middle looks like the middle
        box.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        sides = row()
        sides.addStretch(1)
        sides.addWidget(self._words, 100)
        sides.addStretch(1)
        box.addLayout(sides)
        box.addStretch(5)

    def _narrow(self) -> None:
        self._words.setMaximumWidth(self._theme.px(560))


class IconDisc(QWidget):
    """An icon on a disc of a soft colour."""

    def __init__(
        self, theme: Theme, icon: str, size: int = 88, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._size = theme, icon, size
        self._tone: ChipTone = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, icon: str, tone: ChipTone = "accent") -> None:
        """Show another icon."""
        self._icon_name, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        ground, ink = chip_colours(self._theme, self._tone)
        fill_rounded(painter, self.rect(), self.width() / 2, ground)
        size = round(self._size * 0.44)
        dpr = self.devicePixelRatioF()
        icon = self._theme.pixmap(self._icon_name, ink, size, dpr)
        draw_pixmap(painter, self.rect(), icon)
