"""The course of an import: choose, read, review, apply, receipt.

Reading and applying run in a child process; until the last step nothing is written, and
stopping at any moment leaves the agenda as it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from agenda.model.change import ChangeSet
from agenda.model.circle import Circle
from agenda.model.errors import BadInput, ChangedSince, NotFound, StoreError
from agenda.model.importing import FileReport
from agenda.services.agenda import Agenda
from agenda.ui.imports.review import Review, files_of
from agenda.ui.jobs import Job, Jobs

EVERYTHING = ChangeSet(many=True, structure=True, circles=True)


class Stage(Enum):
    """Where an import is."""

    DOOR = auto()
    READING = auto()
    PLAN = auto()
    APPLYING = auto()
    RECEIPT = auto()
    PROBLEM = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an import did, for the receipt."""

    batch: int | None
    files: tuple[FileReport, ...]
    circle: int | None


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
        self._folder: TemporaryDirectory[str] | None = None
        self._give_back: Callable[[], None] = _nothing
        self._stamps: list[tuple[int, int]] = []
        self.stage = Stage.DOOR
        self.paths: tuple[Path, ...] = ()
        self.pasted = False
        self.review: Review | None = None
        self.done: Done | None = None
        self.trouble: dict[str, Any] | None = None
        self.circle: int | None = None
        self.new_circle = ""
        self.planned_anew = False
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._tidy)

    def open_files(self, paths: Sequence[Path], circle: int | None = None) -> bool:
        """Plan the import of files; False while another one is being applied."""
        if self.stage is Stage.APPLYING or not paths:
            return False
        self._leave()
        self.paths, self.circle = tuple(paths), circle
        self._read()
        return True

    def open_text(self, text: str) -> bool:
        """Plan the import of pasted cards or rows; they wait in a file that goes with the plan."""
        if self.stage is Stage.APPLYING or not text.strip():
            return False
        self._leave()
        card = text.lstrip("\ufeff \r\n\t").upper().startswith("BEGIN:VCARD")
        file = self._private() / ("pasted.vcf" if card else "pasted.csv")
        file.write_text(text, encoding="utf-8", newline="")
        self.paths, self.pasted = (file,), True
        self._read()
        return True

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
        known = {circle.name.casefold(): circle.id for circle in self._agenda.circles.all()}
        name = " ".join(name.split())
        self.circle = known.get(name.casefold())
        self.new_circle = "" if self.circle is not None else name

    def apply(self) -> None:
        """Bring in what is ticked; if a file has changed since it was read, plan it anew."""
        if self.stage is not Stage.PLAN or self.review is None or not self.review.wanted():
            return
        if self._stamps != [_stamp(path) for path in self.paths]:
            self._read(anew=True)
            return
        name, made = self.new_circle, None
        try:
            made = self._make_circle()
            file = self._private() / "decisions.json"
            file.write_text(json.dumps(self.review.decisions(self.circle)), encoding="utf-8")
        except (OSError, StoreError) as error:
            self._undo_circle(made, name)
            self._fail({"kind": type(error).__name__, "happened": str(error)})
            return
        arguments = ["import", *map(str, self.paths), "--decisions", str(file)]
        self._start(Stage.APPLYING, arguments, self._applied, lambda: self._undo_circle(made, name))

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
            self._read()
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

    def _read(self, *, anew: bool = False) -> None:
        self.planned_anew = anew
        self._stamps = [_stamp(path) for path in self.paths]
        arguments = ["import", *map(str, self.paths), "--dry-run", "--rows"]
        self._start(Stage.READING, arguments, self._planned, _nothing)

    def _start(
        self,
        stage: Stage,
        arguments: Sequence[str],
        succeeded: Callable[[dict[str, Any]], None],
        undo: Callable[[], None],
    ) -> None:
        self._give_back = undo
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
        self.review = Review(files_of(document["files"]), document["rows"])
        self._move(Stage.PLAN)

    def _applied(self, document: dict[str, Any]) -> None:
        files, batch = files_of(document["files"]), document.get("batch")
        self.done = Done(batch=batch, files=files, circle=self.circle)
        self.review = None
        self._give_back = _nothing
        self._tidy()
        self._move(Stage.RECEIPT)
        self.changed.emit(EVERYTHING)

    def _fail(self, error: dict[str, Any]) -> None:
        self._give_back()
        self._give_back = _nothing
        if error.get("kind") == "Cancelled":
            self._leave()
            self._move(Stage.DOOR)
            self.stopped.emit()
            return
        self.trouble = error
        self._move(Stage.PROBLEM)

    def _make_circle(self) -> ChangeSet | None:
        if not self.new_circle:
            return None
        try:
            self.circle, made = self._agenda.circles.add(self.new_circle)
        except BadInput:  # of that name there is one by now
            self.circle = self._agenda.circles.resolve(self.new_circle).id
            made = None
        self.new_circle = ""
        if made is not None:
            self.changed.emit(made)
        return made

    def _undo_circle(self, made: ChangeSet | None, name: str) -> None:
        if made is None:
            return
        self.circle, self.new_circle = None, name
        try:
            _, changes = self._agenda.history.undo(made.entry)
        except (ChangedSince, NotFound, StoreError):  # it is in use meanwhile: it stays
            return
        self.changed.emit(changes)

    def _withdraw(self) -> None:
        self._leave()
        self._move(Stage.DOOR)
        self.withdrawn.emit()

    def _private(self) -> Path:
        """Return a folder beside the agenda that nobody else can read; it goes with the plan."""
        if self._folder is None:
            self._folder = TemporaryDirectory(
                prefix="agenda-import-", dir=self._agenda.path.parent, ignore_cleanup_errors=True
            )
        return Path(self._folder.name)

    def _tidy(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _leave(self) -> None:
        """Forget the import that was on the table."""
        job, self._job = self._job, None
        if job is not None:
            job.ended.connect(self._give_back)  # not before it has let go of the agenda
            job.cancel()
        self._give_back = _nothing
        self._tidy()
        self.paths, self.pasted, self._stamps = (), False, []
        self.review = self.done = self.trouble = None
        self.circle, self.new_circle, self.planned_anew = None, "", False

    def _move(self, stage: Stage) -> None:
        self.stage = stage
        self.moved.emit()


def _stamp(path: Path) -> tuple[int, int]:
    """Return size and time of a file, by which a change since is noticed; zeros if it is gone."""
    try:
        known = path.stat()
    except OSError:
        return (0, 0)
    return known.st_size, known.st_mtime_ns


def _nothing() -> None:
    """There is nothing to give back."""
