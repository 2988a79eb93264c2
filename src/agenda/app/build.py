"""Putting an agenda together: plugins, store and use cases."""

from __future__ import annotations

import locale
import os
from pathlib import Path

from agenda.app.paths import Paths
from agenda.model.errors import BadInput
from agenda.services.agenda import Agenda, open_agenda
from agenda.services.backup import copy_before_migration
from agenda.services.consent import Consents
from agenda.services.plugin_host import PluginHost


def build(
    paths: Paths,
    database: str | None = None,
    *,
    safe: bool = False,
    language: str | None = None,
) -> Agenda:
    """Open the agenda that ``database``, ``AGENDA_DATABASE`` or custom names.

    ``safe`` loads no plugins but the bundled ones. ``language`` ("es") is that
    of names which the user has not given herself; the system's by default.

    Raises:
        StoreError: it cannot be opened.
        BadInput: it is the address of a database that this version cannot use.
    """
    wanted = database or os.environ.get("AGENDA_DATABASE") or str(paths.database)
    path = Path(wanted.removeprefix("sqlite:///")).expanduser()
    if "://" in wanted and not wanted.startswith("sqlite:///"):
        raise BadInput(what="database", value=wanted, why="unsupported")
    plugins = PluginHost(Consents(paths.consents).allowed, paths.plugins, safe=safe)
    spoken, region = system_locale()
    return open_agenda(
        path.absolute(),
        plugins,
        region=region,
        language=language or spoken,
        before_migration=copy_before_migration,
    )


def system_locale() -> tuple[str, str | None]:
    """Return the user's language ("es") and country ("ES", None where the system has none)."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        name = locale.normalize(os.environ.get(variable, "")).split(".")[0]
        language, _, region = name.partition("_")
        if len(language) == 2:
            return language, region if len(region) == 2 else None
    return "", None
