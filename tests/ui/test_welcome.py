"""The welcome and the page of trouble: every word and every door in sight, at any size."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from agenda.ui.theme import Look, Mode, Theme
from agenda.ui.welcome.page import WelcomePage
from agenda.ui.welcome.problem import ProblemPage
from agenda.ui.widgets import Button, EmptyState
from agenda.ui.wording import ErrorParts

SIZES = [(1280, 800), (800, 600), (420, 600), (1920, 1000)]
PARTS = ErrorParts(
    happened="This file cannot be read as an agenda.",
    kept="Nothing was changed; your backups are beside it.",
    do="Restore a backup, or choose another file that you know to be sound.",
    detail="agenda.db",
)


@pytest.fixture(params=[1.0, 1.5, 2.0], ids=["100", "150", "200"])
def themed(request, dressed_app):
    made = Theme(dressed_app, Look(mode=Mode.LIGHT, text_factor=request.param, reduced_motion=True))
    yield made
    made.deleteLater()


def cut_off(widget):
    """Words with less height than they need at their width."""
    QApplication.processEvents()
    labels = [one for one in widget.findChildren(QLabel) if one.isVisible()]
    return [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]


def outside(widget):
    """Buttons that stand beyond the edge of the part that holds them."""
    buttons = [one for one in widget.findChildren(QPushButton) if one.isVisible()]
    return [one.text() for one in buttons if not one.parentWidget().rect().contains(one.geometry())]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("code", ["es", "en"])
def test_the_welcome_says_all_of_its_sentence(themed, speak, shown, code, size):
    speak(code)
    page = shown(WelcomePage(themed), *size)
    assert cut_off(page) == []
    assert outside(page) == []


def test_the_picture_makes_way_where_the_doors_need_the_room(theme, shown):
    page = shown(WelcomePage(theme), 1280, 800)
    assert page._picture.isVisible()
    page.resize(800, 400)
    QApplication.processEvents()
    assert not page._picture.isVisible()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_trouble_offers_all_its_doors(themed, shown, size):
    page = shown(ProblemPage(themed, PARTS, backups=True), *size)
    assert cut_off(page) == []
    assert outside(page) == []


@pytest.mark.parametrize("width", [900, 500, 300])
def test_three_buttons_below_an_empty_place_are_all_there_and_in_the_middle(theme, shown, width):
    actions = [Button(theme, text) for text in ("Try again", "Restore a backup", "Choose another")]
    state = shown(
        EmptyState(theme, "Nothing", "Nothing yet", picture="archive", actions=actions), width, 500
    )
    QApplication.processEvents()
    assert outside(state) == []
    lines = {}
    for button in actions:
        lines.setdefault(button.y(), []).append(button)
    room = actions[0].parentWidget().width()
    for line in lines.values():
        right = line[-1].x() + line[-1].width()
        assert abs(line[0].x() - (room - right)) <= 1


def test_an_empty_place_gives_its_picture_up_before_its_words(theme, shown):
    state = EmptyState(theme, "Nothing", "Nothing yet", picture="archive")
    state.setMinimumSize(1, 1)  # as inside a window, which may be smaller than its parts wish
    shown(state, 500, 500)
    assert state._picture.isVisible()
    state.resize(500, 150)
    assert not state._picture.isVisible()
