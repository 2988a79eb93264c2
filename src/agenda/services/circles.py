"""Circles: people seen by closeness and by the part of life they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from agenda.model.change import ChangeSet
from agenda.model.circle import Circle, Ring
from agenda.model.errors import Ambiguous, BadInput, NotFound
from agenda.model.text import fold, one_line
from agenda.network import CadenceError, parse_cadence
from agenda.services.circle_making import next_color
from agenda.services.circle_members import Placed, members_of, placed_in_rings
from agenda.store import Store, Writing, circles

ROOT_COLORS = {Ring.CLOSE: "inner", Ring.DORMANT: "dormant", Ring.NEW: "new"}


RING_NAMES = {
    "en": {
        Ring.CLOSE: "Close circle",
        Ring.DORMANT: "Dormant professional",
        Ring.NEW: "New people",
    },
    "es": {
        Ring.CLOSE: "Círculo íntimo",
        Ring.DORMANT: "Profesional dormido",
        Ring.NEW: "Gente nueva",
    },
}
"""What the rings are called until the user calls them something else."""


class Circles:
    """The circles of one agenda."""

    def __init__(self, store: Store, language: str = "en") -> None:
        """``language`` is that of the names of the rings; English where there are none."""
        self._store = store
        self._ring_names = RING_NAMES.get(language, RING_NAMES["en"])

    def make_rings(self) -> None:
        """Give a new agenda its three rings."""
        with self._store.reading() as reading:
            if circles.all_circles(reading):
                return
        with self._store.writing("first-rings") as writing:
            for position, ring in enumerate(Ring):
                circles.add_circle(
                    writing,
                    name=self._ring_names[ring],
                    ring=ring.value,
                    color=ROOT_COLORS[ring],
                    position=position,
                    parent=None,
                    cadence=None,
                    query="",
                    root=True,
                )
            writing.unrecorded()

    def all(self) -> list[Circle]:
        """Return the circles in their order, each with the number of people in it.

        In a ring are those whose closest ring it is, in whatever circle.
        """
        found, members = self._look()
        return [self._seen(circle, len(members[circle.id])) for circle in found]

    def members(self, id_: int) -> list[int]:
        """Return the people of a circle: those put there, in its sub-circles, or found by its query."""
        _, members = self._look()
        if id_ not in members:
            raise NotFound(what="circle", key=str(id_))
        return list(members[id_])

    def without(self) -> list[int]:
        """Return the people who are in no circle."""
        with self._store.reading() as reading:
            return circles.without_circle(reading)

    def placed(self) -> list[Placed]:
        """Return everybody who is in a circle, in the closest ring she has, for the rings view."""
        with self._store.reading() as reading:
            found = circles.all_circles(reading)
            return placed_in_rings(found, members_of(reading, found))

    def resolve(self, key: str) -> Circle:
        """Return the circle meant by an id or a name, case and accents aside.

        Raises:
            NotFound: there is none.
            Ambiguous: several have that name.
        """
        found = self.all()
        fits = [c for c in found if str(c.id) == key] or [
            c for c in found if fold(one_line(c.name)) == fold(one_line(key))
        ]
        if not fits:
            raise NotFound(what="circle", key=key)
        if len(fits) > 1:
            choices = tuple((circle.id, circle.name) for circle in fits)
            raise Ambiguous(what="circle", key=key, choices=choices)
        return fits[0]

    def add(
        self,
        name: str,
        *,
        ring: Ring = Ring.NEW,
        parent: int | None = None,
        color: str = "",
        cadence: str = "",
        query: str = "",
    ) -> tuple[int, ChangeSet]:
        """Add a circle; return its id. A sub-circle takes the ring of its parent.

        Raises:
            BadInput: the name is empty or taken, or the cadence is none.
        """
        found = self.all()
        name = self._new_name(name, found)
        above = next((c for c in found if c.id == parent), None)
        if parent is not None and above is None:
            raise NotFound(what="circle", key=str(parent))
        with self._store.writing("add-circle", name=name) as writing:
            id_ = circles.add_circle(
                writing,
                name=name,
                ring=(above.ring if above else ring).value,
                color=color or next_color(found),
                position=max((c.position for c in found), default=-1) + 1,
                parent=parent,
                cadence=_cadence(cadence),
                query=query,
                root=False,
            )
        return id_, writing.result

    def rename(self, id_: int, name: str) -> ChangeSet:
        """Give a circle another name."""
        name = self._new_name(name, [c for c in self.all() if c.id != id_])
        with self._store.writing("rename-circle", name=name) as writing:
            circles.change_circle(writing, id_, name=name)
        return writing.result

    def recolor(self, id_: int, color: str) -> ChangeSet:
        """Give a circle another colour."""
        with self._store.writing("change-circle", name=self._named(id_)) as writing:
            circles.change_circle(writing, id_, color=color)
        return writing.result

    def set_cadence(self, id_: int, cadence: str) -> ChangeSet:
        """Set how often one wants to be in touch with the people of a circle ("6 months", "none")."""
        days = _cadence(cadence)
        with self._store.writing("change-circle", name=self._named(id_)) as writing:
            circles.change_circle(writing, id_, cadence=days)
        return writing.result

    def move(self, id_: int, *, ring: Ring | None = None, position: int | None = None) -> ChangeSet:
        """Move a circle, with those inside it, to another ring, or to another place in the list."""
        found = {circle.id: circle for circle in self.all()}
        if id_ not in found:
            raise NotFound(what="circle", key=str(id_))
        with self._store.writing("change-circle", name=found[id_].name) as writing:
            if ring is not None:
                circles.change_circle(writing, id_, parent=None)
                _carry(writing, found, id_, ring)
            if position is not None:
                circles.change_circle(writing, id_, position=position)
        return writing.result

    def remove(self, id_: int) -> ChangeSet:
        """Remove a circle; its people stay, its sub-circles move up.

        Raises:
            BadInput: it is one of the three rings.
        """
        found = {circle.id: circle for circle in self.all()}
        if id_ not in found:
            raise NotFound(what="circle", key=str(id_))
        if found[id_].root:
            raise BadInput(what="circle", value=found[id_].name, why="ring")
        with self._store.writing("remove-circle", name=found[id_].name) as writing:
            inside = [circle.id for circle in found.values() if circle.parent == id_]
            for child in inside:
                circles.change_circle(writing, child, parent=found[id_].parent)
            circles.empty(writing, id_)
            circles.change_circle(writing, id_, alive=False)
        return writing.result

    def put(self, people: Sequence[int], id_: int, why: str = "") -> ChangeSet:
        """Put people into a circle; who is in it already stays.

        Raises:
            BadInput: it is a smart circle, which finds its people itself.
        """
        circle = self._known(id_)
        if circle.query:
            raise BadInput(what="circle", value=circle.name, why="smart")
        details = {"name": circle.name, "count": len(people)}
        with self._store.writing("put-in-circle", **details) as writing:
            circles.put(writing, people, id_, why)
        return writing.result

    def take(self, people: Sequence[int], id_: int) -> ChangeSet:
        """Take people out of a circle."""
        circle = self._known(id_)
        details = {"name": circle.name, "count": len(people)}
        with self._store.writing("take-from-circle", **details) as writing:
            circles.take(writing, people, id_)
        return writing.result

    def rearrange(
        self, people: Sequence[int], *, put: Sequence[int] = (), take: Sequence[int] = ()
    ) -> ChangeSet:
        """Put people into some circles and take them out of others, as one step of the history.

        Raises:
            BadInput: one of ``put`` is a smart circle, which finds its people itself.
        """
        targets = [self._known(id_) for id_ in put]
        for circle in targets:
            if circle.query:
                raise BadInput(what="circle", value=circle.name, why="smart")
        named = [*targets, *(self._known(id_) for id_ in take)]
        action = "put-in-circle" if targets else "take-from-circle"
        details = {"name": named[0].name if named else "", "count": len(people)}
        with self._store.writing(action, **details) as writing:
            for id_ in take:
                circles.take(writing, people, id_)
            for id_ in put:
                circles.put(writing, people, id_)
        return writing.result

    def change(
        self,
        id_: int,
        *,
        name: str | None = None,
        color: str | None = None,
        cadence: str | None = None,
        ring: Ring | None = None,
        parent: int | None = None,
        query: str | None = None,
    ) -> ChangeSet:
        """Change several things of a circle as one step; what is None stays as it is.

        A ``ring`` moves it to the top of that ring, a ``parent`` under another
        circle and into its ring.

        Raises:
            BadInput: the name is empty or taken, the cadence is none, or the
                parent lies inside the circle itself.
        """
        found = {circle.id: circle for circle in self.all()}
        if id_ not in found:
            raise NotFound(what="circle", key=str(id_))
        columns: dict[str, object] = {}
        if name is not None:
            columns["name"] = self._new_name(name, [c for c in found.values() if c.id != id_])
        if color is not None:
            columns["color"] = color
        if cadence is not None:
            columns["cadence"] = _cadence(cadence)
        if query is not None:
            columns["query"] = query
        if parent is not None:
            ring = _ring_under(found, id_, parent)
            columns["parent"] = parent
        elif ring is not None:
            columns["parent"] = None
        with self._store.writing("change-circle", name=found[id_].name) as writing:
            circles.change_circle(writing, id_, **columns)
            if ring is not None:
                _carry(writing, found, id_, ring)
        return writing.result

    def _look(self) -> tuple[list[Circle], dict[int, tuple[int, ...]]]:
        """Return all circles and who is in each; in a ring, whose closest it is."""
        with self._store.reading() as reading:
            found = circles.all_circles(reading)
            members: dict[int, dict[int, None]] = members_of(reading, found)
        placed = placed_in_rings(found, members)
        for ring in (circle for circle in found if circle.root):
            members[ring.id] = dict.fromkeys(p.person for p in placed if p.ring is ring.ring)
        return found, {id_: tuple(people) for id_, people in members.items()}

    def _seen(self, circle: Circle, count: int) -> Circle:
        """Return a circle with its count; a ring never renamed is called as the language has it."""
        given = {names[circle.ring] for names in RING_NAMES.values()}
        unnamed = circle.root and circle.name in given
        name = self._ring_names[circle.ring] if unnamed else circle.name
        return replace(circle, name=name, count=count)

    def _known(self, id_: int) -> Circle:
        with self._store.reading() as reading:
            for circle in circles.all_circles(reading):
                if circle.id == id_:
                    return circle
        raise NotFound(what="circle", key=str(id_))

    def _named(self, id_: int) -> str:
        return self._known(id_).name

    def _new_name(self, name: str, others: Sequence[Circle]) -> str:
        tidy = one_line(name)
        if not tidy:
            raise BadInput(what="circle", value=name, why="empty")
        if any(fold(circle.name) == fold(tidy) for circle in others):
            raise BadInput(what="circle", value=tidy, why="taken")
        return tidy


def _carry(writing: Writing, found: Mapping[int, Circle], id_: int, ring: Ring) -> None:
    """Take a circle and all those inside it along to a ring."""
    circles.change_circle(writing, id_, ring=ring.value)
    for inside in found.values():
        if inside.parent == id_:
            _carry(writing, found, inside.id, ring)


def _ring_under(found: Mapping[int, Circle], id_: int, parent: int) -> Ring:
    above: int | None = parent
    while above is not None:
        if above not in found:
            raise NotFound(what="circle", key=str(parent))
        if above == id_:
            raise BadInput(what="circle", value=found[parent].name, why="inside")
        above = found[above].parent
    return found[parent].ring


def _cadence(text: str) -> int | None:
    if not text:
        return None
    try:
        return parse_cadence(text)
    except CadenceError as error:
        raise BadInput(what="cadence", value=text, why="form") from error
