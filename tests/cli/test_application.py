import json
from dataclasses import replace
from pathlib import Path

import pytest

from agenda import __version__
from agenda.cli.application import run


def test_without_a_command_the_window_opens_on_the_agenda_that_was_named(terminal):
    opened = []
    around = replace(
        terminal.around, open_window=lambda database, files: opened.append((database, files)) or 0
    )
    assert terminal(around=around).code == 0
    assert terminal("--database", "x.db", around=around).code == 0
    assert terminal("open", "a.vcf", "b.vcf", "--database", "y.db", around=around).code == 0
    assert opened == [(None, []), ("x.db", []), ("y.db", [Path("a.vcf"), Path("b.vcf")])]


def test_the_exit_code_of_the_window_is_passed_on(terminal):
    around = replace(terminal.around, open_window=lambda _database, _files: 1)
    assert terminal(around=around).code == 1


@pytest.mark.parametrize("before", [True, False])
def test_the_agenda_may_be_named_before_or_after_the_command(terminal, before):
    path = terminal.folder / "other.db"
    option, command = ["--database", path], ["circle", "add", "Vela"]
    assert terminal(*(option + command if before else command + option)).code == 0
    other = terminal("circles", "--json", "--database", path).json["circles"]
    assert [circle["name"] for circle in other if not circle["root"]] == ["Vela"]
    assert all(circle["root"] for circle in terminal.json("circles")["circles"])


def test_the_environment_names_the_agenda_too_but_the_option_wins(terminal, monkeypatch):
    monkeypatch.setenv("AGENDA_DATABASE", str(terminal.folder / "from-environment.db"))
    terminal.json("circle", "add", "Vela")
    assert (terminal.folder / "from-environment.db").exists()
    option = terminal("--database", terminal.folder / "option.db", "circles", "--json")
    assert all(circle["root"] for circle in option.json["circles"])


def test_an_address_that_this_version_cannot_use_is_bad_usage(terminal):
    said = terminal("--database", "mysql://host/agenda", "find", "ana", "--json")
    assert (said.code, said.json["error"]["kind"]) == (2, "BadInput")


def test_json_may_be_asked_for_before_the_command_too(peopled):
    assert peopled("--json", "find", "ana").json["people"][0]["person"] == 1


def test_the_version_is_told(terminal):
    assert terminal("--version").out.strip() == __version__


def test_help_lists_every_command_of_the_contract(terminal):
    said = terminal("--help").out
    commands = """
        open import export find show person duplicates dedupe merge unmerge different circles
        circle history undo redo backup restore check compact stats plugins demo
    """.split()  # noqa: SIM905 - a list of 24 quoted words reads worse
    assert [command for command in commands if command not in said] == []


def test_bad_usage_is_told_in_json_too(terminal, capfd):
    assert run(["find", "--json"], terminal.around) == 2
    out, err = capfd.readouterr()
    assert json.loads(out)["error"]["kind"] == "Usage"
    assert "agenda --help" in err


def test_good_usage_returns_the_code_of_the_command(terminal, capfd):
    assert run(["circles", "--json"], terminal.around) == 0
    assert len(json.loads(capfd.readouterr().out)["circles"]) == 3
    assert run(["show", "nadie"], terminal.around) == 1


def test_what_nobody_thought_of_is_one_line_with_the_log_and_no_traceback(terminal, paths):
    def broken(_database):
        raise RuntimeError("Ana's number is 600 000 001")

    said = terminal("find", "ana", "--json", around=replace(terminal.around, open_agenda=broken))
    assert said.code == 1
    log = paths.log / "agenda.log"
    assert str(log) in said.json["error"]["happened"]
    assert "Traceback" not in said.err
    assert "RuntimeError" in log.read_text()
    assert "600 000 001" not in log.read_text()


def test_errors_are_told_in_the_language_of_the_user(terminal):
    said = terminal.in_spanish()("show", "nadie")
    assert "Nadie encaja con «nadie»." in said.err
    assert said.out == ""


def test_what_is_no_agenda_is_refused_and_left_alone(terminal):
    path = terminal.folder / "letter.db"
    path.write_text("Dear Ana, this is a letter and not an agenda.")
    said = terminal("find", "ana", "--database", path, "--json")
    assert (said.code, said.json["error"]["kind"]) == (1, "Damaged")
    assert path.read_text().startswith("Dear Ana")
