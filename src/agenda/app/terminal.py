"""The terminal with everything around it that only the composition root knows.

Modules that load the database or Qt are imported inside the functions that need
them, so that a command waits for no more than it uses.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agenda.app.logs import note_failure
from agenda.app.paths import Paths
from agenda.app.start import start_window
from agenda.cli.surroundings import Surroundings
from agenda.cli.wording import user_language
from agenda.model.errors import BadInput

if TYPE_CHECKING:  # see the module's docstring
    from agenda.services.agenda import Agenda
    from agenda.services.consent import Consents
    from agenda.services.plugin_host import PluginHost


def surroundings(paths: Paths) -> Surroundings:
    """Return what the terminal needs, for the places of one user."""

    def open_agenda(database: str | None) -> Agenda:
        from agenda.app.build import build  # noqa: PLC0415 - loads the database

        return build(paths, database)

    def open_window(database: str | None, to_import: Sequence[Path]) -> int:
        return start_window(paths, database, to_import)

    def consents() -> Consents:
        from agenda.services.consent import Consents  # noqa: PLC0415 - rarely needed

        return Consents(paths.consents)

    def plugin_host() -> PluginHost:
        from agenda.services.plugin_host import PluginHost  # noqa: PLC0415 - loads all plugins

        return PluginHost(consents().allowed, paths.plugins)

    return Surroundings(
        language=user_language(),
        plugins_folder=paths.plugins,
        samples=Path(str(files("agenda_resources") / "samples")),
        database_path=lambda database: _database_path(paths, database),
        open_agenda=open_agenda,
        open_samples=_open_samples,
        restore_backup=_restore_backup,
        plugin_host=plugin_host,
        consents=consents,
        source=_source,
        technical=_technical,
        open_window=open_window,
        note_failure=lambda error: note_failure(paths.log, error),
    )


def _database_path(paths: Paths, database: str | None) -> Path:
    wanted = database or os.environ.get("AGENDA_DATABASE") or str(paths.database)
    if "://" in wanted and not wanted.startswith("sqlite:///"):
        raise BadInput(what="database", value=wanted, why="unsupported")
    return Path(wanted.removeprefix("sqlite:///")).expanduser().absolute()


def _open_samples(path: Path) -> Agenda:
    """Open an agenda with bundled plugins alone, in the country of the sample people."""
    from agenda.services.agenda import open_agenda  # noqa: PLC0415 - loads the database
    from agenda.services.plugin_host import PluginHost  # noqa: PLC0415 - loads all plugins

    return open_agenda(path, PluginHost(lambda *_: False, safe=True), region="ES")


def _restore_backup(path: Path, backup: Path) -> Path | None:
    from agenda.services.backup import restore  # noqa: PLC0415 - loads the database

    return restore(path, backup)


def _source(name: str, data: bytes) -> Any:
    from agenda.plugin import Source  # noqa: PLC0415 - only for what comes through a pipe

    return Source.from_bytes(name, data)


def _technical(agenda: Agenda) -> dict[str, str]:
    from agenda.store.schema import REVISION  # noqa: PLC0415 - loads the database

    with agenda.store.reading() as reading:
        version = reading.connection.exec_driver_sql("SELECT sqlite_version()").scalar()
    return {"schema": REVISION, "sqlite": str(version)}
