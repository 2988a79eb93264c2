"""The main job: drop three files, see, accept, find one person where there were three cards."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from agenda.model.card import Name
from agenda.model.importing import Outcome
from agenda.ui.page import Goto

LONG = 60_000


def listed(window):
    model = window.people.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def notice(window):
    shown = window.shell.snackbar.notice
    return shown.text if shown else ""


def press(window, key):
    window.to_the_front()
    QTest.keySequence(window.shell.windowHandle(), key)


def open_card(window, qtbot, query, name):
    window.go(Goto(place="people", query=query))
    assert listed(window) == [name]
    press(window, "Return")
    qtbot.waitUntil(lambda: name in texts(window.people.pane.card))


def stage(window):
    return window.imports.presenter.stage.name


def test_an_empty_agenda_begins_with_its_doors(window):
    assert window.shell.current_page == "welcome"
    assert "Bring your address book" in texts(window.shell)


def test_three_files_become_people_each_once(window, bring_in, sample_files, qtbot):
    bring_in(window, sample_files)
    everybody = listed(window)
    assert window.people.everybody == len(everybody) > 50
    open_card(window, qtbot, "castaño", "Iván Castaño Ruiz")
    shown = texts(window.people.pane.card)
    assert {"movil.vcf", "Connections.csv", "google.csv"} <= set(shown)


def test_nothing_is_written_before_it_is_accepted(window, drop, sample_files, qtbot):
    drop(window, sample_files[:1])
    qtbot.waitUntil(lambda: stage(window) == "PLAN", timeout=LONG)
    assert window.agenda.people.count() == 0
    window.imports.plan.foot.cancel.click()
    assert window.agenda.people.count() == 0
    assert window.agenda.history.entries() == []


def test_importing_the_same_files_again_changes_nothing(
    window, drop, bring_in, sample_files, qtbot
):
    bring_in(window, sample_files)
    before = listed(window)
    drop(window, sample_files)
    qtbot.waitUntil(lambda: stage(window) == "PLAN", timeout=LONG)
    review = window.imports.presenter.review
    rows = [review.row(index).planned for index in range(len(review))]
    again = [row for row in rows if row.outcome in (Outcome.NEW, Outcome.COMPLETED)]
    assert [row.service for row in again] == [True]  # the taxi was left out, and is again
    assert listed(window) == before


def test_a_wrong_match_is_taken_apart_and_remembered(window, bring_in, sample_files, qtbot):
    bring_in(window, sample_files)
    before = window.people.everybody
    open_card(window, qtbot, "castaño", "Iván Castaño Ruiz")
    card = window.people.pane.card.content.sources[1].card
    window.people.pane.card.unstaple_requested.emit(card)
    assert window.people.everybody == before + 1
    assert len(listed(window)) == 2
    press(window, "Ctrl+Z")
    assert window.people.everybody == before


def test_a_person_is_put_into_a_circle_and_found_there(window, bring_in, sample_files, qtbot):
    bring_in(window, sample_files)
    circle, changes = window.agenda.circles.add("Cole San José")
    window.apply(changes)
    open_card(window, qtbot, "castaño", "Iván Castaño Ruiz")
    window.shell.people_dropped.emit([window.people.current], circle)
    window.people.list.search.clear()
    window.shell.circle_opened.emit(circle)
    assert listed(window) == ["Iván Castaño Ruiz"]
    qtbot.waitUntil(lambda: notice(window) == "Put 1 person into Cole San José", timeout=LONG)


def test_the_whole_import_is_undone_with_one_key(window, bring_in, sample_files):
    bring_in(window, sample_files)
    assert window.people.everybody
    window.go(Goto(place="people"))
    press(window, "Ctrl+Z")
    assert window.agenda.people.count() == 0
    assert window.shell.current_page == "welcome"
    press(window, "Ctrl+Shift+Z")
    assert window.people.everybody > 50


def test_undo_takes_back_typing_first_and_the_agenda_after(window, bring_in, sample_files, qtbot):
    bring_in(window, sample_files[:1])
    window.go(Goto(place="people"))
    people = window.people.everybody
    window.people.commands.remove([window.people.view.current()])
    assert window.people.everybody == people - 1
    window.to_the_front()
    window.people.list.search.select_all()
    field = window.people.list.search.focusProxy()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    qtbot.keyClicks(field, "x")
    press_on(field)
    assert field.text() == ""
    assert window.people.everybody == people - 1
    press_on(field)
    assert window.people.everybody == people


def press_on(field):
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_sample_people_come_into_an_empty_agenda(window, qtbot):
    window.welcome.samples.click()
    qtbot.waitUntil(lambda: window.shell.current_page == "people", timeout=LONG)
    qtbot.waitUntil(lambda: len(listed(window)) > 50, timeout=LONG)


def test_what_another_process_writes_appears_by_itself(open_window, qtbot):
    here, elsewhere = open_window(), open_window()
    elsewhere.agenda.people.add(Name(given="Ana", family="García"))
    qtbot.waitUntil(lambda: here.people.everybody == 1, timeout=10_000)
    assert listed(here) == ["Ana García"]


def test_the_palette_finds_people_circles_and_commands(window, bring_in, sample_files, qtbot):
    bring_in(window, sample_files)
    found = window.palette.find("castaño")
    assert found[0].title == "Iván Castaño Ruiz"
    window.palette.run(found[0])
    assert "Iván Castaño Ruiz" in texts(window.people.pane.card)
    assert [one.title for one in window.palette.find("close circle")][:1] == ["Close circle"]
    assert "Undo" in [one.title for one in window.palette.find("undo")]


def test_every_screen_opens_by_its_key(window, bring_in, sample_files):
    bring_in(window, sample_files[:1])
    for key, page in {
        "Ctrl+1": "people",
        "Ctrl+2": "circles",
        "Ctrl+3": "duplicates",
        "Ctrl+4": "history",
        "Ctrl+I": "import",
        "Ctrl+,": "settings",
    }.items():
        press(window, key)
        assert window.shell.current_page == page, key
