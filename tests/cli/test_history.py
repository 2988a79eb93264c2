def test_the_history_tells_what_was_done_the_latest_first(peopled):
    peopled.json("person", "rename", 1, "Anita Gil")
    entries = peopled.json("history")["entries"]
    assert [e["action"] for e in entries] == ["rename-person", "import"]
    assert [e["text"] for e in entries] == ["Ana Gil Pérez renamed", "Import of gente.vcf"]
    assert [e["batch"] for e in entries] == [None, 1]
    assert not any(e["undone"] for e in entries)


def test_the_history_can_be_read_in_pages(peopled):
    peopled.json("person", "rename", 1, "Anita Gil")
    (latest,) = peopled.json("history", "--limit", 1)["entries"]
    (older,) = peopled.json("history", "--before", latest["entry"])["entries"]
    assert older["action"] == "import"


def test_undo_takes_back_the_latest_and_redo_does_it_again(peopled):
    before, after = peopled.json("show", 1), peopled.json("person", "rename", 1, "Anita Gil")
    assert peopled.json("undo")["action"] == "rename-person"
    assert peopled.json("show", 1) == before
    assert peopled.json("redo")["action"] == "rename-person"
    assert peopled.json("show", 1) == after


def test_an_older_entry_can_be_undone(peopled):
    entry = peopled.json("history")["entries"][0]["entry"]
    peopled.json("circle", "add", "Vela")
    assert peopled.json("undo", entry)["entry"] == entry
    assert peopled.json("find", "ana") == {"people": []}


def test_what_changed_since_is_not_undone(peopled):
    peopled.json("person", "rename", 1, "Anita")
    entry = peopled.json("history")["entries"][0]["entry"]
    peopled.json("person", "rename", 1, "Ana G.")
    said = peopled("undo", entry, "--json")
    assert (said.code, said.json["error"]["kind"]) == (1, "ChangedSince")
    assert peopled.json("show", 1)["people"][0]["name"] == "Ana G."


def test_a_whole_import_is_undone_and_own_work_is_kept(peopled):
    peopled.json("person", "set", 1, "note", "conocida en la feria")
    assert peopled.json("undo", "--import", 1)["batch"] == 1
    (kept,) = peopled.json("find", "feria")["people"]
    assert [value["kind"] for value in kept["values"]] == ["note"]
    assert peopled.json("find", "oscar") == {"people": []}


def test_nothing_to_undo_is_an_error_and_so_is_an_unknown_import(terminal):
    assert terminal("undo", "--json").json["error"]["kind"] == "NothingTo"
    assert terminal("redo", "--json").json["error"]["kind"] == "NothingTo"
    assert terminal("undo", "--import", 9, "--json").json["error"]["kind"] == "NotFound"
    assert terminal("undo", 9, "--json").code == 1


def test_an_entry_and_an_import_at_once_are_bad_usage(peopled):
    assert peopled("undo", 1, "--import", 1).code == 2


def test_people_read_the_history(peopled):
    assert "Import of gente.vcf" in peopled("history").out
    assert "Importación de gente.vcf" in peopled.in_spanish()("history").out
