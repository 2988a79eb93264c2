"""The reasons behind a score, for the pairs that are shown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare import SMALL_WORLD
from agenda.dedup.compare_contacts import MailLevel, PhoneLevel
from agenda.dedup.compare_names import NameLevel
from agenda.dedup.compare_sets import Level
from agenda.dedup.ragged import shared
from agenda.dedup.reasons import ReasonKind
from agenda.dedup.spelling import spelt_name, spelt_part
from agenda.dedup.weigh import factors, rarity_of, tier_of
from agenda.dedup.weights import SLOPES, WEIGHTS
from agenda.model.duplicates import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.dedup.compare import Compared
    from agenda.dedup.profile import Profile
    from agenda.dedup.ragged import Ints, Ragged
    from agenda.dedup.table import Table

_NAME_KINDS = {
    NameLevel.FULL: ReasonKind.SAME_NAME,
    NameLevel.EQUAL: ReasonKind.SAME_NAME,
    NameLevel.EQUAL_PART: ReasonKind.SAME_NAME,
    NameLevel.NICKNAME: ReasonKind.NICKNAME,
    NameLevel.COMPOUND: ReasonKind.SIMILAR_NAME,
    NameLevel.INITIAL: ReasonKind.SIMILAR_NAME,
    NameLevel.TYPO: ReasonKind.SIMILAR_NAME,
    NameLevel.REORDERED: ReasonKind.SIMILAR_NAME,
    NameLevel.NAMESAKE: ReasonKind.DIFFERENT_SECOND_SURNAME,
    NameLevel.GIVEN: ReasonKind.SAME_GIVEN,
    NameLevel.GIVEN_LOOSELY: ReasonKind.NICKNAME,
    NameLevel.OTHER_SURNAME: ReasonKind.DIFFERENT_SURNAME,
    NameLevel.FAMILY: ReasonKind.DIFFERENT_GIVEN,
    NameLevel.SURNAME: ReasonKind.SIMILAR_NAME,
    NameLevel.DIFFERENT: ReasonKind.DIFFERENT_NAME,
    NameLevel.BY_SECOND: ReasonKind.SIMILAR_NAME,
}
_BOTH = " ~ "
_PHONE_KINDS = {
    PhoneLevel.DIFFERENT: ReasonKind.DIFFERENT_PHONE,
    PhoneLevel.DIFFERENT_EXTENSION: ReasonKind.SHARED_LINE,
    PhoneLevel.SWITCHBOARD: ReasonKind.SHARED_LINE,
    PhoneLevel.GUESSED: ReasonKind.SAME_PHONE,
    PhoneLevel.SIMILAR: ReasonKind.SIMILAR_PHONE,
    PhoneLevel.FAMILY_LINE: ReasonKind.SHARED_LINE,
    PhoneLevel.FAMILY_MOBILE: ReasonKind.SHARED_LINE,
    PhoneLevel.EXTENSION: ReasonKind.SAME_PHONE,
    PhoneLevel.OWN_LINE: ReasonKind.SAME_PHONE,
    PhoneLevel.OWN_MOBILE: ReasonKind.SAME_MOBILE,
}
_MAIL_KINDS = {
    MailLevel.DIFFERENT: ReasonKind.DIFFERENT_EMAIL,
    MailLevel.GENERIC: ReasonKind.SHARED_EMAIL,
    MailLevel.INITIAL_IN_LOCAL: ReasonKind.NAME_IN_EMAIL,
    MailLevel.NAME_IN_LOCAL: ReasonKind.NAME_IN_EMAIL,
    MailLevel.SAME_LOCAL: ReasonKind.NAME_IN_EMAIL,
    MailLevel.SLIP: ReasonKind.SIMILAR_EMAIL,
    MailLevel.SHARED: ReasonKind.SHARED_EMAIL,
    MailLevel.OWN: ReasonKind.SAME_EMAIL,
}
_SET_KINDS = {
    ("handle", Level.SAME): ReasonKind.SAME_PROFILE,
    ("handle", Level.DIFFERENT): ReasonKind.DIFFERENT_PROFILE,
    ("org", Level.SAME): ReasonKind.SAME_COMPANY,
    ("org", Level.SIMILAR): ReasonKind.SAME_COMPANY,
    ("org", Level.DIFFERENT): ReasonKind.DIFFERENT_COMPANY,
    ("day", Level.SAME): ReasonKind.SAME_BIRTHDAY,
    ("day", Level.SIMILAR): ReasonKind.SAME_BIRTHDAY,
    ("day", Level.DIFFERENT): ReasonKind.DIFFERENT_BIRTHDAY,
    ("address", Level.SAME): ReasonKind.SAME_ADDRESS,
    ("address", Level.SIMILAR): ReasonKind.SAME_ADDRESS,
    ("address", Level.DIFFERENT): ReasonKind.DIFFERENT_ADDRESS,
}
_PART_SHOWN = {
    NameLevel.GIVEN: 0,
    NameLevel.NICKNAME: 0,
    NameLevel.GIVEN_LOOSELY: 0,
    NameLevel.FAMILY: 0,
    NameLevel.NAMESAKE: 2,
    NameLevel.OTHER_SURNAME: 1,
}
"""Which part of the names the sentence is about: given names, first or second surname."""

_NEITHER_COMMON_NOR_RARE = 1e-5
"""Share of people who bear a name that is no news either way: five hundred in Spain."""

_COUNTED = (NameLevel.FULL, NameLevel.EQUAL, NameLevel.EQUAL_PART, NameLevel.NICKNAME)


def reasons_of(
    table: Table, book: Profile, compared: Compared, wanted: Ints
) -> list[tuple[Reason, ...]]:
    """Return the reasons of the pairs ``wanted`` (positions in ``compared``), weightiest first."""
    left, right = compared.left[wanted], compared.right[wanted]
    weights = {
        factor: np.array(WEIGHTS[factor])[levels[wanted]] for factor, levels in factors(compared)
    }
    slope, rarity = rarity_of(compared)
    usual = math.log(_NEITHER_COMMON_NOR_RARE * max(book.book_size, SMALL_WORLD))
    weights["rarity"] = (np.array(SLOPES)[slope] * rarity)[wanted]
    weights["usual"] = np.array(SLOPES)[slope[wanted]] * usual
    alone = np.array(WEIGHTS["name"])[tier_of(compared)[wanted]]
    weights["contact"], weights["name"] = alone, weights["name"] - alone
    numbers = _first(*shared(table.phones, left, right))
    mails = _first(*shared(table.mails, left, right))
    reasons = []
    for at, k in enumerate(wanted.tolist()):
        pair = _Pair(
            table=table,
            book=book,
            compared=compared,
            k=k,
            weight={factor: float(column[at]) for factor, column in weights.items()},
            usual=usual,
        )
        found = [
            *_about_name(pair),
            *_about_phone(pair, numbers.get(at)),
            *_about_mail(pair, mails.get(at)),
            *_about_sets(pair),
        ]
        reasons.append(tuple(sorted(found, key=lambda reason: -abs(reason.weight))))
    return reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """One pair, and what each factor adds to its log-odds.

    ``usual`` is the logarithm of how many of the book bear a name that is
    neither common nor rare.
    """

    table: Table
    book: Profile
    compared: Compared
    k: int
    weight: dict[str, float]
    usual: float


def _first(pairs: Ints, entries: Ints) -> dict[int, int]:
    """Return the first shared entry of each pair that has one."""
    return dict(zip(pairs[::-1].tolist(), entries[::-1].tolist(), strict=True))


def _about_name(pair: _Pair) -> Iterator[Reason]:
    compared, k, names = pair.compared, pair.k, pair.table.parsed
    if compared.kind[k] == 1:
        yield Reason(kind=ReasonKind.COMPANY_AND_PERSON, weight=pair.weight["kind"])
    level = NameLevel(int(compared.name[k]))
    if level is NameLevel.NONE:
        yield Reason(kind=ReasonKind.ONE_SIDED, weight=pair.weight["rarity"])
        return
    a, b = names.texts[compared.name_a[k]], names.texts[compared.name_b[k]]
    records = pair.table.records
    written = (
        spelt_name(records[compared.left[k]], a),
        spelt_name(records[compared.right[k]], b),
    )
    counted = level in _COUNTED
    own = pair.weight["name"] + (pair.weight["usual"] if counted else pair.weight["rarity"])
    yield Reason(kind=_NAME_KINDS[level], weight=own, detail=_name_detail(level, (a, b), written))
    if compared.namesakes[k]:
        yield Reason(kind=ReasonKind.NAMESAKES, weight=pair.weight["namesakes"], detail=written[:1])
    if counted:
        bearers = max(round(math.exp(float(compared.expected[k]))), 2)
        common = compared.expected[k] > pair.usual
        yield Reason(
            kind=ReasonKind.COMMON_NAME if common else ReasonKind.RARE_NAME,
            weight=pair.weight["rarity"] - pair.weight["usual"],
            detail=(written[0], str(bearers)) if common else written[:1],
        )


def _name_detail(
    level: NameLevel, parsed: tuple[str, str], written: tuple[str, str]
) -> tuple[str, ...]:
    """Return what the sentence about the names needs, spelt as on the cards."""
    place = _PART_SHOWN.get(level)
    if place is None:
        return written
    parts = [
        spelt_part(name.split("|")[place], text) for name, text in zip(parsed, written, strict=True)
    ]
    return tuple(parts[:1] if level is NameLevel.GIVEN else parts)


def _about_phone(pair: _Pair, number: int | None) -> Iterator[Reason]:
    level = PhoneLevel(int(pair.compared.phone[pair.k]))
    if level is PhoneLevel.MISSING:
        return
    kind = _PHONE_KINDS[level]
    detail: tuple[str, ...] = ()
    if level is PhoneLevel.SIMILAR:
        detail = tuple(_both(pair, pair.table.phones).split(_BOTH))
    if number is not None:
        detail = (pair.table.phones.names[number],)
        if kind is ReasonKind.SHARED_LINE:
            detail += (str(int(pair.book.phone_people[number])),)
    own = pair.weight["phone"] + pair.weight["numbers"] + pair.weight["rivals"]
    extra = _contact(pair) if level > PhoneLevel.DIFFERENT else 0.0
    yield Reason(kind=kind, weight=own + extra, detail=detail)


def _both(pair: _Pair, column: Ragged) -> str:
    """Return a number or mailbox of each, as "a ~ b", or of the one who has any."""
    rows = (int(pair.compared.left[pair.k]), int(pair.compared.right[pair.k]))
    return _BOTH.join(found[0] for found in map(column.row, rows) if found)


def _contact(pair: _Pair) -> float:
    """Return this contact's part of what sharing any contact is worth."""
    has_phone = pair.compared.phone[pair.k] > PhoneLevel.DIFFERENT
    has_mail = pair.compared.mail[pair.k] >= MailLevel.SHARED
    return pair.weight["contact"] / max(int(has_phone) + int(has_mail), 1)


