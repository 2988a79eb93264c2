import pytest


def only(said):
    (person,) = said["people"]
    return person


def values(person, kind):
    return [value["value"] for value in person["values"] if value["kind"] == kind]


@pytest.mark.parametrize("key", ["1", "ana-movil", "Ana Gil Pérez"])
def test_a_person_is_meant_by_id_uid_or_name(peopled, key):
    person = only(peopled.json("show", key))
    assert (person["person"], person["id"], person["name"]) == (1, 1, "Ana Gil Pérez")
    assert person["uids"] == ["ana-movil"]
    assert values(person, "email") == ["ana@ejemplo.example"]


def test_show_says_where_a_value_comes_from(peopled):
    (phone,) = (v for v in only(peopled.json("show", 1))["values"] if v["kind"] == "phone")
    assert phone["key"] == "+34600000001"
    assert not phone["own"]
    assert [(s["source"], s["file"]) for s in phone["sources"]] == [("vcard", "gente.vcf")]


def test_showing_nobody_is_an_error_in_three_parts(peopled):
    said = peopled("show", "nadie", "--json")
    assert said.code == 1
    error = said.json["error"]
    assert error["kind"] == "NotFound"
    assert "nadie" in error["happened"]
    assert error["kept"]
    assert error["do"]


def test_a_name_of_several_people_asks_which(peopled):
    peopled.json("person", "add", "Ana Gil Pérez")
    said = peopled("show", "Ana Gil Pérez", "--json")
    assert said.code == 1
    assert [choice["id"] for choice in said.json["error"]["details"]["choices"]] == [1, 4]


def test_find_finds_by_any_words_and_by_number(peopled):
    assert [p["name"] for p in peopled.json("find", "gil", "ana")["people"]] == ["Ana Gil Pérez"]
    assert [p["person"] for p in peopled.json("find", "600000002")["people"]] == [2]
    assert peopled.json("find", "xyzzy") == {"people": []}


def test_find_forgives_a_typing_error(peopled):
    assert [p["person"] for p in peopled.json("find", "tehada")["people"]] == [2]


def test_find_tells_no_more_than_asked(peopled):
    assert len(peopled.json("find", "a", "--limit", 1)["people"]) == 1


def test_a_person_can_be_typed_in(terminal):
    terminal.json("circle", "add", "Vela")
    person = only(
        terminal.json(
            "person", "add", "Pau Ribas", "--phone", "600 000 009", "--phone", "910 000 009",
            "--email", "pau@ejemplo.example", "--birthday", "--05-14", "--circle", "vela",
        )
    )  # fmt: skip
    assert values(person, "phone") == ["600 000 009", "910 000 009"]
    assert values(person, "birthday") == ["--05-14"]
    assert person["circles"] == ["Vela"]
    assert all(value["own"] for value in person["values"])


def test_a_person_without_a_name_is_bad_usage(terminal):
    assert terminal("person", "add", "", "--json").code == 2


def test_an_unknown_circle_keeps_a_person_from_being_added(terminal):
    assert terminal("person", "add", "Pau Ribas", "--circle", "Vela").code == 1
    assert terminal.json("find", "pau") == {"people": []}


def test_a_value_can_be_corrected_in_any_spelling(peopled):
    peopled.json("person", "set", 1, "phone", "611 000 001", "--instead-of", "600000001")
    assert values(only(peopled.json("show", 1)), "phone") == ["611 000 001"]


def test_a_hidden_value_stays_hidden_through_an_import_until_it_is_shown_again(peopled):
    peopled.json("person", "hide", 1, "email", "ana@ejemplo.example")
    peopled.json("import", peopled.file("gente.vcf", peopled.ANA))
    person = only(peopled.json("show", 1))
    assert values(person, "email") == []
    assert [value["value"] for value in person["hidden"]] == ["ana@ejemplo.example"]
    peopled.json("person", "unhide", 1, "email", "ana@ejemplo.example")
    assert values(only(peopled.json("show", 1)), "email") == ["ana@ejemplo.example"]


def test_a_preferred_value_comes_first(peopled):
    peopled.json("person", "set", 1, "email", "otra@ejemplo.example")
    peopled.json("person", "prefer", 1, "email", "otra@ejemplo.example")
    assert values(only(peopled.json("show", 1)), "email")[0] == "otra@ejemplo.example"


def test_a_value_that_is_not_there_cannot_be_hidden(peopled):
    said = peopled("person", "hide", 1, "email", "nope@ejemplo.example", "--json")
    assert (said.code, said.json["error"]["kind"]) == (1, "NotFound")


def test_an_unknown_kind_of_value_is_bad_usage_and_names_those_there_are(peopled):
    said = peopled("person", "set", 1, "fone", "1", "--json")
    assert said.code == 2
    assert "phone" in said.json["error"]["do"]


def test_a_person_can_be_renamed(peopled):
    assert only(peopled.json("person", "rename", 1, "Anita Gil"))["name"] == "Anita Gil"


def test_the_bin_keeps_people_and_gives_them_back(peopled):
    before = peopled.json("show", 1)
    assert peopled.json("person", "remove", "ana-movil", "2") == {"people": [1, 2]}
    assert [p["person"] for p in peopled.json("find", "ana")["people"]] == []
    binned = peopled.json("person", "bin")["people"]
    assert {(p["person"], p["days_left"]) for p in binned} == {(1, 30), (2, 30)}
    peopled.json("person", "restore", 1)
    assert peopled.json("show", 1) == before


def test_who_is_not_in_the_bin_cannot_come_out_of_it(peopled):
    assert peopled("person", "restore", 1).code == 1


def test_people_read_a_card(peopled):
    shown = peopled("show", 1).out
    assert "Ana Gil Pérez" in shown
    assert "+34 600 000 001" in shown
    assert "gente.vcf" in shown
