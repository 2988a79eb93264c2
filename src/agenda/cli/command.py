"""The frame of every command: common options, one answer, clear errors, exit code.

A command is a function of a :class:`~agenda.cli.call.Call` and its own
arguments. ``--database``, ``--json`` and ``--json-lines`` are added to it here.
It returns None or an exit code, and raises what the services raise.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer

from agenda.cli.call import Call, Form, write_json
from agenda.cli.failure import exit_code, failure_document, show_failure, unexpected_failure
from agenda.cli.surroundings import Surroundings
from agenda.cli.wording import wording
from agenda.model.errors import AgendaError

DatabaseOption = Annotated[
    str | None,
    typer.Option("--database", metavar="PATH-or-URL", help="The agenda to use."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer with one JSON document.")]
LinesOption = Annotated[
    bool, typer.Option("--json-lines", help="Answer with a JSON object per line, progress first.")
]

Command = Callable[..., int | None]


def command(app: typer.Typer, name: str) -> Callable[[Command], Command]:
    """Make a command of a function whose first parameter is a :class:`Call`."""

    def register(function: Command) -> Command:
        app.command(name)(framed(function))
        return function

    return register


def framed(function: Command) -> Callable[..., None]:
    """Return a command as Typer wants it: with the context and the common options."""
    own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
    common = [
        _option("database", DatabaseOption, None),
        _option("json", JsonOption, default=False),
        _option("json_lines", LinesOption, default=False),
    ]

    def run(context: typer.Context, **given: Any) -> None:
        call = _call(
            context.obj,
            given.pop("database"),
            json=given.pop("json"),
            lines=given.pop("json_lines"),
        )
        code = _carry_out(function, call, given)
        if code:
            raise typer.Exit(code)

    start = inspect.Parameter(
        "context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
    )
    parameters = [start, *(p.replace(kind=p.KEYWORD_ONLY) for p in own), *common]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    run.__doc__ = function.__doc__
    return run


def _option(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation
    )


def _call(around: Surroundings, database: str | None, *, json: bool, lines: bool) -> Call:
    form = Form.LINES if lines else Form.JSON if json or around.json else Form.HUMAN
    return Call(
        surroundings=around,
        database=database or around.database,
        form=form,
        words=wording(around.language),
    )


def _carry_out(function: Command, call: Call, given: dict[str, Any]) -> int:
    try:
        return function(call, **given) or 0
    except AgendaError as error:
        _tell(call, failure_document(error, call.words))
        return exit_code(error)
    except BrokenPipeError:  # whoever read the answer went away; there is nobody to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (typer.TyperException, typer.Exit, typer.Abort):
        raise
    except Exception as error:  # noqa: BLE001 - this is the job runner: whatever happens is told
        log = call.surroundings.note_failure(error)
        _tell(call, unexpected_failure(log, call.words))
        return 1


def _tell(call: Call, failure: dict[str, Any]) -> None:
    if not call.human:
        write_json({"error": failure})
    show_failure(failure, call.words)
