"""Where the agenda is, and how it is kept safe."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from agenda.services.backup import BackupFile
from agenda.ui.settings import Settings
from agenda.ui.settings_page.live_folder import LiveFolder
from agenda.ui.settings_page.live_row import LiveRow
from agenda.ui.settings_page.presenter import SettingsPresenter
from agenda.ui.settings_page.rows import Section, SettingRow, emptied
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, ElidedLabel, Sheet, column, label, row
from agenda.ui.widgets.labels import breakable
from agenda.ui.wording import ErrorParts

BACKUPS_SHOWN = 8


class DataSection(Section):
    """The file, a way out for everybody in it, and its upkeep.

    Signals:
        export_wanted: People are to be taken out.
    """

    export_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        presenter: SettingsPresenter,
        settings: Settings,
        live: LiveFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self._presenter = presenter
        self.live = LiveRow(theme, live, settings)
        self.heading.setText(self.tr("Your data"))
        self.folder = Button(theme, self.tr("Open folder"), icon="folder-open")
        self.export = Button(theme, self.tr("Take out…"), icon="upload")
        self.check = Button(theme, self.tr("Check"), icon="shield-check")
        self.compact = Button(theme, self.tr("Compact"), icon="package")
        self._file = SettingRow(theme, self.tr("Everything is in one file"), self.folder)
        self._file.set_note(breakable(str(presenter.path)))
        self._file.note.setAccessibleName(str(presenter.path))
        self._file.note.setToolTip(str(presenter.path))
        self._rows = {
            "export": SettingRow(
                theme,
                self.tr("Take everybody with you"),
                self.export,
                self.tr("Into a file that other programs read, or a complete copy."),
            ),
            "check": SettingRow(
                theme,
                self.tr("Check the file"),
                self.check,
                self.tr("Reads it whole and tells whether it is sound."),
            ),
            "compact": SettingRow(
                theme,
                self.tr("Compact the file"),
                self.compact,
                self.tr("Gives room that is no longer used back to the disk."),
            ),
        }
        self.add(self._file)
        for topic, each in self._rows.items():
            self.add(each)
            if topic == "export":
                self.add(self.live)
        self.folder.clicked.connect(self._open_folder)
        self.export.clicked.connect(lambda _: self.export_wanted.emit())
        self.check.clicked.connect(presenter.check)
        self.compact.clicked.connect(presenter.compact)
        presenter.said.connect(self._say)
        presenter.refused.connect(self._refuse)

    def _say(self, topic: str, news: str) -> None:
        if topic in self._rows:
            self._rows[topic].set_note(news)

    def _refuse(self, topic: str, parts: ErrorParts) -> None:
        self._say(topic, parts.text)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._presenter.path.parent)))


class BackupsSection(Section):
    """The backups there are, each to be restored.

    Signals:
        restore_wanted: The path of the backup that the user has said yes to.
    """

    restore_wanted = Signal(object)

    def __init__(
        self, theme: Theme, presenter: SettingsPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self._presenter = presenter
        self.heading.setText(self.tr("Backups"))
        self.make = Button(theme, self.tr("Make one now"), icon="save")
        self._first = SettingRow(
            theme,
            self.tr("Agenda makes them by itself"),
            self.make,
            self.tr("Every day, and before each import."),
        )
        self.add(self._first)
        self._lines = QWidget()
        self._box = column(self._lines)
        self.rows.addWidget(self._lines)
        self.restore_buttons: list[Button] = []
        self.make.clicked.connect(presenter.back_up)
        presenter.backups_changed.connect(self.show_backups)
        presenter.said.connect(self._say)
        presenter.refused.connect(lambda topic, parts: self._say(topic, parts.text))
        self.show_backups()

    def show_backups(self) -> None:
        """Show the backups there are now."""
        emptied(self._box)
        self.restore_buttons.clear()
        for backup in self._presenter.backups()[:BACKUPS_SHOWN]:
            self._box.addWidget(self._line(backup))

    def ask(self, backup: BackupFile) -> Sheet:
        """Explain what restoring does, and ask."""
        when, _ = self._presenter.backup_words(backup)
        sheet = Sheet(
            self._theme,
            self.tr("Go back to %1?").replace("%1", when),
            self.tr("Agenda closes for a moment and opens again as it was then."),
            self.window(),
        )
        for words in (
            self.tr("What you did since will not be in it."),
            self.tr("The agenda of today is kept as a backup, so you can come back to it."),
        ):
            sheet.content.addWidget(label(words, wrap=True))
        sheet.setMinimumWidth(self._theme.px(440))
        sheet.add_button(self.tr("Cancel")).setFocus()
        sheet.add_button(self.tr("Go back to this backup"), kind="primary", icon="rotate-ccw")
        sheet.accepted.connect(lambda: self.restore_wanted.emit(backup.path))
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet

    def _line(self, backup: BackupFile) -> QWidget:
        when, why = self._presenter.backup_words(backup)
        line = QWidget()
        box = row(line, margins=(4, 8, 4, 16), spacing=12)
        words = column(spacing=0)
        words.addWidget(ElidedLabel(when, "body"))
        words.addWidget(ElidedLabel(why, "caption", "muted"))
        box.addLayout(words, 1)
        restore = Button(self._theme, self.tr("Restore…"), kind="link", compact=True)
        restore.setAccessibleName(self.tr("Restore the backup of %1").replace("%1", when))
        restore.clicked.connect(partial(self._ask_about, backup))
        self.restore_buttons.append(restore)
        box.addWidget(restore)
        return line

    def _ask_about(self, backup: BackupFile) -> None:
        self.ask(backup)

    def _say(self, topic: str, news: str) -> None:
        if topic == "backup":
            self._first.set_note(news)
