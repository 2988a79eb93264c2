from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.introduction import (
    Consent,
    Introduction,
    IntroductionState,
    Step,
    StepKind,
    Waiting,
)
from agenda.network.introducing import StepError, standing, take, to_look_after

K = StepKind


def after(*kinds, id_=1):
    one = Introduction(id=id_, a=1, b=2)
    for day, kind in enumerate(kinds, 1):
        one = take(one, Step(kind=kind, at=f"2026-11-{day:02}"))
    return one


@pytest.mark.parametrize(
    ("kinds", "state", "waiting", "since", "remind"),
    [
        ((), IntroductionState.IDEA, Waiting.ME, None, None),
        ((K.ASK_A,), IntroductionState.ASKED_A, Waiting.A, 1, 8),
        ((K.ASK_A, K.YES_A), IntroductionState.ASKED_A, Waiting.ME, 2, 2),
        ((K.ASK_A, K.ASK_B), IntroductionState.ASKED_BOTH, Waiting.BOTH, 2, 9),
        ((K.ASK_A, K.ASK_B, K.YES_B), IntroductionState.ASKED_BOTH, Waiting.A, 1, 8),
        ((K.ASK_B,), IntroductionState.ASKED_B, Waiting.B, 1, 8),
        ((K.YES_A, K.YES_B), IntroductionState.AGREED, Waiting.ME, 2, 2),
        ((K.YES_A, K.YES_B, K.SEND), IntroductionState.SENT, Waiting.BOTH, 3, 17),
        ((K.YES_A, K.YES_B, K.SEND, K.CHECK), IntroductionState.SENT, Waiting.BOTH, 4, 18),
        ((K.YES_A, K.YES_B, K.SEND, K.FINISH), IntroductionState.DONE, Waiting.NOBODY, 4, None),
        ((K.ASK_A, K.NO_A), IntroductionState.DECLINED, Waiting.NOBODY, 2, None),
        ((K.ASK_A, K.DROP), IntroductionState.DROPPED, Waiting.NOBODY, 2, None),
    ],
)
def test_where_an_introduction_stands_and_who_is_waited_for(kinds, state, waiting, since, remind):
    found = standing(after(*kinds))
    assert (found.state, found.waiting) == (state, waiting)
    assert found.since == (date(2026, 11, since) if since else None)
    assert found.remind == (date(2026, 11, remind) if remind else None)


@pytest.mark.parametrize("kinds", [(), (K.ASK_A,), (K.YES_A,), (K.YES_A, K.ASK_B)])
def test_nothing_is_sent_before_both_have_said_yes(kinds):
    with pytest.raises(StepError) as caught:
        take(after(*kinds), Step(kind=K.SEND, at="2026-11-30"))
    assert caught.value.kind is K.SEND
    assert K.SEND not in caught.value.allowed


def test_a_yes_may_be_taken_back_until_it_is_sent():
    assert standing(after(K.YES_A, K.YES_B, K.NO_B)).state is IntroductionState.DECLINED
    with pytest.raises(StepError):
        take(after(K.YES_A, K.YES_B, K.SEND), Step(kind=K.NO_B, at="2026-11-30"))


def test_what_is_over_is_over():
    for kinds in ((K.ASK_A, K.NO_A), (K.DROP,)):
        assert standing(after(*kinds)).next == ()


def test_thanks_close_it():
    done = after(K.YES_A, K.YES_B, K.SEND, K.FINISH)
    assert standing(done).next == (K.THANKED,)
    thanked = take(done, Step(kind=K.THANKED, at="2026-12-01"))
    assert standing(thanked).thanked
    assert standing(thanked).next == ()


def test_what_to_look_after_now_oldest_first():
    found = to_look_after(
        [
            after(K.YES_A, K.YES_B, K.SEND, id_=1),
            after(K.ASK_A, id_=2),
            after(id_=3),
            after(K.YES_A, K.YES_B, id_=4),
        ],
        date(2026, 11, 10),
    )
    assert [one.introduction for one in found] == [4, 2]


@given(st.lists(st.sampled_from(list(StepKind)), max_size=12))
def test_no_order_of_steps_introduces_somebody_who_did_not_agree(kinds):
    one = Introduction(id=1, a=1, b=2)
    for kind in kinds:
        step = Step(kind=kind, at="2026-11-01")
        if kind in standing(one).next:
            one = take(one, step)
        else:
            with pytest.raises(StepError):
                take(one, step)
    found = standing(one)
    if K.SEND in {step.kind for step in one.steps}:
        assert found.a is found.b is Consent.YES
