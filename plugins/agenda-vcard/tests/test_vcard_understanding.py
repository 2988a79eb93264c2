"""What the properties of a card are understood to say."""

from __future__ import annotations

import base64

import pytest

from agenda.plugin import Name, Value

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8


def _only(draft):
    assert len(draft.values) == 1
    return draft.values[0]


def _shown(draft):
    return [(value.kind, value.value, value.label, value.types) for value in draft.values]


def test_names_come_from_fn_and_n(card):
    draft = card("FN:Dra. Ana Pérez, PhD", "N:Pérez García;Ana;María,Luz;Dra.;PhD,MBA")
    assert draft.name == Name(
        full="Dra. Ana Pérez, PhD",
        prefix="Dra.",
        given="Ana",
        additional="María Luz",
        family="Pérez García",
        suffix="PhD MBA",
    )


def test_a_missing_fn_is_built_from_n(card):
    assert card("N:Pérez;Ana;;Dra.;").name.full == "Dra. Ana Pérez"


def test_without_fn_and_n_nothing_is_guessed(card):
    draft = card("EMAIL:ana@example.com", "ORG:Acme")
    assert draft.name == Name()


def test_the_second_surname_and_the_generation_of_rfc_9554_are_not_lost(card):
    name = card("N:Pérez;Ana;;;Jr.;García;Jr.", version="4.0").name
    assert (name.family, name.suffix) == ("Pérez García", "Jr.")


def test_commas_in_names_of_version_21_are_text(card):
    assert card("N:Pérez, hijo;Luis", version="2.1").name.family == "Pérez, hijo"


def test_the_uid_is_the_key(card):
    assert card("UID: urn:uuid:1-2 ").key == "urn:uuid:1-2"
    assert card("FN:x").key == ""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("KIND:Org", "org"),
        ("X-ADDRESSBOOKSERVER-KIND:group", "group"),
        ("X-ABShowAs:COMPANY", "org"),
        ("FN:x", "individual"),
    ],
)
def test_the_kind_of_card_is_known(line, kind, card):
    assert card(line).kind == kind


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("+34 600 000 001", "+34 600 000 001"),
        ("tel:+34-600-000-001", "+34-600-000-001"),
        ("TEL:+1-555-555-5555;ext=102", "+1-555-555-5555 ext. 102"),
        ("tel:863-1234;phone-context=+1-914", "+1-914 863-1234"),
        ("tel:%2B34600", "+34600"),
    ],
)
def test_telephone_addresses_are_unwrapped(raw, number, card):
    assert _only(card(f"TEL;VALUE=uri:{raw}")).value == number


def test_types_preference_and_source_are_told(card):
    draft = card("FN:Ana", "TEL;TYPE=CELL,PREF:1", "EMAIL;TYPE=INTERNET;TYPE=WORK:a@b.c")
    assert draft.values == (
        Value(kind="phone", value="1", types=("cell",), preferred=True, source=2),
        Value(kind="email", value="a@b.c", types=("work",), source=3),
    )


def test_labels_come_from_the_group(card):
    draft = card(
        "item1.TEL:1",
        "ITEM1.X-ABLabel:Casa de la playa",
        "item2.TEL:2",
        "item2.X-ABLabel:_$!<Home>!$_",
        "item3.X-FOO:bar",
        "item3.X-ABLabel:Afición",
        "item4.X-BAR:no label",
    )
    assert _shown(draft) == [
        ("phone", "1", "Casa de la playa", ()),
        ("phone", "2", "Home", ("home",)),
        ("custom", "bar", "Afición", ()),
    ]


def test_an_address_has_parts_and_one_line(card):
    draft = card("ADR;TYPE=home:;2º B;Calle Mayor 1, Escalera 2;Madrid;Madrid;28001;España")
    value = _only(draft)
    assert value.value == "Calle Mayor 1, Escalera 2, 2º B, 28001 Madrid, Madrid, España"
    assert dict(value.parts) == {
        "extended": "2º B",
        "street": "Calle Mayor 1, Escalera 2",
        "locality": "Madrid",
        "region": "Madrid",
        "code": "28001",
        "country": "España",
    }


def test_an_address_without_components_is_a_street(card):
    assert _only(card("ADR:Calle Mayor 1")).parts == (("street", "Calle Mayor 1"),)


def test_the_finer_components_of_rfc_9554_are_parts(card):
    adr = ";;;Madrid;;28001;España;;2B;3;1;Mayor;;;;Centro;;"
    value = _only(card(f"ADR:{adr}", version="4.0"))
    assert value.value == "Mayor 1, 28001 Madrid, España"
    assert dict(value.parts)["apartment"] == "2B"
    assert dict(value.parts)["district"] == "Centro"


def test_a_label_stands_for_a_missing_address_only(card):
    draft = card(
        "ADR;WORK:;;Mayor 1;Madrid;;;",
        "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Mayor 1=0D=0AMadrid",
        "LABEL;HOME;ENCODING=QUOTED-PRINTABLE:Menor 2=0D=0ALugo",
        version="2.1",
    )
    assert [value.value for value in draft.values] == ["Mayor 1, Madrid", "Menor 2, Lugo"]


