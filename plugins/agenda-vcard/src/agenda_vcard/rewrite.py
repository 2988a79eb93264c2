"""A card as it came, with what the user has changed in it and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.plugin import Property
from agenda_vcard.folding import head_of
from agenda_vcard.generate import Statement, state, state_list, state_name
from agenda_vcard.groups import Groups, group_label
from agenda_vcard.messengers import form_under
from agenda_vcard.notation import type_marks
from agenda_vcard.problems import warning
from agenda_vcard.properties import ParsedCard
from agenda_vcard.understand import understand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Issue, OutgoingCard, Value
    from agenda_vcard.heads import Head

_PARAMETER = re.compile(r';(?:[^";]++|"[^"]*"|")*+')
# Parameters that belong to the old value and not to the statement.
_OF_THE_VALUE = frozenset(
    [
        "ENCODING",
        "CHARSET",
        "VALUE",
        "MEDIATYPE",
        "LABEL",
        "X-APPLE-OMIT-YEAR",
        "QUOTED-PRINTABLE",
        "BASE64",
        "B",
        "7BIT",
        "8BIT",
        "URL",
        "URI",
        "INLINE",
        "CID",
        "CONTENT-ID",
        "SORT-AS",
        "JSCOMPS",
        "DERIVED",
        "GEO",
        "TZ",
    ]
)
_LABELS = frozenset({"X-ABLABEL", "X-ABADR"})
# Properties whose value has a form of its own, so that another kind of value needs another name.
_OWN_FORM = frozenset({"IMPP", "X-ANDROID-CUSTOM", "X-WAB-GENDER", "LABEL", "GEO", "RELATED"}) | {
    "X-LOCATION"
}
_LISTS = {"NICKNAME": "nickname", "CATEGORIES": "category"}


def rewrite(card: OutgoingCard) -> tuple[list[Property], list[Issue]]:
    """Return the properties to write, and what could not be said in the card's version."""
    if not (card.dropped or card.replaced or card.added or card.name):
        return list(card.properties), []
    return _Rewriting(card).run()


