"""Where Agenda starts: the window at once, everything else through the terminal.

The window does not wait for the terminal's libraries, nor the terminal for Qt;
that is why this module reads the simplest command lines itself.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from agenda.app.paths import user_paths
from agenda.app.start import start_window

COLLECT_RARELY = (100_000, 50, 100)
"""A terminal command lives shortly and makes millions of values that hold no circles; looking
for circles among them at Python's own pace takes a seventh of the time of an import."""


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line (by default that of this process); return its exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    paths = user_paths()
    wanted = window_wanted(arguments)
    if wanted is not None:
        return start_window(paths, *wanted)
    gc.set_threshold(*COLLECT_RARELY)
    from agenda.app.terminal import surroundings  # noqa: PLC0415 - see the module's docstring
    from agenda.cli.application import run  # noqa: PLC0415

    return run(arguments, surroundings(paths))


def window_wanted(arguments: Sequence[str]) -> tuple[str | None, list[Path]] | None:
    """Return the agenda and the files of a command line that plainly asks for the window.

    None for everything else, and for whatever holds other options.
    """
    database: str | None = None
    words: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--database":
            database = next(rest, None)
            if database is None:
                return None
        elif argument.startswith("--database="):
            database = argument.partition("=")[2]
        elif argument.startswith("-"):
            return None
        else:
            words.append(argument)
    if words and words[0] != "open":
        return None
    return database, [Path(word) for word in words[1:]]
