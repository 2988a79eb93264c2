"""The fidelity receipt: what an import did, number by number, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agenda.model.importing import FileReport
from agenda.ui.i18n import number
from agenda.ui.imports.review import totals
from agenda.ui.imports.stages import Done
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, Panel, column, flow_box, label, row
from agenda.ui.widgets.empty import IconDisc
from agenda.ui.wording import ReceiptLine, problem_text, receipt_lines

CIRCLES_NAMED = 6


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
        words.addWidget(label(self._title(done, summed), "title", wrap=True))
        names = ", ".join(Path(file.path).name for file in done.files)
        words.addWidget(label(names, "body", "muted", wrap=True))
        head.addLayout(words, 1)
        box.addLayout(head)
        box.addWidget(self._facts(done, summed))
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

    def _title(self, done: Done, summed: Counter[str]) -> str:
        new = summed["new"] + summed["doubtful"]
        if done.batch is None:
            return self.tr("All of it was there already")
        if new:
            return self.tr("%Ln people have come in", "", new)
        if summed["completed"]:
            return self.tr("The cards have been completed")
        if summed["interactions"]:
            return self.tr("The conversations are on their cards")
        return self.tr("What was new has come in")

    def _facts(self, done: Done, summed: Counter[str]) -> QWidget:
        panel = Panel("card")
        box = column(panel, margins=(8, 16))
        for line in receipt_lines():
            if summed[line.key] or (line.key == "read" and not summed["interactions"]):
                box.addWidget(self._fact(line, summed[line.key]))
        if done.batch is not None and done.circles:
            box.addWidget(self._circles(done.circles))
        return panel

    def _circles(self, names: Sequence[str]) -> QWidget:
        shown = ", ".join(names[:CIRCLES_NAMED])
        if len(names) > CIRCLES_NAMED:
            shown = self.tr("%1 and %Ln more", "", len(names) - CIRCLES_NAMED).replace("%1", shown)
        line = ReceiptLine(key="circles", title=self.tr("Circles"), sentence=shown, tone="text")
        return self._fact(line, len(names))

    def _fact(self, shown: ReceiptLine, count: int) -> QWidget:
        line = QWidget()
        box = row(line, margins=(8, 0), spacing=14)
        figure = label(number(count), "subheading", shown.tone)
        figure.setMinimumWidth(self._theme.px(64))
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(figure)
        words = column()
        words.addWidget(label(shown.title, "value", wrap=True))
        if shown.sentence:
            words.addWidget(label(shown.sentence, "caption", "muted", wrap=True))
        box.addLayout(words, 1)
        if shown.key == "problems":
            view = Button(self._theme, self.tr("View"), kind="link")
            view.clicked.connect(self.problems_wanted)
            box.addWidget(view)
        return line

    def _buttons(self, done: Done, summed: Counter[str]) -> QWidget:
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
    why = problem_text(file.problems[0]) if file.problems else ""
    box.addWidget(label(why, "small", wrap=True))
    return panel
