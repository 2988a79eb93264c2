"""``backup``, ``restore``, ``check``, ``compact`` and ``stats``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from agenda import __version__
from agenda.cli.call import Call
from agenda.cli.command import command
from agenda.cli.documents import Document
from agenda.cli.failure import DONE, FAILED
from agenda.cli.paper import Paper
from agenda.model.errors import Damaged

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda
    from agenda.services.backup import BackupFile

AT_ONCE = 1000
"""People looked at in one step while cards are counted."""


def add_to(app: typer.Typer) -> None:
    """Add the commands that look after the file."""
    command(app, "backup")(backup)
    command(app, "restore")(restore)
    command(app, "check")(check)
    command(app, "compact")(compact)
    command(app, "stats")(stats)


def backup(
    call: Call,
    *,
    listed: Annotated[
        bool, typer.Option("--list", help="Only tell what backups there are.")
    ] = False,
) -> None:
    """Make a verified backup beside the agenda."""
    with call.agenda() as agenda:
        made = None if listed else agenda.backups.make()
        found = agenda.backups.all()
    if made is not None:
        call.answer(
            {"backup": _document(made)}, lambda paper: paper.say("backup.done", path=made.path)
        )
        return
    document = {"backups": [_document(each) for each in found]}
    call.answer(document, lambda paper: _show_backups(paper, found))


def restore(
    call: Call, file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")]
) -> None:
    """Put a backup in the place of the agenda; the present one is kept beside it."""
    path = call.surroundings.database_path(call.database)
    kept = call.surroundings.restore_backup(path, file)
    document = {"restored": str(path), "kept": None if kept is None else str(kept)}

    def show(paper: Paper) -> None:
        paper.say("restore.done", path=path)
        if kept is not None:
            paper.say("restore.kept", path=kept)

    call.answer(document, show)


def check(call: Call) -> int:
    """Check that the agenda's file is sound."""
    path = call.surroundings.database_path(call.database)
    try:
        with call.agenda() as agenda:
            problems = agenda.backups.check()
    except Damaged as error:
        problems = [error.why]
    document = {"path": str(path), "sound": not problems, "problems": problems}
    call.answer(document, lambda paper: _show_check(paper, problems))
    return FAILED if problems else DONE


def compact(call: Call) -> None:
    """Give unused room in the file back to the disk."""
    with call.agenda() as agenda:
        before, after = agenda.backups.compact()
    call.answer(
        {"before": before, "after": after},
        lambda paper: paper.say("compact.done", before=_size(before), after=_size(after)),
    )


def stats(call: Call) -> None:
    """Tell how much is in the agenda, and what it stands on."""
    with call.agenda() as agenda:
        sources = _cards_by_source(agenda)
        document = {
            "path": str(agenda.path),
            "people": agenda.people.count(),
            "cards": sum(sources.values()),
            "circles": sum(1 for circle in agenda.circles.all() if not circle.root),
            "interactions": agenda.relationships.count(),
            "size": agenda.path.stat().st_size,
            **call.surroundings.technical(agenda),
            "agenda": __version__,
            "sources": dict(sorted(sources.items())),
        }
    call.answer(document, lambda paper: _show_stats(paper, call, document))


def _cards_by_source(agenda: Agenda) -> Counter[str]:
    ids = [int(id_) for id_ in agenda.people.ordered().split(",") if id_]
    found: Counter[str] = Counter()
    for start in range(0, len(ids), AT_ONCE):
        for person in agenda.people.show_many(ids[start : start + AT_ONCE]):
            found.update(card.source for card in person.cards)
    return found


def _document(file: BackupFile) -> Document:
    return {
        "path": str(file.path),
        "at": file.at.isoformat(),
        "reason": file.reason,
        "size": file.size,
    }


def _show_backups(paper: Paper, found: list[BackupFile]) -> None:
    if not found:
        paper.say("backup.none")
        return
    rows = [(f"{b.at.astimezone():%Y-%m-%d %H:%M}", b.reason, _size(b.size), b.path) for b in found]
    paper.table(("at", "reason", "size", "path"), rows)


def _show_check(paper: Paper, problems: list[str]) -> None:
    if not problems:
        paper.say("check.sound")
        return
    for problem in problems:
        paper.line(problem)
    paper.say("check.problems")


def _show_stats(paper: Paper, call: Call, document: dict[str, Any]) -> None:
    say = call.words.say
    rows: list[tuple[str, object]] = [
        (say(f"stats.{key}"), _size(value) if key == "size" else value)
        for key, value in document.items()
        if call.words.knows(f"stats.{key}")
    ]
    sources = document["sources"]
    rows += [(say("stats.source", source=source), count) for source, count in sources.items()]
    paper.table(("kind", "value"), rows)


def _size(count: int) -> str:
    size = float(count)
    for unit in ("B", "KB", "MB"):
        if size < 1024:
            return f"{size:.0f} {unit}"
        size /= 1024
    return f"{size:.1f} GB"
