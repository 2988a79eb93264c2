"""What the history page knows and does, without a widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTime, Signal

from agenda.model.change import ChangeSet, Entry
from agenda.model.errors import AgendaError, NothingTo
from agenda.model.importing import Batch
from agenda.services.agenda import Agenda
from agenda.ui.history.ledger import LedgerWords
from agenda.ui.history.lines import Line
from agenda.ui.history.staying import kept_by, still_there, worked_on
from agenda.ui.i18n import RelativeDates, full_date, sentence_case
from agenda.ui.jobs import Jobs
from agenda.ui.wording import entry_text, error_parts, job_error_parts, undone_text

PAGE = 200
FILES_NAMED = 2
NAMED = 3
ICONS = {
    "import": "download",
    "undo-import": "rotate-ccw",
    "merge": "git-merge",
    "merge-groups": "git-merge",
    "unmerge": "split",
    "different": "unlink",
    "add-person": "user-plus",
    "rename-person": "pencil",
    "edit-person": "pencil",
    "remove-people": "trash-2",
    "restore-people": "archive-restore",
    "add-circle": "circle-plus",
    "rename-circle": "tag",
    "change-circle": "tag",
    "remove-circle": "tag",
    "put-in-circle": "orbit",
    "take-from-circle": "orbit",
}


class HistoryPresenter(QObject):
    """The changes, the imports and the bin of one agenda.

    Signals:
        changed: A :class:`ChangeSet` of something undone, redone or restored here.
        done: News of it, in words.
        refused: The :class:`ErrorParts` of what could not be undone.
        shown: The lines are others, while a job works.
    """

    changed = Signal(object)
    done = Signal(str)
    refused = Signal(object)
    shown = Signal()

    def __init__(self, agenda: Agenda, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda, self._jobs = agenda, jobs
        self._going: set[int] = set()
        self._dates = RelativeDates()
        self._ledger = LedgerWords(self)
        self._entries: list[Entry] = []
        self._whole = False
        self._batches: list[Batch] = []
        self._bin: list[tuple[int, str, datetime, int]] = []

    def load(self) -> None:
        """Read everything anew, as far as it had been read."""
        limit = max(PAGE, len(self._entries))
        self._entries = self._agenda.history.entries(limit)
        self._whole = len(self._entries) < limit
        self._batches = self._agenda.history.batches()
        self._bin = self._agenda.people.bin()

    def more(self) -> bool:
        """Read older changes; False where there are none."""
        if self._whole or not self._entries:
            return False
        older = self._agenda.history.entries(PAGE, before=self._entries[-1].id)
        self._entries += older
        self._whole = len(older) < PAGE
        return bool(older)

    def changes(self, today: date) -> list[Line]:
        """Return the changes under the days on which they were made, the latest first."""
        lines: list[Line] = []
        day = None
        for entry in self._entries:
            here = entry.at.astimezone()
            if here.date() != day:
                day = here.date()
                lines.append(Line(title=self._day(day, today), heading=True))
            lines.append(self._entry_line(entry, here))
        return lines

    def imports(self) -> list[Line]:
        """Return the ledger of imports, the latest first."""
        return [self._batch_line(batch) for batch in self._batches]

    def bin(self, today: date) -> list[Line]:
        """Return the people in the bin, the latest first."""
        return [
            Line(
                key=id_,
                title=name or self.tr("Without a name"),
                detail=" · ".join(
                    (
                        sentence_case(self._dates.ago(at.astimezone().date(), today)),
                        self.tr("%Ln days left", "", days),
                    )
                ),
                link=self.tr("Restore"),
                face=True,
            )
            for id_, name, at, days in self._bin
        ]

    def batch(self, id_: int) -> Batch | None:
        """Return an import by id."""
        return next((batch for batch in self._batches if batch.id == id_), None)

    def can_undo(self) -> bool:
        """Say whether there is anything to undo."""
        return _exists(self._agenda.history.next_undo)

    def can_redo(self) -> bool:
        """Say whether there is anything to do again."""
        return _exists(self._agenda.history.next_redo)

    def undo(self, entry: int | None = None) -> None:
        """Take back an entry, by default the latest; an import goes into a job."""
        try:
            known = self._agenda.history.next_undo() if entry is None else self._entry(entry)
            if known is not None and known.action == "import" and known.batch is not None:
                self.undo_import(known.batch)
                return
            found, changes = self._agenda.history.undo(entry)
        except AgendaError as error:
            self.refused.emit(error_parts(error))
            return
        self._tell(changes, undone_text(found))

    def redo(self) -> None:
        """Do again what was undone last."""
        try:
            found, changes = self._agenda.history.redo()
        except AgendaError as error:
            self.refused.emit(error_parts(error))
            return
        self._tell(changes, self.tr("Done again: %1").replace("%1", entry_text(found)))

    def undo_import(self, batch: int) -> None:
        """Withdraw a whole import, keeping what was done with its people since.

        It can be thousands of cards, so a job does it.
        """
        if batch in self._going:
            return
        known = self.batch(batch)
        name = self.import_title(known) if known else ""
        title = self.tr("Taking back %1").replace("%1", name)
        job = self._jobs.start(["undo", "--import", str(batch)], title)
        self._going.add(batch)
        since = worked_on(self._agenda, batch, self._entries)
        job.succeeded.connect(lambda document: self._withdrawn(batch, document, since))
        job.failed.connect(lambda error: self._not_withdrawn(batch, error))
        self.shown.emit()

    def restore(self, people: Sequence[int]) -> None:
        """Take people out of the bin."""
        try:
            changes = self._agenda.people.restore(people)
        except AgendaError as error:
            self.refused.emit(error_parts(error))
            return
        self._tell(changes, self.tr("%Ln people are back", "", len(people)))

    def everybody_in_bin(self) -> list[int]:
        """Return who is in the bin."""
        return [id_ for id_, *_ in self._bin]

    def import_title(self, batch: Batch) -> str:
        """Return the names of the files of an import."""
        names = [PurePath(file.path).name or self.tr("Pasted text") for file in batch.files]
        if len(names) > FILES_NAMED:
            return self.tr("%Ln files", "", len(names))
        return ", ".join(names)

    def when(self, at: datetime) -> str:
        """Return a day and a time of the user's own clock."""
        here = at.astimezone()
        return f"{full_date(here.date())}, {_clock(here)}"

    def _withdrawn(self, batch: int, document: Mapping[str, Any], since: Sequence[int]) -> None:
        self._going.discard(batch)
        everything = ChangeSet(structure=True, circles=True, many=True)
        self.load()
        news = self.tr("The import was taken back; your own changes were kept")
        kept = kept_by(self._entries, document.get("entry"))
        if kept:
            news = f"{news}. {self._stayed(kept, still_there(self._agenda, since))}"
        self._tell(everything, news)

    def _stayed(self, kept: int, names: Sequence[str]) -> str:
        """Return who stays, and why."""
        words = self.tr(
            "%Ln people stay, because they were there before or have been given something since",
            "",
            kept,
        )
        if not names:
            return words
        rest = "…" if len(names) > NAMED else ""
        return f"{words}: {', '.join(names[:NAMED])}{rest}"

    def _not_withdrawn(self, batch: int, error: dict[str, Any]) -> None:
        self._going.discard(batch)
        self.shown.emit()
        self.refused.emit(job_error_parts(error))

    def _entry(self, id_: int) -> Entry | None:
        return next((entry for entry in self._entries if entry.id == id_), None)

    def _tell(self, changes: ChangeSet, news: str) -> None:
        self.load()
        self.changed.emit(changes)
        self.done.emit(news)

    def _day(self, day: date, today: date) -> str:
        near = (today - day).days <= 1
        return sentence_case(self._dates.ago(day, today)) if near else full_date(day)

    def _entry_line(self, entry: Entry, here: datetime) -> Line:
        going = entry.batch in self._going and entry.action == "import"
        link = self.tr("Undo") if entry.undoable and not entry.undone and not going else ""
        return Line(
            key=entry.id,
            title=entry_text(entry),
            detail=self._entry_detail(entry, here),
            icon=ICONS.get(entry.action, "history"),
            link=link,
            tail=self._tail(undone=entry.undone, going=going),
            off=entry.undone,
        )

    def _entry_detail(self, entry: Entry, here: datetime) -> str:
        kept = int(entry.details.get("kept", 0)) if entry.action == "undo-import" else 0
        stayed = self.tr("%Ln people stayed", "", kept) if kept else ""
        return " · ".join(filter(None, (_clock(here), stayed)))

    def _tail(self, *, undone: bool, going: bool) -> str:
        if going:
            return self.tr("Taking it back…")
        return self.tr("Undone") if undone else ""

    def _batch_line(self, batch: Batch) -> Line:
        going = batch.id in self._going
        return Line(
            key=batch.id,
            title=self.import_title(batch),
            detail=f"{self.when(batch.at)} · {self._ledger.detail(batch)}",
            icon="file-text",
            link="" if batch.undone or going else self.tr("Undo"),
            tail=self._tail(undone=batch.undone, going=going),
            off=batch.undone,
        )


def _exists(ask: Callable[[], Entry]) -> bool:
    try:
        ask()
    except NothingTo:
        return False
    return True


def _clock(at: datetime) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
