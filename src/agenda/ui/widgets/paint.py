"""Strokes that several widgets and delegates share."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import FOCUS_WIDTH


def fill_rounded(  # noqa: PLR0917 - a painting verb, used in every paintEvent
    painter: QPainter,
    rect: QRectF | QRect,
    radius: float,
    fill: QColor | str | None,
    border: QColor | str | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rounded box whose border lies wholly inside `rect`."""
    box = QRectF(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(QColor(border), width))
        inset = width / 2
        box = box.adjusted(inset, inset, -inset, -inset)
        radius = max(0.0, radius - inset)
    radius = min(radius, box.width() / 2, box.height() / 2)
    painter.drawRoundedRect(box, radius, radius)


def focus_ring(painter: QPainter, rect: QRectF | QRect, theme: Theme, radius: float) -> None:
    """Paint the ring that shows where the keyboard is, just inside `rect`."""
    fill_rounded(painter, rect, radius, None, theme.tokens.accent, FOCUS_WIDTH)


def draw_text(  # noqa: PLR0917 - a painting verb, used in every paintEvent
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor | str,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> int:
    """Paint one line, elided to fit and centred vertically; return the width it took."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, flags, shown)
    return metrics.horizontalAdvance(shown)


def draw_pixmap(painter: QPainter, rect: QRect, pixmap: QPixmap) -> None:
    """Paint a pixmap in the middle of `rect`."""
    size = pixmap.deviceIndependentSize()
    left = rect.left() + (rect.width() - size.width()) / 2
    top = rect.top() + (rect.height() - size.height()) / 2
    painter.drawPixmap(QPoint(round(left), round(top)), pixmap)


def mirrored(widget: QWidget, rect: QRect) -> QRect:
    """Return `rect` where it belongs for the widget's reading direction."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)


def text_size(font: QFont, text: str) -> QSize:
    """Return the room that one line of text takes, rounded up."""
    metrics = QFontMetrics(font)
    return QSize(metrics.horizontalAdvance(text) + 1, metrics.height())


def faded(colour: QColor | str, alpha: float) -> QColor:
    """Return the colour at an opacity from 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result
