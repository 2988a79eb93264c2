"""What somebody sees who drops a table of her own on Agenda."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from agenda.plugin import Draft, Issue, Name, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_csv import CsvImporter
from agenda_csv.dates import read_date

SAMPLES = Path(__file__).resolve().parents[3] / "../shared/samples"
here = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not here")
PLUGINS = Path(__file__).resolve().parents[2]


def read(text, encoding="utf-8"):
    source = Source.from_bytes("table.csv", text.encode(encoding))
    items = check_importer(CsvImporter(), source)
    return [x for x in items if isinstance(x, Draft)], [x for x in items if isinstance(x, Issue)]


def only(text):
    (draft,), issues = read(text)
    assert issues == []
    return draft


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


def sure(text):
    return CsvImporter().recognises(Source.from_text(text))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_and_delimiter_is_read(encoding, delimiter):
    text = "Nombre;Apellidos;Email\nÍñigo;Peña;i@x.example\n".replace(";", delimiter)
    drafts, issues = read(text, encoding)
    assert drafts[0].name == Name(full="Íñigo Peña", given="Íñigo", family="Peña")
    assert (said(drafts[0], "email"), issues) == (["i@x.example"], [])


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("García Pérez, Ana", Name(full="Ana García Pérez", given="Ana", family="García Pérez")),
        ("Ana García Pérez", Name(full="Ana García Pérez")),
        ("Acme, S.L.", Name(full="Acme, S.L.")),
        ("Ana Gil, PhD", Name(full="Ana Gil, PhD", suffix="PhD")),
    ],
)
def test_a_whole_name_in_one_cell(cell, name):
    assert only(f"Nombre;Email\n{cell};a@x.example\n").name == name


def test_two_surnames_become_one():
    draft = only("Nombre;Apellido 1;Apellido 2;Email\nAna;Gil;Soto;a@x.example\n")
    assert draft.name == Name(full="Ana Gil Soto", given="Ana", family="Gil Soto")


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("600 000 001 / 987 000 000", ["600 000 001", "987 000 000"]),
        ("600000001; +34 987000000", ["600000001", "+34 987000000"]),
        ("600 000 001 y 600 000 002", ["600 000 001", "600 000 002"]),
        ("987 00 00 00/01", ["987 00 00 00/01"]),
        ("'+34 600 000 001", ["+34 600 000 001"]),
    ],
)
def test_several_phones_in_one_cell(cell, phones):
    assert said(only(f'Nombre;Teléfono\nAna;"{cell}"\n'), "phone") == phones


def test_a_phone_that_a_spreadsheet_has_rounded_is_reported():
    drafts, issues = read("Nombre;Teléfono\nAna;3,46E+10\n")
    assert said(drafts[0], "phone") == ["3,46E+10"]
    assert [issue.line for issue in issues] == [2]


def test_addresses_are_found_among_names():
    draft = only('Nombre;Correos\nAna;"Ana <a@x.example>, b@x.example"\n')
    assert said(draft, "email") == ["a@x.example", "b@x.example"]
    draft = only('Nombre;Correos\nAna;"a@x.example; ana en la oficina"\n')
    assert said(draft, "email") == ["a@x.example", "ana en la oficina"]


def test_addresses_at_home_and_at_work_are_two():
    draft = only(
        "Nombre,Dirección casa,Ciudad casa,CP casa,Dirección trabajo,Ciudad trabajo,Email\n"
        "Ana,C/ Uno,León,24001,C/ Dos,Madrid,a@x.example\n"
    )
    assert [(v.value, v.types) for v in draft.values if v.kind == "address"] == [
        ("C/ Uno, 24001 León", ("home",)),
        ("C/ Dos, Madrid", ("work",)),
    ]


def test_groups_become_circles():
    assert only('Nombre;Email;Grupos\nAna;a@x.example;"Vela, Coro"\n').circles == ("Vela", "Coro")


def test_what_has_no_known_meaning_is_shown_under_its_header():
    draft = only("Nombre;Email;Talla\nAna;a@x.example;M\n")
    assert [(v.label, v.value) for v in draft.values if v.kind == "custom"] == [("Talla", "M")]


def test_a_cell_left_aside_stays_with_the_card():
    source = Source.from_text("Nombre;Email;Talla\nAna;a@x.example;M\n")
    (draft,) = CsvImporter().read(replace(source, mapping=("name", "email", "")))
    assert said(draft, "custom") == []
    assert ("Talla", "M") in [(item.name, item.value) for item in draft.properties]


@pytest.mark.parametrize(
    ("header", "written", "days"),
    [
        ("Nombre;Email;Cumpleaños", ["4/3/1980"], ["1980-03-04"]),
        ("Nombre;Email;Cumpleaños", ["4/3/1980", "5/14/1980"], ["1980-04-03", "1980-05-14"]),
        ("Name,Email,Birthday", ["4/3/1980"], ["1980-04-03"]),
        ("Name,Email,Birthday", ["4/3/1980", "14/5/1980"], ["1980-03-04", "1980-05-14"]),
    ],
)
def test_dates_show_themselves_in_which_order_they_are(header, written, days):
    delimiter = ";" if ";" in header else ","
    rows = "".join(f"Ana{delimiter}a@x.example{delimiter}{day}\n" for day in written)
    drafts, issues = read(f"{header}\n{rows}")
    assert [said(draft, "birthday") for draft in drafts] == [[day] for day in days]
    assert issues == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14-may-80", "1980-05-14"),
        ("14 de mayo de 1980", "1980-05-14"),
        ("5 juillet 1980", "1980-07-05"),
        ("1 juin 1980", "1980-06-01"),
        ("May 5, 1980", "1980-05-05"),
        ("14/5", "--05-14"),
        ("--05-14", "--05-14"),
        ("1980-05", "1980-05"),
        ("1980-05-14 00:00:00", "1980-05-14"),
        ("29/02/1981", ""),
        ("primavera", ""),
    ],
)
def test_dates_as_people_write_them(text, iso):
    assert read_date(text, day_first=True) == iso


def test_an_impossible_date_is_kept_and_reported_in_both_languages():
    drafts, issues = read("Nombre;Email;Cumpleaños\nAna;a@x.example;31/31/1980\n")
    assert said(drafts[0], "birthday") == ["31/31/1980"]
    assert (issues[0].line, issues[0].severity) == (2, Severity.WARNING)
    assert dict(issues[0].words)["es"] == "no se entiende el cumpleaños: 31/31/1980"


def test_a_row_that_changed_keeps_its_key():
    before = only("Nombre;Email;Cargo\nÍñigo;I@x.example;Becario\n")
    after = only("Nombre;Email;Cargo\nÍñigo;i@x.example;Jefe\n")
    assert before.key == after.key == "inigo|i@x.example"


@pytest.mark.parametrize(
    "header", ["Nombre;Teléfono;Empresa\n", "First name;Phone;Company\n", ""], ids=repr
)
def test_two_people_of_one_name_are_no_versions_of_each_other(header):
    drafts, _ = read(f"{header}Ana Gil;600 000 001;Uno\nAna Gil;600 000 002;Uno\n")
    assert [draft.key for draft in drafts] == ["", ""]
    assert [said(draft, "phone") for draft in drafts] == [["600 000 001"], ["600 000 002"]]


def test_an_address_without_a_name_may_be_of_several_people():
    drafts, _ = read("Empresa;Email;Cargo\nUno;a@x.example;Jefa\nUno;a@x.example;Becaria\n")
    assert [draft.key for draft in drafts] == ["", ""]


def test_a_number_in_a_table_without_a_header_is_no_identity():
    text = "7;Ana Gil;600 000 001\n8;Luis Sanz;600 000 002\n"
    mapping = ("uid", "name", "phone")
    source = replace(Source.from_text(text), mapping=mapping)
    drafts = [item for item in CsvImporter().read(source) if isinstance(item, Draft)]
    assert [draft.key for draft in drafts] == ["", ""]


@pytest.mark.parametrize(
    "rows",
    [
        "1,Ana,María,Gil,ana@x.example,600 111 222\n",
        "1,Ana,María,Gil,,,ana@x.example\n2,Luis,,Sanz,,,luis@x.example\n",
    ],
)
def test_rows_longer_than_a_header_that_is_known_are_still_a_table(rows):
    text = f"id,first_name,middle_name,last_name\n{rows}"
    drafts, issues = read(text)
    assert drafts[0].name.full == "Ana María Gil"
    assert "ana@x.example" in [item.value for item in drafts[0].properties]
    assert "too many cells" in issues[0].message
    assert sure(text) > 0.3  # the most that pasted text with an address and a telephone gets


def test_the_same_id_in_two_kinds_of_table_is_two_people():
    clients = only("UID;Nombre;Email\n7;Ana;a@x.example\n")
    suppliers = only("UID;Nombre;Correo;CIF\n7;Luis;l@x.example;B1\n")
    assert clients.key != suppliers.key
    assert clients.key.endswith(":7")


def test_a_formula_guard_is_taken_away():
    assert said(only("Nombre;Email;Notas\nAna;a@x.example;'=1+1\n"), "note") == ["=1+1"]


def test_people_with_a_way_to_reach_them_are_recognised_but_never_surely():
    assert sure("Nombre;Correo\nAna;a@x.example\n") == 0.4
    assert sure("Ana Gil;a@x.example\nEva Gil;e@x.example\n") == 0.3
    assert sure("Nombre\nAna Gil\nLuis Soto\n") in (0.0, 0.2)


@pytest.mark.parametrize(
    "text",
    [
        "Producto;Precio\nMesa;10\nSilla;5\n",
        "Nombre;Precio\nMesa;10\n",
        "Date,Link,Message\n2024-01-01,https://x.example,hola\n",
        "BEGIN:VCARD\nFN:Ana\nTEL:600 000 001\n",
        "dn: cn=Ana\nmail: a@x.example\n",
        "12/3/24, 10:22 - Ana: hola\n12/3/24, 10:23 - Luis: 600 000 001\n",
        "Ana Gil\nDirectora, Acme\nTel. 600 000 001\na@x.example\n",
        '{"name": "Ana", "email": "a@x.example"}\n',
        "<html><td>Ana</td></html>",
        "",
    ],
)
def test_other_files_are_left_to_others(text):
    assert sure(text) == 0.0


def test_a_workbook_is_one_error_that_says_what_to_do():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    source = Source.from_bytes("clientes.xlsx", out.getvalue())
    (issue,) = CsvImporter().read(source)
    assert 0 < CsvImporter().recognises(source) < 0.4
    assert issue.severity == Severity.ERROR
    assert "guárdalo como CSV" in dict(issue.words)["es"]


def test_a_zip_of_something_else_is_left_to_others():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    assert CsvImporter().recognises(Source.from_bytes("a.zip", out.getvalue())) == 0.0
    assert CsvImporter().recognises(Source.from_bytes("a.zip", out.getvalue()[:20])) == 0.0


def test_tables_of_other_programs_never_make_it_sure():
    files = [
        path for path in PLUGINS.glob("*/tests/samples/**/*") if path.suffix in (".csv", ".txt")
    ]
    assert len(files) > 10
    assert all(CsvImporter().recognises(Source.from_path(path)) <= 0.4 for path in files)


@here
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("csv/*/*.*")), ids=lambda path: path.name)
def test_no_sample_raises_even_when_forced_on_the_reader(path):
    check_importer(CsvImporter(), Source.from_path(path))


@here
def test_of_other_samples_only_tables_of_people_are_taken_up():
    taken = {
        path.name
        for path in SAMPLES.rglob("*.*")
        if path.is_file() and CsvImporter().recognises(Source.from_path(path)) > 0
    }
    assert {"data_import.csv", "resources_csv_no_header.csv", "email.csv"} <= taken
    assert all(name.endswith(".csv") for name in taken)
    assert not {name for name in taken if "essages" in name or "hares" in name or "omments" in name}
