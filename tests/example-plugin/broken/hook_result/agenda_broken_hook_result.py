"""A plugin whose hook returns what is no list of importers."""

from agenda.plugin import hookimpl


@hookimpl
def agenda_importers():
    return 42


@hookimpl
def agenda_exporters():
    return ["not an exporter"]
