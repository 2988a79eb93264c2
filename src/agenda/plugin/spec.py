"""The hooks that Agenda calls. This file is the whole plugin API.

Hooks only ever gain arguments and values only ever gain fields with a default,
so a plugin written for an older 1.x keeps working in every later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agenda.plugin.types import Action, Exporter, Importer, Matcher

PROJECT = "agenda"
ENTRY_POINT_GROUP = "agenda.plugins"
API_VERSION = (1, 1)

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def agenda_importers() -> Iterable[Importer]:  # type: ignore[empty-body]
    """Return the importers this plugin offers.

    .. versionadded:: 1.0
    """


@hookspec
def agenda_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]
    """Return the exporters this plugin offers.

    .. versionadded:: 1.0
    """


@hookspec
def agenda_matchers() -> Iterable[Matcher]:  # type: ignore[empty-body]
    """Return matchers: extra evidence that two cards speak of one person.

    Called for pairs that the duplicate finder already considers, never for
    all pairs of the address book.

    .. versionadded:: 1.0
    """


@hookspec
def agenda_actions() -> Iterable[Action]:  # type: ignore[empty-body]
    """Return actions that the user can take with a person.

    .. versionadded:: 1.0
    """
