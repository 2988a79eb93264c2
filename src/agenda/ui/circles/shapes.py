"""Colours and outlines of the things in the rings."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from agenda.ui.circles.drawing import Bubble


def mixed(ground: QColor | str, colour: QColor, share: float) -> QColor:
    """Return what a colour of some opacity looks like on a ground."""
    below = QColor(ground)
    return QColor.fromRgbF(
        below.redF() + (colour.redF() - below.redF()) * share,
        below.greenF() + (colour.greenF() - below.greenF()) * share,
        below.blueF() + (colour.blueF() - below.blueF()) * share,
    )


def bubble_rect(bubble: Bubble) -> QRectF:
    """Return the room of a bubble."""
    return QRectF(
        bubble.x - bubble.width / 2, bubble.y - bubble.height / 2, bubble.width, bubble.height
    )


def dot(side: float, colour: QColor, dpr: float) -> QPixmap:
    """Return a dot to be stamped: far cheaper than an ellipse each."""
    room = math.ceil(side) + 2
    pixmap = QPixmap(round(room * dpr), round(room * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(room / 2, room / 2), side / 2, side / 2)
    painter.end()
    return pixmap


def ring_path(inner: float, outer: float, start: float, span: float) -> QPainterPath:
    """Return a part of a ring; Qt counts degrees against the clock from three o'clock."""
    path = QPainterPath()
    out = QRectF(-outer, -outer, 2 * outer, 2 * outer)
    into = QRectF(-inner, -inner, 2 * inner, 2 * inner)
    if span >= 360:
        path.addEllipse(out)
        path.addEllipse(into)
        return path
    path.arcMoveTo(out, 90 - start)
    path.arcTo(out, 90 - start, -span)
    path.arcTo(into, 90 - start - span, span)
    path.closeSubpath()
    return path
