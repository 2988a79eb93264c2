"""The live folder of the window: switched on and off, and kept up to date after each change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTime, QTimer, Signal

from agenda.model.errors import AgendaError
from agenda.services.agenda import Agenda
from agenda.ui.jobs import Jobs
from agenda.ui.wording import ErrorParts, error_parts, job_error_parts

SOON_MS = 2_000
"""Several changes at once, as while somebody is typing, are written together."""
NAMED = 3


class LiveFolder(QObject):
    """Keeps the folder, if there is one, as the agenda is.

    Its first filling is a job like others; what follows each change is not worth a word, so it
    runs in ``quiet`` jobs that no card in the sidebar shows.

    Signals:
        changed: Read `folder` and `state` anew.
        said: News of it, in words: something was left as others have it, or went wrong.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(
        self, agenda: Agenda, jobs: Jobs, quiet: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._mirror = agenda.mirror
        self._jobs, self._quiet = jobs, quiet
        self._running = self._again = False
        self._written: object = None
        self._left: tuple[str, ...] = ()
        self._trouble = ""
        self._at: datetime | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.catch_up)

    @property
    def folder(self) -> Path | None:
        """The folder, None while it is off."""
        return self._mirror.folder

    @property
    def busy(self) -> bool:
        """True while it is being written."""
        return self._running

    @property
    def state(self) -> str:
        """How it stands, in words; empty while it is off."""
        if self.folder is None:
            return self._trouble
        if self._running:
            return self.tr("Being written…")
        if self._trouble:
            return self._trouble
        parts = []
        if self._at is not None:
            clock = QTime(self._at.hour, self._at.minute)
            time = QLocale().toString(clock, QLocale.FormatType.ShortFormat)
            parts.append(self.tr("Up to date, %1").replace("%1", time))
        if self._left:
            parts.append(self._left_words())
        return " · ".join(parts)

    def start(self, folder: Path) -> None:
        """Make a folder the live one, and fill it."""
        if self._running:
            return
        title = self.tr("Filling the folder %1").replace("%1", folder.name)
        self._run(self._jobs, ["mirror", str(folder)], title)

    def stop(self) -> None:
        """Write no more; the files stay."""
        self._soon.stop()
        try:
            self._mirror.stop()
        except AgendaError as error:
            self._trouble = error_parts(error).text
        else:
            self._trouble, self._left, self._at = "", (), None
        self.changed.emit()

    def note(self) -> None:
        """Bring the folder up to date a little later, if anything is different."""
        self._soon.start()

    def catch_up(self) -> None:
        """Bring the folder up to date now, if anything is different."""
        self._soon.stop()
        if self._running:
            self._again = True
            return
        mark = self._mirror.mark()
        if mark is None or mark == self._written:
            return
        self._run(self._quiet, ["mirror", "--update"], "")

    def close(self) -> None:
        """End: the agenda is being closed."""
        self._soon.stop()
        self._quiet.kill_all()

    def _run(self, jobs: Jobs, command: list[str], title: str) -> None:
        mark = self._mirror.mark()
        self._running = True
        job = jobs.start(command, title)
        job.succeeded.connect(lambda document: self._finish(document, mark))
        job.failed.connect(self._fail)
        self.changed.emit()

    def _finish(self, document: Mapping[str, Any], mark: object) -> None:
        self._running, self._trouble = False, ""
        self._at = datetime.now().astimezone()
        self._written = mark
        left = tuple(str(name) for name in document["mirror"]["left"])
        news = left and left != self._left
        self._left = left
        self.changed.emit()
        if news:
            self.said.emit(self._left_words())
        self._go_on()

    def _fail(self, error: Mapping[str, Any]) -> None:
        self._running = False
        trouble = _parts(error).text
        news = trouble != self._trouble
        self._trouble = trouble
        self.changed.emit()
        if news:
            self.said.emit(trouble)
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.note()

    def _left_words(self) -> str:
        names = ", ".join(self._left[:NAMED])
        if len(self._left) > NAMED:
            names += "…"
        words = self.tr(
            "%Ln cards were changed by another program and stay as they are there",
            "",
            len(self._left),
        )
        return f"{words}: {names}"


def _parts(error: Mapping[str, Any]) -> ErrorParts:
    """Return why the folder could not be written, in the window's own words where it has any."""
    words = {
        "not-empty": QCoreApplication.translate(
            "live-folder", "There are cards of others in this folder. Choose an empty one."
        ),
        "other-mirror": QCoreApplication.translate(
            "live-folder", "This is the live folder of another agenda. Choose an empty one."
        ),
    }
    why = str(error.get("details", {}).get("why", ""))
    if why in words:
        return ErrorParts(happened=words[why])
    if error.get("kind") == "CannotWrite":
        gone = QCoreApplication.translate(
            "live-folder", "The live folder cannot be written. Is its disk there?"
        )
        kept = QCoreApplication.translate("live-folder", "Your agenda is safe.")
        return ErrorParts(happened=gone, kept=kept)
    return job_error_parts(error)
