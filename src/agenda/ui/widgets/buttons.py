"""Buttons. All paint themselves, so that theme, text size and focus look alike everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import MINIMUM_TARGET, RADIUS_CONTROL, TextStyle, Tone
from agenda.ui.widgets.keys import with_key
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    fill_rounded,
    focus_ring,
    mirrored,
    text_size,
)

ButtonKind = Literal["primary", "secondary", "ghost", "danger", "link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Colours:
    fill: str | None
    border: str | None
    text: str
    icon: str


class PaintedButton(QPushButton):
    """A button that paints itself.

    It knows whether the keyboard brought the focus, to show the ring only then, and Enter
    presses it as Space does.
    """

    keyboard_focus = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keyboard_focus = False
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keyboard_focus = False
        super().mousePressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def hovered(self) -> bool:
        """True while the pointer is over an enabled button."""
        return self.isEnabled() and self.underMouse()


class Button(PaintedButton):
    """A push button with a word on it.

    Args:
        kind: `primary` (one per screen), `secondary`, `ghost` (no edge), `danger`, `link`.
        icon: A Lucide name, or none.
        key: The key that does the same, shown in the tooltip. It is not bound here.
        compact: 32 high instead of 36.
        large: 40 high, for sheets.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: ButtonKind = "secondary",
        icon: str | None = None,
        key: str = "",
        tooltip: str = "",
        compact: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._kind, self._icon_name = theme, kind, icon
        self._words = ""
        self._height = 32 if compact or kind == "link" else 40 if large else 36
        self._style: TextStyle = (
            "small_strong"
            if kind == "link"
            else ("strong" if kind in ("primary", "danger") else "value")
        )
        self.setText(text)
        self.setToolTip(with_key(tooltip, key) if tooltip or key else "")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:
        """Show other words; "&" is a letter here, never a mnemonic (it occurs in names)."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, name: str | None) -> None:
        """Show another icon."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change how prominent the button is."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = text_size(self._theme.font(self._style), self._words)
        height = max(MINIMUM_TARGET, px(self._height), words.height() + px(10))
        width = words.width() + self._icon_room() + 2 * self._padding()
        return QSize(max(MINIMUM_TARGET, width), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(88)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        colours = self._colours()
        theme = self._theme
        radius = RADIUS_CONTROL
        fill_rounded(
            painter, self.rect(), radius, colours.fill, colours.border, theme.tokens.border_width
        )
        self._paint_content(painter, colours)
        if self.keyboard_focus:
            inner = self._kind in ("primary", "danger")
            focus_ring(painter, self.rect(), theme, radius)
            if inner:
                hole = self.rect().adjusted(2, 2, -2, -2)
                fill_rounded(painter, hole, radius - 2, None, theme.tokens.card, 2)

    def _paint_content(self, painter: QPainter, colours: _Colours) -> None:
        theme = self._theme
        font = theme.font(self._style)
        words = text_size(font, self._words).width()
        free = self.width() - 2 * self._padding() - self._icon_room()
        words = min(words, max(0, free))
        left = (self.width() - words - self._icon_room()) // 2
        if self._kind == "link":
            left = self._padding()
        if self._icon_name:
            side = theme.px(18)
            spot = mirrored(self, QRect(left, (self.height() - side) // 2, side, side))
            dpr = self.devicePixelRatioF()
            draw_pixmap(painter, spot, theme.pixmap(self._icon_name, colours.icon, 18, dpr))
        rest = QRect(left + self._icon_room(), 0, words, self.height())
        draw_text(painter, mirrored(self, rest), self._words, font, colours.text)

    def _icon_room(self) -> int:
        if not self._icon_name:
            return 0
        return self._theme.px(18) + (self._theme.px(7) if self._words else 0)

    def _padding(self) -> int:
        return self._theme.px(4 if self._kind == "link" else 15)

    def _colours(self) -> _Colours:
        tokens, hover = self._theme.tokens, self.hovered()
        if not self.isEnabled():
            filled = self._kind in ("primary", "danger", "secondary")
            return _Colours(
                fill=tokens.sunken if filled else None,
                border=tokens.border if filled else None,
                text=tokens.faint,
                icon=tokens.faint,
            )
        ground = tokens.pressed if self.isDown() else tokens.hover if hover else None
        match self._kind:
            case "primary":
                fill = tokens.accent_hover if hover or self.isDown() else tokens.accent
                return _Colours(
                    fill=fill, border=None, text=tokens.on_accent, icon=tokens.on_accent
                )
            case "danger":
                fill = tokens.danger_soft if ground is None else ground
                return _Colours(
                    fill=fill, border=tokens.danger, text=tokens.danger, icon=tokens.danger
                )
            case "ghost":
                return _Colours(fill=ground, border=None, text=tokens.muted, icon=tokens.muted)
            case "link":
                return _Colours(
                    fill=ground, border=None, text=tokens.accent_text, icon=tokens.accent_text
                )
        return _Colours(
            fill=ground or tokens.card, border=tokens.border, text=tokens.text, icon=tokens.muted
        )


class IconButton(PaintedButton):
    """A button without words; its name is for the tooltip and the screen reader.

    Args:
        name: What it does, as a verb ("Add person").
        key: The key that does the same, shown in the tooltip.
        tone: Colour of the icon.
        size: Side of the icon at 100 %; the target is never smaller than 32.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        key: str = "",
        tone: Tone = "muted",
        size: int = 18,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon_name, self._tone, self._size = theme, icon, tone, size
        self.set_name(name, key)
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_name(self, name: str, key: str = "") -> None:
        """Say something else in the tooltip and to the screen reader."""
        self.setAccessibleName(name)
        self.setToolTip(with_key(name, key))

    def set_icon(self, name: str, tone: Tone | None = None) -> None:
        """Show another icon."""
        self._icon_name = name
        self._tone = tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        side = max(MINIMUM_TARGET, self._theme.px(max(MINIMUM_TARGET, self._size + 12)))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), self._theme.tokens
        fill = tokens.accent_soft if self.isChecked() else None
        if self.isDown():
            fill = tokens.pressed
        elif self.hovered():
            fill = fill or tokens.hover
        fill_rounded(painter, self.rect(), RADIUS_CONTROL, fill)
        colour = self._theme.tone("accent" if self.isChecked() else self._tone)
        if not self.isEnabled():
            colour = QColor(tokens.faint)
            painter.setOpacity(0.6)
        dpr = self.devicePixelRatioF()
        draw_pixmap(
            painter, self.rect(), self._theme.pixmap(self._icon_name, colour, self._size, dpr)
        )
        if self.keyboard_focus:
            focus_ring(painter, self.rect(), self._theme, RADIUS_CONTROL)
