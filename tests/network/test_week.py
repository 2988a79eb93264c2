import random
from collections import Counter
from datetime import date, timedelta

import pytest

from agenda.model.outreach import Capacity, Obligation, TurnKind
from agenda.model.reason import Reason, ReasonKind
from agenda.network.choose import choose, waiting_share
from agenda.network.due import dues
from agenda.network.rhythm import Rhythm
from agenda.network.week import plan_week

FRIDAY = date(2026, 11, 20)
MONDAY = FRIDAY - timedelta(days=4)
TODAY = MONDAY.toordinal()


def standing(*people, today=TODAY):
    """People as (id, interval, days since the last contact)."""
    rhythms = [Rhythm(person, 1, interval, today - 4000) for person, interval, _ in people]
    return dues(rhythms, {person: today - ago for person, _, ago in people}, today=today)


def promise(person, by):
    reason = Reason(kind=ReasonKind.PROMISE, person=person)
    return Obligation(person=person, by=by, reason=reason)


def people_of(plan):
    return [turn.person for turn in plan.turns]


def kinds_of(plan):
    return {turn.person: turn.kind for turn in plan.turns}


def test_a_plan_never_floods():
    plan = plan_week(
        standing(*[(n, 30, 31 + n) for n in range(1, 101)]), today=MONDAY, capacity=Capacity()
    )
    assert len(plan.turns) == 5
    assert plan.waiting == 95
    assert plan.week == MONDAY
    assert {turn.on for turn in plan.turns} == {FRIDAY}


def test_whoever_is_not_due_is_not_called():
    assert people_of(plan_week(standing((1, 90, 5)), today=MONDAY, capacity=Capacity())) == []


def test_the_furthest_run_come_first():
    found = standing((1, 30, 60), (2, 30, 300), (3, 30, 31), (4, 30, 120))
    plan = plan_week(found, today=MONDAY, capacity=Capacity(number=2))
    assert set(people_of(plan)) == {2, 4}
    assert plan.waiting == 2


def test_a_small_forgotten_contact_surfaces():
    """Weekly people with huge ratios do not keep a yearly one out for ever."""
    close = [(n, 7, 70) for n in range(1, 30)]
    plan = plan_week(standing(*close, (99, 365, 500)), today=MONDAY, capacity=Capacity())
    assert kinds_of(plan)[99] is TurnKind.WAITING


def test_everybody_has_a_turn_within_bounded_time():
    day = TODAY
    intervals = {person: (7, 30, 365)[person % 3] for person in range(1, 61)}
    last = dict.fromkeys(intervals, day - 800)
    turns = Counter()
    for _ in range(60):
        rhythms = [Rhythm(p, 1, interval, day - 4000) for p, interval in intervals.items()]
        plan = plan_week(
            dues(rhythms, last, today=day),
            today=date.fromordinal(day),
            capacity=Capacity(number=3),
        )
        turns.update(people_of(plan))
        last.update(dict.fromkeys(people_of(plan), day))
        day += 7
    assert set(turns) == set(intervals)


def test_what_is_owed_comes_first_and_leaves_the_rhythm_one_place():
    owed = [promise(n, FRIDAY) for n in range(50, 60)]
    plan = plan_week(standing((1, 30, 60)), today=MONDAY, capacity=Capacity(), owed=owed)
    assert people_of(plan) == [50, 51, 52, 53, 1]
    assert [one.person for one in plan.owed_more] == [54, 55, 56, 57, 58, 59]


def test_an_overdue_promise_is_still_there():
    owed = [promise(50, MONDAY - timedelta(days=400))]
    plan = plan_week([], today=MONDAY, capacity=Capacity(), owed=owed)
    assert people_of(plan) == [50]


def test_nothing_is_owed_to_the_dead_any_more():
    owed = [promise(50, FRIDAY)]
    assert plan_week([], today=MONDAY, capacity=Capacity(), owed=owed, silent={50}).turns == ()


@pytest.mark.parametrize("day", [MONDAY, FRIDAY, MONDAY + timedelta(days=6)])
def test_five_weeks_ahead_are_enough_for_a_plan(day):
    today = day.toordinal()
    people = [Rhythm(n, 1, (30, 90, 365)[n % 3], today - 4000) for n in range(1, 60)]
    last = {n: today - (29, 70, 340)[n % 3] + n % 5 for n in range(1, 60)}
    plans = [
        plan_week(dues(people, last, today=today, ahead=far), today=day, capacity=Capacity())
        for far in (35, None)
    ]
    assert plans[0] == plans[1]
    assert plans[0].turns


def test_what_is_owed_later_does_not_come_this_week():
    owed = [promise(50, MONDAY + timedelta(days=7))]
    assert people_of(plan_week([], today=MONDAY, capacity=Capacity(), owed=owed)) == []


