"""What somebody sees who drops an Outlook file on Agenda."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, Issue, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_outlook import OutlookImporter
from agenda_outlook.fields import DESKTOP
from agenda_outlook.headers import column_name

HEADER = (
    "First Name,Last Name,Title,Job Title,Company,Business Phone,Home Phone,Birthday,"
    "Anniversary,Categories,E-mail Address,Business Street\n"
)
SPANISH = (
    "Nombre;Apellidos;Organización;Puesto;Teléfono del trabajo;Particular;Birthday;"
    "Dirección de correo electrónico;Calle del trabajo\n"
)
SAMPLES = Path(__file__).resolve().parents[3] / "../shared/samples/csv"
here = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not here")


def read(text, name="contacts.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    items = check_importer(OutlookImporter(), Source.from_bytes(name, data))
    return [x for x in items if isinstance(x, Draft)], [x for x in items if isinstance(x, Issue)]


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_encoding_and_delimiter_is_read(encoding, delimiter):
    text = f"{SPANISH}Íñigo;Peña;;;;953 000 000;;i@example.com;\n".replace(";", delimiter)
    drafts, issues = read(text.encode(encoding))
    assert drafts[0].name.full == "Íñigo Peña"
    assert [(v.value, v.types) for v in drafts[0].values] == [
        ("953 000 000", ("home",)),
        ("i@example.com", ()),
    ]
    assert issues == []


def test_a_title_is_a_salutation_where_there_is_a_job_title():
    drafts, _ = read(f"{HEADER}Ana,Gil,Dra.,Jefa,,,,,,,,\n")
    assert (drafts[0].name.prefix, said(drafts[0], "title")) == ("Dra.", ["Jefa"])


def test_a_title_is_a_job_where_there_is_no_other():
    drafts, _ = read(f"{HEADER.replace('Job Title', 'Nickname')}Ana,Gil,Jefa,,,,,,,,,\n")
    assert (drafts[0].name.prefix, said(drafts[0], "title")) == ("", ["Jefa"])


@pytest.mark.parametrize(
    ("header", "written", "days"),
    [
        (HEADER, ["4/3/1980"], ["1980-04-03"]),
        (HEADER, ["4/3/1980", "14/5/1980"], ["1980-03-04", "1980-05-14"]),
        (HEADER, ["4/3/80", "5/14/12"], ["1980-04-03", "2012-05-14"]),
        (HEADER, ["1980-03-04 00:00:00"], ["1980-03-04"]),
        (SPANISH, ["4/3/1980"], ["1980-03-04"]),
        (SPANISH, ["4/3/1980", "5/14/1980"], ["1980-04-03", "1980-05-14"]),
        (SPANISH.replace(";", ","), ["04.03.1980"], ["1980-03-04"]),
    ],
)
def test_dates_show_themselves_in_which_order_they_are(header, written, days):
    at = header.replace(";", ",").split(",").index("Birthday")
    delimiter = ";" if ";" in header else ","
    rows = "".join(
        delimiter.join(["Ana", *[""] * (at - 1), day, *[""] * (header.count(delimiter) - at)])
        + "\n"
        for day in written
    )
    drafts, issues = read(header + rows)
    assert [said(draft, "birthday") for draft in drafts] == [[day] for day in days]
    assert issues == []


@pytest.mark.parametrize("written", ["0/0/00", "00/00/0000", "0/0/00 0:00:00", "1/1/4501"])
def test_no_date_is_no_date(written):
    drafts, issues = read(f"{HEADER}Ana,,,,,,,{written},,,,\n")
    assert (said(drafts[0], "birthday"), issues) == ([], [])


def test_an_impossible_date_is_kept_and_reported_in_both_languages():
    drafts, issues = read(f"{HEADER}Ana,,,,,,,31/31/1980,,,,\n")
    assert said(drafts[0], "birthday") == ["31/31/1980"]
    assert [(i.line, i.severity) for i in issues] == [(2, Severity.WARNING)]
    assert dict(issues[0].words)["es"] == "no se entiende el cumpleaños: 31/31/1980"


def test_a_phone_that_a_spreadsheet_has_rounded_is_reported():
    drafts, issues = read(f"{SPANISH}Ana;;;;3,46E+10;;;;\n")
    assert said(drafts[0], "phone") == ["3,46E+10"]
    assert [issue.line for issue in issues] == [2]


def test_categories_become_circles():
    drafts, _ = read(f"{HEADER}Ana,,,,,,,,,Vela; Coro;Vela,,\n")
    assert drafts[0].circles == ("Vela", "Coro")
    assert said(drafts[0], "category") == ["Vela", "Coro", "Vela"]


def test_a_row_that_changed_keeps_its_key():
    before, _ = read(f"{HEADER}Íñigo,Peña,,Becario,Uno,,,,,,I@example.com,\n")
    after, _ = read(f"{HEADER}Íñigo,Peña,Dr.,Jefe,Dos,600 000 000,,,,,i@example.com,\n")
    assert before[0].key == after[0].key == "inigo pena|i@example.com"


@pytest.mark.parametrize("row", ["Jane,Doe,,,,{},,,,,,\n", ",,,,Uno,{},,,,,jane@example.com,\n"])
def test_two_people_of_one_name_are_no_versions_of_each_other(row):
    drafts, _ = read(HEADER + row.format("600 000 001") + row.format("600 000 002"))
    assert [draft.key for draft in drafts] == ["", ""]
    assert [said(draft, "phone") for draft in drafts] == [["600 000 001"], ["600 000 002"]]


def test_a_column_that_outlook_has_not_is_kept_with_the_card():
    drafts, _ = read(f"{HEADER[:-1]},Talla\nAna,,,,,,,,,,,,M\n")
    assert ("Talla", "M") in [(p.name, p.value) for p in drafts[0].properties]


def test_a_company_alone_is_called_by_its_name():
    drafts, _ = read(f"{HEADER},,,,Acme,987 000 000,,,,,,\n")
    assert drafts[0].name.full == "Acme"


def test_a_row_about_nobody_is_skipped_with_a_warning():
    drafts, issues = read(f"{HEADER},,,,,,,0/0/00,,,,\n")
    assert drafts == []
    assert [issue.severity for issue in issues] == [Severity.WARNING]


def test_microsofts_two_spellings_of_an_address_are_both_known():
    assert column_name("Dirección de correo electrónico 3") == "E-mail 3 Address"
    assert column_name("DIRECCION DEL CORREO ELECTRONICO 3") == "E-mail 3 Address"


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n",
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone\n",
        "First,Middle,Last,Nickname,Email,Category,Distribution Lists,Messenger ID,Home,Work\n",
        "Nombre;Apellidos;Empresa;Teléfono;Notas\n",
        "BEGIN:VCARD\n",
        "",
    ],
)
def test_other_files_are_left_to_others(text):
    assert OutlookImporter().recognises(Source.from_text(text)) == 0.0


def test_the_whole_header_is_surely_outlooks():
    text = ",".join(DESKTOP) + "\n"
    assert OutlookImporter().recognises(Source.from_text(text)) == 1.0
    assert OutlookImporter().recognises(Source.from_text(HEADER)) == 1.0
    assert OutlookImporter().recognises(Source.from_text(SPANISH)) == 1.0


def test_a_file_without_outlooks_columns_is_one_error():
    drafts, issues = read("a,b\n1,2\n")
    assert (drafts, [issue.severity for issue in issues]) == ([], [Severity.ERROR])


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_no_bytes_below_the_header_make_the_reader_raise(lines):
    data = HEADER.encode() + b",".join(lines)
    check_importer(OutlookImporter(), Source.from_bytes("x.csv", data))


@here
@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.csv")), ids=lambda path: path.name)
def test_no_sample_raises_even_when_forced_on_the_reader(path):
    check_importer(OutlookImporter(), Source.from_path(path))


@here
def test_the_samples_that_are_outlooks_are_recognised_and_no_others():
    sure = {
        path.name
        for path in SAMPLES.rglob("*.*")
        if OutlookImporter().recognises(Source.from_path(path)) > 0
    }
    assert sure == {"outlook_es_cp1252.csv"}
