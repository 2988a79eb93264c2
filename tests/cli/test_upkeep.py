from pathlib import Path


def test_a_backup_can_be_restored_and_the_present_agenda_is_kept(peopled):
    backup = peopled.json("backup")["backup"]
    assert backup["reason"] == "manual"
    peopled.json("person", "remove", 1)
    said = peopled.json("restore", backup["path"])
    assert Path(said["kept"]).is_file()
    assert [p["person"] for p in peopled.json("find", "ana")["people"]] == [1]


def test_backups_are_listed_the_latest_first(peopled):
    peopled.json("backup")
    reasons = [each["reason"] for each in peopled.json("backup", "--list")["backups"]]
    assert reasons == ["manual", "import"]


def test_a_backup_that_is_not_there_cannot_be_restored(peopled):
    said = peopled("restore", peopled.folder / "nope.db", "--json")
    assert (said.code, said.json["error"]["kind"]) == (1, "NotFound")


def test_a_sound_agenda_passes_the_check(peopled):
    said = peopled.json("check")
    assert (said["sound"], said["problems"]) == (True, [])


def test_what_is_no_agenda_does_not_pass_the_check(terminal):
    path = terminal.folder / "letter.db"
    path.write_text("Dear Ana, this is a letter and not an agenda.")
    said = terminal("check", "--database", path, "--json")
    assert (said.code, said.json["sound"]) == (1, False)
    assert path.read_text().startswith("Dear Ana")


def test_compact_tells_the_sizes(peopled):
    said = peopled.json("compact")
    assert said["after"] <= said["before"]


def test_stats_count_people_cards_and_sources(peopled):
    peopled.json("merge", 1, 2)
    peopled.json("circle", "add", "Vela")
    said = peopled.json("stats")
    assert (said["people"], said["cards"], said["circles"]) == (2, 3, 1)
    assert said["sources"] == {"vcard": 3}
    assert said["interactions"] == 0
    assert said["size"] > 0
    assert said["schema"]
    assert tuple(int(part) for part in said["sqlite"].split(".")) >= (3, 51, 3)


def test_stats_count_conversations(peopled):
    chat = peopled.folder / "Chat de WhatsApp con Eva Sanz Luna.txt"
    chat.write_text(
        "13/4/26, 20:02 - Eva Sanz Luna: Hola\n"
        "13/4/26, 20:03 - Maite: Buenas\n"
        "14/4/26, 9:30 - Maite: ¿Comemos?\n",
        "utf-8",
    )
    peopled.json("import", chat)
    assert peopled.json("stats")["interactions"] == 2


def test_people_read_all_of_it(peopled):
    assert "People" in peopled("stats").out
    assert "The agenda is sound." in peopled("check").out
    assert "Backup made" in peopled("backup").out
    assert "manual" in peopled("backup", "--list").out
    assert "now." in peopled("compact").out