def test_somebody_owed_and_due_takes_one_place_with_both_reasons():
    plan = plan_week(
        standing((1, 30, 60)),
        today=MONDAY,
        capacity=Capacity(),
        owed=[promise(1, FRIDAY), promise(1, MONDAY)],
    )
    (turn,) = plan.turns
    assert turn.due is not None
    assert [one.by for one in turn.owed] == [MONDAY, FRIDAY]


def test_the_same_input_gives_the_same_plan_in_any_order():
    people = [(n, (7, 30, 90)[n % 3], 100 + n % 7) for n in range(1, 80)]
    owed = [promise(n, FRIDAY) for n in (3, 5)]
    plans = []
    for seed in range(4):
        shuffled = list(people)
        random.Random(seed).shuffle(shuffled)
        plans.append(
            plan_week(
                standing(*shuffled),
                today=MONDAY,
                capacity=Capacity(),
                owed=owed[:: 1 - 2 * (seed % 2)],
            )
        )
    assert all(plan == plans[0] for plan in plans)


def test_a_session_in_progress_keeps_its_people():
    people = standing(*[(n, 30, 40 + n) for n in range(1, 40)])
    plan = plan_week(people, today=MONDAY, capacity=Capacity(), kept=(30, 7), done=1)
    assert people_of(plan)[:2] == [30, 7]
    assert kinds_of(plan)[30] is TurnKind.KEPT
    assert len(plan.turns) == 4


def test_calls_made_do_not_pull_new_people_into_the_week():
    people = standing(*[(n, 30, 40 + n) for n in range(1, 40)])
    assert plan_week(people, today=MONDAY, capacity=Capacity(), done=5).turns == ()


def test_a_session_day_gone_by_leaves_its_people_for_today():
    """Elsewhere a missed reminder silently moves on to its next date."""
    saturday = FRIDAY + timedelta(days=1)
    found = standing((1, 30, 60), today=saturday.toordinal())
    (turn,) = plan_week(found, today=saturday, capacity=Capacity()).turns
    assert (turn.person, turn.on) == (1, saturday)
    assert turn.due is not None
    assert turn.due.late == 30


def test_whoever_was_passed_over_is_not_offered_twice_in_a_week_and_returns():
    people = [(1, 30, 300), (2, 30, 40), (3, 30, 41)]
    plan = plan_week(
        standing(*people), today=FRIDAY, capacity=Capacity(number=1), passed={1: TODAY}
    )
    assert people_of(plan) != [1]
    assert plan.waiting == 2
    later = TODAY + 7 * 20
    again = plan_week(
        standing((1, 30, 440), (2, 30, 5), (3, 30, 6), today=later),
        today=date.fromordinal(later),
        capacity=Capacity(number=1),
        passed={1: TODAY},
    )
    assert people_of(again) == [1]


def test_passed_over_this_week_means_not_again_this_week_even_with_room():
    plan = plan_week(standing((1, 30, 300)), today=FRIDAY, capacity=Capacity(), passed={1: TODAY})
    assert plan.turns == ()
    assert plan.waiting == 1


def test_whoever_was_passed_over_lets_others_go_first_the_week_after():
    found = standing((1, 30, 300), (2, 30, 45), (3, 30, 46), (4, 30, 47))
    plan = plan_week(found, today=MONDAY, capacity=Capacity(number=3), passed={1: TODAY - 3})
    assert set(people_of(plan)) == {2, 3, 4}


def test_a_wave_to_come_is_met_early_where_there_is_room():
    wave = [(n, 90, 78 + n % 3) for n in range(1, 21)]
    plan = plan_week(standing(*wave), today=MONDAY, capacity=Capacity())
    assert len(plan.turns) == 5
    assert list(kinds_of(plan).values()).count(TurnKind.AHEAD) >= 2
    assert plan.waiting == 0


def test_without_a_wave_nobody_is_called_early():
    found = standing((1, 90, 80), (2, 90, 81))
    assert plan_week(found, today=MONDAY, capacity=Capacity()).turns == ()


def test_two_session_days_share_the_people():
    people = standing(*[(n, 30, 40 + n) for n in range(1, 40)])
    plan = plan_week(people, today=MONDAY, capacity=Capacity(number=4, weekdays=(1, 4)))
    days = Counter(turn.on for turn in plan.turns)
    assert days == {MONDAY + timedelta(days=1): 2, FRIDAY: 2}


@pytest.mark.parametrize(("turns", "share"), [(0, 0), (2, 1), (3, 1), (5, 1), (6, 2), (9, 3)])
def test_a_third_of_the_turns_goes_to_the_longest_waiting(turns, share):
    assert waiting_share(turns, week=1) == share


def test_with_one_turn_a_week_every_third_is_theirs():
    assert [waiting_share(1, week) for week in range(6)] == [1, 0, 0, 1, 0, 0]


def test_nothing_is_chosen_for_no_turns():
    assert choose(standing((1, 30, 60)), 0, today=TODAY, passed={}) == []
