"""The circles page as its user sees it: pointing, dragging, keys, and a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest

from agenda.model.circle import Ring
from agenda.ui.circles import CirclesPage
from agenda.ui.circles.header import RingsHeader
from agenda.ui.page import Goto
from agenda.ui.shell import people_mime
from agenda.ui.theme import Look, Mode


@pytest.fixture
def page(speak, theme, peopled, jobs, shown):
    return shown(CirclesPage(theme, peopled.agenda, jobs), 1216, 800)


def seat(page, person):
    return next(seat for seat in page.rings.stage.layout.seats if seat.person == person)


def place_of(page, x, y):
    return (page.rings.stage.origin + QPointF(x, y)).toPoint()


def place(page, person):
    found = seat(page, person)
    return place_of(page, found.x, found.y)


def caption(page, title):
    found = next(c for c in page.rings.stage.captions if c.title == title)
    return (page.rings.stage.origin + found.rect.center()).toPoint()


def click(page, where):
    QTest.mouseClick(page.rings, Qt.MouseButton.LeftButton, pos=where)


def press(page, *keys):
    for key in keys:
        QTest.keyClick(page.rings, key)


def drop(page, people, where):
    mime: QMimeData = people_mime(people)
    event = QDropEvent(
        QPointF(where),
        Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    page.rings.dropEvent(event)
    return event.isAccepted()


def test_a_click_on_somebody_opens_her_card(page, peopled, qtbot):
    gala = peopled.people["Gala Vidal"]
    with qtbot.waitSignal(page.wanted) as wanted:
        click(page, place(page, gala))
    assert wanted.args == [Goto(place="people", person=gala)]


def test_a_click_on_a_ring_shows_it_in_the_panel_and_one_on_a_slice_comes_nearer(page, peopled):
    click(page, caption(page, "Dormant professional"))
    assert page.presenter.chosen.id == peopled.roots[Ring.DORMANT]
    click(page, caption(page, "Clients"))
    assert page.presenter.scope == (peopled.clients,)
    assert page.panel._name.text() == "Clients"
    press(page, Qt.Key.Key_Escape)
    assert page.presenter.scope == ()


def test_dropping_somebody_on_a_ring_moves_her_there(page, peopled, qtbot):
    jon = peopled.people["Jon Vidal"]
    said = []
    page.said.connect(said.append)
    with qtbot.waitSignal(page.changed) as changed:
        assert drop(page, [jon], caption(page, "Close circle"))
    assert jon in peopled.agenda.circles.members(peopled.roots[Ring.CLOSE])
    assert changed.args[0].circles
    assert [(each.text, each.undo) for each in said] == [("Moved to Close circle", True)]
    assert seat(page, jon).ring is Ring.CLOSE


@pytest.mark.parametrize("size", [(1216, 800), (736, 600)])
def test_the_names_of_circles_stand_outside_the_rings(page, peopled, size):
    for number in range(4):
        small, _ = peopled.agenda.circles.add(f"Small {number}", ring=Ring.NEW)
        peopled.agenda.circles.put([list(peopled.people.values())[20 + number]], small)
    page.presenter.load()
    page.resize(*size)
    names = [c.rect for c in page.rings.stage.captions if c.ring is None]
    assert len(names) == 7
    for rect in names:
        near_x = max(0.0, rect.left(), -rect.right())
        near_y = max(0.0, rect.top(), -rect.bottom())
        assert (near_x**2 + near_y**2) ** 0.5 >= page.rings.stage.radius


def test_the_panel_the_ring_and_its_list_tell_one_number(page, peopled):
    for circle in (c for c in page.presenter.circles if c.root):
        page.presenter.choose(circle.id)
        title = next(c for c in page.rings.stage.captions if c.ring is circle.ring)
        listed = str(len(peopled.agenda.circles.members(circle.id)))
        assert page.panel._count.text() == title.count == str(circle.count) == listed


def test_dropping_somebody_on_a_slice_puts_her_into_its_circle(page, peopled):
    nobody_yet = peopled.people["Alba Lago"]
    assert drop(page, [nobody_yet], caption(page, "Family"))
    assert nobody_yet in peopled.agenda.circles.members(peopled.family)


def test_a_drop_beside_the_rings_is_not_taken(page, peopled):
    assert not drop(page, [peopled.people["Alba Lago"]], QPoint(2, 2))


def test_the_menu_of_a_person_does_what_dragging_does(page, peopled):
    jon = peopled.people["Jon Vidal"]
    menu = page.person_menu(jon)
    moves = next(a.menu() for a in menu.actions() if a.text() == "Move to")
    next(a for a in moves.actions() if a.text() == "Close circle").trigger()
    assert seat(page, jon).ring is Ring.CLOSE


def test_everything_can_be_reached_and_pressed_with_the_keyboard(page, peopled, qtbot):
    page.rings.setFocus(Qt.FocusReason.TabFocusReason)
    items = page.rings.stage.items
    assert page.rings.current == 0
    press(page, *[Qt.Key.Key_Right] * (len(items) - 1))
    assert page.rings.current == len(items) - 1
    last = page.rings.stage.layout.seats[items[-1].number].person
    with qtbot.waitSignal(page.wanted) as wanted:
        press(page, Qt.Key.Key_Return)
    assert wanted.args[0].person == last
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Down)
    assert items[page.rings.current].kind == "sector"


def test_plus_comes_nearer_and_nought_shows_everything(page):
    radius = page.rings.stage.radius
    press(page, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert page.rings.stage.radius == pytest.approx(radius * 1.25**2)
    press(page, Qt.Key.Key_0)
    assert page.rings.stage.radius == pytest.approx(radius)


def test_a_search_marks_people_and_enter_opens_the_first(page, peopled, qtbot):
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    header = page.findChild(RingsHeader)
    header.search("alba")
    assert header._found.text() == "2 found"
    with qtbot.waitSignal(page.wanted) as wanted:
        QTest.keyClick(header._field.focusProxy(), Qt.Key.Key_Return)
    assert wanted.args[0].person == peopled.people["Alba Soto"]


def test_a_screen_reader_hears_rings_slices_and_people(page):
    page.rings.setFocus(Qt.FocusReason.TabFocusReason)
    list_ = QAccessible.queryAccessibleInterface(page.rings)
    assert list_.text(QAccessible.Text.Name) == "Rings of closeness"
    assert list_.role() == QAccessible.Role.List
    said = [list_.child(n).text(QAccessible.Text.Name) for n in range(list_.childCount())]
    assert said[:3] == [
        "Close circle, 3 people",
        "Dormant professional, 14 people",
        "New people, 3 people",
    ]
    assert "Clients, 12 people" in said
    assert "Alba Vidal, Faro, Close circle" in said
    assert len(said) == 3 + 3 + 20
    assert list_.child(0).state().focused
    assert list_.child(0).rect().isValid()


def test_no_control_is_without_a_name(page, peopled, nameless):
    assert nameless(page) == []
    sheet = page.edit_circle(peopled.clients)
    assert nameless(sheet) == []
    sheet.reject()


def test_the_panel_follows_the_agenda(page, peopled):
    page.presenter.choose(peopled.family)
    assert page.panel._cadence.value() == "Every month"
    changes = peopled.agenda.circles.set_cadence(peopled.family, "2 weeks")
    page.refresh(changes)
    assert page.panel._cadence.value() == "Every 2 weeks"


def test_its_own_change_coming_back_from_the_window_is_not_read_twice(page, peopled):
    drawn = []
    page.changed.connect(page.refresh)
    page.presenter.drawn.connect(lambda: drawn.append(1))
    page.presenter.put([peopled.people["Alba Lago"]], peopled.family)
    assert len(drawn) == 1


def test_delete_takes_the_selected_people_out_of_the_circle(page, peopled):
    page.presenter.choose(peopled.family)
    page.panel.people.go_to(0)
    QTest.keyClick(page.panel.people, Qt.Key.Key_Delete)
    assert len(peopled.agenda.circles.members(peopled.family)) == 5


def test_choosing_people_puts_them_into_the_circle(page, peopled):
    sheet = page.choose_people(peopled.family)
    sheet._search.set_text("hugo lago")
    sheet._list.go_to(0)
    sheet.accept()
    assert peopled.people["Hugo Lago"] in peopled.agenda.circles.members(peopled.family)


def test_the_sheet_stays_open_and_says_why_a_circle_cannot_be_made(page):
    sheet = page.edit_circle(None)
    sheet._name.setText("Family")
    sheet.accept()
    assert sheet.isVisible()
    assert "name already" in sheet._trouble.text()
    sheet._name.setText("Choir")
    sheet._cadence.setText("every now and then")
    sheet.accept()
    assert "length of time" in sheet._trouble.text()
    sheet._cadence.setText("every 2 weeks")
    sheet.accept()
    assert not sheet.isVisible()
    assert page.presenter.chosen.name == "Choir"


def test_the_sheet_moves_a_circle_into_another_and_makes_it_smart(page, peopled):
    sheet = page.edit_circle(peopled.family)
    sheet._parent.setCurrentIndex(sheet._parent.findText("Clients"))
    assert not sheet._ring.isEnabled()
    sheet._query.setText("alba")
    sheet.accept()
    family = page.presenter.scene.circles[peopled.family]
    assert (family.parent, family.ring, family.query) == (peopled.clients, Ring.DORMANT, "alba")
    again = page.edit_circle(peopled.family)
    assert (again._parent.currentText(), again._query.text()) == ("Clients", "alba")
    again.reject()


def test_the_sheet_says_why_a_circle_cannot_lie_inside_itself(page, peopled):
    sheet = page.edit_circle(peopled.clients)
    assert sheet._parent.findText("Clients") == -1
    sheet._parent.setCurrentIndex(sheet._parent.findText("Bilbao"))
    sheet.accept()
    assert sheet.isVisible()
    assert sheet._trouble.text().startswith("Bilbao lies inside this circle.")
    assert page.presenter.scene.circles[peopled.clients].parent is None
    sheet.reject()


def test_a_ring_has_no_place_and_no_search_to_change(page, peopled):
    sheet = page.edit_circle(peopled.roots[Ring.CLOSE])
    assert not sheet._parent.isVisible()
    assert not sheet._query.isVisible()
    sheet._name.setText("Nearest")
    sheet.accept()
    assert page.presenter.scene.circles[peopled.roots[Ring.CLOSE]].name == "Nearest"


def test_seeing_as_a_list_goes_to_the_people_of_the_circle(page, peopled, qtbot):
    page.presenter.enter((peopled.clients,))
    with qtbot.waitSignal(page.wanted) as wanted:
        page.header.list_wanted.emit()
    assert wanted.args == [Goto(place="people", circle=peopled.clients)]


def test_in_a_narrow_room_the_panel_comes_over_the_rings_and_escape_sends_it_away(page):
    page.resize(600, 700)
    assert not page.panel.isVisible()
    assert page._left.width() == 600
    click(page, caption(page, "Close circle"))
    assert page.panel.isVisible()
    press(page, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_with_nobody_in_a_circle_one_button_leads_on(theme, agenda, jobs, shown, qtbot):
    page = shown(CirclesPage(theme, agenda, jobs), 1000, 700)
    assert page._empty.isVisible()
    assert page._choose.text() == "Bring people in"
    with qtbot.waitSignal(page.wanted) as wanted:
        page._choose.click()
    assert wanted.args == [Goto(place="import")]


@pytest.mark.parametrize(
    "look", [Look(mode=Mode.DARK), Look(text_factor=2.0), Look(high_contrast=True)]
)
@pytest.mark.parametrize("size", [(1216, 800), (420, 640)])
def test_the_rings_paint_in_every_look_and_size(page, theme, look, size):
    theme.set_look(look)
    page.resize(*size)
    assert not page.grab().isNull()
    seats = page.rings.stage.layout
    assert len(seats.seats) + sum(len(b.people) for b in seats.bubbles) == 20
