"""The commands, a module for each area; each adds its own to the application."""

from agenda.cli.commands import (
    bring,
    circles,
    demo,
    duplicates,
    history,
    mirror,
    people,
    persons,
    plugins,
    take_out,
    upkeep,
    window,
)

COMMAND_SETS = (
    window.add_to,
    bring.add_to,
    take_out.add_to,
    mirror.add_to,
    people.add_to,
    persons.add_to,
    duplicates.add_to,
    circles.add_to,
    history.add_to,
    upkeep.add_to,
    plugins.add_to,
    demo.add_to,
)
"""Functions that add commands to a Typer application, in the order of the help."""
