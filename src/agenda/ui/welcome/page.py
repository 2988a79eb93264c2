"""The welcome: what Agenda is for, and three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from agenda.ui.theme import Theme
from agenda.ui.welcome.export_help import ExportHelp
from agenda.ui.widgets import Button, Panel, RingsPicture, column, label, row

WORDS_WIDTH = 600
DOORS_WIDTH = 720
"""Narrower than this the doors stand one below the other."""
PICTURE_HEIGHT, PICTURE_HEIGHT_NARROW = 540, 700
"""Lower than this the picture makes way, so that the doors are in sight."""


class WelcomePage(Panel):
    """Shown while nobody is in the agenda; files can be dropped on it as on any screen.

    Signals:
        files_requested: Choose files to import.
        person_requested: Write the first person by hand.
        samples_requested: Look around with people who do not exist.
    """

    files_requested = Signal()
    person_requested = Signal()
    samples_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._theme = theme
        choose = Button(
            theme, self.tr("Choose file…"), kind="primary", icon="upload", key="Ctrl+I", large=True
        )
        person = Button(
            theme, self.tr("Start with a person"), icon="user-plus", key="Ctrl+N", large=True
        )
        self.samples = Button(
            theme, self.tr("Look around with sample people"), icon="sparkles", large=True
        )
        how = Button(
            theme, self.tr("How do I get that file?"), kind="link", icon="circle-question-mark"
        )
        choose.clicked.connect(self.files_requested)
        person.clicked.connect(self.person_requested)
        self.samples.clicked.connect(self.samples_requested)
        how.clicked.connect(self.show_help)
        self._doors = row(spacing=12)
        for door in (choose, person, self.samples):
            door.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._doors.addWidget(door)
        self._compose(how)
        self.setFocusProxy(choose)

    def show_help(self) -> ExportHelp:
        """Tell how to export from a phone, Google and LinkedIn."""
        sheet = ExportHelp(self._theme, self.window())
        sheet.open()
        return sheet

    def show_working(self, *, working: bool) -> None:
        """Say that the sample people are on their way."""
        self.samples.setEnabled(not working)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _compose(self, how: Button) -> None:
        inner = Panel("clear")
        box = column(inner, margins=(28,), spacing=8)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addStretch(4)
        self._picture = RingsPicture(self._theme, inner)
        box.addWidget(self._picture, 0, middle)
        box.addSpacing(18)
        title = label(self.tr("Bring your address book"), "hero", wrap=True)
        sentence = label(
            self.tr(
                "Drop the contacts file of your phone, Google or LinkedIn here. "
                "You see everything before anything is saved, and it stays on this computer."
            ),
            "lead",
            "muted",
            wrap=True,
        )
        kinds = self.tr("vCard · Google CSV · LinkedIn Connections.csv or its whole zip")
        small = label(kinds, "small", "muted", wrap=True)
        for words in (title, sentence, small):
            words.setAlignment(middle)
        self._words = [_stack(title, sentence), _stack(small)]
        box.addLayout(_centred(self._words[0]))
        box.addSpacing(14)
        sides = row()
        sides.addStretch(1)
        sides.addLayout(self._doors)
        sides.addStretch(1)
        box.addLayout(sides)
        box.addSpacing(14)
        box.addLayout(_centred(self._words[1]))
        box.addWidget(how, 0, middle)
        box.addStretch(5)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self._area.viewport().installEventFilter(self)
        column(self).addWidget(self._area)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        px, room = self._theme.px, self._area.viewport().width()
        wide = room >= px(DOORS_WIDTH)
        direction = QBoxLayout.Direction
        self._doors.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        least = PICTURE_HEIGHT if wide else PICTURE_HEIGHT_NARROW
        self._picture.setVisible(self._area.viewport().height() >= px(least))
        for words in self._words:
            words.setMaximumWidth(px(WORDS_WIDTH))


def _stack(*labels: QWidget) -> QWidget:
    part = QWidget()
    box = column(part, spacing=8)
    for shown in labels:
        box.addWidget(shown)
    return part


def _centred(part: QWidget) -> QBoxLayout:
    """Return a line with a part of limited width in its middle.

    A layout asks a line how high it is at the width that its part will really have; a part that
    is only aligned is asked at the width of the window, where wrapped words need less height.
    """
    line = row()
    line.addStretch(1)
    line.addWidget(part, 100)
    line.addStretch(1)
    return line
