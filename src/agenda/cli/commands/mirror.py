"""``agenda mirror``: a folder with a ``.vcf`` for each person, kept up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.paper import Paper
from agenda.model.errors import BadInput

if TYPE_CHECKING:  # see surroundings
    from agenda.services.mirror import MirrorReport

LEFT_SHOWN = 10


def add_to(app: typer.Typer) -> None:
    """Add ``mirror``."""
    command(app, "mirror")(mirror)


def mirror(
    call: Call,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="An empty folder, made if need be.")
    ] = None,
    *,
    update: Annotated[
        bool, typer.Option("--update", help="Write whoever has changed since.")
    ] = False,
    off: Annotated[bool, typer.Option("--off", help="Stop; the files stay.")] = False,
    format_id: Annotated[
        str, typer.Option("--format", metavar="ID", help="vcard3 or vcard4.")
    ] = "vcard3",
) -> None:
    """Keep a folder with a card for each person, for programs that read such folders."""
    if sum((folder is not None, update, off)) > 1:
        raise BadInput(what="mirror", value="", why="one-of")
    with call.agenda() as agenda:
        live = agenda.mirror
        if off:
            stopped = live.stop()
            call.answer({"mirror": None}, lambda paper: _show_off(paper, stopped))
        elif folder is None and not update:
            present = live.folder
            document = {"mirror": None if present is None else {"folder": str(present)}}
            call.answer(document, lambda paper: _show_folder(paper, present))
        else:
            task = live.update() if folder is None else live.start(folder, format_id)
            report = call.follow(task)
            call.answer({"mirror": _document(report)}, lambda paper: _show(paper, report))


def _document(report: MirrorReport) -> dict[str, object]:
    return {
        "folder": report.folder,
        "format": report.format,
        "people": report.people,
        "written": report.written,
        "removed": report.removed,
        "left": list(report.left),
    }


def _show(paper: Paper, report: MirrorReport) -> None:
    paper.say("mirror.done", folder=report.folder, count=report.people)
    paper.say("mirror.changes", written=report.written, removed=report.removed)
    if report.left:
        paper.say("mirror.left", count=len(report.left))
    for name in report.left[:LEFT_SHOWN]:
        paper.line(f"  {name}")
    if len(report.left) > LEFT_SHOWN:
        paper.say("import.more-problems", count=len(report.left) - LEFT_SHOWN)


def _show_folder(paper: Paper, folder: Path | None) -> None:
    if folder is None:
        paper.say("mirror.none")
    else:
        paper.say("mirror.folder", folder=folder)


def _show_off(paper: Paper, folder: Path | None) -> None:
    if folder is None:
        paper.say("mirror.none")
    else:
        paper.say("mirror.off", folder=folder)
