from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from agenda.ui.shell import (
    BackupState,
    CircleItem,
    JobState,
    Layout,
    NavItem,
    PaletteItem,
    Shell,
    people_mime,
)
from agenda.ui.shell.items import layout_for
from agenda.ui.widgets import Notice, Panel, column

LEFT, COPY = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ITEMS = (
    NavItem(id="people", title="People", icon="users", count="1482", key="Ctrl+1"),
    NavItem(id="circles", title="Circles", icon="orbit", key="Ctrl+2"),
    NavItem(
        id="duplicates",
        title="Duplicates",
        icon="git-merge",
        count="12",
        pending=True,
        place="bottom",
    ),
    NavItem(id="settings", title="Settings", icon="settings", place="foot", key="Ctrl+,"),
)
CIRCLES = (
    CircleItem(id=4, name="Family", colour="family", count="31"),
    CircleItem(id=9, name="Clients", colour="clients", count="58"),
)
FOUND = (
    PaletteItem(id="person:1", title="Elena Vázquez", subtitle="CTO"),
    PaletteItem(id="circle:4", title="Family", circle_colour="family"),
)


@pytest.fixture
def asked():
    """What the palette asked its provider for."""
    return []


@pytest.fixture
def shell(theme, shown, asked, speak):
    speak("en")

    def provide(text):
        asked.append(text)
        return () if text == "zzz" else FOUND

    made = Shell(theme, ITEMS, provide)
    page = Panel("surface")
    made.field = QLineEdit()
    made.field.setAccessibleName("City")
    column(page).addWidget(made.field)
    made.add_page("people", page)
    made.add_page("circles", Panel("surface"), chrome="rail")
    made.add_page("welcome", Panel("surface"), chrome="none")
    made.set_circles(CIRCLES)
    made.set_readable_suffixes(frozenset({".vcf", ".csv"}))
    made.show_page("people")
    return shown(made, 1280, 800)


def test_a_section_is_reported_and_comes_up_when_the_answer_is_given(shell, qtbot):
    with qtbot.waitSignal(shell.section_chosen, timeout=1000) as told:
        qtbot.mouseClick(_named(shell, "Circles"), LEFT)
    assert told.args == ["circles"]
    assert shell.current_page == "people"
    shell.show_page("circles")
    assert _named(shell, "Circles").isChecked()
    assert not _named(shell, "People 1482").isChecked()


def test_sections_have_keys(shell, qtbot):
    with qtbot.waitSignal(shell.section_chosen, timeout=1000) as told:
        qtbot.keyClick(shell, Qt.Key.Key_Comma, CONTROL)
    assert told.args == ["settings"]


def test_a_circle_opens_and_is_marked_instead_of_its_section(shell, qtbot):
    with qtbot.waitSignal(shell.circle_opened, timeout=1000) as told:
        qtbot.mouseClick(_named(shell, "Family 31"), LEFT)
    assert told.args == [4]
    shell.show_page("people", circle=4)
    assert _named(shell, "Family 31").isChecked()
    assert not _named(shell, "People 1482").isChecked()


def test_circles_are_replaced_not_added_to(shell, qtbot):
    shell.set_circles(CIRCLES[1:])
    qtbot.waitUntil(lambda: _find(shell, "Clients 58") is not None)
    assert _find(shell, "Family 31") is None


def test_a_new_circle_can_be_asked_for(shell, qtbot):
    with qtbot.waitSignal(shell.circle_requested, timeout=1000):
        qtbot.mouseClick(_named(shell, "New circle"), LEFT)


def test_counts_change_in_place(shell):
    shell.set_items([replace(ITEMS[0], count="1483")])
    assert _named(shell, "People 1483").isVisible()


@pytest.mark.parametrize(
    ("width", "em", "expected"),
    [
        (1280, 14, Layout.WIDE),
        (84 * 14, 14, Layout.WIDE),
        (84 * 14 - 1, 14, Layout.RAIL),
        (62 * 14, 14, Layout.RAIL),
        (62 * 14 - 1, 14, Layout.PAIR),
        (42 * 14 - 1, 14, Layout.SINGLE),
        (1280, 28, Layout.PAIR),
    ],
)
def test_the_room_is_measured_in_letters(width, em, expected):
    assert layout_for(width, em) is expected


