from datetime import date

import pytest

from agenda.model.dusting import DustKind, Sweep
from agenda.network.cobwebs import FORGOTTEN, SESSION, STALE, Fact, Looked, cobwebs, tray

TODAY = date(2026, 11, 20).toordinal()


def looked(person=1, came=TODAY - 10, source="google", **more):
    return Looked(person=person, came=came, source=source, **more)


def kinds(*people):
    return [dust.kind for dust in cobwebs(people, today=TODAY).session]


def test_the_tray_holds_who_was_imported_or_met_and_not_decided_upon():
    found = tray(
        [
            looked(1),
            looked(2, decided=True),
            looked(3, last=TODAY - 1),
            looked(4, met_at="BIME", last=TODAY - 10),
            looked(5, met_at="BIME", last=TODAY - 9),
            looked(6, came=TODAY - 2),
        ]
    )
    assert [(dust.person, dust.kind) for dust in found] == [
        (4, DustKind.MET_ONLY),
        (6, DustKind.UNSORTED),
        (1, DustKind.UNSORTED),
    ]
    assert found[0].parts == (("event", "BIME"),)
    assert Sweep.FOLLOW_UP in found[0].sweeps


def test_a_session_takes_ten_minutes():
    assert len(tray([looked(n) for n in range(100)])) == SESSION
    report = cobwebs([looked(n, source="") for n in range(100)], today=TODAY)
    assert len(report.session) == SESSION
    assert dict(report.counts) == {DustKind.UNSORTED: 100, DustKind.UNKNOWN_ORIGIN: 100}


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"source": ""}, DustKind.UNKNOWN_ORIGIN),
        ({"named": False}, DustKind.NO_NAME),
        ({"no_person": "info@x.es"}, DustKind.NO_PERSON),
        ({"reachable": False}, DustKind.NO_WAY),
        ({"came": TODAY - FORGOTTEN}, DustKind.NEVER_CONTACTED),
        (
            {"facts": (Fact(kind="email", value="a@b.es", confirmed=TODAY, dead=True),)},
            DustKind.DEAD_ADDRESS,
        ),
        (
            {"facts": (Fact(kind="phone", value="600", confirmed=TODAY, dead=True),)},
            DustKind.DEAD_NUMBER,
        ),
        (
            {"facts": (Fact(kind="org", value="Repsol", confirmed=TODAY - STALE),)},
            DustKind.STALE_FACT,
        ),
    ],
)
def test_each_kind_of_dust_is_seen_and_can_be_left_alone(more, kind):
    assert kinds(looked(decided=True, **more)) == [kind]
    assert kinds(looked(decided=True, kept=frozenset({kind}), **more)) == []


def test_what_is_looked_after_gathers_no_dust():
    facts = (
        Fact(kind="org", value="Repsol", confirmed=TODAY - STALE + 1),
        Fact(kind="birthday", value="--05-14", confirmed=1),
        Fact(kind="org", value="Repsol", confirmed=TODAY, dead=True),
    )
    assert kinds(looked(last=TODAY - 900, came=TODAY - 4000, facts=facts)) == []


def test_whoever_was_met_has_an_origin():
    assert kinds(looked(source="", met_at="BIME", decided=True)) == []


def test_every_session_holds_some_of_each_kind_the_oldest_first():
    people = [looked(n, came=TODAY - n) for n in range(1, 90)]
    people += [looked(200 + n, named=False, decided=True, came=TODAY - n) for n in range(1, 4)]
    report = cobwebs(people, today=TODAY)
    assert [dust.kind for dust in report.session].count(DustKind.NO_NAME) == 3
    assert report.session[0].person == 89


def test_only_some_kinds_can_be_asked_for():
    people = [looked(1), looked(2, named=False, decided=True)]
    report = cobwebs(people, today=TODAY, kinds=frozenset({DustKind.NO_NAME}))
    assert [dust.person for dust in report.session] == [2]


def test_nothing_is_swept_that_cannot_be_undone_or_kept():
    """Whatever a fact is, confirming, keeping or undecided leaving is one of the answers."""
    people = [
        looked(1, source="", named=False, no_person="info@x.es", reachable=False, came=TODAY - 900)
    ]
    gentle = {Sweep.KEEP, Sweep.CONFIRM, Sweep.LET_GO}
    for dust in cobwebs(people, today=TODAY).session:
        assert gentle & set(dust.sweeps)
