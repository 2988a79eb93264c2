"""The import screen as it is used."""

from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget

from agenda.model.importing import Outcome, PlannedTalk
from agenda.ui.imports import ImportPage
from agenda.ui.imports.beyond_sheets import GroupsSheet, NewsSheet
from agenda.ui.imports.row_shape import Action
from agenda.ui.imports.sheets import NewCircleSheet, ProblemSheet, RowSheet
from agenda.ui.imports.stages import Stage
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto
from agenda.ui.people.picker import PersonPicker
from agenda.ui.widgets import Button, CheckBox, CircleChip, FilterChip, Sheet


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


@pytest.fixture
def relating(page, jobs, file, related):
    page.open_files([file])
    jobs.last.succeeded.emit(related)
    return page


def talks_said(page):
    model = page.plan.talks.model
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_conversations_have_a_tile_and_rows_of_their_own(relating, qtbot):
    tile = relating.plan.tiles.talks
    assert tile.accessibleName() == "4 Conversations"
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert relating.plan.rows is relating.plan.talks.rows
    assert relating.plan.rows.isVisible()
    first, second, third, fourth = talks_said(relating)
    assert first == "Ana, 120 messages, 3 calls, Mar 4, 2024 – Mar 6, 2024, Is kept with Ana García"
    assert second.endswith("Is kept with Adela, who comes in now")
    assert "More than one fits" in third
    assert fourth.endswith("Stays out until you say who it is")
    assert relating.plan.foot.accept.text() == "Import 3 cards and 2 conversations"


def test_space_leaves_a_conversation_out(relating, qtbot):
    relating.plan.show_talks()
    qtbot.keyClick(relating.plan.rows, Qt.Key.Key_Space)
    assert talks_said(relating)[0].endswith("Stays out")
    assert relating.plan.foot.accept.text() == "Import 3 cards and 1 conversation"


def test_whom_a_conversation_was_with_is_chosen_from_the_people(relating, qtbot):
    relating.plan.show_talks()
    qtbot.keyClick(relating.plan.rows, Qt.Key.Key_End)
    qtbot.keyClick(relating.plan.rows, Qt.Key.Key_Return)
    (picker,) = relating.findChildren(PersonPicker)
    picker.search.set_text("garcia")
    qtbot.waitUntil(lambda: picker.list.count() == 1)
    picker.accept()
    assert talks_said(relating)[3].endswith("Is kept with Ana García")
    assert relating.plan.foot.accept.text() == "Import 3 cards and 3 conversations"


def test_keeping_what_was_said_is_off_until_it_is_asked_for(relating):
    check = relating.plan.talks.words
    assert not check.isChecked()
    assert "stays on this computer" in check.accessibleDescription()
    check.click()
    assert relating.presenter.relations.keep_text


def test_a_chat_alone_shows_its_conversations_at_once(page, jobs, file, chat_only):
    page.open_files([file])
    jobs.last.succeeded.emit(chat_only)
    assert page.plan.talks.isVisible()
    assert not page.plan.tiles.isVisible()
    assert page.plan.foot.accept.text() == "Keep 2 conversations"
    assert page.plan.foot.accept.isEnabled()


def test_five_thousand_conversations_are_only_read_where_they_are_shown(page, jobs, file, ana):
    many = [
        asdict(PlannedTalk(ordinal=n, name=f"P{n}", kinds=(("message", n),), match=ana))
        for n in range(5000)
    ]
    page.open_files([file])
    jobs.last.succeeded.emit({"files": [], "rows": [], "talks": many})
    rows = page.plan.talks.rows
    assert rows.model().rowCount() == 5000
    rows.scrollToBottom()
    assert page.plan.talks.model.index(4999, 0).data() == "P4999"


def test_groups_are_chips_that_can_be_switched_off(relating, qtbot):
    chips = {c.words(): c for c in relating.plan.strip.findChildren(FilterChip) if c.isVisible()}
    assert list(chips) == ["Clientes 34", "Familia 12"]
    qtbot.keyClick(chips["Familia 12"], Qt.Key.Key_Space)
    assert relating.presenter.relations.circles_left == {"Familia"}


def test_many_groups_are_in_a_sheet(page, jobs, file, related):
    groups = [{"name": f"G{n:02}", "count": n, "circle": None} for n in range(12)]
    page.open_files([file])
    jobs.last.succeeded.emit(related | {"circles": groups})
    page.sheets.groups()
    (sheet,) = page.findChildren(GroupsSheet)
    (box,) = [b for b in sheet.findChildren(CheckBox) if b.accessibleName() == "G03"]
    box.click()
    sheet.accept()
    assert page.presenter.relations.circles_left == {"G03"}


