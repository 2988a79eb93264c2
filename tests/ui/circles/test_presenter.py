"""What the circles page knows and does, without a widget."""

from __future__ import annotations

import pytest

from agenda.model.circle import Ring
from agenda.model.errors import BadInput
from agenda.ui.circles.form import CircleForm
from agenda.ui.circles.presenter import CirclesPresenter


@pytest.fixture
def presenter(peopled, dressed_app):
    made = CirclesPresenter(peopled.agenda)
    made.load()
    return made


def drawn(presenter, ring):
    return {person for person, _ in presenter.scene.rings[ring]}


def slices(presenter):
    names = {id_: circle.name for id_, circle in presenter.scene.circles.items()}
    return {
        ", ".join(names[id_] for id_ in sector.circles): sector.people
        for sector in presenter.scene.sectors
    }


def test_everybody_in_a_circle_is_in_her_closest_ring_once(presenter, peopled):
    people = list(peopled.people.values())
    assert drawn(presenter, Ring.CLOSE) == set(people[:3])
    assert drawn(presenter, Ring.DORMANT) == set(people[6:20])
    assert drawn(presenter, Ring.NEW) == set(people[3:6])
    assert (presenter.people, presenter.within) == (30, 20)


def test_slices_are_the_circles_that_lie_in_no_other(presenter):
    assert slices(presenter) == {"Family": 6, "Clients": 12, "": 2}


def test_coming_into_a_circle_shows_the_circles_inside_it_and_leaving_goes_back(presenter, peopled):
    presenter.enter((peopled.clients,))
    assert slices(presenter) == {"Bilbao": 4, "": 8}
    assert presenter.chosen.name == "Clients"
    presenter.enter((peopled.bilbao,))
    assert slices(presenter) == {"": 4}
    assert presenter.leave()
    assert presenter.scope == (peopled.clients,)
    assert presenter.leave()
    assert presenter.scope == ()
    assert not presenter.leave()


def test_a_search_finds_people_in_the_rings_in_list_order(presenter, peopled):
    presenter.search("alba")
    assert presenter.found() == [peopled.people["Alba Soto"], peopled.people["Alba Vidal"]]
    presenter.search("")
    assert presenter.scene.found is None


def test_dragging_somebody_closer_is_kept_and_told(presenter, peopled, qtbot):
    gala = peopled.people["Gala Vidal"]
    with qtbot.waitSignal(presenter.done) as told:
        presenter.place([gala], Ring.CLOSE, None, peopled.clients)
    assert gala in drawn(presenter, Ring.CLOSE)
    assert told.args == ["moved", "Close circle"]
    assert gala in peopled.agenda.circles.members(peopled.clients)


def test_one_drag_is_taken_back_by_one_undo(presenter, peopled):
    gala = peopled.people["Gala Vidal"]
    choir, _ = peopled.agenda.circles.add("Choir", ring=Ring.DORMANT)
    presenter.load()
    before = peopled.agenda.circles.placed()
    presenter.place([gala], Ring.DORMANT, choir, peopled.clients)
    assert peopled.agenda.circles.members(choir) == [gala]
    assert gala not in peopled.agenda.circles.members(peopled.clients)
    peopled.agenda.history.undo()
    assert peopled.agenda.circles.placed() == before


def test_several_people_dragged_together_are_taken_back_by_one_undo(presenter, peopled):
    people = [peopled.people[name] for name in ("Alba Vidal", "Gala Vidal", "Jon Lago")]
    circles = peopled.agenda.circles
    before = {each.id: circles.members(each.id) for each in circles.all()}
    presenter.place(people, Ring.DORMANT, None)
    assert set(people) <= drawn(presenter, Ring.DORMANT)
    peopled.agenda.history.undo()
    assert {each.id: circles.members(each.id) for each in circles.all()} == before


def test_dropping_somebody_where_she_is_leaves_no_trace_in_the_history(presenter, peopled):
    entries = len(peopled.agenda.history.entries())
    presenter.place([peopled.people["Gala Vidal"]], Ring.DORMANT, peopled.clients, peopled.clients)
    assert len(peopled.agenda.history.entries()) == entries


@pytest.mark.parametrize("ring", list(Ring))
def test_a_ring_has_one_number_wherever_it_is_told(presenter, peopled, ring):
    id_ = peopled.roots[ring]
    inside = set(presenter.members(id_).tolist())
    assert inside == drawn(presenter, ring)
    assert presenter.scene.count(ring) == presenter.scene.circles[id_].count == len(inside)
    assert set(peopled.agenda.circles.members(id_)) == inside


def test_taking_somebody_out_of_a_ring_takes_her_out_of_its_circles(presenter, peopled):
    gala = peopled.people["Gala Vidal"]
    presenter.take([gala], peopled.roots[Ring.DORMANT])
    assert gala not in peopled.agenda.circles.members(peopled.clients)
    assert gala not in drawn(presenter, Ring.DORMANT)


