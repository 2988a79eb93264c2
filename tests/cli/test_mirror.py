import pytest


@pytest.fixture
def folder(peopled):
    folder = peopled.folder / "live"
    said = peopled.json("mirror", folder)["mirror"]
    assert said == {
        "folder": str(folder), "format": "vcard3", "people": 3, "written": 3, "removed": 0,
        "left": [],
    }  # fmt: skip
    return folder


def test_there_is_none_to_begin_with(peopled):
    assert peopled.json("mirror") == {"mirror": None}
    assert peopled.json("mirror", "--off") == {"mirror": None}
    said = peopled("mirror", "--update", "--json")
    assert said.code == 1
    assert "agenda mirror FOLDER" in said.json["error"]["do"]


def test_every_command_that_changes_people_brings_it_up_to_date(peopled, folder):
    assert peopled.json("mirror") == {"mirror": {"folder": str(folder)}}
    peopled.json("person", "set", 1, "title", "Abogada")
    assert "Abogada" in (folder / "ana-movil.vcf").read_text("utf-8")
    peopled.json("person", "remove", 2)
    assert not (folder / "oscar.vcf").exists()
    peopled.json("undo")
    assert (folder / "oscar.vcf").exists()
    zoe = peopled.OSCAR.replace("oscar", "zoe").replace("Óscar Ruiz", "Zoe Marín")
    peopled.json("import", peopled.file("mas.vcf", zoe.replace("000 002", "000 777")))
    assert (folder / "zoe.vcf").exists()
    assert peopled.json("mirror", "--update")["mirror"]["written"] == 0


def test_a_folder_that_is_gone_costs_no_command(peopled, folder):
    folder.rename(folder.with_name("moved"))
    said = peopled("person", "set", 1, "title", "Abogada", "--json")
    assert said.code == 0
    assert "live folder" in said.err
    assert "Abogada" in str(peopled.json("show", 1))
    assert peopled("mirror", "--update", "--json").code == 1


def test_it_can_be_stopped(peopled, folder):
    assert peopled.json("mirror", "--off") == {"mirror": None}
    peopled.json("person", "set", 1, "title", "Abogada")
    assert "Abogada" not in (folder / "ana-movil.vcf").read_text("utf-8")


def test_what_somebody_else_changed_is_told(peopled, folder):
    (folder / "eva.vcf").write_text("theirs", "utf-8")
    assert peopled.json("mirror", "--update")["mirror"]["left"] == ["eva.vcf"]
    assert "eva.vcf" in peopled("mirror", "--update").out


def test_a_folder_in_use_or_two_wishes_at_once_are_refused(peopled, folder):
    (peopled.folder / "used").mkdir()
    (peopled.folder / "used" / "a.vcf").write_text("theirs", "utf-8")
    said = peopled("mirror", peopled.folder / "used", "--json")
    assert (said.code, said.json["error"]["details"]["why"]) == (1, "not-empty")
    assert peopled("mirror", "--update", "--off", "--json").code == 2


def test_a_program_follows_the_writing(peopled, folder):
    lines = peopled("mirror", "--update", "--json-lines").lines
    assert list(lines[-1]) == ["result"]
