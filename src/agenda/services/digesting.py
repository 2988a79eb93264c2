"""From the dossier of a person to what is shown, searched and matched of her."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from agenda.dedup import Record, choose_name, keys_of, pack, record_of
from agenda.model.card import Card, Name, Value
from agenda.model.naming import display_name, sort_by_family
from agenda.model.person import CardRef, Digest, Dossier, Edit, Origin, Person, ShownValue
from agenda.model.text import sort_key

KIND_ORDER = (
    "phone", "email", "im", "address", "url", "org", "title", "role", "birthday", "anniversary",
    "deathdate", "nickname", "related", "category", "language", "gender", "location", "connected",
    "custom", "note", "photo",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(KIND_ORDER)}
_SEARCHED = frozenset(
    {"phone", "email", "im", "address", "url", "org", "title", "role", "nickname", "category",
     "related", "note", "custom"}
)  # fmt: skip

DIGESTS = 2
"""Raised when people are digested otherwise than before; an older agenda is then digested anew."""


def digester(region: str) -> Callable[[Dossier], Digest]:
    """Return the function that the store calls for everybody a command touched."""

    def digest(dossier: Dossier) -> Digest:
        names = names_of(dossier)
        values = [shown.value for shown in shown_values(dossier)[0]]
        kind = kind_of(dossier)
        record = record_of(names=names, kind=kind, values=values, region=region)
        return digest_of(shown_name(dossier, values), names, kind, values, record)

    return digest


def digest_of(
    shown: Name, names: Sequence[Name], kind: str, values: Sequence[Value], record: Record
) -> Digest:
    """Work out the digest of a person from the name she is shown by and all that she has."""
    name = with_fallback(shown, values)
    display = display_name(name)
    digits = " ".join(dict.fromkeys([_digits(v) for v in values if v.kind == "phone"]))
    first: dict[str, str] = {}
    for value in values:
        first.setdefault(value.kind, value.value)
    return Digest(
        name=display,
        sort_given=sort_key(display),
        sort_family=sort_by_family(name),
        role=first.get("title", ""),
        org=first.get("org", ""),
        kind=kind,
        photo=next((v.blob for v in values if v.blob and v.kind == "photo"), ""),
        names_text=" ".join(_name_words(display, names, values)),
        other_text=" ".join([*_searched(values), digits]),
        digits=digits,
        keys=keys_of(record),
        features=pack(record),
    )


def person_of(dossier: Dossier) -> Person:
    """Put together what is shown of a person."""
    shown, hidden = shown_values(dossier)
    name = shown_name(dossier, [s.value for s in shown])
    return Person(
        id=dossier.id,
        name=name,
        display=display_name(name),
        kind=kind_of(dossier),
        values=shown,
        hidden=hidden,
        cards=tuple(_card_ref(card) for card in dossier.cards),
        circles=dossier.circles,
        homes=dossier.homes,
        created=dossier.created,
        deleted=dossier.deleted,
    )


def kind_of(dossier: Dossier) -> str:
    """Return the kind of a person: that of her cards when they agree, else an individual."""
    kinds = {card.kind for card in dossier.cards}
    return kinds.pop() if len(kinds) == 1 else dossier.kind if not kinds else "individual"


def names_of(dossier: Dossier) -> tuple[Name, ...]:
    """Return all names of a person: what the user typed, then those of her cards."""
    typed = tuple(e.name for e in dossier.edits if e.name is not None)
    return (*typed, *(card.name for card in dossier.cards)) or (Name(),)


def shown_name(dossier: Dossier, values: Sequence[Value]) -> Name:
    """Return the name to show: the user's own word on this person, else the best one there is."""
    typed = [e for e in dossier.edits if e.name is not None]
    own = [e.name for e in typed if e.home == dossier.id] or [e.name for e in typed]
    if own and own[-1] is not None:
        return own[-1]
    names = names_of(dossier)
    return with_fallback(names[choose_name(names)] if len(names) > 1 else names[0], values)


def with_fallback(name: Name, values: Sequence[Value]) -> Name:
    """Return ``name``, or, if it is empty, one made of the company, an address or a number."""
    if display_name(name):
        return name
    for kind in ("nickname", "org", "email", "phone", "im", "url"):
        for value in values:
            if value.kind == kind and value.value:
                return Name(full=value.value)
    return name


