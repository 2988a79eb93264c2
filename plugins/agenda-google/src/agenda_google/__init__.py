"""Agenda plugin: reads both generations of Google Contacts CSV, and writes the new one."""

from agenda.plugin import Exporter, Importer, hookimpl
from agenda_google.exporter import GoogleExporter
from agenda_google.importer import GoogleImporter

__all__ = ["GoogleExporter", "GoogleImporter", "agenda_exporters", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the importer of this plugin."""
    return [GoogleImporter()]


@hookimpl
def agenda_exporters() -> list[Exporter]:
    """Return the exporter of this plugin."""
    return [GoogleExporter()]
