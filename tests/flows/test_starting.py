"""Starting: the frame first, one window per agenda, and calm words where an agenda does not open."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from agenda.app.paths import Paths
from agenda.app.single import Doorbell, hand_over
from agenda.app.window import Window
from agenda.model.card import Name
from agenda.services.agenda import open_agenda
from agenda.services.backup import backups_of
from agenda.services.plugin_host import PluginHost
from agenda.ui.page import Goto
from agenda.ui.settings import Settings
from agenda.ui.shell import Shell

LONG = 60_000
FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from agenda.app.paths import Paths
from agenda.app.window import Window
from agenda.ui.resources import install_resources
from agenda.ui.page import Goto
from agenda.ui.settings import Settings
from agenda.ui.shell import Shell
from agenda.ui.theme import Theme

folder = Path(sys.argv[1])
app = QApplication(["agenda"])
install_resources()
paths = Paths(data=folder, config=folder, log=folder)
window = Window(app, Theme(app), Settings(folder / "agenda.ini"), paths, folder / "agenda.db")
window._open = lambda: app.exit(int(any(name in sys.modules for name in ("sqlalchemy", "numpy"))))
window.show()
sys.exit(app.exec())
"""


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def press(window, text):
    buttons = window.shell.findChildren(QPushButton)
    next(b for b in buttons if b.isVisible() and b.text() == text).click()


@pytest.fixture
def start(dressed_app, language, theme, tmp_path):
    windows = []

    def open_one(path: Path) -> Window:
        paths = Paths(data=tmp_path, config=tmp_path, log=tmp_path)
        window = Window(dressed_app, theme, Settings(tmp_path / "agenda.ini"), paths, path)
        windows.append(window)
        window.show()
        return window

    yield open_one
    for window in windows:  # its frame may be another by now, so qtbot cannot hold it
        window.close()
        window.shell.close()
        window.shell.deleteLater()


def with_ana(path: Path) -> Path:
    agenda = open_agenda(path, PluginHost(lambda *_: True, safe=True))
    agenda.people.add(Name(given="Ana", family="García"))
    agenda.backups.make()
    agenda.close()
    return path


def test_the_frame_is_painted_before_the_database_is_loaded(tmp_path):
    command = [sys.executable, "-c", FIRST_PAINT, str(tmp_path)]
    assert subprocess.run(command, check=False, timeout=60).returncode == 0


def test_the_window_opens_its_agenda_after_the_first_paint(start, qtbot, tmp_path):
    window = start(with_ana(tmp_path / "agenda.db"))
    qtbot.waitUntil(lambda: window.shell.current_page == "people", timeout=LONG)
    assert window._main.people.everybody == 1


def test_a_second_start_hands_its_file_to_the_first_and_ends(qtbot, dressed_app, tmp_path):
    database, file = tmp_path / "agenda.db", tmp_path / "contacts.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n", encoding="utf-8")
    bell = Doorbell(database, dressed_app)
    bell.listen()
    second = QProcess(dressed_app)
    with (
        qtbot.waitSignals([bell.rung, second.finished], timeout=LONG),
        qtbot.waitSignal(bell.rung, timeout=LONG) as rung,
    ):
        second.start(
            sys.executable, ["-m", "agenda", "--database", str(database), "open", str(file)]
        )
    bell.close()
    assert rung.args == [[file]]
    assert second.exitCode() == 0


def test_where_no_window_is_open_there_is_nobody_to_hand_over_to(dressed_app, tmp_path):
    assert hand_over(tmp_path / "agenda.db", []) is False


def test_two_agendas_do_not_share_a_bell(dressed_app, tmp_path):
    bell = Doorbell(tmp_path / "one.db", dressed_app)
    bell.listen()
    assert hand_over(tmp_path / "other.db", []) is False
    bell.close()


def test_a_damaged_file_is_shown_calmly_and_a_backup_brings_it_back(start, qtbot, tmp_path):
    path = with_ana(tmp_path / "agenda.db")
    (backup,) = backups_of(path)
    path.write_bytes(b"this is no agenda" * 100)
    window = start(path)
    qtbot.waitUntil(lambda: window.shell.current_page == "problem", timeout=LONG)
    assert "This file cannot be read as an agenda." in texts(window.shell)
    assert any("your backups are beside it" in text for text in texts(window.shell))
    window._restore(backup.path)
    qtbot.waitUntil(lambda: window.shell.current_page == "people", timeout=LONG)
    assert window._main.people.everybody == 1


