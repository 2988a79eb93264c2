from datetime import UTC, date

import pytest

from agenda.model.event import Event
from agenda.model.exchange import Line, Match, Side
from agenda.model.interaction import Signal
from agenda.model.reason import Reason, ReasonKind
from agenda.network.signals import (
    Day,
    from_days,
    from_events,
    from_matches,
    from_news,
    ranked,
    unused,
    upcoming,
)

TODAY = date(2026, 11, 20)


def signal(id_=1, kind="org", at="2026-11-01", **more):
    return Signal(id=id_, person=7, kind=kind, at=at, before="Repsol", after="Iberdrola", **more)


def birthday(text, today=TODAY, person=7):
    return from_days([Day(person=person, kind="birthday", text=text)], today=today)


def test_a_change_of_company_is_a_reason_to_call():
    (one,) = from_news([signal()], today=TODAY)
    assert (one.kind, one.person, one.signal) == (ReasonKind.ORG, 7, 1)
    assert (one.part("before"), one.part("after")) == ("Repsol", "Iberdrola")


def test_fresh_news_weighs_more_than_old_and_very_old_is_none():
    fresh, old = from_news([signal(1), signal(2, at="2026-06-15")], today=TODAY)
    assert fresh.weight > old.weight
    assert from_news([signal(at="2026-05-01")], today=TODAY) == []


@pytest.mark.parametrize(
    "gone",
    [signal(used="2026-11-02"), signal(at="2026-11-21"), signal(kind="weather"), signal(at="soon")],
)
def test_what_is_used_to_come_or_unknown_is_no_news(gone):
    assert from_news([gone], today=TODAY) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [("1976-11-21", "50"), ("--11-21", ""), ("1604-11-21", "")],
)
def test_a_birthday_comes_with_its_age_where_the_year_is_known(text, age):
    (one,) = birthday(text)
    assert one.day == date(2026, 11, 21)
    assert one.part("age") == age


@pytest.mark.parametrize("text", ["1976", "1976-11", "in autumn", "", "--13-40"])
def test_what_has_no_day_has_no_birthday(text):
    assert birthday(text) == []


def test_born_on_the_29th_of_february():
    (one,) = birthday("1992-02-29", date(2027, 2, 27))
    assert (one.day, one.part("age")) == (date(2027, 2, 28), "35")
    (leap,) = birthday("1992-02-29", date(2028, 2, 27))
    assert leap.day == date(2028, 2, 29)


def test_a_birthday_is_near_over_the_new_year_and_a_little_after_it():
    assert birthday("--01-03", date(2026, 12, 28))[0].day == date(2027, 1, 3)
    assert birthday("--12-30", date(2027, 1, 3))[0].day == date(2026, 12, 30)
    assert birthday("--12-20", date(2027, 1, 3)) == []
    assert birthday("--02-20", date(2027, 1, 3)) == []


def test_the_dead_have_no_birthdays():
    days = [Day(person=7, kind="birthday", text="--11-21")]
    assert from_days(days, today=TODAY, silent={7}) == []


@pytest.mark.parametrize(("text", "years"), [("2021-11-25", "5"), ("2025-11-19", "1")])
def test_round_years_of_being_connected_are_a_reason(text, years):
    (one,) = from_days([Day(person=7, kind="connected", text=text)], today=TODAY)
    assert (one.part("years"), one.part("of")) == (years, "connected")


def test_other_years_of_being_connected_are_none():
    days = [Day(person=7, kind="connected", text=text) for text in ("2023-11-25", "2026-11-25")]
    assert from_days(days, today=TODAY) == []


def test_a_fit_is_a_reason_for_both_sides_but_not_for_the_user():
    need = Line(id=1, person=7, side=Side.NEED, text="abogada", at="2026-10-01")
    offer = Line(id=2, person=None, side=Side.OFFER, text="abogacía", at="2026-11-01")
    theirs = Line(id=3, person=8, side=Side.OFFER, text="abogado", at="2026-11-01")
    found = from_matches(
        [Match(need=need, offer=one, pairs=(), score=0.8) for one in (offer, theirs)]
    )
    assert [(one.person, one.kind, one.part("other")) for one in found] == [
        (7, ReasonKind.NEED_FITS, ""),
        (7, ReasonKind.NEED_FITS, "8"),
        (8, ReasonKind.OFFER_FITS, "7"),
    ]


def test_a_signal_is_used_up_when_acted_upon():
    news = from_news([signal()], today=TODAY)
    told = date(2026, 11, 1).toordinal()
    assert unused(news, {7: told - 1}, ()) == news
    assert unused(news, {7: told}, ()) == []
    assert unused(news, {}, {"signal:1"}) == []


def test_news_of_the_dead_is_no_reason():
    assert unused(from_news([signal()], today=TODAY), {}, (), silent={7}) == []


def test_a_call_the_week_before_leaves_the_wishes_to_be_made():
    wishes = birthday("--11-21")
    day = date(2026, 11, 21).toordinal()
    assert unused(wishes, {7: day - 3}, ()) == wishes
    assert unused(wishes, {7: day}, ()) == []


def test_a_birthday_wished_this_year_comes_again_the_next():
    this, later = birthday("--11-21"), birthday("--11-21", date(2027, 11, 20))
    used = {this[0].key}
    assert unused(this, {}, used) == []
    assert unused(later, {}, used) == later


def test_talking_does_not_use_up_a_need_that_fits():
    reason = Reason(kind=ReasonKind.NEED_FITS, person=7, day=date(2026, 1, 1), key="match:1:2")
    assert unused([reason], {7: TODAY.toordinal()}, ()) == [reason]
    assert unused([reason], {}, {"match:1:2"}) == []


def test_the_best_reasons_come_first():
    reasons = [*from_news([signal(1, "vanished"), signal(2)], today=TODAY), *birthday("--11-20")]
    best = ranked(reasons)[7]
    assert [one.kind for one in best] == [ReasonKind.BIRTHDAY, ReasonKind.ORG, ReasonKind.VANISHED]
    assert len(ranked(reasons, limit=1)[7]) == 1


def test_birthdays_to_come_are_in_order():
    days = [
        Day(person=1, kind="birthday", text="--12-10"),
        Day(person=2, kind="birthday", text="--11-20"),
        Day(person=3, kind="birthday", text="--11-19"),
        Day(person=4, kind="anniversary", text="--11-21"),
    ]
    assert [one.person for one in upcoming(days, today=TODAY)] == [2, 1]


@pytest.mark.parametrize(
    ("more", "people"),
    [
        ({}, {7, 8}),
        ({"starts": "2026-12-25"}, set()),
        ({"starts": "2026-11-19"}, set()),
        ({"going": False}, set()),
        ({"place": "Palacio de Congresos, Burgos"}, set()),
        ({"starts": "soon"}, set()),
    ],
)
def test_an_event_in_somebodys_town_is_a_reason(more, people):
    given = {"starts": "2026-11-25T18:30", "place": "Palacio Euskalduna, BILBAO"}
    event = Event(id=3, title="BIME", **(given | more))
    towns = {7: "Bilbao", 8: "bilbáo ", 9: "Madrid", 10: "", 11: "Burgo"}
    found = from_events([event], towns, today=TODAY, zone=UTC)
    assert {one.person for one in found} == people
