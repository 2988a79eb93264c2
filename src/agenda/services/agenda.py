"""All use cases of one open agenda, in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agenda.model.person import Person
from agenda.services.backup import Backups
from agenda.services.circles import Circles
from agenda.services.digesting import digester
from agenda.services.exporting import Exporting
from agenda.services.history import History
from agenda.services.importing import Importing
from agenda.services.merging import Merging
from agenda.services.outgoing import contact_of
from agenda.services.people import People
from agenda.services.plugin_host import PluginHost
from agenda.services.relationships import Relationships
from agenda.store import Place, Store, open_store
from agenda.store import people as stored_people
from agenda.store.settings import get_setting, set_setting

DEFAULT_REGION = "ES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """An open agenda. ``place`` is its file or server, ``region`` the home of its numbers."""

    place: Place
    region: str
    people: People
    circles: Circles
    importing: Importing
    exporting: Exporting
    merging: Merging
    history: History
    backups: Backups
    relationships: Relationships
    plugins: PluginHost
    store: Store

    @property
    def path(self) -> Path:
        """The agenda's file.

        Raises:
            BadInput: it has none, being on a server.
        """
        return self.store.path

    def setting(self, key: str, default: Any) -> Any:
        """Return a setting that travels with the agenda."""
        with self.store.reading() as reading:
            return get_setting(reading, key, default)

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a setting that travels with the agenda."""
        with self.store.writing("setting") as writing:
            set_setting(writing, key, value)

    def actions_for(self, person: Person) -> list[tuple[str, str, str]]:
        """Return (id, title, link) of what plugins offer to do with a person."""
        with self.store.reading() as reading:
            contact = contact_of(stored_people.dossier(reading, person.id), {})
        return self.plugins.actions_for(contact)

    def version(self) -> int:
        """Return a number that changes whenever another process has changed the agenda."""
        return self.store.version()

    def close(self) -> None:
        """Close the agenda."""
        self.store.close()


def open_agenda(
    place: Place,
    plugins: PluginHost,
    *,
    region: str | None = None,
    language: str = "en",
    before_migration: Callable[[Path], None] = lambda _: None,
) -> Agenda:
    """Open the agenda in ``place``, making it if there is none.

    ``region`` is for a new agenda; an old one keeps its own. ``language`` ("es")
    is that of names which the user has not given herself.

    Raises:
        StoreError, BadInput: it cannot be opened; see :func:`agenda.store.open_store`.
    """
    store = open_store(place, before_migration=before_migration)
    circles = Circles(store, language)
    circles.make_rings()
    home = _home_region(store, region)
    store.use_digest(digester(home))
    backups = Backups(store)
    return Agenda(
        place=place,
        region=home,
        people=People(store, home),
        circles=circles,
        importing=Importing(store, plugins, home, backups.make_unasked),
        exporting=Exporting(store, plugins),
        merging=Merging(store, plugins, home),
        history=History(store),
        backups=backups,
        relationships=Relationships(store),
        plugins=plugins,
        store=store,
    )


def _home_region(store: Store, wanted: str | None) -> str:
    with store.reading() as reading:
        known = get_setting(reading, "region", None)
    if known:
        return str(known)
    with store.writing("setting") as writing:
        set_setting(writing, "region", wanted or DEFAULT_REGION)
    return wanted or DEFAULT_REGION
