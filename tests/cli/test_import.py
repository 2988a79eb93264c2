import json

import pytest


def first_file(said):
    return said["files"][0]


def test_an_import_says_what_became_of_every_card(terminal):
    file = terminal.file("gente.vcf", terminal.ANA, terminal.OSCAR)
    said = terminal.json("import", file)
    assert said["batch"] == 1
    report = first_file(said)
    assert (report["path"], report["importer"]) == (str(file), "vcard")
    assert (report["read"], report["new"], report["problems"]) == (2, 2, [])


def test_importing_twice_changes_nothing_the_second_time(terminal):
    file = terminal.file("gente.vcf", terminal.ANA, terminal.OSCAR)
    terminal.json("import", file)
    before = terminal.json("show", "ana-movil")
    said = terminal.json("import", file)
    assert said["batch"] is None
    assert (first_file(said)["new"], first_file(said)["unchanged"]) == (0, 2)
    assert terminal.json("show", "ana-movil") == before


def test_somebody_who_is_certainly_there_is_completed(peopled):
    said = peopled.json("import", peopled.file("trabajo.vcf", peopled.ANA_AGAIN))
    assert first_file(said)["completed"] == 1
    assert peopled.json("show", 1)["people"][0]["uids"] == ["ana-movil", "ana-trabajo"]


def test_with_merge_never_she_comes_in_as_somebody_new(peopled):
    said = peopled.json(
        "import", peopled.file("trabajo.vcf", peopled.ANA_AGAIN), "--merge", "never"
    )
    assert first_file(said)["new"] == 1


def test_a_dry_run_tells_but_writes_nothing(terminal):
    said = terminal.json(
        "import", terminal.file("gente.vcf", terminal.ANA, terminal.OSCAR), "--dry-run", "--rows"
    )
    assert said["batch"] is None
    assert [row[:3] for row in said["rows"]] == [
        [0, "new", "Ana Gil Pérez"],
        [1, "new", "Óscar Ruiz Tejada"],
    ]
    assert terminal.json("find", "ana") == {"people": []}


def test_rows_without_a_dry_run_are_bad_usage(terminal):
    assert terminal("import", terminal.file("gente.vcf", terminal.ANA), "--rows").code == 2


def test_decisions_of_a_review_are_obeyed(terminal):
    decisions = terminal.folder / "decisions.json"
    decisions.write_text(json.dumps({"skip": [1], "apart": [], "together": [], "circle": None}))
    said = terminal.json(
        "import", terminal.file("gente.vcf", terminal.ANA, terminal.OSCAR), "--decisions", decisions
    )
    assert (first_file(said)["new"], first_file(said)["skipped"]) == (1, 1)


@pytest.mark.parametrize("text", ["not json", "[]", '{"skip": ["x"]}'])
def test_decisions_that_make_no_sense_are_bad_usage(terminal, text):
    decisions = terminal.folder / "decisions.json"
    decisions.write_text(text)
    said = terminal(
        "import", terminal.file("g.vcf", terminal.ANA), "--decisions", decisions, "--json"
    )
    assert said.code == 2
    assert said.json["error"]["kind"] == "BadInput"


def test_everybody_of_the_files_goes_into_the_circle_that_is_made_for_it(terminal):
    terminal.json(
        "import", terminal.file("gente.vcf", terminal.ANA, terminal.OSCAR), "--circle", "Clientes"
    )
    members = terminal.json("circles", "Clientes")["people"]
    assert [member["name"] for member in members] == ["Ana Gil Pérez", "Óscar Ruiz Tejada"]


def test_a_circle_made_for_an_import_that_fails_goes_again(terminal):
    said = terminal("import", terminal.folder / "missing.vcf", "--circle", "Clientes", "--json")
    assert said.code == 1
    assert all(circle["root"] for circle in terminal.json("circles")["circles"])


def test_a_folder_stands_for_the_files_in_it(terminal):
    folder = terminal.folder / "export"
    folder.mkdir()
    for name, card in (
        ("b.vcf", terminal.OSCAR),
        ("a.vcf", terminal.ANA),
        (".hidden.vcf", terminal.EVA),
    ):
        (folder / name).write_text(card, encoding="utf-8")
    said = terminal.json("import", folder)
    assert [file["path"] for file in said["files"]] == [
        str(folder / "a.vcf"),
        str(folder / "b.vcf"),
    ]


