import pytest

from agenda.model.card import Name, Value
from agenda.model.circle import Ring
from agenda.model.errors import BadInput, NotFound
from agenda.services.agenda import open_agenda

BOTH_DATABASES = True


@pytest.fixture
def people(agenda):
    return [agenda.people.add(Name(full=name))[0] for name in ("Ana", "Bruno", "Carla")]


def _named(agenda):
    return {circle.name: circle for circle in agenda.circles.all()}


def test_a_new_agenda_has_three_rings_and_nothing_to_undo(agenda):
    assert [(c.ring, c.root) for c in agenda.circles.all()] == [(ring, True) for ring in Ring]
    assert agenda.history.entries() == []


def test_rings_never_renamed_are_called_as_the_language_has_them(agenda, plugins):
    agenda.circles.rename(agenda.circles.all()[2].id, "Los nuevos")
    agenda.close()
    spanish = open_agenda(agenda.place, plugins, language="es")
    names = [circle.name for circle in spanish.circles.all()]
    assert names == ["Círculo íntimo", "Profesional dormido", "Los nuevos"]
    spanish.close()


def test_people_are_counted_in_a_circle_and_in_those_above_it(agenda, people):
    ana, bruno, carla = people
    work, _ = agenda.circles.add("Trabajo", ring=Ring.DORMANT)
    team, _ = agenda.circles.add("Equipo", parent=work)
    agenda.circles.put([ana], work)
    agenda.circles.put([ana, bruno], team)
    agenda.circles.put([bruno], team)
    assert _named(agenda)["Trabajo"].count == 2
    assert _named(agenda)["Equipo"].ring is Ring.DORMANT
    assert agenda.circles.without() == [carla]


def test_everybody_is_placed_once_in_her_closest_ring(agenda, people):
    ana, bruno, _ = people
    family, _ = agenda.circles.add("Familia", ring=Ring.CLOSE)
    clients, _ = agenda.circles.add("Clientes", ring=Ring.NEW)
    agenda.circles.put([ana, bruno], clients)
    agenda.circles.put([ana], family)
    placed = {p.person: (p.ring, p.circle) for p in agenda.circles.placed()}
    assert placed == {ana: (Ring.CLOSE, family), bruno: (Ring.NEW, clients)}


def test_in_a_ring_are_those_whose_closest_it_is(agenda, people):
    ana, bruno, carla = people
    close, dormant, _ = agenda.circles.all()[:3]
    family, _ = agenda.circles.add("Familia", ring=Ring.CLOSE)
    agenda.circles.put([ana, bruno], dormant.id)
    agenda.circles.put([ana], family)
    agenda.circles.put([carla], close.id)
    assert sorted(agenda.circles.members(close.id)) == [ana, carla]
    assert agenda.circles.members(dormant.id) == [bruno]


def test_a_move_between_circles_is_one_step(agenda, people):
    work, _ = agenda.circles.add("Trabajo")
    home, _ = agenda.circles.add("Casa")
    agenda.circles.put(people, work)
    agenda.circles.rearrange(people[:1], put=[home], take=[work])
    assert agenda.circles.members(home) == people[:1]
    assert agenda.circles.members(work) == people[1:]
    agenda.history.undo()
    assert agenda.circles.members(work) == people


def test_a_form_of_a_circle_is_saved_as_one_step(agenda):
    work, _ = agenda.circles.add("Trabajo", ring=Ring.DORMANT)
    team, _ = agenda.circles.add("Equipo")
    agenda.circles.change(team, name="El equipo", color="clients", cadence="1 month", parent=work)
    changed = _named(agenda)["El equipo"]
    assert (changed.color, changed.cadence, changed.parent, changed.ring) == (
        "clients", 30, work, Ring.DORMANT
    )  # fmt: skip
    with pytest.raises(BadInput) as caught:
        agenda.circles.change(work, parent=team)
    assert caught.value.why == "inside"
    agenda.history.undo()
    assert _named(agenda)["Equipo"].parent is None


def test_what_lies_inside_a_circle_moves_with_it(agenda):
    work, _ = agenda.circles.add("Trabajo", ring=Ring.NEW)
    agenda.circles.add("Equipo", parent=work)
    agenda.circles.move(work, ring=Ring.CLOSE)
    assert _named(agenda)["Equipo"].ring is Ring.CLOSE
    agenda.history.undo()
    assert _named(agenda)["Equipo"].ring is Ring.NEW


def test_a_smart_circle_finds_its_people_and_takes_none_by_hand(agenda, people):
    agenda.people.put_value(people[1], Value(kind="org", value="Ferrovial"))
    smart, _ = agenda.circles.add("Ferrovial", query="ferrovial")
    assert agenda.circles.members(smart) == [people[1]]
    with pytest.raises(BadInput):
        agenda.circles.put([people[0]], smart)


def test_a_removed_circle_lets_its_people_go_and_undo_brings_them_back(agenda, people):
    circle, _ = agenda.circles.add("Clientes")
    agenda.circles.put(people, circle)
    agenda.circles.remove(circle)
    assert "Clientes" not in _named(agenda)
    assert agenda.people.count() == 3
    agenda.history.undo()
    assert sorted(agenda.circles.members(circle)) == sorted(people)


def test_renaming_recolouring_moving_and_cadence_stay(agenda):
    circle, _ = agenda.circles.add("Clientes")
    agenda.circles.rename(circle, " Clientes  2027 ")
    agenda.circles.recolor(circle, "#336699")
    agenda.circles.move(circle, ring=Ring.CLOSE)
    agenda.circles.set_cadence(circle, "cada 6 meses")
    changed = _named(agenda)["Clientes 2027"]
    assert (changed.color, changed.ring, changed.cadence) == ("#336699", Ring.CLOSE, 180)


def test_what_makes_no_circle_is_refused_with_the_reason(agenda):
    agenda.circles.add("Clientes")
    for name, why in (("  ", "empty"), ("CLIENTES", "taken")):
        with pytest.raises(BadInput) as caught:
            agenda.circles.add(name)
        assert caught.value.why == why
    with pytest.raises(BadInput):
        agenda.circles.add("Nuevo", cadence="soon")
    with pytest.raises(BadInput):
        agenda.circles.remove(agenda.circles.all()[0].id)
    with pytest.raises(NotFound):
        agenda.circles.members(999)


def test_a_circle_is_meant_by_id_or_name_whatever_its_case(agenda):
    circle, _ = agenda.circles.add("Cole San José")
    assert agenda.circles.resolve("cole san jose").id == circle
    assert agenda.circles.resolve(str(circle)).id == circle
    with pytest.raises(NotFound):
        agenda.circles.resolve("Vecinos")
