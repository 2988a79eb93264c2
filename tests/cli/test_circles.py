import pytest


def circle_named(said, name):
    return next(circle for circle in said["circles"] if circle["name"] == name)


def names(people):
    return [person["name"] for person in people]


def test_a_new_agenda_has_the_three_rings(terminal):
    circles = terminal.json("circles")["circles"]
    assert [(c["ring"], c["root"], c["count"]) for c in circles] == [
        ("close", True, 0),
        ("dormant", True, 0),
        ("new", True, 0),
    ]


def test_a_circle_is_added_with_ring_and_cadence(terminal):
    terminal.json("circle", "add", "Clientes", "--ring", "dormant", "--cadence", "cada 6 meses")
    circle = circle_named(terminal.json("circles"), "Clientes")
    assert (circle["ring"], circle["cadence_days"], circle["count"]) == ("dormant", 180, 0)


def test_a_circle_under_another_counts_for_it_too(peopled):
    parent = peopled.json("circle", "add", "Vela", "--ring", "close")["circle"]["circle"]
    sub = peopled.json("circle", "add", "Regata", "--under", "vela")["circle"]
    assert (sub["parent"], sub["ring"]) == (parent, "close")
    peopled.json("circle", "put", "Regata", 1)
    assert circle_named(peopled.json("circles"), "Vela")["count"] == 1


def test_people_are_put_in_and_taken_out(peopled):
    peopled.json("circle", "add", "Vela")
    put = peopled.json("circle", "put", "vela", "ana-movil", 2)
    assert (put["people"], put["circle"]["count"]) == ([1, 2], 2)
    assert peopled.json("show", 1)["people"][0]["circles"] == ["Vela"]
    assert peopled.json("circle", "take", "Vela", 1)["circle"]["count"] == 1
    assert names(peopled.json("circles", "Vela")["people"]) == ["Óscar Ruiz Tejada"]


def test_everybody_who_fits_a_search_can_be_put_in(peopled):
    peopled.json("circle", "add", "Norte")
    assert peopled.json("circle", "put", "Norte", "--query", "norte")["people"] == [1]


def test_members_of_all_circles_can_be_listed(peopled):
    peopled.json("circle", "add", "Vela")
    peopled.json("circle", "put", "Vela", 3)
    circle = circle_named(peopled.json("circles", "--members"), "Vela")
    assert circle["people"] == [{"person": 3, "name": "Eva Sanz Luna"}]


def test_a_smart_circle_finds_its_people_itself(peopled):
    peopled.json("circle", "add", "Norte", "--query", "estudio norte")
    assert names(peopled.json("circles", "Norte")["people"]) == ["Ana Gil Pérez"]
    assert peopled("circle", "put", "Norte", 2).code == 1


def test_a_circle_can_be_renamed_moved_coloured_and_given_a_rhythm(terminal):
    terminal.json("circle", "add", "Vela")
    terminal.json("circle", "rename", "Vela", "Mar")
    terminal.json("circle", "move", "Mar", "--ring", "close")
    terminal.json("circle", "color", "Mar", "#336699")
    terminal.json("circle", "cadence", "Mar", "2", "semanas")
    circle = circle_named(terminal.json("circles"), "Mar")
    assert (circle["ring"], circle["color"], circle["cadence_days"]) == ("close", "#336699", 14)
    terminal.json("circle", "cadence", "Mar", "none")
    assert circle_named(terminal.json("circles"), "Mar")["cadence_days"] is None


def test_removing_a_circle_keeps_its_people(peopled):
    peopled.json("circle", "add", "Vela")
    peopled.json("circle", "put", "Vela", 1)
    peopled.json("circle", "remove", "Vela")
    assert peopled.json("show", 1)["people"][0]["circles"] == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "clientes"), 1),
        (("add", " "), 2),
        (("add", "Otro", "--cadence", "a veces"), 2),
        (("remove", "1"), 1),
        (("remove", "nope"), 1),
        (("put", "Clientes"), 2),
        (("move", "Clientes"), 2),
        (("add", "Otro", "--ring", "nope"), 2),
    ],
)
def test_what_cannot_be_is_refused(terminal, arguments, code):
    terminal.json("circle", "add", "Clientes")
    before = terminal.json("circles")
    assert terminal("circle", *arguments).code == code
    assert terminal.json("circles") == before


def test_people_read_the_circles_with_their_rings(terminal):
    terminal.json("circle", "add", "Clientes", "--ring", "dormant", "--cadence", "90d")
    said = terminal("circles").out
    assert "Clientes" in said
    assert "dormant professional" in said
    assert "90 days" in said
