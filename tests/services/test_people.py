import hashlib

import pytest
from sqlalchemy import delete, select

from agenda.model.card import Name, Value
from agenda.model.errors import Ambiguous, BadInput, NotFound
from agenda.services.agenda import open_agenda
from agenda.store.schema import match_key
from agenda.store.settings import set_setting

BOTH_DATABASES = True


def _add(agenda, full, **values):
    listed = [Value(kind=kind, value=value) for kind, value in values.items()]
    return agenda.people.add(Name(full=full), listed)[0]


def test_a_typed_person_is_found_by_anything_she_has(agenda):
    id_ = _add(agenda, "Íñigo Peñalver Zubizarreta", phone="612 40 81 17", org="Ñandú S.L.")
    for query in ("inigo", "pena zub", "612 408", "+34 612", "34612408117", "nandu", "zarreta"):
        assert [row.id for row in agenda.people.find(query)] == [id_], query


def test_a_slip_of_the_finger_still_finds_her(agenda):
    id_ = _add(agenda, "Elena Vázquez Prat")
    _add(agenda, "Ana Gil")
    assert [row.id for row in agenda.people.find("vazqeuz")] == [id_]
    assert agenda.people.find("xyzzy") == []


def test_hostile_searches_find_nothing_and_break_nothing(agenda):
    _add(agenda, "Ana Gil")
    for query in (
        '"',
        "*",
        "NEAR(",
        "a AND",
        "name:",
        "'; DROP TABLE person",
        "(",
        "-",
        "\x00",
        "%",
    ):
        agenda.people.find(query)
        agenda.people.hits(query)
    assert agenda.people.count() == 1


def test_names_come_before_other_words_and_in_list_order(agenda):
    org = _add(agenda, "Zoe Ruiz", org="Prado")
    last = _add(agenda, "Óscar Prado")
    first = _add(agenda, "Ana Prado")
    assert [row.id for row in agenda.people.find("prado")] == [first, last, org]


def test_the_list_is_in_order_of_given_names_or_surnames(agenda):
    b = agenda.people.add(Name(given="Ángel", family="Zurita"))[0]
    a = agenda.people.add(Name(given="Beatriz", family="Alonso"))[0]
    assert agenda.people.ordered() == f"{b},{a}"
    assert agenda.people.ordered(by_family=True) == f"{a},{b}"


def test_a_person_without_a_name_is_called_by_what_there_is(agenda):
    id_ = _add(agenda, "", email="info@example.com")
    assert agenda.people.show(id_).display == "info@example.com"
    with pytest.raises(BadInput):
        agenda.people.add(Name())


def test_a_hidden_value_can_be_shown_again(agenda, bring_in):
    bring_in("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nTEL:911222333\r\nEND:VCARD\r\n")
    (shown,) = agenda.people.show(1).values
    agenda.people.hide(1, "phone", shown.value.key)
    assert agenda.people.show(1).values == ()
    assert [v.value.value for v in agenda.people.show(1).hidden] == ["911222333"]
    assert agenda.people.find("911222333") == []
    agenda.people.unhide(1, "phone", shown.value.key)
    assert [v.value.value for v in agenda.people.show(1).values] == ["911222333"]


def test_a_correction_can_be_corrected_and_taken_back(agenda, bring_in):
    bring_in("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nTEL:911222333\r\nEND:VCARD\r\n")
    for number in ("911 222 334", "911 222 335"):
        key = agenda.people.show(1).values[0].value.key
        agenda.people.put_value(1, Value(kind="phone", value=number), instead_of=key)
        assert [v.value.value for v in agenda.people.show(1).values] == [number]
    agenda.history.undo()
    agenda.history.undo()
    assert [v.value.value for v in agenda.people.show(1).values] == ["911222333"]


def test_a_preferred_value_comes_first(agenda):
    id_ = _add(agenda, "Ana", phone="611 111 111")
    agenda.people.put_value(id_, Value(kind="phone", value="622 222 222"))
    agenda.people.prefer(id_, "phone", "+34622222222")
    assert agenda.people.show(id_).first("phone") == "622 222 222"


