"""What the circles page knows and does, without a widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from agenda.model.change import ChangeSet
from agenda.model.circle import Circle, Ring
from agenda.model.errors import AgendaError, BadInput
from agenda.model.person import PersonRow
from agenda.services.agenda import Agenda
from agenda.services.circle_members import Placed
from agenda.ui.circles.form import CircleForm, differences
from agenda.ui.circles.moves import plan_move, plan_taking, together
from agenda.ui.circles.scene import Scene, scene_of
from agenda.ui.people.order import Ids, Order, as_ids, parse_ids

ROWS_KEPT = 4_000
Step = Callable[[], ChangeSet]


class CirclesPresenter(QObject):
    """The circles of one agenda, the one chosen, and the part of the rings in view.

    Signals:
        drawn: The scene is another one.
        chosen_changed: Another circle is in the panel, or it has changed.
        changed: A :class:`ChangeSet` of a command given here.
        done: The name of what was done and whom it concerned, see `CirclesPage`.
        refused: The :class:`AgendaError` of a command that was not carried out.
    """

    drawn = Signal()
    chosen_changed = Signal()
    changed = Signal(object)
    done = Signal(str, str)
    refused = Signal(object)

    def __init__(self, agenda: Agenda, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._rows: dict[int, PersonRow] = {}
        self._order: Order | None = None
        self._query = ""
        self.circles: list[Circle] = []
        self._placed: list[Placed] = []
        self.people = 0
        self.within = 0
        self.scene = Scene()

    @property
    def chosen(self) -> Circle | None:
        """The circle in the panel."""
        return self.scene.circles.get(self.scene.chosen) if self.scene.chosen else None

    @property
    def scope(self) -> tuple[int, ...]:
        """The circles that the rings are narrowed to; empty for all."""
        return self.scene.scope

    def load(self) -> None:
        """Read everything anew."""
        self._rows.clear()
        self._order = None
        self.circles = self._agenda.circles.all()
        self.people = self._agenda.people.count()
        known = {circle.id for circle in self.circles}
        scope = tuple(id_ for id_ in self.scene.scope if id_ in known)
        chosen = self.scene.chosen if self.scene.chosen in known else self._first()
        self._draw(scope, chosen)

    def refresh(self, changes: ChangeSet) -> None:
        """Show what another page, an undo or another program has changed."""
        if changes.many or changes.structure or changes.circles:
            self.load()
            return
        for person in changes.people:
            self._rows.pop(person, None)
        if changes.people:
            self.drawn.emit()
            self.chosen_changed.emit()

    def choose(self, circle: int) -> None:
        """Put a circle into the panel."""
        if circle in self.scene.circles and circle != self.scene.chosen:
            self._draw(self.scene.scope, circle, moved=False)

    def enter(self, circles: Sequence[int]) -> None:
        """Narrow the rings to a circle, or to several; empty for all of them."""
        scope = tuple(circles)
        chosen = scope[0] if len(scope) == 1 else self.scene.chosen
        self._draw(scope, chosen)

    def leave(self) -> bool:
        """Go back to where the circle in view lies; False where all is in view already."""
        scope = self.scene.scope
        if not scope:
            return False
        above = self.scene.circles[scope[0]].parent if len(scope) == 1 else None
        inside = above is not None and not self.scene.circles[above].root
        self._draw((above,) if above is not None and inside else (), self.scene.chosen)
        return True

    def search(self, query: str) -> None:
        """Mark the people who fit a query; empty takes the marks away."""
        self._query = query.strip()
        self._draw(self.scene.scope, self.scene.chosen, moved=False)

    def found(self) -> list[int]:
        """Return the people in the rings whom the search found, in list order."""
        hits = self.scene.found
        if hits is None:
            return []
        drawn = {person for people in self.scene.rings.values() for person, _ in people}
        return [int(id_) for id_ in self._ordered(list(hits & drawn))]

    def rows(self, people: Sequence[int]) -> dict[int, PersonRow]:
        """Return the list rows of people, remembered."""
        missing = [id_ for id_ in people if id_ not in self._rows]
        if missing:
            if len(self._rows) > ROWS_KEPT:
                self._rows.clear()
                missing = list(people)
            self._rows.update(self._agenda.people.rows(missing))
        return {id_: self._rows[id_] for id_ in people if id_ in self._rows}

    def members(self, circle: int) -> Ids:
        """Return the people of a circle in list order; of a ring, everybody drawn in it."""
        known = self.scene.circles[circle]
        if not known.root:
            return self._ordered(self._agenda.circles.members(circle))
        return self._ordered([each.person for each in self._placed if each.ring is known.ring])

    def candidates(self, query: str, limit: int = 50) -> list[PersonRow]:
        """Return people who could be added: the best for a query, or the head of the list."""
        if query.strip():
            return self._agenda.people.find(query, limit)
        if self._order is None:
            self._order = Order(self._agenda.people.ordered())
        head = [int(id_) for id_ in self._order.ids[:limit]]
        rows = self._agenda.people.rows(head)
        return [rows[id_] for id_ in head if id_ in rows]

    def place(
        self, people: Sequence[int], ring: Ring, circle: int | None, origin: int | None = None
    ) -> None:
        """Move people to a ring, and there into a circle; see `plan_move`. One step of the history."""
        rows = self._agenda.people.rows(people)
        move = together(
            plan_move(row.circles, self.circles, ring=ring, circle=circle, origin=origin)
            for row in rows.values()
        )
        if not move.put and not move.take:
            return
        known = self.scene.circles.get(circle) if circle is not None else None
        goal = self.scene.roots[ring].id if known is None or known.query else known.id
        put = sorted(move.put, key=lambda id_: id_ != goal)  # the first one names the step
        commands = self._agenda.circles
        step = partial(commands.rearrange, list(rows), put=put, take=move.take)
        self._run("moved", self.scene.circles[goal].name, step)

    def put(self, people: Sequence[int], circle: int) -> None:
        """Put people into a circle, besides those they are in."""
        self._run_on("put", circle, partial(self._agenda.circles.put, people, circle))

    def take(self, people: Sequence[int], circle: int) -> None:
        """Take people out of a circle, as one step; see `plan_taking`."""
        insides = [row.circles for row in self._agenda.people.rows(people).values()]
        left = plan_taking(insides, self.circles, circle)
        if not left:
            name = self.scene.circles[circle].name
            self.refused.emit(BadInput(what="circle", value=name, why="smart"))
            return
        self._run_on("taken", circle, partial(self._agenda.circles.rearrange, people, take=left))

    def remove(self, circle: int) -> None:
        """Remove a circle; its people stay."""
        self._run_on("removed", circle, partial(self._agenda.circles.remove, circle))

    def recolor(self, circle: int, color: str) -> None:
        """Give a circle another colour."""
        self._run_on("edited", circle, partial(self._agenda.circles.recolor, circle, color))

    def set_cadence(self, circle: int, cadence: str) -> None:
        """Give a circle another rhythm, as typed."""
        self._run_on("edited", circle, partial(self._agenda.circles.set_cadence, circle, cadence))

    def move_circle(self, circle: int, ring: Ring) -> None:
        """Move a circle to another ring."""
        self._run_on("edited", circle, partial(self._agenda.circles.change, circle, ring=ring))

    def add(self, form: CircleForm) -> AgendaError | None:
        """Make a circle and choose it; return why not."""
        try:
            id_, changes = self._agenda.circles.add(
                form.name,
                ring=form.ring,
                parent=form.parent,
                color=form.color,
                cadence=form.cadence,
                query=form.query,
            )
        except AgendaError as error:
            return error
        self.load()
        self.choose(id_)
        self.changed.emit(changes)
        self.done.emit("added", form.name)
        return None

    def edit(self, circle: int, form: CircleForm) -> AgendaError | None:
        """Change what of a circle differs from the form, as one step; return why not."""
        changed = differences(self.scene.circles[circle], form)
        if not changed:
            return None
        try:
            changes = self._agenda.circles.change(circle, **changed)
        except AgendaError as error:
            return error
        self._show(changes, "edited", form.name)
        return None

    def _run_on(self, what: str, circle: int, step: Step) -> None:
        self._run(what, self.scene.circles[circle].name, step)

    def _run(self, what: str, name: str, step: Step) -> None:
        try:
            changes = step()
        except AgendaError as error:
            self.refused.emit(error)
        else:
            self._show(changes, what, name)

    def _show(self, changes: ChangeSet, what: str, name: str) -> None:
        self.load()
        self.changed.emit(changes)
        self.done.emit(what, name)

    def _draw(self, scope: tuple[int, ...], chosen: int | None, *, moved: bool = True) -> None:
        if moved:
            self._placed = self._agenda.circles.placed()
        placed = self._placed
        inside = self._inside(scope[0]) if len(scope) == 1 else None
        self.within = len(placed)
        self.scene = scene_of(
            self.circles,
            placed,
            scope=scope,
            inside=inside,
            chosen=chosen,
            found=self._hits(),
        )
        self.drawn.emit()
        self.chosen_changed.emit()

    def _inside(self, circle: int) -> dict[int, int | None]:
        """Return for the people of a circle the circle inside it that each one is in."""
        members = self._agenda.circles.members
        inside: dict[int, int | None] = dict.fromkeys(members(circle))
        for each in self.circles:
            if each.parent == circle:
                inside |= dict.fromkeys(members(each.id), each.id)
        return inside

    def _hits(self) -> frozenset[int] | None:
        text = self._agenda.people.hits(self._query) if self._query else None
        return None if text is None else frozenset(parse_ids(text).tolist())

    def _ordered(self, people: Sequence[int]) -> Ids:
        if self._order is None:
            self._order = Order(self._agenda.people.ordered())
        return self._order.only(as_ids(list(people)))

    def _first(self) -> int | None:
        return next((circle.id for circle in self.circles if circle.root), None)
