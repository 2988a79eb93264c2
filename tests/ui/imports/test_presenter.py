"""The course of an import, without widgets."""

import json
import os
from pathlib import Path

import pytest

from agenda.model.importing import Progress
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.stages import Stage

pytestmark = pytest.mark.usefixtures("dressed_app")


@pytest.fixture
def presenter(agenda, jobs):
    made = ImportPresenter(agenda, jobs)
    yield made
    made.cancel()


@pytest.fixture
def plan(presenter, jobs, file, document):
    presenter.open_files([file])
    jobs.last.succeeded.emit(document)
    return presenter


def beside(agenda):
    """What lies beside the agenda that is not the agenda itself."""
    return [p for p in agenda.path.parent.iterdir() if not p.name.startswith("agenda.db")]


def test_reading_is_a_dry_run_in_a_child_process(presenter, jobs, file):
    presenter.open_files([file])
    arguments, title = jobs.asked[0]
    assert arguments == ["import", str(file), "--dry-run", "--rows"]
    assert title == "Import contactos.vcf"
    assert presenter.stage is Stage.READING


def test_a_plan_changes_nothing_and_applying_it_says_what_was_decided(plan, jobs, agenda, file):
    assert plan.stage is Stage.PLAN
    assert agenda.people.count() == 1
    plan.review.tick([0], on=False)
    plan.apply()
    *head, flag, decisions = jobs.asked[1][0]
    assert (head, flag) == (["import", str(file)], "--decisions")
    assert json.loads(Path(decisions).read_text(encoding="utf-8"))["skip"] == [0, 1]
    assert plan.stage is Stage.APPLYING


def test_a_receipt_follows_and_nothing_private_is_left(plan, jobs, agenda, document):
    changes = []
    plan.changed.connect(changes.append)
    plan.apply()
    jobs.last.succeeded.emit(document | {"batch": 3})
    assert plan.stage is Stage.RECEIPT
    assert plan.done.batch == 3
    assert [c.many for c in changes] == [True]
    assert beside(agenda) == []


def test_nothing_is_applied_when_nothing_is_ticked(plan, jobs):
    plan.review.tick(range(5), on=False)
    plan.apply()
    assert plan.stage is Stage.PLAN
    assert len(jobs.asked) == 1


def test_stopping_while_reading_goes_back_to_the_door(presenter, jobs, file, document):
    stopped = []
    presenter.stopped.connect(lambda: stopped.append(presenter.stage))
    presenter.open_files([file])
    presenter.cancel()
    assert jobs.last.cancelled
    assert stopped == [Stage.DOOR]
    jobs.last.succeeded.emit(document)  # it was on its way already
    assert presenter.stage is Stage.DOOR


def test_stopping_from_the_sidebar_is_stopping(presenter, jobs, file):
    presenter.open_files([file])
    jobs.last.failed.emit({"kind": "Cancelled", "happened": "", "kept": "", "do": ""})
    assert presenter.stage is Stage.DOOR


def test_another_file_takes_the_place_of_the_one_being_read(presenter, jobs, file, document):
    presenter.open_files([file])
    first = jobs.last
    presenter.open_files([file, file])
    first.succeeded.emit(document)
    assert first.cancelled
    assert presenter.stage is Stage.READING
    assert jobs.asked[-1][1] == "Import 2 files"


def test_no_file_comes_between_while_an_import_is_applied(plan, jobs, file):
    plan.apply()
    assert not plan.open_files([file])
    assert plan.stage is Stage.APPLYING
    assert not jobs.last.cancelled


@pytest.mark.parametrize("text", ["\ufeffBEGIN:VCARD\r\nFN:Ñ\r\nEND:VCARD", "Name,Phone\nAna,1\n"])
def test_pasted_text_waits_in_a_private_file_and_goes_with_the_plan(presenter, jobs, agenda, text):
    presenter.open_text(text)
    (held,) = presenter.paths
    assert held.name == "pasted.txt"  # what it is, importers know by the content
    assert held.read_bytes().decode() == text
    assert held.is_relative_to(agenda.path.parent)
    assert held.parent.stat().st_mode & 0o077 == 0
    presenter.cancel()
    assert not held.exists()


def test_blank_text_is_no_import(presenter, jobs):
    assert not presenter.open_text(" \n")
    assert jobs.asked == []


