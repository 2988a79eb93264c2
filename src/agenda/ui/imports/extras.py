"""What a plan holds beside people: groups that become circles, news, the user's own card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agenda.model.importing import PlannedCircle
from agenda.ui.i18n import number
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.relations import Relations
from agenda.ui.imports.words import news_text
from agenda.ui.theme import Theme
from agenda.ui.widgets import ActionChip, Button, FilterChip, column, flow_box, label, row
from agenda.ui.widgets.flow import FlowLayout

CHIPS = 8
NEWS = 2


class PlanExtras(QWidget):
    """Lines that are there only where the plan has something to say in them.

    Signals:
        news_wanted: List the news.
        groups_wanted: List all groups, of which only the largest are shown.
        decided: Another group becomes a circle, or one less.
    """

    news_wanted = Signal()
    groups_wanted = Signal()
    decided = Signal()

    def __init__(
        self, theme: Theme, presenter: ImportPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self._groups = flow_box(spacing=8, line_spacing=0)
        self._news = label("", "body", wrap=True)
        view = Button(theme, self.tr("View"), kind="link")
        view.setAccessibleName(self.tr("View the news"))
        view.clicked.connect(self.news_wanted)
        self._news_line = QWidget()
        line = row(self._news_line, spacing=8)
        line.addWidget(self._news, 1)
        line.addWidget(view)
        self._mine = label("", "body", "muted", wrap=True)
        box = column(self, spacing=4)
        for part in (self._groups, self._news_line, self._mine):
            box.addWidget(part)

    def show_plan(self) -> None:
        """Show what the plan of the presenter holds."""
        relations = self._presenter.relations
        if relations is None:
            return
        self.show_groups()
        told = "; ".join(news_text(item) for item in relations.news[:NEWS])
        words = self.tr("%Ln pieces of news: %1", "", len(relations.news)).replace("%1", told)
        self._news.setText(words if len(relations.news) <= NEWS else f"{words}…")
        self._news_line.setVisible(bool(relations.news))
        said = self.tr("%1 is you: it becomes your own card").replace("%1", relations.mine)
        self._mine.setText(said)
        self._mine.setVisible(bool(relations.mine))
        self.setVisible(bool(relations.circles or relations.news or relations.mine))

    def show_groups(self) -> None:
        """Show which groups become circles."""
        relations = self._presenter.relations
        layout = self._groups.layout()
        if relations is None or not isinstance(layout, FlowLayout):
            return
        layout.clear()
        self._groups.setVisible(bool(relations.circles))
        if not relations.circles:
            return
        parts: list[QWidget] = [label(self.tr("They become circles:"))]
        largest = sorted(relations.circles, key=lambda group: -group.count)
        parts += [self._chip(relations, group) for group in largest[:CHIPS]]
        if len(largest) > CHIPS:
            more = ActionChip(self._theme, self.tr("All %Ln groups…", "", len(largest)), "ellipsis")
            more.clicked.connect(self.groups_wanted)
            parts.append(more)
        for place, part in enumerate(parts):
            layout.insert_widget(place, part)
            part.show()

    def _chip(self, relations: Relations, group: PlannedCircle) -> FilterChip:
        chip = FilterChip(self._theme, group.name, count=number(group.count))
        chip.setChecked(group.name not in relations.circles_left)
        there = self.tr("A circle of this name is there; they join it.")
        made = self.tr("A new circle. Press to leave it out, or to take it after all.")
        chip.setToolTip(there if group.circle is not None else made)
        chip.toggled.connect(partial(self._take, group.name))
        return chip

    def _take(self, name: str, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._presenter.relations is not None:
            self._presenter.relations.take_circle(name, on=on)
            self.decided.emit()
