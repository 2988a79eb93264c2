"""The pane of the list: title, search, filters, rows, and what to do with several."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStackedWidget, QWidget

from agenda.model.circle import Circle
from agenda.model.person import PersonRow
from agenda.ui.i18n import number
from agenda.ui.people.list_view import PeopleView
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Button,
    ElidedLabel,
    FilterChip,
    IconButton,
    Line,
    Panel,
    SearchField,
    column,
    flow_box,
    label,
    row,
)
from agenda.ui.widgets.paint import fill_rounded

WIDTH = 344


class ListPane(Panel):
    """Widgets only; the page connects them.

    Signals:
        everybody_requested, without_requested: A filter.
        add_requested: A new person; with the name typed in the search, or empty.
        similar_chosen: Id of somebody whose name is like what was searched.
        sort_menu_requested: Where the menu of the list order is wanted.
        circles_requested, merge_requested, export_requested, copy_requested,
        removal_requested: For those who are selected.
    """

    everybody_requested = Signal()
    without_requested = Signal()
    add_requested = Signal(str)
    similar_chosen = Signal(int)
    sort_menu_requested = Signal(object)
    circles_requested = Signal(object)
    merge_requested = Signal()
    export_requested = Signal()
    copy_requested = Signal()
    removal_requested = Signal()

    def __init__(self, theme: Theme, view: PeopleView, parent: QWidget | None = None) -> None:
        super().__init__("list", parent)
        self._theme, self.view = theme, view
        self._dot = CircleDot(theme)
        self._title = ElidedLabel("", "heading")
        self._count = label("", "body", "muted")
        self._leave = IconButton(theme, "x", self.tr("Show everybody"), size=15)
        self._leave.clicked.connect(self.everybody_requested)
        self.search = SearchField(theme, self.tr("Name, company, city…"), key="Ctrl+F")
        self._everybody = FilterChip(theme, self.tr("Everybody"))
        self._without = FilterChip(theme, self.tr("Without a circle"))
        self._chips = self._make_chips()
        self._nobody = NobodyFits(theme)
        self._stack = QStackedWidget()
        self._bar = SelectionBar(theme)
        self._build()
        self._connect()
        theme.changed.connect(self._measure)
        self._measure()

    def set_single(self, *, single: bool) -> None:
        """Take all the width, where there is room for one pane only."""
        self._single = single
        self._measure()

    _single = False

    def show_title(self, circle: Circle | None, *, without: bool, total: int) -> None:
        """Say what is listed."""
        self._dot.set_colour(circle.color if circle else "")
        self._leave.setVisible(circle is not None)
        self._title.setText(circle.name if circle else self.tr("People"))
        self._count.setText(number(total))
        self._chips.setVisible(circle is None)
        self._everybody.setChecked(not without)
        self._without.setChecked(without)

    def show_rows(self) -> None:
        """Show the list."""
        self._stack.setCurrentIndex(0)

    def show_nobody(self, query: str, similar: list[PersonRow]) -> None:
        """Say that nobody fits, and who has a name like that."""
        self._nobody.show_query(query, similar)
        self._stack.setCurrentIndex(1)

    def show_selected(self, count: int) -> None:
        """Offer what can be done with several people."""
        self._bar.show_count(count)

    def _make_chips(self) -> QWidget:
        group = QButtonGroup(self)
        group.addButton(self._everybody)
        group.addButton(self._without)
        self._everybody.setChecked(True)
        return flow_box(self._everybody, self._without, spacing=8)

    def _build(self) -> None:
        box = column(self, margins=(18, 0, 0, 0))
        head = row(margins=(0, 10, 0, 18), spacing=7)
        head.addWidget(self._dot)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addWidget(self._leave)
        head.addStretch(1)
        sort = IconButton(self._theme, "arrow-up-down", self.tr("Order and density"))
        add = IconButton(self._theme, "user-plus", self.tr("New person"), key="Ctrl+N")
        sort.clicked.connect(
            lambda: self.sort_menu_requested.emit(sort.mapToGlobal(sort.rect().bottomLeft()))
        )
        add.clicked.connect(partial(self.add_requested.emit, ""))
        head.addWidget(sort)
        head.addWidget(add)
        box.addLayout(head)
        middle = column(margins=(10, 16, 8, 16), spacing=8)
        middle.addWidget(self.search)
        middle.addWidget(self._chips)
        box.addLayout(middle)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nobody)
        box.addWidget(self._stack, 1)
        box.addWidget(self._bar)

    def _connect(self) -> None:
        self._everybody.clicked.connect(self.everybody_requested)
        self._without.clicked.connect(self.without_requested)
        self._nobody.cleared.connect(self.search.clear)
        self._nobody.similar_chosen.connect(self.similar_chosen)
        self._nobody.add_requested.connect(self.add_requested)
        self._bar.circles_requested.connect(self.circles_requested)
        self._bar.merge_requested.connect(self.merge_requested)
        self._bar.export_requested.connect(self.export_requested)
        self._bar.copy_requested.connect(self.copy_requested)
        self._bar.removal_requested.connect(self.removal_requested)
        self._bar.closed.connect(self._keep_current_only)

    def _keep_current_only(self) -> None:
        self.view.go_to(self.view.currentIndex().row())

    def _measure(self) -> None:
        if self._single:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(self._theme.px(WIDTH))


class CircleDot(QWidget):
    """The dot of the circle that is listed; takes no room without one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._colour = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_colour(self, colour: str) -> None:
        """Show the colour of a circle, or nothing."""
        self._colour = colour
        self.setVisible(bool(colour))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(12), self._theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self._colour:
            side = self._theme.px(10)
            dot = QRect(1, (self.height() - side) // 2, side, side)
            fill_rounded(QPainter(self), dot, side / 2, self._theme.circle(self._colour))


class NobodyFits(QWidget):
    """What stands in place of the rows when a search finds nobody.

    Signals:
        cleared: The search is to be emptied.
        similar_chosen: Id of somebody with a name like that.
        add_requested: Add a person with the name typed.
    """

    cleared = Signal()
    similar_chosen = Signal(int)
    add_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inner: QWidget | None = None
        self._box = column(self, margins=(28, 18, 18, 18))

    def show_query(self, query: str, similar: list[PersonRow]) -> None:
        """Say what was searched for, and who is near."""
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        box = column(self._inner, spacing=8)
        title = label(self.tr("Nobody fits “%1”").replace("%1", query), "subheading", wrap=True)
        box.addWidget(title)
        if similar:
            box.addWidget(label(self.tr("Did you mean…"), "body", "muted"))
            for person in similar:
                button = Button(self._theme, person.name, kind="link", icon="user")
                button.clicked.connect(partial(self.similar_chosen.emit, person.id))
                box.addWidget(button)
        box.addSpacing(8)
        clear = Button(self._theme, self.tr("Clear search"), key="Esc")
        clear.clicked.connect(self.cleared)
        words = self.tr("Add “%1”").replace("%1", query)
        add = Button(self._theme, words, icon="user-plus")
        add.clicked.connect(partial(self.add_requested.emit, query))
        box.addWidget(add)
        box.addWidget(clear)
        box.addStretch(1)
        self._box.addWidget(self._inner)


class SelectionBar(Panel):
    """What can be done with several people at once.

    Signals:
        circles_requested: Where the choice of circles is wanted.
        merge_requested, export_requested, copy_requested, removal_requested, closed.
    """

    circles_requested = Signal(object)
    merge_requested = Signal()
    export_requested = Signal()
    copy_requested = Signal()
    removal_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("list", parent)
        self._words = ElidedLabel("", "small_strong")
        circles = IconButton(theme, "orbit", self.tr("Put into circles"), key="Ctrl+D")
        merge = IconButton(theme, "git-merge", self.tr("Make one person of them"))
        copy = IconButton(theme, "copy", self.tr("Copy as vCard"), key="Ctrl+Shift+C")
        export = IconButton(theme, "upload", self.tr("Take out…"))
        remove = IconButton(theme, "trash-2", self.tr("To the bin"), key="Del")
        close = IconButton(theme, "x", self.tr("Select one only"), size=15)
        circles.clicked.connect(
            lambda: self.circles_requested.emit(circles.mapToGlobal(QPoint(0, 0)))
        )
        merge.clicked.connect(self.merge_requested)
        copy.clicked.connect(self.copy_requested)
        export.clicked.connect(self.export_requested)
        remove.clicked.connect(self.removal_requested)
        close.clicked.connect(self.closed)
        whole = column(self)
        whole.addWidget(Line(theme))
        box = row(margins=(6, 10, 6, 18), spacing=0)
        box.addWidget(self._words, 1)
        for button in (circles, merge, copy, export, remove, close):
            box.addWidget(button)
        whole.addLayout(box)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many; one alone needs no bar."""
        self.setVisible(count > 1)
        self._words.setText(self.tr("%Ln selected", "", count))
