"""Saying what the columns of a table mean, with the first rows beside it as people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from agenda.model.importing import PreviewCard, TableLayout
from agenda.ui.imports.column_rows import ColumnRows
from agenda.ui.imports.columns import Columns
from agenda.ui.imports.field_words import meanings
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Avatar,
    AvatarSpec,
    Button,
    ComboBox,
    Line,
    Panel,
    column,
    label,
    row,
)

BESIDE_FROM = 820
FIRST_ROWS = 5
SOON_MS = 120


class ColumnsView(QWidget):
    """The columns of the tables of a plan.

    Signals:
        accepted: Use these columns.
        cancelled: Go back, or leave.
    """

    accepted = Signal()
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        presenter: ImportPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self._words: QStandardItemModel | None = None
        self._table: TableLayout | None = None
        self.rows = ColumnRows(theme)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.show_people)
        self._compose()
        self.rows.said.connect(self._say)

    def show_columns(self, columns: Columns, name: str) -> None:
        """Show the tables of a plan, the first of them first."""
        self._title.setText(name)
        self._which.clear()
        for table in columns.tables:
            self._which.addItem(PurePath(table.path).name)
        self._which.setVisible(len(columns.tables) > 1)
        self._show_table(0)

    def first(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.rows.choices[0] if self.rows.choices else self.accept

    def show_people(self) -> None:
        """Show the first rows as the people they would be."""
        if self._table is None or self._presenter.columns is None:
            return
        cards = self._presenter.preview(self._table.path, FIRST_ROWS)
        _put(self._people_area, self._people(cards))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(BESIDE_FROM)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if wide else below)

    def _compose(self) -> None:
        theme = self._theme
        self._title = label("", "title", wrap=True)
        sentence = label(
            self.tr("What is in each column? Change what is not right; it is remembered."),
            "body",
            "muted",
            wrap=True,
        )
        self._which = ComboBox(theme, self.tr("Table"))
        self._which.activated.connect(self._show_table)
        words = column(spacing=2)
        words.addWidget(self._title)
        words.addWidget(sentence)
        head = row(spacing=12)
        head.addLayout(words, 1)
        head.addWidget(self._which, 0, Qt.AlignmentFlag.AlignTop)
        left, right = Panel("card"), Panel("sunken")
        column(left, margins=(4, 1)).addWidget(_scrolling(self.rows))
        self._people_area = _scrolling(QWidget())
        box = column(right, margins=(14, 16), spacing=8)
        box.addWidget(label(self.tr("This is how they would come in"), "subheading", wrap=True))
        box.addWidget(self._people_area, 1)
        self._halves: QHBoxLayout = row(spacing=16)
        self._halves.addWidget(left, 3)
        self._halves.addWidget(right, 2)
        whole = column(self, margins=(24, 28, 16, 28), spacing=14)
        whole.addLayout(head)
        whole.addLayout(self._halves, 1)
        whole.addWidget(Line(theme))
        whole.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        theme = self._theme
        cancel = Button(theme, self.tr("Cancel"), key="Esc")
        cancel.clicked.connect(self.cancelled)
        self.accept = Button(
            theme, self.tr("Use these columns"), kind="primary", icon="check", key="Ctrl+Return"
        )
        self.accept.clicked.connect(self.accepted)
        foot = row(spacing=12)
        foot.addWidget(cancel)
        foot.addStretch(1)
        foot.addWidget(self.accept)
        return foot

    def _show_table(self, place: int) -> None:
        columns = self._presenter.columns
        if columns is None or not columns.tables:
            return
        if self._words is None:
            self._words = meanings(self._presenter.meanings())
        self._table = columns.tables[place]
        self.rows.show_table(self._table, columns.fields(self._table.path), self._words)
        self.show_people()

    def _say(self, place: int, field: str) -> None:
        columns = self._presenter.columns
        if columns is not None and self._table is not None:
            columns.say(self._table.path, place, field)
            self._soon.start()

    def _people(self, cards: Sequence[PreviewCard]) -> QWidget:
        inside = QWidget()
        box = column(inside, spacing=12)
        for card in cards:
            box.addWidget(self._person(card))
        if not cards:
            words = self.tr("With these columns there would be nobody. Say which one is the name.")
            box.addWidget(label(words, "body", "warn", wrap=True))
        box.addStretch(1)
        return inside

    def _person(self, card: PreviewCard) -> QWidget:
        line = QWidget()
        box = row(line, spacing=10)
        face = Avatar(self._theme, 34, AvatarSpec(key=card.name, name=card.name))
        box.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=1)
        nameless = not card.name
        name = self.tr("Without a name") if nameless else card.name
        words.addWidget(label(name, "strong", "warn" if nameless else "text", wrap=True))
        facts = " · ".join(value for _, value in card.facts)
        words.addWidget(label(facts, "caption", "muted", wrap=True))
        box.addLayout(words, 1)
        return line


def _scrolling(inside: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.viewport().setAutoFillBackground(False)
    _put(scroll, inside)
    return scroll


def _put(scroll: QScrollArea, inside: QWidget) -> None:
    """Show a widget on the ground of the panel around it."""
    scroll.setWidget(inside)
    inside.setAutoFillBackground(False)
