"""Grounds and groups: panels, lines, section headers."""

from __future__ import annotations

from typing import Literal, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from agenda.ui.theme import Theme
from agenda.ui.widgets.labels import ElidedLabel, label

Box = TypeVar("Box", bound=QBoxLayout)
Ground = Literal[
    "window", "list", "surface", "clear", "card", "sheet", "sunken", "accent", "warn", "danger"
]


class Panel(QFrame):
    """A ground from the token table; `card` and `sunken` are bordered and rounded.

    It has no layout of its own; use `column` or `row` to give it one.
    """

    def __init__(self, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", ground)

    def set_ground(self, ground: Ground) -> None:
        """Change the ground."""
        if self.property("panel") != ground:
            self.setProperty("panel", ground)
            self.style().unpolish(self)
            self.style().polish(self)


class Line(QWidget):
    """A hairline between groups, horizontal unless told."""

    def __init__(
        self,
        theme: Theme,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flat = orientation == Qt.Orientation.Horizontal
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(free if self._flat else fixed, fixed if self._flat else free)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = self._theme.tokens.border_width
        return QSize(0, width) if self._flat else QSize(width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        QPainter(self).fillRect(self.rect(), self._theme.tokens.border)


class SectionHeader(QWidget):
    """A quiet title with a count, and room for one action at the far end."""

    def __init__(
        self,
        title: str,
        *,
        count: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(title, "small_strong", "muted")
        self._count = label(count, "small", "muted")
        box = row(self, spacing=8)
        box.addWidget(self._title)
        box.addWidget(self._count)
        self._count.setVisible(bool(count))  # in the box: alone it would be a window
        box.addStretch(1)
        if action is not None:
            box.addWidget(action)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_count(self, count: str) -> None:
        """Show a number beside the title; empty hides it."""
        self._count.setText(count)
        self._count.setVisible(bool(count))


def column(
    parent: QWidget | None = None, *, margins: tuple[int, ...] = (0,), spacing: int = 0
) -> QVBoxLayout:
    """Return a vertical layout; margins as in CSS: one, two or four numbers."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    return _spaced(made, margins, spacing)


def row(
    parent: QWidget | None = None, *, margins: tuple[int, ...] = (0,), spacing: int = 0
) -> QHBoxLayout:
    """Return a horizontal layout; margins as in CSS: one, two or four numbers."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    return _spaced(made, margins, spacing)


def _spaced(box: Box, margins: tuple[int, ...], spacing: int) -> Box:
    top, right, bottom, left = _four(margins)
    box.setContentsMargins(left, top, right, bottom)
    box.setSpacing(spacing)
    return box


def _four(margins: tuple[int, ...]) -> tuple[int, int, int, int]:
    match margins:
        case (every,):
            return every, every, every, every
        case (upright, sideways):
            return upright, sideways, upright, sideways
        case (top, right, bottom, left):
            return top, right, bottom, left
    raise ValueError(margins)
