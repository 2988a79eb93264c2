from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.call_session import NextStep, Outcome, Result
from agenda.network.session import (
    KEYS,
    REACHED,
    SessionError,
    add,
    back,
    begin,
    close,
    current,
    effects,
    go_to,
    record,
    remove,
    result_of,
    still_to_come,
    summary,
)

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


def result(person, outcome=Outcome.TALKED, **more):
    return Result(person=person, outcome=outcome, at=NOW, **more)


def session(*people):
    return begin(1, people, NOW)


def test_one_person_at_a_time():
    running = session(3, 1, 2)
    assert current(running) == 3
    running = record(running, result(3))
    assert current(running) == 1
    running = record(running, result(1, Outcome.NO_ANSWER))
    running = record(running, result(2, Outcome.SKIPPED))
    assert current(running) is None


def test_every_outcome_has_its_key():
    assert set(KEYS.values()) == set(Outcome)


def test_an_interrupted_session_goes_on_from_its_values():
    running = record(session(1, 2, 3), result(1, note="bien"))
    resumed = replace(running)
    assert current(resumed) == 2
    assert result_of(resumed, 1).note == "bien"
    assert still_to_come(resumed) == (2, 3)


def test_going_back_replaces_the_outcome():
    running = record(session(1, 2), result(1, Outcome.NO_ANSWER))
    running = back(running)
    assert current(running) == 1
    running = record(running, result(1, Outcome.TALKED))
    assert [one.outcome for one in running.results] == [Outcome.TALKED]
    assert current(running) == 2
    assert current(back(back(back(running)))) == 1


def test_a_person_may_be_taken_out_of_turn_and_the_others_follow():
    running = record(go_to(session(1, 2, 3), 3), result(3))
    assert current(running) == 1
    assert still_to_come(running) == (1, 2)


def test_the_list_can_be_changed():
    running = add(record(session(1, 2, 3), result(1)), [2, 9])
    assert running.people == (1, 2, 3, 9)
    running = remove(running, 2)
    assert running.people == (1, 3, 9)
    assert current(running) == 3
    with pytest.raises(SessionError):
        remove(running, 1)


def test_a_closed_session_takes_nothing_more():
    closed = close(session(1), NOW)
    assert current(closed) is None
    assert close(closed, NOW + timedelta(days=1)) == closed
    for step in (
        lambda: record(closed, result(1)),
        lambda: go_to(closed, 1),
        lambda: add(closed, [2]),
    ):
        with pytest.raises(SessionError) as caught:
            step()
        assert caught.value.why == "closed"


def test_nobody_else_can_be_noted():
    with pytest.raises(SessionError) as caught:
        record(session(1), result(2))
    assert caught.value.why == "not-in-it"


@pytest.mark.parametrize(
    ("outcome", "logged"),
    [
        (Outcome.TALKED, ("call", "both")),
        (Outcome.WROTE, ("message", "out")),
        (Outcome.LEFT_MESSAGE, ("message", "out")),
        (Outcome.NO_ANSWER, ("attempt", "out")),
        (Outcome.NOT_NOW, ("", "")),
        (Outcome.SKIPPED, ("", "")),
        (Outcome.SNOOZED, ("", "")),
        (Outcome.NO_MORE, ("", "")),
    ],
)
def test_what_each_outcome_logs(outcome, logged):
    done = effects(result(1, outcome))
    assert (done.interaction, done.direction) == logged


def test_skipping_moves_nothing_but_the_rest_of_the_week():
    done = effects(result(1, Outcome.SKIPPED))
    assert done.passed
    assert (done.snooze_until, done.return_on, done.friend) == (None, None, False)


def test_no_answer_comes_back_in_two_days():
    assert effects(result(1, Outcome.NO_ANSWER)).return_on == date(2026, 11, 22)


def test_not_now_keeps_the_thread_and_tries_again_later():
    assert effects(result(1, Outcome.NOT_NOW), interval=180).snooze_until == date(2027, 1, 19)
    assert effects(result(1, Outcome.NOT_NOW)).snooze_until == date(2027, 2, 18)
    assert effects(result(1, Outcome.NOT_NOW), interval=7).snooze_until == date(2026, 12, 4)


def test_a_day_chosen_by_the_user_wins():
    day = date(2027, 3, 1)
    assert effects(result(1, Outcome.SNOOZED, again=day)).snooze_until == day
    assert effects(result(1, Outcome.NOT_NOW, again=day)).snooze_until == day
    assert effects(result(1, Outcome.NO_ANSWER, again=day)).return_on == day
    talked = effects(result(1, Outcome.TALKED, again=day))
    assert (talked.snooze_until, talked.return_on) == (day, day)


def test_not_any_more_means_just_a_friend():
    assert effects(result(1, Outcome.NO_MORE)).friend


def test_reasons_are_used_up_only_when_she_was_reached():
    for outcome in Outcome:
        done = effects(result(1, outcome, used=("signal:4",)))
        assert done.used == (("signal:4",) if outcome in REACHED else ())


def test_the_closing_words():
    running = session(1, 2, 3, 4)
    step = NextStep(text="Presentarle a Irene", by=date(2026, 11, 22))
    running = record(running, result(1, minutes=12, steps=(step,)))
    running = record(running, result(2, Outcome.WROTE, minutes=3))
    running = record(running, result(3, Outcome.NO_ANSWER))
    said = summary(close(running, NOW))
    assert (said.people, said.reached, said.minutes, said.promises) == (4, 2, 15, 1)
    assert said.left == (4,)
    assert said.outcomes == (
        (Outcome.TALKED, 1),
        (Outcome.WROTE, 1),
        (Outcome.NO_ANSWER, 1),
    )


@given(
    people=st.lists(st.integers(1, 30), max_size=12),
    steps=st.lists(st.tuples(st.integers(0, 11), st.sampled_from(list(Outcome))), max_size=40),
)
def test_whatever_is_pressed_everybody_is_noted_once_or_still_to_come(people, steps):
    running = begin(1, people, NOW)
    for place, outcome in steps:
        if running.people:
            person = running.people[place % len(running.people)]
            running = record(running, result(person, outcome))
    through = [one.person for one in running.results]
    assert sorted([*through, *still_to_come(running)]) == sorted(set(people))
    assert (current(running) is None) == (not still_to_come(running))
