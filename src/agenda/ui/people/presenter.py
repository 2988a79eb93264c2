"""Who is in the list: everybody, a circle, those without one, and what the search leaves."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from agenda.model.card import Name
from agenda.model.change import ChangeSet
from agenda.model.circle import Circle
from agenda.model.naming import sort_by_family
from agenda.model.person import PersonRow
from agenda.model.text import sort_key
from agenda.services.agenda import Agenda
from agenda.ui.people.order import Ids, Order, as_ids, parse_ids

MANY_AT_ONCE = 50
"""Up to so many changed rows are read anew one by one; beyond, the list is set anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What the list shows: one circle, or those without any, and a search."""

    circle: int | None = None
    without: bool = False
    query: str = ""


class PeoplePresenter(QObject):
    """Keeps the order of everybody and works out who is shown.

    Signals:
        listed: The ids to show; read `filter` for why.
        rows_changed: Ids whose rows look different.
        circles_changed: The circles by id, with their colours.
    """

    listed = Signal(object)
    rows_changed = Signal(object)
    circles_changed = Signal(object)

    def __init__(
        self, agenda: Agenda, *, by_family: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._by_family = by_family
        self._order = Order()
        self._chosen: Ids | None = None
        self.filter = Filter()
        self.circles: dict[int, Circle] = {}

    @property
    def total(self) -> int:
        """How many people the list would show without a search."""
        return len(self._order.ids) if self._chosen is None else len(self._chosen)

    @property
    def everybody(self) -> int:
        """How many people there are."""
        return len(self._order.ids)

    def load(self) -> None:
        """Read the order, the circles and the filter anew."""
        self._order = Order(self._agenda.people.ordered(by_family=self._by_family))
        self._load_circles()
        self._choose()
        self._list()

    def refresh(self, changes: ChangeSet) -> None:
        """Follow a change of the agenda."""
        few = len(changes.people) <= MANY_AT_ONCE and not changes.many
        if changes.structure or changes.many or not few:
            self.load()
            return
        by_circle = self.filter.circle is not None or self.filter.without
        if changes.circles:
            self._load_circles()
            self._choose()
        if (changes.circles and by_circle) or (changes.people and self.filter.query):
            self._list()
        self.rows_changed.emit(changes.people)

    def search(self, query: str) -> None:
        """Show only those who fit."""
        self.filter = replace(self.filter, query=query)
        self._list()

    def show_circle(self, circle: int | None) -> None:
        """Show one circle, or everybody."""
        self._set(Filter(circle=circle, query=self.filter.query))

    def show_without(self) -> None:
        """Show those who are in no circle."""
        self._set(Filter(without=True, query=self.filter.query))

    def sort(self, *, by_family: bool) -> None:
        """Order by first surname, or by given name."""
        if by_family != self._by_family:
            self._by_family = by_family
            self.load()

    def similar(self, query: str, limit: int = 5) -> list[PersonRow]:
        """Return people with names like a query that nobody fits."""
        return self._agenda.people.find(query, limit)

    def row_for_letters(self, ids: Ids, letters: str) -> int:
        """Return the first row whose name begins with what was typed, or would come after.

        The list is in the order of these very keys, so seventeen looks find a place among a
        hundred thousand.
        """
        wanted = sort_key(letters)
        row = bisect_left(_Keys(self._agenda, ids, by_family=self._by_family), wanted)
        return min(row, len(ids) - 1)

    def _set(self, wanted: Filter) -> None:
        self.filter = wanted
        self._choose()
        self._list()

    def _load_circles(self) -> None:
        self.circles = {circle.id: circle for circle in self._agenda.circles.all()}
        self.circles_changed.emit(self.circles)

    def _choose(self) -> None:
        """Read who passes the filter; the search then only looks among them."""
        circle = self.filter.circle
        if circle is not None and circle not in self.circles:
            self.filter = replace(self.filter, circle=None)
            circle = None
        if circle is not None:
            self._chosen = self._order.only(as_ids(self._agenda.circles.members(circle)))
        elif self.filter.without:
            self._chosen = self._order.only(as_ids(self._agenda.circles.without()))
        else:
            self._chosen = None

    def _list(self) -> None:
        hits = self._agenda.people.hits(self.filter.query) if self.filter.query else None
        if hits is None:
            ids = self._order.ids if self._chosen is None else self._chosen
        elif self._chosen is None:
            ids = self._order.only(parse_ids(hits))
        else:
            ids = self._order.only(self._chosen, parse_ids(hits))
        self.listed.emit(ids)


class _Keys:
    """The sort keys of a list, read one by one as a search by halves needs them."""

    def __init__(self, agenda: Agenda, ids: Ids, *, by_family: bool) -> None:
        self._agenda, self._ids, self._by_family = agenda, ids, by_family

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, row: int) -> str:
        id_ = int(self._ids[row])
        person = self._agenda.people.rows([id_]).get(id_)
        name = person.name if person else ""
        return sort_by_family(Name(full=name)) if self._by_family else sort_key(name)
