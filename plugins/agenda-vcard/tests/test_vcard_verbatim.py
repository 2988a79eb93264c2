"""Writing cards as they came."""

from __future__ import annotations

import pytest

from agenda.plugin import Contact, Name, OutgoingCard, Property, Value


def _rewritten(draft, write, contact, **changes):
    data, issues = write("vcard", [contact(draft, **changes)])
    lines = data.decode("utf-8", "surrogateescape").split("\r\n")
    assert lines[0] == "BEGIN:VCARD"
    assert lines[-2:] == ["END:VCARD", ""]
    return lines[2:-2], issues


def test_an_untouched_card_is_the_same_byte_for_byte(read, write, contact):
    data = (
        b'BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.x-Foo;A="b:c";type=HOME:\\;raw\\:\r\n'
        b"N:P\xc3\xa9rez;Ana;;;\r\nFN;LANGUAGE=es:Ana\r\nitem1.X-ABLabel:_$!<Home>!$_\r\n"
        b"no property\r\nPRODID:x\r\nEND:VCARD\r\n"
    )
    drafts, _ = read(data)
    assert write("vcard", map(contact, drafts)) == (data, [])


def test_bytes_of_other_character_sets_go_out_as_they_came(read, write, contact):
    data = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1:Jos\xe9\r\nEND:VCARD\r\n"
    drafts, _ = read(data)
    assert write("vcard", map(contact, drafts))[0] == data


def test_long_lines_are_folded_at_75_octets_and_never_inside_a_character(card, write, contact):
    draft = card("NOTE:" + "añejo € 😀" * 40)
    data, _ = write("vcard", [contact(draft)])
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()


def test_version_21_is_folded_before_blanks_only(card, read, write, contact):
    draft = card("NOTE:" + "palabra " * 40, "URL:http://example.com/" + "x" * 200, version="2.1")
    data, _ = write("vcard", [contact(draft)])
    folded = [line for line in data.split(b"\r\n") if line.startswith(b" ")]
    assert folded
    assert all(line.startswith(b"  palabra") for line in folded)
    assert b"http://example.com/" + b"x" * 200 in data


def test_quoted_printable_is_broken_softly_and_never_inside_an_escape(card, write, contact):
    draft = card("NOTE;ENCODING=QUOTED-PRINTABLE:" + "=C3=B1 x" * 60, version="2.1")
    data, _ = write("vcard", [contact(draft)])
    lines = data.split(b"\r\n")[2:-2]
    assert max(map(len, lines)) <= 76
    assert all(line.endswith(b"=") for line in lines[:-1])
    assert b"".join(line.removesuffix(b"=") for line in lines).endswith(b"=C3=B1 x" * 60)
    assert not any(line[-3:-1].startswith(b"=") or line[-2:-1] == b"=" for line in lines[:-1])


def test_base64_of_version_21_ends_with_a_blank_line(card, write, contact):
    draft = card("PHOTO;ENCODING=BASE64;GIF:" + "R0lG" * 60, "TEL:1", version="2.1")
    data, _ = write("vcard", [contact(draft)])
    assert b"R0lG\r\n\r\nTEL:1\r\n" in data


def test_a_nested_card_goes_out_with_its_lines(card, write, contact):
    agent = ["AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:" + "x" * 90, "END:VCARD"]
    lines, _ = _rewritten(card(*agent, "TEL:1", version="2.1"), write, contact)
    assert lines == [*agent, "TEL:1"]


def test_a_fold_never_makes_an_end_out_of_a_text(card, read, write, contact):
    draft = card("END:VCARD " + "x" * 80, "AGENT:BEGIN:VCARD " + "x" * 80, "TEL:1", version="2.1")
    data, _ = write("vcard", [contact(draft)])
    drafts, issues = read(data)
    assert [item.value for each in drafts for item in each.properties] == [
        item.value for item in draft.properties
    ]
    assert issues == []


def test_a_dropped_property_is_left_out_with_its_label(card, write, contact):
    draft = card(
        "FN:Ana", "item1.TEL:1", "item1.X-ABLabel:Casa", "item2.TEL:2", "item2.X-ABLabel:Faro"
    )
    lines, _ = _rewritten(draft, write, contact, dropped=frozenset({2}))
    assert lines == ["FN:Ana", "item2.TEL:2", "item2.X-ABLabel:Faro"]


