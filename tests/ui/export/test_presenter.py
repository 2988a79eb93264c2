"""Whom can be taken out and how, without a widget."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agenda.ui.export.presenter import ExportPresenter, Listing, Order, arguments


@pytest.fixture
def presenter(filled, jobs):
    return ExportPresenter(filled.agenda, jobs)


@pytest.fixture
def outcomes(presenter):
    heard = []
    presenter.done.connect(heard.append)
    presenter.refused.connect(heard.append)
    return heard


def titles(scopes):
    return [(scope.title, scope.count) for scope in scopes]


def test_everybody_and_the_circles_with_people_can_be_taken_out(presenter):
    scopes, likely = presenter.scopes(Listing())
    assert titles(scopes) == [("Everybody", 3), ("New people", 2), ("Clients", 2)]
    assert likely.kind == "everybody"


def test_what_the_list_shows_is_what_is_meant(presenter, filled):
    shown = Listing(circle=filled.clients)
    assert titles([presenter.scopes(shown)[1]]) == [("Clients", 2)]
    searched = replace(shown, query="bruno")
    assert titles([presenter.scopes(searched)[1]]) == [("Found by “bruno”", 1)]
    selected = replace(searched, selected=(filled.ids[2],))
    assert titles([presenter.scopes(selected)[1]]) == [("Carla", 1)]


def test_formats_have_plain_words_and_columns_where_they_can_be_chosen(presenter, speak):
    found = {one.id: one for one in presenter.formats()}
    assert next(iter(found)) == "vcard"
    assert found["json"].title == "Complete copy"
    assert dict(found["csv"].columns)["phone.cell"] == "Mobile phone"
    assert [one.id for one in found.values() if one.each] == ["vcard", "vcard3", "vcard4"]
    speak("es")
    assert {one.id: one.title for one in presenter.formats()}["csv"] == "Tabla sencilla"


def test_an_order_becomes_a_command_line(presenter, filled):
    scope = presenter.scopes(Listing(circle=filled.clients, query="b"))[1]
    order = Order(scope=scope, format="csv", path=Path("out.csv"), columns=("name", "email"))
    assert arguments(order) == [
        "export", "out.csv", "--format", "csv", "--columns", "name,email",
        "--circle", str(filled.clients), "--query", "b",
    ]  # fmt: skip
    assert "--each" in arguments(replace(order, each=True))


def test_the_suggested_name_is_free_and_that_of_the_circle(presenter, filled, tmp_path):
    scope = presenter.scopes(Listing(circle=filled.clients))[1]
    order = Order(scope=scope, format="csv", path=Path())
    assert presenter.suggested(order, ".csv", tmp_path).name == "Clients.csv"
    (tmp_path / "Clients.csv").touch()
    assert presenter.suggested(order, ".csv", tmp_path).name == "Clients 2.csv"


def test_what_the_format_could_not_say_is_told_once_in_the_users_language(
    presenter, filled, jobs, outcomes, speak
):
    speak("es")
    scope = presenter.scopes(Listing(circle=filled.clients))[1]
    presenter.start(Order(scope=scope, format="google", path=Path("out.csv")))
    said = {"message": "Ana: photo", "words": {"es": "Ana: foto"}}
    jobs.jobs[0].succeeded.emit({"people": 2, "problems": [said, said, {"message": "other"}]})
    (taken,) = outcomes
    assert (taken.people, taken.problems) == (2, (("Ana: foto", 2), ("other", 1)))


def test_those_selected_are_written_and_nobody_else(presenter, filled, outcomes, qtbot, tmp_path):
    scope = presenter.scopes(Listing(selected=(filled.ids[1],)))[1]
    path = tmp_path / "one.vcf"
    with qtbot.waitSignal(presenter.done):
        presenter.start(Order(scope=scope, format="vcard", path=path))
    assert path.read_text().count("BEGIN:VCARD") == 1
    assert "Bruno" in path.read_text()
    assert [taken.people for taken in outcomes] == [1]


def test_a_folder_that_cannot_be_written_is_explained(presenter, filled, outcomes, qtbot, tmp_path):
    scope = presenter.scopes(Listing(selected=(filled.ids[1],)))[1]
    path = tmp_path / "gone" / "one.vcf"
    with qtbot.waitSignal(presenter.refused):
        presenter.start(Order(scope=scope, format="vcard", path=path))
    assert "one.vcf cannot be written." in outcomes[0].text
