"""Reads a mailbox three times: whose it is, whom she wrote to, what was said when."""

from __future__ import annotations

from collections.abc import Iterator

from agenda.plugin import Issue, Item, Source
from agenda_mail import issues
from agenda_mail.conversation import Conversations
from agenda_mail.headers import Message
from agenda_mail.identity import own_addresses, survey
from agenda_mail.mailboxes import confidence, messages, others
from agenda_mail.people import Correspondents


class MailImporter:
    """Reads the headers of mail in any arrangement (see :mod:`agenda_mail.mailboxes`)."""

    id: str = "mail"
    title: str = "E-mail (mbox, Maildir, .eml)"
    suffixes: tuple[str, ...] = (".mbox", ".mbx", ".eml", ".emlx")

    def recognises(self, source: Source) -> float:
        """Be sure of files that begin like mail, and of folders and archives with such files."""
        return confidence(source)

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the people written to, then a conversation for each message, then ties.

        Bodies are never looked at. Going over the headers again costs less than
        keeping them, of which nobody knows how many there are.
        """
        found = survey(_readable(source))
        mine = own_addresses(found, source.me)
        if not found.messages:
            problems = [item for item in messages(source) if isinstance(item, Issue)]
            yield from problems or [issues.not_mail(source.name)]
        elif not mine:
            yield issues.who_is_the_user(source.name)
        else:
            people = Correspondents(found, mine)
            people.meet(_readable(source))
            yield from people.drafts()
            conversations = Conversations(people)
            yield from conversations.read(messages(source))
            yield from conversations.ties()
            if not any(True for _ in people.drafts()):
                yield issues.nobody_written_to(source.name, mine)
        yield from others(source)


def _readable(source: Source) -> Iterator[Message]:
    return (item for item in messages(source) if isinstance(item, Message))
