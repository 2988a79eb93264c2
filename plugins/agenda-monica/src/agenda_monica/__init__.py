"""Agenda plugin: reads what Monica exports, as JSON or as SQL."""

from agenda.plugin import Importer, hookimpl
from agenda_monica.importer import MonicaImporter

__all__ = ["MonicaImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [MonicaImporter()]
