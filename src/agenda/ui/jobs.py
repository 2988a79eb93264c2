"""Long work, done by `agenda … --json-lines` in a child process.

Python runs one thread at a time, so an import in a thread of the window would make typing
stutter. A process of low priority does not, and whatever ends it leaves the agenda as it was.
The window and the terminal thus share one path.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QTimer, Signal

from agenda.model.importing import Progress

KILL_AFTER_MS = 2_000
WORDS_KEPT = 4_000
ESTIMATE_AFTER_MS = 1_500
NICENESS = "10"


class Job(QObject):
    """One child process. It starts when the event loop comes round, so connect at once.

    The signals are of `object`: Qt would copy a dict value by value, half a second for a plan
    of 100,000 rows.

    Signals:
        progressed: A :class:`Progress`.
        succeeded: The document that the command printed, as a dict.
        failed: ``kind`` (the name of the error's class) and its three parts ``happened``,
            ``kept`` and ``do``, which may be empty. After `cancel` the kind is ``Cancelled``.
        ended: After either of them.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, id_: str, title: str, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.id, self.title = id_, title
        self.progress = Progress(stage="", done=0)
        self._cancelled = self._over = False
        self._rest = b""
        self._words = ""
        self._outcome: tuple[str, dict[str, Any]] | None = None
        self._stage_time = QElapsedTimer()
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._overhear)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._note_error)
        QTimer.singleShot(0, self, self._begin)

    @property
    def seconds_left(self) -> int | None:
        """An estimate from the pace of the present stage; None while it is too early to say."""
        done, total = self.progress.done, self.progress.total
        if not self._stage_time.isValid() or not total or not done:
            return None
        elapsed = self._stage_time.elapsed()
        if elapsed < ESTIMATE_AFTER_MS:
            return None
        return max(1, round(elapsed * (total - done) / done / 1000))

    def cancel(self) -> None:
        """Stop it; the agenda stays as it was."""
        if self._over or self._cancelled:
            return
        self._cancelled = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._conclude()
            return
        self._process.terminate()
        QTimer.singleShot(KILL_AFTER_MS, self, self._process.kill)

    def kill(self) -> None:
        """Stop it at once and wait: the program is being left."""
        self._cancelled = True
        self._process.kill()
        self._process.waitForFinished(KILL_AFTER_MS)

    def _begin(self) -> None:
        if not self._cancelled:
            self._process.start()

    def _read(self) -> None:
        data = self._rest + bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = data.split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            said = json.loads(line)
        except ValueError:  # a library printed something
            return
        if not isinstance(said, dict):
            return
        if "progress" in said:
            self._advance(said["progress"])
        elif "result" in said:
            self._outcome = ("result", said["result"])
        elif "error" in said:
            self._outcome = ("error", said["error"])

    def _advance(self, said: dict[str, Any]) -> None:
        new = Progress(stage=said["stage"], done=said["done"], total=said.get("total") or 0)
        if new.stage != self.progress.stage:
            self._stage_time.start()
        self.progress = new
        self.progressed.emit(new)

    def _overhear(self) -> None:
        heard = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._words = (self._words + heard)[-WORDS_KEPT:]

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._words = self._process.errorString()
            self._conclude()

    def _finish(self) -> None:
        self._read()
        self._overhear()
        self._conclude()

    def _conclude(self) -> None:
        if self._over:
            return
        self._over = True
        match self._outcome:
            case ("result", document) if not self._cancelled:
                self.succeeded.emit(document)
            case ("error", error) if not self._cancelled:
                self.failed.emit(error)
            case _:
                kind = "Cancelled" if self._cancelled else "Stopped"
                happened = self._words.strip().rpartition("\n")[2]
                self.failed.emit({"kind": kind, "happened": happened, "kept": "", "do": ""})
        self.ended.emit()


class Jobs(QObject):
    """The jobs that run for one agenda.

    Signals:
        changed: Something began, came on or ended; read `running`.
    """

    changed = Signal()

    def __init__(self, database: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._numbers = count(1)
        self._running: dict[str, Job] = {}

    @property
    def running(self) -> tuple[Job, ...]:
        """What runs now, the oldest first."""
        return tuple(self._running.values())

    def start(self, arguments: Sequence[str], title: str) -> Job:
        """Run a command of `agenda` on this agenda, for example ``["dedupe", "--apply"]``.

        `title` is what the job card says: "Importing contacts.vcf".
        """
        job = Job(f"job-{next(self._numbers)}", title, self._command(arguments), self)
        self._running[job.id] = job
        job.progressed.connect(self.changed)
        job.ended.connect(partial(self._forget, job))
        self.changed.emit()
        return job

    def cancel(self, job_id: str) -> None:
        """Stop a job by its id."""
        job = self._running.get(job_id)
        if job is not None:
            job.cancel()

    def kill_all(self) -> None:
        """Stop everything at once: the program is being left."""
        for job in self.running:
            job.kill()

    def _forget(self, job: Job) -> None:
        self._running.pop(job.id, None)
        self.changed.emit()
        job.deleteLater()

    def _command(self, arguments: Sequence[str]) -> list[str]:
        nice = shutil.which("nice")
        head = [nice, "-n", NICENESS] if nice else []
        agenda = [sys.executable, "-m", "agenda", "--database", str(self._database)]
        return [*head, *agenda, *arguments, "--json-lines"]
