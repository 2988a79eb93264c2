"""A plugin that implements a hook which does not exist."""

from agenda.plugin import hookimpl


@hookimpl
def agenda_imporers():
    return []
