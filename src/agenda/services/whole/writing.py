"""Writing the document: piece by piece, an item on each line, always in the same order."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from agenda.model.importing import Progress
from agenda.services.whole.notation import HERE_ONLY, VERSION
from agenda.store import Reading, people
from agenda.store.whole import Looking

SUFFIX = ".json"
EACH = 500
"""People after which it is told how far the writing is."""


def write(
    reading: Reading, out: BinaryIO, ids: Sequence[int] | None = None
) -> Generator[Progress, None, int]:
    """Write everything, or only the people ``ids`` and what is theirs; return how many people.

    The same agenda gives the same bytes. The history is not written: it tells
    of rows, and undoing it is for the agenda in which it happened.
    """
    looking = Looking(reading, ids)
    counts = looking.counts()
    pictures = _Pictures()
    out.write(_line("{", "agenda", VERSION, ",\n"))
    out.write(_line("", "settings", looking.settings(HERE_ONLY), ",\n"))
    out.write(_line("", "counts", counts, ",\n"))
    _section(out, "imports", looking.imports())
    _section(out, "circles", looking.circles())
    done = 0
    for done in _told(out, "people", pictures.noting(looking.persons())):
        yield Progress(stage="saving", done=done, total=counts["people"])
    _section(out, "different", looking.different())
    _section(out, "interactions", looking.interactions())
    _section(out, "ties", looking.ties())
    _section(out, "pictures", pictures.documents(reading), end="\n}\n")
    return done


def _section(out: BinaryIO, key: str, items: Iterable[Any], end: str = ",\n") -> None:
    for _ in _told(out, key, items, end):
        pass


def _told(out: BinaryIO, key: str, items: Iterable[Any], end: str = ",\n") -> Iterator[int]:
    """Write a list, telling now and then and at its end how many are written."""
    out.write(f'"{key}": ['.encode())
    count = 0
    for item in items:
        out.write(b",\n" if count else b"\n")
        out.write(_json(item))
        count += 1
        if count % EACH == 0:
            yield count
    out.write((f"\n]{end}" if count else f"]{end}").encode())
    yield count


def _line(start: str, key: str, value: Any, end: str) -> bytes:
    return f'{start}"{key}": '.encode() + _json(value) + end.encode()


def _json(value: Any) -> bytes:
    """Return JSON in UTF-8; what is no text (bytes of a damaged source) is escaped."""
    try:
        return _plain(value).encode()
    except UnicodeEncodeError:
        return _escaped(value).encode()


_plain = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_escaped = json.JSONEncoder(check_circular=False).encode


class _Pictures:
    """The pictures that people have, noted while people are written."""

    def __init__(self) -> None:
        self._seen: dict[str, str] = {}

    def noting(self, persons: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """Yield people, noting their pictures."""
        for person in persons:
            for card in person.get("cards", ()):
                for version in (card, *card.get("earlier", ())):
                    self._note(version.get("values", ()))
            self._note([edit["value"] for edit in person.get("edits", ()) if "value" in edit])
            yield person

    def documents(self, reading: Reading) -> Iterator[dict[str, str]]:
        """Yield each picture once, in the order in which they were met."""
        for sha, media in self._seen.items():
            data = people.picture(reading, sha)
            yield {"sha256": sha, "media": media, "data": b64encode(data).decode()}

    def _note(self, values: Iterable[dict[str, Any]]) -> None:
        for value in values:
            if "picture" in value:
                self._seen.setdefault(value["picture"], value.get("media", ""))
