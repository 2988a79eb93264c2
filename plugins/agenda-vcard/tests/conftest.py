"""What the tests of the vCard plugin share: reading from and writing to memory."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from agenda.plugin import Contact, Draft, GroupDraft, Issue, OutgoingCard, Source
from agenda_vcard import agenda_exporters
from agenda_vcard.importer import VCardImporter

Read = tuple[list[Draft], list[Issue]]

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples" / "vcard"


def _read(content: str | bytes) -> Read:
    data = content if isinstance(content, bytes) else content.encode()
    drafts, issues = [], []
    for item in VCardImporter().read(Source.from_bytes("cards.vcf", data)):
        if not isinstance(item, GroupDraft):
            (drafts if isinstance(item, Draft) else issues).append(item)
    return drafts, issues


def _contact(draft: Draft, **changes: object) -> Contact:
    card = OutgoingCard(format=draft.format, key=draft.key, properties=draft.properties, **changes)
    return Contact(
        uid=draft.key, name=draft.name, kind=draft.kind, values=draft.values, cards=(card,)
    )


def _write(exporter: str, contacts: Iterable[Contact]) -> tuple[bytes, list[Issue]]:
    by_id = {each.id: each for each in agenda_exporters()}
    out = io.BytesIO()
    issues = list(by_id[exporter].write(contacts, out))
    return out.getvalue(), issues


@pytest.fixture(scope="session")
def read() -> Callable[[str | bytes], Read]:
    """Read cards from memory: drafts and issues."""
    return _read


@pytest.fixture(scope="session")
def card() -> Callable[..., Draft]:
    """Read one card from its inner lines."""

    def read_card(*lines: str, version: str = "3.0") -> Draft:
        text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
        drafts, _ = _read(text)
        assert len(drafts) == 1
        return drafts[0]

    return read_card


@pytest.fixture(scope="session")
def contact() -> Callable[..., Contact]:
    """Make the contact that stands for an imported card, with changes by the user."""
    return _contact


@pytest.fixture(scope="session")
def write() -> Callable[[str, Iterable[Contact]], tuple[bytes, list[Issue]]]:
    """Write contacts with an exporter: bytes and issues."""
    return _write


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    """Find vCards that other programs wrote; skip where they are not at hand."""
    if not SAMPLES.is_dir():
        pytest.skip("no sample files beside the checkout")
    return sorted(path for path in SAMPLES.rglob("*") if path.is_file())


@pytest.fixture(scope="session")
def importer() -> VCardImporter:
    """Return the importer itself."""
    return VCardImporter()
