"""What Agenda writes is read back by programs that others wrote.

vobject comes with the plugin. Evolution's library is used where it is
installed (Debian: python3-gi and gir1.2-ebookcontacts-1.2).
"""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path

import pytest
import vobject

from agenda.plugin import Contact, Name, Value

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
NOTE = (
    "Nos conocimos en la feria, ¿te acuerdas?; le gusta el café.\nLlamar\\escribir por la mañana. "
    * 3
)

ANA = Contact(
    uid="urn:uuid:1",
    name=Name(full="Dra. Ana García Pérez, PhD", prefix="Dra.", given="Ana", additional="María",
              family="García Pérez", suffix="PhD"),
    circles=("Clientes", "I+D, Madrid"),
    values=(
        Value(kind="phone", value="+34 600 00 00 01", types=("cell",), preferred=True),
        Value(kind="phone", value="+34 910 00 00 02", types=("work",), label="Centralita; piso 2"),
        Value(kind="email", value="ana@example.com", types=("home",)),
        Value(kind="address", value="x", types=("home",),
              parts=(("street", "Calle del Pez 7, 3º B"), ("locality", "Madrid"), ("code", "28004"),
                     ("country", "España"))),
        Value(kind="org", value="Río; Hijos, S.L.", parts=(("unit", "Calidad"),)),
        Value(kind="title", value="Jefa, planta 2"),
        Value(kind="nickname", value="Anita"),
        Value(kind="birthday", value="1980-05-14"),
        Value(kind="url", value="https://example.org/equipo?id=7;a=1"),
        Value(kind="note", value=NOTE),
        Value(kind="photo", data=PNG, media="image/png"),
        Value(kind="related", value="Luis Ortega", types=("spouse",)),
    ),
)  # fmt: skip
LUIS = Contact(uid="urn:uuid:2", name=Name(full="Luis", given="Luis"))


@pytest.fixture(scope="module")
def libebook():
    """Return a reader of files that runs Evolution's library, or say that it is missing."""
    probe = "import gi; gi.require_version('EBookContacts', '1.2')"
    try:
        found = subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False)
    except OSError:
        found = None
    if found is None or found.returncode:
        pytest.skip("libebook-contacts is not installed: python3-gi, gir1.2-ebookcontacts-1.2")

    def read_file(path):
        command = [SYSTEM_PYTHON, str(HERE / "read_with_libebook.py"), str(path)]
        done = subprocess.run(command, capture_output=True, check=True, timeout=60)
        return json.loads(done.stdout)

    return read_file


def _all(card, name):
    return [item["values"] for item in card if item["name"] == name]


@pytest.mark.parametrize("exporter", ["vcard", "vcard3", "vcard4"])
def test_vobject_reads_what_was_written(exporter, write):
    data, _ = write(exporter, [ANA, LUIS])
    ana, luis = vobject.readComponents(data.decode())
    assert luis.fn.value == "Luis"
    assert ana.fn.value == "Dra. Ana García Pérez, PhD"
    name = ana.n.value
    assert (name.family, name.given, name.additional, name.prefix, name.suffix) == (
        "García Pérez", "Ana", "María", "Dra.", "PhD")  # fmt: skip
    assert [item.value for item in ana.tel_list] == ["+34 600 00 00 01", "+34 910 00 00 02"]
    assert ana.tel_list[0].params["TYPE"][0] == "cell"
    labels = {item.group: item.value for item in ana.contents["x-ablabel"]}
    assert labels[ana.tel_list[1].group] == "Centralita; piso 2"
    assert ana.email.value == "ana@example.com"
    address = ana.adr.value
    assert (address.street, address.city, address.code, address.country) == (
        "Calle del Pez 7, 3º B", "Madrid", "28004", "España")  # fmt: skip
    assert ana.org.value == ["Río; Hijos, S.L.", "Calidad"]
    assert ana.title.value == "Jefa, planta 2"
    assert ana.bday.value.replace("-", "") == "19800514"
    assert ana.url.value == "https://example.org/equipo?id=7;a=1"
    assert ana.note.value == NOTE
    assert ana.categories.value == ["Clientes", "I+D, Madrid"]
    if exporter == "vcard3":
        assert ana.photo.value == PNG


@pytest.mark.parametrize("exporter", ["vcard", "vcard3", "vcard4"])
def test_evolution_reads_what_was_written(exporter, write, libebook, tmp_path):
    data, _ = write(exporter, [ANA, LUIS])
    path = tmp_path / "cards.vcf"
    path.write_bytes(data)
    ana, luis = libebook(path)
    assert _all(luis, "FN") == [["Luis"]]
    assert _all(ana, "FN") == [["Dra. Ana García Pérez, PhD"]]
    assert _all(ana, "N") == [["García Pérez", "Ana", "María", "Dra.", "PhD"]]
    phones = [item for item in ana if item["name"] == "TEL"]
    assert [item["values"] for item in phones] == [["+34 600 00 00 01"], ["+34 910 00 00 02"]]
    assert phones[0]["types"][0] == "cell"
    labels = {item["group"]: item["values"] for item in ana if item["name"] == "X-ABLABEL"}
    assert ";".join(labels[phones[1]["group"]]) == "Centralita; piso 2"
    assert _all(ana, "EMAIL") == [["ana@example.com"]]
    assert _all(ana, "ADR")[0] == [
        "", "", "Calle del Pez 7, 3º B", "Madrid", "", "28004", "España"]  # fmt: skip
    assert _all(ana, "ORG") == [["Río; Hijos, S.L.", "Calidad"]]
    assert _all(ana, "TITLE") == [["Jefa, planta 2"]]
    assert _all(ana, "BDAY")[0][0].replace("-", "") == "19800514"
    assert ";".join(_all(ana, "URL")[0]) == "https://example.org/equipo?id=7;a=1"
    assert _all(ana, "NOTE") == [[NOTE]]
    assert _all(ana, "CATEGORIES") == [["Clientes", "I+D, Madrid"]]
    photo = ";".join(_all(ana, "PHOTO")[0])
    assert photo.rpartition(",")[2] == base64.b64encode(PNG).decode()


def test_both_read_cards_of_other_programs_once_agenda_wrote_them(samples, rewritten, libebook):
    compared = 0
    for sample in samples[::6]:
        drafts, path = rewritten(sample)
        told = libebook(path)
        with_vobject = vobject.readComponents(path.read_bytes().decode())
        for draft, card, component in zip(drafts, told, with_vobject, strict=True):
            numbers = [value.value for value in draft.values if value.kind == "phone"]
            assert [";".join(values) for values in _all(card, "TEL")] == numbers, sample.name
            assert [item.value for item in getattr(component, "tel_list", [])] == numbers
            assert _all(card, "FN")[0][0].strip() == component.fn.value.strip()
            compared += 1
    assert compared > 20


@pytest.fixture
def rewritten(read, write, contact, tmp_path):
    """Write the cards of a file again in 3.0: the cards, and where they were written."""

    def rewrite(sample):
        drafts = [draft for draft in read(sample.read_bytes())[0] if _is_plain(draft)]
        path = tmp_path / "cards.vcf"
        path.write_bytes(write("vcard3", map(contact, drafts))[0])
        return drafts, path

    return rewrite


def _is_plain(draft):
    """Leave out what neither library can read in any card: numbers with ; and names without text."""
    numbers = [value.value for value in draft.values if value.kind == "phone"]
    return bool(draft.name.full.strip()) and not any(set(text) & set(";,\n\\") for text in numbers)
