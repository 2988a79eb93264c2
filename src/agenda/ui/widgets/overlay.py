"""What floats above the content: its shadow and its place."""

from __future__ import annotations

from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets.paint import faded


def cast_shadow(widget: QWidget, theme: Theme) -> None:
    """Give a floating widget the one shadow of the design."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(24)
    shadow.setOffset(0, 6)
    shadow.setColor(faded(theme.tokens.shadow, 0.28))
    widget.setGraphicsEffect(shadow)
