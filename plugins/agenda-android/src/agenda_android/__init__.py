"""Agenda plugin: reads the calls and messages that "SMS Backup & Restore" saves on Android."""

from agenda.plugin import Importer, hookimpl
from agenda_android.importer import AndroidImporter

__all__ = ["AndroidImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [AndroidImporter()]
