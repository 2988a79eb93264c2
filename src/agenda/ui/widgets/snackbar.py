"""Short news at the foot of the content, with the way back.

A snackbar is never the only place of an action (WCAG 2.2.1): the same undo stays in the menu
and in the history. It stays ten seconds at least and waits while it is hovered or focused.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QFont,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_CONTROL
from agenda.ui.widgets.buttons import PaintedButton
from agenda.ui.widgets.frames import row
from agenda.ui.widgets.keys import key_hint, with_key
from agenda.ui.widgets.labels import ElidedLabel
from agenda.ui.widgets.overlay import cast_shadow
from agenda.ui.widgets.paint import (
    draw_pixmap,
    draw_text,
    faded,
    fill_rounded,
    text_size,
)

LEAST_MS = 10_000
MS_PER_LETTER = 60
GAP = 14
SLIDE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One piece of news.

    Attributes:
        text: One sentence, "2 cards merged".
        icon: A Lucide name.
        action: The word on the button, "Undo"; empty for none.
        action_id: What the `acted` signal says when it is pressed.
        key: The key that does the same, shown beside the word.
    """

    text: str
    icon: str = "circle-check"
    action: str = ""
    action_id: str = ""
    key: str = ""


class Snackbar(QFrame):
    """Shows the latest notice over the foot of `host`.

    Signals:
        acted: The `action_id` of a notice whose button was pressed.
    """

    acted = Signal(str)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host
        self._notice: Notice | None = None
        self._text = ElidedLabel("", "value")
        self._action = _SnackButton(theme)
        self._close = _SnackButton(theme)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._build()
        host.installEventFilter(self)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in the place of the one before: an old "Undo" would undo the new command."""
        self.timer.stop()
        self._slide.stop()
        self._show(notice)

    @property
    def notice(self) -> Notice | None:
        """The notice on screen."""
        return self._notice

    def dismiss(self) -> None:
        """Take the notice away."""
        self.timer.stop()
        self._notice = None
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._slide.stop()
            self._place()
        elif event.type() == QEvent.Type.FocusIn:
            self.timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._run()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), self._theme.tokens
        fill_rounded(painter, self.rect(), RADIUS_CONTROL, tokens.snackbar)
        if self._notice is not None:
            spot = QRect(0, 0, self._theme.px(46), self.height())
            if self.isRightToLeft():
                spot.moveRight(self.rect().right())
            dpr = self.devicePixelRatioF()
            icon = self._theme.pixmap(self._notice.icon, tokens.snackbar_accent, 18, dpr)
            draw_pixmap(painter, spot, icon)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Notice"))
        self._box = row(self, spacing=4)
        self._box.addWidget(self._text, 1)
        self._box.addWidget(self._action)
        self._box.addWidget(self._close)
        self._close.show_icon("x", self.tr("Close notice"))
        self._close.clicked.connect(self.dismiss)
        self._action.clicked.connect(self._on_action)
        for button in (self._action, self._close):
            button.installEventFilter(self)

    def _show(self, notice: Notice) -> None:
        self._notice = notice
        self._text.setText(notice.text)
        self._action.setVisible(bool(notice.action))
        self._action.show_words(notice.action, notice.key)
        self.show()
        self.raise_()
        self._place()
        self._come_in()
        self._run()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    def _on_action(self) -> None:
        notice = self._notice
        self.dismiss()
        if notice is not None:
            self.acted.emit(notice.action_id)

    def _run(self) -> None:
        held = self.underMouse() or self._action.hasFocus() or self._close.hasFocus()
        if self._notice is not None and not held:
            self.timer.start(max(LEAST_MS, 4000 + MS_PER_LETTER * len(self._notice.text)))

    def _restyle(self) -> None:
        px = self._theme.px
        self._box.setContentsMargins(px(46), px(3), px(8), px(3))
        palette = self._text.palette()
        palette.setColor(self._text.foregroundRole(), self._theme.tokens.on_snackbar)
        self._text.setStyleSheet(f"color: {self._theme.tokens.on_snackbar};")
        cast_shadow(self, self._theme)
        self._place()

    def _place(self) -> None:
        room = max(0, self._host.width() - 2 * GAP)
        width = min(room, self.sizeHint().width() + self._theme.px(16))
        height = max(self._theme.px(38), self.sizeHint().height())
        left = (self._host.width() - width) // 2
        self.setGeometry(left, self._host.height() - height - GAP, width, height)

    def _come_in(self) -> None:
        if not self._theme.motion_ms:
            return
        end = self.pos()
        self._slide.stop()
        self._slide.setDuration(self._theme.motion_ms)
        self._slide.setStartValue(end + QPoint(0, SLIDE))
        self._slide.setEndValue(end)
        self._slide.start()


class _SnackButton(PaintedButton):
    """A word with its key, or an icon, in the colours of the snackbar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words, self._key, self._icon_name = theme, "", "", ""
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: str, key: str) -> None:
        """Show a word and its key."""
        self._words, self._key = words, key_hint(key) if key else ""
        self.setAccessibleName(words)
        self.setToolTip(with_key(words, key))
        self.updateGeometry()

    def show_icon(self, icon: str, name: str) -> None:
        """Show an icon."""
        self._icon_name = icon
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        px, side = self._theme.px, max(32, self._theme.px(32))
        if self._icon_name:
            return QSize(side, side)
        return QSize(text_size(self._font(), self._words).width() + self._key_room() + px(20), side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens, px = QPainter(self), self._theme.tokens, self._theme.px
        veil = faded(tokens.on_snackbar, 0.12)
        if self.hovered():
            fill_rounded(painter, self.rect(), 6, veil)
        if self._icon_name:
            dpr = self.devicePixelRatioF()
            icon = self._theme.pixmap(self._icon_name, tokens.on_snackbar, 16, dpr)
            draw_pixmap(painter, self.rect(), icon)
        else:
            rect = self.rect().adjusted(px(10), 0, -px(4), 0)
            took = draw_text(painter, rect, self._words, self._font(), tokens.snackbar_accent)
            self._paint_key(painter, px(10) + took + px(14), veil)
        if self.keyboard_focus:
            fill_rounded(painter, self.rect(), 6, None, tokens.snackbar_accent, 2)

    def _paint_key(self, painter: QPainter, left: int, veil: object) -> None:
        if not self._key:
            return
        px, font = self._theme.px, self._theme.font("tiny")
        size = text_size(font, self._key)
        height = size.height() + px(5)
        rect = QRect(left, (self.height() - height) // 2, size.width() + px(16), height)
        fill_rounded(painter, rect, height / 2, veil)  # type: ignore[arg-type]
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, rect, self._key, font, self._theme.tokens.on_snackbar, centre)

    def _key_room(self) -> int:
        if not self._key:
            return 0
        return text_size(self._theme.font("tiny"), self._key).width() + self._theme.px(30)

    def _font(self) -> QFont:
        return self._theme.font("strong")
