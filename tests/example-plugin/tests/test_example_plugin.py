import os
from pathlib import Path

from agenda_example.people import MemberNumbers, Softphone
from agenda_example.roster import RosterExporter, RosterImporter

from agenda.plugin import Draft, Source
from agenda.plugin.testing import (
    check_damaged,
    check_golden,
    check_importer,
    contact_from_draft,
    written,
)

SAMPLE = Path(__file__).parent / "samples" / "club.roster"


def people():
    items = check_importer(RosterImporter(), Source.from_path(SAMPLE))
    return [contact_from_draft(item) for item in items if isinstance(item, Draft)]


def test_a_roster_is_read_as_agreed():
    update = "AGENDA_UPDATE_GOLDEN" in os.environ
    check_golden(RosterImporter(), SAMPLE, SAMPLE.with_suffix(".golden.json"), update=update)


def test_a_damaged_roster_never_raises():
    check_damaged(RosterImporter(), Source.from_path(SAMPLE))


def test_what_was_written_reads_the_same():
    data, issues = written(RosterExporter(), people())
    again = list(RosterImporter().read(Source.from_bytes("again.roster", data)))
    assert [item.name for item in again] == [person.name for person in people()]
    assert [item.values for item in again] == [person.values for person in people()]
    assert issues == []


def test_two_member_numbers_are_two_people():
    ana, oscar, nerea = people()
    assert [reason.weight for reason in MemberNumbers().evidence(ana, oscar)] == [-6.0]
    assert list(MemberNumbers().evidence(ana, nerea)) == []


def test_only_who_has_a_phone_can_be_called():
    ana, oscar, _ = people()
    assert Softphone().target(ana) == "sip:+34600000001"
    assert not Softphone().applies(oscar)
