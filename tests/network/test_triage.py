from dataclasses import fields
from datetime import date

import pytest

from agenda.model.circle import Circle, Ring
from agenda.model.triage import ClueKind, Fate
from agenda.network.clues import Candidate
from agenda.network.triage import DEFAULT_CADENCE, Myself, groups, propose

TODAY = date(2026, 11, 20).toordinal()


def circle(id_, name, ring=Ring.CLOSE, *, root=False, query=""):
    return Circle(
        id=id_, name=name, ring=ring, color="family", position=id_, root=root, query=query
    )


ME = Myself(
    surnames=("Guijarro", "Prat"),
    orgs=("Repsol",),
    schools=("Deusto",),
    emails=("marta@guijarro.es", "marta@gmail.com"),
    circles=(
        circle(1, "Círculo íntimo", root=True),
        circle(2, "Familia"),
        circle(3, "Clientes", Ring.DORMANT),
        circle(4, "BIME 2026", Ring.NEW),
    ),
    cadences={1: 30, 2: 14},
)


def of(**more):
    (one,) = propose([Candidate(person=7, **more)], ME, today=TODAY)
    return one


def reasons(one):
    return [clue.kind for clue in one.clues]


@pytest.mark.parametrize(
    "label", ["Familia", "mamá", "Hermano", "wife", "Cousin", "familia Murcia"]
)
def test_family_is_close(label):
    one = of(labels=(label,))
    assert (one.fate, one.ring, one.circle, one.cadence) == (Fate.PLACE, Ring.CLOSE, 2, 14)
    assert reasons(one) == [ClueKind.FAMILY_LABEL]


def test_two_surnames_in_common_are_family():
    one = of(surnames=("GUIJARRO", "Prat"))
    assert (one.ring, one.circle) == (Ring.CLOSE, 2)
    assert one.sure > of(surnames=("Guijarro", "Gil")).sure


def test_a_surname_that_many_bear_says_nothing():
    many = [Candidate(person=n, surnames=("Prat", f"s{n}")) for n in range(12)]
    assert {one.fate for one in propose(many, ME, today=TODAY)} == {Fate.LEAVE}


def test_whoever_one_talks_to_often_is_close_with_the_rhythm_of_the_ring():
    one = of(last=TODAY - 9, talks=15, ever=80)
    assert (one.ring, one.cadence) == (Ring.CLOSE, 30)
    assert ClueKind.OFTEN in reasons(one)


def test_whoever_one_talked_to_long_ago_is_dormant():
    one = of(last=TODAY - 900, ever=20)
    assert (one.ring, one.cadence) == (Ring.DORMANT, DEFAULT_CADENCE[Ring.DORMANT])
    assert one.clues[0].parts == (("days", "900"),)


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        ({"orgs": ("REPSOL",)}, ClueKind.SAME_ORG),
        ({"schools": ("deusto",)}, ClueKind.SAME_SCHOOL),
        ({"emails": ("x@guijarro.es",)}, ClueKind.OWN_DOMAIN),
        ({"labels": ("Trabajo",)}, ClueKind.LABEL),
        ({"connected": TODAY - 2000}, ClueKind.CONNECTED),
    ],
)
def test_what_one_shares_professionally_is_dormant(known, kind):
    one = of(**known)
    assert (one.ring, reasons(one)) == (Ring.DORMANT, [kind])


def test_a_public_domain_is_no_company():
    assert of(emails=("x@gmail.com",)).fate is Fate.LEAVE


@pytest.mark.parametrize("known", [{"met_at": "BIME 2026"}, {"connected": TODAY - 20}])
def test_whoever_one_has_just_met_is_new(known):
    assert of(**known).ring is Ring.NEW


def test_an_existing_circle_is_proposed_by_its_name():
    assert of(labels=("CLIENTES",)).circle == 3
    assert of(met_at="bime 2026").circle == 4
    assert of(labels=("Proveedores",)).circle is None


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"sources": ("google",)},
        {"emails": ("info@empresa.es",)},
        {"emails": ("no-reply@tienda.com",)},
        {"organisation": True, "orgs": ("Repsol",)},
        {"incoming": 30},
    ],
)
def test_what_is_nobody_to_call_stays_where_it_is(known):
    one = of(**known)
    assert (one.fate, one.ring, one.cadence) == (Fate.LEAVE, None, None)
    assert one.clues


def test_several_reasons_make_it_surer_and_all_are_told():
    both = of(labels=("Trabajo",), orgs=("Repsol",))
    assert both.sure > of(labels=("Trabajo",)).sure
    assert set(reasons(both)) == {ClueKind.LABEL, ClueKind.SAME_ORG}


def test_what_speaks_against_it_is_told_last():
    one = of(labels=("Familia",), orgs=("Repsol",))
    assert one.ring is Ring.CLOSE
    assert reasons(one) == [ClueKind.FAMILY_LABEL, ClueKind.SAME_ORG]


def test_nothing_can_be_guessed_from_gender_or_origin():
    known = {field.name for field in fields(Candidate)}
    assert not known & {
        "gender",
        "given",
        "name",
        "title",
        "role",
        "nationality",
        "photo",
        "address",
    }


def test_people_decided_alike_come_together_closest_and_surest_first():
    people = [
        Candidate(person=1),
        Candidate(person=2, labels=("Clientes",)),
        Candidate(person=3, labels=("Familia",)),
        Candidate(person=4, orgs=("Repsol",)),
        Candidate(person=5, labels=("clientes",)),
        Candidate(person=6, labels=("Familia",)),
        Candidate(person=7, met_at="BIME 2026"),
    ]
    found = groups(propose(people, ME, today=TODAY))
    assert [[one.person for one in ones] for _, ones in found] == [[3, 6], [2, 5], [4], [7], [1]]


def test_fifteen_hundred_people_are_a_few_dozen_decisions():
    people = [
        Candidate(
            person=n,
            labels=(("Clientes",), ("Familia",), (), (), ("Colegio",))[n % 5],
            orgs=("Repsol",) if n % 7 == 0 else (),
            last=TODAY - 400 - n if n % 3 == 0 else None,
            ever=n % 20,
            connected=TODAY - 3000 if n % 2 else None,
        )
        for n in range(1500)
    ]
    found = propose(people, ME, today=TODAY)
    assert {one.person for one in found} == set(range(1500))
    assert len(groups(found)) < 30
    assert found == propose(people[::-1], ME, today=TODAY)
