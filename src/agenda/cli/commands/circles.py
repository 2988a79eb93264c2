"""``agenda circles`` and ``agenda circle …``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import Document, circle_document
from agenda.cli.options import CircleArgument
from agenda.cli.paper import Paper
from agenda.model.circle import Circle, Ring
from agenda.model.errors import NotFound

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda

RingOption = Annotated[Ring | None, typer.Option(help="How close.")]
MembersArgument = Annotated[
    list[str] | None, typer.Argument(metavar="PERSON...", help="Ids, UIDs or names.")
]
QueryOption = Annotated[
    str | None, typer.Option(metavar="Q", help="Everybody who fits a search, too.")
]


def add_to(app: typer.Typer) -> None:
    """Add ``circles`` and the ``circle`` group."""
    command(app, "circles")(circles)
    group = typer.Typer(help="Make circles and put people into them.", no_args_is_help=True)
    command(group, "add")(add)
    command(group, "rename")(rename)
    command(group, "remove")(remove)
    command(group, "put")(put)
    command(group, "take")(take)
    command(group, "move")(move)
    command(group, "cadence")(cadence)
    command(group, "color")(color)
    app.add_typer(group, name="circle")


def circles(
    call: Call,
    circle: Annotated[
        str | None, typer.Argument(metavar="[CIRCLE]", help="Tell who is in this one.")
    ] = None,
    *,
    members: Annotated[bool, typer.Option("--members", help="Tell who is in each.")] = False,
) -> None:
    """Tell the circles, or who is in one."""
    with call.agenda() as agenda:
        if circle is not None:
            found = agenda.circles.resolve(circle)
            people = _members(agenda, found.id)
            document = {"circle": circle_document(found), "people": people}
            call.answer(document, lambda paper: _show_members(paper, found, people))
            return
        known = agenda.circles.all()
        inside = {each.id: _members(agenda, each.id) for each in known} if members else {}
    documents = [
        circle_document(each) | ({"people": inside[each.id]} if members else {}) for each in known
    ]
    call.answer({"circles": documents}, lambda paper: _show(paper, call, known, inside))


def add(
    call: Call,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    *,
    ring: RingOption = None,
    under: Annotated[
        str | None, typer.Option(metavar="CIRCLE", help="Make it a part of this circle.")
    ] = None,
    cadence: Annotated[str, typer.Option(help="How often to be in touch: 6 months …")] = "",
    color: Annotated[str, typer.Option(help="A palette name, or #rrggbb.")] = "",
    query: Annotated[
        str, typer.Option(metavar="Q", help="A saved search, which finds its people itself.")
    ] = "",
) -> None:
    """Add a circle."""
    with call.agenda() as agenda:
        parent = None if under is None else agenda.circles.resolve(under).id
        id_, _ = agenda.circles.add(
            name, ring=ring or Ring.NEW, parent=parent, color=color, cadence=cadence, query=query
        )
        _answer_circle(call, agenda, id_)


def rename(
    call: Call, circle: CircleArgument, name: Annotated[str, typer.Argument(metavar="NAME")]
) -> None:
    """Give a circle another name."""
    with call.agenda() as agenda:
        id_ = agenda.circles.resolve(circle).id
        agenda.circles.rename(id_, name)
        _answer_circle(call, agenda, id_)


def remove(call: Call, circle: CircleArgument) -> None:
    """Remove a circle; its people stay."""
    with call.agenda() as agenda:
        found = agenda.circles.resolve(circle)
        agenda.circles.remove(found.id)
    call.answer(
        {"circle": circle_document(found)}, lambda paper: paper.say("circle.done", name=found.name)
    )


def put(
    call: Call, circle: CircleArgument, people: MembersArgument = None, *, query: QueryOption = None
) -> None:
    """Put people into a circle."""
    with call.agenda() as agenda:
        id_ = agenda.circles.resolve(circle).id
        ids = _meant(call, agenda, people, query)
        agenda.circles.put(ids, id_)
        _answer_circle(call, agenda, id_, ids, "circle.put")


def take(
    call: Call, circle: CircleArgument, people: MembersArgument = None, *, query: QueryOption = None
) -> None:
    """Take people out of a circle."""
    with call.agenda() as agenda:
        id_ = agenda.circles.resolve(circle).id
        ids = _meant(call, agenda, people, query)
        agenda.circles.take(ids, id_)
        _answer_circle(call, agenda, id_, ids, "circle.taken")


def move(
    call: Call,
    circle: CircleArgument,
    *,
    ring: RingOption = None,
    position: Annotated[int | None, typer.Option(help="Its place in the list, from 0.")] = None,
) -> None:
    """Move a circle to another ring or another place in the list."""
    if ring is None and position is None:
        raise typer.BadParameter("--ring, --position")
    with call.agenda() as agenda:
        id_ = agenda.circles.resolve(circle).id
        agenda.circles.move(id_, ring=ring, position=position)
        _answer_circle(call, agenda, id_)


def cadence(
    call: Call,
    circle: CircleArgument,
    every: Annotated[list[str], typer.Argument(metavar="CADENCE", help="6 months, 90d, none …")],
) -> None:
    """Say how often to be in touch with the people of a circle."""
    with call.agenda() as agenda:
        id_ = agenda.circles.resolve(circle).id
        agenda.circles.set_cadence(id_, " ".join(every))
        _answer_circle(call, agenda, id_)


def color(
    call: Call,
    circle: CircleArgument,
    value: Annotated[str, typer.Argument(metavar="COLOR", help="A palette name, or #rrggbb.")],
) -> None:
    """Give a circle another colour."""
    with call.agenda() as agenda:
        id_ = agenda.circles.resolve(circle).id
        agenda.circles.recolor(id_, value)
        _answer_circle(call, agenda, id_)


def _meant(call: Call, agenda: Agenda, people: list[str] | None, query: str | None) -> list[int]:
    if not people and not query:
        raise typer.BadParameter(call.words.say("circle.who"))
    named = [agenda.people.resolve(person) for person in people or []]
    hits = (agenda.people.hits(query) or "") if query else ""
    return list(dict.fromkeys([*named, *(int(id_) for id_ in hits.split(",") if id_)]))


def _members(agenda: Agenda, id_: int) -> list[Document]:
    ids = agenda.circles.members(id_)
    rows = agenda.people.rows(ids)
    return sorted(
        ({"person": n, "name": rows[n].name} for n in ids if n in rows),
        key=lambda member: int(member["person"]),
    )


def _answer_circle(
    call: Call, agenda: Agenda, id_: int, people: list[int] | None = None, key: str = "circle.done"
) -> None:
    found = next((c for c in agenda.circles.all() if c.id == id_), None)
    if found is None:
        raise NotFound(what="circle", key=str(id_))
    document: Document = {"circle": circle_document(found)}
    if people is not None:
        document["people"] = people
    count = len(people or [])
    call.answer(document, lambda paper: paper.say(key, name=found.name, count=count))


def _show(
    paper: Paper, call: Call, known: list[Circle], members: dict[int, list[Document]]
) -> None:
    say = call.words.say
    rows = [
        (
            c.id,
            ("" if c.root else "  ") + c.name,
            say(f"ring.{c.ring.value}"),
            c.count,
            "" if c.cadence is None else say("circle.days", count=c.cadence),
        )
        for c in _by_ring(known)
    ]
    paper.table(("id", "circle", "ring", "count", "cadence"), rows, right=("id", "count"))
    for circle in known:
        if members.get(circle.id):
            _show_members(paper, circle, members[circle.id])


def _by_ring(known: list[Circle]) -> list[Circle]:
    order = list(Ring)
    return sorted(known, key=lambda c: (order.index(c.ring), not c.root, c.position))


def _show_members(paper: Paper, circle: Circle, people: list[Document]) -> None:
    if not people:
        paper.say("circle.nobody", name=circle.name)
        return
    paper.line(circle.name, style="bold")
    paper.table(("id", "name"), [(p["person"], p["name"]) for p in people], right=("id",))
