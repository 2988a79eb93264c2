"""Agenda plugin: reads Thunderbird's address books, as tables (CSV, tab) and as LDIF."""

from agenda.plugin import Importer, hookimpl
from agenda_thunderbird.importer import ThunderbirdImporter

__all__ = ["ThunderbirdImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the importer of this plugin."""
    return [ThunderbirdImporter()]
