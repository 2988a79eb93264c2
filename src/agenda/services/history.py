"""Undo, redo and the history, for every command there is."""

from __future__ import annotations

from agenda.model.change import ChangeSet, Entry
from agenda.model.errors import ChangedSince
from agenda.model.importing import Batch
from agenda.store import Store, batches, journal, people


class History:
    """What was done in one agenda."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entries(self, limit: int = 200, before: int | None = None) -> list[Entry]:
        """Return the newest entries, the latest first; ``before`` an entry id, for paging."""
        with self._store.reading() as reading:
            return journal.entries(reading, limit, before)

    def next_undo(self) -> Entry:
        """Return what Ctrl+Z would take back; raises :class:`NothingTo`."""
        with self._store.reading() as reading:
            return journal.latest_done(reading)

    def next_redo(self) -> Entry:
        """Return what would be done again; raises :class:`NothingTo`."""
        with self._store.reading() as reading:
            return journal.latest_undone(reading)

    def undo(self, entry: int | None = None) -> tuple[Entry, ChangeSet]:
        """Take back the latest entry, or the one named, whole or not at all.

        An import whose people have been worked with since is withdrawn as
        :meth:`undo_import` does, keeping that work.

        Raises:
            NothingTo: there is nothing to undo.
            NotFound: there is no such entry.
            ChangedSince: something it set has been changed since.
        """
        with self._store.reading() as reading:
            if entry is None:
                found = journal.latest_done(reading)
            else:
                found = journal.entry_of(reading, entry)
        try:
            with self._store.writing("undo") as writing:
                journal.undo(writing, found.id)
        except ChangedSince:
            if found.action != "import" or found.batch is None:
                raise
            return found, self.undo_import(found.batch)
        return found, writing.result

    def redo(self) -> tuple[Entry, ChangeSet]:
        """Do again what was undone last.

        Raises:
            NothingTo: nothing was undone, or something else was done since.
            ChangedSince: something it would set has been changed since.
        """
        with self._store.reading() as reading:
            found = journal.latest_undone(reading)
        with self._store.writing("redo") as writing:
            journal.redo(writing, found.id)
        return found, writing.result

    def undo_import(self, batch: int) -> ChangeSet:
        """Withdraw a whole import, however long ago, keeping what the user has done since.

        Raises:
            NotFound: there was no such import, or it is withdrawn already.
        """
        with self._store.reading() as reading:
            report = batches.batch_of(reading, batch)
            names = [file.path for file in report.files]
        with self._store.writing("undo-import", batch=batch, files=names) as writing:
            before = people.count_people(writing)
            kept = batches.withdraw(writing, batch)
            writing.details |= {"kept": len(kept), "before": before}
        return writing.result

    def batches(self) -> list[Batch]:
        """Return the ledger of imports, the latest first."""
        with self._store.reading() as reading:
            return batches.batches(reading)
