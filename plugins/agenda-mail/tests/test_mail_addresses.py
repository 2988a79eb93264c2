"""Address headers as they are really written, and names as people are called."""

from email.utils import formataddr, getaddresses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda_mail.addresses import is_human, mailboxes


def read(text):
    return [(box.name, box.address) for box in mailboxes(text)]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('"García, Ana" <ana@a.example>', [("Ana García", "ana@a.example")]),
        ("García Pérez, Ana <ana@a.example>", [("Ana García Pérez", "ana@a.example")]),
        ('"Aguas, S.L." <a@a.example>', [("Aguas, S.L.", "a@a.example")]),
        ("ana@a.example (Ana Gil)", [("Ana Gil", "ana@a.example")]),
        ("'Ana Gil' <ANA@A.example>", [("Ana Gil", "ana@a.example")]),
        ("\"'Ana Gil' via Vecinos\" <v@g.example>", [("Ana Gil", "v@g.example")]),
        ("ana@a.example <ana@a.example>", [("ana@a.example", "ana@a.example")]),
        ("a@a.example; Óscar <o@b.example>", [("", "a@a.example"), ("Óscar", "o@b.example")]),
        ("undisclosed-recipients:;", []),
        ("Amigos: a@a.example, b@b.example;", [("", "a@a.example"), ("", "b@b.example")]),
        ("=?utf-8?q?Garc=C3=ADa=2C_Ana?= <a@a.example>", [("Ana García", "a@a.example")]),
        ("=?utf-8?q?Gil,_Ana?= <a@a.example>", [("Ana Gil", "a@a.example")]),
        ('"=?iso-8859-1?Q?=D3scar?=" <o@b.example>', [("Óscar", "o@b.example")]),
        ("=?klingon?q?=D3scar?= <o@b.example>", [("Óscar", "o@b.example")]),
        ("=?utf-8?b?!!!?= <o@b.example>", [("", "o@b.example")]),
        ("mailto:a@a.example", [("", "a@a.example")]),
        ('"never closed <a@a.example>, b@b.example', None),
        ("", []),
    ],
)
def test_a_header_is_read_as_it_was_meant(header, expected):
    if expected is None:
        assert ("", "b@b.example") in read(header)
    else:
        assert read(header) == expected


@given(
    st.lists(
        st.tuples(
            st.text("abcñÁé ,.\"\\()<>;:@'", max_size=12),
            st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.example", fullmatch=True),
        ),
        max_size=4,
    )
)
def test_well_formed_headers_have_the_addresses_that_the_standard_library_reads(people):
    header = ", ".join(formataddr((name, address)) for name, address in people)
    if not any("@" in name or "<" in name for name, _ in people):
        expected = [address for _, address in getaddresses([header]) if "@" in address]
        assert [address for _, address in read(header)] == expected


@given(st.text(max_size=300))
def test_no_text_is_too_strange_for_a_header(text):
    for box in mailboxes(text):
        assert "@" in box.address
        assert box.address == box.address.lower()


def test_open_quotes_cost_no_second_look_at_the_whole_header():
    assert mailboxes('"\\' * 60_000 + ", a@a.example")[-1].address == "a@a.example"


@pytest.mark.parametrize("name", ["Ana", "María José", "O'Hara", "李 明", "Ana (Taller)"])
def test_names_of_people_are_taken(name):
    assert is_human(name)


@pytest.mark.parametrize("name", ["ana@a.example", "", "1234567", "X", "http://a", "=?utf-8?b?!?="])
def test_what_is_no_name_is_not(name):
    assert not is_human(name)
