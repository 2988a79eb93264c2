"""Whatever comes in goes out again, and nothing that comes in brings the reader down."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

NAMES = st.sampled_from(
    [
        "FN",
        "N",
        "TEL",
        "EMAIL",
        "NOTE",
        "ADR",
        "ORG",
        "PHOTO",
        "AGENT",
        "X-FOO",
        "X-GOOGLE-TALK",
        "item1.TEL",
        "item1.X-ABLabel",
        "LABEL",
        "BDAY",
        "KEY",
        "a.b.URL",
        "UID",
    ]
)
PARAMETERS = st.sampled_from(
    [
        "",
        ";TYPE=home",
        ";HOME;VOICE",
        ';X="a:b;c"',
        ";ENCODING=QUOTED-PRINTABLE",
        ";quoted-printable;CHARSET=ISO-8859-1",
        ";ENCODING=b",
        ";BASE64",
        ";CHARSET=Shift_JIS",
        ';TYPE="a,b',
        ";",
        ";ENCODING=QUOTED-PRINTABLE;X=" + "y" * 90,
    ]
)
RAW = st.binary(max_size=200).map(lambda data: data.replace(b"\n", b"").replace(b"\r", b"*"))
TEXT = st.text(
    alphabet=st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=200
).map(str.encode)
ODD = st.lists(
    st.sampled_from(
        [
            b"=",
            b" ",
            b"\t",
            b"E",
            b"END:VCARD",
            b"=C3=B1",
            b"\\",
            b";",
            b":",
            b"a" * 40,
            b"\xc3\xb1",
        ]
    ),
    max_size=40,
).map(b"".join)
VALUES = RAW | TEXT | ODD
LINES = st.builds(
    lambda name, params, value: name.encode() + params.encode() + b":" + value,
    NAMES,
    PARAMETERS,
    VALUES,
)
FOLDS = st.sampled_from([b"\r\n ", b"\r\n\t", b"=\r\n", b"=\r\n ", b"\r\n", b"\r\n\r\n"])


@st.composite
def _folded(draw):
    line = draw(LINES | VALUES)
    for _ in range(draw(st.integers(0, 3))):
        cut = draw(st.integers(0, len(line)))
        line = line[:cut] + draw(FOLDS) + line[cut:]
    return line


CARDS = st.builds(
    lambda version, lines: b"\r\n".join(
        [b"BEGIN:VCARD", b"VERSION:" + version, *lines, b"END:VCARD", b""]
    ),
    st.sampled_from([b"2.1", b"3.0", b"4.0"]),
    st.lists(_folded(), max_size=8),
)


def _said(drafts):
    return [
        [(item.group, item.name, item.params, item.value) for item in draft.properties]
        for draft in drafts
    ]


@settings(max_examples=300, deadline=None)
@given(cards=st.lists(CARDS, min_size=1, max_size=3))
@example(cards=[b"BEGIN:VCARD\r\nFN:Ana\r\n\r\n \xef\xbb\xbf\r\nEND:VCARD\r\n"])
@example(cards=[b"BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:\r\r\nEND:VCARD\r\n"])
def test_a_card_is_written_and_read_as_the_same_properties(cards, read, write, contact):
    drafts, _ = read(b"".join(cards))
    data, issues = write("vcard", map(contact, drafts))
    again, _ = read(data)
    assert issues == []
    assert _said(again) == _said(drafts)
    assert [draft.values for draft in again] == [draft.values for draft in drafts]


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=400) | st.lists(_folded(), max_size=12).map(b"\r\n".join))
@example(data=b"BEGIN:VCARD")
@example(data=b"BEGIN:VCARD\nEND:VCARD")
@example(data=b"\xff\xfeB\0E\0G")
def test_any_bytes_at_all_are_read_without_an_exception(data, read):
    for content in (data, b"BEGIN:VCARD\r\n" + data, b"BEGIN:VCARD\r" + data):
        drafts, issues = read(content)
        assert drafts or issues


@given(cards=st.lists(CARDS, min_size=1, max_size=2))
def test_any_card_can_be_converted_and_read_without_complaint(cards, read, write, contact):
    drafts, _ = read(b"".join(cards))
    for exporter, version in (("vcard3", "3.0"), ("vcard4", "4.0")):
        data, _ = write(exporter, map(contact, drafts))
        again, issues = read(data)
        assert issues == []
        assert [draft.format for draft in again] == [f"vcard/{version}"] * len(drafts)
