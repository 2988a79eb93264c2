"""The cards of a plan: a heading that counts, a search, and the rows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from agenda.model.importing import Outcome
from agenda.ui.i18n import number
from agenda.ui.imports.delegate import PlanDelegate
from agenda.ui.imports.model import PlanModel
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.review import Review
from agenda.ui.imports.row_shape import Action
from agenda.ui.imports.rows_view import CARD_KEYS, RowsView
from agenda.ui.theme import Theme
from agenda.ui.widgets import CheckBox, Panel, SearchField, column, label, row

SLICE = 2000


class CardsPane(QWidget):
    """The rows of the outcome chosen, or of a search in the whole file.

    Signals:
        details_wanted: Show the details of a row, by its index in the plan.
        shown: Another :class:`Outcome` is on screen, or None for a search.
        decided: Something else will be brought in.
    """

    details_wanted = Signal(int)
    shown = Signal(object)
    decided = Signal()

    def __init__(
        self, theme: Theme, presenter: ImportPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self.model = PlanModel(self)
        self._asked: Outcome | None = None
        self.rows = RowsView(theme, self.model, PlanDelegate(theme), CARD_KEYS)
        self.rows.setAccessibleName(self.tr("Cards of the file"))
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

    def show_plan(self) -> None:
        """Show the cards of the plan that the presenter holds."""
        self.search.clear()
        self.show_outcome(self.review.outcome)
        self._folding.start()

    def show_outcome(self, outcome: Outcome | None, query: str | None = None) -> None:
        """Show the cards of an outcome (None: all) that a search finds."""
        self.review.show(outcome, query)
        if outcome is not None:
            self._asked = outcome
        whole = self.tr("In the whole file")
        self._heading.setText(self._headings()[outcome] if outcome is not None else whole)
        self._found.setText(number(len(self.review.shown)))
        self.model.set_review(self.review)
        if self.review.shown:
            self.rows.setCurrentIndex(self.model.index(0, 0))
            self.rows.scrollToTop()
        self.count()
        self.shown.emit(outcome)

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
        self.model.redraw()
        self.count()
        self.decided.emit()

    def count(self) -> None:
        """Show whether all of the shown cards are ticked."""
        review = self.review
        some = Qt.CheckState.PartiallyChecked
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked, None: some}
        self._all.setCheckState(states[review.all_ticked()])
        self._all.setEnabled(review.outcome is not Outcome.UNCHANGED and bool(review.shown))

    def _compose(self) -> None:
        theme = self._theme
        self.search = SearchField(theme, self.tr("Search in the file"), key="Ctrl+F")
        self._all = CheckBox(theme, "", name=self.tr("Tick all the cards shown"))
        self._all.setTristate(True)
        self._heading = label("", "subheading")
        self._found = label("", "body", "muted")
        bar = row(margins=(0, 0, 0, 13), spacing=8)
        bar.addWidget(self._all)
        bar.addWidget(self._heading)
        bar.addWidget(self._found, 1)
        bar.addWidget(self.search, 1)
        self.search.setMaximumWidth(theme.px(280))
        self.search.setMinimumWidth(theme.px(170))
        panel = Panel("card")
        column(panel, margins=(1,)).addWidget(self.rows)
        box = column(self, spacing=14)
        box.addLayout(bar)
        box.addWidget(panel, 1)

    def _connect(self) -> None:
        index_of = self.model.plan_index
        self.rows.decided.connect(lambda r, action: self.decide(index_of(r), action))
        self.rows.opened.connect(lambda r: self.details_wanted.emit(index_of(r)))
        self.search.searched.connect(self._search)
        self.search.moved.connect(self._to_rows)
        self.search.submitted.connect(partial(self._to_rows, 0))
        self.search.left.connect(self.rows.setFocus)
        self._all.clicked.connect(self._tick_all)

    def _headings(self) -> dict[Outcome, str]:
        return {
            Outcome.NEW: self.tr("New"),
            Outcome.COMPLETED: self.tr("Complete a card"),
            Outcome.UNCHANGED: self.tr("Already there"),
            Outcome.DOUBTFUL: self.tr("Doubtful"),
        }

    def _search(self, text: str) -> None:
        """Search the whole file; the tile that was chosen comes back when the field is emptied."""
        if self._presenter.review is not None:
            self.show_outcome(None if text.strip() else self._asked, text)

    def _to_rows(self, step: int) -> None:
        here = self.rows.currentIndex().row() + step
        here = max(0, min(here, self.model.rowCount() - 1))
        self.rows.setCurrentIndex(self.model.index(here, 0))
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tick_all(self) -> None:
        on = self.review.all_ticked() is not True
        self.review.tick(self.review.shown, on=on)
        self.model.redraw()
        self.count()
        self.decided.emit()

    def _fold(self) -> None:
        """Prepare the search while nobody is typing yet, a slice at a time."""
        review = self._presenter.review
        if review is None or review.prepare_search(SLICE):
            self._folding.stop()
