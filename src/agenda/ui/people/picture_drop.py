"""Pictures dropped on a form.

Drags are caught at the native window, before the window's own zone for imports sees them: that
one would cover the form to say that it reads no pictures.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from agenda.ui.people.portrait import dragged_picture

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class PictureDrop(QObject):
    """Takes pictures let go over `target` while it is on screen.

    Signals:
        aimed: A picture is held over the target.
        left: It no longer is.
        dropped: A `Path`, or the bytes of a picture.
    """

    aimed = Signal()
    left = Signal()
    dropped = Signal(object)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._native: QWindow | None = None
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target:
            if event.type() == QEvent.Type.Show:
                self._watch(self._target.window().windowHandle())
            elif event.type() == QEvent.Type.Hide:
                self._watch(None)
                self.left.emit()
        elif event.type() == QEvent.Type.DragLeave:
            self.left.emit()
        elif event.type() in _DRAGS and isinstance(event, QDropEvent):
            return QApplication.activeModalWidget() is None and self._take(event)
        return False

    def _watch(self, native: QWindow | None) -> None:
        if self._native is not None:
            self._native.removeEventFilter(self)
        self._native = native
        if native is not None:
            native.installEventFilter(self)

    def _take(self, event: QDropEvent) -> bool:
        """Answer a drag of a picture; the zone for imports gets all others."""
        picture = dragged_picture(event.mimeData())
        if picture is None:
            return False
        over = self._is_over(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(over)
        let_go = event.type() == QEvent.Type.Drop
        (self.aimed if over and not let_go else self.left).emit()
        if over and let_go:
            # The program that drags waits until this returns, so the work starts afterwards.
            QTimer.singleShot(0, self, partial(self._deliver, picture))
        return True

    def _is_over(self, place: QPoint) -> bool:
        inside = self._target.mapFromGlobal(self._target.window().mapToGlobal(place))
        return self._target.rect().contains(inside)

    def _deliver(self, picture: Path | bytes) -> None:
        self.dropped.emit(picture)
