"""What the history page knows and does, without a widget."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from agenda.model.card import Name, Value
from agenda.model.importing import FileReport
from agenda.ui.history.presenter import PAGE, HistoryPresenter


@pytest.fixture
def presenter(past, jobs, speak):
    made = HistoryPresenter(past.agenda, jobs)
    made.load()
    return made


def line(lines, title):
    return next(each for each in lines if title in each.title)


def today(presenter):
    return presenter._entries[0].at.astimezone().date()


def test_changes_stand_under_their_day_the_latest_first(presenter):
    titles = [each.title for each in presenter.changes(today(presenter))]
    assert titles == [
        "Today",
        "Moved Diego Vidal to the bin",
        "Renamed Carla Vidal",
        "Added Diego Vidal",
        "Added Carla Vidal",
        "Imported phone.vcf",
    ]


def test_a_day_long_past_is_a_date(presenter):
    head = presenter.changes(today(presenter) + timedelta(days=40))[0]
    assert head.heading
    assert str(today(presenter).year) in head.title


def test_any_change_can_be_undone_where_it_stands(presenter, past, qtbot):
    renamed = line(presenter.changes(today(presenter)), "Renamed")
    with qtbot.waitSignal(presenter.done) as told:
        presenter.undo(renamed.key)
    assert past.agenda.people.show(past.carla).display == "Carla Vidal"
    assert told.args == ["Undone: Renamed Carla Vidal"]
    undone = line(presenter.changes(today(presenter)), "Renamed")
    assert (undone.off, undone.link, undone.tail) == (True, "", "Undone")


def test_what_was_undone_last_can_be_done_again(presenter, past):
    presenter.undo()
    assert presenter.bin(today(presenter)) == []
    assert presenter.can_redo()
    presenter.redo()
    assert [each.key for each in presenter.bin(today(presenter))] == [past.diego]


def test_a_change_that_later_ones_build_on_is_refused_in_three_parts(presenter, past, qtbot):
    past.agenda.people.rename(past.carla, Name(full="Carla Prat"))
    presenter.load()
    renamed = [e for e in presenter.changes(today(presenter)) if "Renamed" in e.title][1]
    with qtbot.waitSignal(presenter.refused) as refused:
        presenter.undo(renamed.key)
    parts = refused.args[0]
    assert all((parts.happened, parts.kept, parts.do))
    assert past.agenda.people.show(past.carla).display == "Carla Prat"


def test_undoing_an_import_goes_into_a_job_and_says_so_meanwhile(presenter, past, jobs, qtbot):
    imported = line(presenter.changes(today(presenter)), "Imported")
    presenter.undo(imported.key)
    presenter.undo_import(past.batch)
    assert jobs.commands == [["undo", "--import", str(past.batch)]]
    assert line(presenter.imports(), "phone.vcf").link == ""
    assert line(presenter.imports(), "phone.vcf").tail == "Taking it back…"
    past.agenda.history.undo_import(past.batch)
    with qtbot.waitSignal(presenter.changed) as changed:
        jobs.succeed({"batch": past.batch})
    assert changed.args[0].many
    assert line(presenter.imports(), "phone.vcf").off


def test_an_import_that_cannot_be_undone_is_offered_again(presenter, past, jobs, qtbot):
    presenter.undo_import(past.batch)
    with qtbot.waitSignal(presenter.refused) as refused:
        jobs.fail({"kind": "Busy", "happened": "", "kept": "", "do": ""})
    assert refused.args[0].happened
    assert line(presenter.imports(), "phone.vcf").link == "Undo"


def test_the_ledger_counts_what_came_and_what_could_not_be_read(presenter):
    detail = line(presenter.imports(), "phone.vcf").detail
    assert "2 new" in detail
    assert "1 line with problems" in detail
    assert "doubtful" not in detail


def test_the_ledger_says_one_and_many_apart_in_spanish(presenter, speak):
    speak("es")
    detail = line(presenter.imports(), "phone.vcf").detail
    assert "2 nuevas" in detail
    assert "1 línea con problemas" in detail


def test_the_bin_tells_how_long_people_stay_and_gives_them_back(presenter, past, qtbot):
    (diego,) = presenter.bin(today(presenter))
    assert (diego.title, diego.detail) == ("Diego Vidal", "Today · 30 days left")
    with qtbot.waitSignal(presenter.done) as told:
        presenter.restore([past.diego])
    assert told.args == ["1 person is back"]
    assert presenter.everybody_in_bin() == []


def test_older_changes_are_read_on_demand(agenda, jobs, dressed_app):
    person, _ = agenda.people.add(Name(full="Ana"))
    for number in range(PAGE + 20):
        agenda.people.rename(person, Name(full=f"Ana {number}"))
    presenter = HistoryPresenter(agenda, jobs)
    presenter.load()
    on = date(2020, 1, 1)
    assert sum(not each.heading for each in presenter.changes(on)) == PAGE
    assert presenter.more()
    assert sum(not each.heading for each in presenter.changes(on)) == PAGE + 21
    assert not presenter.more()


def test_the_ledger_counts_conversations_relationships_and_news(presenter, past, keep_report):
    keep_report(
        FileReport(
            path="export.zip", importer="linkedin", title="LinkedIn", read=2, new=2,
            interactions=340, ties=1, news=3,
        )
    )  # fmt: skip
    presenter.load()
    detail = line(presenter.imports(), "export.zip").detail
    wanted = "LinkedIn · 2 new · 340 conversations · 1 relationship · 3 pieces of news"
    assert detail.endswith(wanted)


def test_taking_an_import_back_says_who_stays_and_why(presenter, past, jobs, qtbot):
    agenda = past.agenda
    ana = next(row.id for row in agenda.people.find("Ana Lago", 1))
    agenda.people.put_value(ana, Value(kind="note", value="Met her in Bilbao"))
    presenter.load()
    presenter.undo_import(past.batch)
    done = agenda.history.undo_import(past.batch)
    with qtbot.waitSignal(presenter.done) as told:
        jobs.succeed({"batch": past.batch, "entry": done.entry})
    assert told.args[0].startswith("The import was taken back; your own changes were kept. ")
    assert told.args[0].endswith(
        "1 person stays, because they were there before or have been given something since: Ana Lago"
    )
    assert agenda.people.show(ana).first("note") == "Met her in Bilbao"
    withdrawn = line(presenter.changes(today(presenter)), "Withdrew")
    assert withdrawn.detail.endswith("1 person stayed")
