"""All commands together, and the way in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer
from typer.main import get_command

from agenda import __version__
from agenda.cli.call import write_json
from agenda.cli.command import DatabaseOption, JsonOption
from agenda.cli.commands import COMMAND_SETS
from agenda.cli.failure import BAD_USAGE, FAILED
from agenda.cli.paper import Paper
from agenda.cli.surroundings import Surroundings
from agenda.cli.wording import wording


def run(arguments: Sequence[str], around: Surroundings) -> int:
    """Carry out a command line (without the program's name); return its exit code."""
    words = wording(around.language)
    try:
        code = get_command(application()).main(
            list(arguments), prog_name="agenda", standalone_mode=False, obj=around
        )
    except typer.TyperException as error:
        happened, kept, do = words.error("Usage", [], {"message": error.format_message()})
        if "--json" in arguments or "--json-lines" in arguments:
            failure = {"kind": "Usage", "happened": happened, "kept": kept, "do": do, "details": {}}
            write_json({"error": failure})
        paper = Paper(words, stderr=True)
        paper.line(happened, style="bold")
        paper.line(do)
        return BAD_USAGE
    except typer.Abort:
        return FAILED
    return code if isinstance(code, int) else 0


def application() -> typer.Typer:
    """Return the terminal's commands; ``context.obj`` must be a :class:`Surroundings`."""
    app = typer.Typer(
        name="agenda",
        help="An address book for people who live off their relationships.",
        add_completion=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_without_command)
    for add_to in COMMAND_SETS:
        add_to(app)
    return app


def _without_command(
    context: typer.Context,
    database: DatabaseOption = None,
    json: JsonOption = False,  # noqa: FBT002 - Typer's way of declaring a flag
    version: Annotated[  # noqa: FBT002
        bool, typer.Option("--version", help="Tell the version and end.")
    ] = False,
) -> None:
    """An address book for people who live off their relationships.

    Without a command, the window opens.
    """
    around: Surroundings = context.obj
    if version:
        typer.echo(__version__)
        raise typer.Exit
    context.obj = replace(around, database=database or around.database, json=json)
    if context.invoked_subcommand is None:
        raise typer.Exit(around.open_window(database, []))
