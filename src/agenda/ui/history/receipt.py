"""The receipt of a past import, opened again."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from agenda.model.importing import Batch, FileReport, Problem
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Line,
    Panel,
    SectionHeader,
    Sheet,
    StatusChip,
    column,
    label,
    row,
)
from agenda.ui.wording import importer_title, problem_text, receipt_lines

PROBLEMS_SHOWN = 500


class ReceiptSheet(Sheet):
    """File by file what an import did, with the lines that could not be read."""

    def __init__(
        self, theme: Theme, batch: Batch, title: str, when: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, when, parent)
        inside = Panel("clear")
        whole = column(inside, spacing=16)
        for file in batch.files:
            whole.addWidget(self._file(theme, file))
        whole.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content.addWidget(scroll, 1)
        self.add_button(self.tr("Close")).setFocus()
        self.undo = (
            None
            if batch.undone
            else self.add_button(self.tr("Undo this import"), kind="danger", icon="rotate-ccw")
        )
        self.resize(theme.px(560), theme.px(560))

    def _file(self, theme: Theme, file: FileReport) -> QWidget:
        panel = Panel("card")
        box = column(panel, margins=(14, 16), spacing=6)
        name = PurePath(file.path).name or self.tr("Pasted text")
        box.addWidget(label(name, "strong", wrap=True, selectable=True))
        if file.title:
            box.addWidget(label(importer_title(file.title), "caption", "muted", wrap=True))
        for said in receipt_lines():
            count = len(file.problems) if said.key == "problems" else getattr(file, said.key)
            if count or said.key == "read":
                line = row(spacing=8)
                line.addWidget(label(said.title, "body", "muted", wrap=True), 1)
                line.addWidget(label(number(count), "value", said.tone))
                box.addLayout(line)
        if file.problems:
            box.addSpacing(4)
            box.addWidget(Line(theme))
            header = SectionHeader(self.tr("Lines with problems"), count=number(len(file.problems)))
            box.addWidget(header)
            for problem in file.problems[:PROBLEMS_SHOWN]:
                box.addLayout(self._problem(theme, problem))
            rest = len(file.problems) - PROBLEMS_SHOWN
            if rest > 0:
                box.addWidget(label(self.tr("and %Ln more", "", rest), "small", "muted"))
        return panel

    def _problem(self, theme: Theme, problem: Problem) -> QHBoxLayout:
        line = row(spacing=8)
        place = self.tr("Line %1").replace("%1", number(problem.line))
        if problem.line:
            chip = StatusChip(theme, place, "danger" if problem.severity == "error" else "warn")
            line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(problem_text(problem), "small", wrap=True, selectable=True), 1)
        return line
