"""One card for each person, in version 3.0 or 4.0."""

from __future__ import annotations

import pytest

from agenda.plugin import Contact, Name, Value

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8


def _lines(write, exporter, *values, **about):
    about.setdefault("name", Name(full="Ana", given="Ana"))
    person = Contact(uid=about.pop("uid", ""), values=values, **about)
    data, issues = write(exporter, [person])
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    return lines[4:-2], [issue.message for issue in issues]


SAID = [
    (Value(kind="phone", value="+34 600", types=("home", "cell"), preferred=True),
     "TEL;TYPE=home,cell,pref:+34 600", "TEL;TYPE=home,cell;PREF=1:+34 600"),
    (Value(kind="email", value="a@b.c"), "EMAIL:a@b.c", "EMAIL:a@b.c"),
    (Value(kind="url", value="http://a.b/?x=1,2;3"), "URL:http://a.b/?x=1,2;3", "URL:http://a.b/?x=1,2;3"),
    (Value(kind="address", value="Mayor 1, 28001 Madrid",
           parts=(("street", "Mayor 1, 2º"), ("locality", "Madrid"), ("code", "28001"))),
     r"ADR:;;Mayor 1\, 2º;Madrid;;28001;", r"ADR:;;Mayor 1\, 2º;Madrid;;28001;"),
    (Value(kind="address", value="Mayor 1"), "ADR:;;Mayor 1;;;;", "ADR:;;Mayor 1;;;;"),
    (Value(kind="address", value="x", parts=(("street-name", "Mayor"), ("room", "1"))),
     "ADR:;;x;;;;", "ADR:;;;;;;;1;;;;Mayor;;;;;;"),
    (Value(kind="org", value="Acme; S.L.", parts=(("unit", "I+D"),)),
     r"ORG:Acme\; S.L.;I+D", r"ORG:Acme\; S.L.;I+D"),
    (Value(kind="note", value="a, b; c\n\\d"), r"NOTE:a\, b\; c\n\\d", r"NOTE:a\, b\; c\n\\d"),
    (Value(kind="birthday", value="1980-05-14"), "BDAY:1980-05-14", "BDAY:19800514"),
    (Value(kind="birthday", value="--05-14"),
     "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-14", "BDAY:--0514"),
    (Value(kind="birthday", value="hacia 1800, creo"),
     r"BDAY;VALUE=text:hacia 1800\, creo", r"BDAY;VALUE=text:hacia 1800\, creo"),
    (Value(kind="anniversary", value="2009-08-08"), "X-ANNIVERSARY:2009-08-08", "ANNIVERSARY:20090808"),
    (Value(kind="deathdate", value="2020-12-31"), "X-DEATHDATE:2020-12-31", "DEATHDATE:20201231"),
    (Value(kind="photo", data=PNG, media="image/png"),
     "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAAAAAAAAA==",
     "PHOTO:data:image/png;base64,iVBORw0KGgoAAAAAAAAAAA=="),
    (Value(kind="photo", value="http://a.b/c.jpg"), "PHOTO;VALUE=uri:http://a.b/c.jpg", "PHOTO:http://a.b/c.jpg"),
    (Value(kind="im", value="ana", label="Skype"), "X-SKYPE:ana", "IMPP;SERVICE-TYPE=Skype:skype:ana"),
    (Value(kind="im", value="xmpp:a@b.c", label="Jabber"),
     "X-JABBER:a@b.c", "IMPP;SERVICE-TYPE=Jabber:xmpp:a@b.c"),
    (Value(kind="im", value="icq:12"), "X-ICQ:12", "IMPP:icq:12"),
    (Value(kind="im", value="ana luz", label="Skype"), "X-SKYPE:ana luz", "X-SKYPE:ana luz"),
    (Value(kind="im", value="ana", label="Telegram"), "X-TELEGRAM:ana", "X-TELEGRAM:ana"),
    (Value(kind="im", value="ana", label='Mi "red": 1'),
     "IMPP;X-SERVICE-TYPE=\"Mi ^'red^': 1\":x-apple:ana",
     "IMPP;SERVICE-TYPE=\"Mi ^'red^': 1\":x-apple:ana"),
    (Value(kind="gender", value="O", label="no binario"), "X-GENDER:O;no binario", "GENDER:O;no binario"),
    (Value(kind="gender", value="no binario"), "X-GENDER:;no binario", "GENDER:;no binario"),
    (Value(kind="related", value="Luis, el alto", types=("friend",)),
     r"item1.X-ABRELATEDNAMES:Luis\, el alto|item1.X-ABLabel:_$!<Friend>!$_",
     r"RELATED;VALUE=text;TYPE=friend:Luis\, el alto"),
    (Value(kind="related", value="urn:uuid:1", types=("spouse",)),
     "item1.X-ABRELATEDNAMES:urn:uuid:1|item1.X-ABLabel:_$!<Spouse>!$_", "RELATED;TYPE=spouse:urn:uuid:1"),
    (Value(kind="related", value="Eva", types=("manager",)), "X-MANAGER:Eva", "X-MANAGER:Eva"),
    (Value(kind="language", value="es"), "X-LANG:es", "LANG:es"),
    (Value(kind="location", value="37.38,-122.08"), "GEO:37.38;-122.08", "GEO:geo:37.38,-122.08"),
    (Value(kind="location", value="Madrid y alrededores"),
     "X-LOCATION:Madrid y alrededores", "X-LOCATION:Madrid y alrededores"),
    (Value(kind="custom", value="Ajedrez", label="Afición"),
     "item1.X-CUSTOM:Ajedrez|item1.X-ABLabel:Afición", "item1.X-CUSTOM:Ajedrez|item1.X-ABLabel:Afición"),
    (Value(kind="custom", value="2015-03-10", label="Nos conocimos"),
     "item1.X-ABDATE:2015-03-10|item1.X-ABLabel:Nos conocimos",
     "item1.X-ABDATE:20150310|item1.X-ABLabel:Nos conocimos"),
    (Value(kind="shoe-size", value="38"),
     "item1.X-CUSTOM:38|item1.X-ABLabel:shoe-size", "item1.X-CUSTOM:38|item1.X-ABLabel:shoe-size"),
    (Value(kind="phone", value="1", label="Casa"),
     "item1.TEL:1|item1.X-ABLabel:Casa", "item1.TEL:1|item1.X-ABLabel:Casa"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "three", "four"), SAID)
