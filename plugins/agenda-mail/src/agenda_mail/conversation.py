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
        out = self._people.is_mine(sender.address)
        if not out and sender.address not in self._people:
            return
        took_part = _roles(message)
        to_me = any(self._people.is_mine(address) for address in took_part)
        if not out and message.to_many and not to_me:
            return
        others = {address: role for address, role in took_part.items() if address in self._people}
        if (out and not others) or message.key in self._seen:
            return
        self._seen.add(message.key)
        if len(took_part) > MASS:
            self._mass += 1
            return
        at = message.at
        if not at:
            yield from self._problem(issues.no_date(message.place, message.line))
            return
        self._tie(message, sender.address, others, at, len(took_part))
        talked = others if out else {sender.address: "from"}
        yield InteractionDraft(
            key=message.key,
            kind="email",
            at=at,
            parties=tuple(self._people.party(address, role) for address, role in talked.items()),
            direction="out" if out else "in",
            title=message.title,
            line=message.line,
        )

    def _tie(
        self, message: Message, sender: str, others: dict[str, str], at: str, recipients: int
    ) -> None:
        if recipients > _TIE_RECIPIENTS:
            return
        blind = {box.address for box in message.addresses("bcc")}
        together = {address for address in others if address not in blind}
        if sender in self._people:
            together.add(sender)
        for pair in combinations(sorted(together), 2):
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
