"""The pairs that wait, and those that need no review."""

from hypothesis import given
from hypothesis import strategies as st

from agenda.model.duplicates import Pair, PersonBrief, Verdict
from agenda.ui.duplicates.pair_queue import PairQueue, cliques, ids_of


def brief(person):
    return PersonBrief(person=person, name=f"P{person}")


def pair(a, b):
    return Pair(a=brief(a), b=brief(b), probability=0.9, verdict=Verdict.SAME, reasons=())


def ids(queue):
    return [ids_of(each) for each in queue.pairs]


def groups(*pairs):
    return [tuple(b.person for b in g.people) for g in cliques([pair(*p) for p in pairs])]


def test_after_a_decision_the_next_pair_is_there():
    queue = PairQueue([pair(1, 2), pair(3, 4), pair(5, 6)])
    queue.go(1)
    queue.take(queue.current)
    assert ids_of(queue.current) == (5, 6)
    queue.take(queue.current)
    assert ids_of(queue.current) == (1, 2)
    queue.take(queue.current)
    assert queue.current is None


def test_a_pair_that_was_put_off_comes_last():
    queue = PairQueue([pair(1, 2), pair(3, 4), pair(5, 6)])
    queue.put_last(queue.current)
    assert ids_of(queue.current) == (3, 4)
    assert ids(queue) == [(3, 4), (5, 6), (1, 2)]


def test_whoever_may_be_the_merged_person_too_comes_next():
    queue = PairQueue([pair(1, 2), pair(7, 8), pair(2, 9), pair(1, 9), pair(5, 6)])
    queue.take(queue.current)
    third = queue.merged(brief(1), gone=2)
    assert third == brief(9)
    assert ids(queue) == [(1, 9), (7, 8), (5, 6)]
    assert ids_of(queue.current) == (1, 9)


def test_a_merge_that_concerns_nobody_else_leaves_the_queue_alone():
    queue = PairQueue([pair(1, 2), pair(7, 8), pair(5, 6)])
    queue.go(1)
    assert queue.merged(brief(20), gone=21) is None
    assert ids(queue) == [(1, 2), (7, 8), (5, 6)]
    assert ids_of(queue.current) == (7, 8)


def test_pairs_become_groups_when_everybody_fits_everybody():
    assert groups((1, 2), (2, 3), (1, 3), (8, 9)) == [(1, 2, 3), (8, 9)]


def test_a_friend_of_a_friend_is_not_enough_for_a_group():
    assert groups((1, 2), (2, 3)) == [(1, 2)]


@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] < p[1])))
def test_nobody_is_in_two_groups_or_with_a_stranger(found):
    made = groups(*found)
    members = [person for group in made for person in group]
    assert len(members) == len(set(members))
    for group in made:
        assert all((a, b) in found for a in group for b in group if a < b)


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda p: p[0] != p[1]), max_size=12
    ),
    st.integers(0, 11),
)
def test_after_a_merge_nobody_is_paired_with_who_is_gone(pairs, place):
    queue = PairQueue([pair(*p) for p in pairs])
    queue.go(place)
    queue.merged(brief(0), gone=1)
    assert all(1 not in each and each[0] != each[1] for each in ids(queue))
    assert 0 <= queue.place <= max(0, len(queue.pairs) - 1)
