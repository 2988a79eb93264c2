"""How telephone numbers and mailboxes of a pair relate, in levels."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from agenda.dedup.profile import SWITCHBOARD
from agenda.dedup.ragged import Flags, Ints, any_of, product, shared, shared_between

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agenda.dedup.profile import Profile
    from agenda.dedup.ragged import Ragged
    from agenda.dedup.table import Table


class PhoneLevel(IntEnum):
    """The best that the telephone numbers of a pair say; the higher, the more."""

    MISSING = 0
    DIFFERENT = 1
    DIFFERENT_EXTENSION = 2
    SWITCHBOARD = 3
    GUESSED = 4
    SIMILAR = 5
    """One digit wrong, two exchanged, or another country code."""

    FAMILY_LINE = 6
    FAMILY_MOBILE = 7
    EXTENSION = 8
    OWN_LINE = 9
    OWN_MOBILE = 10


class MailLevel(IntEnum):
    """The best that the mailboxes of a pair say; the higher, the more."""

    MISSING = 0
    DIFFERENT = 1
    SAME_DOMAIN = 2
    GENERIC = 3
    INITIAL_IN_LOCAL = 4
    NAME_IN_LOCAL = 5
    SAME_LOCAL = 6
    SLIP = 7
    """One letter wrong, or letters that a scanner takes for others."""

    SHARED = 8
    OWN = 9


_LINES = (PhoneLevel.SWITCHBOARD, PhoneLevel.FAMILY_LINE, PhoneLevel.OWN_LINE)
_TAIL = 9
_NEXT_DOOR = 3
_MOST_COMBINATIONS = 16
_LONG_LOCAL = 5
_SCANNED = (("rn", "m"), ("1", "l"), ("0", "o"))


def compare_phones(table: Table, book: Profile, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Return the level of each pair and how many numbers they share that are no switchboard."""
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
    apart = np.flatnonzero(level == PhoneLevel.DIFFERENT)
    known = book.phone_people < SWITCHBOARD
    level[apart[_near(table.phones, known, left[apart], right[apart], _same_number)]] = (
        PhoneLevel.SIMILAR
    )
    own = pair[rank > PhoneLevel.GUESSED]
    return level, np.bincount(own, minlength=len(left))


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


def compare_mails(table: Table, book: Profile, left: Ints, right: Ints) -> Ints:
    """Return the level of each pair."""
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
    apart = np.flatnonzero((table.mails.counts[left] > 0) & (table.mails.counts[right] > 0))
    near = _near(table.mails, ~table.generic, left[apart], right[apart], _same_mailbox)
    raise_to(apart[near], int(MailLevel.SLIP))
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


def _near(
    column: Ragged,
    usable: Flags,
    left: Ints,
    right: Ints,
    alike: Callable[[Sequence[str], Sequence[str]], Flags],
) -> Ints:
    """Return the pairs that have two unequal entries which are ``alike``."""
    few = np.flatnonzero(column.counts[left] * column.counts[right] <= _MOST_COMBINATIONS)
    pair, one, other = product(column, column, left[few], right[few])
    if not len(pair):
        return pair
    wanted = usable[one] & usable[other] & (one != other)
    pair, one, other = pair[wanted], one[wanted], other[wanted]
    width = len(column.names)
    codes, inverse = np.unique(
        np.minimum(one, other) * width + np.maximum(one, other), return_inverse=True
    )
    if not len(codes):
        return codes
    found = alike(
        [column.names[i] for i in codes // width], [column.names[i] for i in codes % width]
    )
    return np.unique(few[pair[found[inverse]]])


def _same_number(one: Sequence[str], other: Sequence[str]) -> Flags:
    """Say which pairs of numbers are one number written wrongly, or with another country."""
    slip = cpdist(one, other, scorer=OSA.distance, score_cutoff=1, dtype=np.int32) <= 1
    found = [
        a[-_TAIL:] == b[-_TAIL:] or (slipped and not _neighbours(a, b))
        for a, b, slipped in zip(one, other, slip.tolist(), strict=True)
    ]
    alike: Flags = np.array(found, dtype=np.bool_)
    return alike


def _neighbours(a: str, b: str) -> bool:
    """Say whether only one of the last digits differs.

    A family or a company that takes several lines at once gets such numbers,
    so that they tell two people from each other rather than a slip.
    """
    differing = [place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    return len(a) == len(b) and len(differing) == 1 and differing[0] >= len(a) - _NEXT_DOOR


def _same_mailbox(one: Sequence[str], other: Sequence[str]) -> Flags:
    slips = cpdist(one, other, scorer=OSA.distance, score_cutoff=1, dtype=np.int32) <= 1
    return np.array(
        [
            _is_slip(a, b) if slip else _as_scanned(a) == _as_scanned(b)
            for a, b, slip in zip(one, other, slips.tolist(), strict=True)
        ],
        dtype=np.bool_,
    )


def _is_slip(a: str, b: str) -> bool:
    """Say whether one edit between two mailboxes is a mistake: not ana81@ and ana82@, nor .es and .eu."""
    local_a, _, domain_a = a.partition("@")
    local_b, _, domain_b = b.partition("@")
    if min(len(local_a), len(local_b)) < _LONG_LOCAL or _digits(local_a) != _digits(local_b):
        return False
    return domain_a == domain_b or domain_a.rpartition(".")[2] == domain_b.rpartition(".")[2]


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _as_scanned(mail: str) -> str:
    for read, meant in _SCANNED:
        mail = mail.replace(read, meant)
    return mail
