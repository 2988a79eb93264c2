"""A year of weekly sessions, played with a fixed clock: the parts working together."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from agenda.model.call_session import Outcome, Result
from agenda.model.circle import Circle, Ring
from agenda.model.outreach import Capacity, Care, Membership, Pace
from agenda.network.contact import Log, contacts, kind_of, last_days
from agenda.network.due import by_person, dues
from agenda.network.rhythm import rhythms, snoozes
from agenda.network.session import begin, current, effects, record
from agenda.network.week import plan_week

START = date(2027, 9, 3)  # a Friday; the year holds a 29 February and both changes of the clock
CIRCLES = [
    Circle(id=1, name="Cerca", ring=Ring.CLOSE, color="inner", position=1, cadence=30, root=True),
    Circle(id=2, name="Dormidos", ring=Ring.DORMANT, color="dormant", position=2, cadence=180),
    Circle(id=3, name="Clientes", ring=Ring.NEW, color="clients", position=3),
]
DEAD, FRIEND, IMPORTED = 91, 92, 93


class Agenda:
    """What the sessions of the year leave behind."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.rows = []
        self.cares = {FRIEND: Care(person=FRIEND, pace=Pace.FRIEND)}
        self.passed = {}
        self.returns = {}
        self.memberships = [
            Membership(person=n, circle=1 if n <= 8 else 2, since=START.isoformat())
            for n in range(1, 49)
        ]
        self.memberships += [
            Membership(person=DEAD, circle=1, since=START.isoformat()),
            Membership(person=FRIEND, circle=1, since=START.isoformat()),
            Membership(person=IMPORTED, circle=3, since=START.isoformat(), why="import"),
        ]

    def last(self, today):
        people, days, kinds = zip(*self.rows, strict=True) if self.rows else ((), (), ())
        return last_days(contacts(Log(people=people, days=days, kinds=kinds), today=today))

    def standing(self, today):
        found = rhythms(self.memberships, self.cares, CIRCLES, silent={DEAD}, today=today)
        return dues(
            found,
            self.last(today),
            today=today,
            snoozed=snoozes(self.cares.values(), today),
            crowded={START.toordinal()},
        )

    def carry_out(self, result, today):
        done = effects(result, interval=30)
        if done.interaction:
            self.rows.append((result.person, today, kind_of(done.interaction)))
        if done.passed:
            self.passed[result.person] = today
        if done.snooze_until or done.friend:
            care = self.cares.get(result.person, Care(person=result.person))
            until = done.snooze_until.isoformat() if done.snooze_until else care.snoozed_until
            pace = Pace.FRIEND if done.friend else care.pace
            self.cares[result.person] = replace(care, snoozed_until=until, pace=pace)


def play(agenda, outcomes):
    """Hold a session every Friday; yield the day, who stood where before, and who was called."""
    for number in range(52):
        day = START + timedelta(weeks=number)
        today = day.toordinal()
        before = agenda.standing(today)
        plan = plan_week(before, today=day, capacity=Capacity(), passed=agenda.passed)
        session = begin(number, [turn.person for turn in plan.turns], _noon(day))
        while (person := current(session)) is not None:
            result = Result(
                person=person, outcome=agenda.chance.choice(outcomes), at=_noon(day), minutes=10
            )
            session = record(session, result)
            agenda.carry_out(result, today)
        yield day, by_person(before), session


def _noon(day):
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_in_a_year_of_talking_everybody_is_cared_for_and_no_week_floods(seed):
    agenda = Agenda(seed)
    called = Counter()
    for _, _, session in play(agenda, [Outcome.TALKED]):
        assert len(session.people) <= 5
        called.update(session.people)
    assert set(called) == set(range(1, 49))
    assert all(called[person] >= 6 for person in range(1, 9))
    assert all(called[person] >= 1 for person in range(9, 49))
    end = by_person(agenda.standing((START + timedelta(weeks=52)).toordinal()))
    assert max(due.late for due in end.values()) < 45


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_comes_of_the_calls_no_turn_is_lost(seed):
    agenda = Agenda(seed)
    outcomes = [o for o in Outcome if o is not Outcome.NO_MORE]
    earlier = {}
    for day, standing, session in play(agenda, outcomes):
        for person, due in standing.items():
            spoken = earlier.get(person, due).since_day != due.since_day
            assert spoken or due.late >= earlier.get(person, due).late
        assert not {DEAD, FRIEND, IMPORTED} & set(session.people)
        asleep = {p for p, due in standing.items() if due.snoozed_until is not None}
        assert not asleep & set(session.people)
        assert all(
            due.snoozed_until is None or due.snoozed_until > day for due in standing.values()
        )
        earlier = standing


def test_after_not_any_more_nobody_is_called_again():
    agenda = Agenda(4)
    called = Counter()
    for _, _, session in play(agenda, [Outcome.NO_MORE]):
        called.update(session.people)
    assert set(called.values()) == {1}
    assert set(called) == set(range(1, 49))