def test_a_narrow_window_shrinks_the_sidebar_and_says_so(shell, qtbot):
    with qtbot.waitSignal(shell.layout_changed, timeout=1000) as told:
        shell.resize(900, 700)
    assert told.args == [Layout.RAIL]
    assert shell.sidebar.rail
    assert shell.sidebar.width() == 64
    assert _named(shell, "People 1482").toolTip() == "People (Ctrl+1)"
    shell.resize(1280, 700)
    assert not shell.sidebar.rail


def test_larger_text_shrinks_the_sidebar_too(shell, theme):
    theme.set_look(replace(theme.look, text_factor=2.0))
    assert shell.layout_mode is Layout.PAIR
    assert shell.sidebar.rail


def test_a_working_view_has_the_rail_and_the_welcome_has_the_window(shell):
    shell.show_page("circles")
    assert shell.sidebar.rail
    shell.show_page("welcome")
    assert not shell.sidebar.isVisible()
    shell.show_page("people")
    assert shell.sidebar.isVisible()
    assert not shell.sidebar.rail


def test_nothing_is_nameless(shell, nameless):
    assert nameless(shell) == []
    shell.open_palette()
    assert nameless(shell) == []


def test_the_keyboard_walks_through_the_sidebar(shell, qtbot):
    first = _named(shell, "People 1482")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is _named(shell, "Circles")


def test_a_short_job_leaves_no_trace(shell):
    job = JobState(id="import-1", title="Importing contacts.vcf")
    shell.set_job(job)
    assert _find(shell, "Stop") is None
    shell.set_job(None)
    assert not shell.sidebar.job_card.delay.isActive()


def test_a_long_job_shows_how_far_it_is_and_can_be_stopped(shell, qtbot):
    job = JobState(id="import-1", title="Importing contacts.vcf")
    shell.set_job(job)
    assert shell.sidebar.job_card.delay.interval() == 400
    shell.sidebar.job_card.delay.timeout.emit()
    shell.set_job(replace(job, done=812, total=1267, seconds_left=4))
    assert "812 of 1,267 · 4 s left" in shell.sidebar.job_card.toolTip()
    with qtbot.waitSignal(shell.job_cancelled, timeout=1000) as told:
        qtbot.mouseClick(_named(shell, "Stop"), LEFT)
    assert told.args == ["import-1"]


def test_the_backup_is_told_in_words(shell):
    shell.set_backup(BackupState(text="No backup for 9 days", ok=False))
    words = [w.text() for w in shell.sidebar.findChildren(QWidget) if hasattr(w, "text")]
    assert "No backup for 9 days" in words


def test_an_undo_in_the_news_is_passed_on(shell, qtbot):
    shell.notify(Notice(text="Merged", action="Undo", action_id="undo:3"))
    with qtbot.waitSignal(shell.acted, timeout=1000) as told:
        qtbot.mouseClick(_named(shell, "Undo"), LEFT)
    assert told.args == ["undo:3"]


# Dropping


def test_a_file_over_the_window_is_named_before_it_is_dropped(shell, card_file):
    event = _enter(shell, _files(card_file))
    assert event.isAccepted()
    veil = _veil(shell)
    assert veil.isVisible()
    assert veil.message == (
        "Drop to see who is inside\ncontacts.vcf · 12 kB\nNothing is saved until you say so"
    )


def test_a_dropped_file_is_handed_over(shell, card_file, qtbot):
    _enter(shell, _files(card_file))
    with qtbot.waitSignal(shell.files_dropped, timeout=1000) as told:
        _drop(shell, _files(card_file))
    assert told.args == [[card_file], None]
    assert not _veil(shell).isVisible()


def test_a_file_dropped_on_a_circle_brings_the_circle_with_it(shell, card_file, qtbot):
    place = _centre(shell, "Family 31")
    _enter(shell, _files(card_file), place)
    assert "put them in Family" in _veil(shell).message
    with qtbot.waitSignal(shell.files_dropped, timeout=1000) as told:
        _drop(shell, _files(card_file), place)
    assert told.args == [[card_file], 4]


