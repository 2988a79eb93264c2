"""The rings under the pointer: hovering, pressing, dragging people and dropping them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from agenda.ui.circles.canvas import STEP, RingsCanvas, Target
from agenda.ui.circles.drawing import Bubble, Seat
from agenda.ui.circles.painting import Caption
from agenda.ui.circles.stage import Rows
from agenda.ui.people.photos import Photos
from agenda.ui.shell.drops import dropped_people
from agenda.ui.theme import Theme
from agenda.ui.widgets.avatar import avatar_pixmap


class RingsView(RingsCanvas):
    """The rings for mouse and keyboard.

    Args:
        pack: Makes what a drag of people carries.

    Signals:
        dropped: Ids of people, the ring, the circle or none, and the circle they came from or none.
        menu_wanted: The id of a person, and where on the screen.
    """

    dropped = Signal(list, object, object, object)
    menu_wanted = Signal(int, QPoint)

    def __init__(
        self,
        theme: Theme,
        rows: Rows,
        photos: Photos,
        pack: Callable[[Sequence[int]], QMimeData],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, rows, photos, parent)
        self._pack = pack
        self._pressed: QPointF | None = None
        self._dragging_ground = False
        self._dragged_from: int | None = None
        self.setMouseTracking(True)
        self.setAcceptDrops(True)

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
            self.zoom_by(STEP**turns, event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            seat = self.seat_in_focus()
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
            self.enter(target.sector)
        else:
            place = self.stage.place_at(where - self.stage.origin)
            if place is not None:
                self.ring_chosen.emit(place[0])

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
