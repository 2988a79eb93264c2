"""Makes interactions of the messages between the user and people, and ties of shared mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from agenda.plugin import InteractionDraft, Issue, TieDraft
from agenda_mail import issues
from agenda_mail.headers import Message
from agenda_mail.people import MASS, RECIPIENTS, Correspondents, is_personal

_TIE_RECIPIENTS = 12
_TIE_MESSAGES = 3
_PAIRS_LIMIT = 500_000


class Conversations:
    """Goes through all messages once more, now that it is known who is who.

    Only keys of messages and pairs of people are remembered.
    """

    def __init__(self, people: Correspondents) -> None:
        self._people = people
        self._seen: set[str] = set()
        self._pairs: dict[tuple[str, str], tuple[int, str]] = {}
        self._mass = 0
        self._problems = 0

    def read(self, messages: Iterable[Message | Issue]) -> Iterator[InteractionDraft | Issue]:
        """Yield an interaction for each message between the user and people, and what went wrong."""
        for message in messages:
            if isinstance(message, Issue):
                yield message
            elif is_personal(message):
                yield from self._one(message)
        if self._mass:
            yield issues.mass_mail(self._mass, MASS)
        if self._problems > issues.SHOWN:
            yield issues.more_problems(self._problems - issues.SHOWN)

    def ties(self) -> Iterator[TieDraft]:
        """Yield who has been in the same messages at least three times."""
        for (a, b), (count, last) in sorted(self._pairs.items()):
            if count >= _TIE_MESSAGES:
                yield TieDraft(
                    key=f"{a} {b}",
                    a=self._people.party(a, ""),
                    b=self._people.party(b, ""),
                    kind="conversation",
                    at=last,
                    evidence=f"{count} e-mails",
                )

    def _one(self, message: Message) -> Iterator[InteractionDraft | Issue]:
        sender = message.sender
        if sender is None:
            yield from self._problem(issues.no_sender(message.place, message.line))
            return
        recipients = _roles(message)
        known = {address: role for address, role in recipients.items() if address in self._people}
        talked = self._talked(message, sender.address, recipients, known)
        if not talked or message.key in self._seen:
            return
        self._seen.add(message.key)
        at = message.at
        if len(recipients) > MASS:
            self._mass += 1
        elif not at:
            yield from self._problem(issues.no_date(message.place, message.line))
        else:
            if len(recipients) <= _TIE_RECIPIENTS:
                self._tie(message, {*known, *talked}, at)
            yield InteractionDraft(
                key=message.key,
                kind="email",
                at=at,
                parties=tuple(self._people.party(one, role) for one, role in talked.items()),
                direction="in" if sender.address in talked else "out",
                title=message.title,
                line=message.line,
            )

    def _talked(
        self, message: Message, sender: str, recipients: dict[str, str], known: dict[str, str]
    ) -> dict[str, str]:
        """Return the people whom this message is a conversation with, and their roles.

        What the user wrote speaks to all of them; what somebody else wrote speaks
        for her alone, and through a list only if it is to the user as well.
        """
        if self._people.is_mine(sender):
            return known
        to_user = any(self._people.is_mine(address) for address in recipients)
        if sender not in self._people or (message.to_many and not to_user):
            return {}
        return {sender: "from"}

    def _tie(self, message: Message, together: set[str], at: str) -> None:
        blind = {box.address for box in message.addresses("bcc")}
        for pair in combinations(sorted(together - blind), 2):
            if pair in self._pairs or len(self._pairs) < _PAIRS_LIMIT:
                count, last = self._pairs.get(pair, (0, ""))
                self._pairs[pair] = (count + 1, max(last, at[:10]))

    def _problem(self, issue: Issue) -> Iterator[Issue]:
        self._problems += 1
        if self._problems <= issues.SHOWN:
            yield issue


def _roles(message: Message) -> dict[str, str]:
    """Return the recipients and where each stood; blind copies count as copies."""
    roles: dict[str, str] = {}
    for field in RECIPIENTS:
        for box in message.addresses(field):
            roles.setdefault(box.address, "to" if field == "to" else "cc")
    return roles
