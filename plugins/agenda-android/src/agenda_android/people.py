"""Who is behind a number: a person, or a bank that writes from a short code."""

from __future__ import annotations

import re

from agenda.plugin import Me, Party

SHORTEST_NUMBER = 7
"""Digits; shorter numbers are services (1004, 22 000) in every country."""

_SAME_DIGITS = 9
"""Trailing digits that make ``+34 600 12 34 56`` and ``600123456`` one number."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NUMBER = re.compile(r"[+\d\s().*#/\-]+")
_NO_NAME = frozenset(
    {"", "null", "unknown", "desconocido", "(unknown)", "(desconocido)", "unbekannt"}
)


def is_person(address: str) -> bool:
    """Say whether a person may be behind an address: a whole number, or an e-mail address."""
    if _EMAIL.fullmatch(address):
        return True
    return bool(_NUMBER.fullmatch(address)) and len(digits(address)) >= SHORTEST_NUMBER


def is_hidden(address: str) -> bool:
    """Say whether the caller hid the number (Android then writes nothing, or -1 to -3)."""
    return address.strip().casefold() in {*_NO_NAME, "-1", "-2", "-3", "private", "anonymous"}


def same_for(address: str) -> str:
    """Return what is the same for all ways of writing an address."""
    if "@" in address:
        return address.casefold()
    return digits(address)[-_SAME_DIGITS:]


def is_mine(address: str, me: Me) -> bool:
    """Say whether an address is one of the user's own."""
    mine = (*me.phones, *me.emails)
    return any(same_for(address) == same_for(known) for known in mine)


def party(address: str, name: str, role: str = "") -> Party:
    """Return somebody by address, and by name where the phone knew one."""
    known = "" if name.strip().casefold() in _NO_NAME or name == address else name.strip()
    if "@" in address:
        return Party(name=known, email=address, role=role)
    return Party(name=known, phone=address, role=role)


def fuller(one: Party, other: Party) -> Party:
    """Return of two ways of naming one person that which says more."""
    return max((one, other), key=lambda found: (bool(found.name), "+" in found.phone))


def digits(address: str) -> str:
    """Return the digits of a number."""
    return "".join(letter for letter in address if letter.isdigit())
