"""Duplicates: finding, stapling, taking apart, telling apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import group_document, pair_document, reason_text, uids_of
from agenda.cli.options import PersonArgument
from agenda.cli.paper import Paper
from agenda.model.duplicates import Group, Pair
from agenda.model.errors import NotFound

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda


def add_to(app: typer.Typer) -> None:
    """Add ``duplicates``, ``dedupe``, ``merge``, ``unmerge`` and ``different``."""
    command(app, "duplicates")(duplicates)
    command(app, "dedupe")(dedupe)
    command(app, "merge")(merge)
    command(app, "unmerge")(unmerge)
    command(app, "different")(different)


def duplicates(
    call: Call,
    *,
    least: Annotated[
        float, typer.Option("--min", metavar="P", min=0.0, max=1.0, help="Least probability.")
    ] = 0.0,
    limit: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="The most pairs to tell; 0 counts only.")
    ] = None,
) -> None:
    """Find people who may be one, the most probable first."""
    with call.agenda() as agenda:
        found = call.follow(agenda.merging.scan())
    pairs = sorted((p for p in found if p.probability >= least), key=lambda p: -p.probability)
    told = pairs if limit is None else pairs[:limit]
    document = {"pairs": [pair_document(pair, call.words) for pair in told], "total": len(pairs)}
    call.answer(document, lambda paper: _show_found(paper, call, told, len(pairs)))


def dedupe(
    call: Call,
    *,
    apply: Annotated[bool, typer.Option("--apply", help="Make one person of each group.")] = False,
) -> None:
    """Find the groups of people who certainly are one and, with --apply, staple them."""
    with call.agenda() as agenda:
        groups, review = call.follow(agenda.merging.dedupe(apply=apply))
    document = {"groups": [group_document(group) for group in groups], "review": review}
    call.answer(document, lambda paper: _show_dedupe(paper, groups, review, applied=apply))


def merge(
    call: Call,
    people: Annotated[
        list[str],
        typer.Argument(metavar="A B...", help="Ids, UIDs or names; A is who the others join."),
    ],
) -> None:
    """Make one person of several; nothing is lost, and unmerge takes them apart again."""
    if len(people) < 2:
        raise typer.BadParameter(call.words.say("merge.two"))
    with call.agenda() as agenda:
        survivor, *others = [agenda.people.resolve(person) for person in people]
        agenda.merging.merge(survivor, others)
        person = agenda.people.show(survivor)
    document = {
        "person": person.id,
        "name": person.display,
        "merged": others,
        "uids": uids_of(person),
    }
    call.answer(document, lambda paper: paper.say("merge.done", name=person.display, id=person.id))


def unmerge(
    call: Call,
    person: PersonArgument,
    card: Annotated[
        int | None, typer.Argument(metavar="[CARD]", help="Free this card alone.")
    ] = None,
) -> None:
    """Take a person apart: back comes who was merged last, or the one named."""
    with call.agenda() as agenda:
        ids, _ = agenda.merging.unmerge(_merged_person(agenda, person), card)
        names = [agenda.people.show(id_).display for id_ in ids]
    told = ", ".join(f"{name} #{id_}" for name, id_ in zip(names, ids, strict=True))
    call.answer({"people": ids}, lambda paper: paper.say("unmerge.done", people=told))


def different(call: Call, a: PersonArgument, b: PersonArgument) -> None:
    """Remember that two people are not the same, for ever."""
    with call.agenda() as agenda:
        one, other = agenda.people.resolve(a), agenda.people.resolve(b)
        agenda.merging.different(one, other)
        names = [agenda.people.show(id_).display for id_ in (one, other)]
    call.answer(
        {"a": one, "b": other},
        lambda paper: paper.say("different.done", a=names[0], b=names[1]),
    )


def _merged_person(agenda: Agenda, key: str) -> int:
    """Return whom to take out of whom: for the id or UID of somebody merged, that very one."""
    survivor = agenda.people.resolve(key)
    if key.isdigit():
        try:
            agenda.people.show(int(key))
        except NotFound:
            pass  # it was a UID
        else:
            return int(key)
    cards = agenda.people.show(survivor).cards
    return next((card.home for card in cards if card.uid == key), survivor)


def show_pairs(paper: Paper, call: Call, pairs: list[Pair]) -> None:
    """Write pairs with their reasons."""
    for pair in pairs:
        chance = f"{min(pair.probability, 0.99):.0%}"  # nothing that is asked is certain
        paper.line(
            f"{chance:>4}  {pair.a.name} #{pair.a.person}  ·  {pair.b.name} #{pair.b.person}"
        )
        reasons = "; ".join(reason_text(reason, call.words) for reason in pair.reasons)
        paper.line(f"      {reasons}")


def show_groups(paper: Paper, groups: list[Group]) -> None:
    """Write groups of people who are one, a line for each."""
    for group in groups:
        paper.line("  =  ".join(f"{brief.name} #{brief.person}" for brief in group.people))


def _show_found(paper: Paper, call: Call, pairs: list[Pair], total: int) -> None:
    show_pairs(paper, call, pairs)
    paper.say("duplicates.total" if total else "duplicates.none", count=total)


def _show_dedupe(paper: Paper, groups: list[Group], review: int, *, applied: bool) -> None:
    show_groups(paper, groups)
    key = "dedupe.none" if not groups else "dedupe.applied" if applied else "dedupe.found"
    paper.say(key, count=len(groups))
    paper.say("dedupe.review", count=review)
