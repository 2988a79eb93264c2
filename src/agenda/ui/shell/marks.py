"""Two small signs of the sidebar: Agenda's circles, and whether the last backup went well."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets.paint import draw_pixmap, faded

_DISCS = ((12.0, 0.28), (8.5, 0.45), (5.0, 1.0))  # radius at 100 %, opacity of the accent


class Logo(QWidget):
    """Three circles, one in the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.px(32))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(26), self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        centre = QPointF(self.width() / 2, self.height() / 2)
        for radius, opacity in _DISCS:
            painter.setBrush(faded(self._theme.tokens.accent, opacity))
            painter.drawEllipse(centre, radius * self._theme.factor, radius * self._theme.factor)


class StateMark(QWidget):
    """A tick where all is well, a triangle where it is not. The words beside it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._ok = theme, True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_ok(self, *, ok: bool) -> None:
        """Show the tick or the triangle."""
        self._ok = ok
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(15), self._theme.px(15))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, dpr = self._theme.tokens, self.devicePixelRatioF()
        icon, colour = ("circle-check", tokens.ok) if self._ok else ("triangle-alert", tokens.warn)
        pixmap = self._theme.pixmap(icon, colour, 15, dpr)
        draw_pixmap(QPainter(self), self.rect(), pixmap)
