"""The review of duplicates as it is used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from agenda.ui.duplicates import DuplicatesPage
from agenda.ui.duplicates.choices import RadioChoice, TickChoice
from agenda.ui.duplicates.queue_view import QueueModel
from agenda.ui.page import Goto
from agenda.ui.widgets import Button, StatusChip


@pytest.fixture
def page_in(theme, agenda, jobs, shown, speak):
    """The page in a language, with what is in the agenda by then."""

    def make(language, width=1216):
        speak(language)
        page = shown(DuplicatesPage(theme, agenda, jobs), width, 800)
        page.changed.connect(page.refresh)  # as the main window does
        page.enter(Goto(place="duplicates"))
        return page

    return make


@pytest.fixture
def page(three_pairs, page_in):
    made = page_in("en")
    show(made, "Lucía Ortega Prieto")
    return made


def show(page, name):
    pairs = page.presenter.queue.pairs
    page.presenter.go(next(n for n, pair in enumerate(pairs) if pair.a.name == name))


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def choices(page, kind, role):
    return {
        choice.words.text: choice
        for choice in page.findChildren(role)
        if not choice.isHidden() and choice.accessibleName().startswith(f"{kind}:")
    }


def button(page, text):
    (found,) = [b for b in page.findChildren(Button) if b.isVisible() and b.text() == text]
    return found


def test_the_queue_leaves_out_what_is_identical(page):
    assert "1 pair is identical" in words(page)
    assert page.side.list.model().rowCount() == 2


def test_reasons_are_chips_that_explain_themselves(page):
    chips = {chip.words(): chip.toolTip() for chip in page.findChildren(StatusChip)}
    assert any(said.startswith("Same mobile") for said in chips)
    assert all(chips.values())


def test_equal_values_collapse(page):
    assert "The same number" in words(page)
    assert list(choices(page, "Phone", TickChoice)) == ["+34 655 210 943", "+34 911 220 100"]


def test_the_result_follows_every_tick(page, qtbot):
    mail = choices(page, "E-mail", TickChoice)["luciaortega@hotmail.com"]
    qtbot.mouseClick(mail, Qt.MouseButton.LeftButton)
    assert page.pair.grid.result_texts()["email"] == "lucia.ortega@airbus.com"
    qtbot.mouseClick(mail, Qt.MouseButton.LeftButton)
    assert "luciaortega@hotmail.com" in page.pair.grid.result_texts()["email"]


def test_of_two_names_one_is_chosen(page, qtbot):
    names = choices(page, "Name", RadioChoice)
    qtbot.mouseClick(names["Lucia Ortega"], Qt.MouseButton.LeftButton)
    assert page.pair.grid.result_texts()["name"] == "Lucia Ortega"
    assert not names["Lucía Ortega Prieto"].isChecked()


def test_keys_choose_a_side_of_the_row_with_the_keyboard(page, qtbot):
    qtbot.keyClick(page.pair, Qt.Key.Key_2)
    assert page.pair.grid.result_texts()["name"] == "Lucia Ortega"
    qtbot.keyClick(page.pair, Qt.Key.Key_1)
    assert page.pair.grid.result_texts()["name"] == "Lucía Ortega Prieto"


def test_arrows_walk_the_rows(page, qtbot):
    qtbot.keyClick(page.pair, Qt.Key.Key_Down)
    first = page.focusWidget()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = page.focusWidget()
    assert first.accessibleName().startswith("Name:")
    assert second is not first
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert page.focusWidget() is first


def test_enter_merges_and_the_next_pair_is_there(page, qtbot, agenda):
    said = []
    page.said.connect(said.append)
    before = agenda.people.count()
    qtbot.keyClick(page.pair, Qt.Key.Key_Return)
    assert agenda.people.count() == before - 1
    assert said[-1].undo
    assert "José Ramón Gil Ruiz" in words(page.pair)


def test_n_keeps_them_apart(page, qtbot, agenda):
    before = agenda.people.count()
    qtbot.keyClick(page.pair, Qt.Key.Key_N)
    assert agenda.people.count() == before
    assert page.side.list.model().rowCount() == 1


def test_the_right_arrow_decides_later(page, qtbot):
    qtbot.keyClick(page.pair, Qt.Key.Key_Right)
    assert "José Ramón Gil Ruiz" in words(page.pair)
    assert page.side.list.model().rowCount() == 2


def test_enter_on_a_button_presses_that_button(page, qtbot, agenda):
    before = agenda.people.count()
    page.pair.different.setFocus()
    qtbot.keyClick(page.pair.different, Qt.Key.Key_Return)
    assert agenda.people.count() == before
    assert page.side.list.model().rowCount() == 1


def test_a_merge_undone_elsewhere_comes_back(page, qtbot, agenda):
    qtbot.keyClick(page.pair, Qt.Key.Key_Return)
    _, changes = agenda.history.undo()
    page.refresh(changes)
    assert "Lucía Ortega Prieto" in words(page.pair)


def test_the_identical_go_in_one_click(page, qtbot, agenda):
    before = agenda.people.count()
    qtbot.mouseClick(button(page, "Merge it"), Qt.MouseButton.LeftButton)
    assert agenda.people.count() == before - 1
    assert "1 pair is identical" not in words(page)


def test_an_agenda_without_duplicates_says_when_it_was_looked_at(page_in, agenda, jobs, qtbot):
    page = page_in("en")
    assert "No duplicates to review" in words(page)
    assert (
        "Agenda looks for them at each import. It can look again now; that changes nothing."
        in words(page)
    )
    qtbot.mouseClick(button(page, "Look again"), Qt.MouseButton.LeftButton)
    assert not button(page, "Looking…").isEnabled()
    jobs.last.succeeded.emit({"pairs": [], "total": 0})
    assert "Last looked for: today" in words(page)


def test_a_narrow_window_has_the_pair_and_the_bulk_card_alone(three_pairs, page_in):
    page = page_in("en", width=600)
    assert not page.side.isVisible()
    assert "1 pair is identical" in words(page.pair)
    assert page.pair._place.text() == "1 of 2"


def test_names_are_never_read_as_html(add, scan, page_in):
    for mail in ("a@x.es", "b@y.es"):
        add("<b>Eva</b>", "Sanz Ruiz", phone="655 111 222", email=mail)
    scan()
    page = page_in("en")
    labels = [label for label in page.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_every_control_has_a_name(page, nameless):
    assert nameless(page) == []


def test_it_speaks_spanish(three_pairs, page_in):
    page = page_in("es")
    said = words(page)
    assert "¿Son la misma persona?" in said
    assert "Así quedará" in said
    assert button(page, "Fusionar")


def test_qt_finds_no_fault_with_the_list(page, qtmodeltester):
    model = QueueModel()
    qtmodeltester.check(model)
    model.set_queue(page.presenter.queue)
    qtmodeltester.check(model)
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Same mobile" in heard