def test_a_dash_stands_for_stdin(terminal):
    said = terminal("import", "-", "--json", stdin=terminal.ANA)
    assert first_file(said.json)["new"] == 1


def test_an_unreadable_file_among_others_is_reported_with_exit_code_3(terminal):
    missing = terminal.folder / "missing.vcf"
    said = terminal("import", missing, terminal.file("gente.vcf", terminal.ANA), "--json")
    assert said.code == 3
    assert [file["new"] for file in said.json["files"]] == [0, 1]
    assert said.json["files"][0]["problems"][0]["severity"] == "error"


def test_a_card_that_cannot_be_read_costs_only_itself(terminal):
    row = "Notes:\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    file = terminal.folder / "Connections.csv"
    file.write_text(row + "Eva,Sanz,https://www.linkedin.com/in/eva,,,,01 Jan 2020\n,,,,,,\n")
    said = terminal("import", file, "--json")
    assert first_file(said.json)["new"] == 1


@pytest.mark.parametrize("content", [None, b"\x00\x01\x02 no contacts at all"])
def test_nothing_readable_at_all_is_an_error_in_json_too(terminal, content):
    file = terminal.folder / "thing.bin"
    if content is not None:
        file.write_bytes(content)
    said = terminal("import", file, "--json")
    assert said.code == 1
    assert said.json["error"]["kind"] == "Unreadable"
    assert str(file) in said.json["error"]["happened"]


def test_an_unknown_format_is_an_error(terminal):
    said = terminal(
        "import", terminal.file("gente.vcf", terminal.ANA), "--format", "nope", "--json"
    )
    assert said.code == 1


def test_json_lines_tell_progress_and_then_one_result(terminal):
    said = terminal("import", terminal.file("gente.vcf", terminal.ANA), "--json-lines")
    *progress, last = said.lines
    assert {line["progress"]["stage"] for line in progress} == {"reading", "matching", "saving"}
    assert last["result"]["files"][0]["new"] == 1


def test_json_lines_end_with_the_error_where_there_is_one(terminal):
    said = terminal("import", terminal.folder / "missing.vcf", "--json-lines")
    assert said.lines[-1]["error"]["kind"] == "Unreadable"
    assert {"happened", "kept", "do"} <= said.lines[-1]["error"].keys()


def test_people_read_a_table_and_how_to_take_the_import_back(terminal):
    said = terminal("import", terminal.file("gente.vcf", terminal.ANA))
    assert "gente.vcf" in said.out
    assert "agenda undo --import 1" in said.out


def test_what_strangers_wrote_cannot_steer_the_terminal(terminal):
    card = terminal.ANA.replace("Estudio Norte", "\x1b[2J[red]Estudio[/red]")
    terminal("import", terminal.file("gente.vcf", card))
    shown = terminal("show", "ana-movil").out
    assert "\x1b" not in shown
    assert "[red]Estudio[/red]" in shown


def test_conversations_alone_are_no_failure_beside_a_file_that_cannot_be_read(peopled):
    chat = peopled.file(
        "_chat.txt",
        "[04/03/2024, 10:21:07] Ana Gil Pérez: ¿Comemos?\n[04/03/2024, 10:22:00] Yo: Claro\n",
    )
    bad = peopled.file("x.bin", "\x00\x01")
    said = peopled("import", chat, bad, "--json")
    assert said.code == 3
    assert sum(file["interactions"] for file in said.json["files"]) == 1
    assert "error" not in said.json


def test_a_file_that_nobody_knows_is_named_in_the_language_of_the_user(terminal):
    said = terminal.in_spanish()("import", terminal.file("x.bin", "\x00\x01"))
    assert said.code == 1
    assert "Agenda no conoce este tipo de archivo" in said.err


def test_a_missing_file_and_a_broken_archive_are_told_in_plain_words(terminal):
    missing = terminal.in_spanish()("import", "no_hay.vcf")
    broken = terminal.in_spanish()("import", terminal.file("cut.zip", "PK\x03\x04 cut"))
    assert (missing.code, broken.code) == (1, 1)
    assert "no_hay.vcf no está ahí." in missing.err
    assert "no llegó entero" in broken.err
