"""Every field of every candidate pair as a level, all pairs at once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare_contacts import PhoneLevel, compare_mails, compare_phones
from agenda.dedup.compare_names import NameLevel, compare_names
from agenda.dedup.compare_sets import (
    Level,
    compare_sets,
    same_site,
    similar_addresses,
    similar_days,
    similar_orgs,
)
from agenda.dedup.ragged import Flags, Floats, Ints, any_of, shared

if TYPE_CHECKING:
    from agenda.dedup.profile import Profile
    from agenda.dedup.table import Table


_GIVEN_AGREES = (NameLevel.GIVEN, NameLevel.GIVEN_LOOSELY, NameLevel.OTHER_SURNAME)
_SURNAME_AGREES = (NameLevel.FAMILY, NameLevel.SURNAME)
_WHOLE_NAME = (
    NameLevel.EQUAL, NameLevel.EQUAL_PART, NameLevel.NICKNAME, NameLevel.COMPOUND,
    NameLevel.INITIAL, NameLevel.TYPO, NameLevel.REORDERED,
)  # fmt: skip
_IN_PART = (NameLevel.COMPOUND, NameLevel.INITIAL)
"""Levels at which only the less telling of two given names agrees: José, of José Luis."""

SMALL_WORLD = 60
"""A name is counted as if the book held at least so many people."""

_HARDLY_ANYONE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The levels of each pair ``(left[k], right[k])``.

    ``expected`` is the natural logarithm of how many other people of the
    book would bear the name by chance. ``numbers`` counts shared numbers that
    are no switchboard. ``kind``: 0 two people, 1 company and person, 2 two
    companies. ``namesakes``: several of the name share line or address.
    ``bearers``: how many people of the name the book is sure to hold;
    ``carriers``: on how many cards the name stands; both 0 where names disagree.
    """

    left: Ints
    right: Ints
    name: Ints
    name_a: Ints
    name_b: Ints
    expected: Floats
    guessed: Flags
    phone: Ints
    numbers: Ints
    rivals: Ints
    mail: Ints
    handle: Ints
    org: Ints
    day: Ints
    address: Ints
    kind: Ints
    namesakes: Flags
    bearers: Ints
    carriers: Ints


def compare(table: Table, book: Profile, left: Ints, right: Ints) -> Compared:
    """Return the levels of the pairs ``(left[k], right[k])``."""
    name, name_a, name_b = compare_names(table, left, right)
    phone, numbers = compare_phones(table, book, left, right)
    return Compared(
        left=left,
        right=right,
        name=name,
        name_a=name_a,
        name_b=name_b,
        expected=_expected(table, book, (name, name_a, name_b), left, right),
        guessed=table.guessed[left] | table.guessed[right],
        phone=phone,
        numbers=numbers,
        rivals=_rivals(table, left, right) * (1 + (phone > PhoneLevel.DIFFERENT)),
        mail=compare_mails(table, book, left, right),
        handle=compare_sets(table.handles, left, right, same_site),
        org=_companies(table, left, right),
        day=compare_sets(table.days, left, right, similar_days),
        address=compare_sets(table.addresses, left, right, similar_addresses),
        kind=(table.kind[left] == 1).astype(np.int64) + (table.kind[right] == 1),
        namesakes=_namesakes(table, book, (name_a, left, right))
        | _namesakes(table, book, (name_b, left, right)),
        bearers=_of_name(table, book.name_people, (name, name_a, name_b)),
        carriers=_of_name(table, book.name_cards, (name, name_a, name_b)),
    )


def concatenate(*parts: Compared) -> Compared:
    """Return the pairs of all ``parts``, one after the other."""
    return Compared(
        **{
            column.name: np.concatenate([getattr(part, column.name) for part in parts])
            for column in fields(Compared)
        }
    )


def chosen(compared: Compared, which: Flags) -> Compared:
    """Return the pairs for which ``which`` holds."""
    return Compared(
        **{column.name: getattr(compared, column.name)[which] for column in fields(Compared)}
    )


def _expected(
    table: Table, book: Profile, best: tuple[Ints, Ints, Ints], left: Ints, right: Ints
) -> Floats:
    level, name_a, name_b = best
    known = np.append(table.names.ids, -1)
    any_name = np.where(table.names.counts > 0, known[table.names.starts[:-1]], -1)
    shares = (
        _share(table, book, np.where(name_a >= 0, name_a, any_name[left]), level),
        _share(table, book, np.where(name_b >= 0, name_b, any_name[right]), level),
    )
    rarest = np.where(np.isin(level, _IN_PART), np.maximum(*shares), np.minimum(*shares))
    expected: Floats = np.log(np.maximum(rarest * max(book.book_size, SMALL_WORLD), _HARDLY_ANYONE))
    return expected


def _share(table: Table, book: Profile, name: Ints, level: Ints) -> Floats:
    names = table.parsed
    given = _lookup(book.given_share, names.given, name)
    first = _lookup(book.surname_share, names.first, name)
    second = _lookup(book.surname_share, names.second, name)
    return np.select(
        [level == NameLevel.FULL, np.isin(level, _GIVEN_AGREES), np.isin(level, _SURNAME_AGREES)],
        [given * first * second, given, first],
        given * first,
    )


def _lookup(shares: Floats, parts: Ints, name: Ints) -> Floats:
    if not len(parts) or not len(shares):
        return np.ones(len(name))
    part = np.where(name >= 0, parts[name], -1)
    return np.where(part >= 0, shares[part], 1.0)


def _companies(table: Table, left: Ints, right: Ints) -> Ints:
    """Return how companies relate; a company's domain stands for its name."""
    level = compare_sets(table.orgs, left, right, similar_orgs)
    pair, _ = shared(table.companies, left, right)
    level[pair] = np.maximum(level[pair], Level.SIMILAR)
    return level


def _of_name(table: Table, counts: Ints, best: tuple[Ints, Ints, Ints]) -> Ints:
    level, *names = best
    agrees = np.isin(level, _WHOLE_NAME)
    known = np.append(counts, 0)
    either = [np.append(known[table.parsed.key], 0)[name] for name in names]
    return np.where(agrees, np.maximum(*either), 0)


def _rivals(table: Table, left: Ints, right: Ints) -> Ints:
    """Return 1 where each of the two has a mobile number that the other has not."""
    pair, _ = shared(table.mobiles, left, right)
    common = np.bincount(pair, minlength=len(left))
    counts = table.mobiles.counts
    return ((counts[left] > common) & (counts[right] > common)).astype(np.int64)


def _namesakes(table: Table, book: Profile, of: tuple[Ints, Ints, Ints]) -> Flags:
    """Say where several people bear the name (of one side, left, right) on a line or at an address."""
    name, left, right = of
    flags = np.zeros(len(left), dtype=np.bool_)
    if not len(table.parsed.key):
        return flags
    width = max(int(table.parsed.key.max(initial=0)) + 1, 1)
    for column, codes in (
        (table.phones, book.phone_namesakes),
        (table.addresses, book.address_namesakes),
    ):
        pair, entry = shared(column, left, right)
        key = np.where(name[pair] >= 0, table.parsed.key[name[pair]], -1)
        hit = (key >= 0) & np.isin(entry * width + key, codes)
        flags |= any_of(pair[hit], len(left))
    return flags
