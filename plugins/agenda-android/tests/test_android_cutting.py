"""Pictures never reach the parser, wherever the pieces of a file begin and end."""

import io

import pytest

from agenda_android import cutting
from agenda_android.cutting import EndlessTag, whole_tags

XML = (
    b"<?xml version='1.0'?><!-- it's a \"comment\" --><smses>\n<mms a='x > y'><part data=\"QU\nJD\" "
    b'text=\'data="no"\'/></mms><!----><sms body="a<!-- b"/></smses>'
)
CUT = (
    b"<?xml version='1.0'?><smses>\n<mms a='x > y'><part data=\"\n\" "
    b'text=\'data="no"\'/></mms><sms body="a<!-- b"/></smses>'
)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 4096])
def test_pictures_and_comments_are_cut_out(monkeypatch, size):
    monkeypatch.setattr(cutting, "_PIECE", size)
    assert b"".join(whole_tags(io.BytesIO(XML))) == CUT


@pytest.mark.parametrize("size", [5, 4096])
def test_pieces_end_between_tags(monkeypatch, size):
    monkeypatch.setattr(cutting, "_PIECE", size)
    *pieces, _ = whole_tags(io.BytesIO(XML))
    assert all(
        piece.count(b"<") == piece.count(b"<!-- b") + piece.count(b">") - piece.count(b"x >")
        for piece in pieces
    )


def test_a_long_value_is_cut_without_breaking_a_reference(monkeypatch):
    monkeypatch.setattr(cutting, "LONGEST_VALUE", 8)
    monkeypatch.setattr(cutting, "_PIECE", 16)
    assert (
        b"".join(whole_tags(io.BytesIO(b'<part a="12345&amp;678901234567890"/>')))
        == b'<part a="12345"/>'
    )


def test_a_tag_without_an_end_is_refused(monkeypatch):
    monkeypatch.setattr(cutting, "LONGEST_TAG", 100)
    with pytest.raises(EndlessTag):
        list(whole_tags(io.BytesIO(b"<sms " + b"a" * 200)))
