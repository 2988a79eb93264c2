"""``find`` and ``show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import full_document, people_document
from agenda.cli.paper import Paper
from agenda.model.circle import Circle
from agenda.model.person import Person, ShownValue

if TYPE_CHECKING:  # see surroundings
    from agenda.services.relationships import Relationship


def add_to(app: typer.Typer) -> None:
    """Add ``find`` and ``show``."""
    command(app, "find")(find)
    command(app, "show")(show)


def find(
    call: Call,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="Words, in any order.")],
    *,
    limit: Annotated[int, typer.Option(min=1, help="The most people to tell.")] = 50,
) -> None:
    """Find people by name, number, address, company or note."""
    with call.agenda() as agenda:
        rows = agenda.people.find(" ".join(query), limit)
        people = _in_order(agenda.people.show_many([row.id for row in rows]), [r.id for r in rows])
        circles = agenda.circles.all()
    call.answer(people_document(people, circles), lambda paper: show_list(paper, people))


def show(
    call: Call,
    person: Annotated[list[str], typer.Argument(metavar="PERSON", help="An id, a UID or a name.")],
) -> None:
    """Show all that is known of a person."""
    with call.agenda() as agenda:
        found = agenda.people.show(agenda.people.resolve(" ".join(person)))
        circles = agenda.circles.all()
        relationship = agenda.relationships.of(found.id)
    document = full_document(found, circles, relationship)
    call.answer(document, lambda paper: _show(paper, found, circles, relationship))


def _show(paper: Paper, person: Person, circles: list[Circle], relationship: Relationship) -> None:
    show_person(paper, person, circles)
    summary = relationship.summary
    if summary.count:
        paper.say("show.interactions", count=summary.count, first=summary.first, last=summary.last)
    rows = [(one.at[:16].replace("T", " "), one.kind, one.title) for one in relationship.latest]
    if rows:
        paper.table(("at", "kind", "text"), rows)
    for news in relationship.news:
        paper.say(f"news.{news.kind}", before=news.before, after=news.after, source=news.source)


def show_list(paper: Paper, people: list[Person]) -> None:
    """Write people as a table."""
    if not people:
        paper.say("find.nobody")
        return
    rows = [(p.id, p.display, p.first("phone"), p.first("email"), p.first("org")) for p in people]
    paper.table(("id", "name", "phone", "email", "org"), rows, right=("id",))


def show_person(paper: Paper, person: Person, circles: list[Circle]) -> None:
    """Write the card of a person."""
    paper.line(f"{person.display}  #{person.id}", style="bold")
    if person.deleted is not None:
        paper.say("show.in-bin")
    paper.table(("kind", "value", "label", "origin"), [_value_row(v) for v in person.values])
    names = [circle.name for circle in circles if circle.id in person.circles]
    if names:
        paper.say("show.circles", names=", ".join(names))
    cards = [(c.id, c.source, c.file, c.name, c.uid) for c in person.cards]
    if cards:
        paper.table(("card", "source", "file", "name", "uid"), cards, right=("card",))


def _value_row(shown: ShownValue) -> tuple[str, str, str, str]:
    value = shown.value
    label = value.label or ", ".join(value.types)
    origin = ", ".join(dict.fromkeys(o.file or o.source or "✎" for o in shown.origins))
    text = value.value or (f"{value.media} {value.blob[:8]}" if value.blob else "")
    return value.kind, text, label, origin


def _in_order(people: list[Person], ids: list[int]) -> list[Person]:
    by_id = {person.id: person for person in people}
    return [by_id[id_] for id_ in ids if id_ in by_id]