def test_a_dropped_address_takes_its_label_of_version_21_along(card, write, contact):
    draft = card(
        "ADR;HOME:;;Mayor 1;;;;", "LABEL;HOME:Mayor 1", "LABEL;WORK:Menor 2", version="2.1"
    )
    lines, _ = _rewritten(draft, write, contact, dropped=frozenset({1}))
    assert lines == ["LABEL;WORK:Menor 2"]


def _replaced(draft, index, write, contact, **changes):
    old = next(value for value in draft.values if value.source == index)
    fields = {name: getattr(old, name) for name in Value.__slots__}
    new = Value(**{**fields, **changes})
    return _rewritten(draft, write, contact, replaced=((index, new),))


@pytest.mark.parametrize(
    ("line", "version", "changes", "expected"),
    [
        ("item1.tel;type=CELL;X-A=b:1", "3.0", {"value": "2"}, ["item1.tel;type=CELL;X-A=b:2"]),
        ("TEL;HOME;VOICE:1", "2.1", {"value": "2"}, ["TEL;HOME;VOICE:2"]),
        ("TEL;TYPE=home:1", "3.0", {"types": ("work",)}, ["TEL;TYPE=work:1"]),
        ("TEL;HOME;PREF:1", "2.1", {"types": ("work", "cell")}, ["TEL;WORK;CELL;PREF:1"]),
        ("TEL;TYPE=home:1", "4.0", {"preferred": True}, ["TEL;TYPE=home;PREF=1:1"]),
        ("TITLE:a", "3.0", {"value": "b, c; d\n\\e"}, [r"TITLE:b\, c\; d\n\\e"]),
        (
            "TITLE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=E9",
            "2.1",
            {"value": "ñ\nb"},
            ["TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=B1=0D=0Ab"],
        ),
        ("TITLE;ENCODING=QUOTED-PRINTABLE:=E9", "2.1", {"value": "a; b"}, ["TITLE:a; b"]),
        ("ORG:Acme;Lab", "2.1", {"value": "A;B"}, [r"ORG:A\;B;Lab"]),
        ("X-SKYPE;TYPE=home:ana", "3.0", {"value": "luis"}, ["X-SKYPE;TYPE=home:luis"]),
        ("IMPP;X-SERVICE-TYPE=Jabber:xmpp:a", "3.0", {"value": "xmpp:b"},
         ["IMPP;X-SERVICE-TYPE=Jabber:xmpp:b"]),
        ("BDAY;VALUE=date:1980-05-14", "3.0", {"value": "--05-14"},
         ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-14"]),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-14", "3.0", {"value": "1980-05-14"},
         ["BDAY:1980-05-14"]),
        ("BDAY:19800514", "4.0", {"value": "--05-14"}, ["BDAY:--0514"]),
        ("X-ANNIVERSARY:2001-01-01", "4.0", {"value": "2002-02-02"}, ["X-ANNIVERSARY:20020202"]),
        ("PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh", "3.0", {"data": b"\xff\xd8\xff", "media": "image/jpeg"},
         ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/"]),
        ("X-MS-SPOUSE:Eva", "3.0", {"value": "Luz"}, ["X-MS-SPOUSE:Luz"]),
        ("GEO:1;2", "3.0", {"value": "Madrid"}, ["X-LOCATION:Madrid"]),
        ("TEL:1", "3.0", {"label": "Casa; 2ª"}, ["item1.X-ABLabel:Casa; 2ª", "item1.TEL:1"]),
    ],
)  # fmt: skip
def test_a_replaced_value_is_written_in_its_place_and_version(  # noqa: PLR0917 - cases and fixtures
    line, version, changes, expected, card, write, contact
):
    draft = card(line, "REV:1", version=version)
    lines, issues = _replaced(draft, 1, write, contact, **changes)
    assert lines == [*expected, "REV:1"]
    assert issues == []


def test_a_new_label_takes_the_place_of_the_old_one(card, write, contact):
    draft = card("item1.TEL:1", "item1.X-ABLabel:Casa", "item2.TEL:2", "item2.X-ABLabel:Faro")
    lines, _ = _replaced(draft, 1, write, contact, label="Playa")
    assert lines == [
        "item1.X-ABLabel:Playa",
        "item1.TEL:1",
        "item2.TEL:2",
        "item2.X-ABLabel:Faro",
    ]
    assert _replaced(draft, 1, write, contact, label="")[0][0] == "item1.TEL:1"


def test_several_replacements_of_one_list_are_the_new_list(card, write, contact):
    draft = card("CATEGORIES;X-A=b:Uno,Dos,Tres")
    kept = tuple((1, value) for value in draft.values if value.value != "Dos")
    lines, _ = _rewritten(draft, write, contact, replaced=kept)
    assert lines == ["CATEGORIES;X-A=b:Uno,Tres"]


def test_what_the_user_added_comes_last_with_a_group_of_its_own(card, write, contact):
    draft = card("FN:Ana", "item3.TEL:1")
    added = (
        Value(kind="email", value="a@b.c", types=("work",), preferred=True),
        Value(kind="phone", value="2", label="Playa"),
    )
    lines, _ = _rewritten(draft, write, contact, added=added)
    assert lines[2:] == ["EMAIL;TYPE=work,pref:a@b.c", "item4.TEL:2", "item4.X-ABLabel:Playa"]


def test_a_corrected_name_is_written_in_the_place_of_the_old(card, write, contact):
    draft = card("item1.N;SORT-AS=x:Peres;Ana;;;", "TEL:1", "FN:Ana Peres")
    name = Name(full="Ana Pérez", given="Ana", family="Pérez")
    lines, _ = _rewritten(draft, write, contact, name=name)
    assert lines == ["item1.N:Pérez;Ana;;;", "TEL:1", "FN:Ana Pérez"]


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("2.1", ["N:Pe\\;rez;Ana;;;", "FN:Ana", "TEL:1"]),
        ("3.0", [r"N:Pe\;rez;Ana;;;", "FN:Ana", "TEL:1"]),
    ],
)
def test_a_name_is_added_to_a_card_without_one(version, expected, card, write, contact):
    name = Name(full="Ana", given="Ana", family="Pe;rez")
    lines, _ = _rewritten(card("TEL:1", version=version), write, contact, name=name)
    assert lines == expected


