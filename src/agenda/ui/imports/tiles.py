"""The tiles above a plan: how many of each kind, and which of them are shown below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from agenda.model.importing import Outcome
from agenda.ui.i18n import number
from agenda.ui.imports.relations import Relations
from agenda.ui.imports.review import Review
from agenda.ui.theme import Theme
from agenda.ui.widgets import StatTile

IN_LINE_FROM, IN_THREES_FROM = 760, 560


class PlanTiles(QWidget):
    """Four tiles of cards, and one of conversations where there are any.

    Signals:
        outcome_chosen: Show the cards of an :class:`Outcome`.
        talks_chosen: Show the conversations.
    """

    outcome_chosen = Signal(object)
    talks_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards = self._make_cards()
        self.talks = StatTile(
            theme, "0", self.tr("Conversations"), self.tr("With whom, and when"), tone="accent"
        )
        for outcome, tile in self.cards.items():
            tile.clicked.connect(partial(self.outcome_chosen.emit, outcome))
        self.talks.clicked.connect(self.talks_chosen)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._shown: tuple[StatTile, ...] = tuple(self.cards.values())
        self._columns = 0

    def show_plan(self, review: Review, relations: Relations) -> None:
        """Show the numbers of a plan; a plan of one thing alone needs no tiles."""
        counts = review.counts()
        for outcome, tile in self.cards.items():
            tile.set_number(number(counts[outcome]))
        everybody, known = relations.counts()
        self.talks.set_number(number(everybody))
        self.talks.set_sentence(self._known(everybody, known))
        cards = tuple(self.cards.values()) if len(review) or not everybody else ()
        self._shown = (*cards, self.talks) if everybody and cards else cards
        for tile in (*self.cards.values(), self.talks):
            tile.setParent(self)
            tile.setVisible(tile in self._shown)
        self.setVisible(bool(self._shown))
        self._columns = 0
        self._place()

    def mark(self, outcome: Outcome | None, *, talks: bool) -> None:
        """Mark which tile's rows are on screen; none while the whole file is searched."""
        for each, tile in self.cards.items():
            tile.setChecked(each is outcome and not talks)
        self.talks.setChecked(talks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = self._fitting()
        if columns == self._columns:
            return
        self._columns = columns
        for tile in (*self.cards.values(), self.talks):
            self._grid.removeWidget(tile)
        for place, tile in enumerate(self._shown):
            self._grid.addWidget(tile, place // columns, place % columns)
        for place in range(len(self.cards) + 1):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def _fitting(self) -> int:
        if self.width() >= self._theme.px(IN_LINE_FROM):
            return max(1, len(self._shown))
        many = len(self._shown) > len(self.cards)
        return 3 if many and self.width() >= self._theme.px(IN_THREES_FROM) else 2

    def _known(self, everybody: int, known: int) -> str:
        if known == everybody:
            return self.tr("It is known who everybody is")
        return self.tr("%Ln are with nobody yet", "", everybody - known)

    def _make_cards(self) -> dict[Outcome, StatTile]:
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
