"""Agenda plugin: reads the QR code of a visiting card from a picture."""

from agenda.plugin import Importer, hookimpl
from agenda_qr.importer import QrImporter

__all__ = ["QrImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [QrImporter()]
