from datetime import date

from agenda.model.outreach import Obligation, Turn, TurnKind
from agenda.model.reason import Reason, ReasonKind
from agenda.network.due import dues
from agenda.network.rhythm import Rhythm
from agenda.network.why import of_rhythm, why

FRIDAY = date(2026, 11, 20)
TODAY = FRIDAY.toordinal()


def due(last=TODAY - 60):
    (one,) = dues([Rhythm(7, 1, 30, TODAY - 90)], {} if last is None else {7: last}, today=TODAY)
    return one


def turn(kind=TurnKind.RHYTHM, **more):
    return Turn(person=7, on=FRIDAY, kind=kind, **more)


def reason(kind, weight, key="", person=7):
    return Reason(kind=kind, person=person, weight=weight, key=key)


def test_it_has_been_a_while_is_a_reason():
    (one,) = why(turn(due=due()), {})
    assert one.kind is ReasonKind.RHYTHM
    assert [one.part(name) for name in ("interval", "elapsed", "late")] == ["30", "60", "30"]


def test_never_having_spoken_and_long_waiting_are_told_apart():
    assert of_rhythm(due(last=None)).kind is ReasonKind.NEVER
    assert of_rhythm(due(), waiting=True).kind is ReasonKind.WAITING
    assert why(turn(TurnKind.WAITING, due=due()), {})[0].kind is ReasonKind.WAITING


def test_what_is_owed_and_new_comes_before_the_rhythm():
    owed = Obligation(person=7, by=FRIDAY, reason=reason(ReasonKind.PROMISE, 1.0, "promise:1"))
    signals = {
        7: (reason(ReasonKind.VANISHED, 0.2, "signal:2"), reason(ReasonKind.ORG, 0.9, "signal:1")),
        8: (reason(ReasonKind.ORG, 0.9, "signal:3", person=8),),
    }
    found = why(turn(due=due(), owed=(owed, owed)), signals)
    assert [one.kind for one in found] == [
        ReasonKind.PROMISE,
        ReasonKind.ORG,
        ReasonKind.RHYTHM,
        ReasonKind.VANISHED,
    ]


def test_somebody_in_no_rhythm_has_her_own_reasons():
    assert why(turn(TurnKind.KEPT), {}) == ()
