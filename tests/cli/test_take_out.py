import json

import pytest


def test_everything_goes_out_as_json_by_its_ending(peopled):
    path = peopled.folder / "all.json"
    said = peopled.json("export", path)
    assert said == {"path": str(path), "format": "json", "people": 3, "problems": []}
    document = json.loads(path.read_text("utf-8"))
    assert document["agenda"] == 1
    assert document["people"][0]["name"] == "Ana Gil Pérez"
    said = peopled("export", "-", "--format", "json", "--query", "eva")
    assert [person["name"] for person in json.loads(said.out)["people"]] == ["Eva Sanz Luna"]


@pytest.mark.parametrize("how", [("out", "--each"), ("out/",)], ids=str)
def test_a_file_for_each_person(peopled, how, monkeypatch):
    monkeypatch.chdir(peopled.folder)
    said = peopled.json("export", *how, "--format", "vcard4")
    assert (said["people"], said["files"], said["format"]) == (3, 3, "vcard4")
    names = sorted(path.name for path in (peopled.folder / "out").iterdir())
    assert names == ["Ana Gil Pérez.vcf", "Eva Sanz Luna.vcf", "Óscar Ruiz Tejada.vcf"]


def test_a_folder_that_is_there_means_a_file_each(peopled):
    (peopled.folder / "there").mkdir()
    assert peopled.json("export", peopled.folder / "there")["files"] == 3


def test_everything_in_one_is_not_for_a_file_each(peopled):
    said = peopled("export", peopled.folder / "x", "--each", "--format", "json", "--json")
    assert said.code == 2
    assert "--each" in said.json["error"]["do"]


def test_the_formats_are_told_with_their_columns(peopled):
    found = {each["format"]: each for each in peopled.json("formats")["formats"]}
    assert found["json"]["suffixes"] == [".json"]
    assert found["vcard"]["columns"] == []
    assert peopled.json("export", "x.csv", "--columns", "list") == peopled.json("formats")
    assert "vcard4" in peopled("formats").out


def test_columns_of_a_format_without_any_are_refused(peopled):
    said = peopled("export", peopled.folder / "a.vcf", "--columns", "name", "--json")
    assert said.code == 2
    assert "agenda formats" in said.json["error"]["do"]
    assert not (peopled.folder / "a.vcf").exists()


def test_a_table_holds_the_columns_that_were_chosen(peopled):
    found = [each for each in peopled.json("formats")["formats"] if each["columns"]]
    if not found:
        pytest.skip("no format has columns to choose")
    (first, second, *_) = [each["column"] for each in found[0]["columns"]]
    path = peopled.folder / f"a{found[0]['suffixes'][0]}"
    chosen = ("--format", found[0]["format"], "--columns", f"{second},{first}")
    assert peopled.json("export", path, *chosen)["people"] == 3
    said = peopled("export", path, "--format", found[0]["format"], "--columns", "nope", "--json")
    assert first in said.json["error"]["do"]
