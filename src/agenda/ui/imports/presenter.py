"""The course of an import: choose, read, review, apply, receipt.

Reading and applying run in a child process; until the last step nothing is written, and
stopping at any moment leaves the agenda as it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from agenda.model.change import ChangeSet
from agenda.model.circle import Circle
from agenda.model.errors import AgendaError, Unreadable
from agenda.model.importing import PreviewCard
from agenda.model.text import fold
from agenda.services.agenda import Agenda
from agenda.ui.imports.columns import Columns
from agenda.ui.imports.held import Held
from agenda.ui.imports.relations import Relations
from agenda.ui.imports.review import Review, files_of
from agenda.ui.imports.stages import Done, Stage
from agenda.ui.jobs import Job, Jobs

EVERYTHING = ChangeSet(many=True, structure=True, circles=True)


class ImportPresenter(QObject):
    """The state of the import screen, without its widgets.

    Signals:
        moved: Another :class:`Stage`; read the attributes anew.
        progressed: A :class:`Progress` of the job that runs.
        changed: A :class:`ChangeSet`: the agenda is different now.
        stopped: Reading or applying was stopped; nothing was saved.
        withdrawn: The import of the receipt was undone.
    """

    moved = Signal()
    progressed = Signal(object)
    changed = Signal(object)
    stopped = Signal()
    withdrawn = Signal()

    def __init__(self, agenda: Agenda, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda, self._jobs = agenda, jobs
        self._job: Job | None = None
        self._held = Held(agenda.path.parent)
        self._stamps: list[tuple[int, int]] = []
        self._said_columns: dict[str, list[str]] = {}
        self.stage = Stage.DOOR
        self.paths: tuple[Path, ...] = ()
        self.pasted = False
        self.review: Review | None = None
        self.relations: Relations | None = None
        self.columns: Columns | None = None
        self.done: Done | None = None
        self.trouble: dict[str, Any] | None = None
        self.circle: int | None = None
        self.new_circle = ""
        self.planned_anew = self.plan_seen = False
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._held.clear)

    def open_files(self, paths: Sequence[Path], circle: int | None = None) -> bool:
        """Plan the import of files; False while another one is being applied."""
        if self.stage is Stage.APPLYING or not paths:
            return False
        self._leave()
        self.paths, self.circle = tuple(paths), circle
        self._read()
        return True

    def open_text(self, text: str) -> bool:
        """Plan the import of pasted text; importers know by its content what it is."""
        return bool(text.strip()) and self._open_held("pasted.txt", text.encode("utf-8", "replace"))

    def open_picture(self, png: bytes) -> bool:
        """Plan the import of a picture from the clipboard, which may show a QR code."""
        return bool(png) and self._open_held("pasted.png", png)

    def size(self) -> int:
        """Return the bytes of all files together."""
        return sum(size for size, _ in self._stamps)

    def circles(self) -> list[Circle]:
        """Return the circles that newcomers can be put into."""
        return [circle for circle in self._agenda.circles.all() if not circle.query]

    def choose_circle(self, id_: int | None) -> None:
        """Put the newcomers into a circle, or into none."""
        self.circle, self.new_circle = id_, ""

    def choose_new_circle(self, name: str) -> None:
        """Put the newcomers into a circle that will be made with the import."""
        name = " ".join(name.split())
        self.circle = self._circle_called(name)
        self.new_circle = "" if self.circle is not None else name

    def wanted(self) -> tuple[int, int]:
        """Return how many cards, and conversations with how many people, will be brought in."""
        if self.review is None or self.relations is None:
            return 0, 0
        return self.review.wanted(), self.relations.wanted(self.review.comes)

    def ready(self) -> bool:
        """Whether there is anything to bring in."""
        return any(self.wanted()) or (self.relations is not None and self.relations.beyond())

    def show_columns(self) -> None:
        """Look at what the columns of a table mean, from the plan."""
        if self.stage is Stage.PLAN and self.columns is not None and self.columns.tables:
            self._move(Stage.COLUMNS)

    def use_columns(self) -> None:
        """Take the columns for what the user says; where that is news, plan anew."""
        if self.stage is not Stage.COLUMNS or self.columns is None:
            return
        self._said_columns = self.columns.decisions()
        if self.columns.changed:
            self._read()
        else:
            self._move(Stage.PLAN)

    def leave_columns(self) -> None:
        """Go back to the plan with its columns as they were, or leave if it was not seen yet."""
        if self.stage is not Stage.COLUMNS or self.columns is None:
            return
        if self.plan_seen:
            self.columns.reset()
            self._move(Stage.PLAN)
        else:
            self.cancel()

    def meanings(self) -> tuple[str, ...]:
        """Return all that a column can mean."""
        return self._agenda.importing.columns()

    def preview(self, path: str, limit: int) -> list[PreviewCard]:
        """Return the first rows of a table as people; empty where it cannot be read by itself."""
        if self.columns is None:
            return []
        fields = self.columns.fields(path)
        try:
            return self._agenda.importing.preview(Path(path), fields, limit)
        except AgendaError:  # inside an archive, or gone since; the plan will tell
            return []

    def apply(self) -> None:
        """Bring in what is ticked; if a file has changed since it was read, plan it anew."""
        if self.stage is not Stage.PLAN or not self.ready():
            return
        if self._stamps != [_stamp(path) for path in self.paths]:
            self._read(anew=True)
            return
        self._start(Stage.APPLYING, [], self._decisions(), self._applied)

    def cancel(self) -> None:
        """Stop whatever runs and go back to the door; nothing was saved."""
        self._leave()
        self._move(Stage.DOOR)
        self.stopped.emit()

    def again(self) -> None:
        """Go on from a receipt or a problem: to the plan if there is one, else to the door."""
        if self.stage is Stage.PROBLEM and self.review is not None:
            self._move(Stage.PLAN)
            return
        self._leave()
        self._move(Stage.DOOR)

    def retry(self) -> None:
        """Do again what did not come about."""
        if self.stage is not Stage.PROBLEM:
            return
        if self.review is None:
            (self._read if self.paths else self.again)()
            return
        self.stage = Stage.PLAN
        self.apply()

    def undo(self) -> None:
        """Take the import of the receipt back, keeping what the user has done since."""
        if self.done is None or self.done.batch is None:
            return
        self.changed.emit(self._agenda.history.undo_import(self.done.batch))
        self._withdraw()

    def refresh(self) -> None:
        """Notice that the import of the receipt was undone from elsewhere."""
        if self.stage is Stage.RECEIPT and self.done is not None and self.done.batch is not None:
            batches = self._agenda.history.batches()
            if any(batch.id == self.done.batch and batch.undone for batch in batches):
                self._withdraw()

    def _open_held(self, name: str, data: bytes) -> bool:
        if self.stage is Stage.APPLYING:
            return False
        self._leave()
        try:
            self.paths, self.pasted = (self._held.write(name, data),), True
        except OSError as error:
            self._fail({"kind": type(error).__name__, "happened": str(error)})
        else:
            self._read()
        return True

    def _read(self, *, anew: bool = False) -> None:
        self.planned_anew = anew
        self._stamps = [_stamp(path) for path in self.paths]
        said = {"columns": self._said_columns} if self._said_columns else {}
        self._start(Stage.READING, ["--dry-run", "--rows"], said, self._planned)

    def _decisions(self) -> dict[str, Any]:
        assert self.review is not None, "decisions are about a plan"
        assert self.relations is not None, "decisions are about a plan"
        said = self.review.decisions(self.circle) | self.relations.decisions()
        return said | {"circle_name": self.new_circle, "columns": self._said_columns}

    def _start(
        self,
        stage: Stage,
        options: Sequence[str],
        decisions: dict[str, Any],
        succeeded: Callable[[dict[str, Any]], None],
    ) -> None:
        arguments = ["import", *map(str, self.paths), *options]
        if decisions:
            try:
                file = self._held.write("decisions.json", json.dumps(decisions).encode())
            except OSError as error:
                self._fail({"kind": type(error).__name__, "happened": str(error)})
                return
            arguments += ["--decisions", str(file)]
        job = self._jobs.start(arguments, self._title())
        self._job = job
        job.progressed.connect(self.progressed)
        job.succeeded.connect(lambda document: self._heed(job, succeeded, document))
        job.failed.connect(lambda error: self._heed(job, self._fail, error))
        self._move(stage)

    def _heed(self, job: Job, act: Callable[[dict[str, Any]], None], said: dict[str, Any]) -> None:
        """Listen to the job that runs; one that was given up has no say any more."""
        if self._job is job:
            self._job = None
            act(said)

    def _title(self) -> str:
        if self.pasted:
            return self.tr("Import what was pasted")
        if len(self.paths) == 1:
            return self.tr("Import %1").replace("%1", self.paths[0].name)
        return self.tr("Import %Ln files", "", len(self.paths))

    def _planned(self, document: dict[str, Any]) -> None:
        files = files_of(document["files"])
        review, relations = Review(files, document["rows"]), Relations(document)
        columns = Columns(document)
        if not (len(review) or relations.talks or relations.beyond() or columns.tables):
            self._fail({"kind": Unreadable.__name__, "files": files})
            return
        self.review, self.relations, self.columns = review, relations, columns
        asked = columns.unsure and not self._said_columns
        self._move(Stage.COLUMNS if asked else Stage.PLAN)

    def _applied(self, document: dict[str, Any]) -> None:
        files, batch = files_of(document["files"]), document.get("batch")
        made = self.relations.taken_circles() if self.relations is not None else []
        if self.new_circle:
            made.append(self.new_circle)
            self.circle = self._circle_called(self.new_circle)
        self.done = Done(batch=batch, files=files, circle=self.circle, circles=tuple(made))
        self.review = self.relations = self.columns = None
        self._held.clear()
        self._move(Stage.RECEIPT)
        self.changed.emit(EVERYTHING)

    def _circle_called(self, name: str) -> int | None:
        return next((c.id for c in self.circles() if fold(c.name) == fold(name)), None)

    def _fail(self, error: dict[str, Any]) -> None:
        if error.get("kind") == "Cancelled":
            self._leave()
            self._move(Stage.DOOR)
            self.stopped.emit()
            return
        self.trouble = error
        self._move(Stage.PROBLEM)

    def _withdraw(self) -> None:
        self._leave()
        self._move(Stage.DOOR)
        self.withdrawn.emit()

    def _leave(self) -> None:
        """Forget the import that was on the table."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._held.clear()
        self.paths, self.pasted, self._stamps = (), False, []
        self._said_columns = {}
        self.review = self.relations = self.columns = None
        self.done = self.trouble = None
        self.circle, self.new_circle = None, ""
        self.planned_anew = self.plan_seen = False

    def _move(self, stage: Stage) -> None:
        self.stage = stage
        self.plan_seen = self.plan_seen or stage is Stage.PLAN
        self.moved.emit()


def _stamp(path: Path) -> tuple[int, int]:
    """Return size and time of a file, by which a change since is noticed; zeros if it is gone."""
    try:
        known = path.stat()
    except OSError:
        return (0, 0)
    return known.st_size, known.st_mtime_ns
