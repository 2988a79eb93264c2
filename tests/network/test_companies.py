import pytest

from agenda.model.acquaintance import Employment
from agenda.network.companies import at_company, by_unit, in_common, org_words


def job(person, org, **more):
    return Employment(person=person, org=org, **more)


@pytest.mark.parametrize(
    "org", ["Iberdrola", "IBERDROLA, S.A.", "Iberdrola SA", "Iberdrola S. A.", "iberdrola s.a"]
)
def test_the_legal_form_is_no_part_of_the_name(org):
    assert org_words(org) == ("iberdrola",)


def test_a_name_that_is_nothing_else_is_kept():
    assert org_words("S.A.") == ("sa",)
    assert org_words("Grupo") == ("grupo",)
    assert org_words("") == ()


def test_people_at_a_company_present_and_past():
    found = at_company(
        [
            job(1, "Iberdrola, S.A.", first="2010", last="2015", current=False),
            job(2, "Iberdrola Renovables"),
            job(3, "Repsol"),
            job(4, "Ibérdrola", first="2012", last="2020", current=False),
        ],
        "iberdrola",
    )
    assert [one.person for one in found] == [2, 4, 1]


def test_a_longer_name_does_not_find_the_shorter():
    assert at_company([job(1, "Iberdrola")], "Iberdrola Renovables") == []
    assert at_company([job(1, "Iberdrola")], " ") == []


def test_each_person_is_there_once_with_the_latest():
    (one,) = at_company(
        [
            job(1, "Repsol", title="Beca", current=False, last="2010"),
            job(1, "Repsol SA", title="CTO"),
        ],
        "repsol",
    )
    assert one.title == "CTO"


def test_what_two_have_in_common():
    mine = [job(0, "Repsol S.A."), job(0, "Deusto", school=True)]
    found = in_common(
        mine, [job(1, "REPSOL", current=False), job(2, "Deusto"), job(3, "Deusto", school=True)]
    )
    assert sorted(found) == [1, 3]


def test_people_by_department():
    found = by_unit(
        [
            job(1, "X", unit="Ventas"),
            job(2, "X", unit="ventas "),
            job(3, "X", unit="I+D"),
            job(4, "X"),
        ]
    )
    assert {unit: [one.person for one in ones] for unit, ones in found.items()} == {
        "Ventas": [1, 2],
        "": [4],
        "I+D": [3],
    }
    assert next(iter(found)) == "Ventas"
