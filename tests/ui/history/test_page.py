"""The history page as its user sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agenda.model.card import Name, Value
from agenda.model.importing import FileReport, Problem
from agenda.ui.history import HistoryPage
from agenda.ui.history.lines import LineRole
from agenda.ui.history.page import BIN, IMPORTS
from agenda.ui.jobs import Jobs
from agenda.ui.theme import Look, Mode


@pytest.fixture
def page(speak, theme, past, jobs, shown):
    return shown(HistoryPage(theme, past.agenda, jobs), 900, 640)


def lines(view):
    return [view.lines.index(row).data(LineRole) for row in range(view.lines.rowCount())]


def key_of(view, title):
    return next(line.key for line in lines(view) if title in line.title)


def click_link(view, key):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.link_place(key))


def test_a_click_on_undo_takes_that_change_back(page, past, qtbot):
    said = []
    page.said.connect(said.append)
    with qtbot.waitSignal(page.changed):
        click_link(page.changes, key_of(page.changes, "Renamed"))
    assert past.agenda.people.show(past.carla).display == "Carla Vidal"
    assert [(each.text, each.undo) for each in said] == [("Undone: Renamed Carla Vidal", False)]


def test_space_takes_the_selected_change_back(page, past):
    page.changes.choose(key_of(page.changes, "Moved Diego"))
    QTest.keyClick(page.changes, Qt.Key.Key_Space)
    assert past.agenda.people.bin() == []


def test_a_refused_undo_is_explained_above_the_list(page, past):
    key = key_of(page.changes, "Renamed")
    page.refresh(past.agenda.people.rename(past.carla, Name(full="Carla Prat")))
    click_link(page.changes, key)
    assert page.trouble.isVisible()
    shown = [part.text() for part in page.trouble.findChildren(QLabel) if part.isVisible()]
    assert len(shown) == 3
    page.show_tab(BIN)
    assert not page.trouble.isVisible()


def test_the_receipt_of_an_import_opens_again_with_its_problem_lines(page, past, jobs):
    page.show_tab(IMPORTS)
    page.imports.choose(past.batch)
    QTest.keyClick(page.imports, Qt.Key.Key_Return)
    sheet = page.open_receipt(past.batch)
    words = " ".join(part.text() for part in sheet.findChildren(QLabel))
    assert "NONSENSE" in words
    assert "phone.vcf" in words
    sheet.undo.click()
    assert jobs.commands == [["undo", "--import", str(past.batch)]]


def test_people_come_back_from_the_bin_one_or_all(page, past):
    past.agenda.people.remove([past.carla])
    page.refresh(past.agenda.people.remove([]))
    page.show_tab(BIN)
    assert page._foot.isVisible()
    click_link(page.bin, past.diego)
    assert len(past.agenda.people.bin()) == 1
    page._all.click()
    assert past.agenda.people.bin() == []
    assert not page._foot.isVisible()


def test_a_whole_import_is_taken_back_by_a_child_process(speak, theme, past, shown, qtbot):
    page = shown(HistoryPage(theme, past.agenda, Jobs(past.agenda.path)), 900, 640)
    page.show_tab(IMPORTS)
    with qtbot.waitSignal(page.changed, timeout=60_000):
        click_link(page.imports, past.batch)
    assert past.agenda.people.count() == 1
    assert lines(page.imports)[0].tail == "Undone"


def test_with_no_past_each_tab_says_what_will_be_there(speak, theme, agenda, jobs, shown):
    page = shown(HistoryPage(theme, agenda, jobs), 900, 640)
    for tab in range(3):
        page.show_tab(tab)
        titles = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert any(title.startswith(("Nothing", "The bin is empty")) for title in titles)


def test_a_screen_reader_hears_what_was_done_and_what_can_be_done(page, nameless):
    assert nameless(page) == []
    list_ = QAccessible.queryAccessibleInterface(page.changes)
    said = [list_.child(n).text(QAccessible.Text.Name) for n in range(list_.childCount())]
    assert any(text.startswith("Renamed Carla Vidal") for text in said)


@pytest.mark.parametrize(
    "look", [Look(mode=Mode.DARK), Look(text_factor=2.0), Look(high_contrast=True)]
)
def test_it_paints_in_every_look_and_a_small_window(page, theme, look):
    theme.set_look(look)
    page.resize(420, 640)
    assert not page.grab().isNull()


def test_a_receipt_shows_conversations_and_problems_in_the_users_language(
    page, past, keep_report, speak
):
    words = (("es", "Falta el final del archivo."),)
    problem = Problem(line=7, severity="warning", message="The end is missing.", words=words)
    keep_report(
        FileReport(
            path="chat.zip", importer="whatsapp", title="WhatsApp", interactions=12,
            interactions_unmatched=3, problems=(problem,),
        )
    )  # fmt: skip
    page.refresh(past.agenda.people.add(Name(full="Eva"))[1])
    speak("es")
    sheet = page.open_receipt(past.batch)
    shown = [part.text() for part in sheet.findChildren(QLabel)]
    assert "Falta el final del archivo." in shown
    assert shown[shown.index("Conversaciones y reuniones") + 1] == "12"
    sheet.reject()


def test_an_import_of_the_ledger_is_taken_back_and_what_was_written_since_stays(
    speak, theme, past, shown, qtbot
):
    agenda = past.agenda
    ana = next(row.id for row in agenda.people.find("Ana Lago", 1))
    agenda.people.put_value(ana, Value(kind="note", value="Met her in Bilbao"))
    page = shown(HistoryPage(theme, agenda, Jobs(agenda.path)), 900, 640)
    page.show_tab(IMPORTS)
    said = []
    page.said.connect(said.append)
    click_link(page.imports, past.batch)
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert "1 person stays" in said[0].text
    assert said[0].text.endswith(": Ana Lago")
    assert [each.off for each in lines(page.imports)] == [True]
    assert agenda.people.show(ana).first("note") == "Met her in Bilbao"
    assert not list(agenda.people.find("Bruno Soto", 1))
