"""The sheets over a plan: what will happen to one card, what could not be read, a new circle."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from agenda.model.importing import FileReport, Outcome
from agenda.model.person import Person
from agenda.ui.imports.review import Row
from agenda.ui.imports.row_shape import Action
from agenda.ui.imports.words import decision, maybe
from agenda.ui.theme import Theme
from agenda.ui.widgets import Avatar, AvatarSpec, Button, Panel, Sheet, column, label, row
from agenda.ui.wording import problem_text


class RowSheet(Sheet):
    """What a card says, whom it joins, and what it adds to her.

    Signals:
        decided: An :class:`Action` was chosen.
    """

    decided = Signal(object)

    def __init__(
        self, theme: Theme, shown: Row, match: Person | None, adds: Sequence[str], parent: QWidget
    ) -> None:
        planned = shown.planned
        super().__init__(theme, planned.name, decision(shown), parent)
        self.setMinimumWidth(theme.px(440))
        facts = (
            (self.tr("Telephone"), planned.phone),
            (self.tr("E-mail"), planned.email),
            (self.tr("Company"), planned.org),
            (self.tr("Place"), planned.place),
        )
        for title, text in facts:
            if text:
                self.content.addWidget(_fact(title, text))
        if planned.line:
            line = self.tr("Line %1 of the file").replace("%1", str(planned.line))
            self.content.addWidget(label(line, "caption", "muted"))
        if match is not None:
            self.content.addWidget(self._match(match, shown, adds))
        self.content.addStretch(1)
        self._add_buttons(shown)

    def _match(self, match: Person, shown: Row, adds: Sequence[str]) -> QWidget:
        panel = Panel("sunken")
        box = column(panel, margins=(12, 14), spacing=6)
        who = row(spacing=10)
        who.addWidget(Avatar(self._theme, 34, AvatarSpec(key=str(match.id), name=match.display)))
        doubtful = shown.planned.outcome is Outcome.DOUBTFUL
        likely = maybe(match.display, shown.planned.probability) if doubtful else match.display
        who.addWidget(label(likely, "strong", wrap=True), 1)
        box.addLayout(who)
        there = ", ".join(
            dict.fromkeys(s.value.value for s in match.values if s.value.kind in ("phone", "email"))
        )
        if there:
            box.addWidget(label(there, "small", "muted", wrap=True))
        if adds:
            said = self.tr("Adds %1").replace("%1", ", ".join(adds))
            box.addWidget(label(said, "small_strong", "ok", wrap=True))
        box.addWidget(
            label(
                self.tr("Whatever else the card says is kept as well."),
                "caption",
                "muted",
                wrap=True,
            )
        )
        return panel

    def _add_buttons(self, shown: Row) -> None:
        outcome = shown.planned.outcome
        if outcome is Outcome.COMPLETED:
            words = self.tr("Same person") if shown.apart else self.tr("Not the same person")
            self._deciding(words, Action.APART)
        if outcome is Outcome.DOUBTFUL:
            self._deciding(self.tr("Different"), Action.APART, done=shown.apart)
            self._deciding(self.tr("Same person"), Action.TOGETHER, done=shown.together)
        if shown.changes:
            words = self.tr("Leave out") if shown.ticked else self.tr("Bring in")
            self._deciding(words, Action.TICK)
        self.add_button(self.tr("Close"), kind="primary").setFocus()

    def _deciding(self, words: str, action: Action, *, done: bool = False) -> None:
        button = self.add_button(words, icon="check" if done else None)
        button.clicked.connect(lambda: self.decided.emit(action))


class ProblemSheet(Sheet):
    """All that could not be read or understood, with line numbers, to be copied."""

    def __init__(self, theme: Theme, files: Sequence[FileReport], parent: QWidget) -> None:
        title = self.tr("What could not be read")
        sentence = self.tr("The rest of each card is kept, and the files stay as they are.")
        super().__init__(theme, title, sentence, parent)
        self.resize(theme.px(640), theme.px(460))
        self._lines = [line for file in files for line in self._of(file, several=len(files) > 1)]
        shown = QListWidget()
        shown.setAccessibleName(title)
        shown.setWordWrap(True)
        shown.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        shown.setSpacing(3)
        for line in self._lines:
            shown.addItem(QListWidgetItem(line))
        panel = Panel("card")
        column(panel, margins=(8,)).addWidget(shown)
        self.content.addWidget(panel, 1)
        copy = Button(theme, self.tr("Copy"), icon="clipboard-paste", large=True)
        copy.clicked.connect(self._copy)
        self.foot.insertWidget(0, copy)
        self.add_button(self.tr("Close"), kind="primary")

    def text(self) -> str:
        """Return the whole list as text."""
        return "\n".join(self._lines)

    def _of(self, file: FileReport, *, several: bool) -> list[str]:
        name = Path(file.path).name
        lines = []
        for problem in file.problems:
            said = problem_text(problem)
            if problem.line:
                said = self.tr("Line %1: %2").replace("%1", str(problem.line)).replace("%2", said)
            lines.append(f"{name} · {said}" if several else said)
        return lines

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


class NewCircleSheet(Sheet):
    """Asks for the name of a new circle."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            theme,
            self.tr("New circle"),
            self.tr("It is made with the import, and can be undone with it."),
            parent,
        )
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the circle"))
        self._name.setPlaceholderText(self.tr("Clients, neighbours, school…"))
        self._name.setMaxLength(60)
        self.content.addWidget(self._name)
        self.add_button(self.tr("Cancel"))
        self._create = self.add_button(self.tr("Use this circle"), kind="primary")
        self._create.setEnabled(False)
        self._name.textChanged.connect(lambda text: self._create.setEnabled(bool(text.strip())))
        self._name.returnPressed.connect(self._create.click)
        self._name.setFocus(Qt.FocusReason.PopupFocusReason)

    def name(self) -> str:
        """Return the name that was typed."""
        return self._name.text().strip()


def _fact(title: str, text: str) -> QWidget:
    line = QWidget()
    box = row(line, spacing=12)
    box.addWidget(label(title, "small", "muted"), 2)
    box.addWidget(label(text, "value", wrap=True, selectable=True), 5)
    return line
