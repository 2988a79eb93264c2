"""People: finding, showing, adding, correcting, the bin."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil

from agenda.dedup import record_of, value_key
from agenda.model.card import Name, Value
from agenda.model.change import ChangeSet
from agenda.model.errors import Ambiguous, BadInput, NotFound
from agenda.model.naming import display_name
from agenda.model.person import Person, PersonRow
from agenda.model.text import fold, one_line, words
from agenda.services.digesting import digest_of, person_of
from agenda.services.editing import hide_value, put_value
from agenda.services.fuzzy import NameBook
from agenda.store import Reading, Store, Writing, edits, people, search

BIN_DAYS = 30
Picture = tuple[str, str, bytes]
"""A picture: its SHA-256, media type and bytes."""


class People:
    """The people of one agenda."""

    def __init__(self, store: Store, region: str) -> None:
        self._store = store
        self._region = region
        self._names = NameBook(store)

    def count(self) -> int:
        """Return how many people there are."""
        with self._store.reading() as reading:
            return people.count_people(reading)

    def ordered(self, *, by_family: bool = False) -> str:
        """Return all ids in list order as one comma-separated text (fast; see the list model)."""
        with self._store.reading() as reading:
            return people.ordered_ids(reading, by_family=by_family)

    def hits(self, query: str) -> str | None:
        """Return the ids that fit a query, comma-separated, unordered; None for an empty query."""
        with self._store.reading() as reading:
            return search.hits(reading, query)

    def find(self, query: str, limit: int = 50) -> list[PersonRow]:
        """Return the best people for a query; if hardly any fit, those with similar names too."""
        with self._store.reading() as reading:
            found = search.best_hits(reading, query, limit)
            if len(found) < search.FEW:
                similar = self._names.similar(reading, query, limit)
                found = list(dict.fromkeys([*found, *similar]))[:limit]
            rows = people.person_rows(reading, found)
        return [rows[id_] for id_ in found if id_ in rows]

    def rows(self, ids: Sequence[int]) -> dict[int, PersonRow]:
        """Return the list rows of people by id."""
        with self._store.reading() as reading:
            return people.person_rows(reading, ids)

    def show(self, id_: int) -> Person:
        """Return a person with all that is known; an id that was merged shows the survivor.

        Raises:
            NotFound: there is no such person.
        """
        with self._store.reading() as reading:
            survivor = people.survivor_of(reading, id_)
            return person_of(people.dossier(reading, survivor))

    def show_many(self, ids: Sequence[int]) -> list[Person]:
        """Return people in the order asked, with all that is known of each."""
        with self._store.reading() as reading:
            return [person_of(dossier) for dossier in people.dossiers(reading, ids)]

    def resolve(self, key: str) -> int:
        """Return the person meant by what a user typed: an id, a UID or a name.

        Raises:
            NotFound: nobody fits.
            Ambiguous: several do.
        """
        with self._store.reading() as reading:
            if key.isdigit():
                try:
                    return people.survivor_of(reading, int(key))
                except NotFound:
                    pass  # a UID may be a number as well
            candidates = people.with_uid(reading, key)
            if not candidates:
                candidates = _named(reading, key) or search.best_hits(reading, key, 10)
            if not candidates:
                raise NotFound(what="person", key=key)
            if len(candidates) > 1:
                names = people.names(reading, candidates)
                raise Ambiguous(
                    what="person", key=key, choices=tuple((id_, names[id_]) for id_ in candidates)
                )
            return people.survivor_of(reading, candidates[0])

    def picture(self, sha: str) -> bytes:
        """Return a picture by its SHA-256, empty if there is none."""
        with self._store.reading() as reading:
            return people.picture(reading, sha)

    def add(
        self,
        name: Name,
        values: Sequence[Value] = (),
        kind: str = "individual",
        *,
        pictures: Sequence[Picture] = (),
    ) -> tuple[int, ChangeSet]:
        """Add a person typed in by hand; return her id.

        ``pictures`` are those that ``photo`` values name by their SHA-256.

        Raises:
            BadInput: neither a name nor anything else to call her by.
        """
        keyed = [self.keyed(value) for value in values if value.value or value.blob]
        record = record_of(names=(name,), kind=kind, values=keyed, region=self._region)
        digest = digest_of(name, (name,), kind, keyed, record)
        if not digest.name:
            raise BadInput(what="name", value="", why="empty")
        with self._store.writing("add-person", name=digest.name) as writing:
            people.add_pictures(writing, pictures)
            id_ = writing.insert_people([digest], own=True)
            if display_name(name):
                edits.add_edit(writing, id_, action="correct", kind="name", name=name)
            for value in keyed:
                edits.add_edit(writing, id_, action="add", kind=value.kind, value=value)
        return id_, writing.result

    def rename(self, id_: int, name: Name) -> ChangeSet:
        """Correct the name of a person.

        Raises:
            BadInput: the name is empty.
        """
        if not display_name(name):
            raise BadInput(what="name", value="", why="empty")
        with self._editing(id_, "rename-person") as writing:
            edits.drop_edits(writing, id_, action="correct", kind="name")
            edits.add_edit(writing, id_, action="correct", kind="name", name=name)
        return writing.result

    def put_value(self, id_: int, value: Value, instead_of: str | None = None) -> ChangeSet:
        """Add a value, or correct the one of the same kind whose key is ``instead_of``."""
        new = self.keyed(value)
        if not new.value and not new.blob:
            raise BadInput(what=value.kind, value="", why="empty")
        with self._editing(id_, "edit-person", kind=value.kind) as writing:
            put_value(writing, id_, new, instead_of)
        return writing.result

    def save(
        self,
        id_: int,
        *,
        name: Name | None = None,
        put: Sequence[tuple[Value, str | None]] = (),
        hide: Sequence[tuple[str, str]] = (),
        pictures: Sequence[Picture] = (),
    ) -> ChangeSet:
        """Save a whole form as one entry.

        Args:
            id_: The person.
            name: Her new name, if it changed.
            put: Values, each with the key of the one it corrects, or None.
            hide: (kind, key) of values to take off her card.
            pictures: Those that ``photo`` values in ``put`` name by their SHA-256.
        """
        with self._editing(id_, "edit-person") as writing:
            people.add_pictures(writing, pictures)
            if name is not None and display_name(name):
                edits.drop_edits(writing, id_, action="correct", kind="name")
                edits.add_edit(writing, id_, action="correct", kind="name", name=name)
            for value, instead_of in put:
                if value.value or value.blob:
                    put_value(writing, id_, self.keyed(value), instead_of)
            for kind, key in hide:
                hide_value(writing, id_, kind, key)
        return writing.result

    def hide(self, id_: int, kind: str, key: str) -> ChangeSet:
        """Take a value off a person's card for good; one typed by hand is taken back."""
        with self._editing(id_, "edit-person", kind=kind) as writing:
            hide_value(writing, id_, kind, key)
        return writing.result

    def unhide(self, id_: int, kind: str, key: str) -> ChangeSet:
        """Show a hidden value again."""
        with self._editing(id_, "edit-person", kind=kind) as writing:
            edits.drop_edits(writing, id_, action="hide", kind=kind, target=key)
        return writing.result

    def prefer(self, id_: int, kind: str, key: str) -> ChangeSet:
        """Put a value first of its kind."""
        with self._editing(id_, "edit-person", kind=kind) as writing:
            edits.drop_edits(writing, id_, action="prefer", kind=kind)
            edits.add_edit(writing, id_, action="prefer", kind=kind, target=key)
        return writing.result

    def remove(self, ids: Sequence[int]) -> ChangeSet:
        """Put people into the bin, where they stay for 30 days."""
        with self._store.reading() as reading:
            named = list(people.names(reading, ids[:1]).values())
        details = {"count": len(ids), "name": named[0] if named else ""}
        with self._store.writing("remove-people", **details) as writing:
            writing.update("person", ids, deleted=writing.now)
            writing.touch(ids)
        return writing.result

    def restore(self, ids: Sequence[int]) -> ChangeSet:
        """Take people out of the bin."""
        with self._store.writing("restore-people", count=len(ids)) as writing:
            writing.update("person", ids, deleted=None)
            writing.touch(ids)
        return writing.result

    def bin(self) -> list[tuple[int, str, datetime, int]]:
        """Return (id, name, deleted, days left) of the people in the bin, the latest first."""
        now = self._store.clock()
        with self._store.reading() as reading:
            found = people.in_bin(reading)
        days = [(id_, name, datetime.fromisoformat(at)) for id_, name, at in found]
        return [
            (id_, name, at, max(0, ceil((at + timedelta(days=BIN_DAYS) - now) / timedelta(days=1))))
            for id_, name, at in days
        ]

    def keyed(self, value: Value) -> Value:
        """Return a value tidied and with the key by which equal values are known."""
        tidy = value.value.strip() if value.kind == "note" else one_line(value.value)
        fresh = replace(value, value=tidy, source=-1)
        return replace(fresh, key=fresh.blob or value_key(fresh, self._region))

    def _editing(self, id_: int, action: str, **details: str) -> AbstractContextManager[Writing]:
        with self._store.reading() as reading:
            named = people.names(reading, [id_])
        if not named:
            raise NotFound(what="person", key=str(id_))
        return self._store.writing(action, person=id_, name=named[id_], **details)


def _named(reading: Reading, key: str) -> list[int]:
    """Return who is called so: by that very name, else with each of its words, else beginning so."""
    wanted = words(key)
    candidates = search.by_name(reading, wanted, 10) if wanted else []
    rows = people.person_rows(reading, candidates)
    exact = [id_ for id_ in candidates if fold(rows[id_].name) == fold(key)]
    whole = [id_ for id_ in candidates if set(wanted) <= set(words(rows[id_].name))]
    return exact or whole or candidates
