"""An agenda with one person, jobs that a test ends by hand, and a plan as the terminal sends it."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtCore import QObject, Signal

from agenda.model.card import Name, Value
from agenda.model.importing import PlannedRow
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
    """Keeps what was asked for; the test decides how it ends."""

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


def planned(*rows: PlannedRow) -> list[list[object]]:
    return [list(asdict(row).values()) for row in rows]


def report(path: str = "contactos.vcf", **numbers) -> dict[str, object]:
    return {"path": path, "importer": "vcard", "title": "vCard", "problems": []} | numbers


@pytest.fixture
def agenda(tmp_path):
    (tmp_path / "data").mkdir()
    opened = open_agenda(tmp_path / "data" / "agenda.db", PluginHost(lambda *_: True, safe=True))
    yield opened
    opened.close()


@pytest.fixture
def ana(agenda):
    values = [Value(kind="email", value="ana@correo.es")]
    return agenda.people.add(Name(given="Ana", family="García"), values)[0]


@pytest.fixture
def jobs():
    return FakeJobs()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "contactos.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Adela\nEND:VCARD\n", encoding="utf-8")
    return path


@pytest.fixture
def document(ana):
    """Five cards: two new (one a taxi), one that completes Ana, one unchanged, one doubtful."""
    rows = planned(
        PlannedRow(ordinal=0, outcome="new", name="Adela Quintana", phone="+34 600 214 553"),
        PlannedRow(ordinal=1, outcome="new", name="Taxi aeropuerto", phone="954", service=True),
        PlannedRow(
            ordinal=2,
            outcome="completed",
            name="Ana García Pérez",
            phone="+34 677 130 902",
            email="ana@correo.es",
            line=9,
            match=ana,
            match_name="Ana García",
            probability=0.99,
        ),
        PlannedRow(
            ordinal=3, outcome="unchanged", name="Ana García", match=ana, match_name="Ana García"
        ),
        PlannedRow(
            ordinal=4,
            outcome="doubtful",
            name="A. Garcia",
            email="ag@empresa.es",
            match=ana,
            match_name="Ana García",
            probability=0.6,
        ),
    )
    problem = {"line": 12, "severity": "warning", "message": "The picture is damaged."}
    counts = {"read": 5, "new": 2, "completed": 1, "unchanged": 1, "doubtful": 1}
    return {"files": [report(problems=[problem], **counts)], "rows": rows, "batch": None}
