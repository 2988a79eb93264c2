"""Jobs: a child process that reports line by line."""

import sys
from pathlib import Path

import pytest

from agenda.model.importing import Progress
from agenda.ui.jobs import Job, Jobs

TELLS = """
import json, sys, time
for done in (1, 2):
    print(json.dumps({"progress": {"stage": "reading", "done": done, "total": 2}}), flush=True)
print("a library says hello")
print(json.dumps({"result": {"batch": 7}}), flush=True)
"""
FAILS = """
import json, sys
error = {"kind": "Busy", "happened": "Another Agenda is writing", "kept": "all", "do": "wait"}
print(json.dumps({"error": error}))
sys.exit(1)
"""
DIES = "import sys; sys.stderr.write('first\\nout of memory\\n'); sys.exit(9)"
SLEEPS = "import time; print('{}', flush=True); time.sleep(60)"


@pytest.fixture
def run(qtbot, qapp):
    jobs = []

    def start(script: str) -> Job:
        job = Job("job-1", "Trying", [sys.executable, "-c", script], qapp)
        jobs.append(job)
        return job

    yield start
    for job in jobs:
        job.kill()


def test_progress_and_result_arrive_in_order(run, qtbot):
    job, seen = run(TELLS), []
    job.progressed.connect(seen.append)
    with qtbot.waitSignal(job.ended, timeout=10_000), qtbot.waitSignal(job.succeeded) as got:
        pass
    assert [step.done for step in seen] == [1, 2]
    assert seen[0] == Progress(stage="reading", done=1, total=2)
    assert got.args == [{"batch": 7}]


def test_a_large_result_is_handed_on_as_it_is(run, qtbot):
    """Qt would copy a dict value by value, which stops the window for half a second."""
    job, seen = run(TELLS), []
    for _ in range(2):
        job.succeeded.connect(seen.append)
    with qtbot.waitSignal(job.ended, timeout=10_000):
        pass
    first, second = seen
    assert first is second


def test_an_error_comes_with_its_three_parts(run, qtbot):
    with qtbot.waitSignal(run(FAILS).failed, timeout=10_000) as got:
        pass
    assert got.args[0]["kind"] == "Busy"
    assert got.args[0]["do"] == "wait"


def test_a_process_that_dies_says_its_last_word(run, qtbot):
    with qtbot.waitSignal(run(DIES).failed, timeout=10_000) as got:
        pass
    assert got.args[0]["kind"] == "Stopped"
    assert got.args[0]["happened"] == "out of memory"


def test_cancelling_ends_the_process(run, qtbot):
    job = run(SLEEPS)
    qtbot.waitUntil(lambda: job._process.bytesAvailable() > 0 or job._process.processId() > 0)
    with qtbot.waitSignal(job.failed, timeout=10_000) as got:
        job.cancel()
    assert got.args[0]["kind"] == "Cancelled"


def test_cancelling_before_the_start_starts_nothing(run, qtbot):
    job = run(TELLS)
    with qtbot.waitSignal(job.failed, timeout=2_000) as got:
        job.cancel()
    assert got.args[0]["kind"] == "Cancelled"


def test_a_program_that_is_not_there_fails_clearly(qtbot, qapp):
    job = Job("job-1", "Trying", ["/nowhere/agenda"], qapp)
    with qtbot.waitSignal(job.failed, timeout=10_000) as got:
        pass
    assert got.args[0]["kind"] == "Stopped"
    assert got.args[0]["happened"]


def test_jobs_run_agenda_on_their_database(qtbot, tmp_path):
    command = Jobs(tmp_path / "a.db")._command(["dedupe", "--apply"])
    assert command[-7:] == [
        "-m", "agenda", "--database", str(tmp_path / "a.db"), "dedupe", "--apply", "--json-lines"
    ]  # fmt: skip
    assert Path(command[-8]).name.startswith("python")


def test_jobs_forget_what_has_ended(qtbot, tmp_path, monkeypatch):
    jobs = Jobs(tmp_path / "a.db")
    monkeypatch.setattr(jobs, "_command", lambda _: [sys.executable, "-c", TELLS])
    job = jobs.start(["check"], "Checking")
    assert [one.title for one in jobs.running] == ["Checking"]
    with qtbot.waitSignal(job.ended, timeout=10_000):
        pass
    assert jobs.running == ()
