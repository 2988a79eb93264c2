"""Agenda plugin: meetings from iCalendar files, and birthdays as a calendar."""

from agenda.plugin import Exporter, Importer, hookimpl
from agenda_calendar.birthdays import CalendarExporter, Words
from agenda_calendar.importer import CalendarImporter

__all__ = [
    "CalendarExporter",
    "CalendarImporter",
    "Words",
    "agenda_exporters",
    "agenda_importers",
]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [CalendarImporter()]


@hookimpl
def agenda_exporters() -> list[Exporter]:
    """Return the one exporter of this plugin."""
    return [CalendarExporter()]
