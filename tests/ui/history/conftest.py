"""An agenda with a past: an import with problems, and changes by hand."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from agenda.model.card import Name
from agenda.store.batches import set_report

CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Lago\r\nTEL:600111222\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bruno Soto\r\nNONSENSE\r\nEND:VCARD\r\n"
)


class FakeJob(QObject):
    succeeded = Signal(dict)
    failed = Signal(dict)


class FakeJobs:
    """Keeps the commands; a test ends the jobs as it likes."""

    def __init__(self):
        self.started = []

    def start(self, arguments, title):
        job = FakeJob()
        self.started.append((list(arguments), title, job))
        return job

    @property
    def commands(self):
        return [command for command, _, _ in self.started]

    def succeed(self, document):
        self.started[-1][2].succeeded.emit(document)

    def fail(self, error):
        self.started[-1][2].failed.emit(error)


@pytest.fixture
def jobs(dressed_app):
    return FakeJobs()


@pytest.fixture
def past(agenda, finish, tmp_path):
    file = tmp_path / "phone.vcf"
    file.write_text(CARDS)
    receipt = finish(agenda.importing.run([file]))
    carla, _ = agenda.people.add(Name(full="Carla Vidal"))
    diego, _ = agenda.people.add(Name(full="Diego Vidal"))
    agenda.people.rename(carla, Name(full="Carla Vidal Prat"))
    agenda.people.remove([diego])
    return SimpleNamespace(agenda=agenda, batch=receipt.batch, carla=carla, diego=diego)


@pytest.fixture
def keep_report(past):
    """Give the import of the past another receipt, file by file."""

    def keep(*files):
        with past.agenda.store.writing("setting") as writing:
            set_report(writing, past.batch, files)

    return keep
