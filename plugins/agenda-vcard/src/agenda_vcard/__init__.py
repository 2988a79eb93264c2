"""Reads and writes vCard 2.1, 3.0 and 4.0 for Agenda.

The way of a card: :mod:`lines` → :mod:`framing` → :mod:`properties` →
:mod:`understand` on its way in; :mod:`writer` and :mod:`convert` on its way out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import hookimpl
from agenda_vcard.convert import ConvertingExporter
from agenda_vcard.importer import VCardImporter
from agenda_vcard.writer import VCardExporter

if TYPE_CHECKING:
    from agenda.plugin import Exporter, Importer


@hookimpl
def agenda_importers() -> list[Importer]:
    """Offer the vCard importer."""
    return [VCardImporter()]


@hookimpl
def agenda_exporters() -> list[Exporter]:
    """Offer three ways to write vCards: as they came, in 3.0, and in 4.0."""
    return [VCardExporter(), ConvertingExporter("3.0"), ConvertingExporter("4.0")]
