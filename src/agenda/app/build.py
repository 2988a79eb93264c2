"""Putting an agenda together: plugins, store and use cases."""

from __future__ import annotations

import os
import re

from agenda.app.paths import Paths
from agenda.services.agenda import Agenda, open_agenda
from agenda.services.backup import copy_before_migration
from agenda.services.consent import Consents
from agenda.services.plugin_host import PluginHost
from agenda.store import place_of


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
        BadInput: it is an address of a kind that this version cannot use, or nobody answers there.
    """
    wanted = database or os.environ.get("AGENDA_DATABASE") or str(paths.database)
    plugins = PluginHost(Consents(paths.consents).allowed, paths.plugins, safe=safe)
    spoken, region = system_locale()
    return open_agenda(
        place_of(wanted),
        plugins,
        region=region,
        language=language or spoken,
        before_migration=copy_before_migration,
    )


def system_locale() -> tuple[str, str | None]:
    """Return the user's language ("es") and country ("ES", None where the system has none).

    ``C`` and ``POSIX``, with whatever encoding, are the absence of a language.
    """
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        name = re.split(r"[.@]", os.environ.get(variable, ""))[0]
        language, _, region = name.partition("_")
        if len(language) == 2:
            return language.lower(), region if len(region) == 2 else None
    return "", None
