import json
from types import SimpleNamespace

import pytest

from agenda.model.card import Name, Value
from agenda.model.errors import BadInput, CannotWrite

CARD = (
    'BEGIN:VCARD\r\nVERSION:2.1\r\nX-ODD;foo="b,ar":one\\;two\r\nN:Gil;Ana;;;\r\nFN:Ana Gil\r\n'
    "item1.TEL;HOME;VOICE:611 222 333\r\nitem1.X-ABLabel:_$!<Home>!$_\r\n"
    "EMAIL;INTERNET:ana@example.com\r\nEND:VCARD\r\n"
)


def _lines(agenda):
    return agenda.exporting.data().decode().split("\r\n")


def test_a_card_goes_out_as_it_came(agenda, bring_in):
    bring_in(CARD)
    assert agenda.exporting.data().decode() == CARD


def test_only_what_the_user_changed_is_different(agenda, bring_in):
    bring_in(CARD)
    agenda.people.put_value(1, Value(kind="phone", value="+34 699 888 777"), "+34611222333")
    agenda.people.hide(1, "email", "ana@example.com")
    agenda.people.put_value(1, Value(kind="title", value="Abogada"))
    lines = _lines(agenda)
    assert any(line.startswith("item1.TEL") and "699 888 777" in line for line in lines)
    assert not any("611 222 333" in line or "ana@example.com" in line for line in lines)
    assert any(line.startswith("TITLE") and "Abogada" in line for line in lines)
    assert 'X-ODD;foo="b,ar":one\\;two' in lines


def test_of_a_list_only_what_was_taken_away_or_corrected_is_different(agenda, bring_in):
    bring_in(CARD.replace("X-ODD", "CATEGORIES:Coro,Clientes,Vela\r\nX-ODD"))
    agenda.people.hide(1, "category", "coro")
    agenda.people.put_value(1, Value(kind="category", value="Vela ligera"), "vela")
    (line,) = [line for line in _lines(agenda) if line.startswith("CATEGORIES")]
    assert line == "CATEGORIES:Clientes,Vela ligera"


def test_a_person_of_two_cards_goes_out_as_two_cards(agenda, bring_in):
    bring_in(CARD + CARD.replace("X-ODD", "X-OTHER"))
    assert agenda.people.count() == 1
    assert agenda.exporting.data().decode().count("BEGIN:VCARD") == 2


def test_a_typed_person_goes_out_too(agenda):
    agenda.people.add(Name(full="Luis Peña"), [Value(kind="phone", value="600 000 000")])
    text = agenda.exporting.data().decode()
    assert "FN:Luis Peña" in text
    assert "600 000 000" in text


def test_a_file_appears_whole(agenda, bring_in, tmp_path, finish):
    bring_in(CARD)
    report = finish(agenda.exporting.run(tmp_path / "out.csv", format_id="google"))
    assert (report.format, report.people) == ("google", 1)
    assert "Ana" in (tmp_path / "out.csv").read_text("utf-8-sig")
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_what_cannot_be_written_says_so_and_leaves_the_old_file(agenda, tmp_path, finish):
    with pytest.raises(BadInput):
        finish(agenda.exporting.run(tmp_path / "out.docx"))
    with pytest.raises(CannotWrite):
        finish(agenda.exporting.run(tmp_path / "no" / "such" / "folder.vcf"))


def test_an_agenda_that_went_out_and_came_back_is_the_same(agenda, bring_in, tmp_path, plugins):
    bring_in(CARD)
    text = agenda.exporting.data().decode()
    assert bring_in(text, "again.vcf").batch is None


@pytest.mark.parametrize(
    ("name", "first"), [("a.vcf", "vcard"), ("a.json", "json"), ("a.ics", "ics"), ("a.csv", "csv")]
)
def test_the_file_ending_says_which_format(  # noqa: PLR0917
    agenda, bring_in, tmp_path, finish, name, first
):
    there = {one.id for one in agenda.exporting.all_formats()}
    if first not in there and first != "csv":
        pytest.skip(f"nothing writes {first}")
    bring_in(CARD)
    wanted = first if first in there else "google"
    assert finish(agenda.exporting.run(tmp_path / name)).format == wanted


