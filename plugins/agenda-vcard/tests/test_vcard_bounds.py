"""Hostile and enormous input costs time and memory in proportion, and only itself."""

from __future__ import annotations

import tracemalloc

import pytest

from agenda.plugin import Draft, Issue, Severity, Source
from agenda.plugin.testing import check_damaged

AFTER = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Después\r\nEND:VCARD\r\n"


def _agents(depth):
    inner = "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:x\r\n" * depth
    ends = "END:VCARD\r\n" * (depth + 1)
    return f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ana\r\n{inner}{ends}"


def _quoted_printable(lines):
    text = "=C3=B1" * 11 + "=\r\n"
    return (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ana\r\n"
        f"NOTE;ENCODING=QUOTED-PRINTABLE:{text * lines}fin\r\nEND:VCARD\r\n"
    )


def _parameters(count):
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nTEL{';TYPE=a' * count}:1\r\nEND:VCARD\r\n"


def _begins(count):
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n" * count


def _quotes(count):
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;X={chr(34) * count}:1\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    "make",
    [_agents, _quoted_printable, _parameters, _begins, _quotes],
    ids=lambda make: make.__name__,
)
def test_what_would_take_a_quadratic_reader_minutes_is_read_at_once(make, read):
    drafts, _ = read(make(100_000) + AFTER)
    assert drafts[-1].name.full == "Después"


def test_a_deep_agent_is_one_property_and_goes_out_again(read, write, contact):
    drafts, issues = read(_agents(3_000))
    assert [draft.name.full for draft in drafts] == ["Ana"]
    assert issues == []
    data, _ = write("vcard", map(contact, drafts))
    assert data.decode() == _agents(3_000)
    for exporter in ("vcard3", "vcard4"):
        written, _ = write(exporter, map(contact, drafts))
        assert len(read(written)[0]) == 1


def test_zero_bytes_are_kept_and_cost_nothing_else(read, write, contact):
    data = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\x00na\r\nTEL:1\x00\r\n\x00\x00\x00\r\nEND:VCARD\r\n"
    drafts, issues = read(data + AFTER.encode())
    assert [draft.name.full for draft in drafts] == ["A\x00na", "Después"]
    assert [issue.line for issue in issues] == [5]
    assert write("vcard", [contact(drafts[0])])[0] == data


def test_an_endless_line_is_left_out_in_bounded_memory(importer, tmp_path):
    path = tmp_path / "cards.vcf"
    with path.open("wb") as stream:
        stream.write(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nNOTE:")
        for _ in range(80):
            stream.write(b"x" * 1024 * 1024)
        stream.write(b"\r\nTEL:1\r\nEND:VCARD\r\n" + AFTER.encode())
    tracemalloc.start()
    items = list(importer.read(Source.from_path(path)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    drafts = [item for item in items if isinstance(item, Draft)]
    issues = [item for item in items if isinstance(item, Issue)]
    assert [draft.name.full for draft in drafts] == ["Ana", "Después"]
    assert [value.value for value in drafts[0].values] == ["1"]
    assert [(issue.line, issue.severity) for issue in issues] == [(4, Severity.ERROR)]
    assert peak < 80 * 1024 * 1024


def test_damage_anywhere_never_raises(importer, tmp_path):
    text = (
        _agents(2) + _quoted_printable(2) + AFTER + "BEGIN:VCARD\r\nPHOTO;ENCODING=b:R0lG\r\n END"
    )
    check_damaged(importer, Source.from_text(text, "cards.vcf"), steps=120)


def test_every_problem_is_told_in_spanish_too(read):
    _, issues = read(
        b"hola\nBEGIN:VCARD\nVERSION:5\nno\nFN;CHARSET=x:\xe9\nN;ENCODING=QUOTED-PRINTABLE:a%=\xe9=Z\n"
        b"PHOTO;ENCODING=b:?\nBEGIN:VCARD\nFN:x\nEND:VCARD\nTEL:1\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\n"
    )
    assert len(issues) >= 9
    for issue in [*issues, *read(b"")[1], *read(b"x")[1]]:
        ((language, text),) = issue.words
        assert language == "es"
        assert text
        assert text != issue.message
