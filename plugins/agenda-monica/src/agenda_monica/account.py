"""Looks things up in an exported account: collections by their type, entries by their uuid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from agenda.plugin.jsonfile import listed, plain


class Account:
    """An account as the JSON export holds it, indexed once."""

    def __init__(self, account: Mapping[str, Any], exported_by: str) -> None:
        """Index an account; ``exported_by`` is the uuid of the user who exported it."""
        self._account = account
        self._exported_by = exported_by
        self._contacts = [entry for _, entry in entries(account, "contact")]
        uuids = [plain(one.get("uuid")) for one in self._contacts]
        self.names = {
            uuid: full_name(one) for uuid, one in zip(uuids, self._contacts, strict=True) if uuid
        }
        self.photos = _by_uuid(entry for _, entry in entries(account, "photo"))
        self.documents = _by_uuid(entry for _, entry in entries(account, "document"))
        self.relationships = [entry for _, entry in entries(account, "relationship")]
        self.activities = [entry for _, entry in entries(account, "activity")]
        instance = account.get("instance")
        self._instance: Mapping[str, Any] = instance if isinstance(instance, Mapping) else {}
        self.field_types = self._kinds("contact_field_types")
        self.genders = self._kinds("genders")
        self.life_event_types = self._kinds("life_event_types")
        self.mine = self._own_contacts()
        self._related: dict[str, list[dict[str, Any]]] = {}
        for one in self.relationships:
            self._related.setdefault(plain(properties(one).get("contact_is")), []).append(one)

    def contacts(self) -> list[dict[str, Any]]:
        """Return the contacts, in the order of the file."""
        return self._contacts

    def relationships_of(self, uuid: str) -> list[dict[str, Any]]:
        """Return what others are to this contact ("``of_contact`` is her ``type``")."""
        return self._related.get(uuid, [])

    def diary_entries(self) -> int:
        """Return how many entries the diary has, which is about the user alone."""
        return len(listed(properties(self._account), "journal_entries"))

    def _own_contacts(self) -> set[str]:
        """Return the uuids of the contacts that are the user herself."""
        users = [entry for _, entry in entries(self._account, "user")]
        mine = [user for user in users if plain(user.get("uuid")) == self._exported_by]
        chosen = mine or (users if len(users) == 1 else [])
        return {plain(properties(user).get("me_contact")) for user in chosen} - {""}

    def _kinds(self, key: str) -> dict[str, Mapping[str, Any]]:
        return {
            uuid: properties(entry)
            for uuid, entry in _by_uuid(entry for _, entry in listed(self._instance, key)).items()
        }


def entries(record: Mapping[str, Any], kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the entries of the collections of one kind with their paths in the record."""
    collections = record.get("data")
    if isinstance(collections, list):
        numbered = list(enumerate(collections))
    elif isinstance(collections, Mapping):
        numbered = list(collections.items())
    else:
        return
    for key, collection in numbered:
        if isinstance(collection, Mapping) and collection.get("type") == kind:
            for at, entry in listed(collection, "values"):
                yield f"data.{key}.values.{at}", entry


def references(record: Mapping[str, Any], kind: str) -> list[str]:
    """Return the uuids in the collections of one kind that only point to entries elsewhere."""
    collections = record.get("data")
    if isinstance(collections, Mapping):
        collections = list(collections.values())
    found: list[str] = []
    for collection in collections if isinstance(collections, list) else []:
        if isinstance(collection, Mapping) and collection.get("type") == kind:
            values = collection.get("values")
            found += (
                [plain(one) for one in values if plain(one)] if isinstance(values, list) else []
            )
    return found


def properties(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the properties of an entry, or none."""
    found = entry.get("properties")
    return found if isinstance(found, Mapping) else {}


def full_name(contact: Mapping[str, Any]) -> str:
    """Return the name of a contact in natural order."""
    said = properties(contact)
    parts = (plain(said.get(key)) for key in ("first_name", "middle_name", "last_name"))
    return " ".join(part for part in parts if part)


def is_true(value: object) -> bool:
    """Say whether JSON's ``true`` or SQL's ``1`` stands there."""
    return value is True or plain(value).lower() in {"1", "yes", "true"}


def _by_uuid(found: Iterator[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {plain(entry.get("uuid")): entry for entry in found}
