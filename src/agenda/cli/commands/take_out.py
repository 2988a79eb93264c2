"""``agenda export`` and ``agenda formats``: taking people out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import Document, problem_document
from agenda.cli.paper import Paper
from agenda.model.errors import BadInput

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda
    from agenda.services.exporting import ExportFormat, ExportReport

PROBLEMS_SHOWN = 10


def add_to(app: typer.Typer) -> None:
    """Add ``export`` and ``formats``."""
    command(app, "export")(export)
    command(app, "formats")(formats)


def export(
    call: Call,
    path: Annotated[
        str,
        typer.Argument(
            metavar="PATH|-", help="The file, a folder for a file each, or - for stdout."
        ),
    ],
    *,
    format_id: Annotated[
        str | None,
        typer.Option("--format", metavar="ID", help="By default, what the file ending means."),
    ] = None,
    each: Annotated[
        bool, typer.Option("--each", help="A file for each person, in a folder.")
    ] = False,
    columns: Annotated[
        str | None,
        typer.Option(
            metavar="ID,ID…", help="The columns of a table, in order; “list” tells which there are."
        ),
    ] = None,
    circle: Annotated[str | None, typer.Option(metavar="NAME", help="Only this circle.")] = None,
    query: Annotated[str | None, typer.Option(metavar="Q", help="Only who fits a search.")] = None,
) -> None:
    """Write people to a file of another program's kind, or everything as JSON."""
    if columns == "list":
        formats(call)
        return
    chosen = [column.strip() for column in (columns or "").split(",") if column.strip()]
    single = not each and not path.endswith(("/", "\\")) and not Path(path).is_dir()
    with call.agenda() as agenda:
        suffix = Path(path).suffix.lower() if single and path != "-" else None
        _check_format(agenda, format_id, suffix)
        ids = _chosen(agenda, circle, query)
        if path == "-":
            out = typer.get_binary_stream("stdout")
            task = agenda.exporting.stream(out, format_id=format_id, ids=ids, columns=chosen)
            report = call.follow(task)
            out.flush()
            _show(Paper(call.words, stderr=True), report)
            return
        run = agenda.exporting.run if single else agenda.exporting.run_each
        report = call.follow(run(Path(path), format_id=format_id, ids=ids, columns=chosen))
    document = {
        "path": report.path,
        "format": report.format,
        "people": report.people,
        "problems": [problem_document(problem) for problem in report.problems],
    }
    if not single:
        document["files"] = report.files
    call.answer(document, lambda paper: _show(paper, report))


def formats(call: Call) -> None:
    """Tell in which formats people can be written, and which columns can be chosen."""
    with call.agenda() as agenda:
        found = agenda.exporting.all_formats()
    document = {"formats": [_format_document(each) for each in found]}
    call.answer(document, lambda paper: _show_formats(paper, found))


def _format_document(about: ExportFormat) -> Document:
    return {
        "format": about.id,
        "title": about.title,
        "suffixes": list(about.suffixes),
        "columns": [{"column": id_, "title": title} for id_, title in about.columns],
    }


def _show_formats(paper: Paper, found: list[ExportFormat]) -> None:
    rows = [(about.id, about.title, " ".join(about.suffixes)) for about in found]
    paper.table(("format", "what", "ending"), rows)
    for about in found:
        if about.columns:
            paper.say(
                "formats.columns", format=about.id, columns=",".join(c for c, _ in about.columns)
            )


def _check_format(agenda: Agenda, format_id: str | None, suffix: str | None) -> None:
    """Refuse a format that nothing can write, naming those that something can."""
    known = agenda.exporting.formats()
    ids = [id_ for id_, _, _ in known]
    suffixes = {ending for _, _, endings in known for ending in endings}
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
