"""The course of the review of duplicates, without its widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from agenda.model.change import ChangeSet
from agenda.model.duplicates import Pair, PersonBrief, Verdict
from agenda.model.errors import NotFound, NotOne, StoreError
from agenda.services.agenda import Agenda
from agenda.services.merging import Review
from agenda.ui.duplicates.draft import Draft
from agenda.ui.duplicates.pair_queue import PairQueue, cliques, ids_of
from agenda.ui.jobs import Job, Jobs

LIMIT = 2000
"""So many pairs are loaded at once; the next ones follow when those are decided."""

FIRST_LOOK_S, SLICE_S = 0.08, 0.008
LOOKED = "duplicates-looked-at"


class DuplicatesPresenter(QObject):
    """The queue, the pair under review and what is decided about it.

    Signals:
        moved: Another pair is under review, or none.
        queue_changed: Pairs came or went.
        identical_changed: More or fewer identical pairs are known.
        changed: A :class:`ChangeSet`: the agenda is different now.
        merged: The name of who was made, and of a third person who may be her too, or "".
        parted: The two names that were said to be different.
        bulk_merged: How many people went into others.
        progressed: A :class:`Progress` of the search for duplicates.
        scanning: True when that search begins, False when it ends.
        failed: The error of the search, as a dict.
        refused: The error for which a decision could not be stored; nothing was changed.
    """

    moved = Signal()
    queue_changed = Signal()
    identical_changed = Signal()
    changed = Signal(object)
    merged = Signal(str, str)
    parted = Signal(str, str)
    bulk_merged = Signal(int)
    progressed = Signal(object)
    scanning = Signal(bool)
    failed = Signal(object)
    refused = Signal(object)

    def __init__(self, agenda: Agenda, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda, self._jobs = agenda, jobs
        self._job: Job | None = None
        self._own: ChangeSet | None = None
        self._ahead: dict[tuple[int, int], Review] = {}
        self._suspects: list[Pair] = []
        self._circles: dict[int, str] = {}
        self.queue = PairQueue()
        self.identical: list[Pair] = []
        self.total = 0
        self.draft: Draft | None = None
        self.loaded = False
        self._fetching = _timer(self, self.prefetch, single=True)
        self._looking = _timer(self, self.look_on, single=False)

    def load(self) -> None:
        """Read the queue afresh, staying with the pair under review if it is still there."""
        before = {ids_of(pair) for pair in (*self.queue.pairs, *self.identical)}
        here = self.queue.current if self.loaded else None
        pairs = self._agenda.merging.queue(LIMIT)
        self.total = len(pairs) if len(pairs) < LIMIT else self._agenda.merging.count()
        self.queue, self.identical = PairQueue(pairs), []
        self._ahead.clear()
        self._circles = {circle.id: circle.name for circle in self._agenda.circles.all()}
        self._suspects = [pair for pair in pairs if pair.verdict is Verdict.SAME]
        back = [pair for pair in pairs if self.loaded and ids_of(pair) not in before]
        wanted = ids_of(back[0]) if back else ids_of(here) if here is not None else None
        self.queue.go(next((n for n, p in enumerate(pairs) if ids_of(p) == wanted), 0))
        self.loaded = True
        self._find_identical(FIRST_LOOK_S, keep=wanted)
        self._looking.start()
        self.queue_changed.emit()
        self.identical_changed.emit()
        self._show()

    def refresh(self, changes: ChangeSet) -> None:
        """Follow a change made elsewhere."""
        if changes is self._own:
            return
        touched = {id_ for pair in (*self.queue.pairs, *self.identical) for id_ in ids_of(pair)}
        if self.loaded and (
            changes.many or changes.structure or changes.circles or touched & changes.people
        ):
            self.load()

    def go(self, place: int) -> None:
        """Review another pair."""
        if self.queue.pairs and place != self.queue.place:
            self.queue.go(place)
            self._show()

    def merge(self) -> None:
        """Make one person of the pair under review."""
        draft = self.draft
        if draft is None:
            return
        pair = draft.review.pair
        survivor, gone = draft.review.a.id, draft.review.b.id
        done = self._try(
            lambda: self._agenda.merging.merge(
                survivor, [gone], name=draft.name(), hide=draft.hide()
            )
        )
        if done is None:
            return
        name = self._agenda.people.show(survivor).display
        self.queue.take(pair)
        self._forget(survivor, gone)
        brief = PersonBrief(person=survivor, name=name, uids=pair.a.uids)
        third = self.queue.merged(brief, gone)
        self._after(done)
        self.merged.emit(name, third.name if third is not None else "")

    def different(self) -> None:
        """Remember that the two are different people."""
        pair = self.queue.current
        if pair is None:
            return
        done = self._try(lambda: self._agenda.merging.different(pair.a.person, pair.b.person))
        if done is None:
            return
        self.queue.take(pair)
        self._after(done)
        self.parted.emit(pair.a.name, pair.b.name)

    def later(self) -> None:
        """Review the pair after all the others."""
        pair = self.queue.current
        if pair is None:
            return
        if self._try(lambda: self._put_off(pair)) is None:
            return
        self.queue.put_last(pair)
        self.queue_changed.emit()
        self._show()

    def merge_identical(self) -> None:
        """Staple the pairs that say the same, as one entry of the history."""
        groups = cliques(self.identical)
        if not groups:
            return
        done = self._try(lambda: self._agenda.merging.merge_groups(groups))
        if done is None:
            return
        self._own = done
        self.changed.emit(done)
        self.load()
        self.bulk_merged.emit(sum(len(group.people) - 1 for group in groups))

    def scan(self) -> None:
        """Look at the whole agenda for duplicates, in a child process."""
        if self._job is not None:
            return
        job = self._jobs.start(["duplicates", "--limit", "0"], self.tr("Looking for duplicates"))
        self._job = job
        job.progressed.connect(self.progressed)
        job.succeeded.connect(self._scanned)
        job.failed.connect(self._stopped)
        self.scanning.emit(self.busy)

    def cancel(self) -> None:
        """Stop looking."""
        if self._job is not None:
            self._job.cancel()

    @property
    def busy(self) -> bool:
        """True while the search for duplicates runs."""
        return self._job is not None

    def looked_at(self) -> datetime | None:
        """Return when somebody last looked for duplicates."""
        said = self._agenda.setting(LOOKED, None)
        return datetime.fromisoformat(said) if said else None

    def prefetch(self) -> None:
        """Read the pair that comes next, so that it is there at once."""
        following = self.queue.following
        if following is not None and ids_of(following) not in self._ahead:
            self._review(following)

    def look_on(self) -> None:
        """Look for identical pairs among the certain ones, a little at a time."""
        current = self.queue.current
        known = len(self.identical)
        self._find_identical(SLICE_S, keep=ids_of(current) if current is not None else None)
        if len(self.identical) != known:
            self.queue_changed.emit()
            self.identical_changed.emit()
        if not self._suspects:
            self._looking.stop()

    def _find_identical(self, seconds: float, keep: tuple[int, int] | None) -> None:
        """Move identical pairs from the queue to the bulk card; the one on screen stays."""
        until = perf_counter() + seconds
        waiting = set(map(id, self.queue.pairs))
        while self._suspects and perf_counter() < until:
            pair = self._suspects.pop(0)
            if ids_of(pair) == keep or id(pair) not in waiting:
                continue
            try:
                same = bool(self._agenda.merging.identical([pair]))
            except NotFound:
                same = False
            if same:
                self.queue.take(pair)
                self.identical.append(pair)

    def _try(self, act: Callable[[], ChangeSet]) -> ChangeSet | None:
        """Carry out a decision; None where it was not possible, which the user is told."""
        try:
            return act()
        except (NotFound, NotOne):  # somebody else has dealt with them
            self.load()
        except StoreError as error:
            self.refused.emit(error)
        return None

    def _put_off(self, pair: Pair) -> ChangeSet:
        self._agenda.merging.put_off(pair.a.person, pair.b.person)
        return ChangeSet()

    def _note_time(self) -> ChangeSet:
        self._agenda.set_setting(LOOKED, datetime.now(UTC).isoformat(timespec="seconds"))
        return ChangeSet()

    def _show(self) -> None:
        """Prepare the pair under review; one whose people are gone is passed over."""
        self.draft = None
        while self.draft is None and (pair := self.queue.current) is not None:
            review = self._review(pair)
            if review is None:
                self.queue.take(pair)
                self.queue_changed.emit()
                continue
            self.draft = Draft(review, self._circles)
        self.moved.emit()
        self._fetching.start()

    def _review(self, pair: Pair) -> Review | None:
        key = ids_of(pair)
        if key not in self._ahead:
            try:
                self._ahead[key] = self._agenda.merging.review(pair)
            except NotFound:
                return None
        return self._ahead[key]

    def _forget(self, *people: int) -> None:
        """Drop what was read ahead of people who have changed."""
        touched = set(people)
        self._ahead = {key: r for key, r in self._ahead.items() if not touched & set(key)}
        self.identical = [pair for pair in self.identical if not touched & set(ids_of(pair))]
        self.identical_changed.emit()

    def _after(self, done: ChangeSet) -> None:
        self._own = done
        self.total = max(0, self.total - 1)
        self.queue_changed.emit()
        self._show()
        self.changed.emit(done)
        if not self.queue.pairs and self.total > len(self.identical):
            self.load()

    def _scanned(self, document: dict[str, Any]) -> None:
        del document  # the queue is read from the agenda
        self._job = None
        self._try(self._note_time)
        self.scanning.emit(self.busy)
        self.load()

    def _stopped(self, error: dict[str, Any]) -> None:
        self._job = None
        self.scanning.emit(self.busy)
        if error.get("kind") != "Cancelled":
            self.failed.emit(error)


def _timer(owner: QObject, act: Callable[[], None], *, single: bool) -> QTimer:
    timer = QTimer(owner)
    timer.setInterval(0)
    timer.setSingleShot(single)
    timer.timeout.connect(act)
    return timer
