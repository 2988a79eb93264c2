"""Agenda plugin: reads any table of contacts, guessing its columns, and writes plain ones."""

from agenda.plugin import Exporter, Importer, hookimpl
from agenda_csv.exporter import CsvExporter
from agenda_csv.importer import CsvImporter

__all__ = ["CsvExporter", "CsvImporter", "agenda_exporters", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the importer of this plugin."""
    return [CsvImporter()]


@hookimpl
def agenda_exporters() -> list[Exporter]:
    """Return the exporter of this plugin."""
    return [CsvExporter()]
