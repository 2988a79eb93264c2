"""The reasons behind a score, for the pairs that are shown."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare import Level, MailLevel, PhoneLevel
from agenda.dedup.compare_names import NameLevel
from agenda.dedup.ragged import shared
from agenda.dedup.reasons import ReasonKind
from agenda.dedup.weigh import factors, rarity_of, tier_of
from agenda.dedup.weights import SLOPES, WEIGHTS
from agenda.model.duplicates import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda.dedup.compare import Compared
    from agenda.dedup.profile import Profile
    from agenda.dedup.ragged import Ints
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
_PHONE_KINDS = {
    PhoneLevel.DIFFERENT: ReasonKind.DIFFERENT_PHONE,
    PhoneLevel.DIFFERENT_EXTENSION: ReasonKind.SHARED_LINE,
    PhoneLevel.SWITCHBOARD: ReasonKind.SHARED_LINE,
    PhoneLevel.GUESSED: ReasonKind.SAME_PHONE,
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
_COUNTED = (NameLevel.FULL, NameLevel.EQUAL, NameLevel.EQUAL_PART, NameLevel.NICKNAME)
_COMMON = 0.0


def reasons_of(
    table: Table, book: Profile, compared: Compared, wanted: Ints
) -> list[tuple[Reason, ...]]:
    """Return the reasons of the pairs ``wanted`` (positions in ``compared``), weightiest first."""
    left, right = compared.left[wanted], compared.right[wanted]
    weights = {
        factor: np.array(WEIGHTS[factor])[levels[wanted]] for factor, levels in factors(compared)
    }
    slope, rarity = rarity_of(compared)
    weights["rarity"] = (np.array(SLOPES)[slope] * rarity)[wanted]
    alone = np.array(WEIGHTS["name"])[tier_of(compared)[wanted]]
    weights["contact"], weights["name"] = alone, weights["name"] - alone
    numbers = _first(*shared(table.phones, left, right))
    mails = _first(*shared(table.mails, left, right))
    letters = _first(*shared(table.locals, left, right))
    reasons = []
    for at, k in enumerate(wanted.tolist()):
        weight = {factor: float(column[at]) for factor, column in weights.items()}
        found = [
            *_about_name(table, book, compared, k, weight),
            *_about_phone(table, book, compared, k, weight, numbers.get(at)),
            *_about_mail(table, book, compared, k, weight, mails.get(at)),
            *_about_sets(table, compared, k, weight),
        ]
        reasons.append(tuple(sorted(found, key=lambda reason: -abs(reason.weight))))
    return reasons


def _first(pairs: Ints, entries: Ints) -> dict[int, int]:
    """Return the first shared entry of each pair that has one."""
    return dict(zip(pairs[::-1].tolist(), entries[::-1].tolist(), strict=True))


def _about_name(
    table: Table, book: Profile, compared: Compared, k: int, weight: dict[str, float]
) -> Iterator[Reason]:
    if compared.kind[k] == 1:
        yield Reason(kind=ReasonKind.COMPANY_AND_PERSON, weight=weight["kind"])
    if compared.namesakes[k]:
        yield Reason(
            kind=ReasonKind.NAMESAKES,
            weight=weight["namesakes"],
            detail=(_readable(table.parsed.texts[compared.name_a[k]]),),
        )
    level = NameLevel(int(compared.name[k]))
    if level is NameLevel.NONE:
        yield Reason(kind=ReasonKind.ONE_SIDED, weight=weight["rarity"])
        return
    a = table.parsed.texts[compared.name_a[k]]
    b = table.parsed.texts[compared.name_b[k]]
    yield Reason(kind=_NAME_KINDS[level], weight=weight["name"], detail=_name_detail(level, a, b))
    if level in _COUNTED:
        bearers = math.exp(float(compared.expected[k]))
        common = compared.expected[k] > _COMMON
        yield Reason(
            kind=ReasonKind.COMMON_NAME if common else ReasonKind.RARE_NAME,
            weight=weight["rarity"],
            detail=(_readable(a), str(round(bearers))) if common else (_readable(a),),
        )


def _name_detail(level: NameLevel, a: str, b: str) -> tuple[str, ...]:
    given_a, first_a, second_a = a.split("|")
    given_b, first_b, second_b = b.split("|")
    match level:
        case NameLevel.GIVEN:
            return (given_a,)
        case NameLevel.NICKNAME | NameLevel.GIVEN_LOOSELY | NameLevel.FAMILY:
            return given_a, given_b
        case NameLevel.NAMESAKE:
            return second_a, second_b
        case NameLevel.OTHER_SURNAME:
            return first_a, first_b
    return _readable(a), _readable(b)


def _readable(parsed: str) -> str:
    return " ".join(parsed.replace("|", " ").split())


def _about_phone(
    table: Table,
    book: Profile,
    compared: Compared,
    k: int,
    weight: dict[str, float],
    number: int | None,
) -> Iterator[Reason]:
    level = PhoneLevel(int(compared.phone[k]))
    if level is PhoneLevel.MISSING:
        return
    detail: tuple[str, ...] = ()
    if number is not None:
        detail = (table.phones.names[number],)
        if _PHONE_KINDS[level] is ReasonKind.SHARED_LINE:
            detail += (str(int(book.phone_people[number])),)
    total = weight["phone"] + weight["numbers"]
    yield Reason(
        kind=_PHONE_KINDS[level], weight=total + _contact(compared, k, weight), detail=detail
    )


def _contact(compared: Compared, k: int, weight: dict[str, float]) -> float:
    """Return what sharing a contact is worth beside its own weight; told once, with the phone."""
    has_phone = compared.phone[k] > PhoneLevel.DIFFERENT
    has_mail = compared.mail[k] >= MailLevel.SHARED
    return (
        weight["contact"] / (int(has_phone) + int(has_mail) or 1) if has_phone or has_mail else 0.0
    )


def _about_mail(
    table: Table,
    book: Profile,
    compared: Compared,
    k: int,
    weight: dict[str, float],
    mail: int | None,
) -> Iterator[Reason]:
    kind = _MAIL_KINDS.get(MailLevel(int(compared.mail[k])))
    if kind is None:
        return
    detail: tuple[str, ...] = ()
    extra = 0.0
    if mail is not None:
        detail = (table.mails.names[mail],)
        if kind is ReasonKind.SHARED_EMAIL:
            detail += (str(int(book.mail_people[mail])),)
        extra = _contact(compared, k, weight) if compared.mail[k] >= MailLevel.SHARED else 0.0
    yield Reason(kind=kind, weight=weight["mail"] + extra, detail=detail)


def _about_sets(
    table: Table, compared: Compared, k: int, weight: dict[str, float]
) -> Iterator[Reason]:
    left, right = int(compared.left[k]), int(compared.right[k])
    for factor, levels, column in (
        ("handle", compared.handle, table.handles),
        ("org", compared.org, table.orgs),
        ("day", compared.day, table.days),
        ("address", compared.address, table.addresses),
    ):
        kind = _SET_KINDS.get((factor, int(levels[k])))
        if kind is None:
            continue
        a, b = column.row(left), column.row(right)
        both = [text for text in a if text in b]
        same = levels[k] != Level.DIFFERENT
        texts = (both or a)[:1] if same else [a[0], b[0]]
        yield Reason(
            kind=kind,
            weight=weight[factor],
            detail=tuple(text.replace("|", ", ").strip(", ") for text in texts),
        )
