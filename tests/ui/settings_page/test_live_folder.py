"""The live folder: switched on, followed, and what others changed in it."""

from __future__ import annotations

import pytest

from agenda.model.card import Name
from agenda.ui.jobs import Jobs
from agenda.ui.settings_page import SettingsPage
from agenda.ui.settings_page.live_folder import LiveFolder


def document(folder, *left):
    return {"mirror": {"folder": str(folder), "written": 1, "removed": 0, "left": list(left)}}


@pytest.fixture
def quiet(jobs):
    return type(jobs)()


@pytest.fixture
def live(agenda, jobs, quiet):
    made = LiveFolder(agenda, jobs, quiet)
    made._soon.setInterval(1)
    return made


@pytest.fixture
def news(live):
    heard = []
    live.said.connect(heard.append)
    return heard


@pytest.fixture
def on(agenda, finish, live, tmp_path):
    """The folder, switched on."""
    folder = tmp_path / "cards"
    finish(agenda.mirror.start(folder))
    return folder


def test_nothing_is_written_while_there_is_no_folder(live, quiet):
    live.catch_up()
    assert quiet.commands == []


def test_switching_on_fills_the_folder_as_a_job_of_its_own(live, jobs, tmp_path):
    live.start(tmp_path)
    assert jobs.commands == [["mirror", str(tmp_path)]]
    assert live.busy


def test_a_change_is_followed_a_little_later(live, on, agenda, quiet, qtbot):
    agenda.people.add(Name(full="Ana"))
    live.note()
    live.note()
    assert quiet.commands == []
    qtbot.waitUntil(lambda: quiet.commands == [["mirror", "--update"]])
    quiet.succeed(document(on))
    assert live.state.startswith("Up to date, ")


def test_nothing_is_written_where_nothing_has_changed(live, on, agenda, quiet):
    agenda.people.add(Name(full="Ana"))
    live.catch_up()
    quiet.succeed(document(on))
    live.catch_up()
    assert len(quiet.commands) == 1


def test_what_changes_while_it_is_written_is_written_after_it(live, on, agenda, quiet, qtbot):
    agenda.people.add(Name(full="Ana"))
    live.catch_up()
    agenda.people.add(Name(full="Bea"))
    live.catch_up()
    assert len(quiet.commands) == 1
    quiet.succeed(document(on))
    qtbot.waitUntil(lambda: len(quiet.commands) == 2)


def test_what_others_changed_is_told_once_and_calmly(live, on, agenda, quiet, news):
    for name in ("Ana", "Bea"):
        agenda.people.add(Name(full=name))
        live.catch_up()
        quiet.succeed(document(on, "ana.vcf"))
    words = "1 card was changed by another program and stays as it is there: ana.vcf"
    assert news == [words]
    assert live.state.endswith(words)


def test_a_folder_of_others_is_refused_in_plain_words(live, jobs, news, tmp_path):
    live.start(tmp_path)
    jobs.fail({"kind": "BadInput", "happened": "x", "details": {"why": "not-empty"}})
    assert news == ["There are cards of others in this folder. Choose an empty one."]
    assert live.state == news[0]


def test_switching_off_leaves_the_files(live, on, agenda):
    agenda.people.add(Name(full="Ana"))
    live.stop()
    assert live.folder is None
    assert on.is_dir()


@pytest.fixture
def page(theme, agenda, settings, shown):
    made = shown(SettingsPage(theme, agenda, Jobs(agenda.path), settings), 900, 700)
    yield made
    made.stop()


def test_the_switch_fills_a_folder_and_a_change_follows(page, agenda, qtbot, tmp_path, nameless):
    page.refresh(agenda.people.add(Name(full="Ana Ruiz"))[1])
    row, folder = page.data.live, tmp_path / "cards"
    chooser = row.ask_where()
    chooser.fileSelected.emit(str(folder))
    chooser.reject()
    qtbot.waitUntil(lambda: not page.live.busy, timeout=30_000)
    assert row.switch.isChecked()
    assert "Up to date" in row.note.text()
    assert len(list(folder.glob("*.vcf"))) == 1
    assert nameless(row) == []
    agenda.people.add(Name(full="Bea Sol"))
    page.live.catch_up()
    qtbot.waitUntil(lambda: not page.live.busy, timeout=30_000)
    assert len(list(folder.glob("*.vcf"))) == 2
    row.switch.click()
    assert agenda.mirror.folder is None
    assert not row.open.isVisible()
