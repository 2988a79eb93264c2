"""Finds out which addresses are the user's own, and who else writes in a mailbox.

The user's card says it best. Otherwise the mailbox does: what lies in a folder of
sent mail was written by its owner, what was delivered was delivered to her, and
in a small mailbox only she may be in every message.
Whoever guesses wrong here makes a stranger's conversations the user's, so when
neither says it clearly, nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from agenda.plugin import Me
from agenda_mail.addresses import Mailbox, is_human
from agenda_mail.folders import Use
from agenda_mail.headers import Message
from agenda_mail.robots import is_list, is_robot

_SENT_SHARE = 0.05
_DELIVERED_SHARE = 0.5
_DELIVERY = ("delivered-to", "x-original-to", "envelope-to")
_LEAST_MESSAGES = 3
_LEAST_PEOPLE = 3
"""The user and two others: between two people nobody can tell whose mailbox it is."""
_SENDERS_LIMIT = 200_000
_NAMES_LIMIT = 16


@dataclass(slots=True)
class Survey:
    """What a first look over all messages has counted.

    ``names`` has for each sender how often she signed with which name; ``sent``
    who wrote what lies in folders of sent mail; ``delivered`` to whom messages
    were delivered; ``lists`` the addresses of mailing lists. ``looked_at`` counts
    the messages that are neither drafts nor junk, ``everywhere`` has who is in all
    of them, ``received`` who of these got at least one; of ``people`` only so many
    are kept as are needed.
    """

    messages: int = 0
    names: dict[str, Counter[str]] = field(default_factory=dict)
    sent: Counter[str] = field(default_factory=Counter)
    delivered: Counter[str] = field(default_factory=Counter)
    lists: set[str] = field(default_factory=set)
    looked_at: int = 0
    everywhere: set[str] = field(default_factory=set)
    received: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)


def survey(messages: Iterable[Message]) -> Survey:
    """Count senders and deliveries; memory grows with the number of people alone."""
    found = Survey()
    for message in messages:
        found.messages += 1
        found.lists.update(message.lists)
        if message.use is Use.UNWANTED:
            continue
        sender = message.sender
        if sender is not None:
            _count_sender(found, sender)
            if message.use is Use.SENT:
                found.sent[sender.address] += 1
        _count_presence(found, message)
        found.delivered.update({box.address for box in message.addresses(*_DELIVERY)})
    return found


def own_addresses(found: Survey, me: Me) -> frozenset[str]:
    """Return the user's addresses in lower case, or none where it cannot be told."""
    sent = found.sent.total()
    mine = {email.strip().lower() for email in me.emails}
    mine |= {
        address
        for address, count in found.sent.items()
        if count >= sent * _SENT_SHARE and not is_robot(address)
    }
    if any(is_mine(address, mine) for address in found.names):
        return frozenset(mine)
    delivered = found.delivered.total()
    most = frozenset(
        address
        for address, count in found.delivered.items()
        if count > delivered * _DELIVERED_SHARE and address in found.names
    )
    return most or _only_one_everywhere(found)


def is_mine(address: str, mine: frozenset[str] | set[str]) -> bool:
    """Say whether an address is the user's, with or without a ``+tag``."""
    if address in mine:
        return True
    local, _, domain = address.partition("@")
    return "+" in local and f"{local.partition('+')[0]}@{domain}" in mine


def _only_one_everywhere(found: Survey) -> frozenset[str]:
    """Return who alone is in all messages, in some as sender and in some as recipient.

    In a folder of what one friend wrote, friend and user are in all of them.
    """
    enough = found.looked_at >= _LEAST_MESSAGES and len(found.people) >= _LEAST_PEOPLE
    if not enough or len(found.everywhere) != 1:
        return frozenset()
    both = found.everywhere & found.received & found.names.keys()
    return frozenset(address for address in both - found.lists if not is_list(address))


def _count_presence(found: Survey, message: Message) -> None:
    sender = message.sender
    recipients = {box.address for box in message.addresses("to", "cc")}
    here = recipients if sender is None else recipients | {sender.address}
    found.everywhere = found.everywhere & here if found.looked_at else here
    found.received = (found.received | recipients) & found.everywhere
    found.looked_at += 1
    for address in here:
        if len(found.people) < _LEAST_PEOPLE and not (is_robot(address) or is_list(address)):
            found.people.add(address)


def _count_sender(found: Survey, sender: Mailbox) -> None:
    names = found.names.get(sender.address)
    if names is None:
        if len(found.names) >= _SENDERS_LIMIT or is_robot(sender.address):
            return
        names = found.names[sender.address] = Counter()
    count_name(names, sender.name)


def count_name(names: Counter[str], name: str) -> None:
    """Count a name that looks like a person's; of one who changes it all the time, the first few."""
    if name in names or (len(names) < _NAMES_LIMIT and is_human(name)):
        names[name] += 1