def test_an_agenda_that_is_free_again_opens_on_a_second_try(start, qtbot, tmp_path):
    path = with_ana(tmp_path / "agenda.db")
    whole = path.read_bytes()
    path.write_bytes(b"this is no agenda" * 100)
    window = start(path)
    qtbot.waitUntil(lambda: window.shell.current_page == "problem", timeout=LONG)
    path.write_bytes(whole)
    press(window, "Try again")
    qtbot.waitUntil(lambda: window.shell.current_page == "people", timeout=LONG)


def test_files_of_the_start_become_a_plan(start, qtbot, tmp_path, sample_files):
    window = start(tmp_path / "agenda.db")
    window.open_files(sample_files[:1])
    qtbot.waitUntil(lambda: window.shell.current_page == "import", timeout=LONG)
    imports = window._main.imports
    qtbot.waitUntil(lambda: imports.presenter.stage.name == "PLAN", timeout=LONG)


def test_the_window_comes_back_where_it_was(start, qtbot, tmp_path):
    path = with_ana(tmp_path / "agenda.db")
    window = start(path)
    qtbot.waitUntil(lambda: window.shell.current_page == "people", timeout=LONG)
    window.shell.resize(700, 600)  # smaller than any screen, so that it can come back
    window.close()
    window.shell.close()
    again = start(path)
    assert (again.shell.width(), again.shell.height()) == (700, 600)
    qtbot.waitUntil(lambda: again.shell.current_page == "people", timeout=LONG)


def restore_from_settings(window, qtbot):
    """Choose the latest backup in the settings and say yes."""
    main = window._main
    main.go(Goto(place="settings"))
    main.settings_page.backups.show_backups()
    main.settings_page.backups.restore_buttons[0].click()
    press(window, "Go back to this backup")
    qtbot.waitUntil(lambda: window._main not in (None, main), timeout=LONG)
    return window._main


def test_a_backup_chosen_in_the_settings_takes_the_place_of_the_open_agenda(start, qtbot, tmp_path):
    path = with_ana(tmp_path / "agenda.db")
    window = start(path)
    qtbot.waitUntil(lambda: window.shell.current_page == "people", timeout=LONG)
    window._main.apply(window._main.agenda.people.add(Name(given="Bruno"))[1])
    assert window._main.people.everybody == 2
    again = restore_from_settings(window, qtbot)
    assert again.people.everybody == 1
    frames = [one for one in QApplication.topLevelWidgets() if isinstance(one, Shell)]
    assert [one for one in frames if one.isVisible()] == [window.shell]
    said = window.shell.snackbar.notice.text
    assert said == "This is the backup. The agenda as it was before is among the backups now."
    assert len(backups_of(path)) == 2


def test_a_backup_that_is_damaged_leaves_the_agenda_as_it_was(start, qtbot, tmp_path):
    path = with_ana(tmp_path / "agenda.db")
    window = start(path)
    qtbot.waitUntil(lambda: window.shell.current_page == "people", timeout=LONG)
    window._main.apply(window._main.agenda.people.add(Name(given="Bruno"))[1])
    (backup,) = backups_of(path)
    backup.path.write_bytes(b"this is no agenda" * 100)
    again = restore_from_settings(window, qtbot)
    assert again.people.everybody == 2
    assert "cannot be read as an agenda" in window.shell.snackbar.notice.text


def test_the_rings_of_a_new_agenda_are_named_in_the_language_of_the_window(
    dressed_app, theme, qtbot, tmp_path
):
    paths = Paths(data=tmp_path, config=tmp_path, log=tmp_path)
    settings = Settings(tmp_path / "agenda.ini")
    window = Window(dressed_app, theme, settings, paths, tmp_path / "new.db", language="es")
    qtbot.addWidget(window.shell)
    window.show()
    qtbot.waitUntil(lambda: window._main is not None, timeout=LONG)
    names = [circle.name for circle in window._main.agenda.circles.all()]
    window.close()
    assert "Círculo íntimo" in names
