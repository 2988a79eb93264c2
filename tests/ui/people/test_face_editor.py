"""The photo in the form, as its user sees it."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from agenda.model.card import Value
from agenda.ui.people.portrait import portrait_of

LEFT, NO_KEYS, COPY = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.DropAction.CopyAction,
)
INSIDE = QPoint(200, 150)


@pytest.fixture
def blue(picture, tmp_path):
    path = tmp_path / "ana.png"
    path.write_bytes(picture(700, 500, colour="#2040e0"))
    return path


@pytest.fixture
def two_photos(blue, picture, tmp_path):
    red = tmp_path / "other.jpg"
    red.write_bytes(picture(700, 500, "JPEG", colour="#e02020"))
    return blue, red


@pytest.fixture
def ana(people):
    return people["Ana"]


@pytest.fixture
def photo_of_ana(agenda, ana):
    return lambda: agenda.people.rows([ana])[ana].photo


@pytest.fixture
def give_photo(page, agenda, ana):
    """Put a photo on Ana's card, before those she has."""

    def give(data):
        made = portrait_of(data)
        photo = Value(kind="photo", blob=made[0], media=made[1], preferred=True)
        page.refresh(agenda.people.save(ana, put=[(photo, None)], pictures=[made]))

    return give


@pytest.fixture
def form(page, ana):
    """Open the form of Ana and return it."""

    def open_form():
        page.show_person(ana)
        page.edit()
        return page.pane.editor

    return open_form


def colour_of(widget):
    """The colour in the middle of a face, as red, green or blue."""
    image = widget.grab().toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    parts = {"red": middle.red(), "green": middle.green(), "blue": middle.blue()}
    return max(parts, key=parts.get) if max(parts.values()) - min(parts.values()) > 100 else ""


def words(widget):
    kinds = (QLabel, QPushButton)
    return [w.text() for kind in kinds for w in widget.findChildren(kind) if w.isVisible()]


def card_face(page):
    return page.pane.card.head._face


def list_face(page, row):
    page.view.viewport().repaint()
    rect = page.view.visualRect(page.view.model().index(row, 0))
    image: QImage = page.view.viewport().grab(rect).toImage()
    px = page._theme.px
    left = 8 + px(10) + px(20)
    shade = image.pixelColor(left, image.height() // 2)
    return "blue" if shade.blue() > 180 and shade.red() < 90 else ""


def drag(form, path, event_type=QDragEnterEvent, place=INSIDE):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    native = form.window().windowHandle()
    at = form.mapTo(form.window(), place)
    if event_type is QDragEnterEvent:
        event = QDragEnterEvent(at, COPY, mime, LEFT, NO_KEYS)
    else:
        event = QDropEvent(QPointF(at), COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(native, event)
    return event


def test_a_chosen_photo_is_seen_in_form_card_and_list(page, form, photo_of_ana, blue, qtbot):
    editor = form()
    editor.face.take(blue)
    assert colour_of(editor.face._face) == "blue"
    assert photo_of_ana() == ""
    editor.save()
    qtbot.waitUntil(lambda: colour_of(card_face(page)) == "blue")
    qtbot.waitUntil(lambda: list_face(page, 0) == "blue")


def test_undo_brings_the_photo_before_back(page, form, agenda, two_photos, qtbot):
    for path in two_photos:
        editor = form()
        editor.face.take(path)
        editor.save()
    qtbot.waitUntil(lambda: colour_of(card_face(page)) == "red")
    page.refresh(agenda.history.undo()[1])
    qtbot.waitUntil(lambda: colour_of(card_face(page)) == "blue")
    page.refresh(agenda.history.undo()[1])
    qtbot.waitUntil(lambda: colour_of(card_face(page)) == "")


def test_photo_and_name_are_one_entry(form, ana, agenda, blue):
    before = agenda.people.show(ana).display
    editor = form()
    editor.face.take(blue)
    editor._names[1].setText("Anita")
    editor.save()
    agenda.history.undo()
    after = agenda.people.show(ana)
    assert (after.display, after.all("photo")) == (before, ())


def test_a_removed_photo_is_gone_with_those_behind_it(form, give_photo, photo_of_ana, two_photos):
    for path in two_photos:
        give_photo(path.read_bytes())
    editor = form()
    assert "Change photo…" in words(editor.face)
    editor.face._remove.click()
    assert words(editor.face) == ["Or drop a picture here.", "Choose photo…"]
    editor.save()
    assert photo_of_ana() == ""


def test_a_new_person_can_begin_with_a_photo(page, agenda, blue, qtbot):
    page.new_person("Daniel O'Brien")
    page.pane.editor.face.take(blue)
    page.pane.editor.save()
    qtbot.waitUntil(lambda: colour_of(card_face(page)) == "blue")


def test_a_photo_is_a_draft_that_is_asked_about(page, form, blue, qtbot):
    editor = form()
    editor.face.take(blue)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert "What you typed is not saved yet." in words(editor)


def test_a_file_that_is_no_picture_is_said_and_changes_nothing(form, tmp_path):
    path = tmp_path / "ana.jpg"
    path.write_bytes(b"<html>not found</html>")
    editor = form()
    editor.face.take(path)
    assert "This is no picture that Agenda reads. Choose a JPEG, PNG, WebP or GIF." in words(editor)
    assert not editor.touched


def test_a_picture_dropped_on_the_form_becomes_the_photo(form, blue, qtbot):
    editor = form()
    assert drag(editor, blue).isAccepted()
    assert editor.face._face._aimed
    assert drag(editor, blue, QDropEvent).isAccepted()
    qtbot.waitUntil(lambda: colour_of(editor.face._face) == "blue")
    assert not editor.face._face._aimed


def test_a_picture_beside_the_form_is_not_taken(page, form, blue):
    editor = form()
    outside = QPoint(-60, 150)
    assert not drag(editor, blue, place=outside).isAccepted()
    assert not drag(editor, blue, QDropEvent, place=outside).isAccepted()
    assert editor.face.state.photo == ""


def test_pictures_are_taken_only_while_the_form_is_open(page, form, blue, qtbot):
    editor = form()
    editor.left.emit()
    assert not drag(editor, blue).isAccepted()


def test_a_drag_that_leaves_takes_the_ring_away(form, blue):
    editor = form()
    drag(editor, blue)
    QApplication.sendEvent(editor.window().windowHandle(), QEvent(QEvent.Type.DragLeave))
    assert not editor.face._face._aimed


def test_a_click_on_the_face_asks_for_a_picture(form, qtbot):
    editor = form()
    qtbot.mouseClick(editor.face._face, Qt.MouseButton.LeftButton)
    (dialog,) = editor.window().findChildren(QFileDialog)
    assert dialog.nameFilters() == ["Pictures (*.gif *.jfif *.jpeg *.jpg *.png *.webp)"]
    dialog.reject()
