"""Starting the window.

The frame is shown before anything that takes long is imported: SQLAlchemy, numpy and the
screens that stand on them cost most of half a second, the frame a third of that. They are
imported in `_open`, after the first paint; that is the only reason for imports in functions
here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from agenda.app.logs import note_failure
from agenda.app.paths import Paths
from agenda.app.single import Doorbell, hand_over
from agenda.model.errors import AgendaError, BadInput, CannotWrite
from agenda.ui.i18n import Language, locale_for
from agenda.ui.navigation.sections import sections
from agenda.ui.resources import app_icon, install_resources
from agenda.ui.settings import GEOMETRY, LANGUAGE, Settings
from agenda.ui.shell import PaletteItem, Shell
from agenda.ui.theme import Theme
from agenda.ui.widgets import Panel
from agenda.ui.widgets.file_chooser import FileChooser
from agenda.ui.wording import error_parts

if TYPE_CHECKING:  # see the module's docstring
    from agenda.ui.main_window import MainWindow

DAILY_BACKUP_MS = 20_000
"""The day's backup waits until the start is over and the user has begun."""


def run_window(paths: Paths, database: str | None, to_import: Sequence[Path]) -> int:
    """Open the window and stay until it is closed; return the exit code.

    Where a window has this agenda open already, it gets the files and comes to the front.

    Raises:
        BadInput: the agenda named is no file.
    """
    path = _database_path(paths, database)
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("agenda")
    app.setApplicationDisplayName("Agenda")
    app.setDesktopFileName("agenda")
    files = [file.absolute() for file in to_import]
    if hand_over(path, files):
        return 0
    sys.excepthook = partial(_note_uncaught, paths)
    install_resources()
    app.setWindowIcon(app_icon())
    settings = Settings(paths.settings, app)
    theme = Theme(app, settings.look())
    language = Language(app, locale_for(settings.get(LANGUAGE), QLocale.system()))
    window = Window(app, theme, settings, paths, path, language=language.code)
    window.open_files(files)
    window.show()
    code = app.exec()
    window.close()
    return code


