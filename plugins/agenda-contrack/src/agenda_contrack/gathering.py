"""Brings together what an export says of one contact in several places.

Contacts that were merged into another stay in the export and point to it
(``canonicalId``); notes, follow-ups and lists stand beside the contacts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agenda.plugin.jsonfile import listed, plain

_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """An export, looked up by contact. Every key is that of the contact merged into."""

    owners: dict[str, str]
    merged: dict[str, list[dict[str, Any]]]
    notes: dict[str, list[dict[str, Any]]]
    follow_ups: dict[str, list[dict[str, Any]]]
    lists: dict[str, list[str]]
    names: dict[str, str]

    @classmethod
    def of(cls, export: Mapping[str, Any]) -> Export:
        """Look everything up once."""
        contacts = [one for _, one in listed(export, "contacts")]
        owners = _owners(contacts)
        merged: dict[str, list[dict[str, Any]]] = {}
        for contact in contacts:
            key = plain(contact.get("id"))
            if owners.get(key, key) != key and not contact.get("deletedAt"):
                merged.setdefault(owners[key], []).append(contact)
        every = [one for _, one in listed(export, "interactions")]
        return cls(
            owners=owners,
            merged=merged,
            notes=_grouped([one for one in every if one.get("type") == "note"], owners),
            follow_ups=_grouped([one for _, one in listed(export, "actionItems")], owners),
            lists=_lists(export, owners),
            names={plain(one.get("id")): plain(one.get("name")) for one in contacts},
        )

    def owner(self, key: str) -> str:
        """Return the contact that ``key`` was merged into, or ``key`` itself."""
        return self.owners.get(key, key)


def _owners(contacts: list[dict[str, Any]]) -> dict[str, str]:
    present = {plain(one.get("id")) for one in contacts if not one.get("deletedAt")} - {""}
    into = {plain(one.get("id")): plain(one.get("canonicalId")) for one in contacts}
    owners: dict[str, str] = {}
    for key in into:
        end = key
        for _ in range(_LONGEST_CHAIN):
            further = into.get(end, "")
            if further not in present or further in {end, key}:
                break
            end = further
        owners[key] = end
    # two that were merged into each other belong to neither: each stays herself
    return {key: end if owners.get(end) == end else key for key, end in owners.items()}


def _grouped(
    records: list[dict[str, Any]], owners: Mapping[str, str]
) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        key = plain(record.get("contactId"))
        if key:
            found.setdefault(owners.get(key, key), []).append(record)
    return found


def _lists(export: Mapping[str, Any], owners: Mapping[str, str]) -> dict[str, list[str]]:
    names = {plain(one.get("id")): plain(one.get("name")) for _, one in listed(export, "lists")}
    found: dict[str, list[str]] = {}
    for _, member in listed(export, "listMembers"):
        key, name = plain(member.get("contactId")), names.get(plain(member.get("listId")), "")
        if key and name:
            found.setdefault(owners.get(key, key), []).append(name)
    return found