def test_moving_off_a_circle_forgets_it(shell, card_file, qtbot):
    _enter(shell, _files(card_file), _centre(shell, "Family 31"))
    _move(shell, _files(card_file), QPoint(700, 400))
    assert "Family" not in _veil(shell).message
    with qtbot.waitSignal(shell.files_dropped, timeout=1000) as told:
        _drop(shell, _files(card_file), QPoint(700, 400))
    assert told.args == [[card_file], None]


def test_a_file_dropped_on_a_text_field_is_not_typed_into_it(shell, card_file, qtbot):
    place = shell.field.mapTo(shell, shell.field.rect().center())
    mime = _files(card_file)
    mime.setText(card_file.as_uri())
    _enter(shell, mime, place)
    with qtbot.waitSignal(shell.files_dropped, timeout=1000):
        _drop(shell, mime, place)
    assert shell.field.text() == ""


def test_a_wrong_file_is_refused_with_a_word(shell, tmp_path, qtbot):
    photo = tmp_path / "beach.jpg"
    photo.write_bytes(b"x")
    event = _enter(shell, _files(photo))
    assert not event.isAccepted()
    assert _veil(shell).message == "Agenda cannot read this\nbeach.jpg\nIt reads .csv, .vcf"
    with qtbot.assertNotEmitted(shell.files_dropped, wait=20):
        assert not _drop(shell, _files(photo)).isAccepted()


def test_the_readable_ones_of_several_files_are_taken(shell, card_file, tmp_path, qtbot):
    photo, table = tmp_path / "beach.jpg", tmp_path / "Connections.CSV"
    photo.write_bytes(b"x")
    table.write_bytes(b"x")
    mime = _files(card_file, photo, table)
    _enter(shell, mime)
    assert "2 files · 12 kB" in _veil(shell).message
    assert "Left out: beach.jpg" in _veil(shell).message
    with qtbot.waitSignal(shell.files_dropped, timeout=1000) as told:
        _drop(shell, mime)
    assert told.args == [[card_file, table], None]


def test_a_web_address_is_refused(shell):
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/contacts.vcf")])
    assert not _enter(shell, mime).isAccepted()
    assert "example.org" in _veil(shell).message


def test_a_folder_is_welcome_and_read_whole(shell, tmp_path, qtbot):
    assert _enter(shell, _files(tmp_path)).isAccepted()
    assert "A folder is read whole" in _veil(shell).message
    with qtbot.waitSignal(shell.files_dropped) as told:
        _drop(shell, _files(tmp_path))
    assert told.args == [[tmp_path], None]


def test_the_veil_says_what_becomes_of_each_kind(shell, tmp_path):
    shell.set_readable_suffixes(frozenset({".png", ".zip", ".ics"}))
    kinds = [tmp_path / name for name in ("tarjeta.png", "linkedin.zip", "citas.ics")]
    for path in kinds:
        path.write_bytes(b"x")
    _enter(shell, _files(*kinds))
    said = _veil(shell).message
    assert "A picture is searched for a QR code" in said
    assert "An archive is opened" in said
    assert "with whom you met" in said


