"""``history``, ``undo`` and ``redo``."""

from __future__ import annotations

from typing import Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import Document, entry_document, entry_text
from agenda.cli.paper import Paper
from agenda.model.change import Entry


def add_to(app: typer.Typer) -> None:
    """Add ``history``, ``undo`` and ``redo``."""
    command(app, "history")(history)
    command(app, "undo")(undo)
    command(app, "redo")(redo)


def history(
    call: Call,
    *,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="The most to tell.")] = 50,
    before: Annotated[
        int | None, typer.Option(metavar="ENTRY", help="Go on from this entry backwards.")
    ] = None,
) -> None:
    """Tell what was done, the latest first."""
    with call.agenda() as agenda:
        entries = agenda.history.entries(limit, before)
    document = {"entries": [entry_document(entry, call.words) for entry in entries]}
    call.answer(document, lambda paper: _show(paper, call, entries))


def undo(
    call: Call,
    entry: Annotated[
        int | None, typer.Argument(metavar="[ENTRY]", help="By default, the latest.")
    ] = None,
    *,
    batch: Annotated[
        int | None,
        typer.Option("--import", metavar="BATCH", help="Take back a whole import."),
    ] = None,
) -> None:
    """Undo the latest command, or the one named, or a whole import."""
    if entry is not None and batch is not None:
        raise typer.BadParameter("ENTRY, --import")
    with call.agenda() as agenda:
        if batch is not None:
            change = agenda.history.undo_import(batch)
            document = {"batch": batch, "entry": change.entry}
            call.answer(document, lambda paper: paper.say("undo.import", batch=batch))
            return
        undone, _ = agenda.history.undo(entry)
    text = entry_text(undone, call.words)
    call.answer(_short(undone, text), lambda paper: paper.say("undo.done", text=text))


def redo(call: Call) -> None:
    """Do again what was undone last."""
    with call.agenda() as agenda:
        done, _ = agenda.history.redo()
    text = entry_text(done, call.words)
    call.answer(_short(done, text), lambda paper: paper.say("redo.done", text=text))


def _short(entry: Entry, text: str) -> Document:
    return {"entry": entry.id, "action": entry.action, "batch": entry.batch, "text": text}


def _show(paper: Paper, call: Call, entries: list[Entry]) -> None:
    if not entries:
        paper.say("history.empty")
        return
    undone = call.words.say("history.undone")
    rows = [
        (
            entry.id,
            f"{entry.at.astimezone():%Y-%m-%d %H:%M}",
            entry_text(entry, call.words) + (f" {undone}" if entry.undone else ""),
        )
        for entry in entries
    ]
    paper.table(("entry", "at", "text"), rows, right=("entry",))
