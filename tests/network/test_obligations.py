from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from agenda.model.event import FollowUp, FollowUpState
from agenda.model.introduction import Introduction, Step, StepKind
from agenda.model.outreach import Direction, Promise
from agenda.model.reason import ReasonKind
from agenda.network.introducing import standing
from agenda.network.obligations import (
    from_follow_ups,
    from_introductions,
    from_promises,
    from_returns,
    open_promises,
)

MADRID = ZoneInfo("Europe/Madrid")


def promise(id_, **more):
    return Promise(id=id_, person=id_, text="el contacto de Irene", made="2026-11-02", **more)


def test_promises_come_back_on_their_day_until_they_are_kept():
    found = open_promises(
        [
            promise(1, due="2026-11-20"),
            promise(2, due="2026-11-05"),
            promise(3, due="2026-11-01", kept="2026-11-01"),
            promise(4, due="2026-11-01", dropped=True),
        ]
    )
    assert [one.id for one in found] == [2, 1]


def test_a_promise_without_a_day_is_asked_after_in_a_week():
    (one,) = from_promises([promise(1)])
    assert one.by == date(2026, 11, 9)
    assert one.reason.part("text") == "el contacto de Irene"


def test_what_others_promised_weighs_less_than_what_the_user_did():
    mine, theirs = from_promises([promise(1), promise(2, direction=Direction.THEIRS)])
    assert mine.reason.weight > theirs.reason.weight
    assert theirs.reason.part("direction") == "theirs"


def test_follow_ups_are_owed_on_the_users_own_day():
    def follow_up(state):
        return FollowUp(
            event=3,
            person=7,
            opens=datetime(2026, 7, 9, 22, tzinfo=UTC),
            closes=datetime(2026, 7, 10, 22, 30, tzinfo=UTC),
            state=state,
            ring=0.4,
        )

    (one,) = from_follow_ups([follow_up(FollowUpState.OPEN)], {3: "BIME"}, MADRID)
    assert one.by == date(2026, 7, 11)
    assert one.reason.part("event") == "BIME"
    done = [FollowUpState.IN_TIME, FollowUpState.DONE_LATE, FollowUpState.LET_GO]
    assert from_follow_ups(map(follow_up, done), {}, MADRID) == []


def test_introductions_are_asked_after_with_the_one_who_is_waited_for():
    steps = (
        Step(kind=StepKind.ASK_A, at="2026-11-01"),
        Step(kind=StepKind.YES_A, at="2026-11-02"),
        Step(kind=StepKind.ASK_B, at="2026-11-03"),
    )
    one = Introduction(id=5, a=1, b=2, steps=steps)
    idea = Introduction(id=6, a=1, b=2)
    found = from_introductions([one, idea], {5: standing(one), 6: standing(idea)})
    assert [(o.person, o.by, o.reason.part("other")) for o in found] == [
        (2, date(2026, 11, 10), "1")
    ]


def test_the_user_may_want_somebody_again_on_a_day():
    (one,) = from_returns({7: date(2027, 2, 1)})
    assert (one.person, one.by, one.reason.kind) == (7, date(2027, 2, 1), ReasonKind.AGAIN)
