"""The help sheet: every key there is, and where to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from agenda.ui.navigation.commands import Command
from agenda.ui.theme import Theme
from agenda.ui.widgets import KeyHint, Panel, SectionHeader, Sheet, column, label


class KeysSheet(Sheet):
    """Lists keys by where they work."""

    def __init__(self, theme: Theme, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(
            theme,
            QCoreApplication.translate("help", "Help and keys"),
            QCoreApplication.translate("help", "Everything can be done without a mouse."),
            parent,
        )
        inner = Panel("clear")
        box = column(inner, spacing=10)
        guide = self.tr("The guide, step by step, is in the folder “docs” of Agenda: guide.md")
        box.addWidget(label(guide, "body", "muted", wrap=True, selectable=True))
        anywhere = [(command.key, command.title) for command in commands if command.key]
        groups = (
            (self.tr("Anywhere"), [("Ctrl+K", self.tr("Search for anything")), *anywhere]),
            (self.tr("In the list"), self._list_keys()),
            (self.tr("On a card"), self._card_keys()),
        )
        for title, keys in groups:
            box.addWidget(SectionHeader(title))
            box.addWidget(self._table(keys))
            box.addSpacing(6)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumSize(theme.px(460), theme.px(420))
        self.content.addWidget(area)
        self.add_button(self.tr("Close")).setFocus()

    def _list_keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+F", self.tr("Search")),
            ("/", self.tr("Search")),
            ("Return", self.tr("Open the card")),
            ("Ctrl+A", self.tr("Select everybody listed")),
            ("Ctrl+D", self.tr("Choose circles")),
            ("Ctrl+Shift+C", self.tr("Copy as vCard")),
            ("Del", self.tr("To the bin")),
            ("Esc", self.tr("Clear the search, then back")),
        ]

    def _card_keys(self) -> list[tuple[str, str]]:
        return [
            ("F2", self.tr("Edit")),
            ("Ctrl+E", self.tr("Edit")),
            ("Ctrl+S", self.tr("Save")),
            ("Ctrl+Return", self.tr("Save")),
            ("Esc", self.tr("Leave the form")),
        ]

    def _table(self, keys: Sequence[tuple[str, str]]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, self._theme.px(120))
        for place, (key, title) in enumerate(keys):
            grid.addWidget(KeyHint(self._theme, key), place, 0)
            grid.addWidget(label(title, "body", wrap=True), place, 1)
        return table
