"""Folding, joining and keeping: what a property is and that it stays verbatim."""

from __future__ import annotations

import pytest


def _said(draft):
    return [(item.group, item.name, item.params, item.value) for item in draft.properties[1:]]


def test_a_property_keeps_its_spelling(card):
    draft = card('item1.Tel;type=CELL;TYPE=pref;X-a="b;c:d":+34 600', "x-Foo:\\;a\\,b\\n")
    assert _said(draft) == [
        ("item1", "Tel", ';type=CELL;TYPE=pref;X-a="b;c:d"', "+34 600"),
        ("", "x-Foo", "", "\\;a\\,b\\n"),
    ]


def test_version_is_kept_and_begin_and_end_are_not(card):
    assert [item.name for item in card("FN:Ana").properties] == ["VERSION", "FN"]


def test_a_fold_inside_a_character_is_undone_before_decoding(read):
    drafts, issues = read(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jos\xc3\r\n \xa9 Nu\r\n\t\xc3\xb1ez\r\nEND:VCARD\r\n"
    )
    assert drafts[0].name.full == "José Nuñez"
    assert issues == []


def test_folds_do_not_shift_line_numbers(card):
    draft = card("NOTE:a", " b", "\tc", "TEL:1", "X-Y:d", " e", "EMAIL:f")
    assert [(item.name, item.line) for item in draft.properties] == [
        ("VERSION", 2),
        ("NOTE", 3),
        ("TEL", 6),
        ("X-Y", 7),
        ("EMAIL", 9),
    ]


def test_soft_breaks_are_joined_in_any_case(card):
    draft = card(
        "NOTE;encoding=quoted-printable:uno=", "dos =C3=A1=", "tres", "TEL:1", version="2.1"
    )
    assert _said(draft)[0][3] == "unodos =C3=A1tres"
    assert draft.values[0].value == "unodos átres"
    assert draft.values[1].value == "1"


def test_an_indent_after_a_soft_break_is_text_and_stays_where_it_was(card):
    draft = card("NOTE;QUOTED-PRINTABLE:de todas=", " partes", "TEL:1", version="2.1")
    assert draft.values[0].value == "de todas partes"
    assert _said(draft)[0][3] == "de todas=\n partes"


def test_an_open_soft_break_does_not_swallow_the_end(read):
    drafts, issues = read(
        "BEGIN:VCARD\nVERSION:2.1\nNOTE;ENCODING=QUOTED-PRINTABLE:abc=\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:2.1\nFN:Dos\nEND:VCARD\n"
    )
    assert [draft.name.full for draft in drafts] == ["", "Dos"]
    assert drafts[0].values[0].value == "abc"
    assert issues == []


def test_base64_goes_on_in_lines_without_indent_until_a_colon_or_a_blank_line(card):
    draft = card("PHOTO;ENCODING=BASE64;GIF:", "R0lG", "ODlh", "", "TEL:1", version="2.1")
    assert _said(draft)[0][3] == "R0lGODlh"
    assert draft.values[0].data == b"GIF89a"
    draft = card("PHOTO;BASE64:R0lG", "ODlh", "TEL:1", version="2.1")
    assert [value.data or value.value for value in draft.values] == [b"GIF89a", "1"]


def test_a_line_that_is_no_property_is_kept_with_a_warning(read):
    drafts, issues = read(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nno es nada\n:nada\n;X=1:nada\nEND:VCARD\n"
    )
    assert [(item.name, item.value) for item in drafts[0].properties[2:]] == [
        ("", "no es nada"),
        ("", ":nada"),
        ("", ";X=1:nada"),
    ]
    assert [issue.line for issue in issues] == [4, 5, 6]
    assert {issue.severity for issue in issues} == {"warning"}


@pytest.mark.parametrize("name", ["X-GOOGLE TALK", "X-messaging/xmpp-All", "X_UNDER", "TEL "])
def test_names_that_break_the_rules_are_names(name, card):
    assert _said(card(f"{name};TYPE=x:1"))[0][1] == name


def test_bytes_that_are_not_utf8_are_kept_as_surrogates(read):
    drafts, _ = read(b"BEGIN:VCARD\nVERSION:2.1\nFN:Jos\xe9\nEND:VCARD\n")
    assert drafts[0].properties[1].value == "Jos\udce9"
    assert drafts[0].name.full == "José"


def test_a_large_picture_is_read_in_linear_time(read):
    picture = "iVBORw0KGgo" + "A" * 4_000_001
    folded = "\r\n ".join(picture[at : at + 74] for at in range(0, len(picture), 74))
    drafts, issues = read(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;ENCODING=b:{folded}\r\nEND:VCARD\r\n"
    )
    assert drafts[0].values[0].media == "image/png"
    assert len(drafts[0].values[0].data) == 3_000_009
    assert issues == []
