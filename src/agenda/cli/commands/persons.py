"""``agenda person …``: adding, correcting and removing people by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.commands.people import show_person
from agenda.cli.documents import full_document
from agenda.cli.options import PeopleArgument, PersonArgument
from agenda.cli.paper import Paper
from agenda.model.card import Name, Value
from agenda.model.errors import BadInput, NotFound

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda

KINDS = (
    "phone", "email", "url", "address", "org", "title", "role", "im", "birthday", "anniversary",
    "deathdate", "note", "nickname", "category", "gender", "related", "language", "location",
    "custom",
)  # fmt: skip
"""Kinds of values that can be typed in."""

KindArgument = Annotated[str, typer.Argument(metavar="KIND", help="phone, email, org, note …")]
ValueArgument = Annotated[str, typer.Argument(metavar="VALUE", show_default=False)]
Several = Annotated[list[str] | None, typer.Option(help="May be given several times.")]


def add_to(app: typer.Typer) -> None:
    """Add the ``person`` group."""
    group = typer.Typer(help="Add, correct and remove people.", no_args_is_help=True)
    command(group, "add")(add)
    command(group, "set")(set_value)
    command(group, "hide")(hide)
    command(group, "unhide")(unhide)
    command(group, "prefer")(prefer)
    command(group, "rename")(rename)
    command(group, "remove")(remove)
    command(group, "bin")(show_bin)
    command(group, "restore")(restore)
    app.add_typer(group, name="person")


def add(
    call: Call,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    *,
    phone: Several = None,
    email: Several = None,
    org: Several = None,
    title: Several = None,
    url: Several = None,
    address: Several = None,
    birthday: Annotated[str | None, typer.Option(help="1980-05-14, or --05-14.")] = None,
    note: Several = None,
    circle: Annotated[list[str] | None, typer.Option(help="Put her in this circle.")] = None,
    company: Annotated[bool, typer.Option("--company", help="It is a company.")] = False,
) -> None:
    """Add a person."""
    given = {
        "phone": phone, "email": email, "org": org, "title": title, "url": url,
        "address": address, "birthday": [birthday] if birthday else None, "note": note,
    }  # fmt: skip
    values = [Value(kind=kind, value=text) for kind, texts in given.items() for text in texts or []]
    with call.agenda() as agenda:
        wanted = [agenda.circles.resolve(each) for each in circle or []]
        kind = "org" if company else "individual"
        id_, _ = agenda.people.add(Name(full=name), values, kind)
        for each in wanted:
            agenda.circles.put([id_], each.id)
        _answer_person(call, agenda, id_, "person.added")


def set_value(
    call: Call,
    person: PersonArgument,
    kind: KindArgument,
    value: ValueArgument,
    *,
    instead_of: Annotated[
        str | None, typer.Option(metavar="VALUE", help="Correct this value of that kind.")
    ] = None,
    label: Annotated[str, typer.Option(help="What the value is: work, holiday home …")] = "",
) -> None:
    """Add a value to a person, or correct one."""
    _check_kind(kind)
    with call.agenda() as agenda:
        id_ = agenda.people.resolve(person)
        old = None if instead_of is None else _key(agenda, id_, kind, instead_of)
        agenda.people.put_value(id_, Value(kind=kind, value=value, label=label), old)
        _answer_person(call, agenda, id_, "person.saved")


def hide(call: Call, person: PersonArgument, kind: KindArgument, value: ValueArgument) -> None:
    """Take a value off a person for good; no later import brings it back."""
    with call.agenda() as agenda:
        id_ = agenda.people.resolve(person)
        agenda.people.hide(id_, kind, _key(agenda, id_, kind, value))
        _answer_person(call, agenda, id_, "person.saved")


def unhide(call: Call, person: PersonArgument, kind: KindArgument, value: ValueArgument) -> None:
    """Show a hidden value again."""
    with call.agenda() as agenda:
        id_ = agenda.people.resolve(person)
        agenda.people.unhide(id_, kind, _key(agenda, id_, kind, value, hidden=True))
        _answer_person(call, agenda, id_, "person.saved")


def prefer(call: Call, person: PersonArgument, kind: KindArgument, value: ValueArgument) -> None:
    """Put a value first of its kind."""
    with call.agenda() as agenda:
        id_ = agenda.people.resolve(person)
        agenda.people.prefer(id_, kind, _key(agenda, id_, kind, value))
        _answer_person(call, agenda, id_, "person.saved")


def rename(
    call: Call, person: PersonArgument, name: Annotated[str, typer.Argument(metavar="NAME")]
) -> None:
    """Correct the name of a person."""
    with call.agenda() as agenda:
        id_ = agenda.people.resolve(person)
        agenda.people.rename(id_, Name(full=name))
        _answer_person(call, agenda, id_, "person.saved")


def remove(call: Call, people: PeopleArgument) -> None:
    """Put people into the bin, where they stay for 30 days."""
    with call.agenda() as agenda:
        ids = list(dict.fromkeys(agenda.people.resolve(person) for person in people))
        agenda.people.remove(ids)
    call.answer({"people": ids}, lambda paper: paper.say("person.removed", count=len(ids)))


def show_bin(call: Call) -> None:
    """Tell who is in the bin."""
    with call.agenda() as agenda:
        found = agenda.people.bin()
    document = [
        {"person": id_, "name": name, "deleted": deleted.isoformat(), "days_left": left}
        for id_, name, deleted, left in found
    ]
    rows = [(id_, name, f"{deleted:%Y-%m-%d}", left) for id_, name, deleted, left in found]
    call.answer({"people": document}, lambda paper: _show_bin(paper, rows))


def restore(
    call: Call,
    people: Annotated[list[int], typer.Argument(metavar="ID...", help="As the bin tells them.")],
) -> None:
    """Take people out of the bin."""
    with call.agenda() as agenda:
        there = {id_ for id_, *_ in agenda.people.bin()}
        for id_ in people:
            if id_ not in there:
                raise NotFound(what="person", key=str(id_))
        agenda.people.restore(people)
    call.answer({"people": people}, lambda paper: paper.say("person.restored", count=len(people)))


def _check_kind(kind: str) -> None:
    if kind not in KINDS:
        raise BadInput(what="kind", value=kind, why=", ".join(KINDS))


def _key(agenda: Agenda, id_: int, kind: str, text: str, *, hidden: bool = False) -> str:
    """Return the key of the value that a user wrote, as it stands or in another spelling."""
    person = agenda.people.show(id_)
    wanted = agenda.people.keyed(Value(kind=kind, value=text)).key
    shown = person.hidden if hidden else person.values
    for each in shown:
        value = each.value
        if value.kind == kind and (text in (value.value, value.key) or value.key == wanted):
            return value.key
    raise NotFound(what="value", key=f"{kind} {text}")


def _answer_person(call: Call, agenda: Agenda, id_: int, key: str) -> None:
    person = agenda.people.show(id_)
    circles = agenda.circles.all()
    document = full_document(person, circles, agenda.relationships.of(id_))

    def show(paper: Paper) -> None:
        paper.say(key, name=person.display, id=person.id)
        show_person(paper, person, circles)

    call.answer(document, show)


def _show_bin(paper: Paper, rows: list[tuple[int, str, str, int]]) -> None:
    if not rows:
        paper.say("bin.empty")
        return
    paper.table(("id", "name", "deleted", "days-left"), rows, right=("id", "days-left"))
