"""An agenda in which three pairs of cards may be one person each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from agenda.model.card import Name, Value
from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost


class FakeJob(QObject):
    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self):
        super().__init__()
        self.cancelled = False

    def cancel(self):
        self.cancelled = True


class FakeJobs:
    def __init__(self):
        self.asked = []
        self.jobs = []

    def start(self, arguments, title):
        self.asked.append((list(arguments), title))
        self.jobs.append(FakeJob())
        return self.jobs[-1]

    @property
    def last(self):
        return self.jobs[-1]


@pytest.fixture
def agenda(tmp_path):
    opened = open_agenda(tmp_path / "agenda.db", PluginHost(lambda *_: True, safe=True))
    yield opened
    opened.close()


@pytest.fixture
def jobs():
    return FakeJobs()


@pytest.fixture
def add(agenda):
    """Add a person: `add("Lucía", "Ortega", phone="…", email=("…", "…"))`; return her id."""

    def make(given, family, **values):
        said = [
            Value(kind=kind, value=value)
            for kind, several in values.items()
            for value in ((several,) if isinstance(several, str) else several)
        ]
        return agenda.people.add(Name(given=given, family=family), said)[0]

    return make


@pytest.fixture
def scan(agenda):
    def look():
        for _ in agenda.merging.scan():
            pass
        return agenda.merging.queue()

    return look


@pytest.fixture
def lucia(add):
    """The two cards of Lucía: an id each."""
    first = add(
        "Lucía",
        "Ortega Prieto",
        org="Airbus",
        phone=("+34 655 210 943", "+34 911 220 100"),
        email="lucia.ortega@airbus.com",
        birthday="1980-03-07",
        note="Corre maratones",
    )
    other = add(
        "Lucia",
        "Ortega",
        org="Airbus",
        phone="655 21 09 43",
        email="luciaortega@hotmail.com",
        birthday="--03-08",
    )
    return first, other


@pytest.fixture
def three_pairs(lucia, add, scan):
    """Lucía, José Ramón alias Pepe, and Íñigo, the last one twice exactly the same."""
    for given in ("José Ramón", "Pepe"):
        add(given, "Gil Ruiz", phone="644 000 111", email=f"{given[0].lower()}@gil.es")
    for _ in range(2):
        add("Íñigo", "Zubizarreta", phone="633 222 111", email="inigo@zubi.eus")
    return scan()
