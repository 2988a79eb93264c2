"""What somebody sees who drops a table from Thunderbird on Agenda."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, Issue, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_thunderbird import ThunderbirdImporter
from agenda_thunderbird.encodings import is_shift_jis
from agenda_thunderbird.fields import COLUMNS

NAMES = list(COLUMNS)
SAMPLES = Path(__file__).resolve().parents[3] / "../shared/samples/csv"
here = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not here")


def table(*people, header=NAMES, order=NAMES, delimiter=","):
    rows = [[person.get(name, "") for name in order] for person in people]
    return "\r\n".join(delimiter.join(row) for row in ([header] if header else []) + rows) + "\r\n"


def read(text, encoding="utf-8"):
    source = Source.from_bytes("book.csv", text.encode(encoding))
    items = check_importer(ThunderbirdImporter(), source)
    return [x for x in items if isinstance(x, Draft)], [x for x in items if isinstance(x, Issue)]


def sure(text):
    return ThunderbirdImporter().recognises(Source.from_text(text))


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


ANA = {
    "First Name": "Íñigo",
    "Primary Email": "i@example.com",
    "Birth Month": "4",
    "Birth Day": "5",
}
ANA |= {"Notes": "x"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_encoding_and_delimiter_is_read(encoding, delimiter):
    drafts, issues = read(table(ANA, delimiter=delimiter), encoding)
    assert drafts[0].name.full == "Íñigo"
    assert said(drafts[0], "birthday") == ["--04-05"]
    assert issues == []


TODAY = tuple(NAMES)
BEFORE = (*(name for name in NAMES if name != "Screen Name"), "Screen Name")


@pytest.mark.parametrize("order", [TODAY, BEFORE, BEFORE[:-1]])
def test_a_header_in_an_unknown_language_is_known_by_its_numbers(order):
    header = [f"cosa {name[-1]}" if name[-1].isdigit() else "cosa" for name in order]
    text = table(ANA | {"Work Phone": "987 000 000"}, header=header, order=order)
    drafts, _ = read(text)
    assert sure(text) > 0.9
    assert (drafts[0].name.given, said(drafts[0], "note")) == ("Íñigo", ["x"])
    assert [v.types for v in drafts[0].values if v.kind == "phone"] == [("work",)]


def test_the_older_order_has_the_screen_name_last():
    person = {"Work Phone": "987", "Screen Name": "aim"}
    drafts, _ = read(table(person, header=BEFORE, order=BEFORE))
    assert (said(drafts[0], "phone"), said(drafts[0], "im")) == (["987"], ["aim"])


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_table_without_a_header_is_known_by_where_its_addresses_stand(delimiter):
    text = table(ANA, ANA | {"Work Phone": "987 000 000"}, header=None, delimiter=delimiter)
    drafts, _ = read(text)
    assert sure(text) == 0.8
    assert len(drafts) == 2
    assert [v.types for v in drafts[1].values if v.kind == "phone"] == [("work",)]


def test_rows_separated_by_tabs_are_read_among_rows_separated_by_commas():
    mixed = table(ANA, header=None) + table(
        {**ANA, "First Name": "Eva"}, header=None, delimiter="\t"
    )
    drafts, issues = read(mixed)
    assert [draft.name.given for draft in drafts] == ["Íñigo", "Eva"]
    assert issues == []


def test_a_trailing_comma_is_no_column():
    drafts, issues = read(table(ANA).replace("\r\n", ",\r\n"))
    assert (drafts[0].name.given, issues) == ("Íñigo", [])


@pytest.mark.parametrize(
    ("year", "month", "day", "date"),
    [
        ("1980", "5", "4", ["1980-05-04"]),
        ("", "02", "29", ["--02-29"]),
        ("1980", "5", "", ["1980-05"]),
        ("1980", "", "", ["1980"]),
        ("0", "0", "0", []),
    ],
)
def test_a_birthday_in_three_columns_is_one_date(year, month, day, date):
    person = {"First Name": "Ana", "Birth Year": year, "Birth Month": month, "Birth Day": day}
    drafts, issues = read(table(person))
    assert (said(drafts[0], "birthday"), issues) == (date, [])


def test_an_impossible_birthday_is_kept_and_reported_in_both_languages():
    drafts, issues = read(table({"First Name": "Ana", "Birth Month": "13", "Birth Day": "1"}))
    assert said(drafts[0], "birthday") == ["13-1"]
    assert (issues[0].line, issues[0].severity) == (2, Severity.WARNING)
    assert dict(issues[0].words)["es"] == "no se entiende el cumpleaños: 13-1"


def test_too_many_cells_are_kept_and_reported():
    drafts, issues = read(table(ANA).replace("x\r\n", "x,more\r\n"))
    assert "more" in [item.value for item in drafts[0].properties]
    assert [issue.line for issue in issues] == [2]


def test_a_row_that_changed_keeps_its_key():
    before, _ = read(table(ANA))
    after, _ = read(table(ANA | {"Nickname": "Iñi", "Primary Email": "I@example.com"}))
    assert before[0].key == after[0].key


@pytest.mark.parametrize(
    "jane",
    [
        {"Display Name": "Jane Doe"},
        {"First Name": "Jane", "Last Name": "Doe"},
        {"Organization": "Uno", "Primary Email": "jane@example.com"},
    ],
)
def test_two_people_of_one_name_are_no_versions_of_each_other(jane):
    drafts, _ = read(table(jane | {"Notes": "one"}, jane | {"Notes": "two"}))
    assert [draft.key for draft in drafts] == ["", ""]
    assert [said(draft, "note") for draft in drafts] == [["one"], ["two"]]


_IN_BRITISH = {
    "Home State": "Home County",
    "Home ZipCode": "Home Post Code",
    "Work State": "Work County",
    "Work ZipCode": "Work Post Code",
    "Organization": "Organisation",
}


@pytest.mark.parametrize(
    "names", [_IN_BRITISH, dict.fromkeys(_IN_BRITISH, "Whatever")], ids=["british", "unknown"]
)
def test_columns_of_a_whole_table_are_known_by_their_place_whatever_they_are_called(names):
    person = {"Display Name": "Jane", "Organization": "Uno", "Department": "Sales"}
    person |= {"Home State": "Kent", "Home ZipCode": "CT1", "Work State": "Essex"}
    text = table(person, header=[names.get(name, name) for name in NAMES])
    drafts, issues = read(text)
    assert (sure(text), issues) == (1.0, [])
    expected, _ = read(table(person))
    assert drafts[0].values == expected[0].values


def test_british_columns_are_known_where_others_are_missing():
    names = ["Display Name", "Primary Email", "Screen Name", "Pager Number", *_IN_BRITISH]
    person = {"Display Name": "Jane", "Organization": "Uno", "Home ZipCode": "CT1"}
    header = [_IN_BRITISH.get(name, name) for name in names]
    drafts, _ = read(table(person, header=header, order=names))
    assert said(drafts[0], "org") == ["Uno"]
    assert "CT1" in said(drafts[0], "address")[0]


def test_columns_that_somebody_moved_go_by_their_names():
    order = ["Last Name", "First Name", *NAMES[2:]]
    drafts, _ = read(table({"First Name": "Jane", "Last Name": "Doe"}, header=order, order=order))
    assert (drafts[0].name.given, drafts[0].name.family) == ("Jane", "Doe")


def test_western_text_is_not_taken_for_japanese():
    assert not is_shift_jis("José Pérez Íñiguez, café".encode("cp1252"))
    assert not is_shift_jis("Müller – “Groß” à côté".encode("cp1252"))
    assert is_shift_jis("名無しの権兵衛".encode("cp932"))
    assert is_shift_jis("名無しの権兵衛".encode("cp932")[:-1])


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n",
        "Title,First Name,Last Name,Company,Business Phone,E-mail Address,Home City,Home State\n",
        "First,Middle,Last,Nickname,Email,Category,Distribution Lists,Messenger ID,Home,Work\n",
        "Nombre;Apellidos;Empresa;Teléfono;Notas\n",
        "Name,Email\n",
        ",".join(["a", "b", "c", "d", "email", *"fghijklmnopqrstuv"]) + "\n" + ",".join(["1"] * 4 + ["a@b.c"] + ["1"] * 17),
        "BEGIN:VCARD\nVERSION:3.0\n",
        "",
    ],
)  # fmt: skip
def test_other_files_are_left_to_others(text):
    assert sure(text) == 0.0


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_no_bytes_below_the_header_make_the_reader_raise(lines):
    data = ",".join(NAMES).encode() + b"\n" + b",".join(lines)
    check_importer(ThunderbirdImporter(), Source.from_bytes("x.csv", data))


@here
@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.csv")), ids=lambda path: path.name)
def test_no_sample_raises_even_when_forced_on_the_reader(path):
    check_importer(ThunderbirdImporter(), Source.from_path(path))


@here
def test_the_samples_that_are_thunderbirds_are_recognised_and_no_others():
    sure = {
        path.name
        for path in SAMPLES.rglob("*.*")
        if ThunderbirdImporter().recognises(Source.from_path(path)) > 0
    }
    general = {"data_import.csv", "resources_csv_no_header.csv"}
    assert sure == {path.name for path in (SAMPLES / "thunderbird").iterdir()} - general | {
        "tb_plain.csv"
    }