def _about_mail(pair: _Pair, entry: int | None) -> Iterator[Reason]:
    level = MailLevel(int(pair.compared.mail[pair.k]))
    kind = _MAIL_KINDS.get(level)
    if kind is None:
        return
    detail: tuple[str, ...] = ()
    if kind in {ReasonKind.SAME_EMAIL, ReasonKind.SHARED_EMAIL} and entry is not None:
        detail = (pair.table.mails.names[entry],)
        if kind is ReasonKind.SHARED_EMAIL:
            detail += (str(int(pair.book.mail_people[entry])),)
    elif kind is ReasonKind.NAME_IN_EMAIL:
        detail = (_both(pair, pair.table.mails),)
    elif kind is ReasonKind.SIMILAR_EMAIL:
        detail = tuple(_both(pair, pair.table.mails).split(_BOTH))
    extra = _contact(pair) if level >= MailLevel.SHARED else 0.0
    yield Reason(kind=kind, weight=pair.weight["mail"] + extra, detail=detail)


def _about_sets(pair: _Pair) -> Iterator[Reason]:
    table, compared, k = pair.table, pair.compared, pair.k
    left, right = int(compared.left[k]), int(compared.right[k])
    for factor, levels, column in (
        ("handle", compared.handle, table.handles),
        ("org", compared.org, table.orgs),
        ("day", compared.day, table.days),
        ("address", compared.address, table.addresses),
    ):
        level = Level(int(levels[k]))
        kind = _SET_KINDS.get((factor, level))
        if kind is None:
            continue
        a, b = column.row(left), column.row(right)
        both = [text for text in a if text in b]
        texts = [a[0], b[0]] if level is Level.DIFFERENT else (both or a)[:1]
        detail = tuple(text.replace("|", ", ").strip(", ") for text in texts)
        yield Reason(kind=kind, weight=pair.weight[factor], detail=detail)
