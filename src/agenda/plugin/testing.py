"""What the author of a plugin needs to test it: stable JSON, golden files, and hard input.

A golden file holds what an importer once made of a sample, as JSON that a person
has read and found right; from then on a test says when that changes::

    def test_sample_reads_as_agreed() -> None:
        check_golden(MyImporter(), HERE / "sample.abc", HERE / "sample.golden.json")

Failures are :class:`AssertionError`, so any test runner will do.
"""

from __future__ import annotations

import difflib
import io
import json
import re
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from agenda.plugin.relations import (
    Complete,
    EventDraft,
    GroupDraft,
    InteractionDraft,
    Party,
    TieDraft,
)
from agenda.plugin.source import Source
from agenda.plugin.types import Contact, Draft, Issue, OutgoingCard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from agenda.plugin.types import Exporter, Importer, Item

_NAMES = {
    Issue: "issue",
    InteractionDraft: "interaction",
    EventDraft: "event",
    TieDraft: "tie",
    GroupDraft: "group",
    Complete: "complete",
}
_DIRECTIONS = ("", "in", "out", "both")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")


def check_golden(
    importer: Importer, path: Path, golden_path: Path, *, update: bool = False
) -> None:
    """Compare what ``importer`` reads from ``path`` with ``golden_path``.

    With ``update=True`` the golden file is written instead; read it before you
    commit it.

    Raises:
        AssertionError: with the difference, or if there is no golden file yet.
    """
    found = read_as_json(importer, Source.from_path(path))
    if update:
        golden_path.write_text(found, encoding="utf-8", newline="\n")
        return
    if not golden_path.exists():
        raise AssertionError(f"{golden_path} is missing; call check_golden with update=True once")
    agreed = golden_path.read_text(encoding="utf-8")
    if found != agreed:
        difference = difflib.unified_diff(
            agreed.splitlines(), found.splitlines(), golden_path.name, "read now", lineterm=""
        )
        raise AssertionError("\n".join(["the importer reads something else now", *difference]))


def check_importer(importer: Importer, source: Source) -> list[Item]:
    """Read ``source`` and hold the importer to its contract; return what it read.

    Raises:
        AssertionError: an attribute, the confidence or a yielded value breaks the
            contract of :class:`~agenda.plugin.Importer`.
    """
    assert importer.id, "an importer has an id"
    assert importer.id == importer.id.lower(), f"{importer.id}: the id is in lower case"
    assert importer.title, f"{importer.id}: the title is what people see"
    for suffix in importer.suffixes:
        assert suffix.startswith("."), f"{importer.id}: {suffix} has no dot"
    confidence = importer.recognises(source)
    assert 0.0 <= confidence <= 1.0, f"{importer.id}: confidence {confidence} is not within 0 and 1"
    items = list(importer.read(source))
    for item in items:
        where = f"{importer.id}, line {getattr(item, 'line', 0)}"
        if isinstance(item, Draft):
            _check_draft(importer.id, item)
        elif isinstance(item, InteractionDraft):
            _check_interaction(where, item)
        elif isinstance(item, EventDraft):
            assert item.key, f"{where}: an event has a key"
            assert _DAY.fullmatch(item.starts), f"{where}: {item.starts!r} is not ISO 8601"
        elif isinstance(item, TieDraft):
            assert item.key, f"{where}: a tie has a key"
            _check_parties(where, (item.a, item.b))
        else:
            known = isinstance(item, Issue | GroupDraft | Complete | Source)
            assert known, f"{importer.id}: {type(item).__name__} was yielded"
    return items


def check_damaged(importer: Importer, source: Source, *, steps: int = 50) -> None:
    """Read ``source`` cut off at ``steps`` places, and with bytes overwritten there.

    An importer yields an issue for what it cannot read and never raises.

    Raises:
        AssertionError: the importer breaks its contract on such a file.
    """
    with source.open() as stream:
        whole = stream.read()
    for step in range(steps):
        at = len(whole) * step // steps
        for damaged in (whole[:at], whole[:at] + b'\x00\xff"' + whole[at + 3 :]):
            try:
                check_importer(importer, Source.from_bytes(source.name, damaged))
            except Exception as error:
                raise AssertionError(f"{importer.id} raised on damage at byte {at}") from error


def read_as_json(importer: Importer, source: Source) -> str:
    """Return all that an importer yields as JSON that is the same on every machine.

    Fields that have their default are left out; a picture is its size and SHA-256.
    """
    items = [
        {"is": "source", "name": item.name, "bytes": item.size()}
        if isinstance(item, Source)
        else _plain(item)
        for item in importer.read(source)
    ]
    return (
        json.dumps(items, ensure_ascii=False, indent=1).encode("utf-8", "replace").decode() + "\n"
    )


def written(exporter: Exporter, contacts: Iterable[Contact]) -> tuple[bytes, list[Issue]]:
    """Return the file that an exporter writes, and what it could not say."""
    out = io.BytesIO()
    issues = list(exporter.write(contacts, out))
    return out.getvalue(), issues


def contact_from_draft(draft: Draft, *, uid: str = "urn:uuid:test") -> Contact:
    """Return a person with this one card, for round trips from importer to exporter."""
    card = OutgoingCard(format=draft.format, key=draft.key, properties=draft.properties)
    return Contact(uid=uid, name=draft.name, kind=draft.kind, values=draft.values, cards=(card,))


def _check_draft(importer: str, draft: Draft) -> None:
    where = f"{importer}, line {draft.line}"
    for value in draft.values:
        assert value.kind, f"{where}: a value has no kind"
        assert value.value or value.data or value.parts, f"{where}: an empty {value.kind}"
        assert -1 <= value.source < len(draft.properties), f"{where}: {value.kind} has no source"


def _check_interaction(where: str, item: InteractionDraft) -> None:
    assert item.key, f"{where}: an interaction has a key"
    assert item.kind, f"{where}: an interaction has a kind"
    assert _DAY.fullmatch(item.at), f"{where}: {item.at!r} is not ISO 8601"
    assert item.direction in _DIRECTIONS, f"{where}: direction {item.direction!r}"
    assert item.count >= 1, f"{where}: count {item.count}"
    _check_parties(where, item.parties)


def _check_parties(where: str, parties: tuple[Party, ...]) -> None:
    for party in parties:
        named = party.me or party.key or party.email or party.phone or party.url or party.name
        assert named, f"{where}: a party that nobody could find"


def _plain(item: Any) -> Any:
    if is_dataclass(item):
        said = {
            field.name: _plain(getattr(item, field.name))
            for field in fields(item)
            if getattr(item, field.name) != field.default
        }
        name = _NAMES.get(type(item))
        return {"is": name, **said} if name else said
    if isinstance(item, bytes):
        return f"{len(item)} bytes, sha256 {sha256(item).hexdigest()}"
    if isinstance(item, Enum):
        return item.value
    return [_plain(part) for part in item] if isinstance(item, tuple) else item
