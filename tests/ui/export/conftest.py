"""An agenda with people in circles, to be taken out of."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from agenda.model.card import Name, Value
from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost


class FakeJob(QObject):
    succeeded = Signal(dict)
    failed = Signal(dict)


class FakeJobs:
    """Keeps the commands; a test ends the jobs as it likes."""

    def __init__(self):
        self.commands, self.jobs = [], []

    def start(self, arguments, title):
        self.commands.append(list(arguments))
        self.jobs.append(FakeJob())
        return self.jobs[-1]


@pytest.fixture
def jobs(dressed_app):
    return FakeJobs()


@pytest.fixture(autouse=True)
def english(speak):
    """Plurals come from the English translation."""


@pytest.fixture
def filled(tmp_path):
    """Three people, two of them in the circle Clients."""
    agenda = open_agenda(tmp_path / "agenda.db", PluginHost(lambda *_: True, safe=True))
    ids = [
        agenda.people.add(
            Name(full=given, given=given), [Value(kind="email", value=f"{given}@mail.example")]
        )[0]
        for given in ("Ana", "Bruno", "Carla")
    ]
    clients, _ = agenda.circles.add("Clients")
    agenda.circles.put(ids[:2], clients)
    yield SimpleNamespace(agenda=agenda, ids=ids, clients=clients)
    agenda.close()
