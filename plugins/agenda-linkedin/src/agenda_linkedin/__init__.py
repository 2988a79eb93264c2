"""Agenda plugin: reads LinkedIn's ``Connections.csv``, alone or inside the export zip."""

from agenda.plugin import Importer, hookimpl
from agenda_linkedin.importer import LinkedInImporter

__all__ = ["LinkedInImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [LinkedInImporter()]
