"""A value that stands in one of the person's vCards, said in another version.

:mod:`generate` says what a value means. Here comes what its property says
beyond that: its parameters, lists inside components, the time of day, the name
that its own program gave it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from agenda_vcard.generate import Statement, state
from agenda_vcard.messengers import address_form, service_mark
from agenda_vcard.notation import nested_form, text_form, type_marks
from agenda_vcard.parameters import carried_parameters
from agenda_vcard.postal import restate_address, restate_label
from agenda_vcard.understand import READERS
from agenda_vcard.vocabulary import name_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from agenda.plugin import Value
    from agenda_vcard.origins import Origin

_TIME = re.compile(
    r".*[T ](\d\d)(?::?(\d\d))?(?::?(\d\d))?(?:[.,]\d+)?(Z|[+-]\d\d(?::?\d\d)?)?", re.IGNORECASE
).fullmatch


def restate(value: Value, origin: Origin, version: str) -> Statement:
    """Say a value of a card in ``version`` with all that its property says."""
    said = state(value, version)
    key = origin.head.key
    if key in _RESTATERS:
        said = _RESTATERS[key](said, value, origin, version)
    elif key not in READERS and value.kind == "custom":
        name, loss = name_in(version, origin.item.name, origin.item.value)
        form, text = text_form(value.value, version)
        # The label's own types (home, cell) say nothing about what nobody understands.
        marks = type_marks(origin.head.types, version, preferred=value.preferred)
        said = replace(said, name=name, form=form, value=text, marks=marks, loss=loss)
    carried = carried_parameters(origin.head, version, preferred=value.preferred)
    return replace(said, marks=said.marks + carried)


def _date(said: Statement, _value: Value, origin: Origin, version: str) -> Statement:
    """Add the time of day; midnight is how programs without times write a date."""
    match = _TIME(origin.text())
    if not match or "text" in said.form or not any(int(part or 0) for part in match.groups()[:3]):
        return said
    hour, minute, second, zone = (part or "" for part in match.groups())
    parts = [part for part in (hour, minute, second) if part]
    if version == "4.0":
        return replace(said, value=f"{said.value}T{''.join(parts)}{zone.replace(':', '')}")
    time = ":".join([*parts, "00", "00"][:3])
    return replace(said, value=f"{said.value}T{time}{zone}", form=f"{said.form};VALUE=date-time")


def _labelled_date(said: Statement, value: Value, origin: Origin, version: str) -> Statement:
    """Keep Apple's X-ABDATE before 4.0, with its label."""
    if version != "4.0" or value.kind == "custom":
        said = replace(said, name=origin.item.name)
    return _date(said, value, origin, version)


def _profile(said: Statement, value: Value, origin: Origin, version: str) -> Statement:
    """Say a profile in a social network (RFC 9554 section 2.4; before, in Apple's way)."""
    head = origin.head
    service = head.argument("SERVICE-TYPE") or (head.types[0] if head.types else "")
    types = tuple(kind for kind in value.types if kind != service.lower())
    if version == "4.0":
        name, marks = "SOCIALPROFILE", service_mark(service, version)
    else:
        name, marks = "X-SOCIALPROFILE", ""
        types = (service, *types) if service else types
    marks += type_marks(types, version, preferred=value.preferred)
    label = "" if value.label == service else value.label
    form, text = address_form(value.value)
    return replace(said, name=name, form=form, value=text, marks=marks, label=label)


def _messenger(said: Statement, value: Value, origin: Origin, version: str) -> Statement:
    """Keep an address an address, and a label beside the name of its service."""
    head = origin.head
    service = head.argument("SERVICE-TYPE") or head.argument("X-SERVICE-TYPE")
    label = "" if value.label == service else value.label
    if version != "4.0" and origin.card.version == "4.0":
        return replace(state(replace(value, label=service), version), label=label)
    marks = service_mark(service, version)
    marks += type_marks(value.types, version, preferred=value.preferred)
    form, text = address_form(value.value)
    return replace(said, name="IMPP", form=form, value=text, marks=marks, label=label)


def _photo(said: Statement, value: Value, _origin: Origin, version: str) -> Statement:
    """Say what kind of picture an address leads to."""
    if value.data or not value.media:
        return said
    if version == "4.0":
        return replace(said, form=f"{said.form};MEDIATYPE={value.media}")
    return replace(said, form=f"{said.form};TYPE={value.media.rpartition('/')[2].upper()}")


def _org(said: Statement, _value: Value, origin: Origin, _version: str) -> Statement:
    """Keep empty components, whose places mean something."""
    parts = origin.card.context.components(origin.head, origin.item.value, origin.index)
    form, text = nested_form([[part] for part in parts])
    return replace(said, form=form, value=text)


_RESTATERS: dict[str, Callable[[Statement, Value, Origin, str], Statement]] = {
    "ADR": restate_address,
    "LABEL": restate_label,
    "ORG": _org,
    "PHOTO": _photo,
    "IMPP": _messenger,
    "SOCIALPROFILE": _profile,
    "X-SOCIALPROFILE": _profile,
    "X-ABDATE": _labelled_date,
    **dict.fromkeys(
        [
            "BDAY",
            "ANNIVERSARY",
            "DEATHDATE",
            "X-ANNIVERSARY",
            "X-DEATHDATE",
            "X-EVOLUTION-ANNIVERSARY",
            "X-KADDRESSBOOK-X-ANNIVERSARY",
            "X-MS-ANNIVERSARY",
        ],
        _date,
    ),
}
