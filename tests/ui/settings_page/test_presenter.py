"""What the settings page does with the file and the plugins, without a widget."""

from __future__ import annotations

import pytest

from agenda.model.card import Name
from agenda.ui.settings_page.countries import countries
from agenda.ui.settings_page.presenter import SettingsPresenter


@pytest.fixture
def presenter(with_plugins, jobs):
    return SettingsPresenter(with_plugins, jobs)


@pytest.fixture
def told(presenter):
    heard = []
    presenter.said.connect(lambda topic, news: heard.append((topic, news)))
    presenter.refused.connect(lambda topic, parts: heard.append((topic, parts.text)))
    return heard


@pytest.mark.parametrize(
    ("problems", "words"),
    [([], "The file is sound."), (["row 4 missing"], "The file is damaged: row 4 missing.")],
)
def test_a_check_says_whether_the_file_is_sound(presenter, jobs, told, problems, words):
    presenter.check()
    jobs.succeed({"problems": problems})
    assert jobs.commands == [["check"]]
    assert told[0][1].startswith(words)


@pytest.mark.parametrize(
    ("after", "words"),
    [(1_000_000, "2 MB given back to the disk."), (3_000_000, "There was no unused room.")],
)
def test_compacting_says_how_much_room_it_gave_back(presenter, jobs, told, after, words):
    presenter.compact()
    jobs.succeed({"before": 3_000_000, "after": after})
    assert told == [("compact", words)]


def test_the_same_work_is_not_begun_twice(presenter, jobs):
    presenter.back_up()
    presenter.back_up()
    assert jobs.commands == [["backup"]]
    jobs.succeed({})
    presenter.back_up()
    assert len(jobs.commands) == 2


def test_what_fails_is_said_and_can_be_tried_again(presenter, jobs, told):
    presenter.back_up()
    jobs.fail({"kind": "DiskFull", "happened": "", "kept": "", "do": ""})
    assert told[0][0] == "backup"
    assert "no room" in told[0][1]
    presenter.back_up()
    assert len(jobs.commands) == 2


def test_a_plugin_is_told_by_what_its_user_knows(jobs, with_plugins):
    presenter = SettingsPresenter(with_plugins, jobs)
    vcard, moon, _ = presenter.plugins()
    assert presenter.plugin_title(vcard) == "vCard"
    assert presenter.plugin_does(vcard) == "reads files · writes files"
    assert (presenter.plugin_title(moon), presenter.plugin_does(moon)) == ("Moon", "")


def test_saying_yes_to_a_plugin_holds_from_the_next_start(presenter, jobs, told):
    waiting = presenter.plugins()[1]
    presenter.allow(waiting)
    jobs.succeed({"name": "agenda-moon"})
    assert jobs.commands == [["plugins", "allow", "agenda-moon"]]
    assert presenter.decided == {"moon": "allowed"}
    assert told == [("plugin", "moon runs from the next start on.")]


def test_a_wheel_that_needs_more_says_what(presenter, jobs, told, tmp_path):
    presenter.install(tmp_path / "moon.whl")
    jobs.succeed({"name": "agenda-moon", "needs": ["numpy"]})
    assert jobs.commands == [["plugins", "install", str(tmp_path / "moon.whl"), "--yes"]]
    assert told[0][1].endswith("It also needs: numpy.")


def test_backups_are_told_by_when_and_why(presenter, agenda):
    agenda.people.add(Name(full="Ana"))
    agenda.backups.make()
    (backup,) = presenter.backups()
    when, why = presenter.backup_words(backup)
    assert str(backup.at.year) in when
    assert why.startswith("made by you · ")


def test_another_home_country_is_kept_for_the_next_start(presenter, agenda):
    assert presenter.region == "ES"
    presenter.set_region("MX")
    assert presenter.region == "MX"
    assert agenda.setting("region", "") == "MX"


def test_countries_are_named_in_latin_letters_with_their_code(dressed_app):
    named = dict(countries("es"))
    assert named["ES"] == "España +34"
    assert named["MX"] == "México +52"
    assert named["JP"] == "Japan +81"
    assert named["SE"] == "Sweden +46"
    assert len(named) > 200
