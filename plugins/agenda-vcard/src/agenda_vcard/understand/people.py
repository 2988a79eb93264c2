"""Who else is spoken of: partners, children, assistants, friends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.plugin import Value

if TYPE_CHECKING:
    from agenda_vcard.heads import Head
    from agenda_vcard.understand.context import CardContext

RFC_RELATIONS = frozenset(
    [
        "contact",
        "acquaintance",
        "friend",
        "met",
        "co-worker",
        "colleague",
        "co-resident",
        "neighbor",
        "child",
        "parent",
        "sibling",
        "spouse",
        "kin",
        "muse",
        "crush",
        "date",
        "sweetheart",
        "me",
        "agent",
        "emergency",
    ]
)
"""The relations of RFC 6350 section 6.6.6."""

_RELATIONS = RFC_RELATIONS | frozenset(
    ["mother", "father", "brother", "sister", "son", "daughter", "partner", "manager", "assistant"]
)
_BY_NAME = {
    "X-SPOUSE": "spouse",
    "X-MS-SPOUSE": "spouse",
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
    "X-CHILDREN": "child",
    "X-MS-CHILD": "child",
    "X-MANAGER": "manager",
    "X-MS-MANAGER": "manager",
    "X-EVOLUTION-MANAGER": "manager",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
    "X-ASSISTANT": "assistant",
    "X-MS-ASSISTANT": "assistant",
    "X-EVOLUTION-ASSISTANT": "assistant",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant",
}


def _named_relation(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    text = context.text(head, raw, index)
    return _relation(context, head, text, index, _BY_NAME[head.key])


def _labelled_name(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read a name whose relation is in its types or its label."""
    label, _ = context.marks(head)
    text = context.text(head, raw, index)
    relation = label.lower()
    return _relation(context, head, text, index, relation if relation in _RELATIONS else "")


def _relation(
    context: CardContext, head: Head, text: str, index: int, relation: str
) -> tuple[Value, ...]:
    if not text:
        return ()
    label, types = context.marks(head)
    if relation and relation not in types:
        types = (relation, *types)
    return (
        Value(
            kind="related",
            value=text,
            label=label,
            types=types,
            preferred=head.preferred,
            source=index,
        ),
    )


PEOPLE = {
    "RELATED": _labelled_name,
    "X-ABRELATEDNAMES": _labelled_name,
    **dict.fromkeys(_BY_NAME, _named_relation),
}
"""Readers of the properties in this module, by name."""
