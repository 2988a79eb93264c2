from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.exchange import Favour, FavourKind
from agenda.network.ledger import balance, thanks_as_reasons, to_thank

TODAY = date(2026, 11, 20)


def favour(*, given, kind=FavourKind.HELP, at="2026-11-01", person=7, id_=1):
    return Favour(id=id_, person=person, given=given, kind=kind, at=at)


def gave(kind=FavourKind.HELP, **more):
    return favour(given=True, kind=kind, **more)


def got(kind=FavourKind.HELP, **more):
    return favour(given=False, kind=kind, **more)


def account(*favours):
    return balance(7, favours, today=TODAY)


def test_nothing_yet_leans_nowhere():
    assert account().lean is None
    assert account(gave(FavourKind.THANKS)).lean is None


def test_what_was_given_and_received_is_counted():
    found = account(
        gave(),
        gave(FavourKind.INTRODUCTION),
        got(FavourKind.INTRODUCTION),
        gave(FavourKind.THANKS, at="2026-11-02"),
        got(FavourKind.THANKS),
        gave(person=8),
        gave(at="2026-11-21"),
    )
    assert (found.given, found.received) == (2, 1)
    assert (found.introduced, found.introduced_by) == (1, 1)
    assert (found.thanked, found.was_thanked) == (1, 1)
    assert found.lean == pytest.approx(1 / 3)


def test_recent_favours_count_for_more():
    found = account(gave(at="2016-01-01"), got())
    assert found.lean is not None
    assert found.lean < -0.9


def test_it_reminds_of_thanks_and_of_no_debt():
    assert account(got(at="2026-10-01"), got()).unthanked == date(2026, 10, 1)
    thanked = [got(at="2026-10-01"), gave(FavourKind.THANKS, at="2026-10-05")]
    assert account(*thanked).unthanked is None
    assert account(*thanked, got()).unthanked == date(2026, 11, 1)
    assert account(gave()).unthanked is None


def test_whom_to_thank_latest_first():
    found = to_thank(
        [
            got(at="2026-10-01", id_=1),
            got(at="2026-11-01", person=8, id_=2),
            got(at="2026-09-01", person=9, id_=3),
            gave(FavourKind.THANKS, at="2026-09-01", person=9, id_=4),
            got(FavourKind.THANKS, at="2026-11-02", id_=5),
        ],
        today=TODAY,
    )
    assert [one.id for one in found] == [2, 1]


def test_thanks_are_one_reason_for_each_person():
    found = thanks_as_reasons([got(at="2026-10-01"), got(id_=2), got(person=8, id_=3)], today=TODAY)
    assert [(one.person, one.key) for one in found] == [(8, "thanks:3"), (7, "thanks:2")]


@given(
    st.lists(
        st.tuples(
            st.booleans(), st.sampled_from(list(FavourKind)), st.dates(date(2000, 1, 1), TODAY)
        )
    )
)
def test_the_balance_lies_between_both_sides(said):
    found = account(*[favour(given=g, kind=kind, at=at.isoformat()) for g, kind, at in said])
    assert found.lean is None or -1 <= found.lean <= 1
    assert found.given + found.received + found.thanked + found.was_thanked == len(said)
