"""Properties and values, made in less than half the time.

A frozen dataclass sets each field through ``object.__setattr__``. A card of
twenty lines makes some thirty-five objects, and that was a third of the time
of reading it. Here they are filled while they are still of a class with the
same slots that is not frozen, and then become what they are. Should Agenda
give its classes a field that is not known here, the ordinary constructors are
used and nothing but speed is lost.
"""

from __future__ import annotations

from dataclasses import fields

from agenda.plugin import Property, Value


class _OpenProperty:
    """A property that is being filled."""

    __slots__ = ("group", "line", "name", "params", "value")

    def __init__(self, name: str, value: str, group: str, params: str, line: int) -> None:
        self.name = name
        self.value = value
        self.group = group
        self.params = params
        self.line = line


class _OpenValue:
    """A value that is being filled."""

    __slots__ = (
        "data",
        "kind",
        "label",
        "media",
        "parts",
        "preferred",
        "source",
        "types",
        "value",
    )

    def __init__(  # noqa: PLR0917 - keywords cost what this module saves
        self,
        kind: str,
        value: str,
        label: str,
        types: tuple[str, ...],
        preferred: bool,  # noqa: FBT001 - as above
        source: int,
        parts: tuple[tuple[str, str], ...],
    ) -> None:
        self.kind = kind
        self.value = value
        self.label = label
        self.types = types
        self.preferred = preferred
        self.parts = parts
        self.source = source
        self.data = b""
        self.media = ""


def _plain_property(name: str, value: str, group: str, params: str, line: int) -> Property:
    return Property(name=name, value=value, group=group, params=params, line=line)


def _plain_value(  # noqa: PLR0917 - as above
    kind: str,
    value: str,
    label: str,
    types: tuple[str, ...],
    preferred: bool,  # noqa: FBT001 - as above
    source: int,
    parts: tuple[tuple[str, str], ...] = (),
) -> Value:
    return Value(
        kind=kind,
        value=value,
        label=label,
        types=types,
        preferred=preferred,
        source=source,
        parts=parts,
    )


def _quick_property(name: str, value: str, group: str, params: str, line: int) -> Property:
    made = _OpenProperty(name, value, group, params, line)
    made.__class__ = Property  # type: ignore[assignment]  # same slots, which is all that counts
    return made  # type: ignore[return-value]


def _quick_value(  # noqa: PLR0917 - as above
    kind: str,
    value: str,
    label: str,
    types: tuple[str, ...],
    preferred: bool,  # noqa: FBT001 - as above
    source: int,
    parts: tuple[tuple[str, str], ...] = (),
) -> Value:
    made = _OpenValue(kind, value, label, types, preferred, source, parts)
    made.__class__ = Value  # type: ignore[assignment]  # same slots, which is all that counts
    return made  # type: ignore[return-value]


def _alike(opened: object, owner: type) -> bool:
    """Say whether ``opened`` has the fields of ``owner`` and may become one."""
    slots = set(type(opened).__dict__["__slots__"])
    try:
        opened.__class__ = owner
    except TypeError:
        return False
    return {field.name for field in fields(owner)} == slots


_MAKES_PROPERTIES = _alike(_OpenProperty("", "", "", "", 0), Property)
_MAKES_VALUES = _alike(_OpenValue("", "", "", (), False, 0, ()), Value)  # noqa: FBT003 - as above

make_property = _quick_property if _MAKES_PROPERTIES else _plain_property
"""Make a property from its fields, in their order."""

make_value = _quick_value if _MAKES_VALUES else _plain_value
"""Make a value without data from its other fields, in this order."""
