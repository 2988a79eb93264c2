"""What tests of several floors share: an agenda in a temporary folder, and files to feed it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from agenda.model.importing import Decisions, MergeMode, Receipt
from agenda.services.agenda import Agenda, open_agenda
from agenda.services.plugin_host import PluginHost

SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"


@pytest.fixture(scope="session")
def plugins() -> PluginHost:
    """The bundled plugins."""
    return PluginHost(lambda *_: False)


@pytest.fixture
def agenda(tmp_path: Path, plugins: PluginHost) -> Iterator[Agenda]:
    """An empty agenda."""
    opened = open_agenda(tmp_path / "agenda.db", plugins, region="ES")
    yield opened
    opened.close()


@pytest.fixture
def finish() -> Callable[[Generator[Any, None, Any]], Any]:
    """Run a task to its end and return its result."""

    def run(task: Generator[Any, None, Any]) -> Any:
        while True:
            try:
                next(task)
            except StopIteration as stop:
                return stop.value

    return run


@pytest.fixture
def bring_in(agenda: Agenda, tmp_path: Path, finish: Callable[..., Any]) -> Callable[..., Receipt]:
    """Import the text of a file."""

    def run(
        text: str,
        name: str = "contacts.vcf",
        *,
        mode: MergeMode = MergeMode.AUTO,
        decisions: Decisions | None = None,
    ) -> Receipt:
        path = tmp_path / name
        path.write_bytes(text.encode())
        return finish(agenda.importing.run([path], mode=mode, decisions=decisions))

    return run


@pytest.fixture
def samples() -> Path:
    """The folder of files that other programs wrote; tests that need it are left out without it."""
    if not SAMPLES.is_dir():
        pytest.skip("the samples of other programs are not beside this checkout")
    return SAMPLES
