"""A value on the card: a button that opens or copies it, with more to do beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agenda.ui.people.content import Line
from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_CONTROL
from agenda.ui.widgets import IconButton, PaintedButton, StatusChip, column, label, row
from agenda.ui.widgets.paint import draw_pixmap, fill_rounded, focus_ring, mirrored


class ValueRow(PaintedButton):
    """Icon, value, caption; a click opens its link or, where it has none, copies it.

    Signals:
        copy_requested: The line is to be copied.
        menu_requested: The menu of the line is wanted, at a place in global coordinates.
    """

    copy_requested = Signal(object)
    menu_requested = Signal(object, object)

    def __init__(
        self, theme: Theme, line: Line, *, origins: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self.line = theme, line
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{line.caption}: {line.text}" if line.caption else line.text)
        self.setAccessibleDescription(line.origin)
        self.setToolTip(line.origin)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        px = theme.px
        self._box = row(self, margins=(5, 2, 5, px(36)), spacing=2)
        self._box.addWidget(self._words(line, origins=origins), 1)
        self._buttons = self._make_buttons()
        for button in self._buttons:
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._reveal(shown=False)

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._box.heightForWidth(width), self._theme.px(44))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._reveal(shown=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._reveal(shown=True)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._reveal(shown=False)
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(self.line, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        if self.hovered():
            fill_rounded(painter, self.rect(), RADIUS_CONTROL, theme.tokens.hover)
        spot = self.rect()
        spot.setWidth(px(28))
        spot.setHeight(px(30))
        icon = theme.pixmap(self.line.icon, theme.tokens.muted, 18, self.devicePixelRatioF())
        draw_pixmap(painter, mirrored(self, spot), icon)
        if self.keyboard_focus:
            focus_ring(painter, self.rect(), theme, RADIUS_CONTROL)

    def _words(self, line: Line, *, origins: bool) -> QWidget:
        words = QWidget()
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = column(words, spacing=1)
        head = row(spacing=8)
        head.addWidget(label(line.text, "value", wrap=True), 0 if line.main else 1)
        if line.main:
            head.addWidget(StatusChip(self._theme, self.tr("Main"), "muted"))
            head.addStretch(1)
        box.addLayout(head)
        if line.caption:
            box.addWidget(label(line.caption, "caption", "muted", wrap=True))
        if origins:
            box.addWidget(label(line.origin, "caption", "accent", wrap=True))
        return words

    def _make_buttons(self) -> list[IconButton]:
        copy = IconButton(self._theme, "copy", self.tr("Copy"), size=16)
        copy.clicked.connect(lambda: self.copy_requested.emit(self.line))
        more = IconButton(self._theme, "ellipsis", self.tr("More for this value"), size=16)
        more.clicked.connect(
            lambda: self.menu_requested.emit(self.line, more.mapToGlobal(more.rect().bottomLeft()))
        )
        for button in (copy, more):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            button.installEventFilter(self)
        return [copy, more]

    def _reveal(self, *, shown: bool) -> None:
        inside = self.underMouse() or self.hasFocus() or any(b.hasFocus() for b in self._buttons)
        for button in self._buttons:
            button.setVisible(shown or inside)
