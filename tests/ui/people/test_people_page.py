"""The people screen as its user sees it."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from agenda.model.card import Name
from agenda.model.change import ChangeSet
from agenda.ui.page import Goto
from agenda.ui.people.circle_popup import CirclePopup
from agenda.ui.people.model import IdRole
from agenda.ui.shell import PEOPLE_MIME, Layout
from agenda.ui.widgets import Button, CircleChip, StatusChip


def rows(page):
    model = page.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def said(page):
    heard = []
    page.said.connect(lambda one: heard.append(one.text))
    return heard


@pytest.fixture
def open_card(page, people, qtbot):
    def show(given):
        page.show_person(people[given])
        qtbot.waitUntil(lambda: page.current == people[given])
        return page.pane.card

    return show


def test_everybody_is_listed_by_given_name(page):
    assert rows(page) == [
        "Ana García Pérez", "Beatriz Montalbán", "Carlos Ñíguez", "Íñigo Zubizarreta"
    ]  # fmt: skip


def test_typing_in_the_search_narrows_the_list_and_enter_opens_the_card(page, people, qtbot):
    page.list.search.select_all()
    qtbot.keyClicks(page.list.search.focusProxy(), "zubi")
    assert rows(page) == ["Íñigo Zubizarreta"]
    qtbot.keyClick(page.list.search.focusProxy(), Qt.Key.Key_Return)
    assert page.current == people["Íñigo"]
    assert "Cocinero at Etxebarri" in texts(page.pane.card)


def test_a_name_nobody_has_offers_those_like_it(page, people, qtbot):
    page.list.search.set_text("Betriz")
    qtbot.waitUntil(lambda: "Nobody fits “Betriz”" in texts(page.list))
    assert "Did you mean…" in texts(page.list)
    page.list.similar_chosen.emit(people["Beatriz"])
    assert page.current == people["Beatriz"]


def test_the_card_follows_the_arrow_keys(page, people, qtbot):
    page.view.go_to(0)
    qtbot.waitUntil(lambda: page.current == people["Ana"])
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.current == people["Beatriz"])


def test_letters_typed_in_the_list_go_to_a_name(page, qtbot):
    page.view.go_to(0)
    qtbot.keyClicks(page.view, "car")
    assert page.view.currentIndex().data() == "Carlos Ñíguez"


def test_delete_puts_into_the_bin_and_goes_on_to_the_next(page, people, agenda, said, qtbot):
    page.view.go_to(1)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert "Beatriz Montalbán" not in rows(page)
    assert said == ["Moved Beatriz Montalbán to the bin"]
    assert page.view.currentIndex().data() == "Carlos Ñíguez"
    page.refresh(agenda.history.undo()[1])
    assert "Beatriz Montalbán" in rows(page)


def test_the_card_goes_on_to_the_next_when_its_person_is_removed(page, open_card, people, qtbot):
    open_card("Beatriz")
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.current == people["Carlos"])


def test_several_people_are_put_into_a_new_circle_at_once(page, people, agenda, said):
    page.view.selectAll()
    popup = page.actions_on.choose_circles(QPoint(0, 0))
    assert isinstance(popup, CirclePopup)
    popup.search.set_text("Choir")
    popup.search.submitted.emit()
    assert [(c.name, c.count) for c in agenda.circles.all() if not c.root] == [("Choir", 4)]
    assert said == ["Put 4 people into Choir"]


def test_ticking_a_circle_shows_it_on_the_card_and_its_cross_takes_out(
    page, open_card, agenda, qtbot
):
    open_card("Ana")
    popup = page.actions_on.choose_circles(QPoint(0, 0))
    popup.list.setCurrentRow(0)
    popup.search.submitted.emit()
    popup.close()
    (chip,) = page.pane.card.head.findChildren(CircleChip)
    assert chip.words() == "Close circle"
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert agenda.circles.all()[0].count == 0


def test_merging_the_selection_leaves_one_and_taking_apart_gives_back(page, people, agenda, said):
    page.view.selectAll()
    page.actions_on.merge()
    assert rows(page) == ["Ana García Pérez"]
    assert said == ["Merged 4 cards of Ana García Pérez"]
    page.refresh(agenda.history.undo()[1])
    assert len(rows(page)) == 4


def test_hiding_a_value_and_showing_it_again(page, open_card, people, agenda, said):
    # Hidden for good is only what a source says; so the value comes from a card here.
    card = open_card("Ana")
    line = card.content.contact[0]
    page.commands.hide(people["Ana"], line)
    assert card.content.contact == ()
    page.refresh(agenda.history.undo()[1])
    assert [one.text for one in card.content.contact] == ["+34 612 408 117"]


def test_copying_a_value_puts_it_on_the_clipboard(page, open_card, said):
    card = open_card("Ana")
    card.copy_requested.emit(card.content.contact[0])
    assert QApplication.clipboard().text() == "+34 612 408 117"
    assert said == ["Copied: +34 612 408 117"]


def test_a_drag_carries_the_selected_people(page, people):
    page.view.go_to(0)
    mime = page._pack(page.view.selected())
    assert json.loads(mime.data(PEOPLE_MIME).data()) == [people["Ana"]]
    assert b"FN:Ana Garc" in mime.data("text/vcard").data()


def test_an_edited_card_is_saved_with_ctrl_s(page, people, agenda, said, qtbot):
    page.show_person(people["Ana"])
    page.edit()
    given = page.pane.editor._names[1]
    given.selectAll()
    qtbot.keyClicks(given, "Anita")
    qtbot.keyClick(given, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert agenda.people.show(people["Ana"]).display == "Anita García Pérez"
    assert "Anita García Pérez" in texts(page.pane.card)
    assert said == ["Changed the card of Ana García Pérez"]


def test_a_new_form_left_at_once_adds_nobody(page, qtbot):
    page.new_person("Daniel O'Brien")
    qtbot.keyClick(page.pane.editor, Qt.Key.Key_Escape)
    assert not page.is_editing
    assert len(rows(page)) == 4


def test_escape_leaves_an_untouched_form_and_keeps_a_draft(page, open_card, qtbot):
    open_card("Ana")
    page.edit()
    qtbot.keyClick(page.pane.editor, Qt.Key.Key_Escape)
    assert not page.is_editing
    page.edit()
    qtbot.keyClicks(page.pane.editor._names[1], "x")
    qtbot.keyClick(page.pane.editor, Qt.Key.Key_Escape)
    assert page.is_editing
    assert "What you typed is not saved yet." in texts(page.pane.editor)
    page.pane.editor.left.emit()
    assert not page.is_editing


def test_a_new_person_appears_in_her_place(page, agenda, qtbot):
    page.new_person("Daniel O'Brien")
    qtbot.keyClick(page.pane.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows(page)[3] == "Daniel O'Brien"
    assert "Daniel O'Brien" in texts(page.pane.card)


def test_an_impossible_birthday_is_not_saved(page, open_card, agenda, people, qtbot):
    open_card("Ana")
    page.edit("birthday")
    row = next(one for one in page.pane.editor._rows if one.kind == "birthday")
    row._day.setCurrentIndex(31)
    row._month.setCurrentIndex(2)
    page.pane.editor.save()
    assert page.is_editing
    qtbot.waitUntil(lambda: "There is no such day." in texts(page.pane.editor))
    assert agenda.people.show(people["Ana"]).first("birthday") == ""


def test_a_narrow_window_shows_list_or_card(page, people, qtbot):
    page.set_layout(Layout.PAIR)
    assert page.list.isVisible()
    page.view.setFocus()
    page.view.go_to(0)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert page.pane.card.isVisible()
    assert not page.list.isVisible()
    page.pane.card.head.back.click()
    assert page.list.isVisible()
    assert not page.pane.card.isVisible()


def test_escape_goes_back_to_the_list_in_a_narrow_window(page, people, qtbot):
    page.set_layout(Layout.PAIR)
    page.view.setFocus()
    page.show_person(people["Ana"])
    assert page.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_leaving_the_form_in_a_narrow_window_keeps_the_keyboard_on_the_card(page, people, qtbot):
    page.set_layout(Layout.PAIR)
    page.show_person(people["Ana"])
    page.edit()
    qtbot.keyClick(page.pane.editor, Qt.Key.Key_Escape)
    assert page.pane.card.isVisible()
    assert page.pane.card.isAncestorOf(QApplication.focusWidget())


def test_a_circle_fills_the_title_and_its_people_the_list(page, people, agenda):
    circle, changes = agenda.circles.add("Choir")
    page.refresh(changes)
    page.refresh(agenda.circles.put([people["Carlos"]], circle))
    page.enter(Goto(place="people", circle=circle))
    assert rows(page) == ["Carlos Ñíguez"]
    assert "Choir" in texts(page.list)
    page.enter(Goto(place="people"))
    assert len(rows(page)) == 4


def test_the_selection_is_counted_and_offers_what_to_do(page):
    page.view.selectAll()
    assert page.view.selected_count() == 4
    assert "4 selected" in texts(page.list)


def test_those_selected_are_offered_for_taking_out(page, people):
    wanted = []
    page.export_requested.connect(wanted.append)
    page.view.selectAll()
    page.list.export_requested.emit()
    assert [sorted(ids) for ids in wanted] == [sorted(people.values())]


def test_every_control_has_a_name(page, open_card, nameless):
    open_card("Ana")
    assert nameless(page) == []
    page.edit("address")
    assert nameless(page.pane.editor) == []


def test_names_from_strangers_are_plain_text(page, agenda, people, open_card):
    agenda.people.rename(people["Ana"], Name(full="<h1>Ana</h1>"))
    page.refresh(ChangeSet(many=True))
    card = open_card("Ana")
    name = next(label for label in card.findChildren(QLabel) if label.text() == "<h1>Ana</h1>")
    assert name.textFormat() == Qt.TextFormat.PlainText


def test_rows_carry_ids_for_the_outside(page, people):
    assert page.view.model().index(0, 0).data(IdRole) == people["Ana"]


@pytest.fixture
def talks_with_ana(keep, talked, people, speak):
    ana = people["Ana"]
    keep(*(talked(n, f"2026-05-{n:02}", "call", ana) for n in range(1, 13)))
    keep(
        talked("with", "2026-06-01", "meeting", ana, people["Carlos"], title="Padel"),
        talked("said", "2026-06-02", "message", ana, direction="out", text="Hola"),
    )


def test_a_card_tells_of_conversations_and_leads_to_who_took_part(
    page, people, talks_with_ana, open_card, nameless
):
    card = open_card("Ana")
    QApplication.processEvents()
    assert "1 message, 12 calls, 1 meeting · last on Jun 2, 2026" in texts(card)
    assert "Hola" not in texts(card)
    click(card, "What was said")
    assert "Hola" in texts(card)
    assert texts(card).count("Call") == 8
    click(card, "Show earlier")
    QApplication.processEvents()
    assert texts(card).count("Call") == 12
    assert not nameless(card)
    wanted = []
    page.wanted.connect(wanted.append)
    click(card, "Carlos Ñíguez")
    assert wanted == [Goto(place="people", person=people["Carlos"])]


def test_a_card_without_conversations_has_no_section_for_them(page, open_card):
    assert "Conversations" not in texts(open_card("Ana"))


def test_the_user_can_say_which_card_is_hers(page, people, agenda, open_card, said):
    card = open_card("Ana")
    assert "This is you" not in chips(card)
    page.actions_on.say_me(people["Ana"])
    assert agenda.relationships.me() == people["Ana"]
    assert chips(card) == ["This is you"]
    assert said == ["Agenda knows now that this is you"]


def click(widget, words):
    (button,) = [
        button
        for button in widget.findChildren(Button)
        if button.isVisible() and button.text() == words
    ]
    button.click()


def chips(widget):
    return [chip.words() for chip in widget.findChildren(StatusChip) if chip.isVisible()]
