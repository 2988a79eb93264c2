"""E-mail addresses: the mailbox behind the spelling, and what it tells of its owner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.dedup.lists.noise import FREE_MAIL, GENERIC_MAILBOXES, HOUSEHOLD_WORDS
from agenda.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_LETTERS = re.compile(r"[^a-z]+")
_MIN_LOCAL = 4


def normalise_email(text: str) -> str:
    """Return the mailbox that ``text`` reaches, ``""`` if it is no address.

    Lower case; what follows a plus sign is cut; gmail.com ignores dots and is
    also called googlemail.com.
    """
    address = text.strip().removeprefix("mailto:").partition("?")[0].lower()
    if "<" in address:
        address = address.partition("<")[2].rstrip("> ")
    local, at, domain = address.rpartition("@")
    if not at or not local or "." not in domain or " " in address:
        return ""
    local = local.partition("+")[0] or local
    if domain == "googlemail.com":
        domain = "gmail.com"
    if domain == "gmail.com":
        local = local.replace(".", "")
    return f"{local}@{domain}"


def local_letters(address: str) -> str:
    """Return the letters of the local part: ``ana.perez81@x.es`` → ``anaperez``.

    Empty for shared mailboxes and for what is too short to say anything.
    """
    local = address.partition("@")[0]
    if is_generic(address):
        return ""
    letters = _NOT_LETTERS.sub("", fold(local))
    return letters if len(letters) >= _MIN_LOCAL else ""


def is_generic(address: str) -> bool:
    """Say whether the mailbox belongs to a job or a household: info@, familiavidal@."""
    local = _NOT_LETTERS.sub("", fold(address.partition("@")[0]))
    return local in GENERIC_MAILBOXES or any(
        local.startswith(word) and len(local) > len(word) + 2 for word in HOUSEHOLD_WORDS
    )


def company_domain(address: str) -> str:
    """Return the domain if it is a company's own, ``""`` for Gmail and the like."""
    domain = address.rpartition("@")[2]
    return "" if domain in FREE_MAIL else domain


def name_in_local(text: str) -> str:
    """Return a parsed name read from a local part with a separator, else ``""``.

    ``candido.lanurer67@outlook.com`` → ``candido|lanurer|``.
    """
    if is_generic(text):
        return ""
    parts = [
        _NOT_LETTERS.sub("", part) for part in re.split(r"[._-]", text.partition("@")[0].lower())
    ]
    found = [part for part in parts if part]
    if len(found) not in {2, 3} or any(len(part) < 2 for part in found[1:]):
        return ""
    return f"{found[0]}|{found[1]}|{found[2] if len(found) > 2 else ''}"


def locals_of_name(given: str, first: str, second: str) -> Iterator[str]:
    """Yield the local parts that such a name tends to have, the most telling first."""
    if not given or not first:
        return
    head = given.partition(" ")[0]
    yield head + first
    yield first + head
    if second:
        yield head + first + second
    joined = given.replace(" ", "")
    if joined != head:
        yield joined + first


def short_locals_of_name(given: str, first: str) -> Iterator[str]:
    """Yield the local parts with an initial: jperez, perezj."""
    if given and first:
        yield given[0] + first
        yield first + given[0]
