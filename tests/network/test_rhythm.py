from datetime import date

from agenda.model.circle import Circle, Ring
from agenda.model.outreach import Care, Membership, Pace, RingSpan
from agenda.network.rhythm import cadences, members_on, rhythms, ring_history, snoozes

TODAY = date(2026, 11, 20).toordinal()
MAY = date(2026, 5, 1).toordinal()


def circle(id_, *, ring=Ring.CLOSE, cadence=None, parent=None, root=False):
    return Circle(
        id=id_,
        name=f"c{id_}",
        ring=ring,
        color="inner",
        position=id_,
        cadence=cadence,
        parent=parent,
        root=root,
    )


def inside(person, circle_, since="2026-05-01", until="", why="user"):
    return Membership(person=person, circle=circle_, since=since, until=until, why=why)


def of(memberships, circles, cares=(), silent=()):
    found = rhythms(memberships, {c.person: c for c in cares}, circles, silent=silent, today=TODAY)
    return [(one.person, one.circle, one.interval) for one in found]


def test_a_circle_without_a_cadence_has_the_one_around_it():
    circles = [circle(1, cadence=30), circle(2, parent=1), circle(3, parent=2, cadence=365)]
    assert cadences(circles) == {1: 30, 2: 30, 3: 365}


def test_the_ring_is_around_every_circle_of_it():
    circles = [circle(1, cadence=42, root=True), circle(2), circle(3, ring=Ring.NEW)]
    assert cadences(circles) == {1: 42, 2: 42}


def test_circles_that_are_inside_each_other_end_somewhere():
    assert cadences([circle(1, parent=2), circle(2, parent=1)]) == {}


def test_imported_people_are_untracked_until_somebody_places_them():
    circles = [circle(1, cadence=42, root=True), circle(2)]
    assert of([inside(7, 2, why="import")], circles) == []
    assert of([inside(7, 2, why="import"), inside(7, 1)], circles) == [(7, 1, 42)]


def test_a_circle_that_came_with_a_file_counts_once_it_is_given_a_cadence():
    assert of([inside(7, 2, why="import")], [circle(2, cadence=90)]) == [(7, 2, 90)]


def test_a_person_may_have_a_rhythm_of_her_own():
    care = Care(person=7, pace=Pace.OWN, days=10, since="2026-05-01")
    assert of([inside(7, 1)], [circle(1, cadence=30)], [care]) == [(7, None, 10)]
    assert of([], [], [care]) == [(7, None, 10)]


def test_a_rhythm_of_her_own_begins_when_it_was_decided_or_she_was_placed():
    def entered(since, *memberships):
        care = Care(person=7, pace=Pace.OWN, days=10, since=since)
        (one,) = rhythms(memberships, {7: care}, [circle(1)], today=TODAY)
        return one.entered

    assert entered("2026-06-01", inside(7, 1)) == date(2026, 6, 1).toordinal()
    assert entered("", inside(7, 1), inside(7, 1, since="2026-07-01")) == MAY
    assert entered("") == TODAY - 10


def test_just_a_friend_is_in_no_rhythm():
    care = Care(person=7, pace=Pace.FRIEND)
    assert of([inside(7, 1), inside(8, 1)], [circle(1, cadence=30)], [care]) == [(8, 1, 30)]


def test_the_dead_are_silent_also_in_a_rhythm_of_their_own():
    cares = [Care(person=8, pace=Pace.OWN, days=10, since="2026-05-01")]
    assert of([inside(7, 1)], [circle(1, cadence=30)], cares, silent={7, 8}) == []


def test_whoever_left_a_circle_is_not_in_its_rhythm():
    circles = [circle(1, cadence=30)]
    assert of([inside(7, 1, until="2026-11-20")], circles) == []
    assert of([inside(7, 1, until="2026-11-21")], circles) == [(7, 1, 30)]
    assert of([inside(7, 1, since="2026-11-21")], circles) == []


def test_a_snooze_ends_on_its_day():
    cares = [
        Care(person=1, snoozed_until="2026-11-20"),
        Care(person=2, snoozed_until="2026-11-21"),
        Care(person=3),
    ]
    assert snoozes(cares, TODAY) == {2: TODAY + 1}


def test_the_history_of_rings_follows_the_innermost_circle():
    circles = {1: circle(1, ring=Ring.CLOSE), 2: circle(2, ring=Ring.NEW)}
    history = ring_history(
        [
            inside(7, 2, since="2024-01-01", until="2025-06-01"),
            inside(7, 1, since="2024-03-01", until="2024-09-01"),
            inside(7, 1, since="2026-01-01"),
        ],
        circles,
    )
    assert history == (
        RingSpan(ring=Ring.NEW, since="2024-01-01", until="2024-03-01"),
        RingSpan(ring=Ring.CLOSE, since="2024-03-01", until="2024-09-01"),
        RingSpan(ring=Ring.NEW, since="2024-09-01", until="2025-06-01"),
        RingSpan(ring=None, since="2025-06-01", until="2026-01-01"),
        RingSpan(ring=Ring.CLOSE, since="2026-01-01"),
    )


def test_two_circles_of_one_ring_are_one_span():
    circles = {1: circle(1), 2: circle(2)}
    both = [inside(7, 1, since="2024-01-01", until="2025-01-01"), inside(7, 2, since="2024-06-01")]
    assert ring_history(both, circles) == (RingSpan(ring=Ring.CLOSE, since="2024-01-01"),)


def test_who_was_in_a_circle_on_a_day():
    spans = [inside(7, 1, since="2024-01-01", until="2025-01-01"), inside(8, 1, since="2024-06-01")]
    assert members_on(spans, "2024-01-01") == {1: {7}}
    assert members_on(spans, "2024-12-31") == {1: {7, 8}}
    assert members_on(spans, "2025-01-01") == {1: {8}}