def test_a_name_without_parts_leaves_no_old_parts_in_version_4(card, write, contact):
    draft = card("FN:Ana", "N:Peres;Ana;;;", version="4.0")
    lines, _ = _rewritten(draft, write, contact, name=Name(full="Club Sol"))
    assert lines == ["FN:Club Sol"]


def test_a_year_month_in_version_3_is_text_and_reported(card, write, contact):
    draft = card("BDAY:1980-05-14")
    lines, issues = _replaced(draft, 1, write, contact, value="1980-05")
    assert lines == ["BDAY;VALUE=text:1980-05"]
    assert "1980-05" in issues[0].message


def test_people_from_other_sources_get_one_new_card_in_version_4(write):
    row = OutgoingCard(format="linkedin-csv/2023", properties=(Property(name="URL", value="x"),))
    person = Contact(
        uid="u1",
        name=Name(full="Ana Pérez", given="Ana", family="Pérez"),
        values=(Value(kind="email", value="a@b.c"),),
        circles=("Amigos", "I+D, Madrid"),
        cards=(row, row),
    )
    data, issues = write("vcard", [person])
    assert data.decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID:u1",
        "N:Pérez;Ana;;;",
        "FN:Ana Pérez",
        "EMAIL:a@b.c",
        r"CATEGORIES:Amigos,I+D\, Madrid",
        "END:VCARD",
        "",
    ]
    assert issues == []


def test_a_person_with_both_kinds_of_card_gets_both_and_two_uids(card, read, write):
    draft = card("UID:u1", "FN:Ana", "X-FOO:bar")
    cards = (
        OutgoingCard(format=draft.format, key=draft.key, properties=draft.properties),
        OutgoingCard(format="google-csv/2024"),
    )
    data, _ = write("vcard", [Contact(uid="u1", name=draft.name, cards=cards)])
    drafts, issues = read(data)
    assert [(d.format, d.key) for d in drafts] == [("vcard/3.0", "u1"), ("vcard/4.0", "u1-agenda")]
    assert data.count(b"X-FOO") == 1
    assert issues == []


def test_line_breaks_in_texts_cannot_smuggle_in_properties(write, read):
    evil = "x\r\nTEL:666\r\nEND:VCARD"
    person = Contact(
        uid="u",
        name=Name(full=evil, given=evil),
        values=(
            Value(kind="url", value=evil),
            Value(kind="phone", value="1", label=evil, types=(evil,)),
            Value(kind="im", value=evil, label=evil),
        ),
        circles=(evil,),
    )
    for exporter in ("vcard", "vcard3", "vcard4"):
        data, _ = write(exporter, [person])
        drafts, issues = read(data)
        assert len(drafts) == 1
        assert [value.value for value in drafts[0].values if value.kind == "phone"] == ["1"]
        assert issues == []
