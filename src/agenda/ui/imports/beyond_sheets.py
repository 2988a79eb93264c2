"""The sheets about what a plan holds beside cards: news, and all groups of the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QWidget

from agenda.model.importing import PlannedNews
from agenda.ui.i18n import number
from agenda.ui.imports.relations import Relations
from agenda.ui.imports.words import news_text
from agenda.ui.theme import Theme
from agenda.ui.widgets import CheckBox, Panel, Sheet, column


class NewsSheet(Sheet):
    """What a newer listing says of people who are there."""

    def __init__(self, theme: Theme, news: Sequence[PlannedNews], parent: QWidget) -> None:
        super().__init__(
            theme,
            self.tr("News of your people"),
            self.tr("They will be on their cards. What you wrote yourself is not touched."),
            parent,
        )
        self.resize(theme.px(560), theme.px(460))
        shown = QListWidget()
        shown.setAccessibleName(self.tr("News"))
        shown.setWordWrap(True)
        shown.setSpacing(3)
        for item in news:
            shown.addItem(QListWidgetItem(news_text(item)))
        panel = Panel("card")
        column(panel, margins=(8,)).addWidget(shown)
        self.content.addWidget(panel, 1)
        self.add_button(self.tr("Close"), kind="primary")


class GroupsSheet(Sheet):
    """All groups of the source, each to be taken as a circle or not."""

    def __init__(self, theme: Theme, relations: Relations, parent: QWidget) -> None:
        super().__init__(
            theme,
            self.tr("Groups of the file"),
            self.tr("Those with a tick become circles, or join the circle of the same name."),
            parent,
        )
        self.resize(theme.px(460), theme.px(520))
        self._boxes: dict[str, CheckBox] = {}
        inside = QWidget()
        box = column(inside, spacing=2)
        for group in sorted(relations.circles, key=lambda each: each.name.casefold()):
            check = CheckBox(theme, f"{group.name}  {number(group.count)}", name=group.name)
            check.setChecked(group.name not in relations.circles_left)
            box.addWidget(check)
            self._boxes[group.name] = check
        box.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.content.addWidget(scroll, 1)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Use these"), kind="primary")

    def taken(self) -> dict[str, bool]:
        """Return which groups become circles."""
        return {name: box.isChecked() for name, box in self._boxes.items()}
