"""Groups of people: whom a group card names, and under which key each of them is in the file.

Two ways are in use: ``KIND:group`` with ``MEMBER`` (RFC 6350 section 6.6.5), and
Apple's ``X-ADDRESSBOOKSERVER-KIND`` with ``X-ADDRESSBOOKSERVER-MEMBER`` in vCard
3.0. Evolution marks its lists with ``X-EVOLUTION-LIST`` and keeps the addresses
of the members.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from agenda.plugin import Draft, GroupDraft, Party
from agenda_vcard.folding import head_of
from agenda_vcard.lines import LongLine, physical_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.plugin import Property, Source

MEMBERS = frozenset({"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"})
_EVOLUTION_LIST = "X-EVOLUTION-LIST"
_UUID = "urn:uuid:"
_MAIL = re.compile(r"\s*(?:\"?(?P<name>[^<\"]*)\"?\s*)?<(?P<address>[^<>]+)>\s*").fullmatch
_UID = re.compile(rb"(?:[\w-]+\.)?UID(?:;[^:]*)?:(.*)", re.IGNORECASE).fullmatch


def group_of(draft: Draft) -> GroupDraft | None:
    """Return the group that a card of kind ``group`` stands for."""
    if draft.kind != "group" or not draft.name.full:
        return None
    members = dict.fromkeys(_members(draft))
    return GroupDraft(name=draft.name.full, members=tuple(members), key=draft.key, line=draft.line)


def with_known_keys(groups: list[GroupDraft], source: Source) -> Iterator[GroupDraft]:
    """Give each member the key that her own card has in ``source``.

    Programs write ``UID:1-2`` in the card and ``urn:uuid:1-2`` in the group, and
    a group may stand before its members. So the file is looked through once
    more, for nothing but UIDs, and only those that a group names are remembered.
    """
    wanted = {_plain(party.key) for group in groups for party in group.members if party.key}
    found = _keys_in(source, wanted) if wanted else {}
    for group in groups:
        members = tuple(
            replace(party, key=found.get(_plain(party.key), party.key)) if party.key else party
            for party in group.members
        )
        yield replace(group, members=members)


def is_evolution_list(properties: tuple[Property, ...]) -> bool:
    """Say whether a card is a list of Evolution."""
    return any(
        item.name.upper() == _EVOLUTION_LIST and item.value.strip().upper() == "TRUE"
        for item in properties
    )


def _members(draft: Draft) -> Iterator[Party]:
    evolution = is_evolution_list(draft.properties)
    for item in draft.properties:
        name = item.name.strip().upper()
        if name in MEMBERS:
            party = _party(item.value.strip())
            if party is not None:
                yield party
        elif evolution and name == "EMAIL":
            head = head_of(item)
            address = head.argument("X-EVOLUTION-DEST-EMAIL") or item.value
            yield Party(
                email=address.strip("<> "),
                name=head.argument("X-EVOLUTION-DEST-NAME").strip('" '),
                key=head.argument("X-EVOLUTION-DEST-CONTACT-UID"),
            )


def _party(member: str) -> Party | None:
    scheme, colon, rest = member.partition(":")
    match scheme.lower() if colon else "":
        case "mailto":
            address = unquote(rest.partition("?")[0])
            named = _MAIL(address)
            if named:
                return Party(email=named["address"].strip(), name=(named["name"] or "").strip())
            return Party(email=address.strip()) if address.strip() else None
        case "tel":
            return Party(phone=unquote(rest.partition(";")[0]).strip()) if rest.strip() else None
        case "http" | "https" | "xmpp" | "sip":
            return Party(url=member)
    return Party(key=member) if member else None


def _plain(key: str) -> str:
    lower = key.strip().lower()
    return lower.removeprefix(_UUID)


def _keys_in(source: Source, wanted: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    with source.open() as stream:
        for batch in physical_lines(stream):
            if isinstance(batch, LongLine):
                continue
            for line in batch:
                match = _UID(line)
                if match:
                    key = match[1].decode("utf-8", "surrogateescape").strip()
                    if _plain(key) in wanted:
                        found.setdefault(_plain(key), key)
    return found
