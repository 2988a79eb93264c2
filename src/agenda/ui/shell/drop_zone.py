"""Taking files and text from other programs, anywhere on the window.

The drag events are caught where Qt first delivers them, at the native window: a text field
would otherwise take a dropped file as the text of its address.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from agenda.ui.shell.drop_veil import DropVeil
from agenda.ui.shell.drops import Dragged, dragged, picture_in
from agenda.ui.shell.navigation import CircleButton
from agenda.ui.shell.sidebar import Sidebar

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})
_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class DropZone(QObject):
    """Watches the native window of `window`, shows the veil and takes the drop.

    Signals:
        files_dropped: A list of `Path`, and the id of the circle under the pointer or none.
        text_dropped: A card, a table or a signature as text.
        picture_dropped: A `QImage` from another program.
    """

    files_dropped = Signal(list, object)
    text_dropped = Signal(str)
    picture_dropped = Signal(object)

    def __init__(self, window: QWidget, sidebar: Sidebar, veil: DropVeil) -> None:
        super().__init__(window)
        self._window, self._sidebar, self.veil = window, sidebar, veil
        self._suffixes = frozenset[str]()
        self._held: Dragged | None = None
        self._circle: CircleButton | None = None

    def set_suffixes(self, suffixes: frozenset[str]) -> None:
        """Tell which files importers read: lower case, with the dot."""
        self._suffixes = suffixes

    def watch(self, native: QObject) -> None:
        """Begin to watch a native window; it exists once the window has been shown."""
        native.removeEventFilter(self)
        native.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        if event.type() == QEvent.Type.DragLeave:
            self._let_go()
            return False
        if event.type() not in _DRAGS or QApplication.activeModalWidget() is not None:
            return False
        if event.type() == QEvent.Type.Drop:
            return isinstance(event, QDropEvent) and self._drop(event)
        return isinstance(event, QDragMoveEvent) and self._over(event)

    def _over(self, event: QDragMoveEvent) -> bool:
        if event.type() == QEvent.Type.DragEnter or self._held is None:
            self._held = dragged(event.mimeData(), self._suffixes)
        place = event.position().toPoint()
        if self._held is None or self._belongs_to_field(place):
            self.veil.hide()
            return False
        if self.veil.isHidden() or event.type() == QEvent.Type.DragEnter:
            self.veil.show_dragged(self._held, ", ".join(sorted(self._suffixes)))
        self._aim(place)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._held.welcome)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        held = dragged(event.mimeData(), self._suffixes)
        place = event.position().toPoint()
        if held is None or (held.text and self._is_field(place)):
            self._let_go()
            return False
        self._aim(place)
        circle = self._circle.item.id if self._circle is not None else None
        self._let_go()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(held.welcome)
        if held.welcome:
            # The program that drags waits until this returns, so the work starts afterwards.
            picture = picture_in(event.mimeData()) if held.picture else None
            QTimer.singleShot(0, self, partial(self._deliver, held, circle, picture))
        return True

    def _deliver(self, held: Dragged, circle: int | None, picture: QImage | None) -> None:
        if held.readable:
            self.files_dropped.emit([Path(path) for path in held.readable], circle)
        elif picture is not None:
            self.picture_dropped.emit(picture)
        elif held.text:
            self.text_dropped.emit(held.text)

    def _aim(self, place: QPoint) -> None:
        held = self._held
        able = held is not None and bool(held.readable)
        circle = self._sidebar.circle_at(self._window.mapToGlobal(place)) if able else None
        if circle is self._circle:
            return
        if self._circle is not None:
            self._circle.set_targeted(targeted=False)
        self._circle = circle
        if circle is None:
            if able:
                self.veil.target(QRect(), "")
            return
        circle.set_targeted(targeted=True)
        corner = circle.mapTo(self._window, QPoint(0, 0))
        self.veil.target(QRect(corner, circle.size()), circle.item.name)

    def _belongs_to_field(self, place: QPoint) -> bool:
        return self._held is not None and bool(self._held.text) and self._is_field(place)

    def _is_field(self, place: QPoint) -> bool:
        below = self._window.childAt(place)
        while below is not None and not isinstance(below, _TEXT_FIELDS):
            below = below.parentWidget()
        return below is not None

    def _let_go(self) -> None:
        if self._circle is not None:
            self._circle.set_targeted(targeted=False)
            self.veil.target(QRect(), "")
        self._circle, self._held = None, None
        self.veil.hide()