class _Rewriting:
    """One pass over a card's properties."""

    def __init__(self, card: OutgoingCard) -> None:
        self._card = card
        self._version = card.format.removeprefix("vcard/")
        self._heads = [head_of(item) for item in card.properties]
        self._groups = Groups(item.group for item in card.properties)
        self._replaced: dict[int, list[Value]] = {}
        for index, value in card.replaced:
            self._replaced.setdefault(index, []).append(value)
        self._old = self._old_values() if card.replaced else {}
        self._issues: list[Issue] = []
        self._relabelled: set[str] = set()

    def run(self) -> tuple[list[Property], list[Issue]]:
        """Go through the card from top to bottom."""
        name = self._card.name
        unsaid = {said.name: said for said in state_name(name, self._version)} if name else {}
        renamed = {"N", "FN"} if name else set()
        stale = self._stale_labels()
        items: list[Property] = []
        for index, item in enumerate(self._card.properties):
            key = self._heads[index].key
            if key in renamed:
                renamed.remove(key)
                if key in unsaid:
                    items.append(as_property(unsaid.pop(key), group=item.group))
            elif index in self._replaced:
                items += self._replace(index)
            elif key == "VERSION" or index not in self._card.dropped | stale:
                items.append(item)
        at = next((i + 1 for i, item in enumerate(items) if item.name.upper() == "VERSION"), 0)
        items[at:at] = [as_property(said) for said in unsaid.values()]
        for value in self._card.added:
            items += self._add(state(value, self._version))
        return list(self._without_stale_groups(items)), self._issues

    def _stale_labels(self) -> frozenset[int]:
        """Find each LABEL that repeats an address which is there no more."""
        changed = {
            frozenset(self._heads[index].types)
            for index in (*self._card.dropped, *self._replaced)
            if self._heads[index].key == "ADR"
        }
        return frozenset(
            index
            for index, head in enumerate(self._heads)
            if head.key == "LABEL" and frozenset(head.types) in changed
        )

    def _old_values(self) -> dict[int, Value]:
        parsed = ParsedCard.of(self._card.properties, self._heads)
        return {value.source: value for value in reversed(understand(parsed).values)}

    def _replace(self, index: int) -> list[Property]:
        item, head, values = self._card.properties[index], self._heads[index], self._replaced[index]
        old = self._old.get(index)
        kinds = {value.kind for value in values}
        if kinds == {_LISTS.get(head.key)}:
            texts = [value.value for value in values]
            statement = state_list(item.name, texts, self._version)
            return [as_property(statement, group=item.group, params=_kept_params(item, head))]
        items: list[Property] = []
        for value in values:
            statement = _state_under(head.key, value, self._version)
            if old is None or old.kind != value.kind:
                items += self._add(statement)
            else:
                items += self._restate(item, head, old, value, statement)
        return items

    def _restate(
        self, item: Property, head: Head, old: Value, value: Value, statement: Statement
    ) -> Iterator[Property]:
        """Say a new value in the place of an old one of its kind."""
        self._note_loss(statement, item.line)
        same_marks = (old.types, old.preferred) == (value.types, value.preferred)
        params = _kept_params(item, head, marks=same_marks)
        if not same_marks:
            params += statement.marks
        name = item.name if _keeps_name(head, statement) else statement.name
        group = item.group
        if value.label != old.label:
            group = group or self._groups.new()
            self._relabelled.add(group.lower())
            if value.label:
                yield from _labels(group, value.label)
        yield Property(
            name=name, value=statement.value, group=group, params=params + statement.form
        )

    def _add(self, statement: Statement) -> list[Property]:
        self._note_loss(statement, 0)
        return add_statement(statement, self._groups)

    def _note_loss(self, statement: Statement, line: int) -> None:
        if statement.loss:
            loss = statement.loss
            self._issues.append(warning(loss.english, loss.spanish, line=line))

    def _without_stale_groups(self, items: list[Property]) -> Iterator[Property]:
        """Leave out labels whose property is gone or has a new label."""
        alive = {
            item.group.lower()
            for item in items
            if item.group and item.name.strip().upper() not in _LABELS
        }
        original = {id(item) for item in self._card.properties}
        for item in items:
            group, key = item.group.lower(), item.name.strip().upper()
            stale = group not in alive or (
                key == "X-ABLABEL" and group in self._relabelled and id(item) in original
            )
            if not (group and key in _LABELS and stale):
                yield item


def add_statement(statement: Statement, groups: Groups) -> list[Property]:
    """Return a statement as a property, with its label beside it."""
    if not statement.label:
        return [as_property(statement)]
    group = groups.new()
    return [as_property(statement, group=group), *_labels(group, statement.label)]


def as_property(statement: Statement, *, group: str = "", params: str = "") -> Property:
    """Return a statement as a property; ``params`` go before its own."""
    return Property(
        name=statement.name,
        value=statement.value,
        group=group,
        params=params + statement.marks + statement.form,
    )


def _state_under(key: str, value: Value, version: str) -> Statement:
    """Say a value that takes the place of one under the name ``key``."""
    form = form_under(key, value.value, version) if value.kind == "im" else None
    if form is None:
        return state(value, version)
    marks = type_marks(value.types, version, preferred=value.preferred)
    return Statement(name=key, form=form[0], value=form[1], marks=marks)


def _labels(group: str, label: str) -> list[Property]:
    return [Property(name="X-ABLabel", value=group_label(label), group=group)]


def _keeps_name(head: Head, statement: Statement) -> bool:
    return head.key == statement.name.upper() or head.key not in _OWN_FORM


def _kept_params(item: Property, head: Head, *, marks: bool = True) -> str:
    """Return the parameters that are still true of a new value."""
    kept = []
    for match in _PARAMETER.finditer(item.params):
        name, equals, _ = match[0][1:].partition("=")
        key = name.strip().upper()
        is_mark = key in {"TYPE", "PREF"} or not equals
        if key in _OF_THE_VALUE or (is_mark and (not marks or head.key == "PHOTO")):
            continue
        kept.append(match[0])
    return "".join(kept)
