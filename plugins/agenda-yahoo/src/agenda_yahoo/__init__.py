"""Agenda plugin: reads the contact tables that Yahoo exports."""

from agenda.plugin import Importer, hookimpl
from agenda_yahoo.importer import YahooImporter

__all__ = ["YahooImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the importer of this plugin."""
    return [YahooImporter()]
