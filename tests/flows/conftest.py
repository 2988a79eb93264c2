"""The whole window on an agenda of its own, with real child processes for long work."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost
from agenda.ui.i18n import Language
from agenda.ui.main_window import MainWindow
from agenda.ui.navigation.sections import sections
from agenda.ui.resources import install_resources
from agenda.ui.settings import Settings
from agenda.ui.shell import Shell
from agenda.ui.theme import Look, Mode, Theme

LONG = 60_000
"""Milliseconds to wait for a child process on a machine that is busy with others."""


@pytest.fixture(scope="session")
def dressed_app(qapp):
    install_resources()
    return qapp


@pytest.fixture
def language(dressed_app):
    made = Language(dressed_app, QLocale("en"))
    yield made
    made.set_locale(QLocale("en"))


@pytest.fixture
def theme(dressed_app):
    made = Theme(dressed_app, Look(mode=Mode.LIGHT, reduced_motion=True))
    yield made
    made.deleteLater()


@pytest.fixture(scope="session")
def sample_files():
    """A telephone's vCards, a LinkedIn and a Google export that share some people."""
    folder = Path(str(files("agenda_resources") / "samples"))
    return [folder / name for name in ("movil.vcf", "Connections.csv", "google.csv")]


@pytest.fixture
def open_window(dressed_app, language, theme, qtbot, tmp_path):
    """Open the window on the agenda in a folder; a second call opens another on the same."""
    opened = []

    def open_one(name: str = "agenda.db", width: int = 1280, height: int = 800) -> MainWindow:
        plugins = PluginHost(lambda *_: True, safe=True)
        agenda = open_agenda(tmp_path / name, plugins, language=language.code)
        window = None
        shell = Shell(theme, sections(), lambda query: window.palette.find(query))  # noqa: PLW0108 - made later
        shell.resize(width, height)
        qtbot.addWidget(shell)
        shell.show()
        settings = Settings(tmp_path / "agenda.ini")
        window = MainWindow(dressed_app, shell, theme, agenda, settings)
        window.shell = shell
        window.to_the_front = lambda: to_the_front(qtbot, shell)
        window.to_the_front()
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.agenda.close()


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def drop(qtbot):
    """Drop files on the window as the desktop does: on its native window."""

    def drop_files(window: MainWindow, paths: list[Path]) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place, buttons = QPoint(600, 300), Qt.MouseButton.LeftButton
        keys, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
        native = window.shell.windowHandle()
        enter = QDragEnterEvent(place, copy, mime, buttons, keys)
        QApplication.sendEvent(native, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(native, QDropEvent(QPointF(place), copy, mime, buttons, keys))

    return drop_files


@pytest.fixture
def bring_in(qtbot, drop):
    """Drop files, wait for the plan, accept it and wait for the receipt."""

    def bring(window: MainWindow, paths: list[Path]) -> None:
        drop(window, paths)
        qtbot.waitUntil(lambda: stage(window) == "PLAN", timeout=LONG)
        window.imports.plan.foot.accept.click()
        qtbot.waitUntil(lambda: stage(window) == "RECEIPT", timeout=LONG)

    return bring


def to_the_front(qtbot, shell: Shell) -> None:
    """Give the window the keyboard, as a user has it who types there."""
    qtbot.wait(1)
    with qtbot.waitActive(shell, timeout=LONG):
        shell.activateWindow()


def stage(window: MainWindow) -> str:
    return window.imports.presenter.stage.name
