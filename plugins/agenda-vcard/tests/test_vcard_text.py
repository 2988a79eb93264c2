"""Character sets, encodings and escapes."""

from __future__ import annotations

import pytest


def _read_fn(read, head, value, version=b"2.1"):
    drafts, issues = read(
        b"BEGIN:VCARD\nVERSION:" + version + b"\nFN" + head + b":" + value + b"\nEND:VCARD\n"
    )
    return drafts[0].name.full, [issue.message for issue in issues]


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("ISO-8859-1", "José"),
        ("iso_8859-1", "José"),
        ("Windows-1252", "José €"),
        ("ISO-8859-15", "José €"),
        ("SHIFT_JIS", "能力ソ表"),
        ("ISO-2022-JP", "日本語"),
        ("EUC-KR", "최유림"),
        ("GB2312", "中文"),
        ("KOI8-R", "Анна"),
        ("UTF-8", "José"),
    ],
)
def test_a_named_character_set_is_used(charset, text, read):
    codec = {"SHIFT_JIS": "cp932", "iso_8859-1": "latin-1"}.get(charset, charset)
    assert _read_fn(read, f";CHARSET={charset}".encode(), text.encode(codec)) == (text, [])


@pytest.mark.parametrize("charset", ["ISO-8859-1", "windows-1252"])
def test_quoted_printable_is_decoded_in_its_character_set(charset, read):
    head = f";CHARSET={charset};ENCODING=QUOTED-PRINTABLE".encode()
    assert _read_fn(read, head, b"Jos=E9") == ("José", [])


def test_valid_utf8_wins_over_a_wrong_charset(read):
    assert _read_fn(read, b";CHARSET=ISO-8859-1", "José".encode()) == ("José", [])


def test_bytes_without_a_charset_are_read_as_windows_1252_with_one_warning(read):
    drafts, issues = read(
        b"BEGIN:VCARD\nVERSION:2.1\nFN:Jos\xe9\nNOTE:ma\xf1ana\nTITLE:Se\xc3\xb1or\nEND:VCARD\n"
    )
    assert drafts[0].name.full == "José"
    assert [value.value for value in drafts[0].values] == ["mañana", "Señor"]
    assert [issue.line for issue in issues] == [3]


@pytest.mark.parametrize("charset", ["x-nada", "zip", "punycode", "rot13"])
def test_an_unknown_character_set_is_a_warning(charset, read):
    text, issues = _read_fn(read, f";CHARSET={charset}".encode(), b"Jos\xe9")
    assert text == "José"
    assert charset in issues[0]


def test_damaged_quoted_printable_is_a_warning_and_kept(read):
    text, issues = _read_fn(read, b";ENCODING=QUOTED-PRINTABLE", b"100=% =C3=B1")
    assert text == "100=% ñ"
    assert len(issues) == 1


def test_structure_is_split_before_quoted_printable_is_decoded(card):
    draft = card("N;ENCODING=QUOTED-PRINTABLE:P=3Brez;Ana=2C Luz", version="2.1")
    assert (draft.name.family, draft.name.given) == ("P;rez", "Ana, Luz")


def test_shift_jis_is_decoded_before_structure_is_split(read):
    drafts, _ = read(
        b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=SHIFT_JIS:"
        + "能;ソ".encode("cp932")
        + b"\nEND:VCARD\n"
    )
    assert (drafts[0].name.family, drafts[0].name.given) == ("能", "ソ")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"uno\, dos\; tres", "uno, dos; tres"),
        (r"uno\ndos\Ntres", "uno\ndos\ntres"),
        (r"a\\nb", r"a\nb"),
        (r"a\:b", "a:b"),
        (r"a\xb\ ", r"a\xb" + "\\"),
        ("uno, dos; tres", "uno, dos; tres"),
    ],
)
def test_texts_are_unescaped(raw, text, card):
    assert card(f"NOTE:{raw}").values[0].value == text
    assert card(f"NOTE:{raw}", version="4.0").values[0].value == text


def test_version_21_knows_fewer_escapes(card):
    assert card(r"NOTE:C:\nuevo\\a\;b\, c", version="2.1").values[0].value == r"C:\nuevo\\a;b, c"


@pytest.mark.parametrize(
    ("raw", "uri"),
    [
        (r"http\://example.com/a\,b\;c", "http://example.com/a,b;c"),
        ("http://example.com/?a=1,2;3", "http://example.com/?a=1,2;3"),
        (r"file:\\server\new", r"file:\\server\new"),
    ],
)
def test_addresses_keep_all_but_a_few_backslashes(raw, uri, card):
    assert card(f"URL:{raw}").values[0].value == uri
