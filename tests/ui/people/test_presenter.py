"""Who is listed: order, search, circles."""

import pytest

from agenda.model.card import Name
from agenda.model.change import ChangeSet
from agenda.ui.people.presenter import PeoplePresenter


@pytest.fixture
def listed():
    return []


@pytest.fixture
def presenter(agenda, people, qapp, listed):
    made = PeoplePresenter(agenda)
    made.listed.connect(lambda ids: listed.append(ids.tolist()))
    made.load()
    return made


def names(agenda, ids):
    rows = agenda.people.rows(ids)
    return [rows[id_].name.split()[0] for id_ in ids]


def test_everybody_comes_in_order_of_given_names(presenter, agenda, listed):
    assert names(agenda, listed[-1]) == ["Ana", "Beatriz", "Carlos", "Íñigo"]


def test_by_surname_ene_comes_after_n(presenter, agenda, listed):
    agenda.people.add(Name(given="Óscar", family="Núñez"))
    presenter.sort(by_family=True)
    # García, Montalbán, Ñíguez, Zubizarreta; and somebody whose surname begins with Nú
    assert names(agenda, listed[-1]) == ["Ana", "Beatriz", "Óscar", "Carlos", "Íñigo"]


def test_search_finds_without_accents(presenter, agenda, listed):
    presenter.search("inigo")
    assert names(agenda, listed[-1]) == ["Íñigo"]


def test_search_finds_companies_and_telephone_numbers(presenter, agenda, listed):
    presenter.search("ferro")
    assert names(agenda, listed[-1]) == ["Beatriz"]
    presenter.search("612 408")
    assert names(agenda, listed[-1]) == ["Ana"]


def test_a_circle_lists_its_people_and_search_stays_inside(presenter, agenda, people, listed):
    circle, _ = agenda.circles.add("Choir")
    agenda.circles.put([people["Ana"], people["Carlos"]], circle)
    presenter.refresh(ChangeSet(circles=True))
    presenter.show_circle(circle)
    assert names(agenda, listed[-1]) == ["Ana", "Carlos"]
    assert presenter.total == 2
    presenter.search("beatriz")
    assert listed[-1] == []


def test_without_a_circle_lists_the_others(presenter, agenda, people, listed):
    circle, _ = agenda.circles.add("Choir")
    agenda.circles.put([people["Ana"]], circle)
    presenter.refresh(ChangeSet(circles=True))
    presenter.show_without()
    assert names(agenda, listed[-1]) == ["Beatriz", "Carlos", "Íñigo"]


def test_somebody_put_into_the_circle_on_screen_appears(presenter, agenda, people, listed):
    circle, changes = agenda.circles.add("Choir")
    presenter.refresh(changes)
    presenter.show_circle(circle)
    assert listed[-1] == []
    presenter.refresh(agenda.circles.put([people["Ana"]], circle))
    assert names(agenda, listed[-1]) == ["Ana"]


def test_a_circle_that_is_removed_gives_way_to_everybody(presenter, agenda, listed):
    circle, changes = agenda.circles.add("Choir")
    presenter.refresh(changes)
    presenter.show_circle(circle)
    presenter.refresh(agenda.circles.remove(circle))
    assert presenter.filter.circle is None
    assert len(listed[-1]) == 4


def test_a_removed_person_leaves_the_list(presenter, agenda, people, listed):
    presenter.refresh(agenda.people.remove([people["Ana"]]))
    assert names(agenda, listed[-1]) == ["Beatriz", "Carlos", "Íñigo"]


def test_a_changed_value_refreshes_the_row_only(presenter, agenda, people, qtbot, listed):
    listed.clear()
    changes = agenda.people.save(people["Ana"], hide=[("phone", "+34612408117")])
    with qtbot.waitSignal(presenter.rows_changed) as got:
        presenter.refresh(changes)
    assert got.args[0] == frozenset({people["Ana"]})
    assert listed == []


@pytest.mark.parametrize(
    ("letters", "expected"), [("b", "Beatriz"), ("ca", "Carlos"), ("í", "Íñigo"), ("zz", "Íñigo")]
)
def test_letters_typed_ahead_go_to_the_name(presenter, agenda, listed, letters, expected):
    ids = listed[-1]
    row = presenter.row_for_letters(presenter._order.ids, letters)
    assert names(agenda, [ids[row]]) == [expected]


def test_similar_names_are_offered_for_a_misspelling(presenter):
    assert [person.name for person in presenter.similar("Betriz")] == ["Beatriz Montalbán"]
