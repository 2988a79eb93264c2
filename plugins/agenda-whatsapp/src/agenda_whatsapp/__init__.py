"""Agenda plugin: reads the chats that WhatsApp exports, as text or as zip."""

from agenda.plugin import Importer, hookimpl
from agenda_whatsapp.importer import WhatsAppImporter

__all__ = ["WhatsAppImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [WhatsAppImporter()]
