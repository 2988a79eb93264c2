"""What Agenda takes the columns of somebody's table for."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import COLUMN_FIELDS, Source
from agenda.plugin.testing import check_importer
from agenda_csv import CsvImporter
from agenda_csv.vocabulary import PHRASES


def layout(text):
    return CsvImporter().layout(Source.from_text(text))


def meanings(header, *rows):
    return layout("\n".join([header, *rows]) + "\n").mapping


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Nombre;Apellidos;Móvil;Correo electrónico", "given family phone.cell email"),
        ("Nombre;Apellido 1;Apellido 2;Tfno.", "given family family2 phone"),
        ("Nombre;1er Apellido;2º Apellido;Tel. casa", "given family family2 phone.home"),
        ("Nombre y apellidos;Teléfono;E-mail", "name phone email"),
        ("Apellidos, nombre;Teléfono", "name phone"),
        ("Nombre;Teléfono fijo;Teléfono de la oficina", "name phone.home phone.work"),
        ("Contacto;Empresa;Cargo;Teléfono empresa", "name org title phone.work"),
        ("Nombre;Email;Domicilio;C.P.;Localidad;País", "name email address.street address.code address.locality address.country"),
        ("Nombre;Email;Dirección", "name email address"),
        ("Nombre;Fecha de nacimiento;Observaciones;Grupo", "name birthday note category"),
        ("FirstName,LastName,PhoneNumber,EmailAddress", "given family phone email"),
        ("first_name,last_name,mobile_phone,work_email", "given family phone.cell email.work"),
        ("Name,E-mail,Company,Job Title,Zip,City,State", "name email org title address.code address.locality address.region"),
        ("Nom;Prénom;Téléphone portable;Courriel;Société;Ville", "family given phone.cell email org address.locality"),
        ("Name;Vorname;Telefon privat;E-Mail;PLZ;Ort;Straße", "family given phone.home email address.code address.locality address.street"),
        ("Nome;Cognome;Cellulare;Data di nascita;CAP;Città", "given family phone.cell birthday address.code address.locality"),
        ("Nome;Sobrenome;Telemóvel;Morada;Código postal;Empresa", "given family phone.cell address.street address.code org"),
        ("Nom;Cognoms;Mòbil;Correu electrònic;Població;Càrrec", "given family phone.cell email address.locality title"),
        ("Nombre;Apellidos;Cónyuge;Web;LinkedIn;Skype;UUID", "given family related url url im uid"),
        ("Nombre;Email;Tipo de correo;Talla", "name email custom custom"),
    ],
)  # fmt: skip
def test_headers_are_understood(header, fields):
    assert list(meanings(header)) == fields.split()


@pytest.mark.parametrize(
    ("cells", "field"), [(("Sr.", "Dra.", "Sra"), "prefix"), (("Gerente", "Jefa"), "title")]
)
def test_a_title_is_a_salutation_or_a_job_as_its_cells_say(cells, field):
    assert meanings("Título;Nombre;Email", *(f"{cell};Ana;" for cell in cells))[0] == field


def test_cells_correct_a_header_that_says_something_else():
    rows = ("ana@example.com;600 000 001", "luis@example.com;600 000 002")
    assert meanings("Contacto;Nombre", *rows) == ("email", "phone.cell")


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        (
            "García Pérez, Ana;ana@x.example;600000001;24001\nGil, Luis;l@x.example;987000000;24002",
            "name email phone address.code",
        ),
        ("Ana;Gil;+34 600 000 001\nLuis;Soto;+34 600 000 002", "given family phone.cell"),
        ("Gil;Ana;a@x.example\nSoto;Luis;l@x.example", "family given email"),
        ("Ana;a@x.example\nLuis;l@x.example", "name email"),
        ("a@x.example,Ana Gil,14/5/1980\nb@x.example,Eva Gil,1/5/1981", "email name birthday"),
        ("https://x.example\tAna Gil\nhttps://y.example\tEva Gil", "url name"),
    ],
)
def test_a_table_without_a_header_is_understood_by_its_contents(rows, fields):
    found = layout(rows + "\n")
    assert list(found.mapping) == fields.split()
    assert found.key == ""
    assert [column.header for column in found.columns] == [""] * len(found.columns)


def test_columns_come_with_a_few_cells_and_how_sure_they_are():
    found = layout("Nombre;Email;Rareza\nAna;a@x.example;\nLuis;l@x.example;zeta\n")
    assert [column.samples for column in found.columns] == [
        ("Ana", "Luis"),
        ("a@x.example", "l@x.example"),
        ("zeta",),
    ]
    assert [column.sure for column in found.columns] == [1.0, 1.0, 0.1]


def test_lines_above_the_header_are_passed_over():
    found = layout("Listado de socios\n\nNombre,Apellidos,Email\nAna,Gil,a@x.example\n")
    assert found.mapping == ("given", "family", "email")


def test_the_key_is_that_of_the_header_alone():
    first = layout("Nombre;Correo\nAna;a@x.example\n")
    again = layout("NOMBRE,correo\nLuis,l@x.example\nEva,e@x.example\n")
    other = layout("Nombre;Correo;Web\nAna;a@x.example;\n")
    assert first.key == again.key != other.key


def test_a_file_without_a_table_has_no_layout():
    assert layout("") is None
    assert layout("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n") is None


def test_every_field_is_one_that_agenda_knows():
    assert set(PHRASES.values()) <= set(COLUMN_FIELDS)


def test_the_users_mapping_counts_more_than_the_guess():
    text = "Nombre;Cosa\nAna;600 000 001\n"
    source = replace(Source.from_text(text), mapping=("nickname", "custom"))
    (draft,) = CsvImporter().read(source)
    assert [(value.kind, value.value, value.label) for value in draft.values] == [
        ("nickname", "Ana", ""),
        ("custom", "600 000 001", "Cosa"),
    ]


@pytest.mark.parametrize("mapping", [(), ("name",), ("name", "email", "phone", "org")])
def test_a_mapping_of_another_width_does_no_harm(mapping):
    source = replace(Source.from_text("Nombre;Email\nAna;a@x.example\n"), mapping=mapping)
    check_importer(CsvImporter(), source)


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_no_bytes_below_a_header_make_the_reader_raise(lines):
    data = b"Nombre,Correo,Fecha de nacimiento,Direcci\xf3n,CP,Grupos\n" + b",".join(lines)
    check_importer(CsvImporter(), Source.from_bytes("x.csv", data))


@given(st.text(max_size=300))
def test_no_text_makes_the_guess_raise(text):
    source = Source.from_text(text)
    found = CsvImporter().layout(source)
    assert found is None or set(found.mapping) <= set(COLUMN_FIELDS)
    check_importer(CsvImporter(), source)
