"""Properties of a new card: which group each is in, and which label a group has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Property
from agenda_vcard.groups import Groups, group_label
from agenda_vcard.rewrite import add_statement, as_property

if TYPE_CHECKING:
    from agenda_vcard.generate import Statement
    from agenda_vcard.origins import KnownCard, Origin, Origins


class Layout:
    """Puts statements into groups; those that shared one in a card still do."""

    def __init__(self, origins: Origins) -> None:
        self._groups = Groups(origins.groups())
        self._names: dict[tuple[int, str], str] = {}
        self._taken: set[str] = set()
        self._labelled: set[str] = set()

    def place(self, statement: Statement, origin: Origin | None = None) -> list[Property]:
        """Return a statement as properties, with its label and what stands beside it."""
        old = origin.head.group if origin else ""
        if origin is None or not (old or statement.beside):
            return add_statement(statement, self._groups)
        group = self.group(origin.card, old) if old else self._groups.new()
        items = [as_property(statement, group=group)]
        items += [as_property(beside, group=group) for beside in statement.beside]
        if statement.label:
            same = old and origin.card.context.marks(origin.head)[0] == statement.label
            raw = origin.card.label_of(old) if same else ""
            items += self._label(group, raw or group_label(statement.label))
        return items

    def group(self, card: KnownCard, old: str) -> str:
        """Return the new name of a card's group, which is the old one if it is still free."""
        key = (card.number, old.lower())
        if key not in self._names:
            self._names[key] = self._groups.new() if old.lower() in self._taken else old
            self._taken.add(self._names[key].lower())
        return self._names[key]

    def carried(self, item: Property, origin: Origin) -> list[Property]:
        """Put a property that nobody understood into its group again."""
        old = origin.head.group
        if not old:
            return [item]
        group = self.group(origin.card, old)
        placed = Property(name=item.name, value=item.value, params=item.params, group=group)
        raw = origin.card.label_of(old)
        return [placed, *(self._label(group, raw) if raw else ())]

    def _label(self, group: str, raw: str) -> list[Property]:
        if group.lower() in self._labelled:
            return []
        self._labelled.add(group.lower())
        return [Property(name="X-ABLabel", value=raw, group=group)]
