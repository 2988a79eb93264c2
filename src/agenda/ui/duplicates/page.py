"""The review of duplicates: are they the same person?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from agenda.model.change import ChangeSet
from agenda.services.agenda import Agenda
from agenda.ui.duplicates.faces import Faces
from agenda.ui.duplicates.pair_view import PairView
from agenda.ui.duplicates.presenter import DuplicatesPresenter
from agenda.ui.duplicates.side import Side
from agenda.ui.i18n import RelativeDates
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto, Page, Said
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, EmptyState, PaintedButton, row
from agenda.ui.widgets.frames import Line
from agenda.ui.wording import ErrorParts, error_parts, job_error_parts

SIDE = 300
BOTH_FROM = 820


class DuplicatesPage(Page):
    """The queue, the pair under review, and what is decided about it."""

    def __init__(
        self, theme: Theme, agenda: Agenda, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.presenter = DuplicatesPresenter(agenda, jobs, self)
        self._faces = Faces(agenda)
        self.side = Side(theme, self._faces)
        self.side.setFixedWidth(theme.px(SIDE))
        self._line = Line(theme, Qt.Orientation.Vertical)
        self.pair = PairView(theme, self._faces)
        self.empty = self._empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pair)
        self._stack.addWidget(self.empty)
        box = row(self)
        for part in (self.side, self._line):
            box.addWidget(part)
        box.addWidget(self._stack, 1)
        self._connect()
        self._bind()
        theme.changed.connect(self._fit)

    def refresh(self, changes: ChangeSet) -> None:
        """Follow a change: a pair that was merged and taken apart again comes back."""
        self._faces.forget(changes)
        if self.isVisible():  # else `enter` reads everything afresh
            self.presenter.refresh(changes)

    def enter(self, goto: Goto) -> None:
        """Show the queue as it is now."""
        del goto
        self.presenter.load()
        self.pair.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _empty(self) -> EmptyState:
        self._look = Button(
            self._theme, self.tr("Look again"), kind="primary", icon="refresh-cw", large=True
        )
        return EmptyState(
            self._theme,
            self.tr("No duplicates to review"),
            "",
            picture="shield-check",
            actions=[self._look],
        )

    def _connect(self) -> None:
        presenter, side = self.presenter, self.side
        presenter.moved.connect(self._show_pair)
        presenter.queue_changed.connect(self._show_queue)
        presenter.identical_changed.connect(self._show_queue)
        presenter.changed.connect(self._announce)
        presenter.merged.connect(self._tell_merged)
        presenter.parted.connect(self._tell_parted)
        presenter.bulk_merged.connect(self._tell_bulk)
        presenter.scanning.connect(self._show_scan)
        presenter.progressed.connect(side.advance)
        presenter.failed.connect(lambda error: self._tell_failed(job_error_parts(error)))
        presenter.refused.connect(lambda error: self._tell_failed(error_parts(error)))
        side.chosen.connect(presenter.go)
        side.bulk_accepted.connect(presenter.merge_identical)
        side.scan_wanted.connect(presenter.scan)
        side.scan_cancelled.connect(presenter.cancel)
        self._look.clicked.connect(presenter.scan)
        self.pair.merge_wanted.connect(presenter.merge)
        self.pair.different_wanted.connect(presenter.different)
        self.pair.later_wanted.connect(presenter.later)
        self.pair.bulk.accepted.connect(presenter.merge_identical)
        self.pair.stepped.connect(lambda step: presenter.go(presenter.queue.place + step))

    def _bind(self) -> None:
        grid = self.pair.grid
        keys = {
            "Return": self._enter_key,
            "Enter": self._enter_key,
            "N": self.presenter.different,
            "Right": self.presenter.later,
            "1": lambda: grid.choose_side("a"),
            "2": lambda: grid.choose_side("b"),
        }
        for key, act in keys.items():
            self._shortcut(key, self, act)
        self._shortcut("Up", self.pair, lambda: grid.move_row(-1))
        self._shortcut("Down", self.pair, lambda: grid.move_row(1))

    def _shortcut(self, key: str, owner: QWidget, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _enter_key(self) -> None:
        """Merge, unless the keyboard is on a button: then Enter presses that."""
        focus = QApplication.focusWidget()
        if isinstance(focus, PaintedButton):
            focus.click()
        else:
            self.presenter.merge()

    def _show_pair(self) -> None:
        presenter = self.presenter
        draft = presenter.draft
        if draft is None:
            self._show_empty()
            self._stack.setCurrentWidget(self.empty)
            return
        keyboard = self.pair.isAncestorOf(QApplication.focusWidget() or self)
        self.pair.show_draft(draft, presenter.queue.place, len(presenter.queue.pairs))
        self._stack.setCurrentWidget(self.pair)
        self.side.list.mark(presenter.queue.place)
        if keyboard:
            self.pair.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_queue(self) -> None:
        presenter = self.presenter
        identical = len(presenter.identical)
        self.side.show_queue(presenter.queue, presenter.total, identical)
        self._fit()

    def _show_empty(self) -> None:
        looked = self.presenter.looked_at()
        if looked is None:
            text = self.tr(
                "Agenda looks for them at each import. It can look again now; that changes nothing."
            )
        else:
            today = datetime.now(UTC).astimezone().date()
            ago = RelativeDates().ago(looked.astimezone().date(), today)
            text = self.tr("Last looked for: %1").replace("%1", ago)
        self.empty.sentence.setText(text)

    def _show_scan(self) -> None:
        busy = self.presenter.busy
        self.side.show_scan(on=busy)
        self._look.setEnabled(not busy)
        self._look.setText(self.tr("Looking…") if busy else self.tr("Look again"))

    def _fit(self) -> None:
        """Give the narrow window to the pair alone; its own header steps through the queue."""
        both = self.width() >= self._theme.px(BOTH_FROM)
        self.side.setFixedWidth(self._theme.px(SIDE))
        self.side.setVisible(both)
        self._line.setVisible(both)
        self.pair.set_alone(alone=not both, identical=len(self.presenter.identical))

    def _announce(self, changes: ChangeSet) -> None:
        self._faces.forget(changes)
        self.changed.emit(changes)

    def _tell_merged(self, name: str, third: str) -> None:
        text = self.tr("%1: now one person").replace("%1", name)
        self.pair.say(
            self.tr("%1 may be %2 as well: that pair is next.")
            .replace("%1", third)
            .replace("%2", name)
            if third
            else ""
        )
        self.said.emit(Said(text=text, icon="link"))

    def _tell_parted(self, a: str, b: str) -> None:
        text = self.tr("%1 and %2 stay two people").replace("%1", a).replace("%2", b)
        self.pair.say("")
        self.said.emit(Said(text=text, icon="split"))

    def _tell_bulk(self, people: int) -> None:
        self.said.emit(Said(text=self.tr("%Ln duplicates merged", "", people), icon="link"))

    def _tell_failed(self, parts: ErrorParts) -> None:
        self.said.emit(Said(text=parts.text, undo=False, icon="circle-alert"))
