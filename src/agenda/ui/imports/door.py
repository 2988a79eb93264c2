"""The door of the import: choose files, paste, and how to get contacts out of other places."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from agenda.ui.theme import Theme
from agenda.ui.tokens import RADIUS_SHEET
from agenda.ui.widgets import Button, FilterChip, column, flow_box, label, row
from agenda.ui.widgets.empty import IconDisc
from agenda.ui.widgets.paint import fill_rounded

_GUIDES: dict[str, tuple[object, ...]] = {
    "iPhone": (
        QT_TRANSLATE_NOOP("door", "Open Contacts and tap Lists, at the top left."),
        QT_TRANSLATE_NOOP("door", "Hold your finger on All Contacts and choose Export."),
        QT_TRANSLATE_NOOP(
            "door", "Send the file to yourself, by mail for example, and drop it here."
        ),
        QT_TRANSLATE_NOOP(
            "door", "Or on a computer: icloud.com/contacts, select all, Export vCard."
        ),
    ),
    "Android": (
        QT_TRANSLATE_NOOP("door", "Open Contacts and tap Organise, or Fix and manage."),
        QT_TRANSLATE_NOOP("door", "Choose Export to file; a .vcf file is saved on the phone."),
        QT_TRANSLATE_NOOP("door", "Bring it here by cable or mail and drop it on the window."),
    ),
    "Google": (
        QT_TRANSLATE_NOOP("door", "Open contacts.google.com and choose Export, on the left."),
        QT_TRANSLATE_NOOP("door", "Leave All contacts marked and choose Google CSV or vCard."),
        QT_TRANSLATE_NOOP("door", "Drop the file that was downloaded on the window."),
    ),
    "LinkedIn": (
        QT_TRANSLATE_NOOP("door", "Open Settings, Data privacy, Get a copy of your data."),
        QT_TRANSLATE_NOOP("door", "Choose the larger archive: with messages and invitations."),
        QT_TRANSLATE_NOOP("door", "A link arrives by mail; it can take up to a day."),
        QT_TRANSLATE_NOOP("door", "Drop the .zip file on the window just as it is."),
    ),
    "WhatsApp": (
        QT_TRANSLATE_NOOP("door", "Open the chat, tap its name or the menu, and Export chat."),
        QT_TRANSLATE_NOOP("door", "Choose Without media and send it to yourself."),
        QT_TRANSLATE_NOOP("door", "Drop the file here: it is noted with whom you talked and when."),
    ),
}


class Door(QWidget):
    """Where an import begins.

    Signals:
        files_wanted: Open the system's file dialog.
        folder_wanted: Open the system's dialog for a folder.
        paste_wanted: Read what is on the clipboard.
    """

    files_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        inner = QWidget()
        inner.setMaximumWidth(theme.px(760))
        box = column(inner, margins=(28, 28), spacing=20)
        box.addWidget(label(self.tr("Bring people in"), "title", wrap=True))
        self.notice = label("", "small", "muted", wrap=True)
        self.notice.hide()
        box.addWidget(self.notice)
        box.addWidget(self._area())
        box.addWidget(label(self.tr("How to get the file"), "subheading"))
        box.addWidget(self._chips())
        self._steps = column(spacing=8)
        box.addLayout(self._steps)
        box.addStretch(1)
        self._compose(inner)
        self._show_guide("iPhone")

    def say(self, text: str) -> None:
        """Show a sentence about what has just happened; empty hides it."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def _compose(self, inner: QWidget) -> None:
        host = QWidget()
        middle = row(host)
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(host)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(self).addWidget(scroll)

    def _area(self) -> QWidget:
        area = _DropArea(self._theme)
        box = column(area, margins=(32, 24), spacing=10)
        title = label(self.tr("Drop files here"), "heading", wrap=True)
        sentence = label(
            self.tr(
                "Contacts, chats, calendars, mail, the archive of LinkedIn or Google, or a picture with a QR code. Nothing is saved until you say so."
            ),
            "body",
            "muted",
            wrap=True,
        )
        for part in (title, sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.choose = Button(
            self._theme, self.tr("Choose files"), kind="primary", icon="folder-open"
        )
        self.choose.clicked.connect(self.files_wanted)
        paste = Button(
            self._theme,
            self.tr("Paste"),
            icon="clipboard-paste",
            key="Ctrl+V",
            tooltip=self.tr("A signature, a card, a table or a QR code that you have copied"),
        )
        folder = Button(self._theme, self.tr("Choose a folder…"), kind="ghost")
        folder.setToolTip(self.tr("An unpacked archive, or a folder of mail"))
        folder.clicked.connect(self.folder_wanted)
        paste.clicked.connect(self.paste_wanted)
        box.addWidget(IconDisc(self._theme, "download", 72), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(title)
        box.addWidget(sentence)
        box.addSpacing(6)
        box.addWidget(flow_box(self.choose, paste, folder, spacing=12, centred=True))
        hint = label(
            self.tr("Paste a signature, a card or a table: Agenda proposes the person."),
            "small",
            "muted",
            wrap=True,
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(hint)
        return area

    def _chips(self) -> QWidget:
        self._group = QButtonGroup(self)
        chips = []
        for number, name in enumerate(_GUIDES):
            chip = FilterChip(self._theme, name)
            chip.setChecked(number == 0)
            chip.clicked.connect(partial(self._show_guide, name))
            self._group.addButton(chip)
            chips.append(chip)
        return flow_box(*chips)

    def _show_guide(self, name: str) -> None:
        _empty(self._steps)
        for number, step in enumerate(_GUIDES[name], 1):
            line = row(spacing=10)
            count = label(f"{number}.", "strong", "accent")
            count.setAlignment(Qt.AlignmentFlag.AlignTop)
            count.setMinimumWidth(self._theme.px(18))
            line.addWidget(count)
            line.addWidget(label(QCoreApplication.translate("door", str(step)), wrap=True), 1)
            self._steps.addLayout(line)


class _DropArea(QWidget):
    """A dashed ground that says: here. The window itself takes what is dropped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, tokens = QPainter(self), self._theme.tokens
        fill_rounded(painter, self.rect(), RADIUS_SHEET, tokens.sunken)
        pen = QPen(QColor(tokens.accent), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), RADIUS_SHEET, RADIUS_SHEET)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        line = item.layout()
        while line is not None and (inner := line.takeAt(0)) is not None:
            widget = inner.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
