"""The fidelity receipt: what an import did, number by number, and what to do next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agenda.model.importing import FileReport
from agenda.ui.i18n import number
from agenda.ui.imports.presenter import Done
from agenda.ui.imports.review import totals
from agenda.ui.imports.words import unreadable
from agenda.ui.theme import Theme
from agenda.ui.tokens import Tone
from agenda.ui.widgets import Button, Panel, column, flow_box, label, row
from agenda.ui.widgets.empty import IconDisc


class ReceiptView(QWidget):
    """What came of an import.

    Signals:
        people_wanted: See the people.
        doubtful_wanted: Review who may be whom.
        problems_wanted: See what could not be read.
        undo_wanted: Take the import back.
        again_wanted: Import something else.
    """

    people_wanted = Signal()
    doubtful_wanted = Signal()
    problems_wanted = Signal()
    undo_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.first: Button | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column(self).addWidget(self._scroll)

    def show_done(self, done: Done) -> None:
        """Show a receipt."""
        summed = totals(done.files)
        inner = QWidget()
        inner.setMaximumWidth(self._theme.px(720))
        box = column(inner, margins=(28,), spacing=16)
        head = row(spacing=16)
        head.addWidget(IconDisc(self._theme, "check", 56))
        words = column(spacing=2)
        words.addWidget(
            label(self._title(done, summed["new"] + summed["doubtful"]), "title", wrap=True)
        )
        names = ", ".join(Path(file.path).name for file in done.files)
        words.addWidget(label(names, "body", "muted", wrap=True))
        head.addLayout(words, 1)
        box.addLayout(head)
        box.addWidget(self._facts(summed))
        for file in done.files:
            if not file.importer:
                box.addWidget(_unread(file))
        box.addWidget(self._buttons(done, summed))
        box.addStretch(1)
        host = QWidget()
        middle = row(host)
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        self._scroll.setWidget(host)

    def _title(self, done: Done, new: int) -> str:
        if done.batch is None:
            return self.tr("All of it was there already")
        if not new:
            return self.tr("The cards have been completed")
        return self.tr("%Ln people have come in", "", new)

    def _facts(self, summed: dict[str, int]) -> QWidget:
        facts: tuple[tuple[str, str, str, Tone], ...] = (
            ("read", self.tr("Cards read"), "", "text"),
            ("new", self.tr("New people"), "", "ok"),
            (
                "completed",
                self.tr("Cards completed"),
                self.tr("They joined people who were there"),
                "info",
            ),
            (
                "unchanged",
                self.tr("Unchanged"),
                self.tr("Exactly the same card was there"),
                "muted",
            ),
            (
                "doubtful",
                self.tr("Doubtful"),
                self.tr("They came in, and wait for your review"),
                "warn",
            ),
            ("skipped", self.tr("Left out"), self.tr("They were not ticked"), "muted"),
            (
                "kept_verbatim",
                self.tr("Kept as it is"),
                self.tr("Details that Agenda does not understand, stored word for word"),
                "muted",
            ),
            ("problems", self.tr("Could not be read"), "", "warn"),
        )
        panel = Panel("card")
        box = column(panel, margins=(8, 16))
        for key, title, sentence, tone in facts:
            if summed[key] or key == "read":
                box.addWidget(self._fact(key, summed[key], title, sentence, tone))
        return panel

    def _fact(self, key: str, count: int, title: str, sentence: str, tone: Tone) -> QWidget:
        line = QWidget()
        box = row(line, margins=(8, 0), spacing=14)
        figure = label(number(count), "subheading", tone)
        figure.setMinimumWidth(self._theme.px(64))
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(figure)
        words = column()
        words.addWidget(label(title, "value", wrap=True))
        if sentence:
            words.addWidget(label(sentence, "caption", "muted", wrap=True))
        box.addLayout(words, 1)
        if key == "problems":
            view = Button(self._theme, self.tr("View"), kind="link")
            view.clicked.connect(self.problems_wanted)
            box.addWidget(view)
        return line

    def _buttons(self, done: Done, summed: dict[str, int]) -> QWidget:
        people = Button(self._theme, self.tr("See the people"), kind="primary", icon="users")
        people.clicked.connect(self.people_wanted)
        doubtful = Button(self._theme, self.tr("Review doubtful"), icon="split")
        doubtful.clicked.connect(self.doubtful_wanted)
        undo = Button(self._theme, self.tr("Undo"), icon="undo-2", key="Ctrl+Z")
        undo.clicked.connect(self.undo_wanted)
        again = Button(self._theme, self.tr("Import more"), kind="ghost")
        again.clicked.connect(self.again_wanted)
        box = flow_box(people, doubtful, undo, again, spacing=10)
        doubtful.setVisible(bool(summed["doubtful"]))  # in the box: alone it would be a window
        undo.setVisible(done.batch is not None)
        self.first = people
        return box


def _unread(file: FileReport) -> QWidget:
    panel = Panel("warn")
    box = column(panel, margins=(10, 14), spacing=2)
    box.addWidget(label(Path(file.path).name, "strong", "warn", wrap=True))
    why = file.problems[0].message if file.problems else ""
    box.addWidget(label(unreadable(why), "small", wrap=True))
    return panel
