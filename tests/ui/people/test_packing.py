"""What a drag of people carries: ids at once, vCards only when somebody asks."""

import json
from pathlib import Path

import pytest

from agenda.ui.people.packing import MOST, Packer, PeopleMime, file_name
from agenda.ui.shell import PEOPLE_MIME

VCARDS = b"BEGIN:VCARD\r\nEND:VCARD\r\n"


@pytest.fixture
def asked():
    return []


@pytest.fixture
def packer(qapp, asked):
    made = Packer(lambda ids: asked.append(list(ids)) or VCARDS)
    yield made
    made.close()


def test_dropping_inside_agenda_makes_no_vcards(packer, asked):
    mime = packer.for_drag([3, 5], "Ana")
    assert json.loads(mime.data(PEOPLE_MIME).data()) == [3, 5]
    assert asked == []


def test_another_program_gets_vcards(packer, asked):
    mime = packer.for_drag([3, 5], "Ana")
    assert mime.hasFormat("text/vcard")
    assert mime.data("text/vcard").data() == VCARDS
    assert asked == [[3, 5]]


def test_the_desktop_gets_a_file_with_the_name_of_the_person(packer):
    (url,) = packer.for_drag([3], "Ana: García/Pérez").urls()
    assert Path(url.toLocalFile()).read_bytes() == VCARDS
    assert url.fileName() == "Ana García Pérez.vcf"


def test_files_go_when_the_window_does(packer):
    (url,) = packer.for_drag([3], "Ana").urls()
    packer.close()
    assert not Path(url.toLocalFile()).exists()


def test_very_many_people_do_not_leave_by_a_drag(qapp, tmp_path):
    mime = PeopleMime(list(range(MOST + 1)), lambda _: VCARDS, tmp_path, "Agenda")
    assert not mime.hasFormat("text/vcard")
    assert mime.hasFormat(PEOPLE_MIME)


def test_the_clipboard_holds_vcards_as_text_too(packer):
    mime = packer.for_clipboard([3])
    assert mime.text() == VCARDS.decode()
    assert mime.data("text/vcard").data() == VCARDS


@pytest.mark.parametrize(
    ("name", "file"),
    [("a/b\\c", "a b c"), ("...", "Agenda"), ("", "Agenda"), ("x" * 200, "x" * 80)],
)
def test_file_names_are_harmless(name, file):
    assert file_name(name) == file