def test_an_organisation_has_units(card):
    draft = card(r"ORG:Acme\, S.L.;I+D;Lab")
    assert _only(draft).value == "Acme, S.L."
    assert _only(draft).parts == (("unit", "I+D"), ("unit", "Lab"))
    assert _only(card("ORG:Company, The")).value == "Company, The"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("X-SKYPE:ana", ("im", "ana", "Skype", ())),
        ("X-GOOGLE TALK:ana", ("im", "ana", "Google Talk", ())),
        ("X-messaging/xmpp-All:ana@x.org", ("im", "ana@x.org", "Jabber", ())),
        (
            "IMPP;X-SERVICE-TYPE=Telegram;type=HOME:x-apple:ana",
            ("im", "ana", "Telegram", ("home",)),
        ),
        ("IMPP:xmpp:ana@x.org", ("im", "xmpp:ana@x.org", "", ())),
        (
            "X-SOCIALPROFILE;type=twitter:http://t.com/a",
            ("url", "http://t.com/a", "twitter", ("twitter",)),
        ),
        (
            "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.org/@a",
            ("url", "https://m.org/@a", "Mastodon", ()),
        ),
        ("X-EVOLUTION-BLOG-URL:http://b.org", ("url", "http://b.org", "Blog", ())),
        ("RELATED;TYPE=spouse;VALUE=text:Luis", ("related", "Luis", "", ("spouse",))),
        ("X-SPOUSE:Luis", ("related", "Luis", "", ("spouse",))),
        ("X-KADDRESSBOOK-X-ManagersName:Eva", ("related", "Eva", "", ("manager",))),
        ("GENDER:F", ("gender", "F", "", ())),
        ("GENDER:O;no binario", ("gender", "O", "no binario", ())),
        ("GENDER:;no binario", ("gender", "no binario", "", ())),
        ("X-WAB-GENDER:2", ("gender", "M", "", ())),
        ("LANG;PREF=1:es", ("language", "es", "", ())),
        ("GEO:37.38;-122.08", ("location", "37.38,-122.08", "", ())),
        ("GEO:geo:37.38,-122.08;u=10", ("location", "37.38,-122.08", "", ())),
        ("TITLE:Jefa, Ventas", ("title", "Jefa, Ventas", "", ())),
        ("X-MS-ANNIVERSARY:20120801", ("anniversary", "2012-08-01", "", ())),
        ("DEATHDATE:20201231", ("deathdate", "2020-12-31", "", ())),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22", ("birthday", "--01-22", "", ())),
        ("BDAY;VALUE=text:hacia 1800", ("birthday", "hacia 1800", "", ())),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ani;1;;;", ("nickname", "Ani", "", ())),
        (
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1999-07-10;1;;",
            ("anniversary", "1999-07-10", "", ()),
        ),
        (
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Luis;0;Vecino;",
            ("related", "Luis", "Vecino", ()),
        ),
    ],
)
def test_a_property_is_understood(line, shown, card):
    assert _shown(card(line)) == [shown]


def test_apple_dates_and_relations_have_their_meaning_in_the_label(card):
    draft = card(
        "item1.X-ABDATE:2014-03-10",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABDATE:2015-03-10",
        "item2.X-ABLabel:Nos conocimos",
        "item3.X-ABRELATEDNAMES:Luis",
        "item3.X-ABLabel:_$!<Spouse>!$_",
        "item4.X-ABRELATEDNAMES:Eva",
        "item4.X-ABLabel:Vecina",
    )
    assert _shown(draft) == [
        ("anniversary", "2014-03-10", "Anniversary", ()),
        ("custom", "2015-03-10", "Nos conocimos", ()),
        ("related", "Luis", "Spouse", ("spouse",)),
        ("related", "Eva", "Vecina", ()),
    ]


def test_commas_separate_in_nicknames_and_categories_alone(card):
    draft = card(r"NICKNAME:Ani,Anita", r"CATEGORIES:Amigos,I+D\, Madrid", "NOTE:a,b")
    assert [(value.kind, value.value, value.source) for value in draft.values] == [
        ("nickname", "Ani", 1),
        ("nickname", "Anita", 1),
        ("category", "Amigos", 2),
        ("category", "I+D, Madrid", 2),
        ("note", "a,b", 3),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;ENCODING=b;TYPE=JPEG:{data}",
        "PHOTO;BASE64:{data}",
        "PHOTO:data:image/jpeg;base64,{data}",
        "PHOTO;VALUE=uri:data:image/png;base64,{data}",
        "PHOTO:{data}",
    ],
)
def test_an_embedded_picture_is_decoded_and_its_type_sniffed(line, card):
    draft = card(line.format(data=base64.b64encode(PNG).decode()))
    assert _only(draft) == Value(kind="photo", source=1, data=PNG, media="image/png")


@pytest.mark.parametrize("uri", ["http://example.com/a,b.jpg", "file:///etc/passwd", "cid:1"])
def test_an_address_of_a_picture_stays_an_address(uri, card):
    assert _only(card(f"PHOTO;VALUE=uri:{uri}")) == Value(kind="photo", value=uri, source=1)


def test_a_damaged_picture_is_kept_with_a_warning(read):
    drafts, issues = read("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nPHOTO;ENCODING=b:%%%no\nEND:VCARD\n")
    assert drafts[0].values == ()
    assert drafts[0].properties[2].value == "%%%no"
    assert [issue.line for issue in issues] == [4]


def test_empty_values_say_nothing(card):
    assert card("TEL:", "ADR:;;;;;;", "ORG:;", "NOTE: ", "BDAY:", "PHOTO:", "URL:").values == ()


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_the_format_is_the_version(version, card):
    assert card("FN:x", version=version).format == f"vcard/{version}"


def test_an_unknown_or_missing_version_is_read_as_30_with_a_warning(read):
    drafts, issues = read("BEGIN:VCARD\nVERSION:7\nEND:VCARD\nBEGIN:VCARD\nFN:x\nEND:VCARD\n")
    assert [draft.format for draft in drafts] == ["vcard/3.0", "vcard/3.0"]
    assert [issue.line for issue in issues] == [2, 4]
