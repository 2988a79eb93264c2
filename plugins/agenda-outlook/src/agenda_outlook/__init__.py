"""Agenda plugin: reads and writes the contact tables of Outlook, on the desktop and online."""

from agenda.plugin import Exporter, Importer, hookimpl
from agenda_outlook.exporter import OutlookExporter
from agenda_outlook.importer import OutlookImporter

__all__ = ["OutlookExporter", "OutlookImporter", "agenda_exporters", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the importer of this plugin."""
    return [OutlookImporter()]


@hookimpl
def agenda_exporters() -> list[Exporter]:
    """Return the exporter of this plugin."""
    return [OutlookExporter()]
