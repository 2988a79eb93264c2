"""Dragging somebody in the rings, as circles to put her into and to take her out of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.circle import Circle, Ring
from agenda.ui.circles.moves import Move, plan_move, plan_taking, together

CLOSE, DORMANT, NEW, FAMILY, CLIENTS, BILBAO, CHOIR, SMART = range(1, 9)


def circle(id_, ring, *, parent=None, root=False, query=""):
    return Circle(
        id=id_,
        name=str(id_),
        ring=ring,
        color="new",
        position=id_,
        parent=parent,
        root=root,
        query=query,
    )


CIRCLES = [
    circle(CLOSE, Ring.CLOSE, root=True),
    circle(DORMANT, Ring.DORMANT, root=True),
    circle(NEW, Ring.NEW, root=True),
    circle(FAMILY, Ring.CLOSE),
    circle(CLIENTS, Ring.DORMANT),
    circle(BILBAO, Ring.DORMANT, parent=CLIENTS),
    circle(CHOIR, Ring.DORMANT),
    circle(SMART, Ring.CLOSE, query="bilbao"),
]
BY_ID = {each.id: each for each in CIRCLES}


@pytest.mark.parametrize(
    ("inside", "goal", "origin", "move"),
    [
        pytest.param([NEW], (Ring.CLOSE, None), None, Move(put=(CLOSE,), take=(NEW,)), id="closer"),
        pytest.param(
            [CLIENTS],
            (Ring.CLOSE, None),
            CLIENTS,
            Move(put=(CLOSE,)),
            id="closer, and still a client",
        ),
        pytest.param(
            [FAMILY, CLOSE],
            (Ring.DORMANT, None),
            FAMILY,
            Move(put=(DORMANT,), take=(CLOSE, FAMILY)),
            id="farther, out of what kept her close",
        ),
        pytest.param(
            [CLIENTS],
            (Ring.DORMANT, CHOIR),
            CLIENTS,
            Move(put=(CHOIR,), take=(CLIENTS,)),
            id="to another circle of the same closeness",
        ),
        pytest.param(
            [BILBAO],
            (Ring.DORMANT, CHOIR),
            CLIENTS,
            Move(put=(CHOIR,), take=(BILBAO,)),
            id="out of a circle inside the one she was drawn in",
        ),
        pytest.param(
            [CLIENTS],
            (Ring.NEW, FAMILY),
            CLIENTS,
            Move(put=(FAMILY,)),
            id="the circle outweighs the ring",
        ),
        pytest.param([], (Ring.NEW, None), None, Move(put=(NEW,)), id="from nowhere"),
        pytest.param([CLIENTS], (Ring.DORMANT, CLIENTS), CLIENTS, Move(), id="where she is"),
        pytest.param(
            [NEW], (Ring.CLOSE, SMART), None, Move(put=(CLOSE,), take=(NEW,)), id="a smart circle"
        ),
    ],
)
def test_a_drop_means(inside, goal, origin, move):
    ring, target = goal
    assert plan_move(inside, CIRCLES, ring=ring, circle=target, origin=origin) == move


@given(
    st.sets(st.sampled_from([c.id for c in CIRCLES if not c.query])),
    st.sampled_from(list(Ring)),
    st.sampled_from([None, FAMILY, CLIENTS, BILBAO, CHOIR]),
)
def test_after_a_drop_she_is_seen_where_she_was_dropped_and_a_second_drop_changes_nothing(
    inside, ring, target
):
    move = plan_move(sorted(inside), CIRCLES, ring=ring, circle=target)
    after = (inside | set(move.put)) - set(move.take)
    order = list(Ring)
    seen = min(order.index(BY_ID[id_].ring) for id_ in after)
    asked = (
        order.index(ring)
        if target is None
        else min(order.index(ring), order.index(BY_ID[target].ring))
    )
    assert seen == asked
    assert target is None or target in after
    assert plan_move(sorted(after), CIRCLES, ring=ring, circle=target) == Move()


@given(
    st.lists(st.sets(st.sampled_from([c.id for c in CIRCLES if not c.query])), min_size=1),
    st.sampled_from(list(Ring)),
    st.sampled_from([None, FAMILY, CLIENTS, BILBAO, CHOIR]),
)
def test_several_people_dropped_together_are_all_seen_there(insides, ring, target):
    move = together(plan_move(sorted(i), CIRCLES, ring=ring, circle=target) for i in insides)
    order = list(Ring)
    asked = ring if target is None else min(ring, BY_ID[target].ring, key=order.index)
    for inside in insides:
        after = (inside | set(move.put)) - set(move.take)
        assert min((BY_ID[id_].ring for id_ in after), key=order.index) is asked
        assert target is None or target in after


@pytest.mark.parametrize(
    ("inside", "circle", "left"),
    [
        pytest.param([CLIENTS, CHOIR, FAMILY], DORMANT, (DORMANT, CLIENTS, CHOIR), id="a ring"),
        pytest.param([BILBAO, CHOIR], CLIENTS, (CLIENTS, BILBAO), id="a circle and those inside"),
        pytest.param([CLIENTS], BILBAO, (), id="a circle she is not in"),
        pytest.param([SMART], CLOSE, (), id="a saved search alone"),
    ],
)
def test_leaving_takes_her_out_of(inside, circle, left):
    assert plan_taking([inside], CIRCLES, circle) == left
