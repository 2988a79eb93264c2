"""Whatever is done, in whatever order, can be undone and done again."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from agenda.model.card import Name, Value
from agenda.model.errors import NothingTo, NotOne, NotStapled
from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost

BOTH_DATABASES = True

NAMES = st.sampled_from(["Ana Ruiz", "Bruno Gil", "Carla Peña", "Ana Ruiz Gil"])
PHONES = st.sampled_from(["611 111 111", "622 222 222", "+34 611111111"])
PLUGINS = PluginHost(lambda *_: False)


def _without_freshness(person):
    """Return a person but for when her cards were last seen, which is no change and stays."""

    def old(origin):
        return replace(origin, last_confirmed=origin.first_seen)

    def olden(values):
        return tuple(replace(v, origins=tuple(old(o) for o in v.origins)) for v in values)

    return replace(
        person,
        cards=tuple(old(card) for card in person.cards),
        values=olden(person.values),
        hidden=olden(person.hidden),
    )


class AnyHistory(RuleBasedStateMachine):
    def __init__(self, new_place):
        super().__init__()
        self.new_place = new_place

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.agenda = open_agenda(self.new_place(), PLUGINS, region="ES")
        self.past = [self.look()]
        self.future = []
        self.ids = []

    def teardown(self):
        if hasattr(self, "agenda"):
            self.agenda.close()
            self.folder.cleanup()

    def look(self):
        """Everything a user can see."""
        ids = sorted(int(i) for i in self.agenda.people.ordered().split(",") if i)
        circles = [(c.name, c.count) for c in self.agenda.circles.all()]
        people = [_without_freshness(person) for person in self.agenda.people.show_many(ids)]
        return people, circles, self.agenda.people.find("ruiz")

    def did(self, changes):
        if changes.entry is not None:
            self.past.append(self.look())
            self.future = []

    def some(self, number):
        listed = [int(i) for i in self.agenda.people.ordered().split(",") if i]
        return listed[number % len(listed)] if listed else None

    @rule(name=NAMES, phone=PHONES)
    def add(self, name, phone):
        _, changes = self.agenda.people.add(Name(full=name), [Value(kind="phone", value=phone)])
        self.did(changes)

    @rule(names=st.lists(NAMES, min_size=1, max_size=3), phone=PHONES, uid=st.integers(0, 3))
    def bring_in(self, names, phone, uid):
        path = Path(self.folder.name) / "in.vcf"
        path.write_text(
            "".join(
                f"BEGIN:VCARD\nVERSION:3.0\nUID:{uid + n}\nFN:{name}\nTEL:{phone}\nEND:VCARD\n"
                for n, name in enumerate(names)
            ),
            "utf-8",
        )
        before = len(self.agenda.history.entries())
        for _ in self.agenda.importing.run([path]):
            pass
        if len(self.agenda.history.entries()) > before:
            self.past.append(self.look())
            self.future = []

    @rule(a=st.integers(0, 9), b=st.integers(0, 9))
    def merge_and_take_apart(self, a, b):
        one, other = self.some(a), self.some(b)
        if one is None or one == other:
            return
        before = [self.agenda.people.show(one), self.agenda.people.show(other)]
        self.did(self.agenda.merging.merge(one, [other]))
        assert self.agenda.people.show(other).id == one
        people, changes = self.agenda.merging.unmerge(one)
        self.did(changes)
        assert people == [one, other]
        assert [self.agenda.people.show(one), self.agenda.people.show(other)] == before

    @rule(a=st.integers(0, 9), b=st.integers(0, 9))
    def merge(self, a, b):
        if self.some(a) is not None:
            try:
                self.did(self.agenda.merging.merge(self.some(a), [self.some(b)]))
            except NotOne:
                assert self.some(a) == self.some(b)

    @rule(a=st.integers(0, 9))
    def take_apart(self, a):
        if self.some(a) is not None:
            try:
                self.did(self.agenda.merging.unmerge(self.some(a))[1])
            except NotStapled:
                assert len(self.agenda.people.show(self.some(a)).homes) == 1

    @rule(a=st.integers(0, 9), phone=PHONES)
    def type_a_number(self, a, phone):
        if self.some(a) is not None:
            self.did(self.agenda.people.put_value(self.some(a), Value(kind="phone", value=phone)))

    @rule(a=st.integers(0, 9))
    def hide_a_number(self, a):
        id_ = self.some(a)
        shown = self.agenda.people.show(id_).all("phone") if id_ is not None else ()
        if shown:
            self.did(self.agenda.people.hide(id_, "phone", shown[0].value.key))

    @rule(a=st.integers(0, 9))
    def throw_away(self, a):
        if self.some(a) is not None:
            self.did(self.agenda.people.remove([self.some(a)]))

    @rule(a=st.integers(0, 9), ring=st.integers(0, 2))
    def put_in_a_ring(self, a, ring):
        if self.some(a) is not None:
            circle = self.agenda.circles.all()[ring].id
            self.did(self.agenda.circles.put([self.some(a)], circle))

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self):
        self.agenda.history.undo()
        self.future.append(self.past.pop())
        assert self.look() == self.past[-1]

    @precondition(lambda self: self.future)
    @rule()
    def redo(self):
        self.agenda.history.redo()
        self.past.append(self.future.pop())
        assert self.look() == self.past[-1]

    @rule()
    def undo_everything_and_do_it_again(self):
        now, steps = self.look(), 0
        try:
            while True:
                self.agenda.history.undo()
                steps += 1
        except NothingTo:
            assert self.agenda.people.count() == 0
        for _ in range(steps):
            self.agenda.history.redo()
        assert self.look() == now

    @invariant()
    def the_file_is_sound(self):
        if hasattr(self, "agenda"):
            assert isinstance(self.agenda.people.count(), int)


def test_any_history(new_place):
    run_state_machine_as_test(
        lambda: AnyHistory(new_place),
        settings=settings(
            max_examples=12,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