def test_typing_a_second_birthday_corrects_the_first(agenda):
    id_ = _add(agenda, "Ana", birthday="1980-05-14")
    agenda.people.put_value(id_, Value(kind="birthday", value="--05-15"))
    assert [v.value.value for v in agenda.people.show(id_).all("birthday")] == ["--05-15"]


def test_a_form_is_saved_as_one_step_of_the_history(agenda):
    id_ = _add(agenda, "Ana", phone="611 111 111")
    agenda.people.save(
        id_,
        name=Name(full="Ana Gil"),
        put=[(Value(kind="email", value="ana@example.com"), None)],
        hide=[("phone", "+34611111111")],
    )
    person = agenda.people.show(id_)
    assert (person.display, person.first("email"), person.first("phone")) == (
        "Ana Gil", "ana@example.com", ""
    )  # fmt: skip
    agenda.history.undo()
    assert agenda.people.show(id_).first("phone") == "611 111 111"
    assert agenda.people.show(id_).display == "Ana"


def test_a_photo_is_put_and_taken_off_again(agenda):
    picture = b"\x89PNG\r\n\x1a\n picture"
    sha = hashlib.sha256(picture).hexdigest()
    id_ = _add(agenda, "Ana")
    photo = Value(kind="photo", blob=sha, media="image/png")
    agenda.people.save(id_, put=[(photo, None)], pictures=[(sha, "image/png", picture)])
    assert agenda.people.rows([id_])[id_].photo == sha
    assert agenda.people.picture(sha) == picture
    agenda.people.save(id_, hide=[("photo", sha)])
    assert agenda.people.rows([id_])[id_].photo == ""


def test_the_bin_gives_back_for_thirty_days(agenda):
    id_ = _add(agenda, "Ana Gil")
    agenda.people.remove([id_])
    assert agenda.people.find("ana") == []
    assert [(i, name, days) for i, name, _, days in agenda.people.bin()] == [(id_, "Ana Gil", 30)]
    agenda.people.restore([id_])
    assert [row.id for row in agenda.people.find("ana")] == [id_]
    assert agenda.people.bin() == []


def test_a_name_that_is_a_whole_word_is_meant_before_part_of_another(agenda):
    ane = _add(agenda, "Ane Etxebarria")
    _add(agenda, "Anette Gil")
    _add(agenda, "Fontanero")
    assert agenda.people.resolve("ane") == ane


def test_a_person_is_meant_by_id_uid_or_name(agenda, bring_in):
    bring_in("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:77\r\nFN:Ana Gil\r\nEND:VCARD\r\n")
    other = _add(agenda, "Ana Gila")
    for key in ("1", "77", "ana gil", "Ana Gil"):
        assert agenda.people.resolve(key) == 1
    with pytest.raises(Ambiguous) as caught:
        agenda.people.resolve("ana")
    assert dict(caught.value.choices) == {1: "Ana Gil", other: "Ana Gila"}
    with pytest.raises(NotFound):
        agenda.people.resolve("nobody at all")


def test_an_agenda_of_an_older_program_is_digested_anew_once(new_place, plugins):
    place = new_place()
    agenda = open_agenda(place, plugins, region="ES")
    id_ = _add(agenda, "Ana Gil", phone="600000001")
    with agenda.store.writing("test") as writing:
        writing.connection.execute(delete(match_key))
        set_setting(writing, "digests", 1)
    agenda.close()
    again = open_agenda(place, plugins)
    with again.store.reading() as reading:
        keys = set(reading.connection.execute(select(match_key.c.person)).scalars())
    assert keys == {id_}
    assert [entry.action for entry in again.history.entries()] == ["add-person"]
    again.close()


def test_the_name_without_labels_is_shown(agenda, bring_in):
    card = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nTEL:600000001\r\nEMAIL:a@x.example\r\nEND:VCARD\r\n"
    )
    bring_in(card.format("Ana Gil móvil nuevo"))
    bring_in(card.format("Ana Gil Pérez"), "b.vcf")
    assert [row.name for row in agenda.people.find("ana")] == ["Ana Gil Pérez"]