def test_taking_people_out_of_a_ring_is_taken_back_by_one_undo(presenter, peopled):
    members = presenter.members(peopled.roots[Ring.DORMANT]).tolist()
    before = peopled.agenda.circles.placed()
    presenter.take(members, peopled.roots[Ring.DORMANT])
    assert drawn(presenter, Ring.DORMANT) == set()
    peopled.agenda.history.undo()
    assert peopled.agenda.circles.placed() == before


def test_who_is_in_a_ring_by_a_saved_search_alone_cannot_be_taken_out(presenter, peopled, qtbot):
    peopled.agenda.circles.add("Smart", ring=Ring.CLOSE, query="hugo lago")
    presenter.load()
    hugo = peopled.people["Hugo Lago"]
    assert hugo in drawn(presenter, Ring.CLOSE)
    with qtbot.waitSignal(presenter.refused) as refused:
        presenter.take([hugo], peopled.roots[Ring.CLOSE])
    assert refused.args[0].why == "smart"


def test_taking_somebody_out_of_a_circle_takes_her_out_of_those_inside_it(presenter, peopled):
    inside = peopled.agenda.circles.members(peopled.bilbao)[0]
    presenter.take([inside], peopled.clients)
    assert inside not in peopled.agenda.circles.members(peopled.clients)


def test_a_new_circle_is_chosen_at_once(presenter):
    form = CircleForm(name="Choir", color="school", ring=Ring.NEW, cadence="cada 2 meses")
    assert presenter.add(form) is None
    assert (presenter.chosen.name, presenter.chosen.cadence) == ("Choir", 60)


def test_a_name_that_is_taken_is_refused_and_nothing_changes(presenter, peopled):
    error = presenter.add(CircleForm(name="familý", color="school", ring=Ring.NEW))
    assert isinstance(error, BadInput)
    assert len(presenter.circles) == 6
    error = presenter.edit(
        peopled.clients, CircleForm(name="Family", color="school", ring=Ring.DORMANT)
    )
    assert isinstance(error, BadInput)
    assert presenter.scene.circles[peopled.clients].color == "clients"


def test_editing_changes_only_what_the_form_changes(presenter, peopled):
    entries = len(peopled.agenda.history.entries())
    form = CircleForm(name="Clients", color="school", ring=Ring.DORMANT)
    assert presenter.edit(peopled.clients, form) is None
    assert presenter.scene.circles[peopled.clients].color == "school"
    assert len(peopled.agenda.history.entries()) == entries + 1


def test_a_form_changes_everything_as_one_step(presenter, peopled):
    circles = peopled.agenda.circles
    before = circles.all()
    form = CircleForm(
        name="North", color="school", ring=Ring.NEW, parent=peopled.family, cadence="2 weeks"
    )
    assert presenter.edit(peopled.bilbao, form) is None
    bilbao = presenter.scene.circles[peopled.bilbao]
    assert (bilbao.name, bilbao.parent, bilbao.ring) == ("North", peopled.family, Ring.NEW)
    assert (bilbao.color, bilbao.cadence) == ("school", 14)
    peopled.agenda.history.undo()
    assert circles.all() == before


def test_a_circle_comes_out_of_the_one_it_lies_in_and_stays_where_the_form_leaves_it(
    presenter, peopled
):
    form = CircleForm(name="Bilbao", color="school", ring=Ring.DORMANT)
    presenter.edit(peopled.bilbao, form)
    bilbao = presenter.scene.circles[peopled.bilbao]
    assert (bilbao.parent, bilbao.ring) == (None, Ring.DORMANT)


def test_a_circle_gets_a_saved_search_and_loses_it_again(presenter, peopled):
    form = CircleForm(name="Family", color="family", ring=Ring.NEW, query="alba")
    presenter.edit(peopled.family, form)
    found = {peopled.people["Alba Vidal"], peopled.people["Alba Soto"], peopled.people["Alba Lago"]}
    assert set(presenter.members(peopled.family).tolist()) == found
    presenter.edit(peopled.family, CircleForm(name="Family", color="family", ring=Ring.NEW))
    assert presenter.scene.circles[peopled.family].query == ""


def test_removing_the_circle_in_view_goes_back_to_all(presenter, peopled):
    presenter.enter((peopled.family,))
    presenter.remove(peopled.family)
    assert presenter.scope == ()
    assert presenter.chosen.root
    assert len(drawn(presenter, Ring.CLOSE)) == 3


def test_putting_into_a_smart_circle_is_refused(presenter, peopled, qtbot):
    smart, _ = peopled.agenda.circles.add("Smart", query="alba")
    presenter.load()
    with qtbot.waitSignal(presenter.refused) as refused:
        presenter.put([peopled.people["Jon Vidal"]], smart)
    assert isinstance(refused.args[0], BadInput)
