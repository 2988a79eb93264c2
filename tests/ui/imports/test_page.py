"""The import screen as it is used."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from agenda.model.importing import Outcome
from agenda.ui.imports import ImportPage
from agenda.ui.imports.row_shape import Action
from agenda.ui.imports.sheets import ProblemSheet, RowSheet
from agenda.ui.jobs import Jobs
from agenda.ui.widgets import Button, CircleChip, Sheet


@pytest.fixture
def page_in(theme, agenda, jobs, shown, speak):
    """The page in a language, 1040 × 800."""
    made = []

    def make(language):
        speak(language)
        made.append(shown(ImportPage(theme, agenda, jobs), 1040, 800))
        return made[-1]

    yield make
    for page in made:
        page.presenter.cancel()


@pytest.fixture
def page(page_in):
    return page_in("en")


@pytest.fixture
def files(file, document):
    return file, document


@pytest.fixture
def plan(page, jobs, file, document):
    page.open_files([file])
    jobs.last.succeeded.emit(document)
    return page


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def press(page, text):
    (button,) = [b for b in page.findChildren(Button) if b.isVisible() and b.text() == text]
    button.click()


def test_the_plan_tells_what_would_happen_and_that_nothing_is_saved(plan):
    said = " ".join(words(plan))
    assert "contactos.vcf" in said
    assert "nothing has been saved yet" in said
    numbers = {o: t.accessibleName() for o, t in plan.plan.tiles.cards.items()}
    assert numbers[Outcome.NEW] == "2 New"
    assert numbers[Outcome.DOUBTFUL] == "1 Doubtful"
    assert plan.plan.foot.accept.text() == "Import 3"


def test_a_tile_filters_the_rows(plan, qtbot):
    qtbot.mouseClick(plan.plan.tiles.cards[Outcome.DOUBTFUL], Qt.MouseButton.LeftButton)
    assert plan.plan.cards.model.index(0, 0).data() == "A. Garcia"
    assert plan.plan.cards.model.rowCount() == 1


def test_space_leaves_out_and_the_button_counts(plan, qtbot):
    rows = plan.plan.rows
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert plan.plan.foot.accept.text() == "Import 2"
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Space)  # the taxi after all
    assert plan.plan.foot.accept.text() == "Import 3"


def test_a_click_on_the_tick_and_on_the_words_of_a_row_decides(plan, qtbot):
    plan.plan.cards.show_outcome(Outcome.COMPLETED)
    rows = plan.plan.rows
    shape = rows._shape(0)
    (button,) = [pill for pill in shape.pills if pill.action is Action.APART]
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=button.rect.center())
    assert plan.plan.cards.review.row(2).apart
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=shape.tick.center())
    assert not plan.plan.cards.review.row(2).ticked


def test_the_doubtful_are_decided_from_the_keyboard(plan, qtbot):
    plan.plan.cards.show_outcome(Outcome.DOUBTFUL)
    qtbot.keyClick(plan.plan.rows, Qt.Key.Key_S)
    assert plan.plan.cards.review.decisions(None)["together"] == [4]
    qtbot.keyClick(plan.plan.rows, Qt.Key.Key_D)
    assert plan.plan.cards.review.decisions(None)["apart"] == [4]


def test_searching_looks_in_the_whole_file_and_comes_back(plan):
    plan.plan.cards.search.set_text("garcia")
    assert plan.plan.cards.model.rowCount() == 3
    assert "In the whole file" in words(plan)
    plan.plan.cards.search.clear()
    assert plan.plan.cards.review.outcome is Outcome.NEW
    assert plan.plan.cards.model.rowCount() == 2


def test_enter_shows_what_a_card_adds(plan, qtbot):
    plan.plan.cards.show_outcome(Outcome.COMPLETED)
    qtbot.keyClick(plan.plan.rows, Qt.Key.Key_Return)
    (sheet,) = plan.findChildren(RowSheet)
    said = words(sheet)
    assert "Completes the card of Ana García" in said
    assert "Adds +34 677 130 902" in said  # the e-mail is there already
    press(sheet, "Not the same person")
    assert plan.plan.cards.review.row(2).apart


def test_problems_are_listed_with_their_lines_and_can_be_copied(plan):
    press(plan, "View")
    (sheet,) = plan.findChildren(ProblemSheet)
    assert sheet.text() == "Line 12: The picture is damaged."
    press(sheet, "Copy")
    assert QGuiApplication.clipboard().text() == sheet.text()


def test_a_file_that_cannot_be_read_does_not_hold_up_the_others(page, jobs, file, document):
    page.open_files([file, Path("foto.bin")])
    lost = {
        "path": "foto.bin",
        "importer": "",
        "problems": [{"line": 0, "severity": "error", "message": "not recognised"}],
    }
    jobs.last.succeeded.emit(document | {"files": [*document["files"], lost]})
    assert any("foto.bin stays out" in text for text in words(page))
    assert page.plan.foot.accept.isEnabled()


def test_the_circle_dropped_on_is_chosen_and_can_be_taken_away(page, jobs, agenda, file, document):
    circle, _ = agenda.circles.add("Clientes")
    page.open_files([file], circle)
    jobs.last.succeeded.emit(document)
    (chip,) = [c for c in page.findChildren(CircleChip) if c.isVisible()]
    assert chip.words() == "Clientes"
    chip.remove_requested.emit()
    assert page.presenter.circle is None


def test_from_the_plan_to_the_receipt_by_keyboard(plan, jobs, qtbot, document):
    said, wanted = [], []
    plan.said.connect(said.append)
    plan.wanted.connect(wanted.append)
    qtbot.keyClick(plan.plan.rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Bringing in contactos.vcf" in words(plan)
    jobs.last.succeeded.emit(document | {"batch": 1})
    assert "3 people have come in" in words(plan)
    assert said[-1].text == "3 people have come in"
    assert said[-1].undo
    press(plan, "Review doubtful")
    press(plan, "See the people")
    assert [goto.place for goto in wanted] == ["duplicates", "people"]


def test_escape_leaves_without_saving_and_says_so(plan, qtbot):
    qtbot.keyClick(plan.plan.rows, Qt.Key.Key_Escape)
    assert "Stopped. Nothing was saved." in words(plan)


def test_importing_what_was_there_already_says_that_nothing_changed(plan, jobs, document):
    said = []
    plan.said.connect(said.append)
    plan.presenter.apply()
    jobs.last.succeeded.emit(document | {"batch": None})
    assert "All of it was there already" in words(plan)
    assert not said[-1].undo


def test_an_unknown_file_is_explained_in_three_parts(page, jobs, file):
    page.open_files([file])
    jobs.last.failed.emit({"kind": "Unreadable", "happened": "not recognised"})
    said = " ".join(words(page))
    assert "contactos.vcf cannot be read." in said
    assert "Nothing was changed." in said
    assert "does not know this kind of file" in said


def test_names_from_files_are_never_read_as_html(plan, jobs, file, document):
    document["files"][0]["path"] = "<img src=x>.vcf"
    plan.presenter.apply()
    jobs.last.succeeded.emit(document | {"batch": 1})
    labels = [label for label in plan.findChildren(QLabel) if "<img" in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("stage", ["door", "waiting", "plan", "receipt", "problem"])
def test_every_control_has_a_name(page, jobs, files, nameless, stage):
    file, document = files
    if stage != "door":
        page.open_files([file])
    if stage in ("plan", "receipt"):
        jobs.last.succeeded.emit(document)
    if stage == "receipt":
        page.presenter.apply()
        jobs.last.succeeded.emit(document | {"batch": 1})
    if stage == "problem":
        jobs.last.failed.emit({"kind": "Busy", "happened": "x"})
    assert nameless(page) == []


def test_sheets_have_names_too(plan, nameless):
    plan.sheets.details(2)
    plan.sheets.problems()
    for sheet in plan.findChildren(Sheet):
        assert nameless(sheet) == []


def test_it_speaks_spanish(page_in, jobs, files):
    page = page_in("es")
    file, document = files
    page.open_files([file])
    jobs.last.succeeded.emit(document)
    said = words(page)
    assert "Personas que no tenías" in said
    assert page.plan.foot.accept.text() == "Importar 3"


def test_a_real_file_is_read_reviewed_and_brought_in(theme, agenda, shown, qtbot, file):
    jobs = Jobs(agenda.path)
    page = shown(ImportPage(theme, agenda, jobs), 1040, 800)
    page.open_files([file])
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.plan, timeout=30_000)
    assert agenda.people.count() == 0
    page.presenter.apply()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.receipt, timeout=30_000)
    assert [row.name for row in agenda.people.find("adela")] == ["Adela"]
    page.presenter.undo()
    assert agenda.people.count() == 0
    jobs.kill_all()
