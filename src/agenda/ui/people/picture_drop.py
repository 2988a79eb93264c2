"""Pictures dropped on a form.

Drags are caught at the native window, before the window's own zone for imports sees them: that
one would cover the form to say that it reads no pictures.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from agenda.ui.people.portrait import carries_picture, dragged_picture

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class PictureDrop(QObject):
    """Takes pictures let go over `target`, which says when it is on screen.

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
        self._awake = False

    def watch(self, native: QWindow | None) -> None:
        """Take pictures from a native window from now on, before whoever watched it so far.

        No reference to it is kept: it goes away without notice.
        """
        self._awake = True
        if native is not None:
            native.removeEventFilter(self)
            native.installEventFilter(self)

    def rest(self) -> None:
        """Take none until told again."""
        self._awake = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        if not self._awake:
            return False
        if event.type() == QEvent.Type.DragLeave:
            self.left.emit()
        elif event.type() in _DRAGS and isinstance(event, QDropEvent):
            return QApplication.activeModalWidget() is None and self._take(event)
        return False

    def _take(self, event: QDropEvent) -> bool:
        """Answer a drag of a picture; the zone for imports gets all others."""
        if not carries_picture(event.mimeData()):
            return False
        over = self._is_over(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(over)
        if not over:
            self.left.emit()
        elif event.type() == QEvent.Type.Drop:
            self.left.emit()
            # The program that drags waits until this returns, so the work starts afterwards.
            deliver = partial(self.dropped.emit, dragged_picture(event.mimeData()))
            QTimer.singleShot(0, self, deliver)
        else:
            self.aimed.emit()
        return True

    def _is_over(self, place: QPoint) -> bool:
        inside = self._target.mapFromGlobal(self._target.window().mapToGlobal(place))
        return self._target.rect().contains(inside)
