"""The live folder: a file for each person, and nobody else's file touched."""

import json
import os
import re

import pytest
import vobject

from agenda.model.card import Name, Value
from agenda.model.errors import BadInput, CannotWrite
from agenda.services import mirror_state


def card(uid, name, phone):
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nTEL:{phone}\r\nEND:VCARD\r\n"


PEOPLE = (
    card("ana", "Ana Gil", "600 000 001")
    + card("urn:uuid:1/2", "Luis Peña Soler", "600 000 002")
    + card("ANA", "Eva Sanz Luna", "600 000 003")
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "live"


@pytest.fixture
def live(agenda, bring_in, folder, finish):
    """The mirror of an agenda with Ana (1), Luis (2), Eva (3) and, by hand, Marta (4)."""
    bring_in(PEOPLE)
    agenda.people.add(Name(full="Marta Vidal"), [Value(kind="phone", value="699 111 222")])
    agenda.circles.put([1], agenda.circles.add("Vela")[0])
    finish(agenda.mirror.start(folder))
    return agenda.mirror


def cards(folder):
    return {
        path.stem: path.read_text("utf-8") for path in folder.iterdir() if path.suffix == ".vcf"
    }


def test_each_person_is_a_file_called_by_her_uid(live, folder):
    written = cards(folder)
    assert len(written) == 4
    for stem, text in written.items():
        found = vobject.readOne(text)
        assert found.uid.value == stem
        assert found.version.value == "3.0"
    assert vobject.readOne(written["ana"]).categories.value == ["Vela"]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", stem) for stem in written)
    assert len({stem.casefold() for stem in written}) == 4
    others = [path.name for path in folder.iterdir() if path.suffix != ".vcf"]
    assert all(name.startswith(".") for name in others)


def test_nothing_is_written_while_nobody_changes(live, folder, finish):
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.vcf")}
    report = finish(live.update())
    assert (report.people, report.written, report.removed) == (4, 0, 0)
    assert {path.name: path.stat().st_mtime_ns for path in folder.glob("*.vcf")} == before


def test_whoever_changes_comes_goes_or_comes_back_is_written(live, agenda, folder, finish):
    agenda.people.put_value(1, Value(kind="title", value="Abogada"))
    agenda.people.remove([2])
    agenda.circles.rename(agenda.circles.resolve("Vela").id, "Regata")
    report = finish(live.update())
    assert (report.people, report.written, report.removed) == (3, 1, 1)
    assert "Abogada" in cards(folder)["ana"]
    assert "Regata" in cards(folder)["ana"]
    agenda.people.restore([2])
    assert finish(live.update()).written == 1
    agenda.merging.merge(1, [2])
    assert finish(live.update()).removed == 1
    agenda.history.undo()
    report = finish(live.update())
    assert (report.people, report.written) == (4, 2)
    assert finish(live.update()).written == 0


def test_her_file_keeps_its_name_for_ever(live, agenda, folder, finish):
    before = set(cards(folder))
    agenda.people.rename(4, Name(full="Marta Otra"))
    agenda.people.rename(2, Name(full="Luis Otro"))
    finish(live.update())
    assert set(cards(folder)) == before


def test_a_file_that_somebody_else_changed_is_left_and_ours_lies_beside(
    live, agenda, folder, finish
):
    theirs = card("ana", "Changed elsewhere", "1").encode()
    (folder / "ana.vcf").write_bytes(theirs)
    report = finish(live.update())
    assert report.left == ("ana.vcf",)
    agenda.people.put_value(1, Value(kind="title", value="Abogada"))
    assert finish(live.update()).left == ("ana.vcf",)
    assert (folder / "ana.vcf").read_bytes() == theirs
    assert "Abogada" in (folder / "ana.vcf.agenda").read_text("utf-8")
    (folder / "ana.vcf").unlink()
    assert finish(live.update()).left == ()
    assert "Abogada" in cards(folder)["ana"]
    assert not (folder / "ana.vcf.agenda").exists()


def test_a_changed_file_of_somebody_who_goes_stays(live, agenda, folder, finish):
    (folder / "ana.vcf").write_text("mine", "utf-8")
    agenda.people.remove([1])
    assert finish(live.update()).left == ("ana.vcf",)
    assert (folder / "ana.vcf").read_text("utf-8") == "mine"


def test_files_of_others_are_never_touched(live, agenda, folder, finish):
    (folder / "other.vcf").write_text("theirs", "utf-8")
    (folder / "notes.txt").write_text("theirs", "utf-8")
    agenda.people.remove([1, 2, 3, 4])
    assert finish(live.update()).removed == 4
    assert (folder / "other.vcf").read_text("utf-8") == "theirs"
    assert (folder / "notes.txt").read_text("utf-8") == "theirs"


def test_a_newcomer_gets_no_name_that_is_taken(live, folder, bring_in, finish):
    (folder / "zoe.vcf").write_text("theirs", "utf-8")
    bring_in(card("zoe", "Zoe Marín", "600 000 009"), "zoe.vcf")
    finish(live.update())
    assert (folder / "zoe.vcf").read_text("utf-8") == "theirs"
    assert any("Zoe Mar" in text for text in cards(folder).values())


def test_a_file_that_was_deleted_comes_back(live, folder, finish):
    (folder / "ana.vcf").unlink()
    assert finish(live.update()).written == 1
    assert "Ana Gil" in cards(folder)["ana"]


def test_a_file_that_was_only_touched_is_still_ours(live, agenda, folder, finish):
    os.utime(folder / "ana.vcf", (1, 1))
    assert finish(live.update()).left == ()
    agenda.people.put_value(1, Value(kind="title", value="Abogada"))
    assert finish(live.update()).left == ()
    assert "Abogada" in cards(folder)["ana"]


def test_a_run_that_was_killed_half_way_knows_its_files_again(
    live, agenda, folder, finish, monkeypatch
):
    agenda.people.put_value(1, Value(kind="title", value="Abogada"))
    with monkeypatch.context() as patch:
        patch.setattr("agenda.services.mirror.write_state", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            finish(live.update())
    agenda.people.put_value(1, Value(kind="title", value="Notaria"))
    report = finish(live.update())
    assert report.left == ()
    assert "Notaria" in cards(folder)["ana"]


def test_a_folder_with_cards_of_others_is_refused(agenda, bring_in, tmp_path, finish):
    bring_in(PEOPLE)
    (tmp_path / "mine.vcf").write_text("mine", "utf-8")
    with pytest.raises(BadInput) as caught:
        finish(agenda.mirror.start(tmp_path))
    assert caught.value.why == "not-empty"
    assert agenda.mirror.folder is None


def test_a_folder_of_another_agenda_is_refused(live, folder, finish):
    state = json.loads((folder / mirror_state.STATE).read_text("utf-8"))
    state["token"] = "somebody else"
    (folder / mirror_state.STATE).write_text(json.dumps(state), "utf-8")
    before = cards(folder)
    for task in (live.update, lambda: live.start(folder)):
        with pytest.raises(BadInput) as caught:
            finish(task())
        assert caught.value.why == "other-mirror"
    assert cards(folder) == before


def test_what_it_remembers_may_be_damaged_and_nothing_is_lost(live, folder, finish):
    (folder / mirror_state.STATE).write_text("rubbish", "utf-8")
    before = cards(folder)
    with pytest.raises(BadInput):
        finish(live.update())
    assert cards(folder) == before


def test_it_can_be_stopped_and_begun_again(live, agenda, folder, finish):
    before = cards(folder)
    assert live.stop() == folder
    assert (live.folder, live.mark(), live.stop()) == (None, None, None)
    with pytest.raises(BadInput):
        finish(live.update())
    assert cards(folder) == before
    agenda.people.remove([1])
    assert finish(live.start(folder)).removed == 1
    assert live.folder == folder


def test_a_folder_that_is_gone_is_told(live, folder, finish):
    folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(CannotWrite):
        finish(live.update())


def test_it_can_write_vcard_4(agenda, bring_in, folder, finish):
    bring_in(PEOPLE)
    finish(agenda.mirror.start(folder, "vcard4"))
    assert all("VERSION:4.0" in text for text in cards(folder).values())
    with pytest.raises(BadInput):
        finish(agenda.mirror.start(folder, "google"))


def test_the_folder_belongs_to_this_computer(live, agenda):
    assert "mirror" not in json.loads(agenda.exporting.data(None, "json"))["settings"]
