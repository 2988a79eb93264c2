"""``agenda import``: bringing files in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.decisions import read_decisions
from agenda.cli.documents import import_document, layout_document, plan_document
from agenda.cli.failure import DONE, FAILED, PARTLY, failure_document, show_failure
from agenda.cli.paper import Paper
from agenda.model.errors import BadInput, NotFound, Unreadable
from agenda.model.importing import Decisions, FileReport, ImportPlan, MergeMode, Receipt

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda

PROBLEMS_SHOWN = 10


def add_to(app: typer.Typer) -> None:
    """Add ``import``."""
    command(app, "import")(import_files)


def import_files(
    call: Call,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files, folders, or - for stdin.")
    ],
    *,
    format_id: Annotated[
        str | None,
        typer.Option("--format", metavar="ID", help="Read as this, whatever it looks like."),
    ] = None,
    circle: Annotated[
        str | None, typer.Option(metavar="NAME", help="Put everybody of the files in this circle.")
    ] = None,
    merge: Annotated[
        MergeMode, typer.Option(help="What to do with people who are certainly there already.")
    ] = MergeMode.AUTO,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would happen.")
    ] = False,
    rows: Annotated[
        bool, typer.Option("--rows", help="With --dry-run: list every card in the JSON.")
    ] = False,
    decisions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What was decided in a review, as JSON.")
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            metavar="FIELDS", help="What the columns of a table mean, in order: name,phone,,email …"
        ),
    ] = None,
    layout: Annotated[
        bool, typer.Option("--layout", help="Only tell what the columns of a table seem to mean.")
    ] = False,
    keep_text: Annotated[
        bool, typer.Option("--keep-text", help="Keep what was said in conversations, too.")
    ] = False,
    no_groups: Annotated[
        bool, typer.Option("--no-groups", help="Make no circles of the groups and labels inside.")
    ] = False,
) -> int:
    """Bring people in from files of other programs."""
    if rows and not dry_run:
        raise BadInput(what="rows", value="", why="dry-run")
    sources = list(_sources(call, files))
    decided = Decisions() if decisions is None else read_decisions(decisions)
    if columns is not None:
        said = tuple(name.strip() for name in columns.split(","))
        decided = replace(decided, columns=(*decided.columns, ("*", said)))
    if keep_text:
        decided = replace(decided, keep_text=True)
    if no_groups:
        decided = replace(decided, groups=False)
    with call.agenda() as agenda:
        if layout:
            return _tell_layouts(call, agenda, sources, format_id)
        if dry_run:
            task = agenda.importing.plan(
                sources, format_id=format_id, mode=merge, decisions=decided
            )
            return _tell(call, call.follow(task), rows=rows)
        run = agenda.importing.run(
            sources, format_id=format_id, mode=merge, decisions=_into(agenda, decided, circle)
        )
        return _tell(call, call.follow(run))


def _into(agenda: Agenda, decided: Decisions, name: str | None) -> Decisions:
    """Return the decisions with the circle in them; one that is not there yet comes with the import."""
    if name is None:
        return decided
    try:
        circle = agenda.circles.resolve(name).id
    except NotFound:
        return replace(decided, circle_name=name, circle_all=True)
    return replace(decided, circle=circle, circle_all=True)


def _sources(call: Call, files: Iterable[str]) -> Iterable[Any]:
    for name in files:
        if name == "-":
            yield call.surroundings.source("stdin", typer.get_binary_stream("stdin").read())
        else:
            yield Path(name)


def _tell_layouts(call: Call, agenda: Agenda, sources: Sequence[Any], format_id: str | None) -> int:
    """Answer with what the columns of tables seem to mean."""
    found = []
    for source in sources:
        layout = agenda.importing.layout(source, format_id=format_id)
        path = str(source) if isinstance(source, Path) else source.name
        found.append(layout_document(path, layout))
    call.answer({"files": found}, lambda paper: _show_layouts(paper, found))
    return DONE


def _show_layouts(paper: Paper, found: Sequence[dict[str, Any]]) -> None:
    for file in found:
        rows = [(c["header"], c["field"], " | ".join(c["samples"])) for c in file["columns"]]
        paper.table(("column", "meaning", "samples"), rows)


def _tell(call: Call, told: ImportPlan | Receipt, *, rows: bool = False) -> int:
    """Answer with what an import did or would do; return the exit code."""
    document = import_document(told)
    if rows and isinstance(told, ImportPlan):
        document |= plan_document(told)
    code = _code(told.files)
    failure = None
    if code == FAILED:
        paths = ", ".join(file.path for file in told.files)
        problems = [problem for file in told.files for problem in file.problems]
        why = next(problem for problem in problems if problem.severity == "error").message
        failure = failure_document(Unreadable(path=paths, why=why), call.words)
        document = {"error": failure, **document}
    call.answer(document, lambda paper: _show(paper, told))
    if failure is not None:
        show_failure(failure, call.words)
    return code


def _code(files: Sequence[FileReport]) -> int:
    errors = any(problem.severity == "error" for file in files for problem in file.problems)
    if not errors:
        return DONE
    return PARTLY if any(_told_something(file) for file in files) else FAILED


def _told_something(file: FileReport) -> bool:
    talks = file.interactions + file.interactions_unchanged + file.interactions_unmatched
    return bool(file.read or talks or file.ties)


def show_receipts(paper: Paper, told: Sequence[ImportPlan | Receipt]) -> None:
    """Write what imports did or would do: a line for each file, and what was wrong."""
    files = [file for each in told for file in each.files]
    rows = [
        (Path(f.path).name, f.title, f.read, *(getattr(f, name) for name in _COUNTS)) for f in files
    ]
    paper.table(("file", "importer", "read", *_COUNTS), rows, right=("read", *_COUNTS))
    for file in files:
        _show_problems(paper, file)


def _show(paper: Paper, told: ImportPlan | Receipt) -> None:
    if isinstance(told, ImportPlan):
        paper.say("import.dry-run")
    show_receipts(paper, [told])
    if isinstance(told, Receipt):
        if told.batch is None:
            if any(file.read for file in told.files):
                paper.say("import.nothing-new")
        else:
            paper.say("import.undo", batch=told.batch)
    _show_relations(paper, told.files)
    doubtful = sum(file.doubtful for file in told.files)
    if doubtful:
        paper.say("import.doubtful", count=doubtful)


def _show_relations(paper: Paper, files: Sequence[FileReport]) -> None:
    for name in ("interactions", "interactions_unmatched", "ties", "ties_unmatched", "news"):
        count = sum(getattr(file, name) for file in files)
        if count:
            paper.say(f"import.{name.replace('_', '-')}", count=count)


_COUNTS = ("new", "completed", "unchanged", "doubtful", "skipped")


def _show_problems(paper: Paper, file: FileReport) -> None:
    for problem in file.problems[:PROBLEMS_SHOWN]:
        name = Path(file.path).name
        message = problem.said(paper.language)
        if problem.line:
            paper.say("import.problem-line", file=name, line=problem.line, message=message)
        else:
            paper.say("import.problem", file=name, message=message)
    more = len(file.problems) - PROBLEMS_SHOWN
    if more > 0:
        paper.say("import.more-problems", count=more)
