"""Names as people write them, Spanish ones first."""

import pytest

from agenda.dedup.normalise.names import (
    formal_names,
    is_company_name,
    maiden_name,
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
        ("M.ª Pilar Ruiz", "maria pilar|ruiz|"),
        ("Mª.José Ruiz", "maria jose|ruiz|"),
        ("Mari Carmen Ruiz", "maria carmen|ruiz|"),
        ("María de los Ángeles Ruiz", "maria angeles|ruiz|"),
        ("José L. Ribes Ortega", "jose l|ribes|ortega"),
        ("J.L. Pérez", "j l|perez|"),
        ("JL Pérez", "j l|perez|"),
        ("John Q. Smith", "john q|smith|"),
        ("Smith, John Q.", "john q|smith|"),
        ("Rosa María Gil", "rosa maria|gil|"),
        ("Miguel Ángel", "miguel angel||"),
        ("García Pérez Ana María", "ana maria|garcia|perez"),
        ("Ruiz Picasso Pablo", "pablo|ruiz|picasso"),
        ("García A.", "a|garcia|"),
        ("Benesard Antonio", "antonio|benesard|"),
        ("Santiago Ramón y Cajal", "santiago|ramon|cajal"),
        ("José García y García", "jose|garcia|garcia"),
        ("McDonald, Ronald", "ronald|mcdonald|"),
        ("Mc Donald, Ronald", "ronald|mcdonald|"),
        ("Jorge van der Berg", "jorge|vanderberg|"),
        ("Carmen Sanz de Gil", "carmen|sanz|"),
        ("Carmen Sanz, Sra. de Gil", "carmen|sanz|"),
        ("Mary Smith (née Jones)", "mary|smith|"),
        ("Amaia Lasa, PhD", "amaia|lasa|"),
        ("Lasa, Amaia, Ph.D.", "amaia|lasa|"),
        ("D.ª Ana Ruiz", "ana|ruiz|"),
        ("Ing. Pedro Gómez, MBA", "pedro|gomez|"),
        ("Dr. García", "|garcia|"),
        ("Ana Padel", "ana||"),
        ("Ana Padel Lunes", "ana||"),
        ("Padel Ana", "ana||"),
        ("Fontanero Paco", "paco||"),
        ("Ana - Padel", "ana||"),
        ("Juan Pérez - Acme", "juan|perez|"),
        ("Juan Pérez @ Acme", "juan|perez|"),
        ("~Ana García", "ana|garcia|"),
        ("😀 Ana García", "ana|garcia|"),
        ("Fdez., Ana", "ana|fernandez|"),
        ("Юрий Гагарин", "yuri|gagarin|"),
        ("Αλέξανδρος Παπαδόπουλος", "alexandros|papadopoulos|"),
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


@pytest.mark.parametrize(
    "name",
    [
        Name(full="Amaia Lasa, PhD", given="Amaia", family="Lasa", suffix="PhD"),
        Name(full="Amaia Lasa, PhD", given="Amaia", family="Lasa, PhD"),
        Name(full="Amaia Lasa, PhD", given="Amaia Lasa", family="PhD"),
        Name(full="Amaia Lasa", given="Amaia Lasa", family="Lasa"),
        Name(full="Amaia Lasa", given="Amaia", additional="Lasa", family="Lasa"),
    ],
    ids=[
        "suffix apart",
        "suffix in surname",
        "suffix as surname",
        "surname twice",
        "in the middle",
    ],
)
def test_neither_a_degree_nor_a_surname_is_counted_twice(name):
    assert parse_name(name) == "amaia|lasa|"


def test_the_name_before_marriage_is_read():
    assert maiden_name("Mary Smith (née Jones)", "mary|smith|") == "mary|jones|"
    assert maiden_name("Mary Smith", "mary|smith|") == ""


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
        ("tonio", "antonio"),
        ("anamari", "ana maria"),
        ("brittnie", "brittany"),
        ("muhammad", "mohamed"),
        ("xurxo", "jorge"),
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
