"""Names as people write them, Spanish ones first."""

import pytest

from agenda.dedup.normalise.names import (
    formal_names,
    is_company_name,
    main_given,
    parse_name,
    parse_text,
)
from agenda.model.card import Name


@pytest.mark.parametrize(
    ("written", "parsed"),
    [
        ("Ana García Pérez", "ana|garcia|perez"),
        ("García Pérez, Ana", "ana|garcia|perez"),
        ("GARCIA PEREZ ANA", "ana|garcia|perez"),
        ("Mª José López", "maria jose|lopez|"),
        ("Ma Pilar Ruiz", "maria pilar|ruiz|"),
        ("M. Carmen Ibáñez Pastor", "maria carmen|ibanez|pastor"),
        ("J. Luis Garrido", "j luis|garrido|"),
        ("M. Ángel Ruiz", "m angel|ruiz|"),
        ("Fco. Javier Sanz", "francisco javier|sanz|"),
        ("María del Carmen López Ruiz", "maria carmen|lopez|ruiz"),
        ("Ana de la Fuente López", "ana|delafuente|lopez"),
        ("José Ortega y Gasset", "jose|ortega|gasset"),
        ("José Martín García", "jose|martin|garcia"),
        ("José Luis", "jose luis||"),
        ("Juan Carlos Pérez", "juan carlos|perez|"),
        ("Dra. Lucía Núñez", "lucia|nunez|"),
        ("Íñigo Ørsted", "inigo|orsted|"),
        ("Lucía (yoga)", "lucia||"),
        ("Mike Fontanero", "mike||"),
        ("melissa.hall65", "melissa|hall|"),
        ("John Michael Smith", "john michael|smith|"),
        ("Martin Luther King, Jr.", "martin|luther|king"),
        ("Chema Ruiz", "jose maria|ruiz|"),
    ],
)
def test_a_written_name_is_taken_apart(written, parsed):
    assert parse_text(written) == parsed


@pytest.mark.parametrize("written", ["Mamá", "Casa", "ana@x.es", "+34 612 40 81 17", "", "  "])
def test_what_names_nobody_is_no_name(written):
    assert parse_text(written) == ""


def test_numbered_entries_stay_apart():
    assert parse_text("Sala 1") != parse_text("Sala 2")


def test_components_are_trusted_over_the_formatted_name():
    name = Name(full="Ana G.", given="Ana", family="García Pérez")

    assert parse_name(name) == "ana|garcia|perez"


def test_a_surname_in_the_middle_field_is_a_surname():
    name = Name(full="Ana García Pérez", given="Ana", additional="García", family="Pérez")

    assert parse_name(name) == "ana|garcia|perez"


def test_swapped_components_are_put_right():
    assert parse_name(Name(given="Pérez", family="Dolores")) == "dolores|perez|"


@pytest.mark.parametrize(
    ("pet", "formal"),
    [
        ("paco", "francisco"),
        ("pepe", "jose"),
        ("lola", "dolores"),
        ("nacho", "ignacio"),
        ("chelo", "consuelo"),
        ("concha", "concepcion"),
        ("quique", "enrique"),
        ("maite", "maria teresa"),
        ("bill", "william"),
        ("peggy", "margaret"),
    ],
)
def test_pet_forms_stand_for_the_given_name(pet, formal):
    assert formal in formal_names(pet)


def test_a_pet_form_is_looked_for_under_its_given_name():
    assert main_given("paqui") == "francisca"
    assert main_given("ana") == "ana"


@pytest.mark.parametrize("text", ["Talleres Ruiz", "Acme S.L.", "Clínica Méndez", "Nordwind GmbH"])
def test_companies_are_recognised(text):
    assert is_company_name(text)


@pytest.mark.parametrize("text", ["Ana García", "Pilar", "Bar", ""])
def test_people_are_no_companies(text):
    assert not is_company_name(text)
