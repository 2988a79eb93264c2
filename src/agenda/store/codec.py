"""Values to and from the JSON text that the tables hold.

Short keys and left-out defaults: an agenda of 100,000 people holds a million
values. Text is kept as ASCII JSON, because undecodable bytes of a source are
lone surrogates, which no database accepts as text.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from agenda.model.card import Name, Property, Value
from agenda.model.duplicates import Reason

_dump = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode

_NAME_FIELDS = ("full", "prefix", "given", "additional", "family", "suffix")


def to_json(data: Any) -> str:
    """Return compact ASCII JSON."""
    return _dump(data)


def from_json(text: str) -> Any:
    """Read JSON text."""
    return json.loads(text)


def moment_text(moment: datetime) -> str:
    """Return a moment as sortable UTC text, to the microsecond."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment_of(text: str) -> datetime:
    """Read what :func:`moment_text` wrote."""
    return datetime.fromisoformat(text)


def name_text(name: Name) -> str:
    """Return a name as JSON: the list of its components."""
    return _dump((name.full, name.prefix, name.given, name.additional, name.family, name.suffix))


def name_of(text: str) -> Name:
    """Read what :func:`name_text` wrote."""
    return Name(**dict(zip(_NAME_FIELDS, json.loads(text), strict=True)))


def value_data(value: Value) -> dict[str, Any]:
    """Return a value as JSON data without its defaults; a key that equals the value is left out."""
    data: dict[str, Any] = {"k": value.kind, "v": value.value}
    if value.key != value.value:
        data["q"] = value.key
    if value.label:
        data["l"] = value.label
    if value.types:
        data["t"] = value.types
    if value.preferred:
        data["p"] = True
    if value.parts:
        data["c"] = value.parts
    if value.source != -1:
        data["s"] = value.source
    if value.blob:
        data["b"] = value.blob
    if value.media:
        data["m"] = value.media
    return data


def value_of(data: dict[str, Any]) -> Value:
    """Read what :func:`value_data` made."""
    return Value(
        kind=data["k"],
        value=data["v"],
        key=data.get("q", data["v"]),
        label=data.get("l", ""),
        types=tuple(data.get("t", ())),
        preferred=data.get("p", False),
        parts=tuple((name, text) for name, text in data.get("c", ())),
        source=data.get("s", -1),
        blob=data.get("b", ""),
        media=data.get("m", ""),
    )


def values_text(values: Sequence[Value]) -> str:
    """Return values as JSON text."""
    return _dump([value_data(value) for value in values])


def values_of(text: str) -> tuple[Value, ...]:
    """Read what :func:`values_text` wrote."""
    return tuple(value_of(data) for data in json.loads(text))


def properties_text(properties: Sequence[Property]) -> str:
    """Return properties as JSON text: name, value, parameters, group, line; a tail of defaults left out."""
    return _dump([_property_data(p) for p in properties])


def _property_data(p: Property) -> list[Any]:
    if p.group:
        return [p.name, p.value, p.line, p.params, p.group]
    if p.params:
        return [p.name, p.value, p.line, p.params]
    return [p.name, p.value, p.line]


def properties_of(text: str) -> tuple[Property, ...]:
    """Read what :func:`properties_text` wrote."""
    return tuple(
        Property(
            name=data[0],
            value=data[1],
            line=data[2],
            params=data[3] if len(data) > 3 else "",
            group=data[4] if len(data) > 4 else "",
        )
        for data in json.loads(text)
    )


def reasons_text(reasons: Sequence[Reason]) -> str:
    """Return reasons as JSON text."""
    return _dump([[r.kind, round(r.weight, 3), list(r.detail)] for r in reasons])


def reasons_of(text: str) -> tuple[Reason, ...]:
    """Read what :func:`reasons_text` wrote."""
    return tuple(
        Reason(kind=kind, weight=weight, detail=tuple(detail))
        for kind, weight, detail in json.loads(text)
    )
