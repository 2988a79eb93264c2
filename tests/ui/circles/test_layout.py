"""Who stands where: everybody once, nobody outside her place, nobody on somebody else."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agenda.model.circle import Circle, Ring
from agenda.ui.circles.drawing import Measures
from agenda.ui.circles.hits import HitMap
from agenda.ui.circles.layout import arrange
from agenda.ui.circles.sectors import MOST, sector_groups, share_out
from agenda.ui.circles.slots import polar

crowds = st.lists(st.tuples(st.sampled_from(list(Ring)), st.integers(0, 5)), max_size=260)
radii = st.floats(110, 900)


def drawn(crowd, radius, unit=1.0, pills=((66.0, 13.0),) * 3):
    counts = [sum(1 for _, sector in crowd if sector == n) for n in range(6)]
    sectors = share_out([((n + 1,), count) for n, count in enumerate(counts)])
    index = {sector.circles[0] - 1: number for number, sector in enumerate(sectors)}
    rings = {ring: [] for ring in Ring}
    for person, (ring, sector) in enumerate(crowd):
        rings[ring].append((person, index[sector]))
    return arrange(rings, sectors, Measures(radius=radius, unit=unit, pills=pills))


def in_sector(sectors, number, angle):
    sector = sectors[number]
    return sector.start - 1e-6 <= angle <= sector.start + sector.span + 1e-6


@given(crowds, radii)
def test_everybody_is_seated_or_counted_in_one_bubble(crowd, radius):
    layout = drawn(crowd, radius)
    placed = [seat.person for seat in layout.seats]
    placed += [person for bubble in layout.bubbles for person in bubble.people]
    assert sorted(placed) == list(range(len(crowd)))


@given(crowds, radii)
def test_nobody_leaves_her_ring_or_slice(crowd, radius):
    layout = drawn(crowd, radius)
    bands = {band.ring: band for band in layout.bands}
    for seat in layout.seats:
        angle, distance = polar(seat.x, seat.y)
        band = bands[seat.ring]
        assert band.inner <= distance - seat.side / 2
        assert distance + seat.side / 2 <= band.outer
        if seat.ring is not Ring.CLOSE:
            assert in_sector(layout.sectors, seat.sector, angle)


@given(crowds, radii)
@example([(Ring.CLOSE, 0)] * 14 + [(Ring.DORMANT, 0)] * 10, 134.0)
def test_nobody_stands_on_somebody_else(crowd, radius):
    layout = drawn(crowd, radius)
    for one, other in combinations(layout.seats, 2):
        distance = math.hypot(one.x - other.x, one.y - other.y)
        assert distance >= (one.side + other.side) / 2 - 1e-6


@given(crowds, radii)
@example([(Ring.CLOSE, 0)] * 13 + [(Ring.DORMANT, 1)] * 2, 166.0)
def test_the_titles_of_the_rings_cover_nobody(crowd, radius):
    layout = drawn(crowd, radius)
    half_width, half_height = layout.measures.pills[0]
    for seat in layout.seats:
        for band in layout.bands:
            beside = abs(seat.x) >= half_width
            apart = abs(seat.y + band.outer) >= half_height
            assert beside or apart


@given(crowds, radii)
def test_pointing_at_anybody_finds_her(crowd, radius):
    layout = drawn(crowd, radius)
    hits = HitMap(layout)
    assert all(hits.seat_at(seat.x, seat.y) == seat for seat in layout.seats)


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=16))
def test_slices_fill_the_round_and_none_is_a_sliver(counts):
    sectors = share_out([((n,), count) for n, count in enumerate(counts)])
    assert math.isclose(sum(sector.span for sector in sectors), 360)
    assert min(sector.span for sector in sectors) >= 16 - 1e-9


def test_a_few_people_in_a_ring_are_faces_and_many_are_dots():
    few = drawn([(Ring.DORMANT, n % 3) for n in range(30)], 324)
    some = drawn([(Ring.DORMANT, n % 3) for n in range(120)], 324)
    many = drawn([(Ring.DORMANT, n % 3) for n in range(400)], 324)
    assert all(seat.face for seat in few.seats)
    assert 0 < sum(seat.face for seat in some.seats) < 120
    assert not any(seat.face for seat in many.seats)


def test_who_finds_no_room_is_counted_in_one_bubble_per_slice():
    layout = drawn([(Ring.NEW, n % 2) for n in range(6000)], 324)
    assert len(layout.bubbles) == 2
    assert sum(len(bubble.people) for bubble in layout.bubbles) + len(layout.seats) == 6000


@pytest.mark.parametrize("ring", list(Ring))
@pytest.mark.parametrize(
    ("unit", "sectors"), [(1.0, 1), (1.0, 6), (1.5, 1), (1.5, 3), (2.0, 1), (2.0, 2), (2.0, 3)]
)
def test_no_bubble_lies_under_the_title_of_a_ring(ring, unit, sectors):
    pills = ((70.0 * unit, 13.0 * unit),) * 3
    crowd = [(ring, n % sectors) for n in range(3000)]
    layout = drawn(crowd, 270, unit, pills)
    assert layout.bubbles
    for bubble in layout.bubbles:
        for band, (half_width, half_height) in zip(layout.bands, pills, strict=True):
            beside = abs(bubble.x) >= half_width + bubble.width / 2
            apart = abs(bubble.y + band.outer) >= half_height + bubble.height / 2
            assert beside or apart


def test_a_row_of_faces_in_a_narrow_ring_leaves_the_dots_their_room():
    layout = drawn([(Ring.CLOSE, 0)] * 14, 268, 2.0)
    assert {seat.face for seat in layout.seats} == {True, False}
    for one, other in combinations(layout.seats, 2):
        distance = math.hypot(one.x - other.x, one.y - other.y)
        assert distance >= (one.side + other.side) / 2


def test_faces_fill_a_ring_before_dots_do():
    crowd = [(Ring.CLOSE, 0)] * 42
    assert all(seat.face for seat in drawn(crowd, 324).seats)
    faces = [seat for seat in drawn(crowd, 226).seats if seat.face]
    assert len({round(math.hypot(seat.x, seat.y)) for seat in faces}) > 1


def test_coming_nearer_seats_more_people():
    crowd = [(Ring.NEW, n % 2) for n in range(6000)]
    assert len(drawn(crowd, 972).seats) > 4 * len(drawn(crowd, 324).seats)


def test_a_larger_slice_goes_to_more_people_but_less_than_in_proportion():
    small, large = sorted(share_out([((1,), 100), ((2,), 1000)]), key=lambda sector: sector.people)
    assert 1 < large.span / small.span < 10


def circle(id_, parent=None, *, root=False):
    return Circle(
        id=id_, name=f"C{id_}", ring=Ring.NEW, color="new", position=id_, parent=parent, root=root
    )


def test_circles_beyond_the_sixteenth_share_a_slice():
    circles = [circle(0, root=True)] + [circle(n) for n in range(1, 31)]
    groups = sector_groups(circles, {n: 100 - n for n in range(1, 31)})
    assert len(groups) == MOST
    assert len(groups[-1][0]) == 30 - (MOST - 1)


@pytest.mark.parametrize(
    ("scope", "drawn_in", "slices"),
    [
        ((), {1: 5, 2: 4, 3: 1}, [((1,), 9), ((3,), 1)]),
        ((1,), {None: 5, 2: 4}, [((2,), 4), ((), 5)]),
        ((2, 3), {2: 4, 3: 1}, [((2,), 4), ((3,), 1)]),
    ],
)
def test_a_circle_inside_another_is_drawn_with_it_until_one_comes_nearer(scope, drawn_in, slices):
    circles = [circle(1), circle(2, parent=1), circle(3)]
    assert sector_groups(circles, drawn_in, scope) == slices
