"""``agenda demo``: what Agenda does, shown on people who do not exist."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.commands.bring import show_receipts
from agenda.cli.commands.duplicates import show_groups, show_pairs
from agenda.cli.documents import circle_document, group_document, import_document
from agenda.cli.paper import Paper
from agenda.model.circle import Circle, Ring
from agenda.model.duplicates import Group, Pair
from agenda.model.errors import NotFound
from agenda.model.importing import Decisions, MergeMode, Receipt

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda

FILES = {
    "movil.vcf": ("Del móvil", Ring.CLOSE, ""),
    "Connections.csv": ("De LinkedIn", Ring.DORMANT, "6 meses"),
    "google.csv": ("De Google", Ring.NEW, ""),
}
"""The sample files, in the order in which somebody would bring them in.

In the user's own agenda each goes into a circle with its import, so that
undoing the import takes all of it back.
"""

TALKS = ("Chat de WhatsApp con Cena del jueves.txt", "reuniones.ics", "messages.csv")
"""Conversations and meetings with the people of those files.

They come last, because they find the people who are there. One of them is with
nobody, to show what becomes of that.
"""

CIRCLES = {
    "Amigos": (Ring.CLOSE, "3 meses"),
    "Vecinos": (Ring.CLOSE, ""),
    "Clientes": (Ring.DORMANT, "6 meses"),
    "Proveedores": (Ring.DORMANT, ""),
}
"""Circles that are made of the samples' labels: ring and cadence of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    receipts: list[Receipt]
    talks: list[Receipt]
    groups: list[Group]
    pairs: list[Pair]
    review: int
    circles: list[Circle]
    people: int


def add_to(app: typer.Typer) -> None:
    """Add ``demo``."""
    command(app, "demo")(demo)


def demo(
    call: Call,
    *,
    into_agenda: Annotated[
        bool,
        typer.Option("--into-agenda", help="Put the sample people into the agenda, to try it out."),
    ] = False,
) -> None:
    """Show what Agenda does, on sample people who do not exist; needs no display."""
    if into_agenda:
        with call.agenda() as agenda:
            shown = _into(call, agenda)
        _answer(call, shown, into_agenda=True)
        return
    with TemporaryDirectory(prefix="agenda-demo-") as folder:
        agenda = call.surroundings.open_samples(Path(folder) / "agenda.db")
        try:
            shown = _walk(call, agenda)
        finally:
            agenda.close()
    _answer(call, shown, into_agenda=False)


def _walk(call: Call, agenda: Agenda) -> _Shown:
    """Import cards as they are, staple the certain duplicates, bring talks, make circles."""
    samples = call.surroundings.samples
    receipts = [
        call.follow(agenda.importing.run([samples / name], mode=MergeMode.NEVER)) for name in FILES
    ]
    groups, review = call.follow(agenda.merging.dedupe(apply=True))
    inside = {brief.person: number for number, g in enumerate(groups) for brief in g.people}
    pairs = [
        pair
        for pair in agenda.merging.queue()
        if inside.get(pair.a.person, -1) != inside.get(pair.b.person, -2)
    ]
    return _Shown(
        receipts=receipts,
        talks=_talks(call, agenda),
        groups=groups,
        pairs=pairs,
        review=review,
        circles=_labelled(agenda),
        people=agenda.people.count(),
    )


def _into(call: Call, agenda: Agenda) -> _Shown:
    """Import into the user's agenda as she would, each file with a circle of its own."""
    receipts, filled = [], []
    for name, (title, ring, cadence) in FILES.items():
        circle = _circle(agenda, title, ring, cadence)
        task = agenda.importing.run(
            [call.surroundings.samples / name], decisions=Decisions(circle=circle)
        )
        receipts.append(call.follow(task))
        filled.append(circle)
    return _Shown(
        receipts=receipts,
        talks=_talks(call, agenda),
        groups=[],
        pairs=[],
        review=agenda.merging.count(),
        circles=[circle for circle in agenda.circles.all() if circle.id in filled],
        people=agenda.people.count(),
    )


def _talks(call: Call, agenda: Agenda) -> list[Receipt]:
    samples = call.surroundings.samples
    return [call.follow(agenda.importing.run([samples / name])) for name in TALKS]


def _labelled(agenda: Agenda) -> list[Circle]:
    """Put people into circles named like their labels."""
    labelled: dict[str, list[int]] = defaultdict(list)
    ids = [int(id_) for id_ in agenda.people.ordered().split(",") if id_]
    for person in agenda.people.show_many(ids):
        for shown in person.all("category"):
            if shown.value.value in CIRCLES:
                labelled[shown.value.value].append(person.id)
    filled = []
    for name, people in labelled.items():
        id_ = _circle(agenda, name, *CIRCLES[name])
        agenda.circles.put(people, id_)
        filled.append(id_)
    return [circle for circle in agenda.circles.all() if circle.id in filled]


def _circle(agenda: Agenda, name: str, ring: Ring, cadence: str) -> int:
    try:
        return agenda.circles.resolve(name).id
    except NotFound:
        id_, _ = agenda.circles.add(name, ring=ring, cadence=cadence)
        return id_


def _answer(call: Call, shown: _Shown, *, into_agenda: bool) -> None:
    document = {
        "imported": sum(file.read for receipt in shown.receipts for file in receipt.files),
        "people": shown.people,
        "groups": [group_document(group) for group in shown.groups],
        "review": shown.review,
        "circles": [circle_document(circle) for circle in shown.circles],
        "imports": [import_document(receipt) for receipt in (*shown.receipts, *shown.talks)],
    }
    call.answer(document, lambda paper: _show(paper, call, shown, into_agenda=into_agenda))


def _show(paper: Paper, call: Call, shown: _Shown, *, into_agenda: bool) -> None:
    if not into_agenda:
        paper.say("demo.here")
    show_receipts(paper, [*shown.receipts, *shown.talks])
    if shown.groups:
        paper.say("demo.stapled")
        show_groups(paper, shown.groups)
    if shown.pairs:
        paper.say("demo.review")
        show_pairs(paper, call, shown.pairs)
    if shown.circles:
        paper.say("demo.circles")
        for circle in shown.circles:
            paper.line(f"  {circle.name}: {circle.count}")
    cards = sum(file.read for receipt in shown.receipts for file in receipt.files)
    paper.say("demo.summary", cards=cards, files=len(shown.receipts), people=shown.people)
    _show_talks(paper, shown.talks)
    receipts = (*shown.receipts, *shown.talks)
    batches = [str(receipt.batch) for receipt in receipts if receipt.batch is not None]
    if into_agenda and batches:
        paper.say("demo.into", batches=", ".join(batches))


def _show_talks(paper: Paper, talks: list[Receipt]) -> None:
    files = [file for receipt in talks for file in receipt.files]
    for name in ("interactions", "interactions_unmatched", "ties"):
        if count := sum(getattr(file, name) for file in files):
            paper.say(f"import.{name.replace('_', '-')}", count=count)
