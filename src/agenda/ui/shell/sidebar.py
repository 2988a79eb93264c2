"""The sidebar: sections, circles, what runs and what is safe."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from agenda.ui.shell.items import BackupState, CircleItem, JobState, NavItem, Place
from agenda.ui.shell.job_card import JobCard
from agenda.ui.shell.marks import Logo, StateMark
from agenda.ui.shell.navigation import CircleButton, NavButton, rail_side
from agenda.ui.theme import Theme
from agenda.ui.widgets.buttons import IconButton
from agenda.ui.widgets.frames import Panel, column, row
from agenda.ui.widgets.labels import ElidedLabel, label

WIDTH = 239  # with the line beside it 240


class Sidebar(Panel):
    """Sections and circles; a rail of icons where room is short.

    Signals:
        navigated: Id of a section that was chosen.
        circle_opened: Id of a circle that was chosen.
        circle_requested: The user wants a new circle.
        palette_requested: The user wants the command palette.
        job_cancelled: Id of a job to stop.
        people_dropped: Ids of people dragged onto a circle, and its id.
    """

    navigated = Signal(str)
    circle_opened = Signal(int)
    circle_requested = Signal()
    palette_requested = Signal()
    job_cancelled = Signal(str)
    people_dropped = Signal(list, int)

    def __init__(
        self, theme: Theme, items: Sequence[NavItem], parent: QWidget | None = None
    ) -> None:
        super().__init__("window", parent)
        self._theme = theme
        self._rail = False
        self._nav: dict[str, NavButton] = {}
        self._circles: list[CircleButton] = []
        self._current: str | None = None
        self._current_circle: int | None = None
        self.setAccessibleName(self.tr("Sections"))
        self._build(items)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def rail(self) -> bool:
        """True while only icons are shown."""
        return self._rail

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a setter of one state
        """Shrink to a rail of icons or grow back."""
        self._rail = rail
        for button in self._nav.values():
            button.set_rail(rail)
        for part in (self._name, self._palette, self._backup, self._circle_part):
            part.setVisible(not rail)
        self._backup_mark.setVisible(not rail and bool(self._backup.text()))
        self.job_card.set_rail(rail)
        self._measure()

    def set_items(self, items: Sequence[NavItem]) -> None:
        """Show other counts or words; the sections stay those of the start."""
        for item in items:
            self._nav[item.id].set_item(item)

    def set_circles(self, circles: Sequence[CircleItem]) -> None:
        """Show these circles in this order."""
        for old in self._circles:
            old.hide()
            old.deleteLater()
        self._circles = [self._circle(item) for item in circles]
        for button in self._circles:
            self._circle_box.addWidget(button)
        self._mark()

    def set_current(self, section: str | None, circle: int | None = None) -> None:
        """Mark the section on screen, or the circle that it is filtered by."""
        self._current, self._current_circle = section, circle
        self._mark()

    def set_backup(self, state: BackupState) -> None:
        """Say when the last backup was made."""
        self._backup.setText(state.text)
        self._backup_mark.setVisible(bool(state.text) and not self._rail)
        self._backup_mark.set_ok(ok=state.ok)

    def set_job(self, job: JobState | None) -> None:
        """Show a job that runs, or none."""
        self.job_card.set_job(job)

    def circle_at(self, place: QPoint) -> CircleButton | None:
        """Return the circle at a place given in global coordinates."""
        if self._rail:
            return None
        for button in self._circles:
            if button.isVisible() and button.rect().contains(button.mapFromGlobal(place)):
                return button
        return None

    def _build(self, items: Sequence[NavItem]) -> None:
        self._logo = Logo(self._theme)
        self._name = label(self.tr("Agenda"), "subheading")
        self._palette = IconButton(
            self._theme, "command", self.tr("Search for people and actions"), key="Ctrl+K", size=16
        )
        self._palette.clicked.connect(self.palette_requested)
        self._head = row(spacing=9)
        self._head.addWidget(self._logo)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self._palette)
        self._outer = column(self, spacing=2)
        self._outer.addLayout(self._head)
        self._outer.addSpacing(10)
        self._outer.addWidget(self._scrolled(items), 1)
        self.job_card = JobCard(self._theme)
        self.job_card.cancelled.connect(self.job_cancelled)
        self._outer.addWidget(self.job_card)
        self._outer.addSpacing(8)
        self._add_sections(self._outer, items, "bottom")
        self._build_foot(items)

    def _scrolled(self, items: Sequence[NavItem]) -> QScrollArea:
        inner = Panel("clear")
        box = column(inner, spacing=2)
        self._add_sections(box, items, "top")
        box.addWidget(self._build_circles())
        box.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _build_circles(self) -> QWidget:
        self._circle_part = QWidget()
        whole = column(self._circle_part, spacing=2)
        add = IconButton(self._theme, "plus", self.tr("New circle"), key="Ctrl+Shift+N", size=16)
        add.clicked.connect(self.circle_requested)
        head = row(margins=(10, 2, 0, 10), spacing=4)
        head.addWidget(label(self.tr("Circles", "heading"), "caption_strong", "muted"), 1)
        head.addWidget(add)
        whole.addLayout(head)
        self._circle_box = column(spacing=2)
        whole.addLayout(self._circle_box)
        return self._circle_part

    def _build_foot(self, items: Sequence[NavItem]) -> None:
        self._backup_mark = StateMark(self._theme)
        self._backup_mark.hide()
        self._backup = ElidedLabel("", "caption", "muted")
        self._foot = row(spacing=7)
        self._foot.addWidget(self._backup_mark)
        self._foot.addWidget(self._backup, 1)
        self._outer.addLayout(self._foot)
        self._add_sections(self._foot, items, "foot")

    def _add_sections(self, box: QBoxLayout, items: Sequence[NavItem], place: Place) -> None:
        for item in items:
            if item.place == place:
                button = NavButton(self._theme, item)
                button.clicked.connect(partial(self.navigated.emit, item.id))
                self._nav[item.id] = button
                box.addWidget(button)

    def _circle(self, item: CircleItem) -> CircleButton:
        button = CircleButton(self._theme, item)
        button.clicked.connect(partial(self.circle_opened.emit, item.id))
        button.people_dropped.connect(self.people_dropped)
        return button

    def _mark(self) -> None:
        for name, section in self._nav.items():
            section.setChecked(name == self._current and self._current_circle is None)
        for circle in self._circles:
            circle.setChecked(circle.item.id == self._current_circle)

    def _measure(self) -> None:
        px, side = self._theme.px, 10 if self._rail else 12
        self._outer.setContentsMargins(side, 14, side, px(8))
        self._head.setContentsMargins(*((6, 0, 6, 6) if self._rail else (8, 0, 0, 0)))
        self._foot.setContentsMargins(*((0, 0, 0, 0) if self._rail else (10, 0, 0, 0)))
        self.setFixedWidth(rail_side(self._theme) + 20 if self._rail else px(WIDTH))