def shown_values(dossier: Dossier) -> tuple[tuple[ShownValue, ...], tuple[ShownValue, ...]]:
    """Return the values to show, and those that the user hid.

    Equal values of several cards show once, with all their origins. A
    correction stands where the corrected value stood; what the user prefers
    comes first of its kind.
    """
    merged = _merged(dossier.cards)
    hides = {(e.kind, e.target) for e in dossier.edits if e.action == "hide"}
    corrections = {(e.kind, e.target): e for e in dossier.edits if e.action == "correct"}
    preferred = {(e.kind, e.target) for e in dossier.edits if e.action == "prefer"}
    shown: dict[tuple[str, str], ShownValue] = {}
    hidden: list[ShownValue] = []
    for at, value in merged.items():
        if at in hides:
            hidden.append(replace(value, hidden=True))
        elif at in corrections:
            _put(shown, _own(corrections[at], value.origins, corrects=at[1]))
        else:
            _put(shown, value)
    for edit in dossier.edits:
        lost = (
            edit.action == "correct"
            and edit.kind != "name"
            and (edit.kind, edit.target) not in merged
        )
        if edit.action == "add" or lost:
            _put(shown, _own(edit, (), corrects=edit.target if lost else ""))
    ordered = sorted(shown.values(), key=lambda s: _rank(s, preferred))
    return tuple(ordered), tuple(hidden)


def _merged(cards: Sequence[Card]) -> dict[tuple[str, str], ShownValue]:
    found: dict[tuple[str, str], ShownValue] = {}
    for card in cards:
        origin = Origin(
            card=card.id,
            source=card.source,
            file=card.file,
            batch=card.batch,
            first_seen=card.first_seen,
            last_confirmed=card.last_confirmed,
        )
        for value in card.values:
            _put(found, ShownValue(value=value, origins=(origin,)))
    return found


def _put(found: dict[tuple[str, str], ShownValue], new: ShownValue) -> None:
    at = (new.value.kind, new.value.key)
    old = found.get(at)
    if old is None:
        found[at] = new
        return
    value = replace(
        old.value,
        label=old.value.label or new.value.label,
        types=tuple(dict.fromkeys(old.value.types + new.value.types)),
        preferred=old.value.preferred or new.value.preferred,
        parts=old.value.parts or new.value.parts,
    )
    found[at] = replace(
        old,
        value=value,
        origins=old.origins + tuple(o for o in new.origins if o not in old.origins),
        edit=old.edit or new.edit,
    )


def _own(edit: Edit, origins: tuple[Origin, ...], corrects: str) -> ShownValue:
    assert edit.value is not None, "added and corrected values have a value"
    typed = Origin(
        card=None,
        source="",
        file="",
        batch=None,
        first_seen=edit.created,
        last_confirmed=edit.created,
    )
    return ShownValue(value=edit.value, origins=(typed, *origins), edit=edit.id, corrects=corrects)


def _rank(shown: ShownValue, preferred: set[tuple[str, str]]) -> tuple[int, bool, bool]:
    value = shown.value
    return (
        _RANK.get(value.kind, len(_RANK)),
        (value.kind, value.key) not in preferred,
        not value.preferred,
    )


def _card_ref(card: Card) -> CardRef:
    return CardRef(
        id=card.id,
        home=card.home,
        source=card.source,
        uid=card.uid,
        file=card.file,
        name=display_name(card.name),
        first_seen=card.first_seen,
        last_confirmed=card.last_confirmed,
    )


def _name_words(display: str, names: Iterable[Name], values: Sequence[Value]) -> Iterable[str]:
    texts = [display]
    for name in names:
        texts += (name.full, name.given, name.additional, name.family)
    texts += [v.value for v in values if v.kind == "nickname"]
    return dict.fromkeys(" ".join(texts).split())


def _searched(values: Sequence[Value]) -> Iterable[str]:
    for value in values:
        if value.kind in _SEARCHED:
            yield value.value
            if value.kind == "org":
                yield from (text for _, text in value.parts)


def _digits(phone: Value) -> str:
    """Return the number as it may be typed: national as written, and with its country."""
    written, international = _NO_DIGIT.sub("", phone.value), _NO_DIGIT.sub("", phone.key)
    return written if written == international else f"{written} {international}"


_NO_DIGIT = re.compile(r"[^0-9]+")
