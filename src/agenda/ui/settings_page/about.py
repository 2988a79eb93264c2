"""What Agenda is, and whose work is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from agenda import __version__
from agenda.ui.resources import resource_path
from agenda.ui.settings_page.rows import Section, SettingRow
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, Sheet, StatusChip


class AboutSection(Section):
    """Version, licence, privacy."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.heading.setText(self.tr("About Agenda"))
        version = self.tr("Version %1").replace("%1", __version__)
        chip = StatusChip(theme, self.tr("Free software"), "accent", icon="heart")
        self.licences = Button(theme, self.tr("Licences…"), icon="file-text")
        local = StatusChip(theme, self.tr("Private"), "ok", icon="shield-check")
        self.add(SettingRow(theme, "Agenda", chip, f"{version} · " + self.tr("MIT licence")))
        self.add(
            SettingRow(
                theme,
                self.tr("Nothing leaves this computer"),
                local,
                self.tr("No account, no server, nobody watching."),
            )
        )
        self.add(
            SettingRow(
                theme,
                self.tr("The work of others"),
                self.licences,
                self.tr("Typefaces and icons in Agenda, and their licences."),
            )
        )
        self.licences.clicked.connect(lambda _: self.show_licences())

    def show_licences(self) -> Sheet:
        """Open the licences of what comes from others."""
        sheet = Sheet(self._theme, self.tr("The work of others"), parent=self.window())
        text = QPlainTextEdit(licence_texts())
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licences"))
        sheet.content.addWidget(text, 1)
        sheet.add_button(self.tr("Close")).setFocus()
        sheet.resize(self._theme.px(680), self._theme.px(560))
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet


def licence_texts() -> str:
    """Return the licences of the resources, the overview first."""
    folder = resource_path("licences")
    files = sorted(folder.glob("*.txt"), key=lambda file: (file.name != "README.txt", file.name))
    return "\n\n\n".join(file.read_text("utf-8").strip() for file in files)
