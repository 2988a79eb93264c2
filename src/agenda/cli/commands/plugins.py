"""``agenda plugins …``: what there is, and what may run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agenda.cli.call import Call
from agenda.cli.command import DatabaseOption, JsonOption, LinesOption, command, framed
from agenda.cli.documents import Document
from agenda.cli.paper import Paper
from agenda.cli.skeletons import skeleton, write_skeleton
from agenda.cli.wheels import Wheel, canonical, install, read_wheel, uninstall
from agenda.model.errors import BadInput, NotFound

if TYPE_CHECKING:  # see surroundings
    from agenda.services.plugin_host import PluginInfo

NameArgument = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Let it run without being asked.")]


def add_to(app: typer.Typer) -> None:
    """Add the ``plugins`` group."""
    group = typer.Typer(help="Tell, make, install and remove plugins.")
    group.callback(invoke_without_command=True)(_without_command)
    command(group, "list")(list_plugins)
    command(group, "new")(new)
    command(group, "install")(install_wheel)
    command(group, "allow")(allow)
    command(group, "remove")(remove)
    app.add_typer(group, name="plugins")


def _without_command(
    context: typer.Context,
    database: DatabaseOption = None,
    json: JsonOption = False,  # noqa: FBT002 - Typer's way of declaring a flag
    json_lines: LinesOption = False,  # noqa: FBT002
) -> None:
    """Tell, make, install and remove plugins; without a command, tell."""
    if context.invoked_subcommand is None:
        framed(list_plugins)(context, database=database, json=json, json_lines=json_lines)


def list_plugins(call: Call) -> None:
    """Tell what plugins there are, and whether they run."""
    found = call.surroundings.plugin_host().plugins()
    document = {"plugins": [_document(info) for info in found]}
    call.answer(document, lambda paper: _show(paper, call, found))


def new(
    call: Call,
    name: NameArgument,
    *,
    into: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to make it.")] = Path(),
) -> None:
    """Write a working plugin to start from, with a test."""
    root = write_skeleton(skeleton(name), into)
    document = {"path": str(root.absolute()), "name": root.name}
    call.answer(document, lambda paper: paper.say("plugin.made", path=root))


def install_wheel(
    call: Call,
    wheel: Annotated[Path, typer.Argument(metavar="WHEEL", help="A .whl file.")],
    *,
    yes: YesOption = False,
) -> None:
    """Install a plugin from a wheel; it runs once you have said yes to it."""
    found = read_wheel(wheel)
    _refuse_bundled(call, found.name)
    path = install(found, call.surroundings.plugins_folder)
    call.aside(call.words.say("plugin.installed", name=found.name, version=found.version))
    allowed = _consent(call, found, yes=yes)
    document = {
        "name": found.name,
        "version": found.version,
        "path": str(path),
        "allowed": allowed,
        "needs": list(found.needs),
    }
    call.answer(document, lambda paper: _show_installed(paper, found, allowed=allowed))


def allow(call: Call, name: NameArgument) -> None:
    """Let a plugin run from now on."""
    info = _known(call, name)
    call.surroundings.consents().allow(info.distribution, info.version)
    document = {"name": info.distribution, "version": info.version, "allowed": True}
    call.answer(
        document,
        lambda paper: paper.say("plugin.allowed", name=info.distribution, version=info.version),
    )


def remove(call: Call, name: NameArgument) -> None:
    """Remove a plugin, or take back that it may run."""
    distribution = _known(call, name).distribution
    _refuse_bundled(call, distribution)
    removed = uninstall(distribution, call.surroundings.plugins_folder)
    call.surroundings.consents().forbid(distribution)
    document = {"name": distribution, "removed": [str(path) for path in removed]}
    key = "plugin.removed" if removed else "plugin.still-there"
    call.answer(document, lambda paper: paper.say(key, name=distribution))


def _known(call: Call, name: str) -> PluginInfo:
    """Return the plugin that a user means: by its own name or by its distribution's."""
    for info in call.surroundings.plugin_host().plugins():
        if canonical(name) in (canonical(info.distribution), canonical(info.name)):
            return info
    raise NotFound(what="plugin", key=name)


def _refuse_bundled(call: Call, name: str) -> None:
    for info in call.surroundings.plugin_host().plugins():
        if info.bundled and canonical(info.distribution) == canonical(name):
            raise BadInput(what="bundled", value=name, why="bundled")


def _consent(call: Call, wheel: Wheel, *, yes: bool) -> bool:
    consents = call.surroundings.consents()
    if not yes and call.human and typer.get_text_stream("stdin").isatty():
        question = call.words.say("plugin.consent", name=wheel.name, version=wheel.version)
        answer = typer.prompt(question, default="", show_default=False, err=True)
        yes = answer.strip().casefold() in call.words.say("answer.yes").split()
    if yes:
        consents.allow(wheel.name, wheel.version)
    return consents.allowed(wheel.name, wheel.version)


def _document(info: PluginInfo) -> Document:
    return {
        "name": info.name,
        "distribution": info.distribution,
        "version": info.version,
        "state": info.state,
        "summary": info.summary,
        "offers": list(info.offers),
        "error": info.error,
        "bundled": info.bundled,
    }


def _show(paper: Paper, call: Call, found: list[PluginInfo]) -> None:
    if not found:
        paper.say("plugins.none")
        return
    rows = [
        (
            info.name,
            info.version,
            call.words.say(f"plugin.state.{info.state}"),
            ", ".join(dict.fromkeys(info.offers)),
        )
        for info in found
    ]
    paper.table(("name", "version", "state", "offers"), rows)
    for info in found:
        if info.error:
            paper.line(f"{info.name}: {info.error.strip().splitlines()[-1]}")


def _show_installed(paper: Paper, wheel: Wheel, *, allowed: bool) -> None:
    if allowed:
        paper.say("plugin.allowed", name=wheel.name, version=wheel.version)
    else:
        paper.say("plugin.not-allowed", name=wheel.name)
    if wheel.needs:
        paper.say("plugin.needs", names=", ".join(wheel.needs))
