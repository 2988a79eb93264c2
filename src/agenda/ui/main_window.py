"""The window put together: the frame, its screens, and what goes between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from agenda.model.change import ChangeSet
from agenda.model.errors import AgendaError
from agenda.services.agenda import Agenda
from agenda.ui.circles import CirclesPage
from agenda.ui.duplicates import DuplicatesPage
from agenda.ui.export import ExportDesk, Listing
from agenda.ui.history import HistoryPage
from agenda.ui.imports import ImportPage
from agenda.ui.jobs import Jobs
from agenda.ui.navigation.commands import MenuBar
from agenda.ui.navigation.help import KeysSheet
from agenda.ui.navigation.palette import PaletteSource
from agenda.ui.navigation.sidebar_state import SidebarState
from agenda.ui.navigation.table import Calls, command_table
from agenda.ui.navigation.undoing import UNDO, Undoing
from agenda.ui.navigation.watching import Watch
from agenda.ui.page import Goto, Page, Said
from agenda.ui.people.page import PeoplePage
from agenda.ui.settings import Settings
from agenda.ui.settings_page import SettingsPage
from agenda.ui.shell import Shell
from agenda.ui.theme import Theme
from agenda.ui.welcome.page import WelcomePage
from agenda.ui.widgets import Notice
from agenda.ui.widgets.file_chooser import FileChooser
from agenda.ui.wording import error_parts, job_error_parts

UNDO_ACTION = "undo"
WORKING_VIEWS = frozenset({"circles", "duplicates", "import"})
"""Screens that need the room: the sidebar shrinks to a rail beside them."""
ALL = ChangeSet(structure=True, circles=True, many=True)


class MainWindow(QObject):
    """Connects screens, sidebar, undo and jobs of one open agenda to the frame.

    Signals:
        restore_wanted: The path of a backup to put in the place of the agenda, which has to be
            closed for that.
    """

    restore_wanted = Signal(object)

    def __init__(
        self,
        app: QApplication,
        shell: Shell,
        theme: Theme,
        agenda: Agenda,
        settings: Settings,
        *,
        plugins_folder: Path | None = None,
    ) -> None:
        super().__init__(shell)
        self._shell, self._theme, self.agenda = shell, theme, agenda
        self.jobs = Jobs(agenda.path, self)
        self.people = PeoplePage(theme, agenda, self.jobs, settings)
        self.circles = CirclesPage(theme, agenda, self.jobs)
        self.imports = ImportPage(theme, agenda, self.jobs)
        self.settings_page = SettingsPage(
            theme, agenda, self.jobs, settings, plugins_folder=plugins_folder
        )
        self.pages: dict[str, Page] = {
            "people": self.people,
            "circles": self.circles,
            "duplicates": DuplicatesPage(theme, agenda, self.jobs),
            "import": self.imports,
            "history": HistoryPage(theme, agenda, self.jobs),
            "settings": self.settings_page,
        }
        self.welcome = WelcomePage(theme)
        self.export_desk = ExportDesk(theme, agenda, self.jobs, settings, shell)
        self.undoing = Undoing(app, agenda.history, self)
        self._sidebar = SidebarState(shell, agenda, self.jobs)
        self._commands = command_table(self._calls())
        self.menu_bar = MenuBar(theme, shell, self._commands)
        self.palette = PaletteSource(
            agenda, self.people.photos, self._commands, self.show_person, self.show_circle
        )
        shell.palette_chosen.connect(self.palette.run)
        self._assemble()
        self._connect()
        self._watch = Watch(agenda, self)
        self._watch.changed.connect(self._follow_others)
        self._sidebar.show_people(self.people.everybody)
        self._sidebar.show_circles(self.people.circles)
        self._sidebar.show_backup()
        self.go(Goto(place="people"))

    def go(self, goto: Goto) -> None:
        """Show a place; an agenda with nobody in it shows the welcome instead of the list."""
        page = self.pages[goto.place]
        if goto.place == "people" and not self.people.everybody:
            self._shell.show_page("welcome")
            self.welcome.setFocus()
            return
        shown_circle = goto.circle if goto.place == "people" else None
        self._shell.show_page(goto.place, shown_circle)
        page.enter(goto)

    def show_person(self, person: int) -> None:
        """Show the card of somebody."""
        self.go(Goto(place="people", person=person))

    def show_circle(self, circle: int) -> None:
        """Show the list of a circle."""
        self.go(Goto(place="people", circle=circle))

    def open_files(self, paths: Sequence[Path], circle: int | None = None) -> None:
        """Show what an import of files would do."""
        self.go(Goto(place="import"))
        self.imports.open_files(list(paths), circle)

    def open_text(self, text: str) -> None:
        """Show what an import of dropped text would do."""
        self.go(Goto(place="import"))
        self.imports.open_text(text)

    def open_picture(self, picture: QImage) -> None:
        """Show what an import of a dropped picture with a QR code would do."""
        self.go(Goto(place="import"))
        self.imports.open_picture(picture)

    def new_person(self) -> None:
        """Open an empty form, also from the welcome."""
        self._shell.show_page("people")
        self.people.new_person()

    def apply(self, changes: ChangeSet) -> None:
        """Have every screen follow a change."""
        empty_before = self._shell.current_page == "welcome"
        for page in self.pages.values():
            page.refresh(changes)
        self._sidebar.show_people(self.people.everybody)
        if empty_before and self.people.everybody:
            self.go(Goto(place="people"))
        elif not self.people.everybody and self._shell.current_page == "people":
            self._leave_empty_list()

    def close(self) -> None:
        """End what runs and what is kept for the time of the window only."""
        self._watch.stop()
        self._sidebar.stop()
        self.jobs.kill_all()
        self.settings_page.stop()
        self.people.close_files()
        self.circles.close_files()

    def _leave_empty_list(self) -> None:
        if not self.people.is_editing:
            self.go(Goto(place="people"))

    def _assemble(self) -> None:
        shell = self._shell
        for name, page in self.pages.items():
            shell.add_page(name, page, chrome="rail" if name in WORKING_VIEWS else "full")
        shell.add_page("welcome", self.welcome, chrome="none")
        importers = self.agenda.plugins.importers()
        suffixes = frozenset(suffix.lower() for one in importers for suffix in one.suffixes)
        shell.set_readable_suffixes(suffixes)
        self.people.set_layout(shell.layout_mode)

    def _connect(self) -> None:
        shell = self._shell
        for page in self.pages.values():
            page.changed.connect(self.apply)
            page.said.connect(self.say)
            page.wanted.connect(self.go)
        self.people.circles_changed.connect(self._sidebar.show_circles)
        self.settings_page.restore_wanted.connect(self.restore_wanted)
        self.settings_page.export_wanted.connect(self.export)
        self.people.export_requested.connect(self._export_selected)
        self.export_desk.said.connect(self.say)
        self.undoing.changed.connect(self.apply)
        self.undoing.said.connect(self.say)
        shell.section_chosen.connect(lambda place: self.go(Goto(place=place)))
        shell.circle_opened.connect(self.show_circle)
        shell.circle_requested.connect(self.new_circle)
        shell.people_dropped.connect(self.people.commands.put)
        shell.job_cancelled.connect(self.jobs.cancel)
        shell.files_dropped.connect(self.open_files)
        shell.text_dropped.connect(self.open_text)
        shell.picture_dropped.connect(self.open_picture)
        shell.acted.connect(self._act)
        shell.layout_changed.connect(self.people.set_layout)
        self.welcome.files_requested.connect(lambda: self.go(Goto(place="import")))
        self.welcome.person_requested.connect(self.new_person)
        self.welcome.samples_requested.connect(self.add_samples)

    def export(self) -> None:
        """Ask whom to take out; what the list shows is offered first."""
        listing = Listing()
        if self._shell.current_page == "people":
            listing = Listing(circle=self.people.circle, query=self.people.query)
        self.export_desk.open(listing)

    def import_folder(self) -> None:
        """Ask for a folder and show what importing all of it would do."""
        chooser = FileChooser(self._shell, self.tr("Import a folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(lambda folder: self.open_files([Path(folder)]))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def show_live_folder(self) -> None:
        """Show where the live folder is switched on and off."""
        self.go(Goto(place="settings"))
        self.settings_page.show_section(self.settings_page.data)

    def new_circle(self) -> None:
        """Ask for the name and colour of a new circle."""
        self.circles.edit_circle(None)

    def add_samples(self) -> None:
        """Put the sample people into this agenda."""
        self.welcome.show_working(working=True)
        job = self.jobs.start(["demo", "--into-agenda"], self.tr("Bringing sample people"))
        job.succeeded.connect(lambda _: self.apply(ALL))
        job.failed.connect(self._complain)
        job.ended.connect(partial(self.welcome.show_working, working=False))

    def back_up(self) -> None:
        """Make a backup now."""
        job = self.jobs.start(["backup"], self.tr("Making a backup"))
        job.succeeded.connect(lambda _: self._sidebar.show_backup())
        job.failed.connect(self._complain)

    def back_up_daily(self) -> None:
        """Make the day's backup, unless there is one or nothing to lose."""
        if self.people.everybody and not self._sidebar.backed_up_today():
            self.back_up()

    def say_restored(self, trouble: AgendaError | None) -> None:
        """Say that this is a backup now, or why it is still the agenda as it was."""
        if trouble is not None:
            self.say(Said(text=error_parts(trouble).text, undo=False, icon="circle-alert"))
            return
        text = self.tr("This is the backup. The agenda as it was before is among the backups now.")
        self.say(Said(text=text, undo=False, icon="archive-restore"))

    def say(self, said: Said) -> None:
        """Show a message at the foot of the window."""
        notice = Notice(text=said.text, icon=said.icon)
        if said.undo:
            notice = Notice(
                text=said.text,
                icon="circle-check" if said.icon == "check" else said.icon,
                action=self.tr("Undo"),
                action_id=UNDO_ACTION,
                key=UNDO,
            )
        self._shell.notify(notice)

    def _export_selected(self, ids: tuple[int, ...]) -> None:
        listing = Listing(circle=self.people.circle, query=self.people.query, selected=ids)
        self.export_desk.open(listing)

    def _act(self, action: str) -> None:
        if action == UNDO_ACTION:
            self.undoing.undo()

    def _complain(self, error: dict[str, object]) -> None:
        parts = job_error_parts(error)
        self.say(Said(text=parts.text, undo=False, icon="circle-alert"))

    def _calls(self) -> Calls:
        sections = {name: partial(self.go, Goto(place=name)) for name in self.pages}
        return Calls(
            sections=sections,
            new_person=self.new_person,
            new_circle=self.new_circle,
            undo=self.undoing.undo,
            redo=self.undoing.redo,
            import_folder=self.import_folder,
            paste=self._paste,
            export=self.export,
            live_folder=self.show_live_folder,
            back_up=self.back_up,
            palette=self._shell.open_palette,
            keys=self.show_keys,
            getting_files=self.welcome.show_help,
            quit=self._shell.close,
        )

    def show_keys(self) -> None:
        """List the keys."""
        KeysSheet(self._theme, self._commands, self._shell).open()

    def _paste(self) -> None:
        self.go(Goto(place="import"))
        self.imports.paste()

    def _follow_others(self) -> None:
        self.apply(ALL)
        self._sidebar.show_backup()
