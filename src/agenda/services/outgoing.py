"""People on their way out: as exporters, matchers and actions of plugins see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from agenda import plugin
from agenda.model.card import Card, Name, Property, Value
from agenda.model.person import Dossier, Edit
from agenda.services.digesting import person_of
from agenda.services.understanding import restored


def contact_of(
    dossier: Dossier,
    circle_names: Mapping[int, str],
    picture: Callable[[str], bytes] = lambda _: b"",
) -> plugin.Contact:
    """Return a person as plugins see her; her cards need the dossier to hold them verbatim."""
    person = person_of(dossier)
    uid = next((card.uid for card in dossier.cards if card.uid), f"agenda-{dossier.id}")
    return plugin.Contact(
        uid=uid,
        name=replace(_name(person.name), full=person.name.full or person.display),
        kind=person.kind,
        values=tuple(_value(shown.value, picture) for shown in person.values),
        circles=tuple(circle_names[id_] for id_ in dossier.circles if id_ in circle_names),
        cards=_cards(dossier, picture),
    )


def _cards(dossier: Dossier, picture: Callable[[str], bytes]) -> tuple[plugin.OutgoingCard, ...]:
    hidden = {(e.kind, e.target) for e in dossier.edits if e.action == "hide"}
    corrected = {
        (e.kind, e.target): e.value
        for e in dossier.edits
        if e.action == "correct" and e.value is not None
    }
    name = next((e.name for e in reversed(dossier.edits) if e.kind == "name" and e.name), None)
    added = _added(dossier.edits, {(v.kind, v.key) for c in dossier.cards for v in c.values})
    return tuple(
        plugin.OutgoingCard(
            format=card.format,
            key=card.uid,
            properties=tuple(_property(p) for p in restored(card.properties, picture)),
            dropped=_dropped(card, hidden),
            replaced=_replaced(card, hidden, corrected, picture),
            added=tuple(_value(value, picture) for value in added) if number == 0 else (),
            name=_name(name) if name else None,
        )
        for number, card in enumerate(dossier.cards)
    )


def _added(edits: Sequence[Edit], said: set[tuple[str, str]]) -> list[Value]:
    """Return what the user typed that stands on no card, or corrects what no card says any more."""
    return [
        edit.value
        for edit in edits
        if edit.value is not None
        and (
            edit.action == "add"
            or (edit.action == "correct" and (edit.kind, edit.target) not in said)
        )
        and (edit.kind, edit.value.key) not in said
    ]


def _dropped(card: Card, hidden: set[tuple[str, str]]) -> frozenset[int]:
    """Return the properties of which nothing is left to show."""
    left: dict[int, bool] = defaultdict(bool)
    for value in card.values:
        if value.source >= 0:
            left[value.source] |= (value.kind, value.key) not in hidden
    return frozenset(index for index, shown in left.items() if not shown)


def _replaced(
    card: Card,
    hidden: set[tuple[str, str]],
    corrected: Mapping[tuple[str, str], Value],
    picture: Callable[[str], bytes],
) -> tuple[tuple[int, plugin.Value], ...]:
    """Return, for each property that changed, all the values that are left in it."""
    before: dict[int, list[Value]] = defaultdict(list)
    for value in card.values:
        if value.source >= 0:
            before[value.source].append(value)
    found: list[tuple[int, plugin.Value]] = []
    for index, values in before.items():
        left = [
            corrected.get((value.kind, value.key), value)
            for value in values
            if (value.kind, value.key) not in hidden
        ]
        if left != values:
            found.extend((index, _value(value, picture)) for value in left)
    return tuple(found)


def _name(name: Name) -> plugin.Name:
    return plugin.Name(
        full=name.full,
        prefix=name.prefix,
        given=name.given,
        additional=name.additional,
        family=name.family,
        suffix=name.suffix,
    )


def _value(value: Value, picture: Callable[[str], bytes]) -> plugin.Value:
    return plugin.Value(
        kind=value.kind,
        value=value.value,
        label=value.label,
        types=value.types,
        preferred=value.preferred,
        parts=value.parts,
        data=picture(value.blob) if value.blob else b"",
        media=value.media,
    )


def _property(p: Property) -> plugin.Property:
    return plugin.Property(name=p.name, value=p.value, group=p.group, params=p.params, line=p.line)
