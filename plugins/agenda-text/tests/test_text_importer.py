"""What pasted text is taken for, how many people it holds, and what hard input does."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, Issue, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_text import TextImporter
from agenda_text.lines import all_lines, spoken_lines


def read(text):
    data = text if isinstance(text, bytes) else text.encode()
    items = check_importer(TextImporter(), Source.from_bytes("text", data))
    return [x for x in items if isinstance(x, Draft)], [x for x in items if isinstance(x, Issue)]


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nTEL:600111222\nEND:VCARD\n",
        "BEGIN:VCALENDAR\nATTENDEE:mailto:ana@acme.example\nEND:VCALENDAR\n",
        "MECARD:N:Pérez,Ana;TEL:600111222;;",
        '{"contacts": [{"email": "ana@acme.example"}]}',
        '["ana@acme.example"]',
        '<?xml version="1.0"?><calls><call number="600111222"/></calls>',
        "<html><body>ana@acme.example</body></html>",
        "Nombre,Apellidos,Correo\nAna,Pérez,ana@acme.example\nLuis,Gil,luis@acme.example\n",
        "Nombre;Apellidos;Correo\nAna;Pérez;ana@acme.example\n",
        "First\tLast\tMail\nAna\tPérez\tana@acme.example\n",
        "5/3/24, 10:22 - Ana Pérez: llámame al 600111222\n5/3/24, 10:23 - Luis: vale\n",
        "[05/03/24 10:22:01] Ana Pérez: llámame al 600111222\n",
        "From ana@acme.example Mon Mar  3 10:00:00 2025\nFrom: ana@acme.example\n\nHola\n",
        "dn: cn=Ana,mail=ana@acme.example\ncn: Ana\n",
        "INSERT INTO contacts VALUES (1,'ana@acme.example');",
        "VERSION:3.0\nFN:Ana\nTEL;TYPE=HOME:600111222\n",
        "Organization,Followed On\nAcme,2021-01-01 10:00:00\n",
        'Nombre,Notas,Correo\nAna,"una\nlínea",ana@acme.example\nLuis,,luis@acme.example\n',
        "Mañana hay que comprar pan y leche.",
        "",
        "600 111 222 " * 2000,
    ],
)
def test_other_formats_and_plain_prose_are_left_to_others(text):
    assert TextImporter().recognises(Source.from_text(text)) == 0.0


@pytest.mark.parametrize("text", ["Ana\nTel.:600111222", "Ana\nM.600111222", "600 11 12 22"])
def test_a_telephone_is_enough(text):
    assert TextImporter().recognises(Source.from_text(text)) == 0.2


def test_pictures_and_zips_are_no_text():
    for data in (b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04ana@acme.example", bytes(range(256))):
        assert TextImporter().recognises(Source.from_bytes("x.txt", data)) == 0.0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(encoding):
    drafts, _ = read("Íñigo Peña\nSocio\ninigo@pena.example\n".encode(encoding))
    assert drafts[0].name.full == "Íñigo Peña"


def test_two_blocks_with_a_name_and_a_number_each_are_two_people():
    drafts, _ = read("Ana Pérez\nana@perez.example\n\nLuis Gómez Ruiz\n600 111 222\n")
    assert [draft.name.full for draft in drafts] == ["Ana Pérez", "Luis Gómez Ruiz"]
    assert [p.value for p in drafts[1].properties] == ["Luis Gómez Ruiz", "600 111 222"]
    assert [draft.line for draft in drafts] == [1, 4]


def test_a_list_of_names_with_numbers_is_one_person_a_line():
    drafts, _ = read("Ana Pérez 600111222\nLuis Gómez 611222333\nEva Sanz: eva@sanz.example\n")
    assert [draft.name.full for draft in drafts] == ["Ana Pérez", "Luis Gómez", "Eva Sanz"]
    assert drafts[1].values[0].value == "611222333"


def test_a_signature_with_blank_lines_stays_one_person():
    drafts, _ = read("Ana Pérez\n\nAcme S.L.\n\nana@acme.example\n\n600 111 222\n")
    assert len(drafts) == 1


def test_text_about_nobody_is_one_issue_in_both_languages():
    drafts, issues = read("mañana hay que comprar pan\n")
    assert drafts == []
    assert [issue.severity for issue in issues] == [Severity.ERROR]
    assert dict(issues[0].words)["es"].startswith("en este texto no hay")


def test_what_is_too_long_or_no_text_is_one_issue():
    for data, word in ((b"a" * 30_000, "too long"), (b"\x00\x01\x02" * 9, "not text")):
        drafts, issues = read(data)
        assert (drafts, len(issues)) == ([], 1)
        assert word in issues[0].message


@pytest.mark.parametrize("unit", ["a@", "6", "Ana ", "(", "S.L. ", "Aa,", "www."])
def test_a_line_without_end_is_looked_at_in_pieces_of_bounded_length(unit):
    text = (unit * 20_000)[:19_999]
    pieces = spoken_lines(all_lines(text))
    assert max(len(piece.text) for piece in pieces) <= 400
    assert sum(len(piece.text.replace(" ", "")) for piece in pieces) == len(text.replace(" ", ""))
    read(text)


@given(st.text(alphabet=st.sampled_from("aA ñ@.+-/|\n:,;()0169º>\t"), max_size=300))
def test_any_text_keeps_the_contract(text):
    read(text)


def test_the_tables_of_telephone_numbers_are_not_loaded_at_the_start():
    code = "import agenda_text, sys; sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
