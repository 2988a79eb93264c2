from datetime import date

from agenda.model.reason import Reason, ReasonKind
from agenda.network.dormant import Past, dormant

TODAY = date(2026, 11, 20).toordinal()


def people(pasts, reasons=None, **more):
    return [one.person for one in dormant(pasts, reasons or {}, today=TODAY, **more)]


def test_people_out_of_sight_are_dormant_and_the_others_are_not():
    pasts = [
        Past(person=1, last=TODAY - 179),
        Past(person=2, last=TODAY - 180),
        Past(person=3, last=None),
        Past(person=4, last=None, orgs=("Repsol",)),
    ]
    assert set(people(pasts)) == {2, 4}


def test_the_easiest_to_begin_with_come_first():
    news = Reason(kind=ReasonKind.ORG, person=3, weight=0.9, key="signal:1")
    pasts = [
        Past(person=1, last=TODAY - 900),
        Past(person=2, last=TODAY - 900, orgs=("Repsol",), schools=("Deusto",)),
        Past(person=3, last=TODAY - 3000),
        Past(person=4, last=TODAY - 900, orgs=("Repsol",)),
    ]
    assert people(pasts, {3: [news]}) == [3, 2, 4, 1]


def test_the_reasons_are_data():
    (one,) = dormant(
        [Past(person=1, last=TODAY - 900, orgs=("Repsol",), friends=(8,), count=40)],
        {},
        today=TODAY,
    )
    assert [(r.kind, r.parts) for r in one.reasons] == [
        (ReasonKind.SHARED_ORG, (("org", "Repsol"),)),
        (ReasonKind.TALKED_MUCH, (("count", "40"),)),
        (ReasonKind.SHARED_FRIEND, (("other", "8"),)),
    ]
    assert one.last == date.fromordinal(TODAY - 900)
    assert 0 < one.ease < 1


def test_the_dead_are_not_woken():
    assert people([Past(person=1, last=TODAY - 900)], silent={1}) == []


def test_equals_take_turns_from_month_to_month():
    pasts = [Past(person=n, last=TODAY - 900) for n in range(1, 40)]
    first = people(pasts)
    later = [one.person for one in dormant(pasts, {}, today=TODAY + 60)]
    assert sorted(first) == sorted(later)
    assert first != later
    assert first != sorted(first)
