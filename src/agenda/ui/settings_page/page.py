"""The settings page: one column of sections, with their names above to jump to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agenda.model.change import ChangeSet
from agenda.services.agenda import Agenda
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto, Page, Said
from agenda.ui.settings import Settings
from agenda.ui.settings_page.about import AboutSection
from agenda.ui.settings_page.appearance import AppearanceSection, LanguageSection
from agenda.ui.settings_page.data import BackupsSection, DataSection
from agenda.ui.settings_page.live_folder import LiveFolder
from agenda.ui.settings_page.plugins import PluginsSection
from agenda.ui.settings_page.presenter import SettingsPresenter
from agenda.ui.settings_page.rows import Section
from agenda.ui.theme import Theme
from agenda.ui.widgets import ActionChip, Line, Panel, column, flow_box, label, row
from agenda.ui.wording import ErrorParts

WIDEST = 760
ICONS = ("sun-moon", "languages", "hard-drive", "archive-restore", "puzzle", "info")


class SettingsPage(Page):
    """What can be set, what holds at once, and what holds from the next start.

    Signals:
        restore_wanted: The path of a backup to put in the place of the agenda, which must be
            closed for it.
        export_wanted: People are to be taken out.
    """

    restore_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        agenda: Agenda,
        jobs: Jobs,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        plugins_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.presenter = SettingsPresenter(agenda, jobs, self)
        self.appearance = AppearanceSection(theme, settings)
        self.language = LanguageSection(theme, settings, self.presenter.region)
        self.live = LiveFolder(agenda, jobs, Jobs(agenda.path, self), self)
        self.data = DataSection(theme, self.presenter, settings, self.live)
        self.backups = BackupsSection(theme, self.presenter)
        self.plugins = PluginsSection(theme, self.presenter, plugins_folder)
        self.about = AboutSection(theme)
        self._sections: tuple[Section, ...] = (
            self.appearance,
            self.language,
            self.data,
            self.backups,
            self.plugins,
            self.about,
        )
        self._scroll = QScrollArea()
        self._compose()
        self.setFocusProxy(self.appearance.mode)
        self.language.region.chosen.connect(lambda code: self.presenter.set_region(str(code)))
        self.backups.restore_wanted.connect(self.restore_wanted)
        self.data.export_wanted.connect(self.export_wanted)
        self.presenter.said.connect(lambda _, news: self.said.emit(Said(text=news, undo=False)))
        self.presenter.refused.connect(self._refuse)
        self.live.said.connect(
            lambda news: self.said.emit(Said(text=news, undo=False, icon="folder-open"))
        )
        self.live.note()

    def refresh(self, changes: ChangeSet) -> None:
        self.live.note()
        if changes.many:
            self.backups.show_backups()

    def enter(self, goto: Goto) -> None:  # noqa: ARG002 - the page shows one thing only
        self.backups.show_backups()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """End what goes on behind the page: the agenda is being closed."""
        self.live.close()

    def show_section(self, section: Section) -> None:
        """Bring a section to the top, with the keyboard at its first control."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(section.mapTo(self._inside, section.rect().topLeft()).y() - 12)
        first = section.nextInFocusChain()
        while first is not None and first is not section:
            if first.focusPolicy() & Qt.FocusPolicy.TabFocus and first.isVisibleTo(self):
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            first = first.nextInFocusChain()

    def _compose(self) -> None:
        chips = []
        for section, icon in zip(self._sections, ICONS, strict=True):
            chip = ActionChip(self._theme, section.heading.text(), icon)
            chip.clicked.connect(lambda _=False, goal=section: self.show_section(goal))
            chips.append(chip)
        self._inside = Panel("clear")
        self._column = QWidget()
        box = column(self._column, margins=(16, 28, 28, 28), spacing=24)
        for section in self._sections:
            box.addWidget(section)
        box.addStretch(1)
        middle = row(self._inside)
        middle.addStretch(1)
        middle.addWidget(self._column, 100)
        middle.addStretch(1)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head = QWidget()
        head = column(self._head, margins=(20, 28, 10, 28), spacing=6)
        head.addWidget(label(self.tr("Settings"), "title"))
        head.addWidget(flow_box(*chips, spacing=6, line_spacing=4))
        above = row()
        above.addStretch(1)
        above.addWidget(self._head, 100)
        above.addStretch(1)
        above.addSpacing(self._scroll.verticalScrollBar().sizeHint().width())
        whole = column(self)
        whole.addLayout(above)
        whole.addWidget(Line(self._theme))
        whole.addWidget(self._scroll, 1)
        self._theme.changed.connect(self._narrow)
        self._narrow()

    def _refuse(self, _: str, parts: ErrorParts) -> None:
        self.said.emit(Said(text=parts.text, undo=False, icon="circle-alert"))

    def _narrow(self) -> None:
        for part in (self._column, self._head):
            part.setMaximumWidth(self._theme.px(WIDEST))