def test_a_value_is_said_in_each_version(value, three, four, write):
    three_lines, issues = _lines(write, "vcard3", value)
    four_lines, more = _lines(write, "vcard4", value)
    assert three_lines == three.split("|")
    assert sorted(_sorted_params(line) for line in four_lines) == sorted(
        _sorted_params(line) for line in four.split("|")
    )
    assert more == []
    few_know = three_lines[0].startswith(("X-LANG", "X-DEATHDATE"))
    assert len(issues) == few_know


def _sorted_params(line):
    head, colon, value = line.partition(":")
    name, *params = head.split(";")
    return ";".join([name, *sorted(params)]) + colon + value


@pytest.mark.parametrize("value", [value for value, _, _ in SAID])
def test_a_value_is_read_back_as_it_was_said(value, write, read):
    person = Contact(uid="", name=Name(full="Ana", given="Ana"), values=(value,))
    for exporter in ("vcard3", "vcard4"):
        drafts, issues = read(write(exporter, [person])[0])
        assert issues == []
        (again,) = drafts[0].values
        assert (again.data, again.media) == (value.data, value.media)
        assert again.preferred == value.preferred
        if "street-name" not in dict(value.parts):
            assert again.kind == ("custom" if value.kind == "shoe-size" else value.kind)
            if value.kind == "im":
                assert again.value.rpartition(":")[2] == value.value.rpartition(":")[2]
            elif value.kind != "address":
                assert again.value == value.value
            assert dict(again.parts) == dict(value.parts) or value.value == "Mayor 1"


def test_uid_kind_name_and_circles_are_said(write):
    person = Contact(
        uid="urn:uuid:1",
        kind="org",
        name=Name(full="Club Sol"),
        values=(Value(kind="category", value="Ocio"), Value(kind="nickname", value="El Sol")),
        circles=("Amigos", "Ocio"),
    )
    data, issues = write("vcard4", [person])
    assert data.decode().split("\r\n")[1:-2] == [
        "VERSION:4.0",
        "UID:urn:uuid:1",
        "KIND:org",
        "FN:Club Sol",
        "NICKNAME:El Sol",
        "CATEGORIES:Amigos,Ocio",
    ]
    data, more = write("vcard3", [person])
    assert data.decode().split("\r\n")[2:6] == [
        "UID:urn:uuid:1",
        "X-ADDRESSBOOKSERVER-KIND:org",
        "X-ABShowAs:COMPANY",
        "N:;;;;",
    ]
    assert issues + more == []


def test_a_second_birthday_becomes_a_custom_field_and_is_reported(write):
    values = (
        Value(kind="birthday", value="1980-05-14"),
        Value(kind="birthday", value="1981-05-14"),
    )
    lines, issues = _lines(write, "vcard3", *values)
    assert lines == ["BDAY:1980-05-14", "item1.X-ABDATE:1981-05-14", "item1.X-ABLabel:Birthday"]
    assert len(issues) == 1
    assert "1981-05-14" in issues[0]


