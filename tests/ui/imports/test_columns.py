"""What the columns of a table mean: before the plan where unsure, remembered with the import."""

import json
from pathlib import Path

import pytest

from agenda.ui.imports.columns import Columns
from agenda.ui.imports.field_words import FIELD, meanings
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.stages import Stage

SURE = ("Nombre", "name", 1.0, "Ana")


@pytest.fixture
def csv(tmp_path):
    path = tmp_path / "lista.csv"
    path.write_text(
        "Quién;Contacto\nAna Gil;600 111 222\nLuis Vega;600 333 444\n", encoding="utf-8"
    )
    return path


@pytest.fixture
def unsure(document, csv, table):
    columns = (("Quién", "name", 0.4, "Ana Gil"), ("Contacto", "phone", 0.5, "600 111 222"))
    return document | {"layouts": [table(csv, *columns)]}


@pytest.fixture
def presenter(agenda, jobs):
    made = ImportPresenter(agenda, jobs)
    yield made
    made.cancel()


@pytest.mark.parametrize(
    ("columns", "unsure"),
    [
        ((SURE, ("Tel", "phone", 0.6, "600")), False),
        ((SURE, ("Tel", "phone", 0.5, "600")), True),
        ((SURE, ("Vacía", "phone", 0.1)), False),
        ((("Tel", "phone", 1.0, "600"),), True),
        ((("Empresa", "org", 1.0, "Acme"),), False),
    ],
)
def test_a_guess_is_asked_about_when_unsure_or_nothing_is_a_name(table, columns, unsure):
    assert Columns({"layouts": [table("a.csv", *columns)]}).unsure is unsure


def test_columns_come_before_the_plan_and_using_them_as_guessed_plans_no_more(
    presenter, jobs, csv, unsure
):
    presenter.open_files([csv])
    jobs.last.succeeded.emit(unsure)
    assert presenter.stage is Stage.COLUMNS
    presenter.use_columns()
    assert presenter.stage is Stage.PLAN
    assert len(jobs.asked) == 1


def test_columns_said_otherwise_are_planned_anew_and_go_with_the_import(
    presenter, jobs, csv, unsure
):
    presenter.open_files([csv])
    jobs.last.succeeded.emit(unsure)
    presenter.columns.say(str(csv), 1, "phone.cell")
    presenter.use_columns()
    assert presenter.stage is Stage.READING
    assert "--dry-run" in jobs.asked[-1][0]
    said = {str(csv): ["name", "phone.cell"]}
    assert told(jobs)["columns"] == said
    jobs.last.succeeded.emit(unsure)  # still as unsure, but the user has been asked
    assert presenter.stage is Stage.PLAN
    presenter.apply()
    assert told(jobs)["columns"] == said


def test_going_back_from_the_columns_leaves_them_as_they_were(presenter, jobs, csv, unsure):
    presenter.open_files([csv])
    jobs.last.succeeded.emit(unsure)
    presenter.use_columns()
    presenter.show_columns()
    presenter.columns.say(str(csv), 0, "org")
    presenter.leave_columns()
    assert presenter.stage is Stage.PLAN
    assert presenter.columns.fields(str(csv)) == ("name", "phone")


def test_leaving_before_the_plan_was_seen_leaves_the_import(presenter, jobs, csv, unsure):
    presenter.open_files([csv])
    jobs.last.succeeded.emit(unsure)
    presenter.leave_columns()
    assert presenter.stage is Stage.DOOR


def test_the_first_rows_are_shown_as_people(presenter, jobs, csv, unsure):
    presenter.open_files([csv])
    jobs.last.succeeded.emit(unsure)
    shown = presenter.preview(str(csv), 5)
    assert [card.name for card in shown] == ["Ana Gil", "Luis Vega"]
    presenter.columns.say(str(csv), 0, "org")
    presenter.columns.say(str(csv), 1, "")
    assert ("org", "Ana Gil") in presenter.preview(str(csv), 5)[0].facts


def test_a_table_inside_an_archive_has_no_preview(presenter, jobs, csv, unsure, table):
    presenter.open_files([csv])
    inside = [table("lista.zip/lista.csv", SURE)]
    jobs.last.succeeded.emit(unsure | {"layouts": inside})
    assert presenter.preview("lista.zip/lista.csv", 5) == []


@pytest.mark.usefixtures("dressed_app")
def test_every_meaning_can_be_chosen_and_has_words(agenda, speak):
    speak("es")
    fields = agenda.importing.columns()
    model = meanings(fields)
    rows = [model.item(row) for row in range(model.rowCount())]
    chosen = [item.data(FIELD) for item in rows if item.isEnabled()]
    assert sorted(chosen) == sorted(fields)
    assert not [item.text() for item in rows if item.text() in fields and item.text()]


def told(jobs):
    """What the last job was told."""
    arguments = jobs.asked[-1][0]
    return json.loads(Path(arguments[arguments.index("--decisions") + 1]).read_text("utf-8"))
