"""Agenda plugin: reads pasted text, such as the signature of a mail, as a card."""

from agenda.plugin import Importer, hookimpl
from agenda_text.importer import TextImporter

__all__ = ["TextImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [TextImporter()]
