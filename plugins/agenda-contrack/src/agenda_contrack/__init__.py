"""Agenda plugin: reads the JSON export of Contrack."""

from agenda.plugin import Importer, hookimpl
from agenda_contrack.importer import ContrackImporter

__all__ = ["ContrackImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [ContrackImporter()]