def test_a_month_in_version_3_is_text_and_reported(write):
    lines, issues = _lines(write, "vcard3", Value(kind="birthday", value="1980-05"))
    assert lines == ["BDAY;VALUE=text:1980-05"]
    assert len(issues) == 1
    assert _lines(write, "vcard4", Value(kind="birthday", value="1980-05")) == (
        ["BDAY:1980-05"],
        [],
    )


def _converted(draft, exporter, write, contact):
    data, issues = write(exporter, [contact(draft)])
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    skipped = ("VERSION:", "N:", "FN:", "UID:")
    return [line for line in lines[1:-2] if not line.startswith(skipped)], [
        issue.message for issue in issues
    ]


def test_properties_that_nobody_understood_come_along(card, write, contact):
    draft = card(
        "FN:Ana",
        "X-FOO;BAR;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:a;b=0D=0A=C3=B1",
        "X-PATH:C:\\new",
        "LOGO;ENCODING=BASE64;GIF:R0lGODlh",
        "KEY;ENCODING=BASE64:AAAA",
        "SOUND;VALUE=URL:http://a.b/c.wav",
        "TZ:+01:00",
        version="2.1",
    )
    assert _converted(draft, "vcard3", write, contact) == (
        [
            "X-FOO;TYPE=bar:a;b\\nñ",
            "X-PATH:C:\\\\new",
            "LOGO;ENCODING=b;TYPE=GIF:R0lGODlh",
            "KEY;ENCODING=b:AAAA",
            "SOUND;VALUE=uri:http://a.b/c.wav",
            "TZ:+01:00",
        ],
        [],
    )
    assert _converted(draft, "vcard4", write, contact) == (
        [
            "X-FOO;TYPE=bar:a;b\\nñ",
            "X-PATH:C:\\\\new",
            "LOGO:data:image/gif;base64,R0lGODlh",
            "KEY:data:application/octet-stream;base64,AAAA",
            "SOUND:http://a.b/c.wav",
            "TZ;VALUE=utc-offset:+0100",
        ],
        [],
    )


def test_what_a_version_cannot_say_is_reported_and_nothing_else_is(card, write, contact):
    draft = card(
        "FN:Ana", "CLASS:PUBLIC", "no property", "X-A:1", "FBURL:http://x", "KEY;ENCODING=b:?"
    )
    lines, issues = _converted(draft, "vcard4", write, contact)
    assert lines == ["X-CLASS:PUBLIC", "X-A:1", "FBURL:http://x"]
    assert issues == [
        "Ana: vCard 4.0 has no CLASS; it was written as X-CLASS, which few programs read.",
        "Ana: a line that is no vCard property was left out: no property",
        "Ana: KEY could not be read and was left out.",
    ]


def test_properties_of_version_4_have_names_in_version_3_and_come_back(card, write, contact, read):
    lines = ["HOBBY;INDEX=1;LEVEL=high:chess", "MEMBER:urn:uuid:1", "XML:<a/>",
             "BIRTHPLACE;VALUE=uri:geo:1,2", "CONTACT-URI;PREF=1:https://a.b", "LANGUAGE:es-ES",
             "SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=ana:https://m.example/@ana"]  # fmt: skip
    draft = card("FN:Ana", *lines, version="4.0")
    old, issues = _converted(draft, "vcard3", write, contact)
    assert old == [
        "X-SOCIALPROFILE;TYPE=Mastodon;x-user=ana:https://m.example/@ana",
        "X-HOBBY;INDEX=1;LEVEL=high:chess",
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1",
        "X-XML:<a/>",
        "X-BIRTHPLACE;VALUE=uri:geo:1,2",
        "X-CONTACT-URI;TYPE=pref:https://a.b",
        "X-LANGUAGE:es-ES",
    ]
    assert [issue.split()[5].rstrip(";") for issue in issues] == [
        "HOBBY",
        "XML",
        "BIRTHPLACE",
        "CONTACT-URI",
        "LANGUAGE",
    ]
    new, issues = _converted(card("FN:Ana", *old), "vcard4", write, contact)
    assert sorted(map(str.lower, new)) == sorted(map(str.lower, lines))
    assert issues == []


