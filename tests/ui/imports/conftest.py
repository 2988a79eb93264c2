"""An agenda with one person, jobs that a test ends by hand, and a plan as the terminal sends it."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtCore import QObject, Signal

from agenda.model.card import Name, Value
from agenda.model.importing import PlannedRow, PlannedTalk
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


@pytest.fixture
def talks(ana):
    """A chat with Ana, one with somebody who comes in, one that fits two, one with nobody."""
    days = {"first": "2024-03-04", "last": "2024-03-06"}
    messages = {"kinds": (("message", 120), ("call", 3))}
    return [
        asdict(
            PlannedTalk(
                ordinal=0, name="Ana", **messages, **days, match=ana, match_name="Ana García"
            )
        ),
        asdict(
            PlannedTalk(ordinal=1, name="Adela", **messages, **days, with_row=0, match_name="Adela")
        ),
        asdict(PlannedTalk(ordinal=2, name="Luis", **messages, **days, several=True)),
        asdict(PlannedTalk(ordinal=3, name="+34 600", **messages, **days)),
    ]


@pytest.fixture
def related(document, talks, ana):
    """The five cards, with conversations, two groups and a piece of news beside them."""
    return document | {
        "talks": talks,
        "circles": [
            {"name": "Clientes", "count": 34, "circle": None},
            {"name": "Familia", "count": 12, "circle": None},
        ],
        "news": [
            {"person": ana, "name": "Ana García", "kind": "org", "before": "Acme", "after": "Nova"}
        ],
        "mine": "Yo Misma",
    }


@pytest.fixture
def chat_only(talks, ana):
    """A chat: conversations and no cards."""
    files = [report("chat.txt", importer="whatsapp", title="WhatsApp")]
    talks[1] |= {"with_row": None, "match": ana}
    return {"files": files, "rows": [], "talks": talks, "batch": None}


@pytest.fixture
def table():
    """Make a table of a plan; columns are (header, field, sure, samples…)."""

    def make(path, *columns):
        names = ("header", "field", "sure")
        told = [dict(zip(names, c[:3], strict=True)) | {"samples": list(c[3:])} for c in columns]
        return {"path": str(path), "columns": told}

    return make


@pytest.fixture
def lost():
    """Make the report of a file that could not be read."""

    def make(path, *messages):
        problems = [{"line": 0, "severity": "error", "message": m} for m in messages]
        return report(path, importer="", title="", problems=problems)

    return make
