"""All that a plugin may import.

A plugin is a module, found through the entry-point group ``agenda.plugins``,
that implements some of the hooks in :mod:`agenda.plugin.spec`::

    from agenda.plugin import Draft, Importer, Name, Source, hookimpl

    @hookimpl
    def agenda_importers() -> list[Importer]:
        return [MyImporter()]

``docs/plugins.md`` documents every hook with a complete example.
"""

from agenda.plugin.source import Source, SourceError
from agenda.plugin.spec import API_VERSION, ENTRY_POINT_GROUP, PROJECT, hookimpl, hookspec
from agenda.plugin.types import (
    Action,
    Contact,
    Draft,
    Evidence,
    Exporter,
    Importer,
    Issue,
    Matcher,
    Name,
    OutgoingCard,
    Property,
    Severity,
    Value,
)

__all__ = [
    "API_VERSION",
    "ENTRY_POINT_GROUP",
    "PROJECT",
    "Action",
    "Contact",
    "Draft",
    "Evidence",
    "Exporter",
    "Importer",
    "Issue",
    "Matcher",
    "Name",
    "OutgoingCard",
    "Property",
    "Severity",
    "Source",
    "SourceError",
    "Value",
    "hookimpl",
    "hookspec",
]