def test_a_file_that_changed_since_is_planned_anew(plan, jobs, file, document):
    file.write_text("BEGIN:VCARD\nFN:Somebody else\nEND:VCARD\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    plan.apply()
    assert plan.stage is Stage.READING
    jobs.last.succeeded.emit(document)
    assert plan.planned_anew
    assert plan.stage is Stage.PLAN


def decided(jobs):
    """What the last job was told."""
    arguments = jobs.asked[-1][0]
    return json.loads(Path(arguments[arguments.index("--decisions") + 1]).read_text("utf-8"))


def test_a_new_circle_comes_with_the_import(plan, jobs, agenda):
    before = [circle.name for circle in agenda.circles.all()]
    plan.choose_new_circle("  Feria  de Sevilla ")
    plan.apply()
    assert [circle.name for circle in agenda.circles.all()] == before
    assert decided(jobs)["circle_name"] == "Feria de Sevilla"
    assert decided(jobs)["circle"] is None


def test_after_a_failure_the_name_of_the_new_circle_is_still_chosen(plan, jobs):
    plan.choose_new_circle("Feria")
    plan.apply()
    jobs.last.failed.emit({"kind": "Busy", "happened": "x", "kept": "", "do": ""})
    assert plan.stage is Stage.PROBLEM
    plan.again()
    assert plan.new_circle == "Feria"


def test_the_name_of_a_circle_that_is_there_means_that_circle(plan, agenda):
    known, _ = agenda.circles.add("Clientes")
    plan.choose_new_circle("clientes")
    assert (plan.circle, plan.new_circle) == (known, "")


def test_a_failure_while_reading_can_be_tried_again(presenter, jobs, file, document):
    presenter.open_files([file])
    jobs.last.failed.emit({"kind": "Unreadable", "happened": "not recognised"})
    assert presenter.stage is Stage.PROBLEM
    assert presenter.trouble["happened"] == "not recognised"
    presenter.retry()
    jobs.last.succeeded.emit(document)
    assert presenter.stage is Stage.PLAN


def test_a_failure_while_applying_keeps_the_plan_and_its_decisions(plan, jobs):
    plan.review.tick([0], on=False)
    plan.apply()
    jobs.last.failed.emit({"kind": "Busy", "happened": "x"})
    plan.again()
    assert plan.stage is Stage.PLAN
    assert not plan.review.row(0).ticked


def test_progress_of_the_job_is_passed_on(presenter, jobs, file):
    seen = []
    presenter.progressed.connect(seen.append)
    presenter.open_files([file])
    jobs.last.progressed.emit(Progress(stage="reading", done=500))
    assert [step.done for step in seen] == [500]


def imported(agenda, file):
    steps = agenda.importing.run([file])
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_undo_takes_the_whole_import_back(plan, jobs, agenda, file, document):
    receipt = imported(agenda, file)
    assert agenda.people.count() == 2
    plan.apply()
    jobs.last.succeeded.emit(document | {"batch": receipt.batch})
    plan.undo()
    assert agenda.people.count() == 1
    assert plan.stage is Stage.DOOR


def test_an_import_undone_from_elsewhere_leaves_its_receipt(plan, jobs, agenda, file, document):
    receipt = imported(agenda, file)
    plan.apply()
    jobs.last.succeeded.emit(document | {"batch": receipt.batch})
    plan.refresh()
    assert plan.stage is Stage.RECEIPT
    agenda.history.undo_import(receipt.batch)
    plan.refresh()
    assert plan.stage is Stage.DOOR


def test_a_chat_without_cards_can_be_kept(presenter, jobs, chat_only, file):
    presenter.open_files([file])
    jobs.last.succeeded.emit(chat_only)
    assert presenter.stage is Stage.PLAN
    assert presenter.wanted() == (0, 2)
    presenter.relations.tick(range(4), on=False)
    assert not presenter.ready()
    presenter.relations.tick([0], on=True)
    presenter.apply()
    assert decided(jobs)["talks_left"] == [1]


def test_decisions_about_everything_go_with_the_import(presenter, jobs, related, file, ana):
    presenter.open_files([file])
    jobs.last.succeeded.emit(related)
    presenter.relations.take_circle("Familia", on=False)
    presenter.relations.say_who(2, ana, "Ana García")
    presenter.relations.keep_text = True
    presenter.review.tick([0], on=False)
    assert presenter.wanted() == (2, 2)  # the one who stays out takes her conversations along
    presenter.apply()
    told = decided(jobs)
    assert (told["groups_left"], told["talks_with"], told["keep_text"], told["skip"]) == (
        ["Familia"],
        [[2, ana]],
        True,
        [0, 1],
    )


def test_the_receipt_names_the_circles_that_came_along(presenter, jobs, related, file):
    presenter.open_files([file])
    jobs.last.succeeded.emit(related)
    presenter.choose_new_circle("Feria")
    presenter.apply()
    jobs.last.succeeded.emit(related | {"batch": 1})
    assert presenter.done.circles == ("Clientes", "Familia", "Feria")


def test_files_with_nothing_in_them_are_no_plan(presenter, jobs, lost, file):
    presenter.open_files([file, file])
    files = [lost("a.bin", "not recognised"), lost("b.bin", "not recognised")]
    jobs.last.succeeded.emit({"files": files, "rows": [], "talks": []})
    assert presenter.stage is Stage.PROBLEM
    assert [f.path for f in presenter.trouble["files"]] == ["a.bin", "b.bin"]


def test_a_picture_from_the_clipboard_waits_in_a_private_file(presenter, agenda):
    presenter.open_picture(b"\x89PNG")
    (held,) = presenter.paths
    assert held.suffix == ".png"
    assert held.is_relative_to(agenda.path.parent)
    presenter.cancel()
    assert not held.exists()


def test_text_that_cannot_be_written_down_is_a_problem_not_a_crash(presenter, agenda, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("agenda.ui.imports.held.TemporaryDirectory", full)
    presenter.open_text("Ana 600")
    assert presenter.stage is Stage.PROBLEM
    assert "No space" in presenter.trouble["happened"]


def test_a_name_of_a_circle_that_fills_itself_makes_a_circle_of_its_own(plan, jobs, agenda):
    agenda.circles.add("Madrid", query="madrid")
    plan.choose_new_circle("madrid")
    assert (plan.circle, plan.new_circle) == (None, "madrid")
