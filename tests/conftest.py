"""What tests of several floors share: an agenda in a temporary folder, and files to feed it."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Generator, Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from agenda.model.importing import Decisions, MergeMode, Receipt
from agenda.services.agenda import Agenda, open_agenda
from agenda.services.plugin_host import PluginHost
from agenda.store import Place, Server, place_of

SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"


@pytest.fixture(scope="session")
def plugins() -> PluginHost:
    """The bundled plugins."""
    return PluginHost(lambda *_: False)


SMALL = ("--no-sync", "--wal-segsize=1")


class PostgresCluster:
    """A server in a folder of its own, spoken to through a socket; nothing in it is to last."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="agenda-"))  # sockets want a short path
        self._user = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        self._numbers = count(1)
        self._databases: set[str] = set()
        self._templates = {"template0"}

    def start(self) -> None:
        if self._user:
            shutil.chown(self._folder, "postgres", "postgres")
        data = str(self._folder / "data")
        self._run("initdb", "-D", data, "-U", "agenda", "-A", "trust", "-E", "UTF8", *SMALL)
        access = "local all keyholder scram-sha-256\nlocal all all trust\n"
        (self._folder / "data" / "pg_hba.conf").write_text(access)
        settings = f"-k {self._folder} -c listen_addresses= -c fsync=off -c shared_buffers=32MB"
        log = str(self._folder / "log")
        self._run("pg_ctl", "-D", data, "-l", log, "-w", "-o", settings, "start")

    def remove(self) -> None:
        if (self._folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", str(self._folder / "data"), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self._folder)

    def new_database(self, template: str = "template0") -> Server:
        name = f"agenda{next(self._numbers)}"
        self._databases.add(name)
        self._templates.add(template)
        self._run("createdb", "-h", str(self._folder), "-U", "agenda", "-T", template, name)
        return self.server(name)

    def drop_databases(self, but: str) -> None:
        for name in self._databases - self._templates - {but}:
            options = ("--force", "--if-exists")
            self._run("dropdb", "-h", str(self._folder), "-U", "agenda", *options, name)
            self._databases.discard(name)

    def server(self, database: str, login: str = "agenda") -> Server:
        place = place_of(f"postgresql+psycopg://{login}@/{database}?host={self._folder}")
        assert isinstance(place, Server)
        return place

    def execute(self, place: Place, statement: str) -> str:
        """Run SQL as the administrator; return what it answers, one line a row."""
        assert isinstance(place, Server)
        database = str(place.url.database)
        options = ["-h", str(self._folder), "-U", "agenda", "-d", database, "-Atq"]
        return self._run("psql", *options, "-v", "ON_ERROR_STOP=1", "-c", statement)

    def _run(self, program: str, *arguments: str) -> str:
        command = [str(self._programs / program), *arguments]
        environment = os.environ | {"LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, check=False, capture_output=True, text=True,
            cwd=self._folder, env=environment, **self._user,
        )  # fmt: skip
        if done.returncode:
            raise OSError(f"{program} {' '.join(arguments)}: {done.stderr}")
        return done.stdout


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the tests of modules that say ``BOTH_DATABASES = True`` on SQLite and on PostgreSQL."""
    if "new_place" in metafunc.fixturenames and getattr(metafunc.module, "BOTH_DATABASES", False):
        metafunc.parametrize("new_place", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresCluster]:
    """A PostgreSQL server of our own; what needs it is left out where there is none to start."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if not programs:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql)")
    if find_spec("psycopg") is None:
        pytest.skip('its driver is not installed (pip install "agenda[team]")')
    if os.geteuid() == 0 and "postgres" not in {user.pw_name for user in pwd.getpwall()}:
        pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
    cluster = PostgresCluster(programs[-1].parent)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.remove()


@pytest.fixture(scope="session")
def full_template(postgres: PostgresCluster, plugins: PluginHost) -> str:
    """The name of a database that holds an empty agenda, to be copied: quicker than to make one."""
    place = postgres.new_database()
    open_agenda(place, plugins, region="ES").close()
    return str(place.url.database)


@pytest.fixture
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Place]]:
    """Name a place for an empty agenda at each call: by default a file."""
    if getattr(request, "param", "sqlite") == "postgresql":
        cluster = request.getfixturevalue("postgres")
        template = request.getfixturevalue("full_template")
        yield lambda: cluster.new_database(template)
        cluster.drop_databases(but=template)
    else:
        numbers = count(1)
        yield lambda: tmp_path / f"agenda-{next(numbers)}.db"


@pytest.fixture
def agenda(new_place: Callable[[], Place], plugins: PluginHost) -> Iterator[Agenda]:
    """An empty agenda."""
    opened = open_agenda(new_place(), plugins, region="ES")
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
