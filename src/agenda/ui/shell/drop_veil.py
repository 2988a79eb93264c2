"""What covers the window while files are held over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from agenda.ui.i18n import file_size
from agenda.ui.shell.drop_words import what_happens
from agenda.ui.shell.drops import Dragged
from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_SHEET
from agenda.ui.widgets.empty import IconDisc
from agenda.ui.widgets.frames import Panel, column
from agenda.ui.widgets.labels import ElidedLabel, label

INSET = 20
OPACITY = 0.86


class DropVeil(QWidget):
    """A veil over everything, a dashed frame, and a card that names what is held.

    It never takes the drop itself; the shell does. It is transparent for the mouse, so that
    what lies below is still found.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self._hole = QRect()
        self._welcome = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._disc = IconDisc(theme, "download")
        self._title = label("", "title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title.setWordWrap(True)
        self._file = ElidedLabel("", "value", "muted", elide=Qt.TextElideMode.ElideMiddle)
        self._note = label("", "body", "muted", wrap=True)
        for part in (self._file, self._note):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._card = Panel("sheet", self)
        self._box = box = column(self._card, margins=(28, 32), spacing=6)
        box.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(12)
        for part in (self._title, self._file, self._note):
            box.addWidget(part)
        self.hide()

    @property
    def message(self) -> str:
        """All that the card says, in reading order."""
        parts = (self._title.text(), self._file.text(), self._note.text())
        return "\n".join(part for part in parts if part)

    def show_dragged(self, held: Dragged, reads: str) -> None:
        """Cover the window and say what a drop would do; `reads` names what Agenda reads."""
        self._welcome = held.welcome
        self._disc.set_icon(*(("download", "accent") if held.welcome else ("ban", "warn")))
        if held.welcome:
            self._title.setText(self.tr("Drop to see who is inside"))
            self._note.setText(self._promise(held))
        else:
            self._title.setText(self.tr("Agenda cannot read this"))
            self._note.setText(self.tr("It reads %1").replace("%1", reads))
        self._file.setText(self._naming(held))
        self._file.setVisible(bool(self._file.text()))
        self.setGeometry(self._host.rect())
        self._lay_out()
        self.show()
        self.raise_()

    def target(self, rect: QRect, circle: str) -> None:
        """Leave a circle uncovered and name it, or none with an empty rectangle."""
        if rect == self._hole:
            return
        self._hole = rect
        if circle:
            text = self.tr("Drop to see who is inside and put them in %1")
            self._title.setText(text.replace("%1", circle))
        else:
            self._title.setText(self.tr("Drop to see who is inside"))
        self._lay_out()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._hole.isEmpty():
            painter.setClipRegion(QRegion(self.rect()) - QRegion(self._hole))
        painter.fillRect(self.rect(), _mixed(tokens.surface, tokens.accent_soft, OPACITY))
        pen = QPen(QColor(tokens.accent if self._welcome else tokens.warn), 2)
        pen.setDashPattern([5, 3])
        frame = QPainterPath()
        box = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        frame.addRoundedRect(box, RADIUS_SHEET, RADIUS_SHEET)
        painter.strokePath(frame, pen)

    def _naming(self, held: Dragged) -> str:
        files = len(held.readable)
        if files == 1:
            name = held.readable[0].name
            return f"{name} · {file_size(held.size)}" if held.size else name
        if files:
            names = self.tr("%Ln files · %1", "", files)
            return names.replace("%1", file_size(held.size))
        if held.picture:
            return self.tr("A picture")
        return ", ".join(held.refused)

    def _promise(self, held: Dragged) -> str:
        lines = list(what_happens(held))
        if held.refused:
            left_out = ", ".join(held.refused[:3])
            lines.append(self.tr("Left out: %1").replace("%1", left_out))
        lines.append(self.tr("Nothing is saved until you say so"))
        return "\n".join(lines)

    def _lay_out(self) -> None:
        width = min(self.width() - 4 * INSET, self._theme.px(580))
        self._card.setFixedWidth(max(width, 200))
        self._box.activate()
        height = self._box.totalHeightForWidth(width)
        middle = self.rect().center()
        left, top = middle.x() - width // 2, middle.y() - height // 2 - self._theme.px(30)
        self._card.setGeometry(left, max(INSET * 2, top), width, height)


def _mixed(one: str, other: str, opacity: float) -> QColor:
    first, second = QColor(one), QColor(other)
    return QColor.fromRgbF(
        first.redF() * 0.6 + second.redF() * 0.4,
        first.greenF() * 0.6 + second.greenF() * 0.4,
        first.blueF() * 0.6 + second.blueF() * 0.4,
        opacity,
    )
