"""Opening the window with files to import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import command


def add_to(app: typer.Typer) -> None:
    """Add ``open``."""
    command(app, "open")(open_window)


def open_window(
    call: Call,
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...")] = None,
) -> int:
    """Open the window, showing what importing the files would do."""
    return call.surroundings.open_window(call.database, files or [])
