"""The rings as a picture to be walked through: painting, distance, and the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.model.circle import Ring
from agenda.ui.circles.drawing import Bubble, Seat
from agenda.ui.circles.overlay import Overlay
from agenda.ui.circles.painting import Caption
from agenda.ui.circles.scene import Scene
from agenda.ui.circles.speech import describe
from agenda.ui.circles.stage import Item, Rows, Stage
from agenda.ui.circles.walking import step_from
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme

STEP = 1.25
Target = Seat | Bubble | Caption
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_ZOOM_KEYS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}


class RingsCanvas(QWidget):
    """Everybody around the user, by closeness and by circle.

    Arrows go from one thing to the next, Enter presses it; plus, minus and 0 change the distance.

    Args:
        rows: Reads what a list shows of people.

    Signals:
        person_opened: The id of somebody who was pressed.
        ring_chosen: A :class:`Ring`.
        scope_wanted: Ids of the circles of a slice whose name or bubble was pressed.
        back_wanted: Escape.
        zoomed: How near the rings are, 1.0 for all of them.
    """

    person_opened = Signal(int)
    ring_chosen = Signal(object)
    scope_wanted = Signal(tuple)
    back_wanted = Signal()
    zoomed = Signal(float)

    def __init__(
        self, theme: Theme, rows: Rows, photos: Photos, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._rows = theme, rows
        self.stage = Stage(theme, rows, photos)
        self._overlay = Overlay(theme, self.stage.strokes)
        self._hovered: Target | None = None
        self._goal: tuple[Ring, int | None] | None = None
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Rings of closeness"))
        theme.changed.connect(self.repaint_all)
        photos.loaded.connect(self._repaint_faces)

    @property
    def current(self) -> int:
        """Where the keyboard is, an index of `Stage.items`; -1 before it came here."""
        return self._current

    def show_scene(self, scene: Scene) -> None:
        """Show other people, circles or marks."""
        self.stage.show(scene)
        self._hovered, self._current = None, -1
        self.zoomed.emit(self.stage.zoom)
        self.update()

    def repaint_all(self) -> None:
        """Seat and paint everybody anew."""
        self.stage.stale()
        self.update()

    def zoom_in(self) -> None:
        """Come nearer."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Go away."""
        self.zoom_by(1 / STEP)

    def fit(self) -> None:
        """Show everything."""
        self.stage.fit()
        self.zoomed.emit(1.0)
        self.update()

    def describe(self, item: Item) -> str:
        """Return what a screen reader says of an item."""
        return describe(self.stage, self._rows, item)

    def activate(self, item: Item) -> None:
        """Press an item."""
        layout = self.stage.layout
        match item.kind:
            case "ring":
                self.ring_chosen.emit(list(Ring)[item.number])
            case "sector":
                self.enter(item.number)
            case "bubble":
                self.enter(layout.bubbles[item.number].sector)
            case "person":
                self.person_opened.emit(layout.seats[item.number].person)

    def go_to(self, index: int) -> None:
        """Bring the keyboard to an item."""
        if 0 <= index < len(self.stage.items):
            self._current = index
            self.update()
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(index)
            QAccessible.updateAccessibility(event)

    def enter(self, sector: int) -> None:
        """Come into the circles of a slice, or nearer where one is in them already."""
        circles = self.stage.scene.sectors[sector].circles if sector >= 0 else ()
        if circles and circles != self.stage.scene.scope:
            self.scope_wanted.emit(circles)
        else:
            self.zoom_by(STEP * STEP)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Change the distance around a point."""
        if self.stage.zoom_by(factor, at):
            self._hovered, self._current = None, -1
            self.zoomed.emit(self.stage.zoom)
            self.update()

    def seat_in_focus(self) -> Seat | None:
        """Return the person the keyboard is at."""
        items = self.stage.items if self.hasFocus() and self._current >= 0 else []
        if self._current >= len(items) or not items or items[self._current].kind != "person":
            return None
        return self.stage.layout.seats[items[self._current].number]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(220))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.stage.resize(event.size())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.stage.picture(self.devicePixelRatioF(), self.tr("Me")))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.stage.origin)
        if self._goal is not None:
            self._overlay.goal(painter, self.stage, *self._goal)
        seat = self._hovered if isinstance(self._hovered, Seat) else self.seat_in_focus()
        if seat is not None:
            row = self._rows([seat.person]).get(seat.person)
            if row is not None:
                self._overlay.person(painter, self.stage, seat, row)
        if self.hasFocus() and 0 <= self._current < len(self.stage.items):
            item = self.stage.items[self._current]
            if item.kind != "person":
                self._overlay.focus(painter, item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ZOOM_KEYS:
            self.zoom_by(_ZOOM_KEYS[key])
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if 0 <= self._current < len(self.stage.items):
                self.activate(self.stage.items[self._current])
        else:
            goal = step_from(self.stage, self._current, key)
            if goal is None:
                super().keyPressEvent(event)
            else:
                self.go_to(goal)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and event.reason() in _BY_KEY:
            self.go_to(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _repaint_faces(self) -> None:
        self.stage.stale(moved=False)
        self.update()
