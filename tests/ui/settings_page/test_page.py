"""The settings page as its user sees it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from agenda.model.card import Name
from agenda.ui.jobs import Jobs
from agenda.ui.settings import COMPACT_LIST, LANGUAGE, SORT_BY_FAMILY
from agenda.ui.settings_page import SettingsPage
from agenda.ui.theme import Look, Mode


@pytest.fixture
def page(theme, with_plugins, jobs, settings, shown):
    return shown(SettingsPage(theme, with_plugins, jobs, settings), 900, 700)


def test_the_look_changes_at_once_and_is_kept(page, theme, settings):
    page.appearance.mode.choose(Mode.DARK)
    page.appearance.text_size.choose(1.5)
    page.appearance.contrast.choose(value=True)
    page.appearance.still.choose(None)
    assert theme.dark
    assert theme.factor == 1.5
    assert settings.look() == Look(
        mode=Mode.DARK, text_factor=1.5, high_contrast=True, reduced_motion=None
    )


def test_lists_and_names_are_kept_for_the_other_screens(page, settings):
    page.appearance.density.choose(value=True)
    page.language.order.choose(value=True)
    assert settings.get(COMPACT_LIST)
    assert settings.get(SORT_BY_FAMILY)


def test_another_language_is_said_to_hold_from_the_next_start(page, settings):
    page.language.language.choose("es")
    assert settings.get(LANGUAGE) == "es"
    assert "next start" in page.language._language_row.note.text()


def test_the_home_country_is_shown_and_can_be_changed(page, agenda):
    assert page.language.region.currentText() == "Spain +34"
    page.language.region.choose("MX")
    assert agenda.setting("region", "") == "MX"


def test_each_plugin_says_how_it_is_and_offers_what_can_be_done(page):
    cards = page.plugins.cards
    assert {name: card.state.words() for name, card in cards.items()} == {
        "vcard": "Runs",
        "moon": "Waits for your yes",
        "rust": "Broken",
    }
    assert [name for name, card in cards.items() if card.allow.isVisibleTo(page)] == ["moon"]
    assert [name for name, card in cards.items() if card.remove.isVisibleTo(page)] == [
        "moon",
        "rust",
    ]


def test_what_went_wrong_in_a_plugin_is_shown_on_demand(page):
    card = page.plugins.cards["rust"]
    assert not card.trace.isVisibleTo(page)
    card.more.click()
    assert card.trace.isVisibleTo(page)
    assert "rusty" in card.trace.toPlainText()


def test_a_plugin_that_is_allowed_says_from_when_it_runs(page, jobs):
    page.plugins.cards["moon"].allow.click()
    jobs.succeed({})
    assert page.plugins.cards["moon"].state.words() == "From the next start"
    assert not page.plugins.cards["moon"].allow.isVisibleTo(page)


def test_adding_a_plugin_asks_for_a_wheel_first(theme, with_plugins, jobs, settings, shown):
    page = shown(SettingsPage(theme, with_plugins, jobs, settings), 900, 700)
    page.plugins._choose = lambda: None
    page.plugins.install.click()
    assert jobs.commands == []


def test_restoring_explains_itself_and_leaves_the_closing_to_the_window(page, agenda, qtbot):
    agenda.people.add(Name(full="Ana"))
    agenda.backups.make()
    page.backups.show_backups()
    (backup,) = page.presenter.backups()
    sheet = page.backups.ask(backup)
    sheet.reject()
    sheet = page.backups.ask(backup)
    with qtbot.waitSignal(page.restore_wanted) as wanted:
        sheet.accept()
    assert wanted.args == [backup.path]


def test_a_backup_is_made_by_a_child_process_and_listed(theme, agenda, settings, shown, qtbot):
    agenda.people.add(Name(full="Ana"))
    page = shown(SettingsPage(theme, agenda, Jobs(agenda.path), settings), 900, 700)
    assert page.backups.restore_buttons == []
    with qtbot.waitSignal(page.said, timeout=60_000) as said:
        page.backups.make.click()
    assert said.args[0].text == "Backup made."
    assert len(page.backups.restore_buttons) == 1


def test_the_licences_of_others_can_be_read(page):
    sheet = page.about.show_licences()
    text = sheet.findChild(QPlainTextEdit).toPlainText()
    assert "Lucide" in text
    assert "SIL OPEN FONT LICENSE" in text.upper()
    sheet.reject()


def test_no_control_is_without_a_name(page, nameless):
    assert nameless(page) == []


def test_each_section_can_be_reached_from_above(page):
    page.show_section(page.about)
    assert page._scroll.verticalScrollBar().value() > 0
    assert page.about.isAncestorOf(page.focusWidget())


@pytest.mark.parametrize(
    "look", [Look(mode=Mode.DARK), Look(text_factor=2.0), Look(high_contrast=True)]
)
def test_nothing_is_wider_than_a_small_window(page, theme, qtbot, look):
    theme.set_look(look)
    page.resize(420, 640)
    qtbot.waitUntil(lambda: page._inside.width() <= page._scroll.viewport().width())
