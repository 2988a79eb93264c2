"""``agenda import``: bringing files in."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import import_document, row_document
from agenda.cli.failure import DONE, FAILED, PARTLY, failure_document, show_failure
from agenda.cli.paper import Paper
from agenda.model.errors import BadInput, NotFound, Unreadable
from agenda.model.importing import Decisions, FileReport, ImportPlan, MergeMode, Progress, Receipt

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
) -> int:
    """Bring people in from files of other programs."""
    if rows and not dry_run:
        raise BadInput(what="rows", value="", why="dry-run")
    sources = list(_sources(call, files))
    decided = Decisions() if decisions is None else _read_decisions(decisions)
    with call.agenda() as agenda:
        if dry_run:
            plan = call.follow(agenda.importing.plan(sources, format_id=format_id, mode=merge))
            return _tell(call, plan, rows=rows)
        with_circle = _Circled(agenda, circle)
        task = agenda.importing.run(
            sources, format_id=format_id, mode=merge, decisions=with_circle.decide(decided)
        )
        return _tell(call, call.follow(with_circle.guard(task)))


class _Circled:
    """The circle that an import goes into; one that had to be made goes if the import fails."""

    def __init__(self, agenda: Agenda, name: str | None) -> None:
        self._agenda = agenda
        self._name = name
        self._made: int | None = None

    def decide(self, decided: Decisions) -> Decisions:
        """Return the decisions with the circle in them."""
        if self._name is None:
            return decided
        try:
            id_ = self._agenda.circles.resolve(self._name).id
        except NotFound:
            id_, change = self._agenda.circles.add(self._name)
            self._made = change.entry
        return replace(decided, circle=id_, circle_all=True)

    def guard(self, task: Generator[Progress, None, Receipt]) -> Generator[Progress, None, Receipt]:
        """Carry out the import; should it not end well, take the circle away."""
        ended = False
        try:
            receipt = yield from task
            ended = True
            return receipt
        finally:
            if not ended and self._made is not None:
                self._agenda.history.undo(self._made)


def _sources(call: Call, files: Iterable[str]) -> Iterable[Any]:
    for name in files:
        path = Path(name)
        if name == "-":
            yield call.surroundings.source("stdin", typer.get_binary_stream("stdin").read())
        elif path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p, path))
        else:
            yield path


def _is_hidden(path: Path, below: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(below).parts)


def _read_decisions(path: Path) -> Decisions:
    try:
        said = json.loads(path.read_text("utf-8"))
        rows = {key: frozenset(int(n) for n in said.get(key, [])) for key in _ROW_DECISIONS}
        circle = said.get("circle")
        return Decisions(
            **rows,
            circle=None if circle is None else int(circle),
            circle_all=bool(said.get("circle_all", False)),
        )
    except OSError as error:
        raise Unreadable(path=str(path), why=error.strerror or str(error)) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadInput(what="decisions", value=str(path), why=str(error)) from error


_ROW_DECISIONS = ("skip", "apart", "together")


def _tell(call: Call, told: ImportPlan | Receipt, *, rows: bool = False) -> int:
    """Answer with what an import did or would do; return the exit code."""
    document = import_document(told)
    if rows and isinstance(told, ImportPlan):
        document["rows"] = [row_document(row) for row in told.rows]
    code = _code(told.files)
    failure = None
    if code == FAILED:
        paths = ", ".join(file.path for file in told.files)
        why = told.files[0].problems[0].message
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
    return PARTLY if any(file.read for file in files) else FAILED


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
    doubtful = sum(file.doubtful for file in told.files)
    if doubtful:
        paper.say("import.doubtful", count=doubtful)


_COUNTS = ("new", "completed", "unchanged", "doubtful", "skipped")


def _show_problems(paper: Paper, file: FileReport) -> None:
    for problem in file.problems[:PROBLEMS_SHOWN]:
        name = Path(file.path).name
        if problem.line:
            paper.say("import.problem-line", file=name, line=problem.line, message=problem.message)
        else:
            paper.say("import.problem", file=name, message=problem.message)
    more = len(file.problems) - PROBLEMS_SHOWN
    if more > 0:
        paper.say("import.more-problems", count=more)
