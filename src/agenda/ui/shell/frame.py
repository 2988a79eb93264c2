"""The frame of the window: sidebar, pages, news, the palette, and drops from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from agenda.ui.resources import app_icon
from agenda.ui.shell.drop_veil import DropVeil
from agenda.ui.shell.drop_zone import DropZone
from agenda.ui.shell.items import BackupState, CircleItem, JobState, Layout, NavItem, layout_for
from agenda.ui.shell.palette import CommandPalette, Provider
from agenda.ui.shell.sidebar import Sidebar
from agenda.ui.theme import Theme
from agenda.ui.widgets.frames import Line, Panel, row
from agenda.ui.widgets.snackbar import Notice, Snackbar

Chrome = Literal["full", "rail", "none"]
EM = 14  # size of the UI font at 100 %
LEAST_WIDTH, LEAST_HEIGHT = 360, 420
FIRST_WIDTH, FIRST_HEIGHT = 1280, 800


class Shell(QMainWindow):
    """The window around the screens. It shows and reports; it decides nothing.

    Signals:
        section_chosen: Id of a section picked in the sidebar or by its key. The page is not
            changed here; whoever presents answers with `show_page`.
        page_shown: Id of the page that has come up.
        circle_opened, circle_requested, people_dropped, job_cancelled: As in `Sidebar`.
        files_dropped, text_dropped, picture_dropped: As in `DropZone`.
        acted: Action id of a snackbar whose button was pressed.
        palette_chosen: A `PaletteItem`.
        layout_changed: The `Layout` that the room allows now.
    """

    section_chosen = Signal(str)
    page_shown = Signal(str)
    circle_opened = Signal(int)
    circle_requested = Signal()
    people_dropped = Signal(list, int)
    job_cancelled = Signal(str)
    files_dropped = Signal(list, object)
    text_dropped = Signal(str)
    picture_dropped = Signal(object)
    acted = Signal(str)
    palette_chosen = Signal(object)
    layout_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        items: Sequence[NavItem],
        palette: Provider,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: dict[str, QWidget] = {}
        self._chrome: dict[str, Chrome] = {}
        self._current = ""
        self._layout = Layout.WIDE
        self.sidebar = Sidebar(theme, items)
        self._edge = Line(theme, Qt.Orientation.Vertical)
        self._stack = QStackedWidget()
        self._content = Panel("surface")
        self._assemble()
        self.snackbar = Snackbar(theme, self._content)
        self._veil = DropVeil(theme, self)
        self.palette_overlay = CommandPalette(theme, palette, self)
        self.drop_zone = DropZone(self, self.sidebar, self._veil)
        self._connect(items)

    @property
    def layout_mode(self) -> Layout:
        """How much room there is."""
        return self._layout

    @property
    def current_page(self) -> str:
        """Id of the page on screen; empty before the first."""
        return self._current

    def add_page(self, page: str, widget: QWidget, *, chrome: Chrome = "full") -> None:
        """Add a screen under the id of its section.

        `chrome` is what it has around it: `full` the sidebar, `rail` always the rail (working
        views), `none` nothing (the welcome).
        """
        self._pages[page] = widget
        self._chrome[page] = chrome
        self._stack.addWidget(widget)

    def show_page(self, page: str, circle: int | None = None) -> None:
        """Bring up a screen and mark its section, or the circle it is filtered by."""
        self._current = page
        self._stack.setCurrentWidget(self._pages[page])
        self.sidebar.set_current(page, circle)
        self._fit()
        if self.focusWidget() is None:
            self._pages[page].setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(page)

    def set_items(self, items: Sequence[NavItem]) -> None:
        """Show other counts beside the sections."""
        self.sidebar.set_items(items)

    def set_circles(self, circles: Sequence[CircleItem]) -> None:
        """Show these circles in the sidebar."""
        self.sidebar.set_circles(circles)

    def set_backup(self, state: BackupState) -> None:
        """Say when the last backup was made."""
        self.sidebar.set_backup(state)

    def set_job(self, job: JobState | None) -> None:
        """Show a job that runs, or none."""
        self.sidebar.set_job(job)

    def set_readable_suffixes(self, suffixes: frozenset[str]) -> None:
        """Tell which files importers read: lower case, with the dot."""
        self.drop_zone.set_suffixes(suffixes)

    def notify(self, notice: Notice) -> None:
        """Show a notice at the foot of the content."""
        self.snackbar.show_notice(notice)

    def open_palette(self) -> None:
        """Bring up the command palette."""
        self.palette_overlay.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        native = self.windowHandle()
        if native is not None:
            self.drop_zone.watch(native)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())
        self._fit()

    def _assemble(self) -> None:
        self.setWindowTitle(self.tr("Agenda"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        self.setAcceptDrops(True)
        inner = row(self._content)
        inner.addWidget(self._stack)
        whole = QWidget()
        box = row(whole)
        box.addWidget(self.sidebar)
        box.addWidget(self._edge)
        box.addWidget(self._content, 1)
        self.setCentralWidget(whole)

    def _connect(self, items: Sequence[NavItem]) -> None:
        self.sidebar.navigated.connect(self.section_chosen)
        self.sidebar.circle_opened.connect(self.circle_opened)
        self.sidebar.circle_requested.connect(self.circle_requested)
        self.sidebar.people_dropped.connect(self.people_dropped)
        self.sidebar.job_cancelled.connect(self.job_cancelled)
        self.sidebar.palette_requested.connect(self.open_palette)
        self.drop_zone.files_dropped.connect(self.files_dropped)
        self.drop_zone.text_dropped.connect(self.text_dropped)
        self.drop_zone.picture_dropped.connect(self.picture_dropped)
        self.snackbar.acted.connect(self.acted)
        self.palette_overlay.chosen.connect(self.palette_chosen)
        self._theme.changed.connect(self._fit)
        QShortcut(QKeySequence("Ctrl+K"), self, self.open_palette)
        for item in items:
            if item.key:
                choose = partial(self.section_chosen.emit, item.id)
                QShortcut(QKeySequence(item.key), self, choose)

    def _fit(self) -> None:
        chrome = self._chrome.get(self._current, "full")
        layout = layout_for(self.width(), self._theme.px(EM))
        rail = chrome == "rail" or layout is not Layout.WIDE
        if self.sidebar.rail != rail:
            self.sidebar.set_rail(rail)
        self.sidebar.setVisible(chrome != "none")
        self._edge.setVisible(chrome != "none")
        if layout is not self._layout:
            self._layout = layout
            self.layout_changed.emit(layout)
