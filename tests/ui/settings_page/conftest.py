"""Settings in a temporary file, jobs that a test ends as it likes, and plugins in every state."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from agenda.services.plugin_host import PluginInfo
from agenda.ui.settings import Settings

ACTIVE = PluginInfo(
    name="vcard",
    distribution="agenda",
    version="1.0",
    state="active",
    offers=("vcard", "vcard", "vcard4"),
    bundled=True,
)
WAITING = PluginInfo(
    name="moon", distribution="agenda-moon", version="2.1", state="waiting", summary="Reads moons"
)
BROKEN = PluginInfo(
    name="rust",
    distribution="agenda-rust",
    version="0.3",
    state="broken",
    error="Traceback\nValueError: rusty",
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


class FakePlugins:
    """A host with one plugin in each state."""

    def plugins(self):
        return [ACTIVE, WAITING, BROKEN]

    def importers(self):
        return [SimpleNamespace(id="vcard", title="vCard")]

    def exporters(self):
        return [SimpleNamespace(id=each, title=each) for each in ("vcard", "vcard4")]


@pytest.fixture(autouse=True)
def english(speak):
    """Plurals come from the English translation."""


@pytest.fixture
def jobs(dressed_app):
    return FakeJobs()


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "agenda.ini")


@pytest.fixture
def with_plugins(agenda):
    return replace(agenda, plugins=FakePlugins())
