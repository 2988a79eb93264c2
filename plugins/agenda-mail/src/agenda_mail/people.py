"""Who the user has written to, and by which name each is best known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from agenda.plugin import Draft, Name, Party, Property, Value
from agenda_mail.folders import Use
from agenda_mail.headers import Message
from agenda_mail.identity import Survey, count_name, is_mine
from agenda_mail.robots import is_list, is_robot

FORMAT = "mail/1"
MASS = 25
"""A message to more people than this is an announcement, not a conversation."""

RECIPIENTS = ("to", "cc", "bcc")


class Correspondents:
    """The people the user has written to, by address.

    Lists, robots and the user herself are none, nor is whoever got only
    announcements and notices of absence.
    """

    def __init__(self, found: Survey, mine: frozenset[str]) -> None:
        self._mine = mine
        self._lists = found.lists
        self._signed = found.names
        self._names: dict[str, Counter[str]] = {}

    def meet(self, messages: Iterable[Message]) -> None:
        """Take in the recipients of all messages that the user wrote."""
        for message in messages:
            sender = message.sender
            if sender is None or not self.is_mine(sender.address) or not is_personal(message):
                continue
            recipients = message.addresses(*RECIPIENTS)
            if len(recipients) > MASS:
                continue
            for box in recipients:
                if not self._is_nobody(box.address):
                    count_name(self._names.setdefault(box.address, Counter()), box.name)

    def __contains__(self, address: str) -> bool:
        return address in self._names

    def is_mine(self, address: str) -> bool:
        """Say whether an address is the user's own."""
        return is_mine(address, self._mine)

    def name(self, address: str) -> str:
        """Return the name most often used for an address, by herself or by the user, or ""."""
        names = self._names[address] + self._signed.get(address, Counter())
        return min(names, key=lambda name: (-names[name], -len(name), name), default="")

    def party(self, address: str, role: str) -> Party:
        """Return the person as one who took part."""
        return Party(name=self.name(address), email=address, key=address, role=role)

    def drafts(self) -> Iterable[Draft]:
        """Yield a card for each, in the order of their addresses."""
        for address in sorted(self._names):
            name = self.name(address)
            said = [("Name", name)] if name else []
            yield Draft(
                name=Name(full=name or address),
                values=(Value(kind="email", value=address, source=len(said)),),
                properties=tuple(
                    Property(name=header, value=value)
                    for header, value in (*said, ("E-mail", address))
                ),
                key=address,
                format=FORMAT,
            )

    def _is_nobody(self, address: str) -> bool:
        return (
            address in self._lists or self.is_mine(address) or is_robot(address) or is_list(address)
        )


def is_personal(message: Message) -> bool:
    """Say whether somebody wrote it herself and sent it off."""
    return message.use is not Use.UNWANTED and not message.automatic