def test_a_member_of_version_3_is_a_member_in_version_4(card, write, contact):
    draft = card("FN:Ana", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1")
    assert _converted(draft, "vcard4", write, contact)[0] == ["MEMBER:urn:uuid:1"]


def test_what_the_user_dropped_or_replaced_does_not_come_back(card, write, contact):
    draft = card("FN:Ana", "X-A:1", "X-B:2", "X-C:3")
    replaced = ((3, Value(kind="custom", value="4")),)
    data, _ = write("vcard4", [contact(draft, dropped=frozenset({2}), replaced=replaced)])
    assert b"X-A" not in data
    assert b"X-B" not in data
    assert b"X-C:3" in data


def test_equal_properties_of_two_cards_are_written_once(card, write, contact):
    one = contact(card("FN:Ana", "X-A:1", "X-B:2"))
    two = contact(card("FN:Ana", "X-A:1", "X-C:3", version="4.0"))
    both = Contact(uid="", name=one.name, cards=one.cards + two.cards)
    data, _ = write("vcard4", [both])
    assert [line for line in data.split(b"\r\n") if line.startswith(b"X-")] == [
        b"X-A:1",
        b"X-B:2",
        b"X-C:3",
    ]


def test_groups_of_two_cards_stay_apart_with_their_labels(card, write, contact):
    one = card("FN:Ana", "item1.TEL:1", "item1.X-ABLabel:_$!<Mobile>!$_", "item1.X-FOO:a")
    two = card("FN:Ana", "item1.TEL:2", "item1.X-ABLabel:Casa", "X-BAR:b", version="4.0")
    values = one.values + two.values
    cards = contact(one).cards + contact(two).cards
    data, issues = write("vcard4", [Contact(uid="", name=one.name, values=values, cards=cards)])
    assert data.decode().split("\r\n")[3:-2] == [
        "item1.TEL;TYPE=cell:1",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "item1.X-FOO:a",
        "item2.TEL:2",
        "item2.X-ABLabel:Casa",
        "X-BAR:b",
    ]
    assert issues == []


def test_an_address_keeps_label_and_country_in_each_version(card, write, contact):
    old = ["item1.ADR;TYPE=home:;;Mayor 1;Madrid;;;España", "item1.X-ABADR:es", "LABEL;TYPE=home:Sra. Ana\\nMayor 1"]  # fmt: skip
    new, issues = _converted(card("FN:Ana", *old), "vcard4", write, contact)
    assert new == ["item1.ADR;TYPE=home;LABEL=Sra. Ana^nMayor 1;CC=ES:;;Mayor 1;Madrid;;;España"]
    again, more = _converted(card("FN:Ana", *new, version="4.0"), "vcard3", write, contact)
    assert again == [old[0], "item1.LABEL;TYPE=home:Sra. Ana\\nMayor 1", old[1]]
    assert issues + more == []


def test_finer_parts_of_an_address_are_added_and_reported(card, write, contact):
    adr = "ADR:;;Mayor 1;Madrid;;;;12;3B;2;1;Mayor;;;;;;;"
    lines, issues = _converted(card("FN:Ana", adr, version="4.0"), "vcard3", write, contact)
    assert lines == ["ADR:;12,3B,2;Mayor 1;Madrid;;;"]
    assert len(issues) == 1
    assert "apartment" in issues[0]


def test_a_nested_agent_is_a_relation_with_its_card_beside_it(card, write, contact):
    agent = ("AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Eva", "END:VCARD")
    draft = card("FN:Ana", *agent, version="2.1")
    lines, issues = _converted(draft, "vcard4", write, contact)
    assert lines[0] == "RELATED;VALUE=text;TYPE=agent:Eva"
    assert lines[1].startswith("X-AGENT:BEGIN:VCARD\\n")
    assert len(issues) == 1
    old, issues = _converted(draft, "vcard3", write, contact)
    assert old == ["AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Eva\\nEND:VCARD"]
    assert issues == []


def test_how_a_name_sounds_and_sorts_comes_along(card, write, contact):
    draft = card("N:Pérez;Ana;;;", "FN:Ana", "SOUND;X-IRMC-N:peres;ana;;;", version="2.1")
    assert _converted(draft, "vcard3", write, contact)[0] == [
        "X-PHONETIC-LAST-NAME:peres",
        "X-PHONETIC-FIRST-NAME:ana",
    ]
    data, _ = write("vcard4", [contact(card("N:de la Paz;Ana;;;", "FN:Ana", "SORT-STRING:Paz"))])
    assert b'N;SORT-AS="Paz":de la Paz;Ana;;;' in data
    data, _ = write(
        "vcard3", [contact(card('N;SORT-AS="Paz,Ana":de la Paz;Ana;;;', version="4.0"))]
    )
    assert b"SORT-STRING:Paz Ana" in data
