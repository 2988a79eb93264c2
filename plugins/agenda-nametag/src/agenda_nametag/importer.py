"""Reads the export of Nametag (mattogodoy/nametag, ``GET /api/user/export``, version 1.x).

The file is ``{"version": "1.2", "exportDate": …, "user": …, "groups": […],
"people": […], "relationshipTypes": […], "journalEntries": […],
"customFieldTemplates": […]}``; earlier versions lack some of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agenda.plugin import Issue, Item, Severity, Source, SourceError
from agenda.plugin.jsonfile import Lines, Loaded, UnreadableJson, listed, load, plain
from agenda_nametag.people import Names, draft
from agenda_nametag.relations import journal, ties

_HEAD = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"version"\s*:\s*"[^"]{1,20}"\s*,\s*"exportDate"\s*:\s*"[^"]{1,40}"\s*,'
    rb'\s*"(?:user|groups)"\s*:'
)
_OURS = (b'"groups"', b'"people"', b'"dateFormat"', b'"accountCreated"')


class NametagImporter:
    """Reads people, their groups and relationships, and the journal."""

    id: str = "nametag"
    title: str = "Nametag"
    suffixes: tuple[str, ...] = (".json",)

    def recognises(self, source: Source) -> float:
        """Be sure of the keys that an export begins with."""
        ours = _HEAD.match(source.head) and any(key in source.head for key in _OURS)
        return 1.0 if ours else 0.0

    def read(self, source: Source) -> Iterator[Item]:
        """Yield a draft for each person, then who knows whom, then what was written of meetings."""
        try:
            loaded = load(source)
        except UnreadableJson as error:
            yield error.issue
            return
        except SourceError as error:
            yield _issue(str(error), f"No se puede abrir: {error}")
            return
        yield from loaded.issues
        if not isinstance(loaded.value.get("people"), list):
            yield _issue(
                f"{source.name}: there are no people in this export",
                f"{source.name}: en esta exportación no hay personas",
            )
            return
        yield from _items(loaded)


def _items(loaded: Loaded) -> Iterator[Item]:
    people = [person for _, person in listed(loaded.value, "people")]
    lines = Lines(loaded.text)
    names = Names.of(loaded.value)
    for person in people:
        line = lines.of(plain(person.get("id")))
        found = draft(person, names, line)
        if found is None:
            yield _issue(
                "a person without a name or anything else: skipped",
                "una persona sin nombre ni nada más: omitida",
                line,
                Severity.WARNING,
            )
        else:
            yield found
    yield from ties(people)
    yield from journal(loaded.value, lines)


def _issue(english: str, spanish: str, line: int = 0, severity: Severity = Severity.ERROR) -> Issue:
    return Issue(message=english, line=line, severity=severity, words=(("es", spanish),))
