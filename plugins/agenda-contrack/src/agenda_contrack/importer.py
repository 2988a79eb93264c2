"""Reads the complete export of Contrack (arvarik/contrack, ``GET /api/export/json``, version 1).

The file is ``{"exportedAt": …, "version": 1, "contacts": […], "interactions": […],
"lists": […], "listMembers": […], "actionItems": […], "mergeLog": […]}``; what a
contact holds is that of Contrack's database.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from agenda.plugin import Issue, Item, Severity, Source, SourceError
from agenda.plugin.jsonfile import Lines, Loaded, UnreadableJson, listed, load, plain
from agenda_contrack.contacts import draft
from agenda_contrack.gathering import Export
from agenda_contrack.timeline import interactions

_HEAD = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"exportedAt"\s*:\s*"[^"]{1,40}"\s*,\s*"version"\s*:\s*1\s*,'
    rb'\s*"contacts"\s*:\s*\['
)


class ContrackImporter:
    """Reads contacts, with those merged into them, and their timelines."""

    id: str = "contrack"
    title: str = "Contrack"
    suffixes: tuple[str, ...] = (".json",)

    def recognises(self, source: Source) -> float:
        """Be sure of the keys that an export begins with."""
        return 1.0 if _HEAD.match(source.head) else 0.0

    def read(self, source: Source) -> Iterator[Item]:
        """Yield a draft for each contact, then the interactions."""
        try:
            loaded = load(source)
        except UnreadableJson as error:
            yield error.issue
            return
        except SourceError as error:
            yield _issue(str(error), f"No se puede abrir: {error}")
            return
        yield from loaded.issues
        if not isinstance(loaded.value.get("contacts"), list):
            yield _issue(
                f"{source.name}: there are no contacts in this export",
                f"{source.name}: en esta exportación no hay contactos",
            )
            return
        yield from _items(loaded)


def _items(loaded: Loaded) -> Iterator[Item]:
    export = Export.of(loaded.value)
    lines = Lines(loaded.text)
    trashed = 0
    for _, contact in listed(loaded.value, "contacts"):
        key = plain(contact.get("id"))
        line = lines.of(key)
        if contact.get("deletedAt"):
            trashed += 1
        elif export.owner(key) == key:
            yield from _person(contact, export, line)
    if trashed:
        yield _issue(
            f"contacts left out, as they were in the bin of Contrack: {trashed}",
            f"contactos que no se importan porque estaban en la papelera de Contrack: {trashed}",
            severity=Severity.WARNING,
        )
    yield from interactions(loaded.value, export, lines)


def _person(contact: dict[str, Any], export: Export, line: int) -> Iterator[Item]:
    found = draft(contact, export, line)
    if found is not None:
        yield found
        return
    yield _issue(
        "a contact without a name or anything else: skipped",
        "un contacto sin nombre ni nada más: omitido",
        line,
        Severity.WARNING,
    )


def _issue(english: str, spanish: str, line: int = 0, severity: Severity = Severity.ERROR) -> Issue:
    return Issue(message=english, line=line, severity=severity, words=(("es", spanish),))
