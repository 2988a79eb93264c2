"""What the user drops is opened, whatever it is wrapped in."""

import io
import os
import zipfile

import pytest

from agenda.model.errors import Unreadable
from agenda.plugin import Source

ANA = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Gil\r\nTEL:600000001\r\nEND:VCARD\r\n"
BO = ANA.replace("Ana Gil", "Bo Ruiz").replace("600000001", "600000002")


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.fixture
def plan(agenda, finish):
    def run(source):
        return finish(agenda.importing.plan([source]))

    return run


def said(plan):
    return [(f.path.rsplit("/", 2)[-1], f.importer, f.read) for f in plan.files]


def test_a_folder_is_read_with_the_folders_in_it(plan, tmp_path):
    (tmp_path / "box" / "deep").mkdir(parents=True)
    (tmp_path / "box" / "ana.vcf").write_text(ANA)
    (tmp_path / "box" / "deep" / "bo.vcf").write_text(BO)
    (tmp_path / "box" / ".hidden.vcf").write_text(BO)
    assert said(plan(tmp_path / "box")) == [("ana.vcf", "vcard", 1), ("bo.vcf", "vcard", 1)]


def test_links_out_of_a_folder_are_not_followed(plan, tmp_path):
    (tmp_path / "box").mkdir()
    (tmp_path / "box" / "ana.vcf").write_text(ANA)
    (tmp_path / "secret.vcf").write_text(BO)
    (tmp_path / "box" / "link.vcf").symlink_to(tmp_path / "secret.vcf")
    assert said(plan(tmp_path / "box")) == [("ana.vcf", "vcard", 1)]


def test_a_zip_of_cards_is_opened_and_a_zip_inside_it_too(plan, tmp_path):
    path = tmp_path / "all.zip"
    path.write_bytes(zipped({"a/ana.vcf": ANA, "inner.zip": zipped({"bo.vcf": BO})}))
    plan = plan(path)
    assert [(f.importer, f.read) for f in plan.files] == [("vcard", 1), ("vcard", 1)]
    assert plan.files[1].path.endswith("all.zip/inner.zip/bo.vcf")


def test_what_nobody_knows_inside_is_said_and_costs_nothing(plan, tmp_path):
    path = tmp_path / "all.zip"
    path.write_bytes(zipped({"ana.vcf": ANA, "x.bin": b"\0\1\2", "__MACOSX/._ana.vcf": b"\0"}))
    plan = plan(path)
    (problem,) = [p for f in plan.files for p in f.problems]
    assert problem.severity == "warning"
    assert problem.message == "not recognised inside: x.bin"
    assert problem.said("es") == "no se reconoce dentro: x.bin"
    assert [row.name for row in plan.rows] == ["Ana Gil"]


def test_a_damaged_member_costs_only_itself(plan, tmp_path):
    data = bytearray(zipped({"ana.vcf": ANA * 3, "bo.vcf": BO}))
    data[45:60] = b"\xff" * 15
    path = tmp_path / "all.zip"
    path.write_bytes(bytes(data))
    plan = plan(path)
    assert "Bo Ruiz" in [row.name for row in plan.rows]
    assert [f.path.endswith("ana.vcf") for f in plan.files if f.problems] == [True]


def test_zips_within_zips_without_end_are_given_up(plan, tmp_path):
    inner = zipped({"ana.vcf": ANA})
    for _ in range(8):
        inner = zipped({"in.zip": inner})
    path = tmp_path / "deep.zip"
    path.write_bytes(inner)
    with pytest.raises(Unreadable):
        plan(path)


def test_a_bomb_is_refused(plan, tmp_path):
    path = tmp_path / "bomb.zip"
    path.write_bytes(zipped({"ana.vcf": ANA, "bomb.vcf": b"0" * 50_000_000}))
    plan = plan(path)
    assert [row.name for row in plan.rows] == ["Ana Gil"]
    assert any("200 to 1" in p.message for f in plan.files for p in f.problems)


def test_an_empty_folder_says_so(plan, tmp_path):
    (tmp_path / "nothing").mkdir()
    with pytest.raises(Unreadable) as caught:
        plan(tmp_path / "nothing")
    assert caught.value.why == "empty"


