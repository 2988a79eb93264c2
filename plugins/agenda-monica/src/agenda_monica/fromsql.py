"""Brings the tables of the SQL export into the shape of the JSON export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from agenda_monica.sqlfile import Row, Tables

_Entry = dict[str, Any]


def account_from_tables(tables: Tables) -> _Entry:
    """Return an account; rows without a uuid get one of their table and number."""
    uuids = {row["id"]: _uuid("contact", row) for row in tables.of("contacts") if "id" in row}
    return {
        "data": [
            _collection("user", [_user(row, uuids) for row in tables.of("users")]),
            _collection("contact", _contacts(tables, uuids)),
            _collection("relationship", _relationships(tables, uuids)),
            _collection("activity", [_entry("activity", row) for row in tables.of("activities")]),
            _collection("document", [_entry("document", row) for row in tables.of("documents")]),
        ],
        "properties": {"journal_entries": [_entry("entry", row) for row in tables.of("entries")]},
        "instance": {
            "contact_field_types": [
                _entry("type", row) for row in tables.of("contact_field_types")
            ],
            "genders": [_entry("gender", row) for row in tables.of("genders")],
            "life_event_types": [_entry("event", row) for row in tables.of("life_event_types")],
        },
    }


def _contacts(tables: Tables, uuids: Mapping[str, str]) -> list[_Entry]:
    dates = tables.by_id("special_dates")
    tags = tables.by_id("tags")
    tagged = tables.grouped("contact_tag")
    belongings = _belongings(tables)
    pointers = _pointers(tables)
    found = []
    for row in tables.of("contacts"):
        here = row.get("id", "")
        names = [
            tags.get(one.get("tag_id", ""), {}).get("name", "") for one in tagged.get(here, [])
        ]
        said: _Entry = {
            **row,
            "tags": [name for name in names if name],
            "birthdate": dates.get(row.get("birthday_special_date_id", "")),
            "deceased_date": dates.get(row.get("deceased_special_date_id", "")),
            "first_met_date": dates.get(row.get("first_met_special_date_id", "")),
            "first_met_through": uuids.get(row.get("first_met_through_contact_id", "")),
            "gender": f"gender:{row['gender_id']}" if "gender_id" in row else None,
        }
        data = [_collection(kind, owned.get(here, [])) for kind, owned in belongings.items()]
        data += [{"type": kind, "values": owned.get(here, [])} for kind, owned in pointers.items()]
        found.append(
            {
                "uuid": uuids.get(here, _uuid("contact", row)),
                "properties": said,
                "data": [one for one in data if one["values"]],
            }
        )
    return found


def _belongings(tables: Tables) -> dict[str, dict[str, list[_Entry]]]:
    """Return, for every kind of entry, the entries of each contact by its id."""
    places = tables.by_id("places")
    companies = tables.by_id("companies")
    messages = tables.grouped("messages", "conversation_id")

    def address(row: Row) -> _Entry:
        return {**places.get(row.get("place_id", ""), {}), **row}

    def field(row: Row) -> _Entry:
        return {**row, "type": f"type:{row.get('contact_field_type_id', '')}"}

    def conversation(row: Row) -> _Entry:
        said = messages.get(row.get("id", ""), [])
        return {
            **row,
            "contact_field_type": f"type:{row.get('contact_field_type_id', '')}",
            "messages": [_entry("message", one) for one in said],
        }

    def life_event(row: Row) -> _Entry:
        return {**row, "type": f"event:{row.get('life_event_type_id', '')}"}

    def occupation(row: Row) -> _Entry:
        return {**row, "company": companies.get(row.get("company_id", ""), {}).get("name")}

    shapes: dict[str, tuple[str, Callable[[Row], _Entry]]] = {
        "call": ("calls", dict), "contact_field": ("contact_fields", field),
        "debt": ("debts", dict), "gift": ("gifts", dict), "note": ("notes", dict),
        "reminder": ("reminders", dict), "task": ("tasks", dict), "address": ("addresses", address),
        "pet": ("pets", dict), "conversation": ("conversations", conversation),
        "life_event": ("life_events", life_event), "occupation": ("occupations", occupation),
    }  # fmt: skip
    return {
        kind: {
            contact: [_entry(kind, row, shape(row)) for row in rows]
            for contact, rows in tables.grouped(table).items()
        }
        for kind, (table, shape) in shapes.items()
    }


def _pointers(tables: Tables) -> dict[str, dict[str, list[str]]]:
    activities: dict[str, list[str]] = {}
    for row in tables.of("activity_contact"):
        activities.setdefault(row.get("contact_id", ""), []).append(
            f"activity:{row.get('activity_id', '')}"
        )
    documents: dict[str, list[str]] = {}
    for row in tables.of("documents"):
        documents.setdefault(row.get("contact_id", ""), []).append(_uuid("document", row))
    return {"activity": activities, "document": documents}


def _relationships(tables: Tables, uuids: Mapping[str, str]) -> list[_Entry]:
    types = tables.by_id("relationship_types")
    return [
        _entry(
            "relationship",
            row,
            {
                "type": types.get(row.get("relationship_type_id", ""), {}).get("name", ""),
                "contact_is": uuids.get(row.get("contact_is", ""), ""),
                "of_contact": uuids.get(row.get("of_contact", ""), ""),
            },
        )
        for row in tables.of("relationships")
    ]


def _user(row: Row, uuids: Mapping[str, str]) -> _Entry:
    # of the user, who she is among the contacts is all that is asked; never her password
    return {
        "uuid": _uuid("user", row),
        "properties": {"me_contact": uuids.get(row.get("me_contact_id", ""), "")},
    }


def _entry(kind: str, row: Row, said: Mapping[str, Any] | None = None) -> _Entry:
    return {
        "uuid": _uuid(kind, row),
        "created_at": row.get("created_at"),
        "properties": row if said is None else said,
    }


def _uuid(kind: str, row: Row) -> str:
    return row.get("uuid") or f"{kind}:{row.get('id', '')}"


def _collection(kind: str, values: list[_Entry]) -> _Entry:
    return {"count": len(values), "type": kind, "values": values}
