"""The search field and the small mark that names its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import MINIMUM_TARGET, RADIUS_CONTROL
from agenda.ui.widgets.buttons import IconButton
from agenda.ui.widgets.frames import row
from agenda.ui.widgets.keys import key_hint
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    fill_rounded,
    focus_ring,
    mirrored,
    text_size,
)

_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
}


class KeyHint(QWidget):
    """The name of a key in a small pill, "Ctrl F". Decoration: the tooltip says it too."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = key_hint(key)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = text_size(self._theme.font("tiny"), self._words)
        px = self._theme.px
        return QSize(max(px(28), words.width() + px(18)), words.height() + px(6))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme = QPainter(self), self._theme
        fill_rounded(painter, self.rect(), self.height() / 2, theme.tokens.hover)
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, self.rect(), self._words, theme.font("tiny"), theme.tokens.muted, centre)


class SearchField(QWidget):
    """A search line with its icon, its key and a button to clear it.

    Signals:
        searched: The text after each key press; empty when cleared.
        submitted: Enter.
        moved: An arrow or page key, as rows to move in the list below (1, -1, 10, -10).
        left: Escape in an empty field; the caller gives the focus back.
    """

    searched = Signal(str)
    submitted = Signal()
    moved = Signal(int)
    left = Signal()

    def __init__(
        self, theme: Theme, placeholder: str, *, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = QLineEdit(self)
        self._line.setProperty("bare", "true")
        self._line.setPlaceholderText(placeholder)
        self._line.setAccessibleName(placeholder)
        self._line.setClearButtonEnabled(False)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._on_text)
        self._clear = IconButton(theme, "x", self.tr("Clear search"), key="Esc", size=15)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._hint = KeyHint(theme, key) if key else None
        self.setFocusProxy(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box = row(self, spacing=4)
        self._box.addWidget(self._line, 1)
        if self._hint is not None:
            self._box.addWidget(self._hint)
        self._box.addWidget(self._clear)
        theme.changed.connect(self._space_out)
        self._space_out()

    def text(self) -> str:
        """The text typed."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Type for the user; `searched` follows."""
        self._line.setText(text)

    def clear(self) -> None:
        """Empty the field; `searched` follows."""
        self._line.clear()

    def select_all(self) -> None:
        """Take the focus with all text selected, so that typing replaces it."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def sizeHint(self) -> QSize:
        line = self._line.sizeHint()
        return QSize(
            line.width() + self._theme.px(60),
            max(MINIMUM_TARGET, self._theme.px(36), line.height() + 8),
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), self._theme.tokens
        edge = tokens.border_strong if self.underMouse() else tokens.border
        fill_rounded(painter, self.rect(), RADIUS_CONTROL, tokens.card, edge, tokens.border_width)
        if self._line.hasFocus():
            focus_ring(painter, self.rect(), self._theme, RADIUS_CONTROL)
        spot = mirrored(self, QRect(0, 0, self._theme.px(36), self.height()))
        lens = self._theme.pixmap("search", tokens.muted, 16, self.devicePixelRatioF())
        draw_pixmap(painter, spot, lens)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if self._hint is not None:
            self._hint.setVisible(not text)
        self.searched.emit(text)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.submitted.emit()
            return True
        if key in _MOVES and not event.modifiers():
            self.moved.emit(_MOVES[key])
            return True
        return False

    def _space_out(self) -> None:
        px = self._theme.px
        self._box.setContentsMargins(px(34), 1, px(8), 1)
        self.updateGeometry()