def test_one_good_file_among_bad_ones_is_enough(agenda, finish, tmp_path):
    (tmp_path / "ana.vcf").write_text(ANA)
    receipt = finish(
        agenda.importing.run(
            [Source.from_bytes("x.bin", b"\0\1"), tmp_path / "none", tmp_path / "ana.vcf"]
        )
    )
    assert [f.read for f in receipt.files] == [0, 0, 1]
    assert [bool(f.problems) for f in receipt.files] == [True, True, False]


CHAT = "13/3/24, 9:05 - Eva: hola\n14/3/24, 9:05 - Yo: hola\n"
EVENT = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240105T100000Z\r\n"
    "ATTENDEE:mailto:ana@a.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
LINKEDIN = "First Name,Last Name,URL,Company,Position,Connected On\nDora,Vega,,X,Y,05 Mar 2024\n"
CALLS = (
    '<calls count="1"><call number="600000001" duration="9" date="1700000000000" type="1"/></calls>'
)
MAIL = "From x\nFrom: a@a.example\nTo: b@b.example\nMessage-ID: <1@a>\n\n\n"


@pytest.mark.parametrize(
    ("own", "importer"),
    [
        ({"Chat de WhatsApp con Eva.txt": CHAT}, "whatsapp"),
        ({"_chat.txt": CHAT}, "whatsapp"),
        ({"Connections.csv": LINKEDIN}, "linkedin"),
        ({"calls-1.xml": CALLS}, "android"),
        ({"todo.mbox": MAIL}, "mail"),
        ({"Takeout/Contactos/Todos los contactos/Todos los contactos.vcf": ANA}, "google"),
    ],
)
def test_a_zip_that_mixes_kinds_loses_none(plan, tmp_path, own, importer):
    path = tmp_path / "todo.zip"
    path.write_bytes(zipped(own | {"bo.vcf": BO, "casa.ics": EVENT, "chat.txt": CHAT}))
    read = [file.importer for file in plan(path).files]
    assert set(read) >= {importer, "vcard", "calendar", "whatsapp"}


def test_a_large_mailbox_in_a_zip_costs_what_lies_beside_it_nothing(plan, tmp_path, monkeypatch):
    monkeypatch.setattr("agenda.plugin.source.MEMBER_IN_MEMORY", 100)
    path = tmp_path / "takeout.zip"
    path.write_bytes(zipped({"casa.ics": EVENT, "todo.mbox": MAIL * 50, "ana.vcf": ANA * 50}))
    files = plan(path).files
    assert sorted(file.importer for file in files) == ["calendar", "mail", "vcard"]
    assert sum(file.read for file in files) >= 50


def test_names_that_lead_out_of_the_zip_are_names_like_others(plan, tmp_path):
    path = tmp_path / "odd.zip"
    path.write_bytes(zipped({"/etc/ana.vcf": ANA, "../../bo.vcf": BO, "../.x.vcf": BO}))
    assert [row.name for row in plan(path).rows] == ["Ana Gil", "Bo Ruiz"]


def test_a_zip_that_is_locked_says_so(plan, tmp_path):
    data = bytearray(zipped({"ana.vcf": ANA}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "locked.zip"
    path.write_bytes(bytes(data))
    with pytest.raises(Unreadable) as caught:
        plan(path)
    assert "encrypted" in caught.value.why


def test_pipes_and_folders_that_are_closed_cost_only_themselves(plan, tmp_path, monkeypatch):
    (tmp_path / "box" / "deep").mkdir(parents=True)
    (tmp_path / "box" / "ana.vcf").write_text(ANA)
    os.mkfifo(tmp_path / "box" / "pipe.vcf")
    walk = os.walk

    def closed(where, onerror):
        onerror(PermissionError(13, "Permission denied", str(tmp_path / "box" / "deep")))
        return ((at, [], files) for at, _, files in walk(where) if not at.endswith("deep"))

    monkeypatch.setattr("agenda.plugin.source.os.walk", closed)
    assert [row.name for row in plan(tmp_path / "box").rows] == ["Ana Gil"]
    with pytest.raises(Unreadable):
        plan(tmp_path / "box" / "pipe.vcf")
