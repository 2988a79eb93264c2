"""What somebody does: organisation, title, role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda_vcard.quick import make_value

if TYPE_CHECKING:
    from agenda.plugin import Value
    from agenda_vcard.heads import Head
    from agenda_vcard.understand.context import CardContext


def _org(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read ``organisation;unit;unit``; a card with units alone has the first as organisation."""
    names = [name for name in context.components(head, raw, index) if name]
    if not names:
        return ()
    label, types = context.marks(head)
    units = tuple([("unit", unit) for unit in names[1:]])
    return (make_value("org", names[0], label, types, head.preferred, index, units),)


def _title(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("title", context.text(head, raw, index), head, index)


def _role(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("role", context.text(head, raw, index), head, index)


WORK = {
    "ORG": _org,
    "TITLE": _title,
    "ROLE": _role,
    "X-KADDRESSBOOK-X-PROFESSION": _role,
}
"""Readers of the properties in this module, by name."""
