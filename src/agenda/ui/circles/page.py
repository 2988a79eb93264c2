"""The circles page: the rings, and beside them the chosen circle."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from agenda.model.change import ChangeSet
from agenda.model.circle import Ring
from agenda.model.errors import AgendaError
from agenda.services.agenda import Agenda
from agenda.ui.circles.access import install_access
from agenda.ui.circles.header import RingsHeader
from agenda.ui.circles.panel import CirclePanel
from agenda.ui.circles.presenter import CirclesPresenter
from agenda.ui.circles.rings import RingsView
from agenda.ui.circles.sheets import ChoosePeopleSheet, CircleSheet
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto, Page, Said
from agenda.ui.people.packing import Packer
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, EmptyState, Line, RingsPicture
from agenda.ui.widgets.frames import column
from agenda.ui.wording import error_parts

PANEL = 312
ROOM_FOR_BOTH = 820


class CirclesPage(Page):
    """Everybody in rings; a click opens a card, a drag moves somebody closer or farther."""

    def __init__(
        self, theme: Theme, agenda: Agenda, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        install_access()
        self._theme, self._jobs, self._stale = theme, jobs, True
        self._announcing = False
        self.presenter = CirclesPresenter(agenda, self)
        self._photos = Photos(agenda.people.picture, self)
        self._packer = Packer(agenda.exporting.data)
        self.destroyed.connect(self._packer.close)
        self.rings = RingsView(theme, self.presenter.rows, self._photos, self._pack)
        self.header = RingsHeader(theme)
        self.panel = CirclePanel(theme, self.presenter, self._photos, self._pack, self)
        self._edge = Line(theme, Qt.Orientation.Vertical, self)
        self._left = QWidget(self)
        self._stack = QStackedWidget()
        self._choose = Button(theme, "", kind="primary", icon="plus", large=True)
        self._compose()
        self._connect()
        self.setFocusProxy(self.rings)

    def refresh(self, changes: ChangeSet) -> None:
        if self._announcing:
            return  # the presenter has read its own change already
        if self.isVisible() and not self._stale:
            self.presenter.refresh(changes)
        else:
            self._stale = True

    def enter(self, goto: Goto) -> None:
        self._freshen()
        if goto.circle is not None:
            self.presenter.choose(goto.circle)
            self._show_panel(shown=True)
        if goto.query:
            self.header.search(goto.query)
        self.rings.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_circle(self, circle: int | None, inside: int | None = None) -> CircleSheet:
        """Open the sheet that changes a circle, or makes one (inside another)."""
        self._freshen()
        presenter = self.presenter
        known = presenter.scene.circles.get(circle) if circle is not None else None
        save = presenter.add if known is None else partial(presenter.edit, known.id)
        sheet = CircleSheet(
            self._theme, known, presenter.circles, save, inside, parent=self.window()
        )
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet

    def choose_people(self, circle: int) -> ChoosePeopleSheet:
        """Open the sheet that puts people into a circle."""
        name = self.presenter.scene.circles[circle].name
        sheet = ChoosePeopleSheet(
            self._theme,
            self.tr("Add to %1").replace("%1", name),
            self.presenter.candidates,
            self._photos,
            self._pack,
            parent=self.window(),
        )
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.accepted.connect(lambda: self.presenter.put(sheet.chosen(), circle))
        sheet.open()
        return sheet

    def close_files(self) -> None:
        """Take away the files of past drags: the window is being left."""
        self._packer.close()

    def person_menu(self, person: int) -> QMenu:
        """Return the menu of somebody in the rings: what dragging does, for the keyboard."""
        menu, icon = QMenu(self), self._theme.icon
        presenter, scene = self.presenter, self.presenter.scene
        menu.addAction(icon("id-card"), self.tr("Open card"), partial(self._open_person, person))
        closer = menu.addMenu(icon("orbit"), self.tr("Move to"))
        for ring, root in scene.roots.items():
            closer.addAction(root.name, partial(presenter.place, [person], ring, None))
        row = presenter.rows([person]).get(person)
        inside = set(row.circles) if row else set()
        circles = menu.addMenu(icon("tag"), self.tr("Circles"))
        for circle in presenter.circles:
            if circle.root or circle.query:
                continue
            change = presenter.take if circle.id in inside else presenter.put
            action = circles.addAction(circle.name, partial(change, [person], circle.id))
            action.setCheckable(True)
            action.setChecked(circle.id in inside)
        circles.setEnabled(not circles.isEmpty())
        return menu

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def _compose(self) -> None:
        picture = RingsPicture(self._theme)
        self._empty = EmptyState(
            self._theme,
            self.tr("Who is close to you?"),
            self.tr("Put people into the rings and see at a glance who is near and who is far."),
            picture=picture,
            actions=[self._choose],
        )
        self._stack.addWidget(self.rings)
        self._stack.addWidget(self._empty)
        box = column(self._left, margins=(16, 0, 8, 0), spacing=0)
        head = column(margins=(0, 20, 0, 28))
        head.addWidget(self.header)
        box.addLayout(head)
        box.addWidget(self._stack, 1)

    def _connect(self) -> None:
        presenter, rings, header, panel = self.presenter, self.rings, self.header, self.panel
        presenter.drawn.connect(self._show_scene)
        presenter.changed.connect(self._announce)
        presenter.done.connect(self._say)
        presenter.refused.connect(self._refuse)
        rings.person_opened.connect(self._open_person)
        rings.ring_chosen.connect(self._choose_ring)
        rings.scope_wanted.connect(self._enter_scope)
        rings.back_wanted.connect(self._back)
        rings.dropped.connect(presenter.place)
        rings.menu_wanted.connect(lambda who, at: self.person_menu(who).popup(at))
        rings.zoomed.connect(header.set_zoom)
        header.back_wanted.connect(self._back)
        header.zoom_in_wanted.connect(rings.zoom_in)
        header.zoom_out_wanted.connect(rings.zoom_out)
        header.fit_wanted.connect(rings.fit)
        header.new_wanted.connect(lambda: self.edit_circle(None))
        header.list_wanted.connect(self._see_list)
        header.panel_wanted.connect(lambda: self._show_panel(shown=self.panel.isHidden()))
        header.searched.connect(presenter.search)
        header.submitted.connect(self._open_found)
        header.left.connect(lambda: rings.setFocus(Qt.FocusReason.OtherFocusReason))
        panel.person_opened.connect(self._open_person)
        panel.list_wanted.connect(lambda id_: self.wanted.emit(Goto(place="people", circle=id_)))
        panel.add_wanted.connect(self.choose_people)
        panel.edit_wanted.connect(self.edit_circle)
        panel.inside_wanted.connect(lambda id_: self.edit_circle(None, id_))
        panel.closed.connect(lambda: self._show_panel(shown=False))
        self._choose.clicked.connect(self._begin)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(header.open_search)
        self._theme.changed.connect(self._place_parts)

    def _freshen(self) -> None:
        if self._stale:
            self._stale = False
            self.presenter.load()
            self._place_parts()

    def _show_scene(self) -> None:
        presenter = self.presenter
        self.rings.show_scene(presenter.scene)
        self.header.show_scene(presenter.scene, presenter.people, presenter.within)
        empty = presenter.within == 0
        anybody = presenter.people > 0
        self._choose.setText(self.tr("Choose people") if anybody else self.tr("Bring people in"))
        self._choose.set_icon("plus" if anybody else "download")
        self._stack.setCurrentIndex(1 if empty else 0)
        self.header.set_tools(shown=not empty)
        found = presenter.found() if presenter.scene.found is not None else None
        self.header.set_found(None if found is None else len(found))

    def _announce(self, changes: ChangeSet) -> None:
        self._announcing = True
        self.changed.emit(changes)
        self._announcing = False

    def _begin(self) -> None:
        if not self.presenter.people:
            self.wanted.emit(Goto(place="import"))
            return
        self.choose_people(self.presenter.scene.roots[Ring.CLOSE].id)

    def _choose_ring(self, ring: Ring) -> None:
        self.presenter.choose(self.presenter.scene.roots[ring].id)
        self._show_panel(shown=True)

    def _enter_scope(self, circles: Sequence[int]) -> None:
        self.presenter.enter(circles)
        self.rings.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        if self._lies_over() and self.panel.isVisible():
            self._show_panel(shown=False)
        elif self.rings.stage.zoom > 1:
            self.rings.fit()
        else:
            self.presenter.leave()

    def _open_person(self, person: int) -> None:
        self.wanted.emit(Goto(place="people", person=person))

    def _open_found(self) -> None:
        found = self.presenter.found()
        if found:
            self._open_person(found[0])

    def _see_list(self) -> None:
        scope = self.presenter.scope
        circle = scope[0] if len(scope) == 1 else self.presenter.scene.chosen
        self.wanted.emit(Goto(place="people", circle=circle))

    def _say(self, what: str, name: str) -> None:
        said = {
            "moved": self.tr("Moved to %1"),
            "put": self.tr("Put into %1"),
            "taken": self.tr("Taken out of %1"),
            "removed": self.tr("Circle %1 removed; its people stay"),
            "added": self.tr("Circle %1 created"),
            "edited": self.tr("Circle %1 changed"),
        }
        self.said.emit(Said(text=said[what].replace("%1", name)))

    def _refuse(self, error: AgendaError) -> None:
        self.said.emit(Said(text=error_parts(error).text, undo=False, icon="circle-alert"))

    def _pack(self, people: Sequence[int]) -> QMimeData:
        rows = self.presenter.rows(people[:1])
        name = rows[people[0]].name if len(people) == 1 and rows else "Agenda"
        return self._packer.for_drag(list(people), name)

    def _lies_over(self) -> bool:
        return self.width() < self._theme.px(ROOM_FOR_BOTH)

    def _show_panel(self, *, shown: bool) -> None:
        if self._lies_over():
            self.panel.setVisible(shown)
            self._place_parts()
            self._edge.raise_()
            self.panel.raise_()
            if not shown:
                self.rings.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_parts(self) -> None:
        """Set rings and panel side by side, or the panel over the rings where room is short."""
        over, wide = self._lies_over(), min(self._theme.px(PANEL), self.width())
        if self.panel.property("over") != over:
            self.panel.setProperty("over", over)
            self.panel.setVisible(not over)
            self.panel.set_closable(closable=over)
            self.header.set_panel_button(shown=over)
        thin = self._edge.sizeHint().width()
        rest = self.width() if over else self.width() - wide - thin
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._left.setGeometry(self.width() - rest if rtl else 0, 0, rest, self.height())
        self._edge.setGeometry(wide if rtl else self.width() - wide - thin, 0, thin, self.height())
        self._edge.setVisible(not over or self.panel.isVisible())
        self.panel.setGeometry(0 if rtl else self.width() - wide, 0, wide, self.height())
