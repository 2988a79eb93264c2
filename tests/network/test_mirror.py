from datetime import UTC, date, datetime, timedelta

import pytest

from agenda.model.event import FollowUp, FollowUpState
from agenda.network.contact import Kind, Log
from agenda.network.due import dues
from agenda.network.mirror import (
    ages,
    circles_up_to_date,
    composition,
    follow_ups_in_time,
    introducers,
    relationships,
)
from agenda.network.pulse import by_month, by_week, month_starts, pulse
from agenda.network.rhythm import Rhythm

DAY = date(2026, 11, 20)
TODAY = DAY.toordinal()


def talks(*rows):
    people, days, kinds = zip(*rows, strict=True)
    return Log(people=people, days=[day.toordinal() for day in days], kinds=kinds)


def bars(plot):
    return {point.name: point.value for point in plot.points}


def test_conversations_by_month_are_one_for_each_person_and_day():
    plot = by_month(
        talks(
            (1, date(2026, 11, 3), Kind.CALL),
            (1, date(2026, 11, 3), Kind.MESSAGE),
            (2, date(2026, 11, 3), Kind.MEETING),
            (1, date(2026, 10, 31), Kind.CALL),
            (1, date(2025, 12, 1), Kind.CALL),
            (1, date(2025, 11, 30), Kind.MEETING),
            (1, date(2026, 11, 21), Kind.CALL),
        ),
        today=DAY,
    )
    assert len(plot.points) == 12
    assert plot.points[0].name == "2025-12-01"
    assert bars(plot)["2026-11-01"] == 2
    assert bars(plot)["2026-10-01"] == 1
    assert (plot.figure("total"), plot.figure("before")) == (4, 1)
    assert (plot.figure("this"), plot.figure("best"), plot.figure("faces")) == (2, 1, 1)
    with pytest.raises(KeyError):
        plot.figure("score")


def test_weeks_begin_on_mondays():
    plot = by_week(talks((1, date(2026, 11, 15), Kind.CALL), (1, DAY, Kind.CALL)), today=DAY)
    assert len(plot.points) == 12
    assert bars(plot)["2026-11-16"] == 1
    assert bars(plot)["2026-11-09"] == 1


def test_no_conversations_are_a_plot_as_well():
    plot = by_month(Log(), today=DAY)
    assert set(bars(plot).values()) == {0}
    assert plot.figure("best") == 0


def test_months_go_back_over_the_new_year_and_february():
    assert month_starts(date(2027, 1, 31), 3) == [
        date(2026, 11, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
    ]


def test_the_pulse_of_a_person_has_24_months():
    days = [date(2024, 12, 5), date(2024, 11, 30), DAY, DAY + timedelta(days=1)]
    found = pulse([day.toordinal() for day in days], today=DAY)
    assert len(found) == 24
    assert (found[0], found[-1], sum(found)) == (1, 1, 2)


def test_relationships_kept_recovered_and_lost():
    plot = relationships(
        {
            1: [TODAY - 300, TODAY - 10],
            2: [TODAY - 800, TODAY - 100],
            3: [TODAY - 12, TODAY - 10],
            4: [TODAY - 500, TODAY - 200],
            5: [TODAY - 2000, TODAY - 900],
            6: [TODAY - 20],
        },
        today=TODAY,
    )
    assert bars(plot) == {"kept": 2, "recovered": 1, "lost": 1}


def test_circles_that_are_up_to_date():
    rhythms = [Rhythm(n, 1 + n % 2, 30, TODAY - 900) for n in range(1, 7)]
    last = {1: TODAY - 5, 2: TODAY - 29, 3: TODAY - 30, 4: TODAY - 90, 5: TODAY - 60, 6: TODAY}
    plot = circles_up_to_date(dues(rhythms, last, today=TODAY, snoozed={5: TODAY + 9}, crowded=()))
    assert {p.name: (p.value, p.of) for p in plot.points} == {"1": (2, 3), "2": (2, 3)}
    assert (plot.figure("up"), plot.figure("of")) == (4, 6)


def test_follow_ups_in_time():
    def one(state):
        moment = datetime(2026, 11, 1, tzinfo=UTC)
        return FollowUp(event=1, person=1, opens=moment, closes=moment, state=state, ring=1)

    plot = follow_ups_in_time([one(state) for state in FollowUpState])
    assert (plot.figure("in-time"), plot.figure("of")) == (1, 3)


def test_who_introduced_the_user_to_most():
    plot = introducers({10: 1, 11: 2, 12: 2})
    assert [(p.name, p.value) for p in plot.points] == [("2", 2), ("1", 1)]
    assert plot.figure("people") == 3


def test_what_no_card_says_is_not_guessed():
    plot = composition("gender", [(1, "F"), (2, "f "), (3, "M"), (3, ""), (4, " ")], 10)
    assert bars(plot) == {"F": 2, "M": 1, "": 7}
    assert (plot.figure("said"), plot.figure("of")) == (3, 10)
    assert bars(composition("gender", [], 0)) == {}


def test_somebody_may_count_in_several():
    plot = composition("sector", [(1, "Energía"), (1, "Agua"), (2, "energia")], 2)
    assert bars(plot) == {"Energía": 2, "Agua": 1}


def test_ages_of_relationships():
    born = [date(2026, 6, 1), date(2023, 11, 20), date(2001, 1, 1), date(2023, 11, 21)]
    plot = ages([day.toordinal() for day in born], today=DAY)
    assert {name: count for name, count in bars(plot).items() if count} == {
        "0": 1,
        "2": 1,
        "3": 1,
        "10": 1,
    }
