"""What the history page knows and does, without a widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import PurePath

from PySide6.QtCore import QLocale, QObject, QTime, Signal

from agenda.model.change import ChangeSet, Entry
from agenda.model.errors import AgendaError, NothingTo
from agenda.model.importing import Batch
from agenda.services.agenda import Agenda
from agenda.ui.history.lines import Line
from agenda.ui.i18n import RelativeDates, full_date, number, sentence_case
from agenda.ui.wording import entry_text, undone_text

PAGE = 200
FILES_NAMED = 2
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
        refused: The :class:`AgendaError` of what could not be undone.
    """

    changed = Signal(object)
    done = Signal(str)
    refused = Signal(object)

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._dates = RelativeDates()
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
                detail=sentence_case(self._dates.ago(at.astimezone().date(), today)),
                icon="user",
                link=self.tr("Restore"),
                tail=self.tr("%Ln days left", "", days),
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
        """Take back an entry, by default the latest."""
        try:
            found, changes = self._agenda.history.undo(entry)
        except AgendaError as error:
            self.refused.emit(error)
            return
        self._tell(changes, undone_text(found))

    def redo(self) -> None:
        """Do again what was undone last."""
        try:
            found, changes = self._agenda.history.redo()
        except AgendaError as error:
            self.refused.emit(error)
            return
        self._tell(changes, self.tr("Done again: %1").replace("%1", entry_text(found)))

    def undo_import(self, batch: int) -> None:
        """Withdraw a whole import, keeping what was done with its people since."""
        try:
            changes = self._agenda.history.undo_import(batch)
        except AgendaError as error:
            self.refused.emit(error)
            return
        self._tell(changes, self.tr("The import was taken back; your own changes were kept"))

    def restore(self, people: Sequence[int]) -> None:
        """Take people out of the bin."""
        try:
            changes = self._agenda.people.restore(people)
        except AgendaError as error:
            self.refused.emit(error)
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

    def _tell(self, changes: ChangeSet, news: str) -> None:
        self.load()
        self.changed.emit(changes)
        self.done.emit(news)

    def _day(self, day: date, today: date) -> str:
        near = (today - day).days <= 1
        return sentence_case(self._dates.ago(day, today)) if near else full_date(day)

    def _entry_line(self, entry: Entry, here: datetime) -> Line:
        link = self.tr("Undo") if entry.undoable and not entry.undone else ""
        return Line(
            key=entry.id,
            title=entry_text(entry),
            detail=_clock(here),
            icon=ICONS.get(entry.action, "history"),
            link=link,
            tail=self.tr("Undone") if entry.undone else "",
            off=entry.undone,
        )

    def _batch_line(self, batch: Batch) -> Line:
        return Line(
            key=batch.id,
            title=self.import_title(batch),
            detail=f"{self.when(batch.at)} · {self._numbers(batch)}",
            icon="file-text",
            link="" if batch.undone else self.tr("Undo this import"),
            tail=self.tr("Taken back") if batch.undone else "",
            off=batch.undone,
        )

    def _numbers(self, batch: Batch) -> str:
        count = {
            name: sum(getattr(file, name) for file in batch.files)
            for name in ("new", "completed", "unchanged", "doubtful")
        }
        problems = sum(len(file.problems) for file in batch.files)
        said = [
            self.tr("%1 new").replace("%1", number(count["new"])),
            self.tr("%1 completed").replace("%1", number(count["completed"])),
            self.tr("%1 unchanged").replace("%1", number(count["unchanged"])),
        ]
        if count["doubtful"]:
            said.append(self.tr("%1 doubtful").replace("%1", number(count["doubtful"])))
        if problems:
            said.append(self.tr("%Ln lines with problems", "", problems))
        return " · ".join(said)


def _exists(ask: Callable[[], Entry]) -> bool:
    try:
        ask()
    except NothingTo:
        return False
    return True


def _clock(at: datetime) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
