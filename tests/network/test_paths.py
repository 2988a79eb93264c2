from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.acquaintance import Employment, Link
from agenda.model.interaction import Tie
from agenda.network.paths import chains, graph_of, neighbours
from agenda.network.strength import (
    FLOOR,
    KINDS,
    day_in,
    freshness,
    link_of,
    own_link,
    worked_together,
)

TODAY = date(2026, 11, 20)


def tie(a, b, kind="colleague", *, at="2026-10-01", id_=1, evidence=""):
    return Tie(id=id_, a=a, b=b, kind=kind, at=at, evidence=evidence)


def graph(*ties, mine=(), silent=()):
    links = [link for one in ties if (link := link_of(one, TODAY)) is not None]
    own = [own_link(person, TODAY.toordinal() - 30, 20, TODAY) for person in mine]
    return graph_of(links, own, silent=silent)


def ways(found):
    return [chain.people for chain in found]


@pytest.mark.parametrize(
    "kind", ["friend", "colleague", "family", "conversation", "vecino de mesa"]
)
def test_paths_do_not_skip_friends_colleagues_or_unknown_ties(kind):
    """Elsewhere a tie without a default weight is left out of every path."""
    (chain,) = chains(graph(tie(1, 2, kind), mine=[1]), {2})
    assert chain.people == (1, 2)
    assert [link.kind for link in chain.links] == ["contact", kind]
    assert chain.strength > 0.2


def test_the_user_is_the_beginning_of_every_chain():
    (chain,) = chains(graph(tie(1, 2), mine=[1]), {2})
    assert chain.links[0].a is None
    assert chain.links[1].a == 1


def test_the_strength_is_the_product_of_the_links():
    (chain,) = chains(graph(tie(1, 2), tie(2, 3), mine=[1]), {3})
    product = 1.0
    for link in chain.links:
        product *= link.strength
    assert chain.strength == pytest.approx(product)


def test_the_best_chains_come_first_each_by_somebody_else():
    found = chains(
        graph(
            tie(1, 9, "friend"),
            tie(2, 9, "endorsed"),
            tie(3, 4, "family"),
            tie(4, 9, "family"),
            tie(1, 4, "family"),
            tie(5, 9, "event", at="2010-01-01"),
            mine=[1, 2, 3, 5],
        ),
        {9},
    )
    assert ways(found) == [(1, 9), (3, 4, 9), (2, 9)]


def test_three_links_are_the_most():
    long = graph(tie(1, 2), tie(2, 3), tie(3, 4), mine=[1])
    assert ways(chains(long, {3})) == [(1, 2, 3)]
    assert chains(long, {4}) == []
    assert chains(long, {3}, hops=2) == []


def test_ties_are_walked_both_ways():
    (chain,) = chains(graph(tie(2, 1), mine=[1]), {2})
    assert [(link.a, link.b) for link in chain.links] == [(None, 1), (1, 2)]


def test_an_old_tie_carries_less_than_a_fresh_one():
    found = chains(graph(tie(1, 9, at="2012-01-01"), tie(2, 9), mine=[1, 2]), {9})
    assert ways(found) == [(2, 9), (1, 9)]


def test_each_link_shows_what_it_rests_on():
    (chain,) = chains(graph(tie(1, 2, at="2019-06", id_=77, evidence="Repsol"), mine=[1]), {2})
    last = chain.links[-1]
    assert (last.tie, last.evidence, last.on) == (77, "Repsol", date(2019, 6, 15))


def test_several_ties_of_two_people_are_one_link_and_a_little_stronger():
    single = chains(graph(tie(1, 2), mine=[1]), {2})[0]
    double = chains(graph(tie(1, 2), tie(2, 1, "conversation", id_=5), mine=[1]), {2})[0]
    assert len(double.links) == 2
    assert double.strength > single.strength
    assert double.links[1].kind == "colleague"


def test_somebody_whom_the_user_knows_is_one_link_away():
    found = chains(graph(tie(1, 2), mine=[1, 2]), {2})
    assert (2,) in ways(found)


def test_anybody_at_a_company_will_do_and_none_is_a_step_to_another():
    found = chains(graph(tie(1, 7), tie(2, 8), tie(7, 8), mine=[1, 2]), {7, 8})
    assert set(ways(found)) == {(1, 7), (2, 8)}


def test_a_tie_of_the_users_own_is_a_beginning():
    assert ways(chains(graph(tie(None, 1, "friend"), tie(1, 2)), {2})) == [(1, 2)]
    assert ways(chains(graph(tie(1, None, "friend"), tie(1, 2)), {2})) == [(1, 2)]


