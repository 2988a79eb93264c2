"""Agenda plugin: reads the JSON export of Nametag."""

from agenda.plugin import Importer, hookimpl
from agenda_nametag.importer import NametagImporter

__all__ = ["NametagImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [NametagImporter()]