def test_everything_goes_out_as_json(agenda, bring_in, tmp_path, finish):
    bring_in(CARD)
    report = finish(agenda.exporting.run(tmp_path / "out.json"))
    assert (report.format, report.people, report.problems) == ("json", 1, ())
    (person,) = json.loads((tmp_path / "out.json").read_text("utf-8"))["people"]
    assert person["name"] == "Ana Gil"


def test_each_person_goes_into_a_file_of_her_own(agenda, bring_in, tmp_path, finish):
    bring_in(CARD + CARD.replace("Ana", "Luis/Luisa").replace("611 222 333", "644 555 666"))
    agenda.people.add(Name(full="ANA GIL"), [Value(kind="phone", value="600 000 000")])
    folder = tmp_path / "new" / "folder"
    report = finish(agenda.exporting.run_each(folder))
    names = sorted(path.name for path in folder.iterdir())
    assert [name.casefold() for name in names] == [
        "ana gil (2).vcf",
        "ana gil.vcf",
        "luis luisa gil.vcf",
    ]
    assert (report.people, report.files) == (3, 3)
    assert all(path.read_text("utf-8").count("BEGIN:VCARD") == 1 for path in folder.iterdir())


def test_a_file_each_overwrites_nothing(agenda, bring_in, tmp_path, finish):
    bring_in(CARD)
    (tmp_path / "Ana Gil.vcf").write_text("mine", "utf-8")
    finish(agenda.exporting.run_each(tmp_path))
    finish(agenda.exporting.run_each(tmp_path))
    files = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*Gil*")}
    assert files.pop("Ana Gil.vcf") == "mine"
    assert list(files) == ["Ana Gil (2).vcf"]


def test_a_file_each_has_the_photo_in_it(agenda, bring_in, tmp_path, finish):
    bring_in(CARD.replace("EMAIL", "PHOTO;ENCODING=BASE64;TYPE=PNG:iVBORw0KGgo=\r\n\r\nEMAIL"))
    finish(agenda.exporting.run_each(tmp_path / "x", format_id="vcard3"))
    assert "iVBORw0KGgo=" in (tmp_path / "x" / "Ana Gil.vcf").read_text("utf-8")


def test_everything_in_one_is_not_for_a_file_each(agenda, tmp_path, finish):
    with pytest.raises(BadInput):
        finish(agenda.exporting.run_each(tmp_path / "x", format_id="json"))


class _Table:
    id, title, suffixes = "table", "Table", (".tab",)
    columns = (("name", "Name"), ("phone", "Phone"))

    def __init__(self, chosen=("name", "phone")):
        self.chosen = chosen

    def with_columns(self, ids):
        return _Table(ids)

    def write(self, contacts, out):
        for contact in contacts:
            first = {value.kind: value.value for value in contact.values}
            first["name"] = contact.name.full
            out.write("\t".join(first[column] for column in self.chosen).encode())
        return iter(())


def test_columns_can_be_chosen_where_a_format_has_some(agenda, bring_in, monkeypatch):
    bring_in(CARD)
    table = _Table()
    plugins = SimpleNamespace(exporters=lambda: [table], exporter={"table": table}.get)
    monkeypatch.setattr(agenda.exporting, "_plugins", plugins)
    about = agenda.exporting.all_formats()[0]
    assert (about.id, about.columns) == ("table", _Table.columns)
    text = agenda.exporting.data(format_id="table", columns=("phone", "name")).decode()
    assert text == "611 222 333\tAna Gil"
    with pytest.raises(BadInput) as caught:
        agenda.exporting.data(format_id="table", columns=("nope",))
    assert (caught.value.what, caught.value.why) == ("column", "name, phone")
    with pytest.raises(BadInput):
        agenda.exporting.data(format_id="json", columns=("name",))