def test_a_picture_from_a_browser_is_taken_as_a_picture(shell, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/qr.png")])
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    mime.setImageData(picture)
    assert _enter(shell, mime).isAccepted()
    with qtbot.waitSignal(shell.picture_dropped) as told:
        _drop(shell, mime)
    assert told.args[0].size() == picture.size()


def test_a_file_without_suffix_may_be_dropped(shell, tmp_path):
    bare = tmp_path / "contacts"
    bare.write_bytes(b"BEGIN:VCARD")
    assert _enter(shell, _files(bare)).isAccepted()


def test_leaving_lifts_the_veil(shell, card_file):
    _enter(shell, _files(card_file))
    QApplication.sendEvent(shell.windowHandle(), QDragLeaveEvent())
    assert not _veil(shell).isVisible()


def test_a_card_dragged_as_text_is_handed_over(shell, qtbot):
    mime = QMimeData()
    mime.setData("text/vcard", "BEGIN:VCARD\nFN:Íñigo\nEND:VCARD\n".encode())
    _enter(shell, mime)
    with qtbot.waitSignal(shell.text_dropped, timeout=1000) as told:
        _drop(shell, mime)
    assert told.args == ["BEGIN:VCARD\nFN:Íñigo\nEND:VCARD\n"]


def test_plain_text_may_still_be_dropped_into_a_field(shell, qtbot):
    place = shell.field.mapTo(shell, shell.field.rect().center())
    mime = QMimeData()
    mime.setText("Bilbao")
    _enter(shell, mime, place)
    assert not _veil(shell).isVisible()
    with qtbot.assertNotEmitted(shell.text_dropped, wait=20):
        _drop(shell, mime, place)
    assert shell.field.text() == "Bilbao"


def test_people_dragged_onto_a_circle_are_reported_without_a_veil(shell, qtbot):
    mime, place = people_mime([3, 8]), _centre(shell, "Clients 58")
    _enter(shell, mime, place)
    _move(shell, mime, place)
    assert not _veil(shell).isVisible()
    with qtbot.waitSignal(shell.people_dropped, timeout=1000) as told:
        _drop(shell, mime, place)
    assert told.args == [[3, 8], 9]


def test_nonsense_under_the_name_of_people_is_ignored(shell, qtbot):
    mime, place = people_mime([]), _centre(shell, "Clients 58")
    mime.setData("application/x-agenda-people", b"not json")
    _enter(shell, mime, place)
    with qtbot.assertNotEmitted(shell.people_dropped, wait=20):
        _drop(shell, mime, place)


# The palette


def test_the_palette_asks_picks_and_gives_the_focus_back(shell, asked, qtbot):
    origin = _named(shell, "Clients 58")
    origin.setFocus()
    qtbot.keyClick(shell, Qt.Key.Key_K, CONTROL)
    assert shell.palette_overlay.isVisible()
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "el")
    assert asked[-2:] == ["e", "el"]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(shell.palette_chosen, timeout=1000) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [FOUND[1]]
    assert not shell.palette_overlay.isVisible()
    assert QApplication.focusWidget() is origin


def test_the_palette_says_when_nothing_fits(shell, qtbot):
    shell.open_palette()
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "zzz")
    visible = [w.text() for w in shell.palette_overlay.findChildren(QWidget) if _has_words(w)]
    assert "Nothing fits" in visible
    with qtbot.assertNotEmitted(shell.palette_chosen):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_the_palette_goes_away_by_escape_or_a_click_beside_it(shell, qtbot):
    shell.open_palette()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not shell.palette_overlay.isVisible()
    shell.open_palette()
    qtbot.mouseClick(shell.palette_overlay, LEFT, pos=QPoint(10, 700))
    assert not shell.palette_overlay.isVisible()


def test_a_line_of_the_palette_can_be_clicked(shell, qtbot):
    shell.open_palette()
    rows = _named(shell.palette_overlay, "What fits")
    spot = rows.visualRect(rows.model().index(0, 0)).center()
    with qtbot.waitSignal(shell.palette_chosen, timeout=1000) as told:
        qtbot.mouseClick(rows.viewport(), LEFT, pos=spot)
    assert told.args == [FOUND[0]]


@pytest.fixture
def card_file(tmp_path):
    path = tmp_path / "contacts.vcf"
    path.write_bytes(b"x" * 12_000)
    return path


def _named(root, name) -> QWidget:
    found = _find(root, name)
    assert found is not None, f"nothing on screen is called {name!r}"
    return found


def _find(root, name):
    return next(
        (w for w in root.findChildren(QWidget) if w.accessibleName() == name and w.isVisible()),
        None,
    )


def _has_words(widget):
    return widget.isVisible() and hasattr(widget, "text")


def _veil(shell):
    return shell.drop_zone.veil


def _centre(shell, name):
    button = _named(shell, name)
    return button.mapTo(shell, button.rect().center())


def _files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _enter(shell, mime, place=QPoint(700, 300)):  # noqa: B008 - a constant
    event = QDragEnterEvent(place, COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(shell.windowHandle(), event)
    return event


def _move(shell, mime, place):
    event = QDragMoveEvent(place, COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(shell.windowHandle(), event)
    return event


def _drop(shell, mime, place=QPoint(700, 300)):  # noqa: B008 - a constant
    _move(shell, mime, place)
    event = QDropEvent(QPointF(place), COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(shell.windowHandle(), event)
    return event
