"""``agenda export``: taking people out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import problem_document
from agenda.cli.paper import Paper
from agenda.model.errors import BadInput

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda
    from agenda.services.exporting import ExportReport

PROBLEMS_SHOWN = 10


def add_to(app: typer.Typer) -> None:
    """Add ``export``."""
    command(app, "export")(export)


def export(
    call: Call,
    path: Annotated[str, typer.Argument(metavar="PATH|-", help="The file, or - for stdout.")],
    *,
    format_id: Annotated[
        str | None,
        typer.Option("--format", metavar="ID", help="By default, what the file ending means."),
    ] = None,
    circle: Annotated[str | None, typer.Option(metavar="NAME", help="Only this circle.")] = None,
    query: Annotated[str | None, typer.Option(metavar="Q", help="Only who fits a search.")] = None,
) -> None:
    """Write people to a file of another program's kind."""
    with call.agenda() as agenda:
        _check_format(agenda, format_id, Path(path).suffix.lower() if path != "-" else None)
        ids = _chosen(agenda, circle, query)
        if path == "-":
            out = typer.get_binary_stream("stdout")
            report = call.follow(agenda.exporting.stream(out, format_id=format_id, ids=ids))
            out.flush()
            _show(Paper(call.words, stderr=True), report)
            return
        report = call.follow(agenda.exporting.run(Path(path), format_id=format_id, ids=ids))
    document = {
        "path": report.path,
        "format": report.format,
        "people": report.people,
        "problems": [problem_document(problem) for problem in report.problems],
    }
    call.answer(document, lambda paper: _show(paper, report))


def _check_format(agenda: Agenda, format_id: str | None, suffix: str | None) -> None:
    """Refuse a format that nothing can write, naming those that something can."""
    formats = agenda.exporting.formats()
    ids = [id_ for id_, _, _ in formats]
    suffixes = {ending for _, _, endings in formats for ending in endings}
    listed = ", ".join(ids)
    if format_id is not None and format_id not in ids:
        raise BadInput(what="format", value=format_id, why=listed)
    if format_id is None and suffix is not None and suffix not in suffixes:
        raise BadInput(what="suffix", value=suffix, why=listed)


def _chosen(agenda: Agenda, circle: str | None, query: str | None) -> list[int] | None:
    """Return the people to export in list order, None for all."""
    if circle is None and not query:
        return None
    wanted = [int(id_) for id_ in agenda.people.ordered().split(",") if id_]
    if circle is not None:
        members = set(agenda.circles.members(agenda.circles.resolve(circle).id))
        wanted = [id_ for id_ in wanted if id_ in members]
    if query:
        hits = {int(id_) for id_ in (agenda.people.hits(query) or "").split(",") if id_}
        wanted = [id_ for id_ in wanted if id_ in hits]
    return wanted


def _show(paper: Paper, report: ExportReport) -> None:
    paper.say("export.done", count=report.people, format=report.format, path=report.path)
    for problem in report.problems[:PROBLEMS_SHOWN]:
        paper.line(f"  {problem.message}")
    if len(report.problems) > PROBLEMS_SHOWN:
        paper.say("import.more-problems", count=len(report.problems) - PROBLEMS_SHOWN)
