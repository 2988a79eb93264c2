"""An application without a screen, with Agenda's fonts, theme and languages."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from agenda.ui.i18n import Language
from agenda.ui.resources import install_resources
from agenda.ui.theme import Look, Mode, Theme

SPEAKING = (QAbstractButton, QLineEdit, QComboBox, QTextEdit, QAbstractItemView, QAbstractSpinBox)


@pytest.fixture(scope="session")
def dressed_app(qapp):
    install_resources()
    return qapp


@pytest.fixture
def theme(dressed_app):
    """The light theme at 100 %, without motion so that nothing has to be waited for."""
    made = Theme(dressed_app, Look(mode=Mode.LIGHT, reduced_motion=True))
    yield made
    made.deleteLater()


@pytest.fixture
def speak(dressed_app):
    """Switch the language with `speak("es")`; English again afterwards."""
    language = Language(dressed_app, QLocale("en"))
    yield lambda code: language.set_locale(QLocale(code))
    language.set_locale(QLocale("en"))


@pytest.fixture
def shown(qtbot):
    """Show a widget of a size and return it; it lives until the test ends."""
    alive = []

    def show(widget: QWidget, width: int = 600, height: int = 400) -> QWidget:
        alive.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show


@pytest.fixture
def nameless():
    """Return the visible controls below a widget that a screen reader could not name."""

    def search(root: QWidget) -> list[str]:
        return [
            f"{type(child).__name__} in {type(child.parent()).__name__}"
            for child in root.findChildren(QWidget)
            if isinstance(child, SPEAKING)
            and child.isVisibleTo(root)
            and not child.objectName().startswith("qt_")
            and not _name(child)
        ]

    return search


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""
