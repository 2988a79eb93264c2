"""Every field of every candidate pair as a level, all pairs at once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare_names import NameLevel, compare_names
from agenda.dedup.compare_sets import (
    compare_sets,
    same_site,
    similar_addresses,
    similar_days,
    similar_orgs,
)
from agenda.dedup.profile import SWITCHBOARD
from agenda.dedup.ragged import Flags, Floats, Ints, any_of, shared, shared_between

if TYPE_CHECKING:
    from agenda.dedup.profile import Profile
    from agenda.dedup.table import Table


class PhoneLevel(IntEnum):
    """The best that the telephone numbers of a pair say; the higher, the more."""

    MISSING = 0
    DIFFERENT = 1
    DIFFERENT_EXTENSION = 2
    SWITCHBOARD = 3
    GUESSED = 4
    FAMILY_LINE = 5
    FAMILY_MOBILE = 6
    EXTENSION = 7
    OWN_LINE = 8
    OWN_MOBILE = 9


class MailLevel(IntEnum):
    """The best that the mailboxes of a pair say; the higher, the more."""

    MISSING = 0
    DIFFERENT = 1
    SAME_DOMAIN = 2
    GENERIC = 3
    INITIAL_IN_LOCAL = 4
    NAME_IN_LOCAL = 5
    SAME_LOCAL = 6
    SHARED = 7
    OWN = 8


_LINES = (PhoneLevel.SWITCHBOARD, PhoneLevel.FAMILY_LINE, PhoneLevel.OWN_LINE)
_GIVEN_AGREES = (NameLevel.GIVEN, NameLevel.GIVEN_LOOSELY, NameLevel.OTHER_SURNAME)
_SURNAME_AGREES = (NameLevel.FAMILY, NameLevel.SURNAME)
_SMALL_WORLD = 300
_HARDLY_ANYONE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The levels of each pair ``(left[k], right[k])``.

    ``expected`` is the natural logarithm of how many other people of the
    book would bear the name by chance. ``numbers`` counts shared numbers that
    are no switchboard. ``kind``: 0 two people, 1 company and person, 2 two
    companies. ``namesakes``: several of the name share line or address.
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


def compare(table: Table, book: Profile, left: Ints, right: Ints) -> Compared:
    """Return the levels of the pairs ``(left[k], right[k])``."""
    name, name_a, name_b = compare_names(table, left, right)
    phone, numbers = _phones(table, book, left, right)
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
        mail=_mails(table, book, left, right),
        handle=compare_sets(table.handles, left, right, same_site),
        org=compare_sets(table.orgs, left, right, similar_orgs),
        day=compare_sets(table.days, left, right, similar_days),
        address=compare_sets(table.addresses, left, right, similar_addresses),
        kind=(table.kind[left] == 1).astype(np.int64) + (table.kind[right] == 1),
        namesakes=_namesakes(table, book, name_a, left, right),
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
    rarest = np.minimum(
        _share(table, book, np.where(name_a >= 0, name_a, any_name[left]), level),
        _share(table, book, np.where(name_b >= 0, name_b, any_name[right]), level),
    )
    expected: Floats = np.log(
        np.maximum(rarest * max(book.book_size, _SMALL_WORLD), _HARDLY_ANYONE)
    )
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


def _phones(table: Table, book: Profile, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    level = np.zeros(len(left), dtype=np.int64)
    level[(table.phones.counts[left] > 0) & (table.phones.counts[right] > 0)] = PhoneLevel.DIFFERENT
    pair, number = shared(table.phones, left, right)
    rank = _phone_rank(table, book)[number] if len(number) else number
    np.maximum.at(level, pair, rank)
    extended, _ = shared(table.extensions, left, right)
    both = (table.extensions.counts[left] > 0) & (table.extensions.counts[right] > 0)
    same = any_of(extended, len(left))
    line = np.isin(level, _LINES)
    level[line & both & ~same] = PhoneLevel.DIFFERENT_EXTENSION
    level[line & same] = PhoneLevel.EXTENSION
    own = pair[rank > PhoneLevel.GUESSED]
    return level, np.bincount(own, minlength=len(left))


def _rivals(table: Table, left: Ints, right: Ints) -> Ints:
    """Return 1 where each of the two has a mobile number that the other has not."""
    pair, _ = shared(table.mobiles, left, right)
    common = np.bincount(pair, minlength=len(left))
    counts = table.mobiles.counts
    return ((counts[left] > common) & (counts[right] > common)).astype(np.int64)


def _phone_rank(table: Table, book: Profile) -> Ints:
    kinds = np.array([ord(kind) for kind in table.phone_class] or [0], dtype=np.int64)
    people = book.phone_people if len(book.phone_people) else np.zeros(1, dtype=np.int64)
    landline = kinds == ord("l")
    return np.select(
        [
            (people >= SWITCHBOARD) | (kinds == ord("s")),
            kinds == ord("?"),
            (landline | (kinds == ord("u"))) & (people > 1),
            people > 1,
            landline,
        ],
        [
            int(PhoneLevel.SWITCHBOARD),
            int(PhoneLevel.GUESSED),
            int(PhoneLevel.FAMILY_LINE),
            int(PhoneLevel.FAMILY_MOBILE),
            int(PhoneLevel.OWN_LINE),
        ],
        int(PhoneLevel.OWN_MOBILE),
    )


def _mails(table: Table, book: Profile, left: Ints, right: Ints) -> Ints:
    count = len(left)
    level = np.zeros(count, dtype=np.int64)
    level[(table.mails.counts[left] > 0) & (table.mails.counts[right] > 0)] = MailLevel.DIFFERENT

    def raise_to(pairs: Ints, rank: Ints | int) -> None:
        np.maximum.at(level, pairs, rank)

    raise_to(shared(table.domains, left, right)[0], int(MailLevel.SAME_DOMAIN))
    for short, rank in ((True, MailLevel.INITIAL_IN_LOCAL), (False, MailLevel.NAME_IN_LOCAL)):
        spelt = table.short_locals if short else table.full_locals
        raise_to(shared_between(table.locals, spelt, left, right)[0], int(rank))
        raise_to(shared_between(spelt, table.locals, left, right)[0], int(rank))
    raise_to(shared(table.locals, left, right)[0], int(MailLevel.INITIAL_IN_LOCAL))
    raise_to(shared(table.whole_locals, left, right)[0], int(MailLevel.SAME_LOCAL))
    pair, mail = shared(table.mails, left, right)
    if len(pair):
        generic = table.generic | (book.mail_people >= SWITCHBOARD)
        shared_by_some = book.mail_people > 1
        ranks = np.where(
            generic,
            int(MailLevel.GENERIC),
            np.where(shared_by_some, int(MailLevel.SHARED), int(MailLevel.OWN)),
        )
        level[pair] = np.where(level[pair] < MailLevel.SHARED, 0, level[pair])
        raise_to(pair, ranks[mail])
    return level


def _namesakes(table: Table, book: Profile, name_a: Ints, left: Ints, right: Ints) -> Flags:
    flags = np.zeros(len(left), dtype=np.bool_)
    if not len(table.parsed.key):
        return flags
    width = max(int(table.parsed.key.max(initial=0)) + 1, 1)
    for column, codes in (
        (table.phones, book.phone_namesakes),
        (table.addresses, book.address_namesakes),
    ):
        pair, entry = shared(column, left, right)
        key = np.where(name_a[pair] >= 0, table.parsed.key[name_a[pair]], -1)
        hit = (key >= 0) & np.isin(entry * width + key, codes)
        flags |= any_of(pair[hit], len(left))
    return flags
