"""What goes between the screens: sidebar, news, keys, menus."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from agenda.model.card import Name
from agenda.model.importing import FileReport
from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost
from agenda.ui.circles.sheets import CircleSheet
from agenda.ui.export.sheet import ExportSheet
from agenda.ui.i18n import Language
from agenda.ui.imports.presenter import Done
from agenda.ui.imports.receipt import ReceiptView
from agenda.ui.main_window import MainWindow
from agenda.ui.navigation.help import KeysSheet
from agenda.ui.navigation.sections import sections
from agenda.ui.page import Goto
from agenda.ui.settings import Settings
from agenda.ui.shell import Shell
from agenda.ui.widgets import SectionHeader


class WindowWatch(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, app):
        super().__init__()
        self.seen = []
        app.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def windows_seen(dressed_app):
    watch = WindowWatch(dressed_app)
    yield watch.seen
    dressed_app.removeEventFilter(watch)


@pytest.fixture
def window(theme, qtbot, tmp_path, dressed_app):
    Language(dressed_app, QLocale("en"))
    agenda = open_agenda(tmp_path / "agenda.db", PluginHost(lambda *_: True, safe=True))
    shell = Shell(theme, sections(), lambda _: ())
    qtbot.addWidget(shell)
    made = MainWindow(dressed_app, shell, theme, agenda, Settings(tmp_path / "agenda.ini"))
    made.shell = shell
    with qtbot.waitExposed(shell):
        shell.show()
    yield made
    made.close()
    agenda.close()


@pytest.fixture
def ana(window):
    person, changes = window.agenda.people.add(Name(given="Ana", family="García"))
    window.apply(changes)
    return person


def notice(window):
    return window.shell.snackbar.notice


def circles(window):
    return {b.item.name: b.item.count for b in window.shell.sidebar._circles}


def test_the_first_person_takes_the_place_of_the_welcome(window, qtbot):
    assert window.shell.current_page == "welcome"
    window.new_person()
    qtbot.keyClicks(window.people.pane.editor._names[1], "Ana")
    window.people.pane.editor.save()
    assert window.shell.current_page == "people"
    assert notice(window).text == "Added Ana"
    assert notice(window).action == "Undo"


def test_undoing_the_first_person_brings_the_welcome_back(window, ana):
    assert window.shell.current_page == "people"
    window.undoing.undo()
    assert window.shell.current_page == "welcome"
    assert notice(window).text == "Undone: Added Ana García"


def test_there_is_nothing_to_undo_in_a_new_agenda(window):
    window.undoing.undo()
    assert notice(window).text == "There is nothing to undo."
    assert notice(window).action == ""


def test_the_sidebar_counts_people_and_circles(window, ana):
    circle, changes = window.agenda.circles.add("Choir")
    window.apply(changes)
    assert circles(window)["Choir"] == "0"
    window.shell.people_dropped.emit([ana], circle)
    assert circles(window)["Choir"] == "1"
    assert window.shell.sidebar._nav["people"].item.count == "1"


def test_a_circle_of_the_sidebar_lists_its_people(window, ana):
    circle, changes = window.agenda.circles.add("Choir")
    window.apply(changes)
    window.shell.circle_opened.emit(circle)
    assert window.people.circle == circle
    assert window.shell.sidebar._current_circle == circle
    window.shell.section_chosen.emit("people")
    assert window.people.circle is None


def test_undo_of_the_notice_takes_the_command_back(window, ana):
    window.people.commands.remove([ana])
    window.shell.acted.emit(notice(window).action_id)
    assert window.people.everybody == 1


def test_a_backup_is_missed_and_then_told(window, ana):
    assert window.shell.sidebar._backup.text() == "No backup yet"
    window.agenda.backups.make()
    window._sidebar.show_backup()
    assert window.shell.sidebar._backup.text().startswith("Backup today, ")


def test_a_failed_job_says_what_to_do(window):
    window._complain({"kind": "DiskFull", "happened": "x", "kept": "", "do": ""})
    assert notice(window).text.startswith("There is no room left on the disk.")


def test_the_palette_opens_a_person(window, ana):
    (line,) = [one for one in window.palette.find("garc") if one.id.startswith("person")]
    window.palette.run(line)
    assert window.people.current == ana


def test_every_command_is_in_a_menu_and_says_its_key(window):
    shortcuts = {name: a.shortcut().toString() for name, a in window.menu_bar.actions.items()}
    assert shortcuts["undo"] == "Ctrl+Z"
    assert shortcuts["redo"] == "Ctrl+Shift+Z"
    menus = [action.text() for action in window.shell.menuBar().actions()]
    assert menus == ["&File", "&Edit", "&View", "&Help"]


def test_the_menu_bar_comes_with_f10(window, qtbot):
    assert not window.shell.menuBar().isVisible()
    qtbot.keyClick(window.shell, Qt.Key.Key_F10)
    assert window.shell.menuBar().isVisible()


def test_f1_lists_the_keys(window):
    window.show_keys()
    (sheet,) = window.shell.findChildren(KeysSheet)
    shown = [label.text() for label in sheet.findChildren(QLabel)]
    assert {"Undo", "New person", "Copy as vCard", "Save"} <= set(shown)


def test_pasted_text_goes_to_the_import(window):
    QApplication.clipboard().setText("")
    window.go(Goto(place="settings"))
    window._paste()
    assert window.shell.current_page == "import"


@pytest.mark.parametrize(("name", "covered"), [("ana.jpg", False), ("cards.vcf", True)])
def test_a_picture_held_over_the_form_is_not_covered_by_the_import(
    window, ana, tmp_path, name, covered
):
    (tmp_path / name).touch()
    window.show_person(ana)
    window.people.edit()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    editor = window.people.pane.editor
    event = QDragEnterEvent(
        editor.mapTo(window.shell, QPoint(100, 100)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.shell.windowHandle(), event)
    assert event.isAccepted()
    assert window.shell.drop_zone.veil.isVisible() is covered


def test_a_receipt_is_built_without_a_window_of_its_own(theme, windows_seen):
    view = ReceiptView(theme)
    file = FileReport(path="cards.vcf", importer="vcard", read=2, new=1, doubtful=1)
    view.show_done(Done(batch=1, files=(file,), circle=None))
    assert windows_seen == []


def test_a_count_beside_a_title_is_built_without_a_window_of_its_own(theme, windows_seen):
    header = SectionHeader("Sources", count="3")
    assert "3" in [one.text() for one in header.findChildren(QLabel) if not one.isHidden()]
    assert windows_seen == []


def test_no_window_but_the_frame_shows_up_while_the_screens_are_built(windows_seen, window, ana):
    window.show_person(ana)
    window.people.edit()
    for place in window.pages:
        window.go(Goto(place=place))
    QApplication.processEvents()
    assert windows_seen == ["Shell"]


def test_leaving_takes_away_the_files_of_every_drag(window, ana):
    drags = (window.people.actions_on.packer, window.circles._packer)
    made = [packer.for_drag([ana], "Ana").urls()[0].toLocalFile() for packer in drags]
    assert [Path(file).exists() for file in made] == [True, True]
    window.close()
    assert [Path(file).exists() for file in made] == [False, False]


def test_ctrl_shift_n_asks_for_a_new_circle(window, ana, qtbot):
    qtbot.keyClick(
        window.shell,
        Qt.Key.Key_N,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    (sheet,) = window.shell.findChildren(CircleSheet)
    assert sheet.isVisible()
    sheet.reject()


def test_the_window_welcomes_what_importers_read(window):
    assert {".vcf", ".csv", ".zip"} <= window.shell.drop_zone._suffixes


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("import fold", "import-folder"),
        ("take out", "export"),
        ("export", "export"),
        ("live", "live-folder"),
    ],
)
def test_the_palette_finds_the_ways_in_and_out(window, typed, command):
    assert f"command:{command}" in [one.id for one in window.palette.find(typed)]


def test_taking_out_offers_first_what_the_list_shows(window, ana):
    circle, changes = window.agenda.circles.add("Clients")
    window.apply(changes)
    window.apply(window.agenda.circles.put([ana], circle))
    window.show_circle(circle)
    window.export()
    (sheet,) = window.shell.findChildren(ExportSheet)
    assert sheet.chosen_scope.title == "Clients"
    sheet.reject()


def test_the_live_folder_is_found_among_the_settings(window, ana):
    window.show_live_folder()
    assert window.shell.current_page == "settings"
    assert not window.settings_page.data.live.switch.isChecked()


def test_help_says_where_the_guide_is(window):
    window.show_keys()
    (sheet,) = window.shell.findChildren(KeysSheet)
    assert any("guide.md" in label.text() for label in sheet.findChildren(QLabel))
