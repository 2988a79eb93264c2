"""The live folder among the settings: a switch, where it is, and how it stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from agenda.ui.settings import LAST_FOLDER, Settings
from agenda.ui.settings_page.live_folder import LiveFolder
from agenda.ui.settings_page.rows import SettingRow
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, Switch, row
from agenda.ui.widgets.file_chooser import FileChooser
from agenda.ui.widgets.labels import breakable


class LiveRow(SettingRow):
    """Switching it on asks for a folder; switching it off leaves the files where they are."""

    def __init__(
        self, theme: Theme, live: LiveFolder, settings: Settings, parent: QWidget | None = None
    ) -> None:
        control = QWidget()
        super().__init__(theme, "", control, "", parent)
        self._live, self._settings = live, settings
        name = self.tr("Live folder with one card per person")
        self.title.setText(name)
        self.open = Button(theme, self.tr("Open folder"), icon="folder-open")
        self.switch = Switch(theme, name=name)
        box = row(control, spacing=12)
        box.addWidget(self.open)
        box.addWidget(self.switch)
        self.title.setBuddy(self.switch)
        self.open.clicked.connect(lambda _: self._open_folder())
        self.switch.clicked.connect(self._switch)
        live.changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Show whether it is on, where it is and how it stands."""
        folder, state = self._live.folder, self._live.state
        on = folder is not None
        with QSignalBlocker(self.switch):
            self.switch.setChecked(on or self._live.busy)
        self.switch.setEnabled(on or not self._live.busy)
        self.open.setVisible(on)
        about = self.tr("For programs that read a folder of vCards, such as khard or vdirsyncer.")
        where = breakable(str(folder)) if on else about
        self.set_note("\n".join(filter(None, (where, state))))

    def ask_where(self) -> QFileDialog:
        """Ask for the folder."""
        start = self._settings.get(LAST_FOLDER) or str(Path.home())
        chooser = FileChooser(self.window(), self.tr("An empty folder for the cards"), start)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(lambda folder: self._live.start(Path(folder)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.finished.connect(lambda _: self.show_state())
        chooser.open()
        return chooser

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self.ask_where()
        else:
            self._live.stop()

    def _open_folder(self) -> None:
        if self._live.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._live.folder)))
