"""Line ends, byte order marks and endless lines."""

from __future__ import annotations

import io

import pytest

from agenda_vcard.lines import CHUNK_BYTES, LongLine, physical_lines

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Íñigo\nEND:VCARD\n"


def _lines(data, **limits):
    return [
        line
        for batch in physical_lines(io.BytesIO(data), **limits)
        for line in ([batch] if isinstance(batch, LongLine) else batch)
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "\r\r\r\n", "\r"])
def test_every_kind_of_line_end_gives_the_same_card(end, read):
    drafts, issues = read(CARD.replace("\n", end))
    assert [draft.name.full for draft in drafts] == ["Íñigo"]
    assert issues == []


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8"]
)
def test_every_unicode_encoding_is_recognised_with_and_without_a_mark(encoding, read, importer):
    data = CARD.encode(encoding)
    drafts, issues = read(data)
    assert [draft.name.full for draft in drafts] == ["Íñigo"]
    assert issues == []


def test_a_byte_order_mark_before_a_later_card_is_removed(read):
    drafts, issues = read(CARD + "\ufeff" + CARD)
    assert len(drafts) == 2
    assert issues == []


def test_a_lone_return_inside_a_line_is_data(read):
    drafts, _ = read("BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:uno\rdos\r\nEND:VCARD\r\n")
    assert drafts[0].properties[1].value == "uno\rdos"


def test_a_card_with_returns_alone_inside_a_file_with_newlines_is_read(read):
    drafts, _ = read(CARD + CARD.replace("\n", "\r"))
    assert [draft.name.full for draft in drafts] == ["Íñigo", "Íñigo"]


def test_lines_are_whole_wherever_a_chunk_ends():
    text = b"".join(b"%06d\r\n" % number for number in range(CHUNK_BYTES // 4))
    expected = text.split(b"\r\n")[:-1]
    for shift in range(9):
        assert _lines(b"x" * shift + b"\r\n" + text)[1:] == expected


def test_a_return_at_the_end_of_a_chunk_is_half_of_a_line_end():
    data = b"x" * (CHUNK_BYTES - 1) + b"\r\nsecond\r\n"
    assert _lines(data) == [b"x" * (CHUNK_BYTES - 1), b"second"]


def test_an_endless_line_is_left_out_and_the_next_lines_are_kept():
    data = b"first\n" + b"x" * (CHUNK_BYTES * 5) + b"\nlast\n"
    assert _lines(data, line_limit=CHUNK_BYTES) == [b"first", LongLine(), b"last"]


def test_a_run_of_returns_takes_linear_time():
    data = b"BEGIN:VCARD\n" + b"\r" * 2_000_000 + b"x\nEND:VCARD\n"
    assert len(_lines(data)) == 3
