"""Why an import did not go on, in three parts and in the user's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from agenda.model.errors import Unreadable
from agenda.model.importing import FileReport
from agenda.ui.wording import ErrorParts, error_parts, job_error_parts, problem_text, unreadable

NAMED = 6


def trouble_parts(error: Mapping[str, Any], name: str) -> ErrorParts:
    """Return the words for what a job failed with; ``name`` is what was being read.

    ``error`` is what the child process says, or, where it read files in which
    there is nothing to bring in, has their reports as ``files``.
    """
    if error.get("kind") != Unreadable.__name__:
        return job_error_parts(error)
    files: Sequence[FileReport] = error.get("files", ())
    if files:
        return _nothing_in(files, name)
    details = error.get("details")
    why = str(details.get("why", "")) if isinstance(details, Mapping) else ""
    why = why or str(error.get("happened", ""))
    plain = error_parts(Unreadable(path=name, why=""))
    return ErrorParts(happened=plain.happened, kept=plain.kept, do=unreadable(why) or plain.do)


def _nothing_in(files: Sequence[FileReport], name: str) -> ErrorParts:
    plain = error_parts(Unreadable(path=name, why=""))
    telling = list({file.path: file for file in reversed(files)}.values())[::-1]
    lines = [_line(file, several=len(telling) > 1) for file in telling[:NAMED]]
    if len(telling) > 1:
        happened = QCoreApplication.translate("trouble", "Nothing in these files can be brought in")
    elif files[0].importer:
        happened = QCoreApplication.translate("trouble", "There is nobody in %1")
    else:
        happened = plain.happened
    return ErrorParts(
        happened=happened.replace("%1", name), kept=plain.kept, do="\n".join(filter(None, lines))
    )


def _line(file: FileReport, *, several: bool) -> str:
    if file.problems:
        why = problem_text(file.problems[0])
    else:
        why = QCoreApplication.translate(
            "trouble", "It can be read, but there are no people and no conversations in it."
        )
    name = PurePath(file.path).name
    return f"{name}: {why}" if several and not why.startswith(name) else why
