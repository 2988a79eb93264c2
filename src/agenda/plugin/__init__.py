"""All that a plugin may import.

A plugin is a module, found through the entry-point group ``agenda.plugins``,
that implements some of the hooks in :mod:`agenda.plugin.spec`::

    from agenda.plugin import Draft, Importer, Name, Source, hookimpl

    @hookimpl
    def agenda_importers() -> list[Importer]:
        return [MyImporter()]

``docs/plugins.md`` documents every hook with a complete example.
"""

from agenda.plugin._streams import SourceError
from agenda.plugin.mapping import COLUMN_FIELDS, Column, Layout, MappedImporter
from agenda.plugin.relations import (
    Complete,
    EventDraft,
    GroupDraft,
    InteractionDraft,
    Me,
    Party,
    TieDraft,
)
from agenda.plugin.source import Source
from agenda.plugin.spec import API_VERSION, ENTRY_POINT_GROUP, PROJECT, hookimpl, hookspec
from agenda.plugin.types import (
    Action,
    ColumnExporter,
    Contact,
    Draft,
    Evidence,
    Exporter,
    Importer,
    Issue,
    Item,
    Matcher,
    Name,
    OutgoingCard,
    Property,
    Severity,
    Value,
)

__all__ = [
    "API_VERSION",
    "COLUMN_FIELDS",
    "ENTRY_POINT_GROUP",
    "PROJECT",
    "Action",
    "Column",
    "ColumnExporter",
    "Complete",
    "Contact",
    "Draft",
    "EventDraft",
    "Evidence",
    "Exporter",
    "GroupDraft",
    "Importer",
    "InteractionDraft",
    "Issue",
    "Item",
    "Layout",
    "MappedImporter",
    "Matcher",
    "Me",
    "Name",
    "OutgoingCard",
    "Party",
    "Property",
    "Severity",
    "Source",
    "SourceError",
    "TieDraft",
    "Value",
    "hookimpl",
    "hookspec",
]
