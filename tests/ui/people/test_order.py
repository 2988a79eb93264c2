"""The order of the list: hits in any order come out in list order."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from agenda.ui.people.order import Order, as_ids, parse_ids, row_of

ids = st.lists(st.integers(1, 500), unique=True, max_size=60)


@given(ids, st.lists(st.integers(1, 900), max_size=60))
def test_only_keeps_the_wanted_in_list_order(order, wanted):
    made = Order(",".join(map(str, order)))
    assert made.only(as_ids(wanted)).tolist() == [one for one in order if one in wanted]


def test_several_conditions_must_all_hold():
    assert Order("3,1,2").only(as_ids([1, 3]), as_ids([2, 3])).tolist() == [3]


def test_no_condition_leaves_everybody():
    assert Order("3,1,2").only().tolist() == [3, 1, 2]


def test_an_empty_text_is_nobody():
    assert Order("").ids.size == 0
    assert parse_ids("").dtype == np.int64


def test_row_of_somebody_who_is_not_there():
    assert row_of(parse_ids("5,6"), 6) == 1
    assert row_of(parse_ids("5,6"), 7) == -1
