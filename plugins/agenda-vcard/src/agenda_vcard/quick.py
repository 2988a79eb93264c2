"""Properties and values, made in less than half the time.

A frozen dataclass sets each field through ``object.__setattr__``. A card of
twenty lines makes some thirty-five objects, and that was a third of the time
of reading it. Setting the slots themselves gives the very same objects. Should
Agenda give the classes a field that is not known here, the ordinary
constructors are used and nothing but speed is lost.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from agenda.plugin import Property, Value

if TYPE_CHECKING:
    from collections.abc import Callable

_new = object.__new__


def _setters(owner: type, *names: str) -> list[Callable[[Any, Any], None]]:
    """Return what sets each slot, or nothing if the class has other fields than ``names``."""
    if tuple(field.name for field in fields(owner)) != names:
        return []
    return [owner.__dict__[name].__set__ for name in names]


_PROPERTY = _setters(Property, "name", "value", "group", "params", "line")
_VALUE = _setters(
    Value, "kind", "value", "label", "types", "preferred", "parts", "source", "data", "media"
)


def _plain_property(name: str, value: str, group: str, params: str, line: int) -> Property:
    return Property(name=name, value=value, group=group, params=params, line=line)


def _plain_value(  # noqa: PLR0917 - keywords cost what this module saves
    kind: str,
    value: str,
    label: str,
    types: tuple[str, ...],
    preferred: bool,  # noqa: FBT001 - as above
    source: int,
) -> Value:
    return Value(
        kind=kind, value=value, label=label, types=types, preferred=preferred, source=source
    )


def _quick_property(name: str, value: str, group: str, params: str, line: int) -> Property:
    made = _new(Property)
    set_name, set_value, set_group, set_params, set_line = _PROPERTY
    set_name(made, name)
    set_value(made, value)
    set_group(made, group)
    set_params(made, params)
    set_line(made, line)
    return made


def _quick_value(  # noqa: PLR0917 - keywords cost what this module saves
    kind: str,
    value: str,
    label: str,
    types: tuple[str, ...],
    preferred: bool,  # noqa: FBT001 - as above
    source: int,
) -> Value:
    made = _new(Value)
    (
        set_kind,
        set_value,
        set_label,
        set_types,
        set_preferred,
        set_parts,
        set_source,
        set_data,
        set_media,
    ) = _VALUE
    set_kind(made, kind)
    set_value(made, value)
    set_label(made, label)
    set_types(made, types)
    set_preferred(made, preferred)
    set_parts(made, ())
    set_source(made, source)
    set_data(made, b"")
    set_media(made, "")
    return made


make_property = _quick_property if _PROPERTY else _plain_property
"""Make a property from its fields, in their order."""

make_value = _quick_value if _VALUE else _plain_value
"""Make a value without parts and data from its other fields, in their order."""