def test_the_dead_introduce_nobody():
    assert chains(graph(tie(1, 2), mine=[1], silent={1}), {2}) == []
    assert chains(graph(tie(1, 2), tie(2, 3), mine=[1], silent={2}), {3}) == []


def test_nobody_knows_somebody_out_of_the_world():
    assert chains(graph(tie(1, 2), mine=[1]), {99}) == []
    assert link_of(tie(3, 3), TODAY) is None
    assert link_of(tie(None, None), TODAY) is None


def test_neighbours_are_shown_from_the_persons_side():
    found = neighbours(graph(tie(1, 2, "event"), tie(3, 1, "family")), 1)
    assert [(link.a, link.b) for link in found] == [(1, 3), (1, 2)]


def test_freshness_fades_to_a_floor():
    assert freshness(TODAY, TODAY) == 1
    assert freshness(date(2022, 11, 20), TODAY) == pytest.approx(0.5, abs=0.01)
    assert freshness(date(1990, 1, 1), TODAY) == FLOOR
    assert freshness(date(2027, 1, 1), TODAY) == 1
    assert 0.5 < freshness(None, TODAY) < 1


def test_who_is_only_in_the_agenda_is_known_a_little():
    unknown = own_link(1, None, 0, TODAY)
    friend = own_link(1, TODAY.toordinal() - 10, 30, TODAY, ring="close")
    assert unknown.strength < own_link(1, TODAY.toordinal() - 900, 3, TODAY).strength
    assert 0.9 < friend.strength <= 0.98


def test_every_kind_carries_something():
    assert all(0 < carries <= 1 for carries in KINDS.values())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-05-14", date(2019, 5, 14)),
        ("2019-05", date(2019, 5, 15)),
        ("2019", date(2019, 7, 1)),
        ("2019-02-31", date(2019, 2, 1)),
        ("--05-14", None),
        ("", None),
    ],
)
def test_a_day_may_be_roughly_known(text, day):
    assert day_in(text) == day


def job(person, org="Repsol", first="", last="", *, current=False, school=False):
    return Employment(
        person=person, org=org, first=first, last=last, current=current, school=school
    )


def pairs(*jobs):
    return [(link.a, link.b, link.on) for link in worked_together(jobs, TODAY)]


def test_people_who_were_at_one_place_at_one_time_know_each_other():
    ana = job(1, first="2010", last="2015-06-30")
    assert pairs(ana, job(2, "REPSOL", first="2014", current=True)) == [(1, 2, date(2015, 6, 30))]
    assert pairs(ana, job(2, first="2016", last="2018")) == []
    assert pairs(ana, job(2)) == []
    assert pairs(job(1, current=True), job(2, current=True)) == [(1, 2, TODAY)]


def test_a_school_is_not_a_company_of_the_same_name():
    assert pairs(job(1, current=True), job(2, current=True, school=True)) == []


def test_having_been_in_a_large_company_says_nothing():
    assert pairs(*[job(n, current=True) for n in range(26)]) == []
    few = list(worked_together([job(n, current=True) for n in range(3)], TODAY))
    many = list(worked_together([job(n, current=True) for n in range(20)], TODAY))
    assert few[0].strength > many[0].strength


@given(
    st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=20),
    st.sets(st.integers(1, 8)),
    st.integers(1, 8),
)
def test_chains_are_real_ways_without_detours(edges, mine, target):
    found = chains(graph(*[tie(a, b) for a, b in edges], mine=mine), {target}, best=99)
    known = {frozenset(edge) for edge in edges}
    for chain in found:
        assert chain.people[0] in mine
        assert chain.people[-1] == target
        assert len(set(chain.people)) == len(chain.people) <= 3
        steps = zip(chain.people, chain.people[1:], strict=False)
        assert all(frozenset(step) in known for step in steps)
        assert 0 < chain.strength < 1
    assert len({chain.people[0] for chain in found}) == len(found)
    assert bool(found) == _reachable(known, mine, target)


def _reachable(known, mine, target):
    near = {target}
    for _ in range(3):
        if near & mine:
            return True
        near |= {n for edge in known for n in edge if edge & near}
    return False


def test_links_may_be_given_ready_made():
    own = [Link(a=None, b=1, kind="contact", strength=0.9)]
    ready = graph_of([Link(a=1, b=2, kind="friend", strength=0.9)], own)
    assert chains(ready, {2})[0].strength == pytest.approx(0.81)
