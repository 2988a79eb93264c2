"""The card of a person: who she is, how to reach her, what is noted, where it comes from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from agenda.ui.i18n import number
from agenda.ui.people.card_head import CardHead
from agenda.ui.people.content import CardContent, Line, SourceLine
from agenda.ui.people.conversations import CardRelations
from agenda.ui.people.conversations_view import RelationsView
from agenda.ui.people.photos import Photos
from agenda.ui.people.value_row import ValueRow
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Button,
    IconButton,
    IconDisc,
    Panel,
    SectionHeader,
    column,
    label,
    row,
)
from agenda.ui.widgets.labels import breakable

TWO_COLUMNS = 560


class CardView(QScrollArea):
    """Shows one person; what is wanted of her goes out as signals.

    Signals:
        link_requested: A link is to be opened, after it has been shown.
        copy_requested: A `Line` to copy.
        line_menu_requested: A `Line`, and where its menu is wanted.
        edit_requested: Id of a kind to begin with, or empty.
        unhide_requested: A `Line` to show again.
        unstaple_requested: Id of a card to take off.
    """

    link_requested = Signal(str)
    copy_requested = Signal(object)
    line_menu_requested = Signal(object, object)
    edit_requested = Signal(str)
    unhide_requested = Signal(object)
    unstaple_requested = Signal(int)

    def __init__(self, theme: Theme, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CardContent | None = None
        self._origins = self._show_hidden = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Card"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = Panel("clear")
        self._box = column(inner, margins=(20, 28, 28, 28), spacing=18)
        self.head = CardHead(theme, photos)
        self._box.addWidget(self.head)
        self._body = QWidget()
        self._box.addWidget(self._body)
        self.relations = RelationsView(theme)
        self._box.addWidget(self.relations)
        self._box.addStretch(1)
        self._columns: QBoxLayout | None = None
        self.setWidget(inner)
        theme.changed.connect(self._rebuild)

    @property
    def content(self) -> CardContent | None:
        """What is shown."""
        return self._content

    def show_content(self, content: CardContent) -> None:
        """Show a person."""
        fresh = self._content is None or self._content.person != content.person
        self._content = content
        if fresh:
            self._show_hidden = False
            self.verticalScrollBar().setValue(0)
        self.head.show_content(content)
        self._rebuild()

    def show_relations(self, content: CardRelations) -> None:
        """Show what there is between the user and the person."""
        self.head.show_relations(content)
        self.relations.show_relations(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _rebuild(self) -> None:
        if self._content is None:
            return
        old, self._body = self._body, QWidget()
        columns = self._columns = row(self._body, spacing=32)
        columns.addWidget(self._left(self._content), 10)
        columns.addWidget(self._right(self._content), 11)
        self._box.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._fit()

    def _fit(self) -> None:
        if self._columns is not None:
            wide = self.viewport().width() >= self._theme.px(TWO_COLUMNS)
            direction = QBoxLayout.Direction
            self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _left(self, content: CardContent) -> QWidget:
        part = QWidget()
        box = column(part, spacing=2)
        origins = IconButton(
            self._theme, "info", self.tr("Where this comes from"), size=16, checkable=True
        )
        origins.setChecked(self._origins)
        origins.toggled.connect(self._toggle_origins)
        box.addWidget(SectionHeader(self.tr("Contact"), action=origins))
        self._add_lines(box, content.contact)
        if not content.contact:
            add = Button(self._theme, self.tr("Add a number or an address"), kind="link")
            add.clicked.connect(partial(self.edit_requested.emit, "phone"))
            box.addWidget(add)
        if content.about:
            box.addSpacing(10)
            box.addWidget(SectionHeader(self.tr("About")))
            self._add_lines(box, content.about)
        self._add_hidden(box, content)
        box.addStretch(1)
        return part

    def _right(self, content: CardContent) -> QWidget:
        part = QWidget()
        box = column(part, spacing=8)
        add = Button(self._theme, self.tr("Edit"), kind="link", key="Ctrl+E")
        add.clicked.connect(partial(self.edit_requested.emit, "note"))
        box.addWidget(SectionHeader(self.tr("Notes"), action=add))
        if content.notes:
            for note in content.notes:
                box.addWidget(self._note(note))
        else:
            box.addWidget(label(self.tr("Nothing noted yet."), "body", "muted", wrap=True))
        box.addSpacing(10)
        sources = SectionHeader(self.tr("Sources"))
        sources.set_count(number(len(content.sources)) if len(content.sources) > 1 else "")
        box.addWidget(sources)
        for source in content.sources:
            box.addWidget(self._source(source, separable=content.separable))
        if not content.sources:
            text = self.tr("Written by you in Agenda.")
            box.addWidget(label(text, "body", "muted", wrap=True))
        box.addStretch(1)
        return part

    def _add_lines(self, box: QBoxLayout, lines: tuple[Line, ...]) -> None:
        for line in lines:
            shown = ValueRow(self._theme, line, origins=self._origins)
            shown.clicked.connect(partial(self._use, line))
            shown.copy_requested.connect(self.copy_requested)
            shown.menu_requested.connect(self.line_menu_requested)
            box.addWidget(shown)

    def _add_hidden(self, box: QBoxLayout, content: CardContent) -> None:
        if not content.hidden:
            return
        words = self.tr("%Ln hidden values", "", len(content.hidden))
        icon = "chevron-down" if self._show_hidden else "chevron-right"
        toggle = Button(self._theme, words, kind="link", icon=icon)
        toggle.clicked.connect(self._toggle_hidden)
        box.addSpacing(8)
        box.addWidget(toggle)
        if not self._show_hidden:
            return
        for line in content.hidden:
            part = QWidget()
            inside = row(part, margins=(2, 4), spacing=8)
            words_of = column(spacing=1)
            words_of.addWidget(label(line.text, "body", "muted", wrap=True))
            words_of.addWidget(label(line.caption, "caption", "muted", wrap=True))
            again = Button(self._theme, self.tr("Show again"), kind="link")
            again.clicked.connect(partial(self.unhide_requested.emit, line))
            inside.addLayout(words_of, 1)
            inside.addWidget(again)
            box.addWidget(part)

    def _note(self, line: Line) -> QWidget:
        card = Panel("card")
        box = column(card, margins=(12, 14), spacing=6)
        box.addWidget(label(line.text, "body", wrap=True, selectable=True))
        box.addWidget(label(line.origin, "caption", "muted", wrap=True))
        return card

    def _source(self, source: SourceLine, *, separable: bool) -> QWidget:
        part = Panel("sunken")
        box = row(part, margins=(8, 8, 8, 12), spacing=10)
        box.addWidget(IconDisc(self._theme, "id-card", 32))
        words = column(spacing=1)
        words.addWidget(label(breakable(source.title), "value", wrap=True))
        words.addWidget(label(source.caption, "caption", "muted", wrap=True))
        box.addLayout(words, 1)
        if separable:
            apart = IconButton(
                self._theme, "unlink", self.tr("Take apart: make it a person of its own")
            )
            apart.clicked.connect(partial(self.unstaple_requested.emit, source.card))
            box.addWidget(apart)
        return part

    def _use(self, line: Line) -> None:
        if line.link:
            self.link_requested.emit(line.link)
        else:
            self.copy_requested.emit(line)

    def _toggle_origins(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._origins = on
        self._rebuild()

    def _toggle_hidden(self) -> None:
        self._show_hidden = not self._show_hidden
        self._rebuild()
