"""What is made of signatures as people really write them: every field of each."""

import json
from pathlib import Path

import pytest

from agenda.plugin import Draft, Source
from agenda.plugin.testing import check_damaged, check_importer
from agenda_text import TextImporter

SAMPLES = Path(__file__).parent / "samples"
HELD_OUT = json.loads((SAMPLES / "held_out.json").read_text(encoding="utf-8"))
FIELDS = ("title", "org", "phone", "email", "url", "address")


def _signatures():
    """Return (what it shows, the text, what is expected) of each sample."""
    found = []
    for block in (SAMPLES / "signatures.txt").read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, expected = block.partition("--- expected\n")
        title, _, text = head.partition("\n")
        found.append((title, text, sorted(expected.splitlines())))
    return found


def read(text):
    items = check_importer(TextImporter(), Source.from_text(text))
    return [item for item in items if isinstance(item, Draft)]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, exp, id=what) for what, text, exp in _signatures()]
)
def test_a_signature_is_read_to_the_last_field(text, expected):
    (draft,) = read(text)
    assert _said(draft) == expected


@pytest.mark.parametrize("text", [text for _, text, _ in _signatures()])
def test_every_line_is_kept_and_every_value_says_where_it_stood(text):
    (draft,) = read(text)
    written = [line.strip() for line in text.splitlines() if line.strip()]
    assert [kept.value for kept in draft.properties] == written
    assert all(value.source >= 0 for value in draft.values)


@pytest.mark.parametrize("text", [text for _, text, _ in _signatures()])
def test_a_signature_is_recognised_below_every_real_format(text):
    assert 0 < TextImporter().recognises(Source.from_text(text)) <= 0.3


def test_signatures_that_nobody_tuned_for_are_read_nine_times_of_ten():
    missed = {}
    for case in HELD_OUT:
        (draft,) = read(case["text"])
        if draft.name.full != case["name"]:
            missed.setdefault("name", []).append(draft.name.full)
        for field in FIELDS:
            found = [value.value for value in draft.values if value.kind == field]
            if not _agree(field, found, case[field]):
                missed.setdefault(field, []).append(found)
    assert all(len(cases) * 10 <= len(HELD_OUT) for cases in missed.values()), missed


def test_a_damaged_signature_never_raises():
    for text in ("".join(text for _, text, _ in _signatures()[:4]), HELD_OUT[0]["text"]):
        check_damaged(TextImporter(), Source.from_text(text), steps=30)


def _agree(field, found, expected):
    if len(found) != len(expected):
        return False
    if field == "phone":
        found = ["".join(filter(str.isdigit, one))[-7:] for one in found]
        expected = ["".join(filter(str.isdigit, one))[-7:] for one in expected]
    if field == "address":
        return all(code in address for code, address in zip(expected, found, strict=True))
    return sorted(found) == sorted(expected)


def _said(draft):
    """Return a line for the name and for each value, sorted."""
    name = draft.name
    if name.given or name.family:
        rest = [part for part in (name.additional, name.family, name.suffix) if part]
        lines = ["name: " + " | ".join([*filter(None, [name.prefix]), name.given, *(rest or [""])])]
    else:
        lines = [f"full: {name.full}"]
    return sorted(lines + [_line(value) for value in draft.values])


def _line(value):
    text = value.value.replace("\n", "\\n")
    types = f" ({', '.join(value.types)})" if value.types else ""
    parts = "; ".join(f"{name}={part}" for name, part in value.parts)
    return f"{value.kind}: {text}{types}" + (f" [{parts}]" if parts else "")
