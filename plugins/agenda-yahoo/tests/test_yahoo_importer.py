"""What somebody sees who drops a Yahoo file on Agenda."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, Issue, Severity, Source
from agenda.plugin.testing import check_damaged, check_golden, check_importer
from agenda_yahoo import YahooImporter
from agenda_yahoo.columns import COLUMNS

SAMPLE = Path(__file__).parent / "samples" / "yahoo.csv"
SAMPLES = Path(__file__).resolve().parents[3] / "../shared/samples/csv"
here = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not here")


def read(*people, header=tuple(COLUMNS), delimiter=",", encoding="utf-8"):
    rows = [header, *([person.get(name, "") for name in COLUMNS] for person in people)]
    text = "".join(delimiter.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)
    source = Source.from_bytes("yahoo.csv", text.encode(encoding))
    assert YahooImporter().recognises(source) == 1.0
    items = check_importer(YahooImporter(), source)
    return [x for x in items if isinstance(x, Draft)], [x for x in items if isinstance(x, Issue)]


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


def test_the_sample_is_read_as_agreed():
    update = "AGENDA_UPDATE_GOLDEN" in os.environ
    check_golden(YahooImporter(), SAMPLE, SAMPLE.with_suffix(".golden.json"), update=update)


def test_a_damaged_file_never_raises():
    check_damaged(YahooImporter(), Source.from_path(SAMPLE), steps=40)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_encoding_and_delimiter_is_read(encoding, delimiter):
    drafts, issues = read({"First": "Íñigo"}, delimiter=delimiter, encoding=encoding)
    assert ([draft.name.full for draft in drafts], issues) == (["Íñigo"], [])


def test_a_header_in_another_language_is_known_by_its_shape():
    header = [f"Mensajero {name[-1]}" if name[:-1] == "Messenger ID" else "x" for name in COLUMNS]
    drafts, _ = read({"First": "Ana", "Mobile": "600"}, header=header)
    assert [(v.value, v.types) for v in drafts[0].values] == [("600", ("cell",))]


def test_the_primary_phone_is_preferred():
    drafts, _ = read({"First": "Ana", "Home": "1", "Mobile": "2", "Primary": "2"})
    assert [(v.value, v.preferred) for v in drafts[0].values] == [("1", False), ("2", True)]


def test_categories_and_lists_become_circles():
    drafts, _ = read({"First": "Ana", "Category": "Vela", "Distribution Lists": "Coro,Vela"})
    assert drafts[0].circles == ("Vela", "Coro")


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (["4/3/1980"], ["1980-04-03"]),
        (["4/3/1980", "14/5/1980"], ["1980-03-04", "1980-05-14"]),
        (["6/25"], ["--06-25"]),
        (["1980-04-03"], ["1980-04-03"]),
    ],
)
def test_dates_show_themselves_in_which_order_they_are(written, days):
    drafts, issues = read(*({"First": "Ana", "Birthday": day} for day in written))
    assert [said(draft, "birthday") for draft in drafts] == [[day] for day in days]
    assert issues == []


def test_an_impossible_date_is_kept_and_reported_in_both_languages():
    drafts, issues = read({"First": "Ana", "Birthday": "31/31/1980"})
    assert said(drafts[0], "birthday") == ["31/31/1980"]
    assert (issues[0].line, issues[0].severity) == (2, Severity.WARNING)
    assert dict(issues[0].words)["es"] == "no se entiende el cumpleaños: 31/31/1980"


def test_a_row_that_changed_keeps_its_key():
    before, _ = read({"First": "Íñigo", "Email": "i@example.com"})
    after, _ = read({"First": "Íñigo", "Email": "I@example.com", "Company": "Nueva"})
    assert before[0].key == after[0].key == "inigo|i@example.com"


@pytest.mark.parametrize(
    "jane", [{"First": "Jane", "Last": "Doe"}, {"Company": "Uno", "Email": "jane@example.com"}]
)
def test_two_people_of_one_name_are_no_versions_of_each_other(jane):
    drafts, _ = read(jane | {"Home": "600 000 001"}, jane | {"Home": "600 000 002"})
    assert [draft.key for draft in drafts] == ["", ""]
    assert [said(draft, "phone") for draft in drafts] == [["600 000 001"], ["600 000 002"]]


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n",
        "Title,First Name,Last Name,Company,Business Phone,E-mail Address\n",
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email\n",
        "First,Last,Email,Home,Work,Company,Birthday\n",
        "",
    ],
)
def test_other_files_are_left_to_others(text):
    assert YahooImporter().recognises(Source.from_text(text)) == 0.0


def test_a_file_without_yahoos_columns_is_one_error():
    (issue,) = YahooImporter().read(Source.from_text("a,b\n1,2\n"))
    assert issue.severity == Severity.ERROR


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_no_bytes_below_the_header_make_the_reader_raise(lines):
    data = ",".join(COLUMNS).encode() + b"\n" + b",".join(lines)
    check_importer(YahooImporter(), Source.from_bytes("x.csv", data))


@here
def test_no_sample_of_others_is_taken_for_yahoos():
    for path in SAMPLES.rglob("*.*"):
        assert YahooImporter().recognises(Source.from_path(path)) == 0.0
        check_importer(YahooImporter(), Source.from_path(path))
