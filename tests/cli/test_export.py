import csv


def test_an_export_writes_every_card_as_it_came(peopled):
    path = peopled.folder / "out.vcf"
    said = peopled.json("export", path)
    assert said == {"path": str(path), "format": "vcard", "people": 3, "problems": []}
    written = path.read_text("utf-8")
    assert written.count("BEGIN:VCARD") == 3
    assert "N:Gil Pérez;Ana;;;" in written


def test_a_table_can_be_written(peopled):
    path = peopled.folder / "out.csv"
    assert peopled.json("export", path, "--format", "google")["format"] == "google"
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert "ana@ejemplo.example" in {row["E-mail 1 - Value"] for row in csv.DictReader(file)}


def test_an_export_can_be_of_a_circle_or_of_a_search(peopled):
    peopled.json("circle", "add", "Vela")
    peopled.json("circle", "put", "Vela", 1, 2)
    path = peopled.folder / "out.vcf"
    assert peopled.json("export", path, "--circle", "vela")["people"] == 2
    assert peopled.json("export", path, "--query", "eva")["people"] == 1
    assert peopled.json("export", path, "--circle", "vela", "--query", "ana")["people"] == 1
    assert "ana-movil" in path.read_text("utf-8")


def test_a_dash_writes_to_stdout_and_tells_on_stderr(peopled):
    said = peopled("export", "-", "--query", "eva", "--json")
    assert said.out.startswith("BEGIN:VCARD")
    assert said.out.count("END:VCARD") == 1
    assert "One person written" in said.err


def test_an_unknown_format_is_bad_usage_and_names_those_there_are(peopled):
    for arguments in (("out.vcf", "--format", "nope"), ("out.nope",)):
        said = peopled("export", *arguments, "--json")
        assert said.code == 2
        assert "vcard" in said.json["error"]["do"]


def test_a_place_that_cannot_be_written_is_an_error(peopled):
    said = peopled("export", peopled.folder / "no" / "out.vcf", "--json")
    assert (said.code, said.json["error"]["kind"]) == (1, "CannotWrite")


def test_what_was_exported_can_be_imported_and_is_the_same(peopled):
    path = peopled.folder / "out.vcf"
    peopled.json("export", path)
    (report,) = peopled.json("import", path)["files"]
    assert report["unchanged"] == 3


def test_a_value_that_was_hidden_is_not_exported(peopled):
    peopled.json("person", "hide", 1, "email", "ana@ejemplo.example")
    said = peopled("export", "-", "--query", "ana")
    assert "ana@ejemplo.example" not in said.out
