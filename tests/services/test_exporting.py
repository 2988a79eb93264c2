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


def test_the_file_ending_says_which_format_and_the_file_appears_whole(
    agenda, bring_in, tmp_path, finish
):
    bring_in(CARD)
    report = finish(agenda.exporting.run(tmp_path / "out.csv"))
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
