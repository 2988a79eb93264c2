"""The rings: one widget that paints itself, with everybody in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from agenda.model.circle import Ring
from agenda.ui.circles.drawing import Bubble, Seat
from agenda.ui.circles.overlay import Overlay
from agenda.ui.circles.painting import Caption
from agenda.ui.circles.scene import Scene
from agenda.ui.circles.speech import describe
from agenda.ui.circles.stage import Item, Rows, Stage
from agenda.ui.circles.walking import step_from
from agenda.ui.people.photos import Photos
from agenda.ui.shell.drops import dropped_people
from agenda.ui.theme import Theme
from agenda.ui.widgets.avatar import avatar_pixmap

STEP = 1.25
NUDGE = 60.0
Target = Seat | Bubble | Caption
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_ZOOM_KEYS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}


class RingsView(QWidget):
    """Everybody around the user, by closeness and by circle.

    Arrows go from one thing to the next, Enter presses it; plus, minus and 0 change the distance.

    Args:
        rows: Reads what a list shows of people.
        pack: Makes what a drag of people carries.

    Signals:
        person_opened: The id of somebody who was clicked.
        ring_chosen: A :class:`Ring`.
        scope_wanted: Ids of the circles of a slice whose name or bubble was pressed.
        back_wanted: Escape.
        dropped: Ids of people, the ring, the circle or none, and the circle they came from or none.
        menu_wanted: The id of a person, and where on the screen.
        zoomed: How near the rings are, 1.0 for all of them.
    """

    person_opened = Signal(int)
    ring_chosen = Signal(object)
    scope_wanted = Signal(tuple)
    back_wanted = Signal()
    dropped = Signal(list, object, object, object)
    menu_wanted = Signal(int, QPoint)
    zoomed = Signal(float)

    def __init__(
        self,
        theme: Theme,
        rows: Rows,
        photos: Photos,
        pack: Callable[[Sequence[int]], QMimeData],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._rows, self._pack = theme, rows, pack
        self.stage = Stage(theme, rows, photos)
        self._overlay = Overlay(theme, self.stage.strokes)
        self._hovered: Target | None = None
        self._pressed: QPointF | None = None
        self._dragging_ground = False
        self._dragged_from: int | None = None
        self._goal: tuple[Ring, int | None] | None = None
        self._current = -1
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
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
        self._zoom(STEP)

    def zoom_out(self) -> None:
        """Go away."""
        self._zoom(1 / STEP)

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
                self._enter(item.number)
            case "bubble":
                self._enter(layout.bubbles[item.number].sector)
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
        seat = self._hovered if isinstance(self._hovered, Seat) else self._seat_in_focus()
        if seat is not None:
            row = self._rows([seat.person]).get(seat.person)
            if row is not None:
                self._overlay.person(painter, self.stage, seat, row)
        if self.hasFocus() and 0 <= self._current < len(self.stage.items):
            item = self.stage.items[self._current]
            if item.kind != "person":
                self._overlay.focus(painter, item)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        self._dragging_ground = self._target_at(event.position()) is None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(self._target_at(here))
            return
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging_ground and self.stage.zoom > 1:
            self.stage.pan_by(here - self._pressed)
            self._pressed = here
            self.update()
        elif far and isinstance(self._hovered, Seat):
            self._drag(self._hovered)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, self._pressed = self._pressed, None
        if start is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.position() - start).manhattanLength() < QApplication.startDragDistance():
            self._press(self._target_at(start), start)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        if turns:
            self._zoom(STEP**turns, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ZOOM_KEYS:
            self._zoom(_ZOOM_KEYS[key])
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            seat = self._seat_in_focus()
        else:
            seat = self.stage.hits.seat_at(*self._inside(QPointF(event.pos())))
        if seat is not None:
            middle = self.stage.origin + QPointF(seat.x, seat.y)
            self.menu_wanted.emit(seat.person, self.mapToGlobal(middle.toPoint()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_people(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        goal = self.stage.place_at(event.position() - self.stage.origin)
        event.setAccepted(goal is not None)
        if goal != self._goal:
            self._goal = goal
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002 - Qt's signature
        self._goal = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        goal = self.stage.place_at(event.position() - self.stage.origin)
        people = dropped_people(event.mimeData())
        self._goal = None
        self.update()
        if goal is not None and people:
            event.acceptProposedAction()
            origin = self._dragged_from if event.source() is self else None
            self.dropped.emit(people, *goal, origin)

    def _inside(self, where: QPointF) -> tuple[float, float]:
        place = where - self.stage.origin
        return place.x(), place.y()

    def _target_at(self, where: QPointF) -> Target | None:
        place = where - self.stage.origin
        caption = next((c for c in self.stage.captions if c.rect.contains(place)), None)
        hits = self.stage.hits
        return caption or hits.bubble_at(*self._inside(where)) or hits.seat_at(*self._inside(where))

    def _hover(self, target: Target | None) -> None:
        if target == self._hovered:
            return
        self._hovered = target
        pointing = Qt.CursorShape.PointingHandCursor
        self.setCursor(pointing if target is not None else Qt.CursorShape.ArrowCursor)
        self.update()

    def _press(self, target: Target | None, where: QPointF) -> None:
        if isinstance(target, Seat):
            self.person_opened.emit(target.person)
        elif isinstance(target, Bubble) or (isinstance(target, Caption) and target.ring is None):
            self._enter(target.sector)
        else:
            place = self.stage.place_at(where - self.stage.origin)
            if place is not None:
                self.ring_chosen.emit(place[0])

    def _enter(self, sector: int) -> None:
        circles = self.stage.scene.sectors[sector].circles if sector >= 0 else ()
        if circles and circles != self.stage.scene.scope:
            self.scope_wanted.emit(circles)
        else:
            self._zoom(STEP * STEP)

    def _zoom(self, factor: float, at: QPointF | None = None) -> None:
        if self.stage.zoom_by(factor, at):
            self._hovered, self._current = None, -1
            self.zoomed.emit(self.stage.zoom)
            self.update()

    def _seat_in_focus(self) -> Seat | None:
        items = self.stage.items if self.hasFocus() and self._current >= 0 else []
        if self._current >= len(items) or not items or items[self._current].kind != "person":
            return None
        return self.stage.layout.seats[items[self._current].number]

    def _drag(self, seat: Seat) -> None:
        row = self._rows([seat.person]).get(seat.person)
        self._pressed = None
        if row is None:
            return
        self._dragged_from = self.stage.circle_of(seat.sector)
        drag = QDrag(self)
        drag.setMimeData(self._pack([seat.person]))
        side, dpr = self._theme.px(40), self.devicePixelRatioF()
        drag.setPixmap(avatar_pixmap(self.stage.spec(row), side, self._theme, dpr))
        drag.setHotSpot(QPoint(side // 2, side // 2))
        self._hover(None)
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self._goal = None
        self.update()

    def _repaint_faces(self) -> None:
        self.stage.stale(moved=False)
        self.update()
