"""Starting the window after a look at what it needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from agenda.app.paths import Paths
from agenda.app.preflight import complaint, look_around
from agenda.cli.wording import user_language, wording
from agenda.model.errors import AgendaError


def start_window(paths: Paths, database: str | None, to_import: Sequence[Path]) -> int:
    """Open the window on an agenda; return the exit code.

    What keeps it from opening is told on stderr.
    """
    problem = complaint(look_around(os.environ), user_language())
    if problem:
        sys.stderr.write(problem + "\n")
        return 1
    from agenda.app.window import run_window  # noqa: PLC0415 - loads Qt, which may be missing

    try:
        return run_window(paths, database, to_import)
    except AgendaError as error:
        return _tell(error)


def _tell(error: AgendaError) -> int:
    from agenda.cli.failure import (  # noqa: PLC0415 - loads Rich, which no window waits for
        exit_code,
        failure_document,
        show_failure,
    )

    words = wording(user_language())
    show_failure(failure_document(error, words), words)
    return exit_code(error)
