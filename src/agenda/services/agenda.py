"""All use cases of one open agenda, in one place.

Import, export and the search for duplicates stand on numpy and much else that
takes longer to load than an agenda to open. Most commands need none of the
three, so each is loaded when it is first asked for; that is the only reason
for imports in functions here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agenda.model.person import Person
from agenda.services.backup import Backups
from agenda.services.circles import Circles
from agenda.services.digesting import DIGESTS, digester
from agenda.services.history import History
from agenda.services.mirror import Mirror
from agenda.services.outgoing import contact_of
from agenda.services.people import People
from agenda.services.plugin_host import PluginHost
from agenda.services.relationships import Relationships
from agenda.store import Place, Store, open_store
from agenda.store import people as stored_people
from agenda.store.settings import get_setting, set_setting

if TYPE_CHECKING:  # see the module's docstring
    from agenda.services.exporting import Exporting
    from agenda.services.importing import Importing
    from agenda.services.merging import Merging

DEFAULT_REGION = "ES"


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """An open agenda. ``place`` is its file or server, ``region`` the home of its numbers."""

    place: Place
    region: str
    people: People
    circles: Circles
    history: History
    backups: Backups
    relationships: Relationships
    mirror: Mirror
    plugins: PluginHost
    store: Store

    @property
    def path(self) -> Path:
        """The agenda's file.

        Raises:
            BadInput: it has none, being on a server.
        """
        return self.store.path

    @cached_property
    def importing(self) -> Importing:
        """Bringing files in."""
        from agenda.services.importing import Importing  # noqa: PLC0415 - loads numpy

        return Importing(self.store, self.plugins, self.region, self.backups.make_unasked)

    @cached_property
    def exporting(self) -> Exporting:
        """Taking people out."""
        from agenda.services.exporting import Exporting  # noqa: PLC0415 - loads every writer

        return Exporting(self.store, self.plugins)

    @cached_property
    def merging(self) -> Merging:
        """Duplicates."""
        from agenda.services.merging import Merging  # noqa: PLC0415 - loads numpy

        return Merging(self.store, self.plugins, self.region)

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
    _digest_anew(store)
    return Agenda(
        place=place,
        region=home,
        people=People(store, home),
        circles=circles,
        history=History(store),
        backups=Backups(store),
        relationships=Relationships(store),
        mirror=Mirror(store, plugins),
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
        set_setting(writing, "digests", DIGESTS)
    return wanted or DEFAULT_REGION


def _digest_anew(store: Store) -> None:
    """Digest everybody again who was digested by an older program, for search and duplicates."""
    with store.reading() as reading:
        if get_setting(reading, "digests", 1) >= DIGESTS:
            return
    with store.writing("setting") as writing:
        writing.unrecorded()
        writing.touch(stored_people.all_ids(writing))
        set_setting(writing, "digests", DIGESTS)
