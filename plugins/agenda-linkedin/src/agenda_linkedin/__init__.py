"""Agenda plugin: reads all of a LinkedIn export that speaks of people."""

from agenda.plugin import Importer, hookimpl
from agenda_linkedin.importer import LinkedInImporter

__all__ = ["LinkedInImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [LinkedInImporter()]
