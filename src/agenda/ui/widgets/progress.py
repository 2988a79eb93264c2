"""How far a job is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets.paint import fill_rounded

FRAME_MS = 40
STEPS = 60


class ProgressBar(QProgressBar):
    """A thin bar; while the end is unknown a piece of it wanders, or rests if motion is unwanted."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._advance)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_progress(self, done: int, total: int | None) -> None:
        """Show `done` of `total`; a total of none (or 0) means that the end is unknown."""
        self.setRange(0, total or 0)
        self.setValue(min(done, total) if total else 0)
        self._run()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(6))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), self._theme.tokens
        radius = self.height() / 2
        edge = tokens.border_strong if tokens.border_width > 1 else None
        fill_rounded(painter, self.rect(), radius, tokens.pressed, edge)
        if (done := self._filled()).width() > 0:
            fill_rounded(painter, done, radius, tokens.accent)

    def _filled(self) -> QRectF:
        full = QRectF(self.rect())
        if self.maximum() <= 0:
            piece = full.width() * 0.3
            path = (full.width() - piece) * abs((self._step % STEPS) * 2 / STEPS - 1)
            return QRectF(path, 0, piece, full.height())
        share = full.width() * self.value() / self.maximum()
        left = full.width() - share if self.isRightToLeft() else 0.0
        return QRectF(left, 0, share, full.height())

    def _run(self) -> None:
        if self.maximum() <= 0 and self.isVisible() and self._theme.motion_ms:
            self._timer.start()
        else:
            self._timer.stop()

    def _advance(self) -> None:
        self._step += 1
        self.update()
