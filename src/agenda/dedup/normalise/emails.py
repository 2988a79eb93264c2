"""E-mail addresses: the mailbox behind the spelling, and what it tells of its owner."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from agenda.dedup.lists.given import GIVEN_NAMES
from agenda.dedup.lists.nicknames import FORMAL
from agenda.dedup.lists.noise import FREE_MAIL, GENERIC_MAILBOXES, HOUSEHOLD_WORDS
from agenda.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_LETTERS = re.compile(r"[^a-z]+")
_NOT_LETTERS_OR_DIGITS = re.compile(r"[^a-z0-9]+")
_SEPARATORS = re.compile(r"[._-]")
_DOTS_MEAN_NOTHING = frozenset({"gmail.com", "googlemail.com"})
_PLAYFUL = re.compile(r"^(?:el|la|don|mr|miss|super|soy|yo)(?=\w{3})")
_NOT_NAMES = frozenset({"co", "com", "org", "net", "gob", "gov", "edu", "ac", "mail", "www"})
_HOUSEHOLD = tuple(HOUSEHOLD_WORDS)
_AROUND = " .,;:'\"()[]"
_MIN_LOCAL = 4
_MIN_GIVEN = 4
_MIN_SURNAME = 3
_MOST_GUESSES = 2


def normalise_email(text: str) -> str:
    """Return the mailbox that ``text`` reaches, ``""`` if it is no address.

    Lower case; what follows a plus sign is cut; gmail.com ignores dots and is
    also called googlemail.com.
    """
    address = text.strip().removeprefix("mailto:").partition("?")[0].lower()
    if "<" in address:
        address = address.partition("<")[2].partition(">")[0]
    local, at, domain = address.strip(_AROUND).rpartition("@")
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


def local_text(address: str) -> str:
    """Return letters and digits of a personal local part: ``ana.perez81@x.es`` → ``anaperez81``."""
    local = _NOT_LETTERS_OR_DIGITS.sub("", fold(address.partition("@")[0]))
    return local if len(local) >= _MIN_LOCAL and not is_generic(address) else ""


@lru_cache(maxsize=65536)
def is_generic(address: str) -> bool:
    """Say whether the mailbox belongs to a job or a household: info@, familiavidal@."""
    local = _NOT_LETTERS.sub("", fold(address.partition("@")[0]))
    if local in GENERIC_MAILBOXES:
        return True
    return local.startswith(_HOUSEHOLD) and any(
        local.startswith(word) and len(local) > len(word) + 2 for word in HOUSEHOLD_WORDS
    )


def company_domain(address: str) -> str:
    """Return the domain if it is a company's own, ``""`` for Gmail and the like."""
    domain = address.rpartition("@")[2]
    return "" if domain in FREE_MAIL else domain


def domain_letters(address: str) -> str:
    """Return the letters of a company's domain without its ending: ``x@acme-gil.co.uk`` → acmegil."""
    labels = company_domain(address).split(".")
    found = [label for label in labels[:-1] if label not in _NOT_NAMES]
    letters = found[-1].replace("-", "") if found else ""
    return letters if len(letters) >= _MIN_LOCAL else ""


def names_in_local(address: str) -> tuple[str, ...]:
    """Return parsed names that a local part may spell, the likeliest first.

    ``candido.lanurer67@outlook.com`` → ``candido|lanurer|``; without a
    separator, or at gmail.com where dots mean nothing, a known given name
    must begin or end it: ``josepayne71`` → ``jose|payne|``.
    """
    if is_generic(address):
        return ()
    local, _, domain = fold(address).rpartition("@")
    parts = [_NOT_LETTERS.sub("", part) for part in _SEPARATORS.split(local.partition("+")[0])]
    found = [part for part in parts if part]
    if domain in _DOTS_MEAN_NOTHING or len(found) not in {2, 3}:
        return tuple(islice(_names_in_letters("".join(found)), _MOST_GUESSES))
    if _is_given(found[-1]) and not _is_given(found[0]):
        return (f"{found[-1]}|{found[0]}|{''.join(found[1:-1])}",)
    return (f"{found[0]}|{found[1]}|{''.join(found[2:])}",)


def _is_given(word: str) -> bool:
    return word in GIVEN_NAMES or word in FORMAL


def _names_in_letters(letters: str) -> Iterator[str]:
    lengths = range(len(letters) - _MIN_SURNAME, _MIN_GIVEN - 1, -1)
    for length in lengths:
        if letters[:length] in GIVEN_NAMES:
            yield f"{letters[:length]}|{letters[length:]}|"
    for length in lengths:
        if letters[-length:] in GIVEN_NAMES:
            yield f"{letters[-length:]}|{letters[:-length]}|"
    alone = letters if letters in GIVEN_NAMES else _PLAYFUL.sub("", letters)
    if alone in GIVEN_NAMES:
        yield f"{alone}||"


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
