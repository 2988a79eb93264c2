"""Tells people from the machines and mailing lists that write mail, by their addresses."""

from __future__ import annotations

import re

_ROBOT = re.compile(
    r"(?:.*[._+-])?(?:no-?_?\.?reply|do-?_?not-?_?reply|no-?responder|no-?contestar|noresponda"
    r"|not-?reply|mailer-daemon|mail-daemon|postmaster|bounces?|unsubscribe|unsub"
    r"|notifications?|notificaci[oó]n(?:es)?|notify|notifier|newsletters?|bolet[ií]n"
    r"|alerts?|automail|auto-?confirm|listserv|majordomo|undisclosed-recipients?)(?:[._+=-].*)?"
)
_REPLY_TOKEN = re.compile(r"(?:reply|comments?)[+_-].{12,}|[0-9a-f]{24,}|.*=.*|imceaex.*")
_LIST_LOCAL = re.compile(r".*-(?:request|subscribe|unsubscribe|owner|bounces)|owner-.*")
_ROBOT_DOMAIN = re.compile(
    r"(?:.*\.)?(?:no-?reply|bounces?|unsubscribe|notifications?|docs\.google\.com"
    r"|calendar\.google\.com|users\.noreply\.github\.com|reply\.github\.com"
    r"|reply\.craigslist\.org|marketplace\.amazon\.[a-z.]+)(?:\..*)?"
)
_LIST_DOMAIN = re.compile(
    r"(?:lists?|listas|listserv|groups)\..*|(?:.*\.)?(?:googlegroups|groups\.io|yahoogroups).*"
)


def is_robot(address: str) -> bool:
    """Say whether nobody sits behind an address (in lower case): no-reply, bounces, robots."""
    local, _, domain = address.partition("@")
    return bool(
        _ROBOT.fullmatch(local) or _REPLY_TOKEN.fullmatch(local) or _ROBOT_DOMAIN.fullmatch(domain)
    )


def is_list(address: str) -> bool:
    """Say whether an address (in lower case) is that of a mailing list, by its form."""
    local, _, domain = address.partition("@")
    return bool(_LIST_LOCAL.fullmatch(local) or _LIST_DOMAIN.fullmatch(domain))
