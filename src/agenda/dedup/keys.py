"""Blocking keys: two people are compared only if they share one.

A key is a letter for its class, a colon and a normal form. The store indexes
them, so that one new card finds its candidates without reading the book.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.dedup.normalise.emails import (
    domain_letters,
    local_letters,
    locals_of_name,
    short_locals_of_name,
)
from agenda.dedup.normalise.names import main_given
from agenda.dedup.normalise.phones import e164
from agenda.dedup.record import COMPANY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.dedup.record import Record

HOT_KEY = 64
"""A key carried by more people than this names no one: do not fetch its carriers."""

_FULL_DATE = 10
_TAIL = 9
_SOUNDS = (
    (re.compile(r"tx|tch"), "ch"),
    (re.compile(r"tz|ts"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ny(?=[aeou])"), "n"),
    (re.compile(r"(?<=[aou])e(?=[^aeiou])"), ""),  # Mueller, Müller
    (re.compile(r"h"), ""),
    (re.compile(r"v|w"), "b"),
    (re.compile(r"c(?=[eiy])|z"), "s"),
    (re.compile(r"qu|k"), "c"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def keys_of(record: Record) -> tuple[str, ...]:
    """Return the blocking keys of ``record``, without repetitions, in a fixed order.

    ``p:`` the last nine digits of a telephone number (so that a wrong country
    code does not hide it), ``m:`` mailbox, ``h:`` profile, ``n:`` given name
    and first surname as they sound, in either order, ``s:`` both surnames,
    ``l:`` letters of a mailbox or those that the name would have there, ``b:``
    birthday (day and month in either order), ``a:`` address and initial, ``w:`` given name and
    letters of the company's name or domain, ``c:`` company (of company cards
    only).
    """
    return tuple(dict.fromkeys(_keys(record)))


@lru_cache(maxsize=32768)
def sound_of(word: str) -> str:
    """Return how a folded word sounds to a Spanish ear: gonzales and gonzalez are one."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def name_key(parsed: str) -> str:
    """Return the ``n:`` key of a parsed name, ``""`` if it lacks given name or surname."""
    given, first, _ = parsed.lstrip("@").split("|")
    if not given or not first:
        return ""
    one, other = sorted((sound_of(main_given(given)), sound_of(first)))
    return f"n:{one} {other}"


def phone_key(number: str) -> str:
    """Return the ``p:`` key of a number in E.164."""
    return f"p:{number[-_TAIL:].lstrip('+')}"


def company_letters(record: Record) -> tuple[str, ...]:
    """Return the letters of her companies' names and of their domains, in which these agree.

    ``Gestoría Arajoas, S.L.`` and ``ana@gestoriaarajoas.net`` → gestoriaarajoas.
    """
    names = [org.replace(" ", "") for org in record.orgs]
    return tuple(dict.fromkeys([*names, *filter(None, map(domain_letters, record.mails))]))


def _keys(record: Record) -> Iterator[str]:
    for phone in record.phones:
        yield phone_key(e164(phone))
    for mail in record.mails:
        yield f"m:{mail}"
    for handle in record.handles:
        yield f"h:{handle}"
    for mail in record.mails:
        if letters := local_letters(mail):
            yield f"l:{letters}"
    yield from _birth_keys(record)
    if record.kind == COMPANY:
        for org in record.orgs:
            yield f"c:{org}"
    for name in record.names:
        yield from _name_keys(name, record)


def _birth_keys(record: Record) -> Iterator[str]:
    for day in record.days:
        if len(day) == _FULL_DATE:
            yield f"b:{day[:4]} {' '.join(sorted((day[5:7], day[8:])))}"


def _name_keys(name: str, record: Record) -> Iterator[str]:
    given, first, second = name.lstrip("@").split("|")
    if given and first:
        yield name_key(name)
        for local in locals_of_name(given, first, second):
            yield f"l:{local}"
        for local in short_locals_of_name(given, first):
            yield f"l:{local}"
    if first and second:
        yield f"s:{sound_of(first)} {sound_of(second)}"
    if not given:
        return
    for address in record.addresses:
        yield f"a:{address} {given[0]}"
    for company in company_letters(record):
        yield f"w:{main_given(given)} {company}"
