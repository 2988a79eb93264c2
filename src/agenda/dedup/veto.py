"""What no weight of evidence overrides: pairs that are never stapled without asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare_contacts import MailLevel, PhoneLevel
from agenda.dedup.compare_names import NameLevel
from agenda.dedup.compare_sets import Level
from agenda.dedup.weigh import tier_of

if TYPE_CHECKING:
    from agenda.dedup.compare import Compared
    from agenda.dedup.ragged import Flags

_PERSONAL = 3
_MAIL_BEYOND_NAME = (
    MailLevel.SAME_DOMAIN,
    MailLevel.GENERIC,
    MailLevel.SAME_LOCAL,
    MailLevel.SLIP,
    MailLevel.SHARED,
    MailLevel.OWN,
)
_MADE_OF_NAME = (MailLevel.INITIAL_IN_LOCAL, MailLevel.NAME_IN_LOCAL)
_AS_WRITTEN = (
    NameLevel.FULL,
    NameLevel.EQUAL,
    NameLevel.EQUAL_PART,
    NameLevel.NICKNAME,
    NameLevel.COMPOUND,
)
_RELATIVES = (NameLevel.FAMILY, NameLevel.DIFFERENT)


def may_be_certain(compared: Compared) -> Flags:
    """Return which pairs may be stapled unasked if their probability is high enough.

    Not those that agree in name alone (a mailbox made of the name says no
    more than the name does, unless both surnames agree), relatives (one
    surname, two given names), colleagues of one given name, two spellings on
    a switchboard or with a number that only looks alike, somebody without a name on a line or mailbox
    that others use, and what :func:`contradicted` names.
    """
    beyond_name = (
        (compared.phone >= PhoneLevel.SWITCHBOARD)
        | np.isin(compared.mail, _MAIL_BEYOND_NAME)
        | ((compared.name == NameLevel.FULL) & np.isin(compared.mail, _MADE_OF_NAME))
        | (compared.handle == Level.SAME)
        | (compared.org >= Level.SIMILAR)
        | (compared.day >= Level.SIMILAR)
        | (compared.address >= Level.SIMILAR)
    )
    personal = tier_of(compared) == _PERSONAL
    public = (compared.phone == PhoneLevel.SWITCHBOARD) | (compared.mail == MailLevel.GENERIC)
    private = (
        (compared.phone > PhoneLevel.SWITCHBOARD)
        | (compared.mail >= MailLevel.SAME_LOCAL)
        | (compared.handle == Level.SAME)
        | (compared.day >= Level.SIMILAR)
        | (compared.address >= Level.SIMILAR)
    )
    misread_in_public = (
        public & ~private & np.isin(compared.name, (NameLevel.TYPO, NameLevel.BY_SECOND))
    )
    near = (compared.phone == PhoneLevel.SIMILAR) | (compared.mail == MailLevel.SLIP)
    misread_twice = near & ~personal & ~np.isin(compared.name, _AS_WRITTEN)
    nameless = (compared.name == NameLevel.NONE) & (compared.kind == 0)
    named_by_mail = np.isin(compared.mail, _MADE_OF_NAME) & (compared.org >= Level.SIMILAR)
    on_shared_line = nameless & ~personal & ~named_by_mail
    relatives = np.isin(compared.name, _RELATIVES)
    colleagues = (compared.name == NameLevel.OTHER_SURNAME) | (
        compared.phone == PhoneLevel.DIFFERENT_EXTENSION
    )
    allowed: Flags = beyond_name & ~relatives & ~on_shared_line & ~contradicted(compared)
    allowed &= ~misread_in_public & ~misread_twice
    allowed &= ~colleagues | personal
    return allowed


def need_more(compared: Compared) -> Flags:
    """Return which pairs need more to be certain in a book that is poor in duplicates.

    A fixed line, or a mailbox or number without a name, may belong to two of
    a household whom nothing in the book tells apart.
    """
    more: Flags = (compared.phone == PhoneLevel.OWN_LINE) & (tier_of(compared) < _PERSONAL)
    more |= compared.name == NameLevel.NONE
    return more


def contradicted(compared: Compared) -> Flags:
    """Return which pairs must not end in one group unasked, whoever else links them.

    A company and a person, two profiles on one site; unless a personal number
    or mailbox is shared, also two second surnames, two birthdays, or a
    namesake on the same line.
    """
    personal = tier_of(compared) == _PERSONAL
    doubtful = (
        (compared.name == NameLevel.NAMESAKE)
        | (compared.day == Level.DIFFERENT)
        | compared.namesakes
    )
    impossible: Flags = (compared.handle == Level.DIFFERENT) | (compared.kind == 1)
    impossible |= doubtful & ~personal
    return impossible
