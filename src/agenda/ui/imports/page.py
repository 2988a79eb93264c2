"""The import screen: a door, a plan, a receipt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from agenda.model.card import Value
from agenda.model.change import ChangeSet
from agenda.model.errors import AgendaError, NotFound, Unreadable
from agenda.model.person import Person
from agenda.services.agenda import Agenda
from agenda.ui.imports.door import Door
from agenda.ui.imports.plan_view import PlanView
from agenda.ui.imports.presenter import ImportPresenter, Stage
from agenda.ui.imports.problem import ProblemView
from agenda.ui.imports.receipt import ReceiptView
from agenda.ui.imports.review import Row, totals
from agenda.ui.imports.row_shape import Action
from agenda.ui.imports.sheets import ProblemSheet, RowSheet
from agenda.ui.imports.waiting import Waiting
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto, Page, Said
from agenda.ui.theme import Theme
from agenda.ui.widgets import column
from agenda.ui.wording import ErrorParts, error_parts, job_error_parts


class ImportPage(Page):
    """Bringing people in, from the file to the receipt."""

    def __init__(
        self, theme: Theme, agenda: Agenda, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._agenda = theme, agenda
        self.presenter = ImportPresenter(agenda, jobs, self)
        self.door = Door(theme)
        self.waiting = Waiting(theme)
        self.plan = PlanView(theme, self.presenter)
        self.receipt = ReceiptView(theme)
        self.problem = ProblemView(theme)
        self._stack = QStackedWidget()
        for view in (self.door, self.waiting, self.plan, self.receipt, self.problem):
            self._stack.addWidget(view)
        column(self).addWidget(self._stack)
        self._connect()
        self._bind()

    def open_files(self, paths: Sequence[Path], circle: int | None = None) -> None:
        """Show what an import of files would do; ``circle`` receives the newcomers."""
        if not self.presenter.open_files(paths, circle):
            self._busy()

    def open_text(self, text: str) -> None:
        """Show what an import of pasted cards or rows would do."""
        if not text.strip():
            self.door.say(self.tr("There are no cards on the clipboard."))
        elif not self.presenter.open_text(text):
            self._busy()

    def refresh(self, changes: ChangeSet) -> None:
        """Keep in step: the import of the receipt may have been undone, a circle renamed."""
        self.presenter.refresh()
        if changes.circles and self.presenter.stage is Stage.PLAN:
            self.plan.strip.show_circle()

    def enter(self, goto: Goto) -> None:
        """Put the keyboard where this stage begins."""
        del goto
        self._focus()

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.moved.connect(self._show)
        presenter.progressed.connect(self.waiting.advance)
        presenter.changed.connect(self.changed)
        presenter.stopped.connect(lambda: self.door.say(self.tr("Stopped. Nothing was saved.")))
        presenter.withdrawn.connect(
            lambda: self.door.say(self.tr("The import has been undone; your agenda is as it was."))
        )
        self.door.files_wanted.connect(self._choose)
        self.door.paste_wanted.connect(self._paste)
        self.waiting.cancelled.connect(presenter.cancel)
        self.plan.foot.cancelled.connect(presenter.cancel)
        self.plan.foot.accepted.connect(presenter.apply)
        self.plan.other_wanted.connect(self._choose)
        self.plan.details_wanted.connect(self._details)
        self.plan.problems_wanted.connect(self._problems)
        self.receipt.people_wanted.connect(self._see_people)
        self.receipt.doubtful_wanted.connect(lambda: self.wanted.emit(Goto(place="duplicates")))
        self.receipt.problems_wanted.connect(self._problems)
        self.receipt.undo_wanted.connect(self._undo)
        self.receipt.again_wanted.connect(presenter.again)
        self.problem.again_wanted.connect(presenter.again)
        self.problem.retry_wanted.connect(presenter.retry)

    def _bind(self) -> None:
        keys = {
            QKeySequence("Ctrl+Return"): self._accept,
            QKeySequence("Ctrl+Enter"): self._accept,
            QKeySequence(QKeySequence.StandardKey.Paste): self._paste,
            QKeySequence(QKeySequence.StandardKey.Find): self._find,
            QKeySequence("Esc"): self._escape,
        }
        for key, act in keys.items():
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show(self) -> None:
        presenter = self.presenter
        match presenter.stage:
            case Stage.DOOR:
                self.door.say("")
                self._stack.setCurrentWidget(self.door)
            case Stage.READING | Stage.APPLYING as stage:
                self.waiting.begin(self._name(), applying=stage is Stage.APPLYING)
                self._stack.setCurrentWidget(self.waiting)
            case Stage.PLAN:
                self._stack.setCurrentWidget(self.plan)
                self.plan.show_plan(self._name())
            case Stage.RECEIPT if presenter.done is not None:
                self.receipt.show_done(presenter.done)
                self._stack.setCurrentWidget(self.receipt)
                self._tell()
            case Stage.PROBLEM if presenter.trouble is not None:
                parts = self._parts(presenter.trouble)
                self.problem.show_parts(parts, planned=presenter.review is not None)
                self._stack.setCurrentWidget(self.problem)
        self._focus()

    def _parts(self, error: dict[str, Any]) -> ErrorParts:
        if error.get("kind") != Unreadable.__name__:
            return job_error_parts(error)
        return error_parts(Unreadable(path=self._name(), why=str(error.get("happened", ""))))

    def _focus(self) -> None:
        first = {
            Stage.DOOR: self.door.choose,
            Stage.READING: self.waiting.stop,
            Stage.APPLYING: self.waiting.stop,
            Stage.PLAN: self.plan.rows,
            Stage.RECEIPT: self.receipt.first,
            Stage.PROBLEM: self.problem.first,
        }[self.presenter.stage]
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> str:
        if self.presenter.pasted:
            return self.tr("What was pasted")
        return ", ".join(path.name for path in self.presenter.paths)

    def _tell(self) -> None:
        done = self.presenter.done
        if done is None:
            return
        summed = totals(done.files)
        people = summed["new"] + summed["doubtful"]
        if done.batch is None:
            text = self.tr("All of it was there already; nothing has changed")
        elif people:
            text = self.tr("%Ln people have come in", "", people)
        else:
            text = self.tr("%Ln cards have been completed", "", summed["completed"])
        self.said.emit(Said(text=text, undo=done.batch is not None, icon="download"))

    def _busy(self) -> None:
        text = self.tr("An import is under way. Bring the next file when it is done.")
        self.said.emit(Said(text=text, undo=False, icon="info"))

    def _choose(self) -> None:
        suffixes = sorted({s for i in self._agenda.plugins.importers() for s in i.suffixes})
        patterns = " ".join(f"*{suffix}" for suffix in suffixes)
        readable = self.tr("Contacts (%1)").replace("%1", patterns)
        everything = self.tr("All files (%1)").replace("%1", "*")
        title = self.tr("Choose files")
        names, _ = QFileDialog.getOpenFileNames(self, title, "", f"{readable};;{everything}")
        if names:
            self.open_files([Path(name) for name in names])

    def _paste(self) -> None:
        if self.presenter.stage is Stage.DOOR:
            self.open_text(QGuiApplication.clipboard().text())

    def _accept(self) -> None:
        if self.presenter.stage is Stage.PLAN:
            self.presenter.apply()

    def _find(self) -> None:
        if self.presenter.stage is Stage.PLAN:
            self.plan.search.select_all()

    def _escape(self) -> None:
        if self.presenter.stage in (Stage.READING, Stage.APPLYING, Stage.PLAN):
            self.presenter.cancel()
        elif self.presenter.stage is not Stage.DOOR:
            self.presenter.again()

    def _details(self, index: int) -> None:
        row = self.plan.review.row(index)
        match = self._match(row)
        sheet = RowSheet(self._theme, row, match, self._adds(row, match), self)
        sheet.decided.connect(partial(self._decide, index))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _decide(self, index: int, action: Action) -> None:
        self.plan.decide(index, action)

    def _match(self, row: Row) -> Person | None:
        if row.planned.match is None:
            return None
        try:
            return self._agenda.people.show(row.planned.match)
        except NotFound:  # she has been removed since the plan was made
            return None

    def _adds(self, row: Row, match: Person | None) -> list[str]:
        """Return what a card says that the person it joins does not have yet."""
        if match is None:
            return []
        said = (
            ("phone", row.planned.phone),
            ("email", row.planned.email),
            ("org", row.planned.org),
        )
        known = {(shown.value.kind, shown.value.key) for shown in match.values}
        keyed = self._agenda.people.keyed
        return [
            text
            for kind, text in said
            if text and (kind, keyed(Value(kind=kind, value=text)).key) not in known
        ]

    def _problems(self) -> None:
        presenter = self.presenter
        source = presenter.review or presenter.done
        if source is not None:
            sheet = ProblemSheet(self._theme, source.files, self)
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

    def _see_people(self) -> None:
        done = self.presenter.done
        self.wanted.emit(Goto(place="people", circle=done.circle if done else None))

    def _undo(self) -> None:
        try:
            self.presenter.undo()
        except AgendaError:
            text = self.tr("It could not be undone just now. History keeps it for later.")
            self.said.emit(Said(text=text, undo=False, icon="info"))
