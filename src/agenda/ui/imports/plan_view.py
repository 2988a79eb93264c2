"""The plan of an import: what is new, what completes, what is there, what is doubtful."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from agenda.model.importing import FileReport, Outcome
from agenda.ui.i18n import file_size, number
from agenda.ui.imports.foot import PlanFoot
from agenda.ui.imports.model import PlanModel
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.review import Review, totals
from agenda.ui.imports.row_shape import Action
from agenda.ui.imports.rows_view import RowsView
from agenda.ui.imports.strip import PlanStrip
from agenda.ui.imports.words import unreadable
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Button,
    CheckBox,
    ElidedLabel,
    Panel,
    SearchField,
    StatTile,
    column,
    label,
    row,
)

SLICE = 2000
TILES_IN_LINE_FROM = 760


class PlanView(QWidget):
    """The plan and the decisions about it.

    Signals:
        details_wanted: Show the details of a row, by its index in the plan.
        problems_wanted: Show what could not be read.
        other_wanted: Choose another file.
    """

    details_wanted = Signal(int)
    problems_wanted = Signal()
    other_wanted = Signal()

    def __init__(
        self, theme: Theme, presenter: ImportPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self._model = PlanModel(self)
        self._asked: Outcome | None = None
        self._tiles = self._make_tiles()
        self.rows = RowsView(theme, self._model)
        self.strip = PlanStrip(theme, presenter)
        self.foot = PlanFoot(theme)
        self._folding = QTimer(self)
        self._folding.setInterval(0)
        self._folding.timeout.connect(self._fold)
        self._compose()
        self._connect()

    @property
    def review(self) -> Review:
        """The review on screen."""
        review = self._presenter.review
        assert review is not None, "a plan is shown only while there is one"
        return review

    def show_plan(self, name: str) -> None:
        """Show the plan that the presenter holds."""
        review = self.review
        summed = totals(review.files)
        self._title.setText(name)
        self._facts.setText(self._line(len(review)))
        self._note.setText(self._remark(review))
        self._note.setVisible(bool(self._note.text()))
        for outcome, tile in self._tiles.items():
            tile.set_number(number(review.counts()[outcome]))
        self.search.clear()
        self.strip.show_plan(summed["problems"])
        self._show(review.outcome)
        self._folding.start()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def decide(self, index: int, action: Action) -> None:
        """Carry out what was decided about a card, by its index in the plan."""
        review, planned = self.review, self.review.row(index)
        match action, planned.planned.outcome:
            case Action.TICK, _:
                review.tick([index], on=not planned.ticked)
            case Action.APART, Outcome.COMPLETED | Outcome.DOUBTFUL:
                review.set_apart(index, on=not planned.apart)
            case Action.TOGETHER, Outcome.DOUBTFUL:
                review.set_together(index, on=not planned.together)
        self._model.redraw()
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tiles()

    def _make_tiles(self) -> dict[Outcome, StatTile]:
        tile = partial(StatTile, self._theme, "0")
        return {
            Outcome.NEW: tile(self.tr("New"), self.tr("People who were not there"), tone="ok"),
            Outcome.COMPLETED: tile(
                self.tr("Complete a card"),
                self.tr("They add to somebody who is there"),
                tone="info",
            ),
            Outcome.UNCHANGED: tile(
                self.tr("Already there"), self.tr("Nothing changes"), tone="muted"
            ),
            Outcome.DOUBTFUL: tile(
                self.tr("Doubtful"), self.tr("You review them, in no hurry"), tone="warn"
            ),
        }

    def _compose(self) -> None:
        theme = self._theme
        self._title = ElidedLabel("", "title", elide=Qt.TextElideMode.ElideMiddle)
        self._facts = label("", "body", "muted", wrap=True)
        self._note = label("", "small", "warn", wrap=True)
        self._other = Button(theme, self.tr("Choose another file"), kind="ghost")
        self.search = SearchField(theme, self.tr("Search in the file"), key="Ctrl+F")
        self._all = CheckBox(theme, "", name=self.tr("Tick all the cards shown"))
        self._all.setTristate(True)
        self._heading = label("", "subheading")
        self._found = label("", "body", "muted")
        words = column(spacing=2)
        for part in (self._title, self._facts, self._note):
            words.addWidget(part)
        head = row(spacing=12)
        head.addLayout(words, 1)
        head.addWidget(self._other, 0, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        bar = row(margins=(0, 0, 0, 13), spacing=8)
        bar.addWidget(self._all)
        bar.addWidget(self._heading)
        bar.addWidget(self._found, 1)
        bar.addWidget(self.search, 1)
        self.search.setMaximumWidth(theme.px(280))
        self.search.setMinimumWidth(theme.px(170))
        panel = Panel("card")
        column(panel, margins=(1,)).addWidget(self.rows)
        inner = QWidget()
        box = column(inner, margins=(24, 28, 0, 28), spacing=14)
        box.addLayout(head)
        box.addLayout(self._grid)
        box.addLayout(bar)
        box.addWidget(panel, 1)
        box.addWidget(self.strip)
        # Large letters in a small window: then all but the foot scrolls.
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below = row(margins=(14, 28, 16, 28))
        below.addWidget(self.foot)
        whole = column(self)
        whole.addWidget(scroll, 1)
        whole.addLayout(below)
        self._place_tiles()

    def _connect(self) -> None:
        for outcome, tile in self._tiles.items():
            tile.clicked.connect(partial(self._show, outcome))
        self.rows.decided.connect(lambda r, action: self.decide(self._model.plan_index(r), action))
        self.rows.opened.connect(lambda r: self.details_wanted.emit(self._model.plan_index(r)))
        self.search.searched.connect(self._search)
        self.search.moved.connect(self._to_rows)
        self.search.submitted.connect(partial(self._to_rows, 0))
        self.search.left.connect(self.rows.setFocus)
        self._all.clicked.connect(self._tick_all)
        self._other.clicked.connect(self.other_wanted)
        self.strip.problems_wanted.connect(self.problems_wanted)

    def _place_tiles(self) -> None:
        wide = self.width() >= self._theme.px(TILES_IN_LINE_FROM)
        columns = 4 if wide else 2
        for place, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        for place in range(4):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def _line(self, cards: int) -> str:
        kinds = dict.fromkeys(file.title or file.importer for file in self.review.files)
        parts = [
            self.tr("%Ln cards", "", cards),
            *(kind for kind in kinds if kind),
            file_size(self._presenter.size()),
            self.tr("nothing has been saved yet"),
        ]
        return " · ".join(parts)

    def _remark(self, review: Review) -> str:
        lost = [file for file in review.files if not file.importer]
        lines = [self._lost(file) for file in lost]
        if self._presenter.planned_anew:
            lines.append(self.tr("The file has changed since, so this is the plan made anew."))
        return "\n".join(lines)

    def _lost(self, file: FileReport) -> str:
        why = unreadable(file.problems[0].message) if file.problems else ""
        said = self.tr("%1 stays out. %2").replace("%1", Path(file.path).name)
        return said.replace("%2", why)

    def _show(self, outcome: Outcome | None, query: str | None = None) -> None:
        self.review.show(outcome, query)
        if outcome is not None:
            self._asked = outcome
        for each, tile in self._tiles.items():
            tile.setChecked(each is outcome)
        whole = self.tr("In the whole file")
        self._heading.setText(self._headings()[outcome] if outcome is not None else whole)
        self._found.setText(number(len(self.review.shown)))
        self._model.set_review(self.review)
        if self.review.shown:
            self.rows.setCurrentIndex(self._model.index(0, 0))
            self.rows.scrollToTop()
        self._count()

    def _headings(self) -> dict[Outcome, str]:
        return {
            Outcome.NEW: self.tr("New"),
            Outcome.COMPLETED: self.tr("Complete a card"),
            Outcome.UNCHANGED: self.tr("Already there"),
            Outcome.DOUBTFUL: self.tr("Doubtful"),
        }

    def _search(self, text: str) -> None:
        """Search the whole file; the tile that was chosen comes back when the field is emptied."""
        self._show(None if text.strip() else self._asked, text)

    def _to_rows(self, step: int) -> None:
        here = self.rows.currentIndex().row() + step
        here = max(0, min(here, self._model.rowCount() - 1))
        self.rows.setCurrentIndex(self._model.index(here, 0))
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tick_all(self) -> None:
        on = self.review.all_ticked() is not True
        self.review.tick(self.review.shown, on=on)
        self._model.redraw()
        self._count()

    def _count(self) -> None:
        review = self.review
        ticked = review.all_ticked()
        some = Qt.CheckState.PartiallyChecked
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked, None: some}
        self._all.setCheckState(states[ticked])
        self._all.setEnabled(review.outcome is not Outcome.UNCHANGED and bool(review.shown))
        self.foot.show_count(review.wanted())

    def _fold(self) -> None:
        """Prepare the search while nobody is typing yet, a slice at a time."""
        review = self._presenter.review
        if review is None or review.prepare_search(SLICE):
            self._folding.stop()
