"""The sheets over a plan: opening them, and carrying out what was said in them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from agenda.model.card import Value
from agenda.model.errors import NotFound
from agenda.model.person import Person
from agenda.services.agenda import Agenda
from agenda.ui.imports.beyond_sheets import GroupsSheet, NewsSheet
from agenda.ui.imports.plan_view import PlanView
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.review import Row
from agenda.ui.imports.sheets import ProblemSheet, RowSheet
from agenda.ui.people.photos import Photos
from agenda.ui.people.picker import PersonPicker
from agenda.ui.theme import Theme
from agenda.ui.widgets import Sheet

FOUND = 40


class PlanSheets(QObject):
    """Opens what the plan and the receipt ask for."""

    def __init__(
        self,
        theme: Theme,
        agenda: Agenda,
        presenter: ImportPresenter,
        plan: PlanView,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._theme, self._agenda, self._presenter = theme, agenda, presenter
        self._plan, self._host = plan, host
        self._photos = Photos(agenda.people.picture, self)
        plan.cards.details_wanted.connect(self.details)
        plan.talks.who_wanted.connect(self.who)
        plan.strip.extras.news_wanted.connect(self.news)
        plan.strip.extras.groups_wanted.connect(self.groups)

    def details(self, index: int) -> None:
        """Show what a card says and what will become of it, by its index in the plan."""
        shown = self._plan.cards.review.row(index)
        match = self._match(shown)
        sheet = RowSheet(self._theme, shown, match, self._adds(shown, match), self._host)
        sheet.decided.connect(partial(self._plan.cards.decide, index))
        _open(sheet)

    def problems(self) -> None:
        """List what could not be read."""
        source = self._presenter.review or self._presenter.done
        if source is not None:
            _open(ProblemSheet(self._theme, source.files, self._host))

    def who(self, index: int) -> None:
        """Ask whom the conversations of a row were with."""
        talk = self._plan.talks.relations.talks[index]
        name = talk.planned.name or talk.planned.address
        picker = PersonPicker(
            self._theme,
            self._photos,
            title=self.tr("Who is %1?").replace("%1", name),
            sentence=self.tr("The conversations go on the card of whom you choose."),
            find=lambda query: self._agenda.people.find(query, FOUND),
            parent=self._host,
        )
        picker.picked.connect(partial(self._say_who, index))
        _open(picker)
        if not talk.found and not name.startswith("+"):
            picker.search.set_text(name)

    def news(self) -> None:
        """List the news."""
        if self._presenter.relations is not None:
            _open(NewsSheet(self._theme, self._presenter.relations.news, self._host))

    def groups(self) -> None:
        """List all groups, to be taken or left."""
        relations = self._presenter.relations
        if relations is None:
            return
        sheet = GroupsSheet(self._theme, relations, self._host)
        sheet.accepted.connect(lambda: self._take_groups(sheet.taken()))
        _open(sheet)

    def _take_groups(self, taken: dict[str, bool]) -> None:
        relations = self._presenter.relations
        if relations is not None:
            for name, on in taken.items():
                relations.take_circle(name, on=on)
            self._plan.strip.extras.show_groups()
            self._plan.count()

    def _say_who(self, index: int, person: int) -> None:
        relations = self._presenter.relations
        known = self._agenda.people.rows([person]).get(person)
        if relations is not None and known is not None:
            relations.say_who(index, person, known.name)
            self._plan.talks.redraw()
            self._plan.count()

    def _match(self, shown: Row) -> Person | None:
        if shown.planned.match is None:
            return None
        try:
            return self._agenda.people.show(shown.planned.match)
        except NotFound:  # she has been removed since the plan was made
            return None

    def _adds(self, shown: Row, match: Person | None) -> list[str]:
        """Return what a card says that the person it joins does not have yet."""
        if match is None:
            return []
        said = (
            ("phone", shown.planned.phone),
            ("email", shown.planned.email),
            ("org", shown.planned.org),
        )
        known = {(shown.value.kind, shown.value.key) for shown in match.values}
        keyed = self._agenda.people.keyed
        return [
            text
            for kind, text in said
            if text and (kind, keyed(Value(kind=kind, value=text)).key) not in known
        ]


def _open(sheet: Sheet) -> None:
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