def test_news_and_the_own_card_are_told(relating):
    said = " ".join(words(relating))
    assert "1 piece of news: Ana García: now at Nova (was Acme)" in said
    assert "Yo Misma is you" in said
    relating.sheets.news()
    (sheet,) = relating.findChildren(NewsSheet)
    assert sheet.findChild(QListWidget).item(0).text().endswith("now at Nova (was Acme)")


@pytest.fixture
def unsure(tmp_path, document, table):
    """A table of which nobody can be sure, and the plan for it."""
    csv = tmp_path / "lista.csv"
    csv.write_text("Quién;Contacto\nAna Gil;600 111 222\n", encoding="utf-8")
    columns = (("Quién", "name", 0.4, "Ana Gil"), ("Contacto", "phone", 0.5, "600 111 222"))
    return csv, document | {"layouts": [table(csv, *columns)]}


def test_columns_are_asked_for_and_the_people_follow(page, jobs, unsure, qtbot):
    csv, document = unsure
    page.open_files([csv])
    jobs.last.succeeded.emit(document)
    assert page.columns.isVisible()
    assert "Ana Gil" in words(page)
    first = page.columns.rows.choices[0]
    assert first.currentText() == "Whole name"
    first.setCurrentIndex(first.findData("org"))
    first.activated.emit(first.currentIndex())
    assert page.presenter.columns.fields(str(csv)) == ("org", "phone")
    qtbot.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "--decisions" in jobs.asked[-1][0]


def test_enter_in_the_new_circle_sheet_chooses_the_circle(plan, qtbot):
    plan.plan.strip._ask()
    (sheet,) = plan.findChildren(NewCircleSheet)
    (field,) = sheet.findChildren(QLineEdit)
    qtbot.keyClicks(field, "Feria")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert plan.presenter.new_circle == "Feria"
    assert [c.words() for c in plan.findChildren(CircleChip) if c.isVisible()] == ["Feria"]


def test_the_receipt_tells_of_conversations_and_circles(relating, jobs, related):
    relating.presenter.apply()
    counts = {"read": 5, "new": 2, "interactions": 7, "interactions_unmatched": 2, "ties": 1}
    jobs.last.succeeded.emit({"files": [related["files"][0] | counts], "batch": 1})
    said = words(relating)
    assert "Conversations and meetings" in said
    assert "Conversations with nobody" in said
    assert "Who knows whom" in said
    assert "Clientes, Familia" in said


def test_a_receipt_that_was_read_makes_room_for_the_door(plan, jobs, document):
    plan.presenter.apply()
    jobs.last.succeeded.emit(document | {"batch": 1})
    plan.hide()
    plan.show()
    plan.enter(Goto(place="import"))
    assert plan.presenter.stage is Stage.DOOR


def test_a_receipt_that_came_while_nobody_looked_is_still_there(plan, jobs, document):
    plan.presenter.apply()
    plan.hide()
    jobs.last.succeeded.emit(document | {"batch": 1})
    plan.show()
    plan.enter(Goto(place="import"))
    assert plan.presenter.stage is Stage.RECEIPT


def test_rubbish_is_a_problem_with_its_reason(page, jobs, lost, file):
    page.open_files([file])
    jobs.last.succeeded.emit({"files": [lost("foto.bin", "not recognised")], "rows": []})
    assert page.problem.isVisible()
    assert any("does not know this kind of file" in text for text in words(page))


def test_pasting_a_picture_or_text_on_the_door_plans_it(page, jobs):
    QGuiApplication.clipboard().setText("Ana García\n600 111 222")
    page.paste()
    assert page.presenter.paths[0].name == "pasted.txt"
    page.presenter.cancel()
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    QGuiApplication.clipboard().setImage(picture)
    page.paste()
    assert page.presenter.paths[0].name == "pasted.png"


def test_every_control_of_the_columns_has_a_name(page, jobs, unsure, nameless):
    csv, document = unsure
    page.open_files([csv])
    jobs.last.succeeded.emit(document)
    assert nameless(page) == []


def test_every_control_beyond_cards_has_a_name(relating, nameless):
    relating.plan.show_talks()
    assert nameless(relating) == []
    for open_sheet in (
        relating.sheets.groups,
        relating.sheets.news,
        lambda: relating.sheets.who(3),
    ):
        open_sheet()
    assert [nameless(sheet) for sheet in relating.findChildren(Sheet)] == [[], [], []]
