"""The panel beside the rings: the chosen circle, what is known of it, and its people."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from agenda.model.circle import Circle
from agenda.ui.circles.controls import Dot, FactButton
from agenda.ui.circles.presenter import CirclesPresenter
from agenda.ui.circles.sheets import PRESETS
from agenda.ui.circles.words import CircleWords
from agenda.ui.i18n import number, sentence_case
from agenda.ui.people.list_view import PeopleView
from agenda.ui.people.model import PeopleModel
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    ActionChip,
    Button,
    CircleChip,
    ElidedLabel,
    FlowLayout,
    IconButton,
    Panel,
    SectionHeader,
    column,
    flow_box,
    label,
    row,
)


class CirclePanel(Panel):
    """Shows the circle that the presenter has chosen.

    Signals:
        person_opened: Id of somebody to see.
        list_wanted: Id of the circle to see as a list.
        add_wanted: Id of the circle to choose people for.
        edit_wanted: Id of the circle to change.
        inside_wanted: Id of the circle that a new one should lie in.
        closed: The cross, where the panel lies over the rings.
    """

    person_opened = Signal(int)
    list_wanted = Signal(int)
    add_wanted = Signal(int)
    edit_wanted = Signal(int)
    inside_wanted = Signal(int)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        presenter: CirclesPresenter,
        photos: Photos,
        pack: Callable[[list[int]], QMimeData],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("list", parent)
        self._theme, self._presenter, self._words = theme, presenter, CircleWords()
        self._model = PeopleModel(presenter.rows, self)
        self.people = PeopleView(theme, self._model, photos, pack)
        self._make_parts(theme)
        self._compose()
        self._connect()

    def show_circle(self, circle: Circle | None) -> None:
        """Show the chosen circle anew."""
        if circle is None:
            return
        self._dot.set_colour(circle.color)
        self._name.setText(circle.name)
        members = self._presenter.members(circle.id)
        self._count.setText(number(len(members)))
        sentence = self._words.ring(circle.ring) if circle.root else ""
        if circle.query:
            sentence = self.tr("Fills itself with: %1").replace("%1", circle.query)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._cadence.set_value(sentence_case(self._words.cadence(circle.cadence)))
        root = self._presenter.scene.roots.get(circle.ring)
        self._ring.set_value(self._place(circle, root))
        self._ring.setVisible(not circle.root)
        self._show_inside(circle)
        self._people_title.set_count(number(len(members)))
        self.people.show_ids(members, self.people.current())
        self.add.setVisible(not circle.query)

    def set_closable(self, *, closable: bool) -> None:
        """Show the cross, where the panel lies over the rings."""
        self._close.setVisible(closable)

    def more_menu(self) -> QMenu:
        """Return the menu of what can be done with the circle."""
        menu, circle = QMenu(self), self._presenter.chosen
        if circle is None:
            return menu
        icon = self._theme.icon
        menu.addAction(icon("pencil"), self.tr("Change…"), lambda: self.edit_wanted.emit(circle.id))
        colours = menu.addMenu(icon("palette"), self.tr("Colour"))
        self._fill_colours(colours, circle)
        menu.addAction(
            icon("list"), self.tr("See as a list"), lambda: self.list_wanted.emit(circle.id)
        )
        if not circle.root and not circle.query:
            menu.addAction(
                icon("circle-plus"),
                self.tr("New circle inside"),
                lambda: self.inside_wanted.emit(circle.id),
            )
        if not circle.root:
            menu.addSeparator()
            menu.addAction(
                icon("trash-2"),
                self.tr("Remove circle"),
                lambda: self._presenter.remove(circle.id),
            )
        return menu

    def _make_parts(self, theme: Theme) -> None:
        self._dot = Dot(theme)
        self._name = ElidedLabel("", "subheading")
        self._count = label("", "small", "muted")
        self._edit = IconButton(theme, "pencil", self.tr("Change circle"), key="F2", size=17)
        self._more = IconButton(theme, "ellipsis", self.tr("More"), size=17)
        self._close = IconButton(theme, "x", self.tr("Close panel"), key="Esc", size=17)
        self._close.hide()
        self._sentence = label("", "small", "muted", wrap=True)
        self._cadence = FactButton(theme, "refresh-cw", self.tr("In touch"))
        self._ring = FactButton(theme, "orbit", self.tr("Closeness"))
        self._inside_title = SectionHeader(self.tr("Circles inside"))
        self._inside = flow_box(spacing=6, line_spacing=0)
        self._list = Button(theme, self.tr("See as a list"), kind="link", compact=True)
        self._people_title = SectionHeader(self.tr("People"), action=self._list)
        self.add = Button(theme, self.tr("Add someone"), icon="plus")
        self.add.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _compose(self) -> None:
        whole = column(self, margins=(20, 0, 16, 0), spacing=10)
        head = row(margins=(0, 12, 0, 20), spacing=8)
        head.addWidget(self._dot)
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        for button in (self._edit, self._more, self._close):
            head.addWidget(button)
        head.setSpacing(4)
        head.insertSpacing(1, 6)
        whole.addLayout(head)
        facts = Panel("card")
        inner = column(facts, margins=(4,), spacing=0)
        inner.addWidget(self._cadence)
        inner.addWidget(self._ring)
        body = column(margins=(0, 20), spacing=10)
        for part in (self._sentence, facts, self._inside_title, self._inside, self._people_title):
            body.addWidget(part)
        whole.addLayout(body)
        ground = column(margins=(0, 10))
        ground.addWidget(self.people)
        whole.addLayout(ground, 1)
        foot = column(margins=(0, 20))
        foot.addWidget(self.add)
        whole.addLayout(foot)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.chosen_changed.connect(lambda: self.show_circle(presenter.chosen))
        self.people.opened.connect(self.person_opened)
        self.people.removal_requested.connect(self._take_selected)
        self.people.menu_requested.connect(self._people_menu)
        self._edit.clicked.connect(lambda: self._with_chosen(self.edit_wanted.emit))
        self._more.clicked.connect(lambda: self._open(self.more_menu(), self._more))
        self._cadence.clicked.connect(self._choose_cadence)
        self._ring.clicked.connect(self._choose_ring)
        self._list.clicked.connect(lambda: self._with_chosen(self.list_wanted.emit))
        self.add.clicked.connect(lambda: self._with_chosen(self.add_wanted.emit))
        self._close.clicked.connect(self.closed)
        rename = QShortcut(QKeySequence("F2"), self)
        rename.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        rename.activated.connect(self._edit.click)

    def _place(self, circle: Circle, root: Circle | None) -> str:
        above = self._presenter.scene.circles.get(circle.parent) if circle.parent else None
        ring = root.name if root else ""
        if above is None:
            return ring
        return self.tr("%1, inside %2").replace("%1", ring).replace("%2", above.name)

    def _show_inside(self, circle: Circle) -> None:
        inside = [c for c in self._presenter.circles if c.parent == circle.id]
        if circle.root:
            inside = [
                c
                for c in self._presenter.circles
                if c.ring is circle.ring and not c.root and c.parent is None
            ]
        layout = self._inside.layout()
        assert isinstance(layout, FlowLayout)
        layout.clear()
        for each in inside:
            chip = CircleChip(self._theme, each.name, each.color)
            chip.clicked.connect(lambda _=False, id_=each.id: self._presenter.choose(id_))
            layout.addWidget(chip)
        if inside and not circle.root and not circle.query:
            more = ActionChip(self._theme, self.tr("New"))
            more.setAccessibleName(self.tr("New circle inside"))
            more.clicked.connect(lambda: self._with_chosen(self.inside_wanted.emit))
            layout.addWidget(more)
        self._inside.setVisible(bool(inside))
        self._inside_title.setVisible(bool(inside))
        self._inside.updateGeometry()

    def _fill_colours(self, menu: QMenu, circle: Circle) -> None:
        for key, name in self._words.colours().items():
            action = menu.addAction(name, partial(self._presenter.recolor, circle.id, key))
            action.setCheckable(True)
            action.setChecked(key == circle.color)

    def _choose_cadence(self) -> None:
        circle = self._presenter.chosen
        if circle is None:
            return
        menu = QMenu(self)
        for days in PRESETS:
            text = "none" if days is None else str(days)
            action = menu.addAction(
                sentence_case(self._words.cadence(days)),
                partial(self._presenter.set_cadence, circle.id, text),
            )
            action.setCheckable(True)
            action.setChecked(days == circle.cadence)
        menu.addSeparator()
        menu.addAction(self.tr("Another…"), lambda: self.edit_wanted.emit(circle.id))
        self._open(menu, self._cadence)

    def _choose_ring(self) -> None:
        circle = self._presenter.chosen
        if circle is None:
            return
        menu = QMenu(self)
        for ring, root in self._presenter.scene.roots.items():
            action = menu.addAction(
                root.name, partial(self._presenter.move_circle, circle.id, ring)
            )
            action.setCheckable(True)
            action.setChecked(ring is circle.ring)
        self._open(menu, self._ring)

    def _people_menu(self, where: QPoint) -> None:
        people, circle = self.people.selected(), self._presenter.chosen
        if not people or circle is None:
            return
        menu, icon = QMenu(self), self._theme.icon
        menu.addAction(
            icon("id-card"), self.tr("Open card"), lambda: self.person_opened.emit(people[0])
        )
        if not circle.query:
            menu.addAction(
                icon("user-minus"), self.tr("Take out of this circle"), self._take_selected
            )
        menu.popup(where)

    def _take_selected(self) -> None:
        circle, people = self._presenter.chosen, self.people.selected()
        if circle is not None and people and not circle.query:
            self._presenter.take(people, circle.id)

    def _with_chosen(self, emit: Callable[[int], object]) -> None:
        circle = self._presenter.chosen
        if circle is not None:
            emit(circle.id)

    def _open(self, menu: QMenu, below: QWidget) -> None:
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))
