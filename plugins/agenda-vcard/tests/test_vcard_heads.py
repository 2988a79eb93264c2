"""Parameters in all the ways that programs write them."""

from __future__ import annotations

import pytest

from agenda_vcard.heads import read_head, split_quoted


@pytest.mark.parametrize(
    ("head", "types"),
    [
        ("TEL;HOME;VOICE", ("home", "voice")),
        ("TEL;TYPE=HOME,VOICE", ("home", "voice")),
        ("TEL;type=home;Type=voice", ("home", "voice")),
        ('TEL;TYPE="home,voice"', ("home", "voice")),
        ("TEL;TYPE=home,TYPE=voice", ("home", "voice")),
        ('TEL;TYPE="home",voice;X="a:b"', ("home", "voice")),
        ('TEL;TYPE="comma,separated', ("comma", "separated")),
        ("TEL;TYPE=HOME; VOICE ;", ("home", "voice")),
        ("EMAIL;INTERNET;WORK", ("work",)),
        ("TEL;TYPE=MOBILE", ("cell",)),
        ("TEL;TYPE=homefax", ("home", "fax")),
        ("TEL;WORK;UTF-8;QUOTED-PRINTABLE;de-DE;X-Unknown;INLINE", ("work", "x-unknown")),
    ],
)
def test_types_are_found_in_every_notation(head, types):
    assert read_head(head).types == types


@pytest.mark.parametrize("head", ["TEL;PREF", "TEL;TYPE=pref", "TEL;TYPE=home,PREF", "TEL;PREF=1"])
def test_every_way_to_prefer_is_understood(head):
    assert read_head(head).preferred


def test_a_lower_preference_is_none():
    assert not read_head("TEL;PREF=2").preferred


def test_a_type_of_the_writers_own_is_a_label():
    assert read_head("TEL;X-Asistente").label == "Asistente"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("PHOTO;ENCODING=b", "base64"),
        ("PHOTO;encoding=Base64", "base64"),
        ("PHOTO;BASE64", "base64"),
        ("PHOTO;JPEG;B", "base64"),
        ("NOTE;QUOTED-PRINTABLE", "quoted-printable"),
        ("NOTE;ENCODING=quoted-printable", "quoted-printable"),
        ("NOTE;ENCODING=8BIT", ""),
        ("TEL;B", ""),
    ],
)
def test_encodings_are_found_in_every_notation(head, encoding):
    assert read_head(head).encoding == encoding


def test_parameter_values_lose_quotes_and_the_escapes_of_rfc_6868():
    head = read_head("ADR;LABEL=\"Calle ^^ ^'Sol^'^nMadrid: España\";SORT-AS=x")
    assert head.argument("LABEL") == 'Calle ^ "Sol"\nMadrid: España'
    assert head.argument("SORT-AS") == "x"
    assert head.argument("GEO") == ""


def test_a_colon_inside_quotes_does_not_end_the_head():
    assert split_quoted('ADR;LABEL="a:b";X=1:c:d') == ('ADR;LABEL="a:b";X=1', ":", "c:d")
    assert split_quoted('TEL;TYPE="a,b:1') == ('TEL;TYPE="a,b', ":", "1")


@pytest.mark.parametrize("text", ["", ";TYPE=x", "ñandú", "ITEM.", "a?b"])
def test_what_is_no_head_has_no_key(text):
    assert read_head(text).key == ""


@pytest.mark.parametrize(
    "head",
    [
        'TEL;A="x"' + "=a" * 100 + "; ~",
        'TEL;A="x"' + ",a" * 60 + ";A=1" * 60 + "; ~",
        '"' * 100_000,
    ],
)
def test_heads_made_to_backtrack_without_end_are_read_at_once(head):
    # vobject alone would need longer than anybody lives.
    assert read_head("TEL;" + head).key == "TEL"
    assert split_quoted("TEL;" + head + ":1")[2] == "1"
