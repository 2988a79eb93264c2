import os
import signal
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

import pytest

from agenda.model.errors import Unreadable
from agenda.model.importing import Decisions, MergeMode, Outcome

BOTH_DATABASES = True

PHONE = """BEGIN:VCARD\r
VERSION:3.0\r
UID:p1\r
FN:Lucía Ortega Prieto\r
N:Ortega Prieto;Lucía;;;\r
TEL;TYPE=CELL:655 210 943\r
X-NICE:kept\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
UID:p2\r
FN:Daniel O'Brien\r
EMAIL:daniel@tidewater.example\r
END:VCARD\r
"""
LINKEDIN = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Daniel,O'Brien,https://www.linkedin.com/in/dobrien,daniel@tidewater.example,Tidewater,Founder,07 Jun 2024
Íñigo,Zubizarreta,https://www.linkedin.com/in/izubi,,Etxebarri,Cocinero,01 Sep 2024
,,,,,,08 Jun 2022
"""


def _state(agenda):
    ids = [int(i) for i in agenda.people.ordered().split(",") if i]
    return [(p.display, [v.value.value for v in p.values]) for p in agenda.people.show_many(ids)]


def test_cards_become_people_with_what_they_say(agenda, bring_in):
    receipt = bring_in(PHONE)
    assert [(f.read, f.new, f.kept_verbatim) for f in receipt.files] == [(2, 2, 1)]
    lucia = agenda.people.find("lucia")[0]
    assert lucia.name == "Lucía Ortega Prieto"
    assert agenda.people.show(lucia.id).first("phone") == "655 210 943"
    assert agenda.people.show(lucia.id).values[0].value.key == "+34655210943"


def test_importing_the_same_file_again_changes_nothing(agenda, bring_in):
    bring_in(PHONE)
    before, entries = _state(agenda), agenda.history.entries()
    receipt = bring_in(PHONE)
    assert receipt.batch is None
    assert [f.unchanged for f in receipt.files] == [2]
    assert _state(agenda) == before
    assert agenda.history.entries() == entries


def test_planning_writes_nothing_and_tells_what_applying_does(agenda, tmp_path, finish, bring_in):
    bring_in(PHONE)
    path = tmp_path / "Connections.csv"
    path.write_text(LINKEDIN, "utf-8")
    before, version = _state(agenda), agenda.store.version()
    plan = finish(agenda.importing.plan([path]))
    assert [(row.name, row.outcome) for row in plan.rows] == [
        ("Daniel O'Brien", Outcome.COMPLETED),
        ("Íñigo Zubizarreta", Outcome.NEW),
    ]
    assert plan.rows[0].match_name == "Daniel O'Brien"
    assert [p.line for p in plan.files[0].problems] == [4]
    assert (_state(agenda), agenda.store.version()) == (before, version)
    receipt = finish(agenda.importing.run([path]))
    assert receipt.files == plan.files


def test_one_person_comes_of_the_cards_of_several_sources(agenda, bring_in):
    bring_in(PHONE)
    bring_in(LINKEDIN, "Connections.csv")
    daniel = agenda.people.show(agenda.people.find("daniel")[0].id)
    assert [card.source for card in daniel.cards] == ["vcard", "linkedin"]
    assert daniel.first("org") == "Tidewater"
    assert len(daniel.all("email")) == 1


def test_a_newer_card_of_the_same_source_takes_the_place_of_the_old_one(agenda, bring_in):
    bring_in(PHONE)
    bring_in(PHONE.replace("655 210 943", "699 888 777"))
    lucia = agenda.people.show(agenda.people.find("lucia")[0].id)
    assert [v.value.value for v in lucia.all("phone")] == ["699 888 777"]
    assert agenda.people.count() == 2


def test_a_correction_survives_a_newer_import_and_a_hidden_value_stays_hidden(agenda, bring_in):
    bring_in(PHONE)
    lucia = agenda.people.find("lucia")[0].id
    phone = agenda.people.show(lucia).values[0].value
    daniel = agenda.people.find("daniel")[0].id
    mail = agenda.people.show(daniel).values[0].value
    agenda.people.put_value(
        lucia, type(phone)(kind="phone", value="600 111 222"), instead_of=phone.key
    )
    agenda.people.hide(daniel, "email", mail.key)
    newer = PHONE.replace("FN:Daniel O'Brien", "FN:Daniel O'Brien\r\nTITLE:Founder")
    bring_in(newer.replace("X-NICE:kept", "X-NICE:new"))
    assert agenda.people.show(lucia).first("phone") == "600 111 222"
    assert agenda.people.show(daniel).first("email") == ""
    assert agenda.people.show(daniel).first("title") == "Founder"


def test_somebody_else_under_a_known_uid_is_another_person(agenda, bring_in):
    bring_in(PHONE)
    other = PHONE.replace("Lucía Ortega Prieto", "Bruno Carrasco").replace("655 210 943", "1")
    bring_in(other.replace("Ortega Prieto;Lucía", "Carrasco;Bruno"))
    assert agenda.people.find("lucia")[0].name == "Lucía Ortega Prieto"
    assert agenda.people.find("bruno")[0].name == "Bruno Carrasco"
    receipt = bring_in(other.replace("Ortega Prieto;Lucía", "Carrasco;Bruno"))
    assert receipt.batch is None


def test_equal_cards_in_one_file_are_all_kept_on_one_person(agenda, bring_in):
    twice = PHONE.split("BEGIN:VCARD")[1]
    receipt = bring_in("BEGIN:VCARD" + twice + "BEGIN:VCARD" + twice)
    assert receipt.files[0].read == 2
    assert agenda.people.count() == 1
    assert len(agenda.people.show(1).cards) == 2
    assert bring_in("BEGIN:VCARD" + twice + "BEGIN:VCARD" + twice).batch is None


def test_a_newcomer_who_fits_two_people_joins_neither(agenda, bring_in):
    card = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{}\r\nFN:Ana Gil Ruiz\r\nTEL:611222333\r\nEND:VCARD\r\n"
    )
    bring_in(card.format("a") + card.format("b"))
    agenda.merging.unmerge(1)
    receipt = bring_in(card.format("c"), "c.vcf")
    assert receipt.files[0].doubtful == 1
    assert agenda.people.count() == 3


def test_asking_leaves_certain_matches_for_the_review(agenda, bring_in):
    bring_in(PHONE)
    receipt = bring_in(LINKEDIN, "Connections.csv", mode=MergeMode.ASK)
    assert receipt.files[0].doubtful == 1
    assert [(p.a.name, p.b.name) for p in agenda.merging.queue()] == [
        ("Daniel O'Brien", "Daniel O'Brien")
    ]


def test_never_merging_looks_for_no_duplicates(agenda, bring_in):
    bring_in(PHONE)
    bring_in(LINKEDIN, "Connections.csv", mode=MergeMode.NEVER)
    assert agenda.people.count() == 4
    assert agenda.merging.queue() == []


def test_the_review_decides(agenda, bring_in):
    bring_in(PHONE)
    circle, _ = agenda.circles.add("LinkedIn")
    bring_in(
        LINKEDIN,
        "Connections.csv",
        decisions=Decisions(apart=frozenset({0}), skip=frozenset({1}), circle=circle),
    )
    assert sorted(row.name for row in agenda.people.find("brien")) == ["Daniel O'Brien"] * 2
    assert agenda.people.find("zubizarreta") == []
    assert [agenda.people.rows([i])[i].name for i in agenda.circles.members(circle)] == [
        "Daniel O'Brien"
    ]
    assert agenda.merging.queue() == []


def test_one_unreadable_file_among_others_costs_only_itself(agenda, tmp_path, finish):
    good, bad = tmp_path / "good.vcf", tmp_path / "bad.xyz"
    good.write_text(PHONE, "utf-8", newline="")
    bad.write_bytes(b"\x00\x01\x02 nothing of ours")
    receipt = finish(agenda.importing.run([bad, good, tmp_path / "missing.vcf"]))
    assert [file.read for file in receipt.files] == [0, 2, 0]
    assert [[p.severity for p in file.problems] for file in receipt.files] == [
        ["error"], [], ["error"]
    ]  # fmt: skip


def test_nothing_readable_at_all_is_an_error_and_leaves_no_trace(agenda, tmp_path, finish):
    bad = tmp_path / "bad.xyz"
    bad.write_bytes(b"\x00\x01\x02 nothing of ours")
    with pytest.raises(Unreadable):
        finish(agenda.importing.run([bad]))
    assert agenda.history.entries() == []


def test_cancelling_leaves_the_agenda_as_it_was(agenda, tmp_path):
    path = tmp_path / "contacts.vcf"
    path.write_text(PHONE, "utf-8", newline="")
    task = agenda.importing.run([path])
    next(task)
    task.close()
    assert agenda.people.count() == 0
    assert agenda.history.entries() == []


def test_pictures_are_kept_once_and_come_back_exactly(agenda, bring_in):
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
    card = PHONE.replace("X-NICE:kept", "PHOTO;ENCODING=b;TYPE=PNG:" + b64encode(picture).decode())
    bring_in(card)
    lucia = agenda.people.find("lucia")[0]
    assert agenda.people.picture(lucia.photo) == picture
    assert b64encode(picture)[-40:] in agenda.exporting.data().replace(b"\r\n ", b"")


def test_a_killed_import_leaves_the_agenda_as_before(agenda, bring_in, tmp_path):
    bring_in(PHONE)
    before = _state(agenda)
    large = tmp_path / "large.vcf"
    card = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:k{0}\r\nFN:Persona {0}\r\nTEL:6{0:08d}\r\nEND:VCARD\r\n"
    )
    large.write_text("".join(card.format(n) for n in range(20000)), newline="")
    child = subprocess.Popen(
        [sys.executable, "-m", "agenda", "--database", str(agenda.place), "import", str(large),
         "--json-lines"],
        stdout=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    for line in child.stdout:  # the third report comes while rows are being written
        if b'"done": 1500' in line or b'"done":1500' in line:
            break
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert _state(agenda) == before
    if isinstance(agenda.place, Path):  # a server looks after its files itself
        assert agenda.backups.check() == []


def test_the_work_of_an_import_goes_on_in_steps_that_can_be_shown(agenda, tmp_path):
    path = tmp_path / "contacts.vcf"
    path.write_text(PHONE, "utf-8", newline="")
    stages = [progress.stage for progress in agenda.importing.plan([path])]
    assert stages == ["reading", "matching"]


ODD = "Quién;Tel. del curro;Apunte\nAna Gil;600000001;padel\nBo Ruiz;600000002;\n"


def test_a_table_is_read_as_the_user_names_its_columns_and_so_is_the_next(
    agenda, bring_in, tmp_path
):
    path = tmp_path / "odd.csv"
    path.write_text(ODD)
    layout = agenda.importing.layout(path)
    assert [column.header for column in layout.columns] == ["Quién", "Tel. del curro", "Apunte"]
    columns = ("name", "phone.work", "nickname")
    (ana, _) = agenda.importing.preview(path, columns)
    assert (ana.name, ana.facts[0]) == ("Ana Gil", ("phone", "600000001"))
    bring_in(ODD, "odd.csv", decisions=Decisions(columns=((str(path), columns),)))
    person = agenda.people.show(agenda.people.find("ana")[0].id)
    assert person.first("nickname") == "padel"
    again = agenda.importing.layout(path)
    assert [(column.field, column.sure) for column in again.columns] == [
        ("name", 1.0),
        ("phone.work", 1.0),
        ("nickname", 1.0),
    ]