class Window(QObject):
    """The frame on screen, and the agenda in it once it is open."""

    def __init__(
        self,
        app: QApplication,
        theme: Theme,
        settings: Settings,
        paths: Paths,
        path: Path,
        *,
        language: str | None = None,
    ) -> None:
        super().__init__(app)
        self._app, self._theme, self._settings, self._paths = app, theme, settings, paths
        self._path, self._language = path, language
        self._main: MainWindow | None = None
        self._files: list[Path] = []
        self._doorbell: Doorbell | None = None
        self._problem: QWidget | None = None
        self.shell = self._make_frame()
        self._listen()

    def show(self) -> None:
        """Show the frame; the agenda opens after its first paint."""
        geometry = bytes.fromhex(self._settings.get(GEOMETRY))
        if geometry:
            self.shell.restoreGeometry(QByteArray(geometry))
        self.shell.installEventFilter(self)
        self.shell.show()

    def open_files(self, files: Sequence[Path]) -> None:
        """Show an import plan for files, now or as soon as the agenda is open."""
        if self._main is None:
            self._files.extend(files)
        elif files:
            self._main.open_files(files)

    def close(self) -> None:
        """Remember the place of the window and close the agenda."""
        geometry = bytes(self.shell.saveGeometry().data()).hex()
        self._settings.set(GEOMETRY, geometry)
        if self._doorbell is not None:
            self._doorbell.close()
        self._close_agenda()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Open the agenda once the frame has been painted."""
        if event.type() == QEvent.Type.Paint and watched is self.shell:
            self.shell.removeEventFilter(self)
            QTimer.singleShot(0, self, self._open)
        return False

    def _open(self) -> None:
        from agenda.app.build import build  # noqa: PLC0415 - after the first paint
        from agenda.ui.main_window import MainWindow  # noqa: PLC0415 - after the first paint

        try:
            agenda = build(self._paths, str(self._path), language=self._language)
        except AgendaError as error:
            self._show_problem(error)
            return
        self._main = MainWindow(
            self._app,
            self.shell,
            self._theme,
            agenda,
            self._settings,
            plugins_folder=self._paths.plugins,
        )
        self._main.restore_wanted.connect(
            self._restore_while_open, Qt.ConnectionType.QueuedConnection
        )
        files, self._files = self._files, []
        self.open_files(files)
        QTimer.singleShot(DAILY_BACKUP_MS, self._main, self._main.back_up_daily)

    def _make_frame(self) -> Shell:
        frame = Shell(self._theme, sections(), self._find)
        frame.add_page(
            "starting", Panel("surface"), chrome="full" if self._path.exists() else "none"
        )
        frame.show_page("starting")
        return frame

    def _renew_frame(self) -> None:
        """Put a new frame in the place of the one that holds the screens of a closed agenda."""
        old, self.shell = self.shell, self._make_frame()
        self.shell.restoreGeometry(old.saveGeometry())
        self.shell.show()
        old.hide()
        old.deleteLater()

    def _close_agenda(self) -> None:
        if self._main is not None:
            self._main.close()
            self._main.agenda.close()
            self._main = None

    def _find(self, query: str) -> Sequence[PaletteItem]:
        return self._main.palette.find(query) if self._main is not None else ()

    def _listen(self) -> None:
        if self._doorbell is not None:
            self._doorbell.close()
        self._doorbell = Doorbell(self._path, self)
        self._doorbell.rung.connect(self._come_forward)
        self._doorbell.listen()

    def _come_forward(self, files: list[Path]) -> None:
        self.shell.setWindowState(self.shell.windowState() & ~Qt.WindowState.WindowMinimized)
        self.shell.show()
        self.shell.raise_()
        self.shell.activateWindow()
        self.open_files(files)

    def _show_problem(self, error: AgendaError) -> None:
        from agenda.services.backup import backups_of  # noqa: PLC0415 - after the first paint
        from agenda.ui.welcome.problem import ProblemPage  # noqa: PLC0415 - as above

        backups = bool(backups_of(self._path))
        page = ProblemPage(self._theme, error_parts(error), backups=backups)
        page.retried.connect(self._open)
        page.restore_requested.connect(self._choose_backup)
        page.other_requested.connect(self._choose_other)
        if self._problem is not None:
            self._problem.deleteLater()
        self._problem = page
        self.shell.add_page("problem", page, chrome="none")
        self.shell.show_page("problem")

    def _choose_backup(self) -> None:
        from agenda.services.backup import backups_of  # noqa: PLC0415 - after the first paint
        from agenda.ui.welcome.problem import RestoreSheet  # noqa: PLC0415 - as above

        sheet = RestoreSheet(self._theme, backups_of(self._path), self.shell)
        sheet.picked.connect(self._restore)
        sheet.open()

    def _restore(self, backup: Path) -> None:
        """Put a backup in the place of an agenda that did not open, and open that."""
        trouble = _put_back(self._path, backup)
        if trouble is None:
            self._open()
        else:
            self._show_problem(trouble)

    def _restore_while_open(self, backup: Path) -> None:
        """Close the agenda, put a backup in its place and open that; say what came of it."""
        self._close_agenda()
        trouble = _put_back(self._path, backup)
        self._renew_frame()
        self._open()
        if self._main is not None:
            self._main.say_restored(trouble)

    def _choose_other(self) -> None:
        chooser = FileChooser(self.shell, "")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter("Agenda (*.db)")
        chooser.setDirectory(str(self._path.parent))
        chooser.fileSelected.connect(self._open_other)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _open_other(self, chosen: str) -> None:
        self._path = Path(chosen)
        self._listen()
        self._open()


def _put_back(path: Path, backup: Path) -> AgendaError | None:
    """Put a backup in the place of a closed agenda; return why that failed, if it did."""
    from agenda.services.backup import restore  # noqa: PLC0415 - after the first paint

    try:
        restore(path, backup)
    except AgendaError as error:
        return error
    except OSError as error:
        return CannotWrite(path=str(path), why=error.strerror or str(error))
    return None


def _database_path(paths: Paths, database: str | None) -> Path:
    wanted = database or os.environ.get("AGENDA_DATABASE") or str(paths.database)
    if "://" in wanted and not wanted.startswith("sqlite:///"):
        raise BadInput(what="database", value=wanted, why="unsupported")
    return Path(wanted.removeprefix("sqlite:///")).expanduser().absolute()


def _note_uncaught(
    paths: Paths,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Write down what no screen expected; the window goes on."""
    sys.__excepthook__(kind, error, trace)
    note_failure(paths.log, error)
