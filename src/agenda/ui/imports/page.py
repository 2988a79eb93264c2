"""The import screen: a door, a plan, a receipt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from agenda.model.change import ChangeSet
from agenda.model.errors import AgendaError, Unreadable
from agenda.services.agenda import Agenda
from agenda.ui.imports.capture import carried, png_of
from agenda.ui.imports.columns_view import ColumnsView
from agenda.ui.imports.door import Door
from agenda.ui.imports.plan_sheets import PlanSheets
from agenda.ui.imports.plan_view import PlanView
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.problem import ProblemView
from agenda.ui.imports.receipt import ReceiptView
from agenda.ui.imports.review import totals
from agenda.ui.imports.stages import Stage
from agenda.ui.imports.trouble import trouble_parts
from agenda.ui.imports.waiting import Waiting
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto, Page, Said
from agenda.ui.theme import Theme
from agenda.ui.widgets import column
from agenda.ui.widgets.file_chooser import FileChooser


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
        self.columns = ColumnsView(theme, self.presenter)
        self.plan = PlanView(theme, self.presenter)
        self.receipt = ReceiptView(theme)
        self.problem = ProblemView(theme)
        self.sheets = PlanSheets(theme, agenda, self.presenter, self.plan, self)
        self._receipt_read = False
        self._stack = QStackedWidget()
        for view in (
            self.door,
            self.waiting,
            self.columns,
            self.plan,
            self.receipt,
            self.problem,
        ):
            self._stack.addWidget(view)
        column(self).addWidget(self._stack)
        self._connect()
        self._bind()

    def open_files(self, paths: Sequence[Path], circle: int | None = None) -> None:
        """Show what an import of files would do; ``circle`` receives the newcomers."""
        if not self.presenter.open_files(paths, circle):
            self._busy()

    def open_text(self, text: str) -> None:
        """Show what an import of pasted text would do."""
        if not text.strip():
            self.door.say(self.tr("There is nothing on the clipboard that could be a person."))
        elif not self.presenter.open_text(text):
            self._busy()

    def open_picture(self, picture: QImage) -> None:
        """Show what an import of a picture with a QR code would do."""
        if not self.presenter.open_picture(png_of(picture)):
            self._busy()

    def paste(self) -> None:
        """Show what an import of the clipboard would do: files, text or a picture."""
        held = carried(QGuiApplication.clipboard().mimeData())
        if held.files:
            self.open_files(held.files)
        elif held.picture is not None:
            self.open_picture(held.picture)
        else:
            self.open_text(held.text)

    def refresh(self, changes: ChangeSet) -> None:
        """Keep in step: the import of the receipt may have been undone, a circle renamed."""
        self.presenter.refresh()
        if changes.circles and self.presenter.stage is Stage.PLAN:
            self.plan.strip.show_circle()

    def enter(self, goto: Goto) -> None:
        """Put the keyboard where this stage begins; a receipt that was read makes room."""
        del goto
        if self._receipt_read and self.presenter.stage is Stage.RECEIPT:
            self.presenter.again()
        self._focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._receipt_read = self.presenter.stage is Stage.RECEIPT

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
        self.door.folder_wanted.connect(self._choose_folder)
        self.door.paste_wanted.connect(self.paste)
        self.waiting.cancelled.connect(presenter.cancel)
        self.plan.foot.cancelled.connect(presenter.cancel)
        self.plan.foot.accepted.connect(presenter.apply)
        self.plan.other_wanted.connect(self._choose)
        self.plan.columns_wanted.connect(presenter.show_columns)
        self.plan.problems_wanted.connect(self.sheets.problems)
        self.columns.accepted.connect(presenter.use_columns)
        self.columns.cancelled.connect(presenter.leave_columns)
        self.receipt.people_wanted.connect(self._see_people)
        self.receipt.doubtful_wanted.connect(lambda: self.wanted.emit(Goto(place="duplicates")))
        self.receipt.problems_wanted.connect(self.sheets.problems)
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
            case Stage.COLUMNS if presenter.columns is not None:
                self._stack.setCurrentWidget(self.columns)
                self.columns.show_columns(presenter.columns, self._name())
            case Stage.PLAN:
                self._stack.setCurrentWidget(self.plan)
                self.plan.show_plan(self._name())
            case Stage.RECEIPT if presenter.done is not None:
                self._receipt_read = False
                self.receipt.show_done(presenter.done)
                self._stack.setCurrentWidget(self.receipt)
                self._tell()
            case Stage.PROBLEM if presenter.trouble is not None:
                parts = trouble_parts(presenter.trouble, self._name())
                hopeless = presenter.trouble.get("kind") == Unreadable.__name__
                planned = presenter.review is not None
                self.problem.show_parts(parts, planned=planned, hopeless=hopeless)
                self._stack.setCurrentWidget(self.problem)
        self._focus()

    def _focus(self) -> None:
        first = {
            Stage.DOOR: self.door.choose,
            Stage.READING: self.waiting.stop,
            Stage.APPLYING: self.waiting.stop,
            Stage.COLUMNS: self.columns.first(),
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
        elif summed["completed"]:
            text = self.tr("%Ln cards have been completed", "", summed["completed"])
        else:
            text = self.tr("What was new has come in")
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
        chooser = FileChooser(self, title)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setNameFilters([readable, everything])
        chooser.filesSelected.connect(lambda names: self.open_files([Path(n) for n in names]))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _choose_folder(self) -> None:
        chooser = FileChooser(self, self.tr("Choose a folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(lambda name: self.open_files([Path(name)]))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _paste(self) -> None:
        if self.presenter.stage in (Stage.DOOR, Stage.RECEIPT, Stage.PROBLEM):
            self.paste()

    def _accept(self) -> None:
        if self.presenter.stage is Stage.PLAN:
            self.presenter.apply()
        elif self.presenter.stage is Stage.COLUMNS:
            self.presenter.use_columns()

    def _find(self) -> None:
        if self.presenter.stage is Stage.PLAN:
            self.plan.cards.search.select_all()

    def _escape(self) -> None:
        if self.presenter.stage in (Stage.READING, Stage.APPLYING, Stage.PLAN):
            self.presenter.cancel()
        elif self.presenter.stage is Stage.COLUMNS:
            self.presenter.leave_columns()
        elif self.presenter.stage is not Stage.DOOR:
            self.presenter.again()

    def _see_people(self) -> None:
        done = self.presenter.done
        self.wanted.emit(Goto(place="people", circle=done.circle if done else None))

    def _undo(self) -> None:
        try:
            self.presenter.undo()
        except AgendaError:
            text = self.tr("It could not be undone just now. History keeps it for later.")
            self.said.emit(Said(text=text, undo=False, icon="info"))
