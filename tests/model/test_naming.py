import pytest

from agenda.model.card import Name
from agenda.model.naming import display_name, short_name, sort_by_family


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (Name(full="Ana García Pérez"), "Ana García Pérez"),
        (Name(full="García Pérez, Ana"), "Ana García Pérez"),
        (Name(full="García Pérez, Ana", given="Ana", family="García Pérez"), "Ana García Pérez"),
        (Name(full="John Smith, PhD"), "John Smith, PhD"),
        (Name(full="Martin King, Jr.", given="Martin", family="King"), "Martin King, Jr."),
        (Name(given="Ana", family="García"), "Ana García"),
        (Name(prefix="Dra.", given="Ana", family="García", suffix="PhD"), "Dra. Ana García, PhD"),
        (Name(full="  Ana \n García "), "Ana García"),
        (Name(), ""),
    ],
)
def test_a_name_is_shown_as_a_person_would_write_it(name, shown):
    assert display_name(name) == shown


def test_the_short_form_has_the_first_surname_with_its_particle():
    assert short_name(Name(given="Diego", family="Escalante Urrelo")) == "Diego Escalante"
    assert short_name(Name(given="Rosa", family="de la Fuente Gil")) == "Rosa de la Fuente"


def test_surnames_sort_without_their_particles():
    people = [
        Name(given="Rosa", family="de la Fuente"),
        Name(given="Ana", family="Gil"),
        Name(full="Luis Alonso Vega"),
        Name(given="Juan", family="Estévez"),
    ]
    ordered = [display_name(name) for name in sorted(people, key=sort_by_family)]
    assert ordered == ["Luis Alonso Vega", "Juan Estévez", "Rosa de la Fuente", "Ana Gil"]
