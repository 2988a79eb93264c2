"""The plan of an import: who comes in, with whom there were conversations, and the decisions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from agenda.model.importing import FileReport, Outcome
from agenda.ui.i18n import file_size
from agenda.ui.imports.cards_pane import CardsPane
from agenda.ui.imports.foot import PlanFoot
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.review import totals
from agenda.ui.imports.rows_view import RowsView
from agenda.ui.imports.strip import PlanStrip
from agenda.ui.imports.talks_pane import TalksPane
from agenda.ui.imports.tiles import PlanTiles
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, ElidedLabel, column, label, row
from agenda.ui.wording import importer_title, problem_text

SIGNATURES = "text"
"""The importer that proposes a card from free text."""


class PlanView(QWidget):
    """The plan and the decisions about it.

    Signals:
        problems_wanted: Show what could not be read.
        other_wanted: Choose another file.
        columns_wanted: Say what the columns of the table mean.
    """

    problems_wanted = Signal()
    other_wanted = Signal()
    columns_wanted = Signal()

    def __init__(
        self, theme: Theme, presenter: ImportPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self.tiles = PlanTiles(theme)
        self.cards = CardsPane(theme, presenter)
        self.talks = TalksPane(theme, presenter)
        self.strip = PlanStrip(theme, presenter)
        self.foot = PlanFoot(theme)
        self._compose()
        self._connect()

    @property
    def rows(self) -> RowsView:
        """The rows on screen, where the keyboard begins."""
        return self.talks.rows if self._panes.currentWidget() is self.talks else self.cards.rows

    def show_plan(self, name: str) -> None:
        """Show the plan that the presenter holds."""
        review, relations = self._presenter.review, self._presenter.relations
        if review is None or relations is None:
            return
        self._title.setText(name)
        self._facts.setText(self._line(len(review), len(relations.talks), review.files))
        self._note.setText(self._remark(review.files))
        self._note.setVisible(bool(self._note.text()))
        self._proposal.setVisible(any(file.importer == SIGNATURES for file in review.files))
        columns = self._presenter.columns
        self._columns.setVisible(columns is not None and bool(columns.tables))
        self.tiles.show_plan(review, relations)
        self.strip.show_plan(totals(review.files)["problems"], cards=bool(len(review)))
        self.talks.show_plan()
        self.cards.show_plan()
        if not len(review) and relations.talks:
            self.show_talks()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._to_top)  # the keyboard at the rows would hide the title

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the cards of an outcome."""
        self.cards.show_outcome(outcome)

    def show_talks(self) -> None:
        """Show the conversations."""
        self._panes.setCurrentWidget(self.talks)
        self.tiles.mark(None, talks=True)

    def count(self) -> None:
        """Show how much will be brought in."""
        presenter = self._presenter
        if presenter.review is not None:
            self.foot.show_count(*presenter.wanted(), ready=presenter.ready())

    def _compose(self) -> None:
        theme = self._theme
        self._title = ElidedLabel("", "title", elide=Qt.TextElideMode.ElideMiddle)
        self._facts = label("", "body", "muted", wrap=True)
        self._note = label("", "small", "warn", wrap=True)
        self._other = Button(theme, self.tr("Choose another file"), kind="ghost")
        self._columns = Button(
            theme,
            self.tr("Columns"),
            kind="ghost",
            icon="layout-grid",
            tooltip=self.tr("Say what each column of the table means"),
        )
        self._proposal = label(
            self.tr(
                "This is who was found in the text. Enter shows the details; what is not right "
                "can be put right on the card."
            ),
            "body",
            wrap=True,
        )
        words = column(spacing=2)
        for part in (self._title, self._facts, self._proposal, self._note):
            words.addWidget(part)
        head = row(spacing=12)
        head.addLayout(words, 1)
        for button in (self._columns, self._other):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._panes = QStackedWidget()
        self._panes.addWidget(self.cards)
        self._panes.addWidget(self.talks)
        inner = QWidget()
        box = column(inner, margins=(24, 28, 0, 28), spacing=14)
        box.addLayout(head)
        box.addWidget(self.tiles)
        box.addWidget(self._panes, 1)
        box.addWidget(self.strip)
        # Large letters in a small window: then all but the foot scrolls.
        self._scroll = scroll = QScrollArea()
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

    def _connect(self) -> None:
        self.tiles.outcome_chosen.connect(self.show_outcome)
        self.tiles.talks_chosen.connect(self.show_talks)
        self.cards.shown.connect(self._mark)
        self.cards.decided.connect(self.count)
        self.talks.decided.connect(self.count)
        self.strip.extras.decided.connect(self.count)
        self.strip.problems_wanted.connect(self.problems_wanted)
        self._other.clicked.connect(self.other_wanted)
        self._columns.clicked.connect(self.columns_wanted)

    def _mark(self, outcome: Outcome | None) -> None:
        self._panes.setCurrentWidget(self.cards)
        self.tiles.mark(outcome, talks=False)
        self.count()

    def _to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def _line(self, cards: int, talks: int, files: tuple[FileReport, ...]) -> str:
        kinds = dict.fromkeys(importer_title(file.title or file.importer) for file in files)
        parts = [
            self.tr("%Ln cards", "", cards) if cards or not talks else "",
            self.tr("%Ln conversations", "", talks) if talks else "",
            *kinds,
            file_size(self._presenter.size()) if not self._presenter.pasted else "",
            self.tr("nothing has been saved yet"),
        ]
        return " · ".join(part for part in parts if part)

    def _remark(self, files: tuple[FileReport, ...]) -> str:
        lines = [self._lost(file) for file in files if not file.importer]
        if self._presenter.planned_anew:
            lines.append(self.tr("The file has changed since, so this is the plan made anew."))
        return "\n".join(lines)

    def _lost(self, file: FileReport) -> str:
        why = problem_text(file.problems[0]) if file.problems else ""
        said = self.tr("%1 stays out. %2").replace("%1", Path(file.path).name)
        return said.replace("%2", why)
