"""How to get one's contacts out of a phone, Google and LinkedIn, step by step."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets import IconDisc, Panel, Sheet, column, label, row


class ExportHelp(Sheet):
    """Four short recipes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Getting your contacts file"), "", parent)
        inner = Panel("clear")
        box = column(inner, spacing=14)
        for icon, title, steps in self._recipes():
            box.addWidget(self._recipe(icon, title, steps))
        box.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumSize(theme.px(500), theme.px(400))
        self.content.addWidget(area)
        self.add_button(self.tr("Close")).setFocus()

    def _recipes(self) -> list[tuple[str, str, str]]:
        return [
            (
                "smartphone",
                self.tr("Android"),
                self.tr(
                    "Open Contacts, then Organise or the menu, then Export to file. "
                    "Send the .vcf file to this computer and drop it on the window."
                ),
            ),
            (
                "smartphone",
                self.tr("iPhone"),
                self.tr(
                    "Open Contacts, tap Lists, hold a list and choose Export. "
                    "Or sign in at icloud.com, open Contacts, select everybody and choose Export vCard."
                ),
            ),
            (
                "globe",
                self.tr("Google"),
                self.tr(
                    "Go to contacts.google.com, choose Export at the left, then Google CSV or vCard. "
                    "The file lands in your downloads."
                ),
            ),
            (
                "briefcase",
                self.tr("LinkedIn"),
                self.tr(
                    "Open Settings, Data privacy, Get a copy of your data and tick Connections. "
                    "LinkedIn sends a zip some minutes later; drop it as it is."
                ),
            ),
        ]

    def _recipe(self, icon: str, title: str, steps: str) -> QWidget:
        part = QWidget()
        box = row(part, spacing=14)
        box.addWidget(IconDisc(self._theme, icon, 40))
        words = column(spacing=2)
        words.addWidget(label(title, "strong"))
        words.addWidget(label(steps, "body", "muted", wrap=True))
        box.addLayout(words, 1)
        return part
