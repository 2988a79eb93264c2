"""The program as others start it: a process of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agenda.app.main import main, window_wanted

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{n}\r\nFN:Persona {n} Muestra\r\nEMAIL:p{n}@ejemplo.example\r\nEND:VCARD\r\n"


@pytest.fixture
def agenda(tmp_path):
    """Start Agenda with places of its own."""
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in {"AGENDA_DATABASE", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    environment |= {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "LANG": "es_ES.UTF-8",
    }

    def start(*arguments, **more):
        return subprocess.Popen(
            [sys.executable, "-m", "agenda", *(str(a) for a in arguments)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            env=environment | more.pop("env", {}), **more,
        )  # fmt: skip

    def run(*arguments, **more):
        process = start(*arguments, **more)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err

    run.start = start
    return run


@pytest.fixture
def people(tmp_path):
    """A file of 4000 people."""
    path = tmp_path / "gente.vcf"
    path.write_text("".join(CARD.format(n=n) for n in range(4000)), "utf-8", newline="")
    return path


def test_stdout_is_one_json_document_and_nothing_else(agenda, tmp_path):
    path = tmp_path / "ñandú.vcf"
    path.write_text(CARD.format(n=1), "utf-8", newline="")
    code, out, _ = agenda("import", path, "--json")
    assert code == 0
    assert json.loads(out)["files"][0]["path"] == str(path)
    code, out, _ = agenda("find", "persona", "--json", env={"PYTHONIOENCODING": "ascii"})
    assert json.loads(out)["people"][0]["name"] == "Persona 1 Muestra"


def test_exit_codes_tell_done_failed_badly_used_and_partly_read(agenda, tmp_path):
    good = tmp_path / "good.vcf"
    good.write_text(CARD.format(n=1), "utf-8", newline="")
    assert agenda("import", good)[0] == 0
    assert agenda("import", tmp_path / "missing.vcf")[0] == 1
    assert agenda("import")[0] == 2
    assert agenda("import", good, tmp_path / "missing.vcf")[0] == 3


def test_without_a_screen_one_line_names_the_demo(agenda):
    for arguments in ((), ("open", "x.vcf")):
        code, out, err = agenda(*arguments)
        assert (code, out) == (1, "")
        assert err.count("\n") == 1
        assert "agenda demo" in err


def test_a_killed_import_leaves_the_agenda_as_it_was(agenda, people, tmp_path):
    first = tmp_path / "primera.vcf"
    first.write_text(CARD.format(n="primera"), "utf-8", newline="")
    assert agenda("import", first)[0] == 0
    before = agenda("find", "persona", "--json")[1]
    importing = agenda.start("import", people, "--json-lines")
    lines = [json.loads(importing.stdout.readline()) for _ in range(3)]
    assert all(line["progress"]["stage"] == "reading" for line in lines)
    importing.kill()
    importing.communicate()
    assert importing.returncode == -signal.SIGKILL
    assert agenda("find", "persona", "--json")[1] == before
    assert json.loads(agenda("check", "--json")[1])["sound"]
    entries = json.loads(agenda("history", "--json")[1])["entries"]
    assert [entry["action"] for entry in entries] == ["import"]


def test_whoever_stops_reading_stops_the_import(agenda, people):
    importing = agenda.start("import", people, "--json-lines")
    importing.stdout.readline()
    importing.stdout.close()
    assert importing.wait(60) == 1
    assert "Traceback" not in importing.stderr.read()
    importing.stderr.close()
    assert json.loads(agenda("stats", "--json")[1])["people"] == 0


def test_progress_comes_while_the_work_is_done(agenda, people):
    code, out, _ = agenda("import", people, "--dry-run", "--json-lines")
    assert code == 0
    *progress, last = [json.loads(line) for line in out.splitlines()]
    done = [line["progress"]["done"] for line in progress if line["progress"]["stage"] == "reading"]
    assert done == sorted(done)
    assert done[-1] == 4000
    assert last["result"]["files"][0]["new"] == 4000


def test_the_terminal_loads_neither_the_window_nor_qt(tmp_path):
    script = (
        "import sys; from agenda.app.main import main;"
        f"main(['find', 'x', '--json', '--database', {str(tmp_path / 'a.db')!r}]);"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'agenda.ui'))])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_help_loads_no_database(tmp_path):
    script = (
        "import sys; from agenda.app.main import main; main(['--help']);"
        "print([name for name in ('sqlalchemy', 'numpy', 'PySide6') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_main_returns_the_exit_code(tmp_path, capsys):
    database = str(tmp_path / "a.db")
    assert main(["circles", "--json", "--database", database]) == 0
    assert main(["show", "nadie", "--json", "--database", database]) == 1
    assert main(["nonsense"]) == 2


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], (None, [])),
        (["--database", "a.db"], ("a.db", [])),
        (["open"], (None, [])),
        (["--database=a.db", "open", "x.vcf"], ("a.db", [Path("x.vcf")])),
        (
            ["open", "x.vcf", "y.csv", "--database", "a.db"],
            ("a.db", [Path("x.vcf"), Path("y.csv")]),
        ),
        (["find", "open"], None),
        (["open", "--help"], None),
        (["--database"], None),
        (["--version"], None),
    ],
)
def test_the_window_is_told_from_a_command(arguments, wanted):
    assert window_wanted(arguments) == wanted


def test_what_keeps_the_window_from_opening_is_told_without_a_traceback(agenda):
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    code, _, err = agenda("--database", "mysql://host/agenda", env=offscreen)
    assert code == 2
    assert "mysql://host/agenda" in err
    assert "Traceback" not in err


def test_the_window_does_not_wait_for_the_libraries_of_the_terminal():
    script = (
        "import sys, agenda.app.main, agenda.app.start;"
        "print([n for n in ('typer', 'rich', 'sqlalchemy', 'numpy') if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
