"""Agenda plugin: the people you have written to, and when, from mbox, Maildir and .eml files."""

from agenda.plugin import Importer, hookimpl
from agenda_mail.importer import MailImporter

__all__ = ["MailImporter", "agenda_importers"]


@hookimpl
def agenda_importers() -> list[Importer]:
    """Return the one importer of this plugin."""
    return [MailImporter()]
